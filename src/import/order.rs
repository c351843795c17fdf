//! Role levels in order of seniority.
//!
//! Documents give role levels in any order, mostly that of the alphabet. The most junior comes first here:
//!
//! 1. **Words decide.** Intern, apprentice, trainee and graduate come first; then assistant, associate and junior; then
//!    a name without such a word; senior; staff, lead, principal and group; and at the end head, director and chief.
//! 2. **Where words are of the same rank** (junior and associate, lead and principal, or two names without any) the
//!    required skill levels decide: the higher their sum over the skills that all levels of the role require, and if that
//!    is the same, over all. If these are the same too, the words do as they are listed above, a `deputy`, `vice`,
//!    `associate` or `assistant` just before the word it goes with, a `senior` just behind; then a number at the end of the
//!    name, Arabic or Roman (`Engineer II`, `L3`); and then the document.
//! 3. **Words compare only what is otherwise the same job.** A senior analyst is above the analyst, but `Senior operations
//!    analyst` need not be above `Operational control manager`: between different jobs the required skill levels decide. Only
//!    the first group of words and the last hold for all.
//! 4. **A twin stands right behind its twin**: `Lead developer - management` behind `Lead developer`.
//!
//! Where words and required levels contradict each other, words win: a head whose role requires less of a skill than a lead's
//! does stays a head. Limits: the words are English; grades (`Grade 7`) are not understood, as in some houses the first is
//! the highest; required levels count only when every level of the role states some. A list of names overrules all of it ([`by_list`]).

mod list;
mod number;
mod score;
mod words;

#[cfg(test)]
mod tests;

pub(super) use list::by_list;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use foldhash::HashMap;

use score::Score;
use words::{Group, Seniority};

use super::draft::{DraftLevel, DraftRole};
use super::names;

/// Puts the levels of a role in order, the most junior first. `scale` holds the names of the skill levels, lowest first.
pub(super) fn by_seniority(role: &mut DraftRole, scale: &[String]) {
    if role.levels.len() < 2 {
        return;
    }
    let scores = score::scores(&role.levels, scale);
    let mut order = Vec::with_capacity(role.levels.len());
    for jobs in thirds(units(&role.levels, &scores)) {
        merge(jobs, &mut order);
    }
    let mut levels: Vec<Option<DraftLevel>> = std::mem::take(&mut role.levels).into_iter().map(Some).collect();
    role.levels = order.into_iter().filter_map(|number| levels[number].take()).collect();
}

/// A role level, with its twins behind it.
struct Unit {
    /// Numbers of levels, as the document counts them.
    levels: Vec<usize>,
    seniority: Seniority,
    score: Option<Score>,
}

/// Group, required levels, word, shift, number, document. Between levels of different jobs the required levels come first.
type Rank = (Group, Option<Score>, usize, i8, Option<u32>, Option<usize>);

impl Unit {
    /// Among levels of the same job.
    fn rank(&self) -> Rank {
        let Seniority { group, shift, place, number, .. } = self.seniority;
        (group, self.score, place, shift, number, self.levels.first().copied())
    }
}

fn units(levels: &[DraftLevel], scores: &[Option<Score>]) -> Vec<Unit> {
    // By what stands before the dash or the last bracket.
    let mut twins: HashMap<String, Vec<usize>> = HashMap::default();
    for (number, level) in levels.iter().enumerate() {
        twins.entry(names::key(words::without_suffix(&level.name))).or_default().push(number);
    }
    let unit = |mut numbers: Vec<usize>| {
        let suffixed = |number: usize| words::without_suffix(&levels[number].name) != levels[number].name;
        numbers.sort_by_key(|number| (suffixed(*number), scores[*number], *number));
        let first = *numbers.first()?;
        Some(Unit { seniority: Seniority::of(&levels[first].name), score: scores[first], levels: numbers })
    };
    twins.into_values().filter_map(unit).collect()
}

/// Those at the bottom, those between, those at the top; each as the ladders of its jobs.
fn thirds(units: Vec<Unit>) -> [Vec<Vec<Unit>>; 3] {
    let mut thirds: [HashMap<String, Vec<Unit>>; 3] = Default::default();
    for unit in units {
        let third = match unit.seniority.group {
            Group::Entry => 0,
            Group::Top => 2,
            _ => 1,
        };
        // At the ends jobs are not told apart: a head of product and a chief product officer do the same.
        let job = if third == 1 { unit.seniority.job.clone() } else { String::new() };
        thirds[third].entry(job).or_default().push(unit);
    }
    thirds.map(|jobs| {
        let mut ladders: Vec<Vec<Unit>> = jobs.into_values().collect();
        for ladder in &mut ladders {
            ladder.sort_by_cached_key(Unit::rank);
            ladder.reverse();
        }
        // In the order of the document, so that the result never depends on chance.
        ladders.sort_by_key(|ladder| ladder.iter().filter_map(|unit| unit.levels.first().copied()).min());
        ladders
    })
}

/// Takes the most junior of the lowest levels of all ladders, again and again. Each ladder has its highest level first.
fn merge(mut ladders: Vec<Vec<Unit>>, order: &mut Vec<usize>) {
    let place = |unit: &Unit| (unit.score, unit.rank());
    let lowest =
        ladders.iter().enumerate().filter_map(|(number, ladder)| Some(Reverse((place(ladder.last()?), number))));
    let mut lowest: BinaryHeap<_> = lowest.collect();
    while let Some(Reverse((_, number))) = lowest.pop() {
        order.extend(ladders[number].pop().into_iter().flat_map(|unit| unit.levels));
        lowest.extend(ladders[number].last().map(|next| Reverse((place(next), number))));
    }
}
