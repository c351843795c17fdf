//! No command: the window itself. Loads, opens the file, goes to where one left off, and writes that down at the end.

use std::collections::HashSet;
use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use color_eyre::eyre::Result;

mod reading;

use super::place;
use crate::app::State;
use crate::app::saving::Access;
use crate::folder::DataFolder;
use crate::framework::{Catalog, load};
use crate::progress::saver::Saver;
use crate::progress::store::{self, Store};
use crate::terminal::{self, Ended, Event};
use crate::ui::Theme;

/// Usage: what was asked for cannot be done here.
const USAGE: u8 = 2;

/// Runs the window on a data folder.
///
/// # Errors
/// The terminal could not be set up, or was lost while it was drawn on.
pub(super) fn run(folder: &DataFolder) -> Result<ExitCode> {
    if let Some(why) = no_terminal() {
        // Nobody reads it when even the error output is gone: the exit code says it all the same.
        let _ = writeln!(stderr(), "bydoing: {why}. `bydoing list` prints the same content as plain text");
        return Ok(ExitCode::from(USAGE));
    }
    let progress_path = folder.progress();
    let (catalog, problems, (store, opened)) = reading::told(|| {
        let loaded = load::load(Some(&folder.path));
        let broken: HashSet<&PathBuf> = loaded.errors().map(|problem| &problem.path).collect();
        let problems = broken.len();
        let catalog = Arc::new(Catalog::new(loaded.frameworks, &loaded.related));
        (catalog, problems, Store::open(&progress_path))
    });
    let access = match opened.access {
        store::Access::Writable => Access::Writable,
        store::Access::ReadOnly { why, .. } => Access::ReadOnly(super::led(folder, &why)),
    };
    // Nothing on the first frame is dated, and the day here is asked for before every key.
    let mut state = State::new(catalog, opened.progress, access, crate::clock::today_in_greenwich());
    state.saving.path = short(&progress_path);
    state.folder.clone_from(&folder.path);
    state.problems = problems;
    let place = place::read(&progress_path);
    state.notices = notices(&state, folder, place.is_none());
    if let Some(place) = place {
        state.restore_place(&place);
    }
    state.tell_of_gone();
    let start_saver = |sender: std::sync::mpsc::Sender<Event>| {
        Saver::start(store.keeping_copies(crate::clock::today), move |report| {
            // Nobody listens any more once the window is closed; the file is written all the same.
            let _ = sender.send(Event::Act(crate::app::Action::Reported(report)));
        })
    };
    let ended = terminal::run(&mut state, theme(), start_saver);
    place::write(&progress_path, &state.place());
    match ended? {
        Ended::Quit => Ok(ExitCode::SUCCESS),
        // As a shell reports a program that a signal ended.
        Ended::Signal(signal) => Ok(ExitCode::from(u8::try_from(128 + signal).unwrap_or(1))),
    }
}

fn no_terminal() -> Option<&'static str> {
    if !stdout().is_terminal() {
        Some("the window needs a terminal, and the output is not one")
    } else if !stdin().is_terminal() {
        Some("the window needs a terminal, and the input is not one")
    } else if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        Some("the window needs a terminal that can place text, and TERM says this one is dumb")
    } else {
        None
    }
}

/// `NO_COLOR`, when it is not empty, asks for no colour (no-color.org).
fn theme() -> &'static Theme {
    let asked = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if asked { &Theme::MONOCHROME } else { &Theme::COLOUR }
}

/// The path as a person knows it: with `~` for their home.
fn short(path: &Path) -> String {
    let home = etcetera::home_dir().ok();
    let below = home.as_deref().filter(|home| home.parent().is_some()).and_then(|home| path.strip_prefix(home).ok());
    match below {
        Some(rest) => Path::new("~").join(rest).display().to_string(),
        None => path.display().to_string(),
    }
}

/// What to say before the first key.
fn notices(state: &State, folder: &DataFolder, first_time: bool) -> Vec<String> {
    let mut notices = Vec::new();
    if let Access::ReadOnly(why) = &state.saving.access {
        notices.push(format!("Nothing can be ticked in this file, and nothing in it is lost: {why}"));
    }
    if let Some(elsewhere) = folder.progress_elsewhere() {
        notices.push(format!(
            "There is no progress here yet, but there is at {}. To use that: bydoing --data {}",
            short(&elsewhere),
            short(elsewhere.parent().unwrap_or(Path::new("."))),
        ));
    }
    if state.problems > 0 {
        let command = format!("bydoing --data {} check", short(&folder.path));
        notices.push(format!("Not everything in the data folder could be loaded: {command} says what and where"));
    }
    if first_time && !folder.progress().exists() {
        let stranger = state.has_large_tree() && state.my_role().is_none();
        notices.push(if stranger { WELCOME_TO_MANY } else { WELCOME }.to_owned());
    }
    notices
}

/// Where the own role is one of many, it comes first.
const WELCOME_TO_MANY: &str = "A guide to learning your craft by doing it, not a test.\nBegin with your own role:\n\
    m      sets your role level; it then stands first\n\
    F      finds a role by its name\n\
    /      finds anything as you type\n\
    Enter goes in, Esc comes back, Space ticks what you have done, ? shows all keys. Press any key to begin.";

const WELCOME: &str = "A guide to learning your craft by doing it, not a test.\nThree keys matter:\n\
    /      finds anything as you type\n\
    Enter  goes in, Esc comes back\n\
    Space  ticks what you have done\n\
    m sets your role level, ? shows all keys. Press any key to begin.";
