//! Career ladders: headings of role levels, each over the same skills.
//!
//! Headings side by side are role levels only when they say so (`Engineer II`, `Senior`), when most of what stands under
//! one stands under others too, and when all of that are lists without boxes. Anything else stays what it is.

use std::collections::{HashMap, HashSet};

use super::super::draft::{At, DraftLevel, DraftRequirement, DraftRole};
use super::super::mend;
use super::super::prose::Prose;
use super::grades::{is_grade, is_step};
use super::headings::{is_aside, is_general, skill_name};
use super::pieces::PieceKind;
use super::reading::Reading;
use super::section::Section;
use crate::fold::fold;

impl Reading<'_> {
    /// Takes in what is a ladder. The answer are its sections.
    pub(super) fn ladders(&mut self) -> HashSet<usize> {
        let roots =
            self.sections.iter().enumerate().filter(|(_, section)| section.level > 0 && section.parent.is_none());
        let mut groups: Vec<Vec<usize>> = vec![roots.map(|(at, _)| at).collect()];
        groups.extend(self.below.iter().filter(|below| below.len() > 1).cloned());
        let mut taken = HashSet::new();
        for group in groups {
            let levels = self.levels_of(&group);
            if levels.is_empty() {
                continue;
            }
            for at in &levels {
                taken.insert(*at);
                taken.extend(self.below.get(*at).into_iter().flatten().copied());
            }
            let role = self.role_of(&levels);
            self.draft.roles.push(role);
        }
        taken
    }

    /// Those of a group of headings that are levels of one ladder.
    fn levels_of(&self, group: &[usize]) -> Vec<usize> {
        let skills = |at: usize| self.below.get(at).into_iter().flatten().filter_map(|at| self.sections.get(*at));
        let fits = |at: usize| {
            let level = self.sections.get(at).is_some_and(|level| !has_boxes_or_tables(level));
            level && skills(at).all(is_skill) && self.below.get(at).into_iter().flatten().all(|at| self.is_leaf(*at))
        };
        let fitting: Vec<usize> = group.iter().copied().filter(|at| fits(*at)).collect();
        let mut times: HashMap<String, usize> = HashMap::new();
        for at in &fitting {
            let names: HashSet<String> = skills(*at).map(|skill| fold(skill_name(&skill.title))).collect();
            names.into_iter().for_each(|name| *times.entry(name).or_default() += 1);
        }
        let shared = |section: &&Section| times.get(&fold(skill_name(&section.title))).is_some_and(|times| *times > 1);
        let levels: Vec<usize> = fitting
            .into_iter()
            .filter(|at| {
                let all = skills(*at).count();
                all > 0 && skills(*at).filter(shared).count() * 2 > all
            })
            .collect();
        let grades =
            levels.iter().filter_map(|at| self.sections.get(*at)).filter(|level| is_grade(&level.title)).count();
        if levels.len() > 1 && grades * 2 >= levels.len() { levels } else { Vec::new() }
    }

    fn is_leaf(&self, at: usize) -> bool {
        self.below.get(at).is_none_or(Vec::is_empty)
    }

    fn role_of(&mut self, levels: &[usize]) -> DraftRole {
        let sections = self.sections;
        let first = levels.first().and_then(|at| sections.get(*at));
        let at = At { input: self.input, line: first.map_or(1, |first| first.line) };
        let parent = first.and_then(|first| first.parent).and_then(|parent| sections.get(parent));
        let titles: Vec<&str> =
            levels.iter().filter_map(|at| sections.get(*at)).map(|level| level.title.as_str()).collect();
        let name = common_words(&titles).or(parent.map(|parent| parent.title.clone()));
        let name = name.or(first.map(|first| first.title.clone())).unwrap_or_default();
        let name = mend::tidy(&name, self.notes);
        let levels = levels.iter().filter_map(|at| Some((*at, sections.get(*at)?)));
        let levels = levels.map(|(at, level)| self.level_of(at, level)).collect();
        // The heading over the levels, where it is neither the role's name nor the document's title, has its list.
        DraftRole { at, name, levels, ..DraftRole::default() }
    }

    fn level_of(&mut self, at: usize, section: &Section) -> DraftLevel {
        let mut prose = Prose::default();
        for piece in &section.pieces {
            match &piece.kind {
                PieceKind::Paragraph(text) => prose.paragraph(text),
                PieceKind::Item(item) => prose.point(item.depth, &item.text),
                _ => {}
            }
        }
        let below: Vec<usize> = self.below.get(at).cloned().unwrap_or_default();
        let skills = below.iter().filter_map(|at| self.sections.get(*at));
        let input = self.input;
        let mut requirements: Vec<DraftRequirement> = Vec::new();
        for skill in skills {
            let at = At { input, line: skill.line };
            let name = mend::tidy(skill_name(&skill.title), self.notes);
            let lines = skill.pieces.iter().filter_map(|piece| match &piece.kind {
                PieceKind::Paragraph(text) => Some(text.clone()),
                PieceKind::Item(item) => Some(item.text.clone()).filter(|text| !text.is_empty()),
                _ => None,
            });
            requirements.push(DraftRequirement { at, skill: name, level: None, statements: lines.collect() });
        }
        let at = At { input, line: section.line };
        let name = mend::tidy(&section.title, self.notes);
        DraftLevel { at, name, description: prose.finish(), requirements, ..DraftLevel::default() }
    }
}

fn has_boxes_or_tables(section: &Section) -> bool {
    section.pieces.iter().any(|piece| match &piece.kind {
        PieceKind::Item(item) => item.task.is_some(),
        PieceKind::Table(_) => true,
        _ => false,
    })
}

/// A heading over a plain list that can be the name of a skill.
fn is_skill(section: &Section) -> bool {
    let title = &section.title;
    section.has_points()
        && !has_boxes_or_tables(section)
        && !is_general(title)
        && !is_aside(title)
        && !is_step(title)
        && !is_grade(title)
}

/// What the names of all levels say: `Engineer` of `Engineer I` and `Senior engineer`.
fn common_words(titles: &[&str]) -> Option<String> {
    let (first, others) = titles.split_first()?;
    let others: Vec<String> = others.iter().map(|title| fold(title)).collect();
    let in_all = |word: &&str| {
        let folded = fold(word);
        !folded.is_empty() && others.iter().all(|other| other.split(' ').any(|other| other == folded))
    };
    let words: Vec<&str> = first.split_whitespace().filter(in_all).collect();
    let name = words.join(" ");
    let mut chars = name.chars();
    let capital = chars.next()?;
    (!is_grade(&name)).then(|| capital.to_uppercase().chain(chars).collect())
}
