//! Which requirements are listed, in which order, and what is said where there are none.

use super::{GapFilter, Listed};
use crate::analysis::gap::{self, Counts, Row};
use crate::app::{State, View};
use crate::framework::SkillIx;

impl State {
    /// Every requirement, hidden ones too, the widest gap first.
    #[must_use]
    pub fn gap_rows(&self) -> Vec<Row> {
        self.aim().map(|aim| gap::gap(self.facts(), aim)).unwrap_or_default()
    }

    /// The requirements that are listed, in the order of the list.
    #[must_use]
    pub fn gap_shown(&self) -> Vec<Row> {
        let Some(aim) = self.aim() else { return Vec::new() };
        let listed = self.views.gap.listed.as_ref().filter(|listed| listed.aim == Some(aim));
        let skills = listed.map_or(&[][..], |listed| &listed.skills).iter();
        let row = |skill: &SkillIx| {
            let need = self.catalog.required_level(aim, *skill)?;
            Some(gap::row(self.facts(), *skill, need))
        };
        skills.filter_map(row).collect()
    }

    /// How many the filter hides.
    #[must_use]
    pub fn gap_hidden(&self) -> usize {
        let all = self.aim().map_or(0, |aim| self.catalog.role_level(aim).requirements.len());
        all.saturating_sub(self.gap_shown().len())
    }

    /// Sorts and filters by how the ratings are now.
    pub(in crate::app) fn list_gap(&mut self) {
        let filter = self.views.gap.filter;
        let rows = self.gap_rows().into_iter().filter(|row| filter.shows(row.standing));
        let skills = rows.map(|row| row.skill).collect();
        self.views.gap.listed = Some(Listed { aim: self.aim(), skills });
        if self.gap_skill().is_none() {
            self.views.gap.inside = false;
        }
    }

    /// What stands over the list: the counts of all requirements, and what to know of them.
    #[must_use]
    pub fn gap_head(&self) -> Vec<String> {
        let counts = Counts::of(&self.gap_rows());
        let mut head = Vec::new();
        if counts.total() > 0 {
            head.push(match counts.total() == counts.not_rated {
                true => format!("{}. r rates a skill; until then nothing can be said of the gap", counts.words()),
                false => counts.words(),
            });
        }
        head.extend(self.aim().and_then(|_| self.aim_note()));
        head
    }

    /// What is said in place of an empty list.
    #[must_use]
    pub fn gap_empty(&self) -> String {
        let Some(aim) = self.aim() else { return self.no_aim_words(View::Gap) };
        let level = self.catalog.role_level(aim);
        match (level.requirements.len(), self.views.gap.filter) {
            (0, _) => format!(
                "The loaded frameworks state no required skills for {}: there is no gap to measure. m sets another",
                level.name
            ),
            (all, GapFilter::Met) => format!("No requirement is met yet. f shows all {all}"),
            (all, filter) => format!("No requirement is {}. f goes on, Esc shows all {all}", filter.words()),
        }
    }

    /// The title of the list: the filter and how many it hides, and for whom it is.
    #[must_use]
    pub fn gap_title(&self) -> String {
        let title = self.aim_title(View::Gap);
        match self.views.gap.filter {
            GapFilter::All => title,
            filter => format!("{}: {} hidden · {title}", filter.words(), self.gap_hidden()),
        }
    }
}
