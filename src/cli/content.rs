//! What a command works on: the content, and the marks as they are on disk.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use color_eyre::Result;
use color_eyre::eyre::{Report, bail, eyre};

use crate::analysis::facts::Facts;
use crate::clock;
use crate::folder::DataFolder;
use crate::framework::{Catalog, SkillIx, load};
use crate::plain;
use crate::progress::store::{self, Access, News, Opened, Store};
use crate::progress::{Carried, Change, Key};

pub(super) struct Content {
    pub(super) catalog: Catalog,
    pub(super) opened: Opened,
    /// What of it stands under ids that are no longer.
    pub(super) carried: Carried,
    /// The progress file, which need not exist.
    pub(super) file: PathBuf,
}

/// Loads everything to be read. What could not be loaded is said on standard error, before anything is told of the rest.
pub(super) fn load(folder: &DataFolder) -> Content {
    let catalog = catalog(folder);
    let content = Content::of(folder, catalog, store::look(&folder.progress()));
    if let (false, Access::ReadOnly { why, .. }) = (content.opened.complete, &content.opened.access) {
        warn(why);
    }
    content
}

/// Loads everything, and what saves it.
///
/// # Errors
/// The progress file has to be left alone, and why.
pub(super) fn load_to_write(folder: &DataFolder) -> Result<(Content, Store)> {
    let catalog = catalog(folder);
    let (store, opened) = Store::open(&folder.progress());
    let content = Content::of(folder, catalog, opened);
    match &content.opened.access {
        Access::Writable => Ok((content, store.keeping_copies(clock::today))),
        Access::ReadOnly { why, .. } => bail!("{why}"),
    }
}

/// The frameworks, which are read before the progress file is touched.
fn catalog(folder: &DataFolder) -> Catalog {
    let loaded = load::load(Some(&folder.path));
    if loaded.errors().next().is_some() {
        warn("not everything in the data folder could be loaded: bydoing check says what and where");
    }
    Catalog::new(loaded.frameworks, &loaded.related)
}

impl Content {
    fn of(folder: &DataFolder, catalog: Catalog, mut opened: Opened) -> Content {
        if let Access::ReadOnly { why, .. } = &mut opened.access {
            *why = super::led(folder, why);
        }
        let carried = Carried::of(&catalog, &opened.progress);
        Content { catalog, opened, carried, file: folder.progress() }
    }

    /// Content and progress as questions are asked of them.
    pub(super) fn facts(&self) -> Facts<'_> {
        Facts::new(&self.catalog, &self.opened.progress, &self.carried)
    }

    /// The user's role level as the file has it, where no loaded framework has it.
    pub(super) fn unknown_role(&self) -> Option<&str> {
        self.opened.progress.me.role.as_deref().filter(|_| self.carried.gone.contains(&Key::Role))
    }

    /// The same of the target.
    pub(super) fn unknown_target(&self) -> Option<&str> {
        self.opened.progress.me.target.as_deref().filter(|_| self.carried.gone.contains(&Key::Target))
    }

    /// The id of a level of this skill.
    pub(super) fn level_id(&self, skill: SkillIx, level: usize) -> String {
        let scale = &self.catalog.framework(self.catalog.skill(skill).framework).scale;
        scale.get(level).map(|step| step.id.clone()).unwrap_or_default()
    }

    /// That of a failure when the file says more than could be read: then what is printed is not the whole truth.
    pub(super) fn exit_code(&self) -> ExitCode {
        if self.opened.complete { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Puts the changes on disk. After that all that is asked here is as it stands there, with what somebody else may have
    /// said at the same time.
    ///
    /// # Errors
    /// Nothing was written, and why.
    pub(super) fn save(&mut self, store: &mut Store, changes: &[Change]) -> Result<()> {
        store.add(changes);
        store.save()?;
        let news = store.news();
        changes.iter().chain(&news.theirs).for_each(|change| change.apply(&mut self.opened.progress));
        self.warn_of(&news);
        self.carried = Carried::of(&self.catalog, &self.opened.progress);
        Ok(())
    }

    /// What a save had to decide, or could not do.
    fn warn_of(&self, news: &News) {
        for told in &news.told {
            warn(&told.sentence(|id| self.catalog.name_of(id).to_owned()));
        }
        if let Some(why) = &news.no_copy {
            warn(&format!("saved, but {why}"));
        }
    }
}

/// Only the answer failed: said first, so that nobody does it again.
pub(super) fn saved(error: Report) -> Report {
    eyre!("it is saved, but {error:#}")
}

pub(super) fn warn(text: &str) {
    // Where even this cannot be written, the rest is still worth printing.
    let _ = writeln!(io::stderr(), "bydoing: {}", plain::line(text));
}
