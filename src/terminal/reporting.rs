//! The thread that makes a report and puts it into its file, so that no key waits for either.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use super::Event;
use crate::analysis::Facts;
use crate::app::{Action, State};
use crate::framework::Catalog;
use crate::progress::{Carried, Progress};
use crate::report::{self, Asked, Format, file};

/// Starts it, with what the state says now; it sends back where the report stands, or why it does not.
pub(super) fn start(
    state: &State,
    asked: Asked,
    format: Format,
    path: PathBuf,
    answers: Sender<Event>,
) -> io::Result<JoinHandle<()>> {
    let (catalog, progress) = (state.catalog.clone(), state.progress.clone());
    thread::Builder::new().name("report".into()).spawn(move || {
        let result = write(&catalog, &progress, &asked, format, &path);
        // The window may have closed meanwhile.
        let _ = answers.send(Event::Act(Action::ReportWritten(result)));
    })
}

fn write(
    catalog: &Catalog,
    progress: &Progress,
    asked: &Asked,
    format: Format,
    path: &Path,
) -> Result<PathBuf, String> {
    let carried = Carried::of(catalog, progress);
    let made = report::make(Facts::new(catalog, progress, &carried), asked);
    let made = made.map_err(|_| "set your role level or your target with m first".to_owned())?;
    file::put_beside(path, &made.write(format)?)
}
