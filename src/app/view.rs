//! Which view fills the window, and what all views but the panes have in common.

use super::skills::SkillRowId;
use super::{Command, Effect, Overlay, State, Status};
use crate::framework::{ItemIx, SkillIx};
use crate::plain;
use crate::progress::MarkState;

/// What fills the window under the header.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The four panes.
    #[default]
    Browse,
    /// What separates the user from the target.
    Gap,
    /// What to do next.
    Next,
    /// What was done, in figures and over time.
    Progress,
    /// What was said, by date.
    Journal,
    /// Two role levels side by side, or all levels of a role.
    Compare,
}

impl View {
    /// Those that have a number, in its order.
    pub const NUMBERED: [View; 5] = [View::Browse, View::Gap, View::Next, View::Progress, View::Journal];

    /// As the screen names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            View::Browse => "Browse",
            View::Gap => "Gap",
            View::Next => "Next",
            View::Progress => "Progress",
            View::Journal => "Journal",
            View::Compare => "Compare",
        }
    }
}

impl State {
    /// Fills the window with this view.
    pub(super) fn show(&mut self, view: View) {
        if view == View::Compare && self.view != View::Compare {
            self.views.compare.before = self.view;
        }
        if view != View::Journal {
            self.leave_journal();
        }
        self.leave_panel();
        self.view = view;
        self.list_anew();
    }

    /// A command while no overlay has the keys: what means the same wherever one is, then what it means in the view.
    pub(super) fn command_in_window(&mut self, command: Command) -> Effect {
        match command {
            Command::Show(view) => self.show(view),
            Command::Toggle => return self.item_or_say().map_or(Effect::None, |item| self.toggle(item)),
            Command::Doing => {
                return self.item_or_say().map_or(Effect::None, |item| self.switch(item, MarkState::Doing));
            }
            Command::NotApplicable => {
                return self.item_or_say().map_or(Effect::None, |item| self.switch(item, MarkState::NotApplicable));
            }
            Command::Details => self.open_form(),
            Command::Undo => return if self.refused() { Effect::None } else { self.undo() },
            Command::Redo => return if self.refused() { Effect::None } else { self.redo() },
            Command::SaveAgain => return self.save_again(),
            Command::Find => return self.open_finder(super::finder::Purpose::Go),
            Command::Me => self.overlays.push(Overlay::Me(super::MeDialog::default())),
            Command::Report => self.open_report(),
            Command::Help => self.overlays.push(Overlay::Help { scroll: 0 }),
            Command::Rate => self.open_rate(),
            Command::Compare => self.open_compare(),
            Command::Ladder => self.open_ladder(),
            Command::Copy if self.view == View::Browse => return self.copy(),
            Command::Copy => return self.copy_viewed(),
            other => {
                return match self.view {
                    View::Browse => self.command_in_panes(other),
                    View::Gap => self.command_in_gap(other),
                    View::Next => self.command_in_next(other),
                    View::Progress => self.command_in_progress(other),
                    View::Journal => self.command_in_journal(other),
                    View::Compare => self.command_in_compare(other),
                };
            }
        }
        Effect::None
    }

    /// The text of the item, or the name of the skill, under the view's cursor.
    fn copy_viewed(&mut self) -> Effect {
        let item = self.viewed_item().map(|item| &self.catalog.item(item).text);
        let Some(text) = item.or_else(|| self.viewed_skill().map(|skill| &self.catalog.skill(skill).name)) else {
            self.status = Status::plain("There is nothing to copy here");
            return Effect::None;
        };
        let text = plain::line(text).into_owned();
        self.status = Status::plain(format!("Sent to the terminal's clipboard: {text}"));
        Effect::Copy(text)
    }

    /// The item the view's cursor stands on: what ticks and notes are for.
    pub(super) fn viewed_item(&self) -> Option<ItemIx> {
        match self.view {
            View::Gap => self.gap_item(),
            View::Next => self.next_item(),
            View::Journal => self.journal_item(),
            View::Progress => self.progress_item(),
            View::Browse | View::Compare => None,
        }
    }

    /// The skill under the cursor of the view or, in the panes, of the Skills pane: what a rating is for.
    #[must_use]
    pub fn selected_skill(&self) -> Option<SkillIx> {
        match (self.view, self.skill_cursor()) {
            (View::Browse, Some(SkillRowId::Skill(skill))) => Some(skill),
            (View::Browse, _) => None,
            _ => self.viewed_skill().map(|skill| self.rated_for(skill)),
        }
    }

    /// The skill itself; of one that has no levels to rate, such as that of an activity list, the required skill that the
    /// item under the cursor builds.
    fn rated_for(&self, skill: SkillIx) -> SkillIx {
        let (Some(item), Some(aim), false) = (self.viewed_item(), self.aim(), self.has_levels(skill)) else {
            return skill;
        };
        let required = self.catalog.role_level(aim).requirements.iter().map(|required| required.skill);
        let builds = |skill: &SkillIx| self.catalog.activities_that_build(*skill).any(|other| other == item);
        required.into_iter().find(builds).unwrap_or(skill)
    }

    /// Has the skill's framework levels that can be held?
    #[must_use]
    pub fn has_levels(&self, skill: SkillIx) -> bool {
        !self.catalog.framework(self.catalog.skill(skill).framework).scale.is_empty()
    }

    fn viewed_skill(&self) -> Option<SkillIx> {
        match self.view {
            View::Gap => self.gap_skill(),
            View::Next => self.next_skill(),
            View::Journal => self.journal_skill(),
            View::Compare => self.compare_skill(),
            View::Progress => self.progress_skill(),
            View::Browse => None,
        }
    }
}
