//! What was in the edition before keeps its id.

use foldhash::HashMap;

use super::rename;
use crate::analysis::editions::{self, How, Ids};
use crate::framework::Framework;
use crate::framework::things::{Thing, things};
use crate::import::names::key;

/// Nearer words than this are the same sentence put a little differently: it keeps its id.
const REWORDED: u8 = 90;

/// What became of the ids of the edition before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Things that kept their id.
    pub same: usize,
    /// Those of them that read a little differently now.
    pub reworded: usize,
    /// Old and new full id of what has another name or place: it has a `was:` now. What stands under it is not counted.
    pub renamed: Vec<(String, String)>,
    /// Things of the edition before that may have become others. Nothing was done for them, and they count as gone.
    pub doubtful: usize,
    pub gone: usize,
    pub new: usize,
}

/// What a new thing takes over from an old one.
#[derive(Default)]
pub(super) struct Heir {
    /// Its local id.
    pub(super) id: Option<String>,
    pub(super) was: Vec<String>,
    /// Full id of the one it replaces under another.
    pub(super) renamed: Option<String>,
    /// Other names it had, and the name itself where that is another now.
    pub(super) aliases: Vec<String>,
}

/// Gives the things of `new`, whose ids have just been made, the ids of `old` where they are the same.
pub(super) fn keep(new: &mut Framework, old: &Framework) -> Kept {
    // First the scale, which is known by its names: texts are compared level by level.
    rename::scale(new, old);
    let editions = editions::compare(old, new, Ids::Fresh);
    let mut kept = Kept { new: editions.added.len(), gone: editions.dropped.len(), ..Kept::default() };
    let (olds, news) = (things(old), things(new));
    let both = Both::new(&olds, &news);
    let mut heirs: HashMap<String, Heir> = HashMap::default();
    let mut owners: HashMap<String, usize> = HashMap::default();
    // What stands under something that may be another thing is not in the same place.
    let sure = editions.pairs.iter().filter(|pair| !pair.came_to && !matches!(pair.how, How::NearWords(_)));
    let mut partners: HashMap<&str, &str> = HashMap::default();
    partners.extend(sure.map(|pair| (pair.new.as_str(), pair.old.as_str())));
    // Of several that became one, the one that goes on first; the others it was too.
    let (mains, others): (Vec<_>, Vec<_>) = editions.pairs.iter().partition(|pair| !pair.came_to);
    for pair in mains.into_iter().chain(others) {
        let (Some(before), Some(now)) = (both.old(&pair.old), both.new_one(&pair.new)) else { continue };
        if before.kind != now.kind {
            continue;
        }
        let same_place = both.same_place(before, now, &partners);
        let sure = match pair.how {
            How::NearWords(score) => score >= REWORDED && same_place && now.kind.is_item(),
            How::Id | How::Was | How::SameWords => true,
        };
        if !sure {
            kept.doubtful += 1;
            kept.gone += 1;
            kept.new += usize::from(!pair.came_to);
            continue;
        }
        if let (true, Some(heir)) = (pair.came_to, heirs.get_mut(&pair.new)) {
            heir.was.push(pair.old.clone());
            heir.was.extend(before.was.iter().cloned());
            heir.aliases.extend((key(before.text) != key(now.text)).then(|| before.text.to_owned()));
            kept.renamed.push((pair.old.clone(), pair.new.clone()));
            continue;
        }
        if let Some(at) = both.olds.get(pair.old.as_str()) {
            owners.insert(pair.new.clone(), *at);
        }
        let local = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
        let same_name = now.kind.is_item() || key(before.text) == key(now.text);
        let mut heir = Heir { was: before.was.to_vec(), aliases: before.aliases.to_vec(), ..Heir::default() };
        // A new name may give the very id that the old one had.
        if same_place && (same_name || local(&pair.old) == local(&pair.new)) {
            heir.id = Some(local(&pair.old));
            kept.same += 1;
            kept.reworded += usize::from(matches!(pair.how, How::NearWords(_)));
        } else {
            heir.renamed = Some(pair.old.clone());
        }
        heir.aliases.extend((!same_name).then(|| before.text.to_owned()));
        heirs.insert(pair.new.clone(), heir);
    }
    let old_ids = rename::OldIds::new(&olds);
    rename::rename(new, old, &heirs, &owners, &old_ids, &mut kept);
    rename::without_living(new);
    kept
}

/// The things of both editions by their full ids.
struct Both<'f> {
    olds: HashMap<&'f str, usize>,
    news: HashMap<&'f str, usize>,
    things: [&'f [Thing<'f>]; 2],
}

impl<'f> Both<'f> {
    fn new(olds: &'f [Thing<'f>], news: &'f [Thing<'f>]) -> Both<'f> {
        let numbers = |things: &'f [Thing<'f>]| things.iter().enumerate().map(|(at, t)| (t.id.as_str(), at)).collect();
        Both { olds: numbers(olds), news: numbers(news), things: [olds, news] }
    }

    fn old(&self, id: &str) -> Option<&'f Thing<'f>> {
        self.olds.get(id).map(|at| &self.things[0][*at])
    }

    fn new_one(&self, id: &str) -> Option<&'f Thing<'f>> {
        self.news.get(id).map(|at| &self.things[1][*at])
    }

    /// Whether what they stand under is the same too: the same local id is then the same id.
    fn same_place(&self, old: &Thing, new: &Thing, partners: &HashMap<&str, &str>) -> bool {
        let owner = |side: usize, at: usize| self.things[side][at].id.as_str();
        let owners = match (old.owner, new.owner) {
            (Some(old), Some(new)) => partners.get(owner(1, new)) == Some(&owner(0, old)),
            (old, new) => old.is_none() && new.is_none(),
        };
        owners && old.level == new.level
    }
}
