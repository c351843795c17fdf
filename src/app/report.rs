//! A report from the window: which one, written how, and where it will stand.

use std::path::PathBuf;

use super::{Command, Effect, Overlay, State, Status};
use crate::report::{Asked, Format, Kind};

/// The box as it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReportDialog {
    pub kind: Kind,
    pub format: Format,
    /// The list that the keys move in.
    pub field: ReportField,
}

/// Its two lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ReportField {
    #[default]
    Kind,
    Format,
}

impl ReportDialog {
    fn turn(&mut self, forward: bool) {
        match self.field {
            ReportField::Kind => self.kind = beside(&Kind::ALL, self.kind, forward),
            ReportField::Format => self.format = beside(&Format::ALL, self.format, forward),
        }
    }

    fn change_field(&mut self) {
        self.field = match self.field {
            ReportField::Kind => ReportField::Format,
            ReportField::Format => ReportField::Kind,
        };
    }
}

/// The one before or after, or the last one at an end.
fn beside<T: Copy + PartialEq>(all: &[T], one: T, forward: bool) -> T {
    let at = all.iter().position(|other| *other == one).unwrap_or(0);
    let to = if forward { (at + 1).min(all.len() - 1) } else { at.saturating_sub(1) };
    all[to]
}

impl State {
    pub(super) fn open_report(&mut self) {
        self.overlays.push(Overlay::Report(ReportDialog::default()));
    }

    /// What the box asks for.
    #[must_use]
    pub fn report_asked(&self, dialog: ReportDialog) -> Asked {
        Asked::new(dialog.kind, self.today)
    }

    /// Where the report will stand, as the screen names it: beside the progress file.
    #[must_use]
    pub fn report_place(&self, dialog: ReportDialog) -> String {
        self.beside_progress(&self.report_asked(dialog).file_name(dialog.format))
    }

    fn beside_progress(&self, name: &str) -> String {
        let folder = self.saving.path.rfind(['/', '\\']).map_or("", |at| &self.saving.path[..=at]);
        format!("{folder}{name}")
    }

    /// Why this report cannot be made, and what to do.
    #[must_use]
    pub fn report_hindrance(&self, dialog: ReportDialog) -> Option<&'static str> {
        let known = self.my_role().or_else(|| self.my_target()).is_some();
        let needs = dialog.kind != Kind::Full;
        (needs && !known).then_some("This report is about a role level: m sets yours, or your target")
    }

    pub(super) fn command_in_report(&mut self, command: Command) -> Effect {
        let Some(Overlay::Report(dialog)) = self.overlays.last_mut() else { return Effect::None };
        match command {
            Command::Up => dialog.turn(false),
            Command::Down => dialog.turn(true),
            Command::NextPane | Command::PreviousPane | Command::Left | Command::Right => dialog.change_field(),
            Command::Enter => {
                let dialog = *dialog;
                return self.write_report(dialog);
            }
            Command::Me => self.overlays.push(Overlay::Me(super::MeDialog::default())),
            Command::Back => drop(self.overlays.pop()),
            _ => {}
        }
        Effect::None
    }

    fn write_report(&mut self, dialog: ReportDialog) -> Effect {
        if let Some(why) = self.report_hindrance(dialog) {
            self.status = Status::trouble(why);
            return Effect::None;
        }
        self.overlays.pop();
        self.status = Status::plain(format!("Writing {}", self.report_place(dialog)));
        let asked = self.report_asked(dialog);
        let path = self.folder.join(asked.file_name(dialog.format));
        Effect::Report { asked, format: dialog.format, path }
    }

    /// The report is written, or why not.
    pub(super) fn report_written(&mut self, result: Result<PathBuf, String>) {
        self.status = match result {
            Ok(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                Status::told(format!("Wrote {}", self.beside_progress(&name)))
            }
            Err(why) => Status::trouble(format!("No report was written: {why}")),
        };
    }
}
