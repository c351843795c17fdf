//! Which kinds of faults there are, and how they are run.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::ExitCode;
use std::sync::{LazyLock, Mutex};
use std::time::Instant;

use libtest_mimic::{Arguments, Conclusion, Trial};

use crate::chance::SEED;
use crate::table::{Row, Table};
use crate::{clock, faulty_calls, full, kills, large, outside, read_only, replaced, saver, slow, together};

/// One kind of fault: what comes of it goes into its row.
type Kind = (&'static str, fn(&mut Row));

/// Nobody minds that others run beside them.
const COUNTED: &[Kind] = &[
    ("large::file", large::file),
    ("kills::windows", kills::windows),
    ("kills::commands", kills::commands),
    ("kills::savers", kills::savers),
    ("together", together::windows_and_commands),
    ("full::disk", full::disk),
    ("full::size_limit", full::size_limit),
    ("read_only::folder", read_only::folder),
    ("read_only::disk", read_only::disk),
    ("read_only::immutable", read_only::immutable),
    ("replaced::by_others", replaced::by_others),
    ("replaced::modes", replaced::modes),
    ("replaced::by_less", replaced::by_less),
    ("replaced::by_an_older_one", replaced::by_an_older_one),
    ("replaced::by_one_of_another_owner", replaced::by_one_of_another_owner),
    ("faulty_calls::command", faulty_calls::each_of_a_command),
    ("faulty_calls::window", faulty_calls::each_of_a_window),
    ("faulty_calls::anything", faulty_calls::anything),
    ("clock::set_back", clock::set_back),
    ("clock::dates_to_come", clock::dates_to_come),
    ("slow::others", slow::others),
];

/// One after the other, each alone on the machine.
const MEASURED: &[Kind] = &[
    ("slow::keys", slow::keys),
    ("outside::told", outside::told),
    ("outside::looked_for", outside::looked_for),
    ("outside::windows", outside::windows),
    ("outside::git", outside::git),
];

static ROWS: LazyLock<Mutex<Vec<Row>>> = LazyLock::new(Mutex::default);

/// All that was asked for, and the table.
pub(crate) fn run() -> ExitCode {
    saver::run_if_asked();
    let mut arguments = Arguments::from_args();
    if !arguments.list {
        println!("BYDOING_SEED={}", *SEED);
    }
    // Much of what they do is waiting.
    let threads = std::thread::available_parallelism().map_or(1, usize::from) * 2;
    arguments.test_threads = arguments.test_threads.or(Some(threads));
    let counted = libtest_mimic::run(&arguments, trials(COUNTED));
    arguments.test_threads = Some(1);
    let measured = libtest_mimic::run(&arguments, trials(MEASURED));
    tell();
    if [counted, measured].iter().any(Conclusion::has_failed) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn trials(kinds: &[Kind]) -> Vec<Trial> {
    let trial = |&(name, kind): &Kind| {
        Trial::test(name, move || {
            let mut row = Row { kind: name.to_owned(), ..Row::default() };
            let began = Instant::now();
            let result = catch_unwind(AssertUnwindSafe(|| kind(&mut row)));
            row.failed = result.is_err();
            row.took = began.elapsed();
            let clean = row.is_clean();
            ROWS.lock().unwrap().push(row);
            result.unwrap_or_else(|panic| resume_unwind(panic));
            if clean { Ok(()) } else { Err("marks were lost, or the file did not parse".into()) }
        })
    };
    kinds.iter().map(trial).collect()
}

/// Prints the table, and keeps it.
fn tell() {
    let mut rows = ROWS.lock().unwrap().clone();
    if rows.is_empty() {
        return;
    }
    let place = |row: &Row| COUNTED.iter().chain(MEASURED).position(|(name, _)| *name == row.kind);
    rows.sort_by_key(place);
    let table = format!("BYDOING_SEED={}\n{}", *SEED, Table(&rows));
    println!("{table}");
    std::fs::write(std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("rig.txt"), table).unwrap();
}
