//! Telling git to merge progress files with this program: a line in `.gitattributes`, which goes with the repository, and a
//! command for each clone, which git wants from its user.

mod attributes;
mod driver;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use color_eyre::Result;
use color_eyre::eyre::{WrapErr, bail, eyre};

use super::git::{NoRepository, Repository};
use super::print;
use crate::cli::{program, quoted};
use crate::folder::{DataFolder, PROGRESS};
use attributes::Written;

pub(super) fn run(folder: &DataFolder) -> Result<ExitCode> {
    let path = folder.progress();
    let file = std::fs::canonicalize(&path).or_else(|_| std::path::absolute(&path)).unwrap_or(path);
    let repository = repository(folder, &file)?;
    if let Some(line) = repository.ignored_by() {
        bail!(
            "git ignores {} ({line}): it is not kept in git, so git never merges it; take that line out, or keep your \
             progress in another folder",
            file.display()
        );
    }
    let mut lines = vec![attribute(&repository)?];
    lines.extend(driver(&repository));
    lines.extend(keep(&repository));
    print(&lines)?;
    Ok(ExitCode::SUCCESS)
}

fn repository(folder: &DataFolder, file: &Path) -> Result<Repository> {
    let parent = file.parent().unwrap_or(Path::new("."));
    // The folder need not be there yet.
    let there = parent.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
    match Repository::of(&there.join(PROGRESS)) {
        Ok(_) => {}
        Err(NoRepository::NoGit) => bail!("there is no git on this computer: install git and run this again"),
        Err(NoRepository::Refused(words)) => bail!("git does not look into {}: {words}", parent.display()),
        Err(NoRepository::None) => {
            let init = format!("git init {}", quoted(&parent.display().to_string()));
            bail!(
                "{} is in no git repository: {init} makes it one; then run {} merge --install",
                parent.display(),
                program(folder)
            )
        }
    }
    std::fs::create_dir_all(parent).wrap_err_with(|| format!("{} cannot be made", parent.display()))?;
    Repository::of(file).map_err(|_| eyre!("{} is in no git repository", parent.display()))
}

/// Has git look for our driver when it merges the file.
fn attribute(repository: &Repository) -> Result<String> {
    let file = repository.folder().join(attributes::FILE);
    let (path, line) = (shown(&file), attributes::line(repository.name()));
    if repository.merged_with().as_deref() == Some(attributes::DRIVER) {
        let file = shown(&repository.folder().join(repository.name()));
        return Ok(format!("Git is told already to merge {file} with bydoing"));
    }
    match attributes::write(&file, repository.name()).wrap_err_with(|| format!("{path} cannot be written"))? {
        Written::Contradicted { number, line: other } => bail!(
            "{path}:{number} says otherwise ({}): take that line out and run this again; nothing was written",
            other.trim()
        ),
        Written::Added => {}
    }
    if let Some(other) = repository.merged_with().filter(|other| other != attributes::DRIVER) {
        bail!(
            "{path} now says \"{line}\", but another file tells git otherwise (merge: {other}): look into \
             .git/info/attributes, and take it out there"
        );
    }
    Ok(format!("{path} now says: {line}"))
}

/// Other clones learn of it with the repository.
fn keep(repository: &Repository) -> Vec<String> {
    let file = repository.folder().join(attributes::FILE);
    let Ok(text) = std::fs::read(&file) else { return Vec::new() };
    if Repository::of(&file).is_ok_and(|attributes| attributes.is_committed(&text)) {
        return Vec::new();
    }
    let name = attributes::FILE.as_ref();
    let argument = repository.argument(name);
    let commit = repository.command(&format!("commit -m \"Merge my progress with bydoing\" {argument}"));
    vec![
        "Keep the line in git, for your other clones:".to_owned(),
        format!("  {}", repository.command(&format!("add {argument}"))),
        format!("  {commit}"),
    ]
}

fn driver(repository: &Repository) -> Vec<String> {
    let wanted = driver::value();
    let set = repository.driver();
    if set.as_deref() == Some(&wanted) {
        return vec!["Git knows how to run it here: all is set".to_owned()];
    }
    let first = match set {
        None => "Git runs only what you tell it to. Run this once in each clone:".to_owned(),
        Some(other) => format!("Here git runs \"{other}\" for it. To run this program instead:"),
    };
    vec![
        first,
        format!("  {}", repository.command(&format!("config merge.bydoing.driver {}", driver::argument(&wanted)))),
    ]
}

/// As the user would write it from where they are.
fn shown(file: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let short: PathBuf = file.strip_prefix(&here).unwrap_or(file).to_owned();
    short.display().to_string()
}
