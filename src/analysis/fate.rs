//! What becomes of the user's marks and ratings when a new edition takes the place of the old one.

use std::collections::HashMap;

use serde::Serialize;

use super::editions::{Editions, How};
use super::former::Former;
use crate::framework::Framework;
use crate::framework::things::{Kind, Thing, things};
use crate::progress::Progress;

/// What the user has said something of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    Role,
    Target,
    Rating,
    Mark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// The id is there.
    Stays,
    /// The new edition declares what it is now.
    Follows,
    /// It would follow if the new edition declared it; by its words it is the same.
    CouldFollow,
    /// Perhaps, by nearly the same words.
    MightFollow,
    /// Kept in the file, and shown as no longer in the framework.
    Lost,
}

/// One thing that the user has said, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    pub what: What,
    pub fate: Fate,
    pub id: String,
    /// The name or text in the old edition; as it was marked, where the old one does not have it; else the id.
    pub text: String,
    /// What it leads to: the ids, several where it was divided.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub now: Vec<String>,
    /// How that reads now, where it reads otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reworded: Option<String>,
    /// How near the words are, in hundredths, where that is all that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
}

/// All that is held of this framework, and of others what the new edition says it takes the place of.
#[must_use]
pub fn fates(old: &Framework, new: &Framework, editions: &Editions, progress: &Progress) -> Vec<Held> {
    let (olds, news) = (things(old), things(new));
    let fates = Fates::new(&olds, &news, editions);
    let mut held = Vec::new();
    let is_own = |id: &str| id.split('/').next().is_some_and(|own| own == old.id || own == new.id);
    let mut tell = |what: What, id: &str, marked: Option<&str>| {
        let told = fates.of(what, id, marked);
        if is_own(id) || told.fate == Fate::Follows {
            held.push(told);
        }
    };
    for (what, id) in [(What::Role, &progress.me.role), (What::Target, &progress.me.target)] {
        id.iter().for_each(|id| tell(what, id, None));
    }
    progress.ratings.keys().for_each(|id| tell(What::Rating, id, None));
    progress.marks.iter().for_each(|(id, mark)| tell(What::Mark, id, mark.text.as_deref()));
    held
}

struct Fates<'a> {
    olds: HashMap<&'a str, &'a Thing<'a>>,
    news: &'a [Thing<'a>],
    former: Former<'a>,
    new_at: HashMap<&'a str, usize>,
    /// By words only, of each old id.
    guesses: HashMap<&'a str, (&'a str, Option<u8>)>,
}

impl<'a> Fates<'a> {
    fn new(olds: &'a [Thing<'a>], news: &'a [Thing<'a>], editions: &'a Editions) -> Self {
        let guess = |how| match how {
            How::NearWords(score) => Some(score),
            How::Id | How::Was | How::SameWords => None,
        };
        let guesses = editions.pairs.iter().filter(|pair| pair.how != How::Was);
        Fates {
            olds: olds.iter().map(|thing| (thing.id.as_str(), thing)).collect(),
            news,
            former: Former::new(news),
            new_at: news.iter().enumerate().map(|(at, thing)| (thing.id.as_str(), at)).collect(),
            guesses: guesses.map(|pair| (pair.old.as_str(), (pair.new.as_str(), guess(pair.how)))).collect(),
        }
    }

    fn of(&self, what: What, id: &str, marked: Option<&str>) -> Held {
        let was = self.olds.get(id);
        let kinds: &[Kind] = match what {
            What::Role | What::Target => &[Kind::RoleLevel],
            What::Rating => &[Kind::Skill],
            What::Mark => &[Kind::Statement, Kind::Activity, Kind::Responsibility],
        };
        let text = was.map(|thing| thing.text).or(marked).unwrap_or(id);
        let held = |fate, now: Vec<usize>, score| {
            let other = now
                .first()
                .map(|&at| self.news[at].text)
                .filter(|now| *now != text && (was.is_some() || marked.is_some()));
            Held {
                what,
                fate,
                id: id.to_owned(),
                text: text.to_owned(),
                now: now.iter().map(|&at| self.news[at].id.clone()).filter(|now| now != id).collect(),
                reworded: other.map(str::to_owned),
                score,
            }
        };
        if let Some(same) = kinds.iter().find_map(|kind| self.former.same(id, *kind)) {
            return held(Fate::Stays, vec![same], None);
        }
        let heirs = kinds.iter().map(|kind| self.former.heirs(id, *kind)).find(|heirs| !heirs.is_empty());
        if let Some(heirs) = heirs {
            return held(Fate::Follows, heirs, None);
        }
        match self.guesses.get(id).and_then(|(new, score)| Some((*self.new_at.get(new)?, *score))) {
            Some((new, None)) => held(Fate::CouldFollow, vec![new], None),
            Some((new, score)) => held(Fate::MightFollow, vec![new], score),
            None => held(Fate::Lost, Vec::new(), None),
        }
    }
}
