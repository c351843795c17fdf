//! `bydoing restore`: the copies of the progress file, and the way back to one.

use std::path::Path;
use std::process::ExitCode;

use color_eyre::Result;
use color_eyre::eyre::{WrapErr, bail};
use serde::Serialize;

use super::format::{Format, print_json, write_line};
use crate::clock;
use crate::folder::DataFolder;
use crate::plain;
use crate::progress::store::copies::{self, Copy};
use crate::progress::store::{self, Restored};
use crate::progress::{MarkState, Progress};

pub(super) fn run(folder: &DataFolder, copy: Option<&str>, format: Format) -> Result<ExitCode> {
    let path = folder.progress();
    let copies = copies::list(&path).wrap_err_with(|| format!("{} cannot be read", copies::folder(&path).display()))?;
    match copy {
        None => list(folder, &copies, format),
        Some(name) => restore(folder, &copies, name, format),
    }
}

/// One copy, or the file as it is now.
#[derive(Debug, Serialize)]
struct Row {
    /// None: the file as it is now.
    copy: Option<String>,
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Counts>,
    /// Why it cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
}

#[derive(Debug, Serialize)]
struct Counts {
    marks: usize,
    /// Of the marks, those that are done.
    done: usize,
    ratings: usize,
}

impl Counts {
    fn of(progress: &Progress) -> Counts {
        Counts {
            marks: progress.marks.len(),
            done: progress.marks.values().filter(|mark| mark.state == MarkState::Done).count(),
            ratings: progress.ratings.values().map(Vec::len).sum(),
        }
    }

    fn words(&self) -> String {
        let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let ratings = if self.ratings == 0 { String::new() } else { format!(", {}", counted(self.ratings, "rating")) };
        format!("{}, {} done{ratings}", counted(self.marks, "mark"), self.done)
    }
}

impl Row {
    fn of(copy: &Copy) -> Row {
        Row::new(Some(copy.name()), &copy.path, copy.progress().map_err(|error| error.to_string()))
    }

    fn now(path: &Path) -> Row {
        let opened = store::open(path);
        let progress = match opened.access {
            store::Access::ReadOnly { why, .. } if !opened.complete => Err(why),
            _ => Ok(opened.progress),
        };
        Row::new(None, path, progress)
    }

    fn new(copy: Option<String>, path: &Path, progress: Result<Progress, String>) -> Row {
        let (counts, problem) = match progress {
            Ok(progress) => (Some(Counts::of(&progress)), None),
            Err(why) => (None, Some(why)),
        };
        Row { copy, file: path.display().to_string(), counts, problem }
    }

    fn words(&self) -> String {
        let what = match (&self.counts, &self.problem) {
            (Some(counts), _) => counts.words(),
            (None, problem) => format!("cannot be read: {}", problem.as_deref().unwrap_or_default()),
        };
        format!("{:<13} {what}", self.copy.as_deref().unwrap_or("now"))
    }
}

fn list(folder: &DataFolder, copies: &[Copy], format: Format) -> Result<ExitCode> {
    let path = &folder.progress();
    let rows: Vec<Row> = std::iter::once(Row::now(path)).chain(copies.iter().rev().map(Row::of)).collect();
    match format {
        Format::Json => print_json(&rows)?,
        Format::Plain => super::print(|out| {
            if copies.is_empty() {
                return write_line(out, 0, &format!("There are no copies of {} yet: {WHEN}", path.display()));
            }
            write_line(out, 0, &format!("{} and its copies, newest first:", path.display()))?;
            for row in &rows {
                write_line(out, 2, &row.words())?;
            }
            writeln!(out, "{ABOUT}")?;
            write_line(out, 0, &format!("{} restore COPY", super::program(folder)))
        })?,
    }
    Ok(ExitCode::SUCCESS)
}

const ABOUT: &str = "\
A copy is the file as it was before the first save of that day; one with a number is
what a restore or a merge replaced. To bring one back, and keep what stands there now
as a copy too:";

const WHEN: &str = "one is kept before the first save of each day.";

#[derive(Debug, Serialize)]
struct Done {
    restored: String,
    file: String,
    counts: Counts,
    /// The copy of what stood there.
    kept: Option<String>,
}

fn restore(folder: &DataFolder, copies: &[Copy], name: &str, format: Format) -> Result<ExitCode> {
    let path = &folder.progress();
    let Some(copy) = copies.iter().find(|copy| copy.name() == name) else {
        let names: Vec<String> = copies.iter().rev().map(Copy::name).collect();
        match names.as_slice() {
            [] => bail!("there is no copy {}, nor any other: {WHEN}", plain::quote(name)),
            names => bail!("there is no copy {}: there are {}", plain::quote(name), names.join(", ")),
        }
    };
    let Restored { progress, kept } = store::restore(path, copy, clock::today())?;
    let counts = Counts::of(&progress);
    match format {
        Format::Json => {
            print_json(&Done { restored: copy.name(), file: path.display().to_string(), counts, kept })?;
        }
        Format::Plain => super::print(|out| {
            let (path, words, program) = (path.display(), counts.words(), super::program(folder));
            write_line(out, 0, &format!("{path} is as it was in the copy {}: {words}", copy.name()))?;
            match &kept {
                Some(kept) => {
                    write_line(out, 0, &format!("What stood there is kept: {program} restore {kept} brings it back"))
                }
                None => write_line(out, 0, "Nothing else stood there"),
            }
        })?,
    }
    Ok(ExitCode::SUCCESS)
}
