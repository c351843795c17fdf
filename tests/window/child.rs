//! The programs that the tests of panics and errors watch: the window, or its terminal alone, with a fault built in.

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use bydoing::app::State;
use bydoing::app::saving::Access;
use bydoing::framework::{Catalog, load};
use bydoing::progress::Progress;
use bydoing::progress::saver::{Outcome, Report, Saver};
use bydoing::progress::store::Store;
use bydoing::terminal::{self, Ended, Guard};
use bydoing::ui::Theme;

use crate::driver::{Sitting, USUAL};
use crate::home::Home;
use crate::steering;

const FAULT: &str = "BYDOING_TEST_FAULT";

/// Starts this very file in a terminal, with a fault for [`the_child`].
pub(crate) fn start(home: &Home, fault: &str) -> Sitting {
    let program = std::env::current_exe().unwrap();
    let words: Vec<OsString> =
        [program.as_os_str()].into_iter().map(OsString::from).chain(ARGUMENTS.map(OsString::from)).collect();
    Sitting::run(home, USUAL, &[(FAULT, fault)], &words)
}

const ARGUMENTS: [&str; 3] = ["--exact", "child::the_child", "--nocapture"];

#[test]
fn the_child() {
    let Ok(fault) = std::env::var(FAULT) else { return };
    terminal::install_hooks().unwrap();
    match fault.as_str() {
        "panic while drawing" => {
            let mut guard = Guard::enter().unwrap();
            guard.draw(|frame| frame.render_widget("a whole frame", frame.area())).unwrap();
            guard.draw(|_| panic!("on purpose")).unwrap();
        }
        "panic over a stranger's text" => {
            let mut guard = Guard::enter().unwrap();
            guard.draw(|_| panic!("{}", steering::around("evil"))).unwrap();
        }
        "error while drawing" => {
            let drawn = || -> std::io::Result<()> {
                let mut guard = Guard::enter()?;
                guard.draw(|frame| frame.render_widget("a whole frame", frame.area()))?;
                Err(std::io::Error::other("on purpose"))
            };
            drawn().unwrap();
        }
        "panic while saving" => window(|_| panic!("on purpose")),
        "save for ever" => window(|_| {
            loop {
                std::thread::park();
            }
        }),
        other => panic!("no fault is called {other}"),
    }
}

/// The window, with something built into the thread that saves.
fn window(on_saved: impl Fn(Report) + Send + 'static) {
    let loaded = load::load(None);
    let catalog = Arc::new(Catalog::new(loaded.frameworks, &loaded.related));
    let mut state = State::new(catalog, Progress::default(), Access::Writable, bydoing::clock::today());
    let on_report = move |report: Report| {
        if let Outcome::Saved | Outcome::NotSaved(_) = report.outcome {
            on_saved(report);
        }
    };
    let start = |_| Saver::start(Store::new(Path::new("/dev/null/never"), Progress::default()), on_report);
    let ended = terminal::run(&mut state, &Theme::COLOUR, start).unwrap();
    std::process::exit(match ended {
        Ended::Quit => 0,
        Ended::Signal(signal) => 128 + signal,
    });
}
