//! `bydoing init`: a folder for a framework of one's own, with an example to begin with.

mod files;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::process::ExitCode;

use color_eyre::Result;

use super::program;
use crate::folder::{ChosenBy, DataFolder};
use crate::plain;

pub(super) fn run(folder: &Path) -> Result<ExitCode> {
    let files = files::all();
    files::write(folder, &files)?;
    let names = files.each_ref().map(|(name, _)| *name);
    let folder = DataFolder { path: folder.to_owned(), chosen_by: ChosenBy::Option };
    let program = program(&folder);
    let lines = [
        format!("Made in {}: {}", folder.path.display(), files::list(&names)),
        format!("Make {} your own in an editor. Then look for mistakes, and open it (m sets your role):", names[0]),
        format!("  {program} check"),
        format!("  {program}"),
    ];
    super::print(|out| lines.iter().try_for_each(|line| writeln!(out, "{}", plain::line(line))))?;
    Ok(ExitCode::SUCCESS)
}
