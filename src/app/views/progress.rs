//! The Progress view: what was done, in figures and over time. A dashboard of panels, one of which has the keys.

use std::cell::OnceCell;

use crate::app::{Command, Effect, State, Status, View};
use crate::framework::{ItemIx, SkillIx};
use crate::search::Target;

mod digest;
mod month;
mod row;
mod stood;

pub use digest::{Digest, LATELY, Told};
pub use month::Month;
pub use row::Row;

use stood::Stood;

/// Where the user is in it.
#[derive(Debug, Default)]
pub struct ProgressView {
    /// The panel that has the keys.
    pub panel: Panel,
    /// What the user stands on in each panel.
    cursors: [Option<Row>; Panel::ALL.len()],
    /// A month of the calendar that is in sight. None: the newest with something on it.
    month: Option<Month>,
    /// All figures. Adding up ten years takes longer than a frame may, so they are kept until the next change.
    digest: OnceCell<Digest>,
    /// The list that has the keys, as it stood before it was changed from within.
    stood: Option<Stood>,
}

/// One question each, in the order of Tab.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Panel {
    #[default]
    Levels,
    Skills,
    OverTime,
    ByMonth,
    Evidence,
    Year,
    Lately,
    Doing,
}

impl Panel {
    /// All, in order.
    pub const ALL: [Panel; 8] = [
        Panel::Levels,
        Panel::Skills,
        Panel::OverTime,
        Panel::ByMonth,
        Panel::Evidence,
        Panel::Year,
        Panel::Lately,
        Panel::Doing,
    ];
}

impl State {
    /// All figures of the view, made when they are first asked for after a change.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        self.views.progress.digest.get_or_init(|| {
            let mut digest = Digest::of(self.facts(), self.today);
            if let Some(stood) = &self.views.progress.stood {
                stood.keep_in(&mut digest);
            }
            digest
        })
    }

    /// Something has changed: the figures are to be made anew.
    pub(in crate::app) fn forget_digest(&mut self) {
        let open = self.view == View::Progress;
        let progress = &mut self.views.progress;
        if let Some(digest) = progress.digest.take().filter(|_| open && progress.stood.is_none()) {
            progress.stood = Stood::of(digest, progress.panel);
        }
    }

    /// The list that has the keys is left: what was changed in it goes where it belongs.
    pub(in crate::app) fn leave_panel(&mut self) {
        if self.views.progress.stood.take().is_some() {
            self.views.progress.digest.take();
        }
    }

    fn enter_panel(&mut self, panel: Panel) {
        if self.views.progress.panel != panel {
            self.leave_panel();
            self.views.progress.panel = panel;
        }
    }

    pub(in crate::app) fn command_in_progress(&mut self, command: Command) -> Effect {
        let page = self.seen.view[0].page.max(1);
        match command {
            Command::Back => self.show(View::Browse),
            Command::NextPane | Command::Right => self.turn_panel(1),
            Command::PreviousPane | Command::Left => self.turn_panel(Panel::ALL.len() - 1),
            Command::Earlier => self.turn_calendar(-1),
            Command::Later => self.turn_calendar(1),
            Command::Enter => self.go_from_progress(),
            Command::Up if self.views.progress.panel == Panel::Year => self.turn_calendar(-1),
            Command::Down if self.views.progress.panel == Panel::Year => self.turn_calendar(1),
            Command::Up => self.step_in_panel(|at, _| at.saturating_sub(1)),
            Command::Down => self.step_in_panel(|at, last| (at + 1).min(last)),
            Command::PageUp => self.step_in_panel(|at, _| at.saturating_sub(page)),
            Command::PageDown => self.step_in_panel(|at, last| (at + page).min(last)),
            Command::First => self.step_in_panel(|_, _| 0),
            Command::Last => self.step_in_panel(|_, last| last),
            _ => {}
        }
        Effect::None
    }

    fn turn_panel(&mut self, by: usize) {
        let at = (self.views.progress.panel as usize + by) % Panel::ALL.len();
        self.enter_panel(Panel::ALL[at]);
    }

    /// The month that the calendar has in sight, and the first and last that it can show: whole years, from the first with
    /// something on it to this one.
    #[must_use]
    pub fn calendar_month(&self) -> (Month, Month, Month) {
        let now = Month::of(self.today);
        let (first, last) =
            self.digest().timeline.span().map_or((now, now), |(first, last)| (Month::of(first), Month::of(last)));
        let (oldest, newest) = (Month::january(first.min(now).year()), Month::december(last.max(now).year()));
        (self.views.progress.month.unwrap_or(last).clamp(oldest, newest), oldest, newest)
    }

    /// As many months on or back as the last frame showed. The calendar gets the keys, and so comes into sight.
    fn turn_calendar(&mut self, by: i32) {
        let (month, oldest, newest) = self.calendar_month();
        // Out of sight it is first brought into sight as it stands.
        let shown = self.seen.view[1].page.min(12) as i32;
        let turned = Month(month.0 + by * shown);
        if turned < oldest || turned > newest {
            let year = if by < 0 { oldest.year() } else { newest.year() };
            let which = if by < 0 { "first" } else { "last" };
            self.status = Status::plain(format!("{year} is the {which} year here"));
        } else {
            self.views.progress.month = Some(turned);
        }
        self.enter_panel(Panel::Year);
    }

    /// The position of the row that the user stands on in a panel: where they last stood, else the first.
    #[must_use]
    pub fn progress_cursor(&self, panel: Panel) -> Option<usize> {
        let rows = self.digest().rows(panel);
        let stood = self.views.progress.cursors[panel as usize].as_ref();
        let at = stood.and_then(|stood| rows.iter().position(|row| row == stood));
        at.or(if rows.is_empty() { None } else { Some(0) })
    }

    fn step_in_panel(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let panel = self.views.progress.panel;
        let Some(at) = self.progress_cursor(panel) else { return };
        let rows = self.digest().rows(panel);
        let row = rows.get(to(at, rows.len().saturating_sub(1))).cloned();
        self.views.progress.cursors[panel as usize] = row;
    }

    fn progress_row(&self) -> Option<&Row> {
        let panel = self.views.progress.panel;
        self.digest().rows(panel).get(self.progress_cursor(panel)?)
    }

    /// The item under the cursor.
    pub(in crate::app) fn progress_item(&self) -> Option<ItemIx> {
        self.progress_row().and_then(Row::item)
    }

    /// The skill under the cursor, or the one whose item is.
    pub(in crate::app) fn progress_skill(&self) -> Option<SkillIx> {
        match self.progress_row()? {
            Row::Skill(skill) => Some(*skill),
            Row::Said { item, .. } => item.and_then(|item| self.skill_of(item)),
            Row::Level(_) | Row::Responsibilities => None,
        }
    }

    /// Is there something to go to from where the cursor stands?
    #[must_use]
    pub fn progress_leads_on(&self) -> bool {
        self.progress_row().is_some()
    }

    fn go_from_progress(&mut self) {
        let target = match self.progress_row() {
            Some(Row::Level(level)) => Some(Target::RoleLevel(*level)),
            Some(Row::Responsibilities) => self.facts().aim().map(Target::RoleLevel),
            Some(Row::Skill(skill)) => Some(Target::Skill(*skill)),
            Some(Row::Said { item, .. }) => item.map(Target::Item),
            None => {
                self.status = Status::plain("Enter goes to a role level, a skill or what was done. Tab turns to them");
                return;
            }
        };
        match target {
            Some(target) => self.go_to(target),
            None => self.status = Status::plain("No framework that is loaded has this any more. It is kept as it is"),
        }
    }
}
