//! What the Compare view says in words.

use crate::analysis::compare::{Row, Step};
use crate::app::State;
use crate::app::prose::Block;
use crate::framework::{ItemIx, RoleLevelIx, SkillIx};

/// What one step of the scale adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    pub heading: String,
    pub items: Vec<ItemIx>,
    /// What to say where there are none.
    pub empty: String,
}

impl State {
    /// The name of a role level, with its edition where the role has several ladders.
    #[must_use]
    pub fn side_name(&self, level: RoleLevelIx) -> String {
        self.name_with_edition(level)
    }

    /// Why there is nothing to compare, and what to do; None when there is.
    #[must_use]
    pub fn nothing_compared(&self) -> Option<String> {
        let Some((from, to)) = self.views.compare.sides else {
            return Some(match self.level_of(self.browse.tree) {
                Some(level) => format!(
                    "{} is the only level of its role. f chooses the role level to go from, t the one to go to",
                    self.side_name(level)
                ),
                None => "No two role levels are chosen. f chooses the one to go from, t the one to go to. m sets your \
                         own role level and target: they are then compared from the beginning"
                    .to_owned(),
            });
        };
        let states_none = |level: RoleLevelIx| self.catalog.role_level(level).requirements.is_empty();
        match (states_none(from), states_none(to)) {
            (true, true) => Some(format!(
                "The sources state no required skills for {} and {}: there is nothing to compare. f and t choose others",
                self.side_name(from),
                self.side_name(to)
            )),
            _ => None,
        }
    }

    /// What makes a comparison say less than it seems to.
    #[must_use]
    pub fn compared_caution(&self) -> Option<String> {
        let (from, to) = self.views.compare.sides?;
        let states_none = |level: &&RoleLevelIx| self.catalog.role_level(**level).requirements.is_empty();
        if from == to {
            return Some("Both sides are the same role level: t chooses another".to_owned());
        }
        let bare = [from, to].iter().find(states_none).map(|level| self.side_name(*level));
        bare.map(|name| format!("The sources state no required skills for {name}"))
    }

    /// Why there is no ladder, and what to do; None when there is one.
    #[must_use]
    pub fn no_ladder(&self) -> Option<String> {
        let Some(ladder) = self.ladder() else {
            return Some(
                "No role is chosen. Stand on a role in Browse and press C, or press m to set your own role level"
                    .to_owned(),
            );
        };
        let part = self.catalog.part(ladder.part);
        let title = &self.catalog.framework(part.framework).title;
        if ladder.levels.is_empty() {
            return Some(format!(
                "{title} states no levels for the role {}. Stand on another role in Browse and press C",
                part.name
            ));
        }
        ladder.rows.is_empty().then(|| {
            format!("{title} states no required skills for the levels of {}: there is nothing to show", part.name)
        })
    }

    /// `related to Agile working (Practitioner)`: what the other side asks for in place of a skill, by our own reading.
    #[must_use]
    pub fn related_words(&self, row: &Row) -> Option<String> {
        let names = self.related_names(row, false);
        names.map(|names| format!("related to {names}"))
    }

    /// The related skills, each with its level and, for those who do not know it, its framework.
    fn related_names(&self, row: &Row, framework: bool) -> Option<String> {
        let (from, to) = self.views.compare.sides?;
        let other = if row.step == Step::Dropped { to } else { from };
        let name = |skill: &SkillIx| {
            let entry = self.catalog.skill(*skill);
            let level = self.catalog.required_level(other, *skill);
            let level = level.map_or("", |level| self.catalog.skill_level_name(*skill, level));
            let title = &self.catalog.framework(entry.framework).title;
            if framework { format!("{} ({level}, {title})", entry.name) } else { format!("{} ({level})", entry.name) }
        };
        let names: Vec<String> = row.related.iter().map(name).collect();
        (!names.is_empty()).then(|| names.join("; "))
    }

    /// A skill of both sides: what each asks, what it is related to, and what can be said where nothing is added.
    #[must_use]
    pub fn compared_detail(&self, row: &Row) -> Vec<Block> {
        let Some((from, to)) = self.views.compare.sides else { return Vec::new() };
        let asked = |side: RoleLevelIx, level: Option<usize>| {
            let level = level.map_or("not asked for", |level| self.catalog.skill_level_name(row.skill, level));
            format!("{level}, {}", self.side_name(side))
        };
        let mut blocks = vec![
            Block::Heading(self.catalog.skill(row.skill).name.clone()),
            Block::Field { label: "From", text: asked(from, row.from) },
            Block::Field { label: "To", text: asked(to, row.to) },
        ];
        if let Some(text) = self.related_names(row, true) {
            blocks.push(Block::Field { label: "Related to, by our own reading", text });
            blocks.push(Block::Paragraph(
                "It is another skill of another framework, and not counted as the same.".to_owned(),
            ));
        }
        let words = match row.step {
            Step::Added | Step::Raised => return blocks,
            Step::Same => "Both sides ask for the same level: the step adds no statements.",
            Step::Lowered => "The step asks for a lower level: it adds no statements.",
            Step::Dropped => "The step no longer asks for this skill: it adds no statements.",
        };
        blocks.push(Block::Paragraph(words.to_owned()));
        blocks
    }

    /// What the step up adds for a skill, level by level.
    #[must_use]
    pub fn compared_adds(&self, row: &Row) -> Vec<Added> {
        let adds = row.adds.iter();
        adds.map(|(level, items)| self.added(row.skill, *level, items.clone(), "")).collect()
    }

    /// What each level of a ladder adds for a skill to the levels before it.
    #[must_use]
    pub fn ladder_adds(&self, skill: SkillIx) -> Vec<Added> {
        let Some(ladder) = self.ladder() else { return Vec::new() };
        let Some((_, asks)) = ladder.rows.iter().find(|(other, _)| *other == skill) else { return Vec::new() };
        let mut adds = Vec::new();
        // Up to which step of the scale all has been told.
        let mut told = None;
        for (level, asked) in ladder.levels.iter().zip(asks) {
            let Some(asked) = *asked else { continue };
            let first = told.map_or(asked, |told: usize| told + 1);
            for step in first..=asked {
                let items = self.catalog.skill(skill).statements.get(step).cloned().unwrap_or_default();
                adds.push(self.added(skill, step, items, &format!(", from {} on", self.side_name(*level))));
            }
            told = told.max(Some(asked));
        }
        adds
    }

    fn added(&self, skill: SkillIx, level: usize, items: Vec<ItemIx>, behind: &str) -> Added {
        let name = self.catalog.skill_level_name(skill, level);
        let count = match items.len() {
            0 => String::new(),
            1 => " · 1 statement".to_owned(),
            count => format!(" · {count} statements"),
        };
        Added { heading: format!("{name}{behind}{count}"), items, empty: self.no_text_but_import(skill, level) }
    }
}
