//! The same words: names first, then texts where they stood, then texts elsewhere.

use std::borrow::Cow;
use std::collections::HashMap;

use super::How;
use super::matching::Matching;
use super::side::Side;
use crate::framework::things::Kind;

/// How near the place of the new one has to be to that of the old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// Under the same thing and, for statements, at the same skill level.
    Spot,
    /// In the same role or skill.
    Top,
    Anywhere,
}

/// How often the words may stand on the two sides to be paired, in order.
type Counts = fn(usize, usize) -> bool;

const ONCE: Counts = |olds, news| olds == 1 && news == 1;
const AS_OFTEN: Counts = |olds, news| olds == news;
const ANY: Counts = |_, _| true;

pub(super) fn pair(matching: &mut Matching) {
    let named = |kind| matches!(kind, Kind::Role | Kind::Skill);
    let level = |kind| kind == Kind::RoleLevel;
    for _ in 0..2 {
        same(matching, named, Where::Anywhere, AS_OFTEN, whole);
        same(matching, named, Where::Anywhere, AS_OFTEN, words);
        same(matching, named, Where::Anywhere, ONCE, content);
        same(matching, level, Where::Spot, AS_OFTEN, whole);
        same(matching, level, Where::Spot, AS_OFTEN, words);
        same(matching, level, Where::Spot, ONCE, content);
    }
    same(matching, Kind::is_item, Where::Spot, ANY, words);
    same(matching, Kind::is_item, Where::Top, ONCE, several_words);
    same(matching, Kind::is_item, Where::Anywhere, ONCE, several_words);
}

/// The name or the text.
fn words<'s>(side: &'s Side, at: usize) -> Option<Cow<'s, str>> {
    Some(Cow::Borrowed(&side.words[at]))
}

/// One word is no sign that something has moved here from there.
fn several_words<'s>(side: &'s Side, at: usize) -> Option<Cow<'s, str>> {
    words(side, at).filter(|words| words.contains(' '))
}

fn content<'s>(side: &'s Side, at: usize) -> Option<Cow<'s, str>> {
    side.content(at).map(Cow::Owned)
}

/// Of two with one name, the one that says the same.
fn whole<'s>(side: &'s Side, at: usize) -> Option<Cow<'s, str>> {
    Some(Cow::Owned(format!("{}\n{}", side.words[at], side.content(at)?)))
}

/// Where a thing of the old edition stands, as one place.
pub(super) fn spot<'a>(side: &'a Side, at: usize, place: Where) -> (Kind, Option<usize>, &'a str) {
    let thing = &side.things[at];
    match place {
        Where::Spot => (thing.kind, thing.owner, thing.level),
        Where::Top => (thing.kind, Some(side.top(at)), ""),
        Where::Anywhere => (thing.kind, None, ""),
    }
}

/// The same for one of the new edition: by what its owners were in the old one.
pub(super) fn spots<'a>(matching: &'a Matching, new: usize, place: Where) -> Vec<(Kind, Option<usize>, &'a str)> {
    let (kind, owner, level) = spot(&matching.new, new, place);
    match owner {
        None => vec![(kind, None, level)],
        Some(owner) => matching.was[owner].iter().map(|&old| (kind, Some(old), level)).collect(),
    }
}

fn same(
    matching: &mut Matching,
    takes: impl Fn(Kind) -> bool,
    place: Where,
    counts: Counts,
    words: impl for<'s> Fn(&'s Side, usize) -> Option<Cow<'s, str>>,
) {
    let mut found = Vec::new();
    {
        let mut groups: HashMap<_, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for old in matching.free_olds().filter(|&old| takes(matching.old.kind(old))) {
            if let Some(words) = words(&matching.old, old) {
                groups.entry((spot(&matching.old, old, place), words)).or_default().0.push(old);
            }
        }
        let mut in_order = Vec::new();
        for new in matching.free_news().filter(|&new| takes(matching.new.kind(new))) {
            let Some(words) = words(&matching.new, new) else { continue };
            for spot in spots(matching, new, place) {
                let key = (spot, words.clone());
                if let Some((_, news)) = groups.get_mut(&key) {
                    news.push(new);
                    if news.len() == 1 {
                        in_order.push(key);
                    }
                }
            }
        }
        for (olds, news) in in_order.iter().filter_map(|key| groups.get(key)) {
            if counts(olds.len(), news.len()) {
                found.extend(olds.iter().copied().zip(news.iter().copied()));
            }
        }
    }
    for (old, new) in found {
        // One that came together from several was asked for at each.
        if matching.is_free_old(old) && matching.is_free_new(new) {
            matching.pair(old, new, How::SameWords);
        }
    }
}
