//! Everything, grouped by skill.
//!
//! What role and target ask for comes first, with all there is to do for it. Of other skills there is what was said. Where
//! the report begins on a day, only what was said from then on is in it.

use std::collections::HashSet;

use crate::analysis::journal::{Entry, What, journal};
use crate::analysis::{Tally, gap, timeline};
use crate::framework::{ItemIx, ItemKind, RoleLevelIx, SkillIx};
use crate::progress::MarkState;
use crate::report::facts::{Day, Full, Group, Month, Rated, Said, Skill, Stand};
use crate::report::maker::{Maker, line};

/// Months in which nothing was said at the far end of a long time tell nothing: a date that is a slip of the pen makes
/// thousands of them.
const MONTHS: usize = 120;

pub(super) fn make(mut maker: Maker<'_>) -> Full {
    let facts = maker.facts;
    let catalog = facts.catalog;
    let levels: Vec<RoleLevelIx> = match (facts.my_role(), facts.my_target()) {
        (Some(role), Some(target)) if role != target => vec![role, target],
        (Some(level), _) | (None, Some(level)) => vec![level],
        (None, None) => Vec::new(),
    };
    let entries = journal(facts);
    let mut listed: HashSet<ItemIx> = HashSet::new();
    let mut known: HashSet<SkillIx> = HashSet::new();
    let mut skills = Vec::new();
    for required in levels.iter().flat_map(|level| &catalog.role_level(*level).requirements) {
        if known.insert(required.skill) {
            skills.extend(asked_for(&mut maker, &levels, required.skill, &mut listed));
        }
    }
    let others = (0..catalog.skills.len()).map(|at| SkillIx(at as u32)).filter(|skill| !known.contains(skill));
    for skill in others.collect::<Vec<_>>() {
        skills.extend(other(&mut maker, skill, &listed));
    }
    let rest = |item: Option<ItemIx>| item.is_none();
    let gone = entries.iter().filter_map(|entry| match entry.what {
        What::Mark { id, item, mark } if rest(item) && maker.is_in(mark.date) => Some((id, mark)),
        _ => None,
    });
    let gone: Vec<_> = gone.collect();
    let lost = |entry: &&Entry<'_>| matches!(entry.what, What::Rating { skill: None, .. }) && maker.is_in(entry.date);
    let lost: Vec<&Entry<'_>> = entries.iter().filter(lost).collect();
    Full {
        head: maker.head(),
        skills,
        responsibilities: responsibilities(&mut maker, &levels),
        gone: gone.into_iter().map(|(id, mark)| maker.said(id, None, mark)).collect(),
        gone_ratings: lost.into_iter().filter_map(|entry| maker.rated(entry)).collect(),
        months: months(&maker),
        done_without_date: timeline::timeline(facts).undated.done,
        sources: maker.sources(),
    }
}

/// A skill that role or target ask for: statements of the levels asked for, and what builds it.
fn asked_for(
    maker: &mut Maker<'_>,
    levels: &[RoleLevelIx],
    skill: SkillIx,
    listed: &mut HashSet<ItemIx>,
) -> Option<Skill> {
    let (facts, catalog) = (maker.facts, maker.facts.catalog);
    let asked: Vec<(RoleLevelIx, usize)> =
        levels.iter().filter_map(|level| Some((*level, catalog.required_level(*level, skill)?))).collect();
    let mut groups: Vec<(String, Vec<ItemIx>)> = Vec::new();
    for (step, statements) in catalog.skill(skill).statements.iter().enumerate() {
        let wanted = asked.iter().any(|(_, need)| *need == step);
        let shown = statements.iter().copied().filter(|item| wanted || facts.mark(*item).is_some());
        groups.push((format!("Statements: {}", line(catalog.skill_level_name(skill, step))), shown.collect()));
    }
    for (from, items) in catalog.activities_for(skill) {
        let heading = if from == skill {
            "Activities".to_owned()
        } else {
            let entry = catalog.skill(from);
            let title = &catalog.framework(entry.framework).title;
            format!("Related activities: {}, {}", line(&entry.name), line(title))
        };
        groups.push((heading, items));
    }
    listed.extend(groups.iter().flat_map(|(_, items)| items));
    let mut stands: Vec<Stand> =
        asked.iter().map(|(by, need)| maker.stand(*by, &gap::row(facts, skill, *need))).collect();
    // Said once for both.
    stands.iter_mut().skip(1).for_each(|stand| stand.related = None);
    let part = part(maker, skill, groups);
    let begins = maker.asked.from().is_some();
    let empty = part.groups.is_empty() && part.ratings.is_empty();
    (!(begins && empty)).then_some(Skill { asked: stands, ..part })
}

