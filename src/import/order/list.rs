//! An order that somebody has written down, to overrule ours.

use std::collections::{HashMap, HashSet};

use crate::import::draft::{At, DraftLevel, DraftRole};
use crate::import::{Notes, names};

/// Puts role levels in the order of a list: one name on a line, the most junior first.
///
/// A line `Role:` says to which role the names below it belong, up to the next such line; a name without one is looked for
/// in all roles. The levels of a role that are named share among them the places they had, so that a list may name two only
/// that are to change places. Blank lines, bullets and lines that begin with `#` say nothing; a name that is found nowhere
/// is left over.
pub(in crate::import) fn by_list(roles: &mut [DraftRole], list: &str, input: usize, notes: &mut Notes) {
    let finder = Finder::new(roles);
    // For each role the levels that are named, in order.
    let mut named: Vec<Vec<usize>> = vec![Vec::new(); roles.len()];
    let mut seen: HashSet<(usize, usize)> = HashSet::new();
    let mut under: Option<Vec<usize>> = None;
    for (line, text) in (1..).zip(list.lines()) {
        let text = text.trim();
        let mut left = |why: &str| notes.left(At { input, line }, text, why);
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let name = text.strip_prefix(['-', '*', '•']).unwrap_or(text).trim();
        if let Some(role) = name.strip_suffix(':') {
            let found = finder.roles.get(&names::key(role)).cloned().unwrap_or_default();
            if found.is_empty() {
                left("no role has this name");
            }
            under = Some(found);
            continue;
        }
        let all = finder.levels.get(&names::key(name)).map(Vec::as_slice).unwrap_or_default();
        let here = |(role, _): &&(usize, usize)| under.as_ref().is_none_or(|under| under.contains(role));
        let found: Vec<(usize, usize)> = all.iter().filter(here).copied().collect();
        if found.is_empty() {
            left(if under.is_some() { "no level of this role has this name" } else { "no role level has this name" });
        }
        for (role, level) in found {
            if seen.insert((role, level)) {
                named[role].push(level);
            } else {
                left("named before");
            }
        }
    }
    for (role, named) in roles.iter_mut().zip(named) {
        rearrange(&mut role.levels, &named);
    }
}

/// Numbers of roles, and of role and level, by every name they have.
struct Finder {
    roles: HashMap<String, Vec<usize>>,
    levels: HashMap<String, Vec<(usize, usize)>>,
}

impl Finder {
    fn new(roles: &[DraftRole]) -> Finder {
        let mut finder = Finder { roles: HashMap::new(), levels: HashMap::new() };
        for (number, role) in roles.iter().enumerate() {
            for key in keys(&role.name, &role.aliases) {
                finder.roles.entry(key).or_default().push(number);
            }
            for (at, level) in role.levels.iter().enumerate() {
                for key in keys(&level.name, &level.aliases) {
                    finder.levels.entry(key).or_default().push((number, at));
                }
            }
        }
        finder
    }
}

fn keys(name: &str, aliases: &[String]) -> HashSet<String> {
    aliases.iter().map(String::as_str).chain([name]).map(names::key).collect()
}

/// The named levels take one another's places.
fn rearrange(levels: &mut [DraftLevel], named: &[usize]) {
    let mut places = named.to_vec();
    places.sort_unstable();
    let taken: Vec<DraftLevel> = named.iter().map(|level| std::mem::take(&mut levels[*level])).collect();
    for (place, level) in places.into_iter().zip(taken) {
        levels[place] = level;
    }
}
