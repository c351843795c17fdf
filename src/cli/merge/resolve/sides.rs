//! The three texts of a conflict; one that cannot be read is laid beside the file to be mended.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::super::git::Stages;
use super::super::words;
use super::look::Looked;
use crate::progress::EditError;
use crate::progress::merge::conflict::{Part, Sides};
use crate::progress::merge::{Broken, MergedText, Side, merge_texts};

/// The sides as git has them, or as somebody mended them.
pub(super) fn merge_stages(looked: &Looked, stages: &Stages) -> io::Result<Result<MergedText, Vec<Broken>>> {
    let mut texts = [const { Vec::new() }; 3];
    for (text, side) in texts.iter_mut().zip(Side::ALL) {
        *text = match mended(looked, stages, side) {
            Some(file) if file.exists() => std::fs::read(file)?,
            _ => stages.of(side).map(|stage| stage.bytes.clone()).unwrap_or_default(),
        };
    }
    let [base, ours, theirs] = &texts;
    Ok(merge_texts(base, ours, theirs))
}

/// The sides as the markers in the file divide them. `base`: what git says that both began with.
pub(super) fn merge_parts(sides: &Sides, base: Option<&[u8]>) -> Result<MergedText, Vec<Broken>> {
    let (ours, theirs) = (sides.ours.text.as_bytes(), sides.theirs.text.as_bytes());
    let written = sides.base.as_ref().map(|base| base.text.as_bytes());
    // Without a base nothing counts as taken away. One that cannot be read is one that markers have spoilt.
    let bases = [base, written, Some(b"")];
    let mut results = bases.into_iter().flatten().map(|base| merge_texts(base, ours, theirs));
    let first_fault = match results.next() {
        Some(Err(broken)) if broken.iter().all(|broken| broken.side == Side::Base) => broken,
        Some(result) => return result,
        None => Vec::new(),
    };
    results.find(Result::is_ok).unwrap_or(Err(first_fault))
}

/// Where a side is laid that has to be mended. The name is that of one text in git: no other merge finds it.
fn mended(looked: &Looked, stages: &Stages, side: Side) -> Option<PathBuf> {
    let hash = &stages.of(side)?.hash;
    let mut name = looked.file.clone().into_os_string();
    name.push(format!(".{}-{}", side.as_str(), hash.get(..8).unwrap_or(hash)));
    Some(PathBuf::from(name))
}

/// What was laid there has been merged.
pub(super) fn remove_mended(looked: &Looked, stages: &Stages) {
    for file in Side::ALL.into_iter().filter_map(|side| mended(looked, stages, side)) {
        let _ = std::fs::remove_file(file);
    }
}

/// Says which sides cannot be read and why, and what to do; lays them beside the file for that.
pub(super) fn lay_out(looked: &Looked, stages: &Stages, broken: &[Broken], again: &str) -> io::Result<Vec<String>> {
    let operation = looked.repository.as_ref().and_then(|repository| repository.operation());
    let mut lines = vec![format!("{} is not resolved yet, and is as it was", looked.path.display())];
    let mut to_do = Vec::new();
    for Broken { side, why } in broken {
        lines.push(format!("{} {}", words::side(*side, operation), words::why(why)));
        match (why, mended(looked, stages, *side)) {
            (EditError::Newer(_), _) => to_do.push("update bydoing".to_owned()),
            (_, None) => {}
            (_, Some(file)) => {
                lay(&file, stages.of(*side).map_or(&[][..], |stage| &stage.bytes))?;
                let shown = shown(looked, &file);
                lines.extend(words::fault(why).map(|problem| format!("  {}", words::at(problem))));
                to_do.push(format!("open {shown}, which has this side's text, mend that line and save it"));
            }
        }
    }
    to_do.push(format!("run {again}"));
    lines.push("What to do now:".to_owned());
    lines.extend(to_do.iter().enumerate().map(|(index, what)| format!("  {}. {what}", index + 1)));
    Ok(lines)
}

/// As it is, unless somebody has begun to mend it.
fn lay(file: &Path, bytes: &[u8]) -> io::Result<()> {
    match std::fs::File::create_new(file) {
        Ok(mut file) => file.write_all(bytes),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Beside the progress file, as the user knows that.
fn shown(looked: &Looked, file: &Path) -> String {
    match (looked.path.parent(), file.file_name()) {
        (Some(folder), Some(name)) if looked.path.file_name() == looked.file.file_name() => {
            folder.join(name).display().to_string()
        }
        _ => file.display().to_string(),
    }
}

/// Which of the sides that the markers divide cannot be read: the lines are those of the whole file.
pub(super) fn told_by_markers(looked: &Looked, sides: &Sides, broken: &[Broken], again: &str) -> Vec<String> {
    let path = looked.path.display();
    let mut lines = vec![format!("{path} is not resolved yet, and is as it was")];
    for Broken { side, why } in broken {
        lines.push(format!("{} {}", words::side(*side, None), words::why(why)));
        let part: Option<&Part> = match side {
            Side::Base => sides.base.as_ref(),
            Side::Ours => Some(&sides.ours),
            Side::Theirs => Some(&sides.theirs),
        };
        if let (Some(part), Some(problem)) = (part, words::fault(why)) {
            let mut problem = problem.clone();
            if let Some(position) = &mut problem.position {
                position.line = part.line_of_whole(position.line);
            }
            lines.push(format!("  {path}, {}", words::at(&problem)));
        }
    }
    lines.push("What to do now:".to_owned());
    lines.push("  1. mend that line there, and leave the lines with <<<<<<<, ======= and >>>>>>> alone".to_owned());
    lines.push(format!("  2. run {again}"));
    lines
}
