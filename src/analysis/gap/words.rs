//! The gap in words, for whoever shows it.

use super::{Counts, Row, Standing};
use crate::analysis::Facts;
use crate::analysis::facts::Held;

impl Counts {
    /// All that were counted.
    #[must_use]
    pub fn total(self) -> usize {
        self.met + self.one_level + self.more + self.not_rated + self.not_applicable
    }

    /// `3 met · 4 one level to go · 2 more than one · 1 not rated`: what there is none of is left out, and `more than one`
    /// is told whole where nothing before it says of what.
    #[must_use]
    pub fn words(self) -> String {
        let parts = [
            (self.met, "met"),
            (self.one_level, "one level to go"),
            (self.more, if self.one_level > 0 { "more than one" } else { "more than one level to go" }),
            (self.not_rated, "not rated"),
            (self.not_applicable, "not applicable"),
        ];
        let told = parts.into_iter().filter(|(count, _)| *count > 0);
        told.map(|(count, words)| format!("{count} {words}")).collect::<Vec<_>>().join(" · ")
    }
}

impl Standing {
    /// As a person reads it: `2 levels to go`, `met`, `met, 1 level above`, `not rated`, `not applicable`.
    #[must_use]
    pub fn words(self) -> String {
        let levels = |n: usize| if n == 1 { "1 level".to_owned() } else { format!("{n} levels") };
        match self {
            Standing::Missing(steps) => format!("{} to go", levels(steps)),
            Standing::NotRated => "not rated".to_owned(),
            Standing::Met { above: 0 } => "met".to_owned(),
            Standing::Met { above } => format!("met, {} above", levels(above)),
            Standing::NotApplicable => "not applicable".to_owned(),
        }
    }

    /// The same where room is short: `2 to go`, `met`, `1 above`, `not rated`, `n/a`.
    #[must_use]
    pub fn short(self) -> String {
        match self {
            Standing::Missing(steps) => format!("{steps} to go"),
            Standing::Met { above } if above > 0 => format!("{above} above"),
            Standing::NotApplicable => "n/a".to_owned(),
            Standing::NotRated | Standing::Met { .. } => self.words(),
        }
    }
}

impl Row {
    /// The level held, as a person reads it: its name, `none`, or the word in the file that the scale does not have.
    /// None: never rated, or it does not apply.
    #[must_use]
    pub fn held(&self, facts: Facts<'_>) -> Option<String> {
        let latest = self.latest.as_ref().filter(|latest| latest.held != Held::NotApplicable)?;
        let ratings = facts.ratings(self.skill);
        let word = ratings.get(latest.at).map_or("", |rating| rating.level.as_str());
        Some(latest.held.name(facts.catalog, self.skill, word).to_owned())
    }

    /// The rating of a related skill: `Practitioner in Life-cycle perspective`.
    #[must_use]
    pub fn hint_words(&self, facts: Facts<'_>) -> Option<String> {
        let hint = self.hint.as_ref()?;
        let held = hint.latest.held.name(facts.catalog, hint.skill, "");
        Some(format!("{held} in {}", facts.catalog.skill(hint.skill).name))
    }
}
