//! The Compare view: two role levels side by side, or all levels of one role.

use crate::analysis::compare::{self, Ladder, Row};
use crate::app::finder::Purpose;
use crate::app::roles::TreeId;
use crate::app::{Command, Effect, State, Status, View};
use crate::framework::{RoleLevelIx, RolePartIx, SkillIx};
use crate::search::Target;

mod opening;
mod telling;

pub use telling::Added;

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct CompareView {
    /// The view it was opened from, which Esc goes back to.
    pub before: View,
    /// All levels of one role in a row, not two side by side.
    pub ladder: bool,
    /// The role levels side by side: from and to.
    pub sides: Option<(RoleLevelIx, RoleLevelIx)>,
    /// The role whose levels stand in a row.
    pub part: Option<RolePartIx>,
    /// The skill the cursor stands on, in both.
    at: Option<SkillIx>,
    /// The first role level in sight of a ladder that is wider than the window.
    pub first: usize,
    /// How far the text of the selected skill is scrolled.
    pub scroll: usize,
}

impl State {
    pub(in crate::app) fn command_in_compare(&mut self, command: Command) -> Effect {
        let page = self.seen.view[0].page.max(1);
        match command {
            Command::Up => self.move_in_compare(|at, _| at.saturating_sub(1)),
            Command::Down => self.move_in_compare(|at, last| (at + 1).min(last)),
            Command::PageUp => self.move_in_compare(|at, _| at.saturating_sub(page)),
            Command::PageDown => self.move_in_compare(|at, last| (at + page).min(last)),
            Command::First => self.move_in_compare(|_, _| 0),
            Command::Last => self.move_in_compare(|_, last| last),
            Command::Left => self.turn_ladder(|first, _| first.saturating_sub(1)),
            Command::Right => self.turn_ladder(|first, last| (first + 1).min(last)),
            Command::DetailDown => self.scroll_compare(|at, page, last| (at + page).min(last)),
            Command::DetailUp => self.scroll_compare(|at, page, _| at.saturating_sub(page)),
            Command::ChooseFrom => return self.open_finder(Purpose::CompareFrom),
            Command::ChooseTo => return self.open_finder(Purpose::CompareTo),
            Command::Swap => self.swap_sides(),
            Command::Enter => self.go_to_compared(),
            Command::Back => self.show(self.views.compare.before),
            _ => {}
        }
        Effect::None
    }

    /// What is compared, row by row; nothing when no two role levels are known.
    #[must_use]
    pub fn compared(&self) -> Vec<Row> {
        let sides = self.views.compare.sides;
        sides.map(|(from, to)| compare::compare(&self.catalog, from, to)).unwrap_or_default()
    }

    /// The levels in a row; None when no role is known.
    #[must_use]
    pub fn ladder(&self) -> Option<Ladder> {
        self.views.compare.part.map(|part| compare::ladder(&self.catalog, part))
    }

    fn compare_skills(&self) -> Vec<SkillIx> {
        match self.views.compare.ladder {
            true => {
                self.ladder().map(|ladder| ladder.rows.iter().map(|(skill, _)| *skill).collect()).unwrap_or_default()
            }
            false => self.compared().iter().map(|row| row.skill).collect(),
        }
    }

    /// The skill under the cursor: the one the user stood on, or the first.
    #[must_use]
    pub fn compare_skill(&self) -> Option<SkillIx> {
        let skills = self.compare_skills();
        self.views.compare.at.filter(|at| skills.contains(at)).or_else(|| skills.first().copied())
    }

    fn move_in_compare(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let skills = self.compare_skills();
        let at = self.compare_skill().and_then(|skill| skills.iter().position(|other| *other == skill)).unwrap_or(0);
        if let Some(skill) = skills.get(to(at, skills.len().saturating_sub(1))) {
            self.views.compare.at = Some(*skill);
            self.views.compare.scroll = 0;
        }
    }

    fn turn_ladder(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let last = self.seen.view[0].overflow;
        let first = &mut self.views.compare.first;
        *first = to((*first).min(last), last);
    }

    fn scroll_compare(&mut self, to: impl FnOnce(usize, usize, usize) -> usize) {
        let seen = self.seen.view[1];
        let scroll = &mut self.views.compare.scroll;
        *scroll = to((*scroll).min(seen.overflow), seen.page.max(1), seen.overflow);
    }

    fn swap_sides(&mut self) {
        match &mut self.views.compare.sides {
            Some((from, to)) => std::mem::swap(from, to),
            None => self.status = Status::plain("There is nothing to swap: f and t choose two role levels"),
        }
        self.views.compare.scroll = 0;
    }

    /// A side, chosen with the finder. The other one is what is usual, when nothing was known of it.
    pub(in crate::app) fn choose_side(&mut self, purpose: Purpose, level: RoleLevelIx) {
        let known = self.views.compare.sides;
        let other = known.map(|(from, to)| if purpose == Purpose::CompareFrom { to } else { from });
        let other = other.or_else(|| self.my_role()).or_else(|| {
            let (below, above) = compare::beside(&self.catalog, level)?;
            Some(if below == level { above } else { below })
        });
        let other = other.unwrap_or(level);
        self.views.compare.sides = Some(if purpose == Purpose::CompareFrom { (level, other) } else { (other, level) });
        self.views.compare.scroll = 0;
        let name = &self.catalog.role_level(level).name;
        let side = if purpose == Purpose::CompareFrom { "From" } else { "To" };
        self.status = Status::plain(format!("{side}: {name}"));
    }

    /// Enter: to the skill, at a role level that asks for it: the side one goes to first, the own one first of a ladder.
    fn go_to_compared(&mut self) {
        let Some(skill) = self.compare_skill() else { return };
        let asks = |level: &RoleLevelIx| self.catalog.required_level(*level, skill).is_some();
        let at = if self.views.compare.ladder {
            let levels = self.views.compare.part.map(|part| self.catalog.part(part).levels.clone()).unwrap_or_default();
            let own = [self.my_role(), self.my_target()].into_iter().flatten().filter(|level| levels.contains(level));
            own.chain(levels.iter().copied()).find(asks)
        } else {
            self.views.compare.sides.and_then(|(from, to)| [to, from].into_iter().find(asks))
        };
        if let Some(level) = at {
            self.stand_on_tree(TreeId::Level(level));
        }
        self.go_to(Target::Skill(skill));
    }
}
