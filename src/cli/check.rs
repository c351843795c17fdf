//! `bydoing check`: every problem of framework files, one a line, in the form that editors jump to.

use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::folder::{ChosenBy, DataFolder};
use crate::framework::check::{self, FileProblem};
use crate::framework::load::{self, Loaded};
use crate::yaml::{Problem, Severity};

pub(super) fn run(folder: Option<&DataFolder>, files: &[PathBuf]) -> color_eyre::Result<ExitCode> {
    let path = folder.map(|folder| folder.path.as_path());
    let (mut loaded, looked_at) = if files.is_empty() {
        let mut loaded = load::check_all(path);
        let count = count_files(&loaded);
        loaded.problems.extend(folder.and_then(missing));
        (loaded, count)
    } else {
        (load::check_files(path, files), files.iter().collect::<HashSet<_>>().len())
    };
    check::sort(&mut loaded.problems);
    let errors = loaded.errors().count();
    let notes = loaded.problems.len() - errors;
    super::print(|out| {
        for problem in &loaded.problems {
            writeln!(out, "{problem}")?;
        }
        writeln!(out, "{}", summary(errors, notes, looked_at))
    })?;
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A folder that somebody named need not exist yet, but it may also be a slip of the pen.
fn missing(folder: &DataFolder) -> Option<FileProblem> {
    let named = matches!(folder.chosen_by, ChosenBy::Option | ChosenBy::Variable);
    let problem = Problem {
        position: None,
        found: "there is no such folder".to_owned(),
        expected: "only the built-in content was checked".to_owned(),
    };
    let path = folder.path.clone();
    (named && !path.exists()).then_some(FileProblem { path, problem, severity: Severity::Note })
}

/// What was loaded, and what was not for its problems.
fn count_files(loaded: &Loaded) -> usize {
    let mut paths: HashSet<PathBuf> = loaded.origins.iter().map(load::Origin::path).collect();
    paths.insert(loaded.related_origin.path());
    paths.extend(loaded.problems.iter().map(|problem| problem.path.clone()));
    paths.len()
}

fn summary(errors: usize, notes: usize, files: usize) -> String {
    let counted = |count: usize, what: &str| match count {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    };
    let notes = if notes == 0 { String::new() } else { format!(" and {}", counted(notes, "note")) };
    format!("{}{notes} in {}", counted(errors, "problem"), counted(files, "file"))
}

#[cfg(test)]
mod tests {
    use super::summary;

    #[test]
    fn the_summary_counts_in_words() {
        assert_eq!(summary(0, 0, 6), "no problems in 6 files");
        assert_eq!(summary(1, 0, 1), "1 problem in 1 file");
        assert_eq!(summary(3, 1, 2), "3 problems and 1 note in 2 files");
    }
}
