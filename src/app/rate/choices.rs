//! What a skill can be rated as, and what each of it means.

use jiff::civil::Date;

use crate::analysis::facts::Held;
use crate::app::State;
use crate::app::prose::Block;
use crate::framework::SkillIx;
use crate::progress::Rating;

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub held: Held,
    pub name: String,
    /// The user's own role level requires it.
    pub role: bool,
    /// Their target requires it.
    pub target: bool,
    /// It is what the skill is rated as now.
    pub now: Option<Now>,
}

/// Since when a skill is rated as it is; None where the file does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    pub since: Option<Date>,
}

impl State {
    /// Not applicable, none, then the scale from its lowest level. What the scale has a level for stands once.
    #[must_use]
    pub fn rate_choices(&self, skill: SkillIx) -> Vec<Choice> {
        let scale = &self.catalog.framework(self.catalog.skill(skill).framework).scale;
        let beside = [(Held::NotApplicable, Rating::NOT_APPLICABLE), (Held::None, Rating::NONE)];
        let beside = beside.into_iter().filter(|(_, word)| !scale.iter().any(|step| step.id == *word));
        let held = beside.map(|(held, _)| held).chain((0..scale.len()).map(Held::Level));
        let required = |level| self.catalog.required_level(level, skill);
        let (role, target) = (self.my_role().and_then(required), self.my_target().and_then(required));
        let now = self.rated_now(skill);
        let is = |held, required: Option<usize>| required.is_some_and(|at| held == Held::Level(at));
        held.map(|held| Choice {
            held,
            name: held.name(&self.catalog, skill, "").to_owned(),
            role: is(held, role),
            target: is(held, target),
            now: now.filter(|(now, _)| *now == held).map(|(_, now)| now),
        })
        .collect()
    }

    /// What the newest rating says, and since when without a break.
    pub(super) fn rated_now(&self, skill: SkillIx) -> Option<(Held, Now)> {
        let facts = self.facts();
        let held = facts.latest(skill)?.held;
        let ratings = facts.ratings(skill);
        let same = |rating: &&Rating| Held::read(&self.catalog, skill, &rating.level) == held;
        let first = ratings.iter().rev().take_while(same).last();
        Some((held, Now { since: first.and_then(|rating| rating.date) }))
    }

    /// What a choice means for this skill: the statements of that level; where the sources have none, what the level means
    /// in general.
    #[must_use]
    pub fn rate_meaning(&self, skill: SkillIx, held: Held) -> Vec<Block> {
        let paragraph = |text: &str| vec![Block::Paragraph(text.to_owned())];
        let entry = self.catalog.skill(skill);
        let scale = &self.catalog.framework(entry.framework).scale;
        let Held::Level(at) = held else {
            return match (held, scale.first()) {
                (Held::None, Some(first)) => paragraph(&format!("Not yet at {}.", first.name)),
                (Held::NotApplicable, _) => paragraph("The skill plays no part in what you do."),
                _ => Vec::new(),
            };
        };
        let statements = entry.statements.get(at).map_or(&[][..], Vec::as_slice);
        if !statements.is_empty() {
            let points = statements.iter().map(|item| self.catalog.item(*item).text.clone());
            return points.map(|text| Block::Point { depth: 0, text }).collect();
        }
        match scale.get(at).and_then(|step| step.meaning.as_deref()) {
            Some(meaning) => vec![Block::Field { label: "In general", text: meaning.replace('\n', " ") }],
            None => paragraph(&format!("{}.", self.no_text(skill, at))),
        }
    }
}