/// Any other skill: only what was said of it and stands nowhere else.
fn other(maker: &mut Maker<'_>, skill: SkillIx, listed: &HashSet<ItemIx>) -> Option<Skill> {
    let (facts, entry) = (maker.facts, maker.facts.catalog.skill(skill));
    let said = |items: &[ItemIx]| -> Vec<ItemIx> {
        items.iter().copied().filter(|item| !listed.contains(item) && facts.mark(*item).is_some()).collect()
    };
    let mut groups: Vec<(String, Vec<ItemIx>)> = Vec::new();
    for (step, statements) in entry.statements.iter().enumerate() {
        let name = line(facts.catalog.skill_level_name(skill, step));
        groups.push((format!("Statements: {name}"), said(statements)));
    }
    groups.push(("Activities".to_owned(), said(&entry.activities)));
    if facts.ratings(skill).is_empty() && groups.iter().all(|(_, items)| items.is_empty()) {
        return None;
    }
    let part = part(maker, skill, groups);
    (!part.groups.is_empty() || !part.ratings.is_empty()).then_some(part)
}

fn part(maker: &mut Maker<'_>, skill: SkillIx, groups: Vec<(String, Vec<ItemIx>)>) -> Skill {
    let begins = maker.asked.from().is_some();
    let mut made = Vec::new();
    for (heading, items) in groups {
        let items: Vec<Said> = items.into_iter().map(|item| maker.item(item)).collect();
        let items: Vec<Said> =
            items.into_iter().filter(|said| !begins || maker.is_in(said.date.map(|day| day.0))).collect();
        if !items.is_empty() {
            made.push(Group { heading, items });
        }
    }
    let states: Vec<MarkState> = made.iter().flat_map(|group| &group.items).map(|said| said.state).collect();
    let tally = Tally::of(states.into_iter());
    let catalog = maker.facts.catalog;
    Skill {
        id: line(&catalog.skill(skill).id),
        name: maker.skill_name(skill),
        framework: line(&catalog.framework(catalog.skill(skill).framework).title),
        asked: Vec::new(),
        ratings: ratings(maker, skill),
        done: tally.done,
        total: tally.total(),
        groups: made,
    }
}

fn ratings(maker: &mut Maker<'_>, skill: SkillIx) -> Vec<Rated> {
    let ratings = maker.facts.ratings(skill);
    let id = &maker.facts.catalog.skill(skill).id;
    let entry = |at: usize| {
        let (rating, before) = (&ratings[at], at.checked_sub(1).map(|at| &ratings[at]));
        Entry { date: rating.date, what: What::Rating { id, skill: Some(skill), at, rating, before } }
    };
    let entries = (0..ratings.len()).map(entry).filter(|entry| maker.is_in(entry.date));
    entries.collect::<Vec<_>>().iter().filter_map(|entry| maker.rated(entry)).collect()
}

/// All of role and target, and others that are marked.
fn responsibilities(maker: &mut Maker<'_>, levels: &[RoleLevelIx]) -> Vec<Said> {
    let (facts, catalog) = (maker.facts, maker.facts.catalog);
    let begins = maker.asked.from().is_some();
    let own = levels.iter().flat_map(|level| catalog.responsibilities_of_level(*level));
    let is = |item: &ItemIx| {
        matches!(catalog.item(*item).kind, ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. })
    };
    let marked = facts.carried.marks(catalog, facts.progress).into_iter().map(|(item, _)| item).filter(is);
    let mut seen = HashSet::new();
    let items: Vec<ItemIx> = own.chain(marked).filter(|item| seen.insert(*item)).collect();
    let said: Vec<Said> = items.into_iter().map(|item| maker.item(item)).collect();
    said.into_iter().filter(|said| !begins || maker.is_in(said.date.map(|day| day.0))).collect()
}

fn months(maker: &Maker<'_>) -> Vec<Month> {
    let timeline = timeline::timeline(maker.facts);
    let Some((first, last)) = timeline.span() else { return Vec::new() };
    let first = maker.asked.from().map_or(first, |from| from.max(first));
    let months = timeline.months(first, last);
    let from = months.len().saturating_sub(MONTHS);
    let month =
        |(month, count): &(_, timeline::Count)| Month { month: Day(*month), done: count.done, rated: count.rated };
    months[from..].iter().map(month).collect()
}
