//! `bydoing check`: every problem of framework files and of progress, one a line, in the form that editors jump to.

mod against;
mod progress;

use std::collections::HashSet;
use std::mem::take;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use color_eyre::Result;

use super::edition;
use crate::folder::{ChosenBy, DataFolder};
use crate::framework::check::{self, FileProblem};
use crate::framework::load::{self, Loaded};
use crate::framework::{Catalog, Framework};
use crate::yaml::{Problem, Severity};

pub(super) fn run(folder: Option<&DataFolder>, files: &[PathBuf], old: Option<&str>) -> Result<ExitCode> {
    let old = old.map(|old| edition::find(folder, old)).transpose()?;
    let old = old.as_ref().map(|old| &old.framework);
    let Checked { mut problems, files } = match folder {
        _ if !files.is_empty() => named(folder.map(|folder| folder.path.as_path()), files, old)?,
        Some(folder) => whole(folder, old)?,
        None => frameworks(load::check_all(None), None, old)?.0,
    };
    check::sort(&mut problems);
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let notes = problems.len() - errors;
    super::print(|out| {
        for problem in &problems {
            writeln!(out, "{problem}")?;
        }
        writeln!(out, "{}", summary(errors, notes, files))
    })?;
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was found, and in how many files it was looked for.
struct Checked {
    problems: Vec<FileProblem>,
    files: usize,
}

/// All that is in a data folder, and the built-in content.
fn whole(folder: &DataFolder, old: Option<&Framework>) -> Result<Checked> {
    let (mut checked, catalog) = frameworks(load::check_all(Some(&folder.path)), None, old)?;
    checked.problems.extend(missing(folder));
    let path = folder.progress();
    // Before the first mark there is none.
    if path.exists() {
        checked.files += 1;
        let problems = progress::check(&path, &catalog).into_iter().map(|mut found| {
            found.problem.found = super::led(folder, &found.problem.found);
            found
        });
        checked.problems.extend(problems);
    }
    Ok(checked)
}

/// `only`: the files that are asked about, else all. `old`: an edition that one of them comes after.
fn frameworks(mut loaded: Loaded, only: Option<&[PathBuf]>, old: Option<&Framework>) -> Result<(Checked, Catalog)> {
    let files = count_files(&loaded);
    let mut problems = take(&mut loaded.problems);
    problems.extend(loaded.notes(only));
    if let Some(old) = old {
        problems.extend(against::notes(&loaded, only, old)?);
    }
    Ok((Checked { problems, files }, Catalog::new(loaded.frameworks, &loaded.related)))
}

/// These files only.
fn named(folder: Option<&Path>, files: &[PathBuf], old: Option<&Framework>) -> Result<Checked> {
    let mut seen = HashSet::new();
    let files: Vec<PathBuf> = files.iter().filter(|path| seen.insert(*path)).cloned().collect();
    let count = files.len();
    let (progress, others): (Vec<PathBuf>, Vec<PathBuf>) = files.into_iter().partition(|path| progress::is_one(path));
    let (mut checked, catalog) = frameworks(load::check_files(folder, &others), Some(&others), old)?;
    checked.files = count;
    checked.problems.extend(progress.iter().flat_map(|path| progress::check(path, &catalog)));
    Ok(checked)
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
