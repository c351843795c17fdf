//! A clock that is set back while windows are open, and dates that are still to come.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bydoing::progress::MarkState;
use jiff::civil::Date;

use crate::disk::Disk;
use crate::home::Home;
use crate::scene::{self, id};
use crate::shown::Shown;
use crate::table::Row;

/// Goes between the program and the system's clock, and adds the seconds that stand in a file.
const SHIM: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int clock_gettime(clockid_t id, struct timespec *now) {
    int (*real)(clockid_t, struct timespec *) = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(id, now);
    FILE *file = id == CLOCK_REALTIME ? fopen(getenv("RIG_CLOCK"), "r") : NULL;
    if (file) {
        long seconds = 0;
        if (fscanf(file, "%ld", &seconds) == 1) now->tv_sec += seconds;
        fclose(file);
    }
    return result;
}
"#;

/// Another time for programs in one home.
struct Clock {
    library: PathBuf,
    /// By how much it differs.
    shift: PathBuf,
}

const DAY: i64 = 24 * 60 * 60;

impl Clock {
    /// None where programs cannot be deceived, which is then told.
    fn new(row: &mut Row, home: &Home) -> Option<Clock> {
        let [source, library, shift] = ["clock.c", "clock.so", "shift"].map(|name| home.root().join(name));
        fs::write(&source, SHIM).unwrap();
        let clock = Clock { library, shift };
        let words: [&Path; 6] =
            ["-shared".as_ref(), "-fPIC".as_ref(), "-o".as_ref(), &clock.library, &source, "-ldl".as_ref()];
        if !Command::new("cc").args(words).output().is_ok_and(|output| output.status.success()) {
            row.skip("a clock set back", "there is no C compiler");
            return None;
        }
        clock.set(-4000 * DAY);
        let probe = Home::new();
        let mut command = scene::command(&probe, &[], &["mark", "pm-activities/agile-working/mvp-scope", "done"]);
        let output = command.envs(clock.variables()).output().unwrap();
        let today = bydoing::clock::today().to_string();
        if !output.status.success() || String::from_utf8_lossy(&output.stdout).contains(&today) {
            row.skip("a clock set back", "programs here cannot be told another time");
            return None;
        }
        clock.set(0);
        Some(clock)
    }

    fn set(&self, seconds: i64) {
        let beside = self.shift.with_extension("new");
        fs::write(&beside, seconds.to_string()).unwrap();
        fs::rename(&beside, &self.shift).unwrap();
    }

    fn variables(&self) -> [(&'static str, &str); 2] {
        [("LD_PRELOAD", self.library.to_str().unwrap()), ("RIG_CLOCK", self.shift.to_str().unwrap())]
    }
}

fn date(disk: &Disk, id: &str) -> Option<Date> {
    disk.progress.marks.get(id)?.date
}

pub(crate) fn set_back(row: &mut Row) {
    let home = scene::home();
    let Some(clock) = Clock::new(row, &home) else { return };
    let path = home.progress();
    let mut back = scene::sit(&home, &[], &clock.variables());
    back.wait_for_words("Roles");
    let first = Shown::on(&back.tick_and_save(3)).ticked;
    let today = date(&Disk::read(&path), &id("alpha", 0)).unwrap();

    clock.set(-4000 * DAY);
    let both = Shown::on(&back.tick_and_save(3)).ticked;
    let disk = Disk::read(&path);
    row.hold(&both, &disk);
    let earlier = date(&disk, &id("alpha", 5)).unwrap();
    assert!(earlier < today && first.iter().all(|id| date(&disk, id) == Some(today)));

    // What was dated later is taken back and done again all the same.
    back.press("g");
    back.type_text(" ");
    back.wait_for("one less", |screen| Shown::on(screen).done == 5 && screen.says_saved());
    assert_eq!(Disk::read(&path).progress.state(&id("alpha", 0)), MarkState::Todo);
    back.type_text(" ");
    let screen = back.wait_for("done again", |screen| Shown::on(screen).done == 6 && screen.says_saved());
    let disk = Disk::read(&path);
    row.hold(&Shown::on(&screen).ticked, &disk);
    assert_eq!(date(&disk, &id("alpha", 0)), Some(earlier));

    // Beside a window that knows the right time.
    let mut right = scene::sit(&home, &[], &[]);
    right.wait_for_words("Roles");
    for round in 1..=5 {
        right.tick_and_save(1);
        back.wait_for("the other's mark", |screen| Shown::on(screen).done == 6 + 2 * round - 1);
        back.tick_and_save(1);
        right.wait_for("the other's mark", |screen| Shown::on(screen).done == 6 + 2 * round);
    }
    let disk = Disk::read(&path);
    for window in [&back, &right] {
        row.hold(&Shown::on(&window.frame()).ticked, &disk);
    }
    assert_eq!(disk.done.len(), 16);
    row.rounds += 1;
}

/// Marks, and the file itself, from a year that nobody here will see; then from long ago.
pub(crate) fn dates_to_come(row: &mut Row) {
    for variables in [&[][..], &[("BYDOING_POLL", "1")]] {
        let home = scene::home();
        let path = home.progress();
        let future =
            |n: usize| format!("  rig/alpha/{n:04}:\n    state: done\n    date: 2199-01-01\n    text: to come\n");
        home.write("progress.yaml", &format!("{}marks:\n{}{}", scene::PROGRESS, future(0), future(1)));
        set_time(&path, "2199-01-01");
        let leftover = home.data().join("progress.yaml.left.tmp");
        fs::write(&leftover, "half").unwrap();
        set_time(&leftover, "2199-01-01");

        let mut sitting = scene::sit(&home, &[], variables);
        sitting.go_to("alpha");
        sitting.type_text(" ");
        sitting.wait_for("one taken back", |screen| Shown::on(screen).done == 1 && screen.says_saved());
        assert_eq!(Disk::read(&path).progress.state(&id("alpha", 0)), MarkState::Todo);
        sitting.tick_and_save(2);
        assert!(scene::mark(&home, &id("beta", 0)).status.success());
        sitting.wait_for("the command's mark", |screen| Shown::on(screen).done == 4);

        // Somebody else's change is seen whatever time the file says it is of.
        for (number, time) in [(20, "1971-01-01"), (21, "2199-06-01"), (22, "1971-01-01")] {
            let text = home.progress_text() + &future(number).replace("alpha", "gamma");
            let beside = path.with_extension("new");
            fs::write(&beside, text).unwrap();
            set_time(&beside, time);
            fs::rename(&beside, &path).unwrap();
            sitting.wait_for("a change by hand", |screen| Shown::on(screen).done == number - 15);
        }
        let screen = sitting.tick_and_save(1);
        let disk = Disk::read(&path);
        row.hold(&Shown::on(&screen).ticked, &disk);
        assert_eq!(disk.done.len(), 8);
        row.rounds += 1;
    }
}

fn set_time(path: &Path, date: &str) {
    let date: Date = date.parse().unwrap();
    let time = date.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    fs::File::options().append(true).open(path).unwrap().set_modified(time.into()).unwrap();
}
