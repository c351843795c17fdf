//! `bydoing check --against OLD`: ids that marks may have and that the file no longer knows.

use std::collections::HashMap;
use std::path::PathBuf;

use color_eyre::Result;
use color_eyre::eyre::bail;

use crate::analysis::editions::{Ids, compare};
use crate::analysis::proposals::{Proposal, groups, lost, proposals};
use crate::framework::Framework;
use crate::framework::check::{FileProblem, place};
use crate::framework::declare::line;
use crate::framework::load::{Loaded, Origin};
use crate::framework::things::{Thing, things};
use crate::plain;
use crate::yaml::{Flaw, Severity, Step};

/// Notes on the file that follows `old`: the one with its id, or else the only one that is asked about.
///
/// # Errors
/// None of the files is an edition of the same framework.
pub(super) fn notes(loaded: &Loaded, only: Option<&[PathBuf]>, old: &Framework) -> Result<Vec<FileProblem>> {
    let asked = |origin: &Origin| only.is_none_or(|only| only.contains(&origin.path()));
    let all: Vec<(&Framework, &Origin)> =
        loaded.frameworks.iter().zip(&loaded.origins).filter(|(_, origin)| asked(origin)).collect();
    let same = all.iter().find(|(framework, _)| framework.id == old.id);
    let found = same.or(if all.len() == 1 && only.is_some() { all.first() } else { None });
    let Some((new, origin)) = found else {
        // A file with problems is none yet, and these are told.
        if only.is_some_and(|only| only.len() == 1) && all.is_empty() {
            return Ok(Vec::new());
        }
        bail!("no framework with the id {} is among the files: nothing to hold against it", plain::quote(&old.id));
    };
    let bytes = origin.bytes().unwrap_or_default();
    Ok(place(&origin.path(), &bytes, flaws(old, new)))
}

/// More than these nobody reads.
const MOST: usize = 1000;

fn flaws(old: &Framework, new: &Framework) -> Vec<Flaw> {
    let editions = compare(old, new, Ids::Meant);
    let things = things(new);
    let by_id: HashMap<&str, &Thing> = things.iter().map(|thing| (thing.id.as_str(), thing)).collect();
    let steps = |id: &str| by_id.get(id).map(|thing| thing.steps()).unwrap_or_default();
    let all = proposals(old, new, &editions);
    let groups = groups(&all);
    let mut below = vec![0; all.len()];
    groups.iter().flatten().for_each(|&above| below[above] += 1);
    let heads = all.iter().enumerate().filter(|(at, _)| groups[*at].is_none()).take(MOST);
    let mut flaws: Vec<Flaw> = heads.map(|(at, one)| successor(one, steps(&one.new), below[at])).collect();
    let became: HashMap<&str, &str> = editions.pairs.iter().map(|pair| (&*pair.old, &*pair.new)).collect();
    let above = |id: &str| id.rmatch_indices('/').find_map(|(slash, _)| became.get(&id[..slash]).copied());
    flaws.extend(lost(&editions).into_iter().take(MOST).map(|id| gone(id, above(id).map(steps))));
    flaws
}

/// The place where it probably stands now.
fn successor(one: &Proposal, steps: Vec<Step>, below: usize) -> Flaw {
    let Proposal { kind, old, after, score, .. } = one;
    let kind = kind.word();
    let with = if below == 0 { String::new() } else { format!(" with {below} below it") };
    let found =
        format!("the older edition's {}{with} is gone, unless it is the {kind} {}", whole(old), plain::quote(after));
    let how =
        score.map_or_else(|| "the words are the same".to_owned(), |score| format!("the words are {score} % the same"));
    Flaw { steps, severity: Severity::Note, found, expected: format!("add \"{}\" if so: {how}", line(&[old])) }
}

/// The nearest place above where it stood, when that is still there.
fn gone(id: &str, above: Option<Vec<Step>>) -> Flaw {
    Flaw {
        steps: above.unwrap_or_default(),
        severity: Severity::Note,
        found: format!("the older edition's {} is gone, and nothing here is like it", whole(id)),
        expected: "its marks are kept, and shown as no longer in the framework".to_owned(),
    }
}

/// To be copied: an id is not cut.
fn whole(id: &str) -> String {
    format!("\"{}\"", plain::line(id))
}
