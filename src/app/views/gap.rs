//! The Gap view: each requirement of the target against the latest rating.
//!
//! The list keeps its order, and what the filter let through, for as long as it is looked at: a skill that is rated does
//! not jump away from under the cursor. `2` sorts it anew.

use std::collections::HashMap;

use super::step::step;
use crate::app::roles::TreeId;
use crate::app::{Command, Effect, State, Status, View};
use crate::framework::{ItemIx, RoleLevelIx, SkillIx};
use crate::search::Target;

mod filter;
mod listing;
mod skill;

pub use filter::GapFilter;
pub use skill::{GapLine, Spot};

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct GapView {
    pub filter: GapFilter,
    /// What can be done for the skill has the keys, not the list of skills.
    pub inside: bool,
    skill: Option<SkillIx>,
    /// Where the user stood in what can be done for each skill.
    spots: HashMap<SkillIx, Spot>,
    listed: Option<Listed>,
}

/// The skills in the order in which they were listed, and for which role level.
#[derive(Debug)]
struct Listed {
    aim: Option<RoleLevelIx>,
    skills: Vec<SkillIx>,
}

impl GapView {
    /// The role level that it was last listed for.
    pub(super) fn listed_for(&self) -> Option<Option<RoleLevelIx>> {
        self.listed.as_ref().map(|listed| listed.aim)
    }
}

impl State {
    pub(in crate::app) fn command_in_gap(&mut self, command: Command) -> Effect {
        match command {
            Command::Back if self.views.gap.inside => self.views.gap.inside = false,
            Command::Back if self.views.gap.filter != GapFilter::All => {
                self.views.gap.filter = GapFilter::All;
                self.list_anew();
                self.status = Status::plain("Showing all requirements");
            }
            Command::Back => self.show(View::Browse),
            Command::Left => self.views.gap.inside = false,
            Command::Right => self.go_inside(),
            Command::NextPane if self.views.gap.inside => self.views.gap.inside = false,
            Command::NextPane => self.go_inside(),
            Command::CycleFilter if !self.gap_rows().is_empty() => self.cycle_gap_filter(),
            Command::Enter => self.leave_gap(),
            moving => self.move_in_gap(moving),
        }
        Effect::None
    }

    fn go_inside(&mut self) {
        self.views.gap.inside = self.gap_skill().is_some();
    }

    fn move_in_gap(&mut self, command: Command) {
        let page = self.seen.view[usize::from(self.views.gap.inside)].page;
        let Some(here) = self.gap_skill() else { return };
        if self.views.gap.inside {
            let spots: Vec<Spot> = self.gap_lines(here).iter().filter_map(GapLine::spot).collect();
            if let Some(spot) = step(command, &spots, self.gap_spot(), page) {
                self.views.gap.spots.insert(here, spot);
            }
        } else {
            let skills: Vec<SkillIx> = self.gap_shown().iter().map(|row| row.skill).collect();
            self.views.gap.skill = step(command, &skills, Some(here), page).or(Some(here));
        }
    }

    /// Enter: to the skill, or to the item under the cursor, in the panes.
    fn leave_gap(&mut self) {
        let item = self.gap_item();
        let Some(skill) = self.gap_skill() else { return };
        // The skill is best shown where its level is asked for.
        if let Some(aim) = self.aim() {
            let pinned = self.pinned();
            let target = self.my_target() == Some(aim) && pinned.contains(&TreeId::Target);
            let mine = self.my_row().filter(|_| self.my_role() == Some(aim));
            let row = if target { TreeId::Target } else { mine.unwrap_or(TreeId::Level(aim)) };
            self.stand_on_tree(row);
        }
        self.go_to(item.map_or(Target::Skill(skill), Target::Item));
    }

    /// The item under the cursor.
    pub(in crate::app) fn gap_item(&self) -> Option<ItemIx> {
        match self.gap_spot().filter(|_| self.views.gap.inside)? {
            Spot::Item(item) => Some(item),
            Spot::Words(_) => None,
        }
    }

    /// The skill under the cursor: where the user last stood, or the first.
    #[must_use]
    pub fn gap_skill(&self) -> Option<SkillIx> {
        let shown = self.gap_shown();
        let remembered = self.views.gap.skill.filter(|skill| shown.iter().any(|row| row.skill == *skill));
        remembered.or_else(|| shown.first().map(|row| row.skill))
    }

    /// Where the cursor stands in what can be done for the skill: where the user last stood, or the first item.
    #[must_use]
    pub fn gap_spot(&self) -> Option<Spot> {
        let skill = self.gap_skill()?;
        let spots: Vec<Spot> = self.gap_lines(skill).iter().filter_map(GapLine::spot).collect();
        let remembered = self.views.gap.spots.get(&skill).copied().filter(|spot| spots.contains(spot));
        let item = spots.iter().copied().find(|spot| matches!(spot, Spot::Item(_)));
        remembered.or(item).or_else(|| spots.first().copied())
    }
}
