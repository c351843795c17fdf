//! Three files, as git hands them to its merge driver.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use super::git::{Operation, Repository};
use super::{FILES, say, words};
use crate::cli::quoted;
use crate::folder::PROGRESS;
use crate::progress::EditError;
use crate::progress::merge::{Broken, Side, merge_texts};
use crate::progress::store;
use crate::yaml::MAX_BYTES;

/// Merges; the result goes to the second file. Nothing is printed but on standard error: that is what git passes on.
pub(super) fn run(files: [&Path; 3], path: Option<&Path>) -> ExitCode {
    let [base, ours, theirs] = match files.map(read) {
        [Ok(base), Ok(ours), Ok(theirs)] => [base, ours, theirs],
        results => {
            say(&results.into_iter().filter_map(Result::err).take(1).collect::<Vec<_>>());
            return ExitCode::from(FILES);
        }
    };
    let name = path.unwrap_or(files[1]);
    let merged = match merge_texts(&base, &ours, &theirs) {
        Ok(merged) => merged,
        Err(broken) => {
            say(&refused(&broken, files, path));
            return ExitCode::FAILURE;
        }
    };
    if let Err(error) = store::put(files[1], &ours, &merged.bytes) {
        say(&[error.to_string()]);
        return ExitCode::from(FILES);
    }
    let folder = name.parent().unwrap_or(Path::new("."));
    let mut lines = vec![format!("merged {}: {}", name.display(), words::summary(&merged))];
    lines.extend(words::decided(&merged, folder).iter().map(|sentence| format!("  {sentence}")));
    say(&lines);
    ExitCode::SUCCESS
}

/// Whatever the path leads to, also what is no file: there need not be a file that both sides began with.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let result = File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes));
    match result {
        Ok(_) if bytes.len() as u64 > MAX_BYTES => Err(format!("{} is larger than 24 MB", path.display())),
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(format!("there is no file {}", path.display())),
        Err(error) => Err(format!("{} cannot be read: {error}", path.display())),
    }
}

/// Which side it is, what is wrong with it, and what to do.
fn refused(broken: &[Broken], files: [&Path; 3], path: Option<&Path>) -> Vec<String> {
    let name = path.unwrap_or(files[1]).display();
    let operation = path.and_then(operation);
    let mut lines = Vec::new();
    for Broken { side, why } in broken {
        let which = words::side(*side, operation);
        lines.push(format!("{name} is not merged, because {which} {}", words::why(why)));
        let file = match path {
            // Git's own file is gone in a moment.
            Some(_) => String::new(),
            None => format!("{}, ", files[Side::ALL.iter().position(|other| other == side).unwrap_or(1)].display()),
        };
        lines.extend(words::fault(why).map(|problem| format!("  {file}{}", words::at(problem))));
    }
    lines.push("Your file is as it was. What to do now:".to_owned());
    let newer = broken.iter().any(|broken| matches!(broken.why, EditError::Newer(_)));
    match path {
        Some(path) if newer => lines.push(format!("  update bydoing, then: {}", way_out(path))),
        Some(path) => lines.push(format!("  {}", way_out(path))),
        None => {
            let what = if newer { "update bydoing" } else { "mend that" };
            lines.push(format!("  {what}, and run the same command again"));
        }
    }
    lines
}

/// Git runs its driver in the folder of the whole repository, and calls the file by its path from there.
fn way_out(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let folder = match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => here.join(folder),
        None => here,
    };
    if path.file_name().is_some_and(|name| name == PROGRESS) {
        format!("bydoing --data {} merge", quoted(&folder.display().to_string()))
    } else {
        "bydoing merge".to_owned()
    }
}

fn operation(path: &Path) -> Option<Operation> {
    Repository::of(path).ok()?.operation()
}
