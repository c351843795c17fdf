//! What a report says of ratings: each for itself, and as an answer to what a role level asks for.

use super::{Maker, line, lines, links};
use crate::analysis::facts::Held;
use crate::analysis::gap::{self, Row};
use crate::analysis::journal::{Entry, What};
use crate::framework::RoleLevelIx;
use crate::report::facts::{Day, Rated, Stand, Standing, Steps};

impl Maker<'_> {
    /// A rating, if the entry is one.
    pub(in crate::report) fn rated(&mut self, entry: &Entry<'_>) -> Option<Rated> {
        let What::Rating { id, skill, rating, before, .. } = entry.what else { return None };
        let name = |level: &str| match skill {
            Some(skill) => line(Held::read(self.facts.catalog, skill, level).name(self.facts.catalog, skill, level)),
            None => line(level),
        };
        let (level, before) = (name(&rating.level), before.map(|before| name(&before.level)));
        let skill = skill.map_or_else(|| line(id), |skill| self.skill_name(skill));
        let note = lines(rating.note.as_deref().unwrap_or_default());
        Some(Rated { skill, level, before, date: rating.date.map(Day), note, evidence: links(&rating.evidence) })
    }

    /// How the user stands to a requirement of a role level.
    pub(in crate::report) fn stand(&mut self, by: RoleLevelIx, row: &Row) -> Stand {
        let catalog = self.facts.catalog;
        let (standing, levels_to_go) = match row.standing {
            gap::Standing::Missing(steps) => (Standing::WorkingTowards, steps),
            gap::Standing::Met { above: 0 } => (Standing::At, 0),
            gap::Standing::Met { .. } => (Standing::Above, 0),
            gap::Standing::NotRated => (Standing::NotRated, 0),
            gap::Standing::NotApplicable => (Standing::NotApplicable, 0),
        };
        let held = row.latest.as_ref().map(|latest| latest.held);
        let steps = Steps {
            scale: catalog.framework(catalog.skill(row.skill).framework).scale.len(),
            required: row.need + 1,
            held: match held {
                Some(Held::None) => Some(0),
                Some(Held::Level(at)) => Some(at + 1),
                Some(Held::NotApplicable | Held::Unknown) | None => None,
            },
        };
        let rating = self.facts.ratings(row.skill).last().cloned().unwrap_or_default();
        Stand {
            skill_id: line(&catalog.skill(row.skill).id),
            skill: self.skill_name(row.skill),
            by: line(&catalog.role_level(by).name),
            required: line(catalog.skill_level_name(row.skill, row.need)),
            held: held.map(|held| line(held.name(catalog, row.skill, &rating.level))),
            rated: rating.date.map(Day),
            rating_note: lines(rating.note.as_deref().unwrap_or_default()),
            rating_evidence: links(&rating.evidence),
            standing,
            levels_to_go,
            related: row.hint.as_ref().map(|hint| self.hint(hint)),
            steps,
        }
    }

    fn hint(&mut self, hint: &gap::Hint) -> String {
        let catalog = self.facts.catalog;
        let word = self.facts.ratings(hint.skill).last().map(|rating| rating.level.clone()).unwrap_or_default();
        let level = line(hint.latest.held.name(catalog, hint.skill, &word));
        let framework = line(&catalog.framework(catalog.skill(hint.skill).framework).title);
        format!("{} ({framework}) is rated {level}", self.skill_name(hint.skill))
    }
}
