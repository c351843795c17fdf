//! Which marks are on disk, which are not yet, and whether this file may be written at all.

use super::{Effect, State, Status};
use crate::progress::Change;
use crate::progress::saver::SaveReport;

/// May the progress file be written?
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    Writable,
    /// The sentence says why and what to do.
    ReadOnly(String),
}

/// What is known of the file.
#[derive(Debug, Clone)]
pub struct Saving {
    /// The file in use, as the header shows it.
    pub path: String,
    pub access: Access,
    /// Grows with every change.
    pub revision: u64,
    /// The newest revision known to be on disk.
    pub saved: u64,
    /// Changes somebody else made to the file, taken over since the last save.
    pub taken: Vec<Change>,
    /// Why the last attempt failed.
    pub failed: Option<String>,
}

impl Saving {
    /// Nothing changed yet.
    #[must_use]
    pub fn new(access: Access) -> Saving {
        Saving { path: String::new(), access, revision: 0, saved: 0, taken: Vec::new(), failed: None }
    }

    /// True while something the screen shows is not on disk.
    #[must_use]
    pub fn pending(&self) -> bool {
        self.saved < self.revision
    }
}

impl State {
    /// Asks for everything to be written as it stands now.
    pub(super) fn save(&mut self) -> Effect {
        self.saving.revision += 1;
        let taken = std::mem::take(&mut self.saving.taken);
        Effect::Save { revision: self.saving.revision, progress: self.progress.clone(), taken }
    }

    /// `w`: writes again after a failure.
    pub(super) fn save_again(&mut self) -> Effect {
        if let Access::ReadOnly(why) = &self.saving.access {
            self.status = Status::trouble(why.clone());
            return Effect::None;
        }
        if !self.saving.pending() {
            self.status = Status::plain("All is saved");
            return Effect::None;
        }
        self.status = Status::plain("Saving again");
        self.save()
    }

    /// What somebody else wrote into the file meanwhile. An entry changed here since then stays as it is here.
    fn take_in(&mut self, theirs: Vec<Change>) {
        let mut taken = 0;
        for change in theirs {
            if self.progress.allows(&change) {
                self.change(&change);
                self.saving.taken.push(change);
                taken += 1;
            }
        }
        if taken > 0 {
            let changes = if taken == 1 { "1 change".to_owned() } else { format!("{taken} changes") };
            self.status = Status::plain(format!("Took over {changes} made to the file meanwhile"));
        }
    }

    /// The saver's answer.
    pub(super) fn saved(&mut self, report: SaveReport) {
        match report.result {
            Ok(saved) => {
                self.take_in(saved.theirs);
                self.saving.saved = self.saving.saved.max(report.revision);
                let recovered = self.saving.failed.take().is_some();
                if recovered && !self.saving.pending() {
                    self.status = Status::plain("Saved");
                }
            }
            Err(error) => {
                self.saving.failed = Some(error.to_string());
                self.status = Status::trouble(format!("{error}. Your marks stay here; w tries again"));
            }
        }
    }
}
