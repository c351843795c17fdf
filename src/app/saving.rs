//! Which marks are on disk, which are not yet, and whether this file may be written at all.

use super::{Effect, State, Status};
use crate::progress::merge::Told;
use crate::progress::saver::{Outcome, Report};
use crate::progress::store::News;
use crate::progress::{Change, replayed};

/// May the progress file be written?
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    Writable,
    /// The sentence says why and what to do.
    ReadOnly(String),
}

/// How the file was when it was last looked at, for a window that had it open before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OnDisk {
    #[default]
    Usable,
    /// Somebody made it one that cannot be read or written.
    Unusable,
    /// Somebody took it away.
    Gone,
}

/// What is known of the file.
#[derive(Debug, Clone)]
pub struct Saving {
    /// The file in use, as the header shows it.
    pub path: String,
    pub access: Access,
    pub on_disk: OnDisk,
    /// Grows with every change.
    pub revision: u64,
    /// The newest revision known to be on disk.
    pub saved: u64,
    /// Why the last attempt failed.
    pub failed: Option<String>,
    /// Changes the saver has not spoken of yet, by revision.
    unheard: Vec<(u64, Change)>,
}

impl Saving {
    /// Nothing changed yet.
    #[must_use]
    pub fn new(access: Access) -> Saving {
        Saving {
            path: String::new(),
            access,
            on_disk: OnDisk::Usable,
            revision: 0,
            saved: 0,
            failed: None,
            unheard: Vec::new(),
        }
    }

    /// True while something the screen shows is not on disk.
    #[must_use]
    pub fn pending(&self) -> bool {
        self.saved < self.revision
    }
}

impl State {
    /// Asks for changes to be written.
    pub(super) fn save(&mut self, changes: Vec<Change>) -> Effect {
        self.saving.revision += 1;
        let revision = self.saving.revision;
        self.saving.unheard.extend(changes.iter().map(|change| (revision, change.clone())));
        Effect::Save { revision, changes }
    }

    /// `w`: writes again after a failure, or when the file is gone.
    pub(super) fn save_again(&mut self) -> Effect {
        if let Access::ReadOnly(why) = &self.saving.access {
            self.status = Status::trouble(why.clone());
            return Effect::None;
        }
        if !self.saving.pending() && self.saving.on_disk == OnDisk::Usable {
            self.status = Status::plain("All is saved");
            return Effect::None;
        }
        self.status = Status::plain("Saving again");
        self.save(Vec::new())
    }

    /// The saver has a word about the file.
    pub(super) fn hear(&mut self, report: Report) {
        let Report { revision, news, outcome } = report;
        self.saving.unheard.retain(|(of, _)| *of > revision);
        let was = self.saving.on_disk;
        match outcome {
            Outcome::Saved => {
                self.saving.saved = self.saving.saved.max(revision);
                self.saving.on_disk = OnDisk::Usable;
                let failed = self.saving.failed.take().is_some();
                if (failed || was != OnDisk::Usable) && !self.saving.pending() {
                    self.status = Status::plain(match was {
                        OnDisk::Unusable => format!("{} can be used again, and all is saved", self.saving.path),
                        OnDisk::Usable | OnDisk::Gone => "Saved".to_owned(),
                    });
                }
                self.take_in(news);
            }
            Outcome::NotSaved(error) => {
                self.take_in(news);
                self.saving.failed = Some(error.to_string());
                self.status = Status::trouble(format!("{error}. Your marks stay here; w tries again"));
            }
            Outcome::Usable => {
                self.saving.on_disk = OnDisk::Usable;
                let read_only = matches!(self.saving.access, Access::ReadOnly(_));
                if read_only || was == OnDisk::Unusable {
                    self.saving.access = Access::Writable;
                    self.notices.clear();
                    self.status = Status::plain(format!("{} can be used again", self.saving.path));
                }
                self.take_in(news);
            }
            Outcome::Unusable(error) => {
                self.take_in(news);
                self.unusable(&error.to_string());
            }
            Outcome::Gone => {
                self.take_in(news);
                self.saving.on_disk = OnDisk::Gone;
                if let Access::ReadOnly(why) = &mut self.saving.access {
                    *why = format!("{} is gone; start again to begin a new one", self.saving.path);
                    self.status = Status::trouble(why.clone());
                    return;
                }
                let path = &self.saving.path;
                self.status = Status::trouble(format!(
                    "{path} is gone. All of it is still here: w writes it again, and so does the next mark"
                ));
            }
        }
    }

    fn unusable(&mut self, why: &str) {
        if let Access::ReadOnly(before) = &mut self.saving.access {
            why.clone_into(before);
            return;
        }
        self.saving.on_disk = OnDisk::Unusable;
        self.status = Status::trouble(format!(
            "Somebody changed the file: {why}. All marks stay here, and are saved once it can be used"
        ));
    }

    /// What somebody else wrote into the file. What the user did since the saver looked comes on top of it.
    fn take_in(&mut self, news: News) {
        let News { theirs, told, no_copy, gone } = news;
        for change in &theirs {
            self.change(change);
            let key = change.key();
            let since: Vec<Change> = self
                .saving
                .unheard
                .iter()
                .map(|(_, change)| change)
                .filter(|since| since.key() == key)
                .cloned()
                .collect();
            for change in replayed(&self.progress, &since) {
                self.change(&change);
            }
            if let Change::Mark { id, .. } = change {
                // It does not vanish under the user's eyes because of a filter.
                self.browse.kept.extend(self.catalog.items_now(id));
            }
        }
        self.settle();
        if let Some(why) = no_copy {
            self.status = Status::trouble(format!("Saved, but {why}"));
        } else if let Some((marks, copy)) = gone {
            self.status = Status::told(format!(
                "{marks} marks went with a change made to the file. It is kept as it was: bydoing restore {copy} brings it back"
            ));
        } else if let Some(words) = self.words_for(&theirs, &told) {
            self.status = words;
        }
    }

    fn words_for(&self, theirs: &[Change], told: &[Told]) -> Option<Status> {
        let name = |id: &str| self.catalog.name_of(id).to_owned();
        let taken = match theirs.len() {
            0 => None,
            1 => Some(format!("Changed in the file: {}", self.describe(&theirs[0]))),
            n => Some(format!("Took over {n} changes made to the file")),
        };
        match (told, taken) {
            ([], taken) => taken.map(Status::plain),
            ([first, rest @ ..], taken) => {
                let taken = taken.map(|taken| format!("{taken}. ")).unwrap_or_default();
                let more = if rest.is_empty() { String::new() } else { format!(" ({} more like this)", rest.len()) };
                Some(Status::told(format!("{taken}{}{more}", first.sentence(name))))
            }
        }
    }
}
