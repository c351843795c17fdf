//! The documents to read: files, folders of files, standard input.

use std::io::{Read, stdin};
use std::path::{Path, PathBuf};

use color_eyre::Result;
use color_eyre::eyre::{WrapErr, bail, eyre};

use crate::framework::load::file;
use crate::import::Input;
use crate::yaml::MAX_BYTES;

/// What is to be read.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) inputs: Vec<Input>,
    /// For each: it was found in a folder, and need not be one that can be read.
    pub(super) from_folder: Vec<bool>,
    /// The name of the folder, when all of them are from one.
    pub(super) folder: Option<String>,
    /// What stands in the folders and is no file.
    pub(super) passed_over: Vec<String>,
}

impl Gathered {
    fn add(&mut self, input: Input, from_folder: bool) {
        self.inputs.push(input);
        self.from_folder.push(from_folder);
    }

    fn add_folder(&mut self, path: &Path) -> Result<()> {
        for entry in file::all_names(path).map_err(|problem| cannot(path, &problem))? {
            let shown = entry.to_string_lossy().into_owned();
            let entry = path.join(&entry);
            if entry.is_file() {
                self.add(read(&entry)?, true);
            } else {
                self.passed_over.push(shown);
            }
        }
        Ok(())
    }
}

/// All of them, in the order given; those of a folder by name.
pub(super) fn gather(paths: &[PathBuf]) -> Result<Gathered> {
    let mut all = Gathered::default();
    for path in paths {
        if path.as_os_str() == "-" {
            all.add(Input { name: "standard input".to_owned(), bytes: standard_input()? }, false);
        } else if path.is_dir() {
            all.add_folder(path)?;
        } else {
            all.add(read(path)?, false);
        }
    }
    if all.inputs.is_empty() {
        bail!("there is no file in {}", paths.first().map(|path| path.display().to_string()).unwrap_or_default());
    }
    if let [folder] = paths
        && folder.is_dir()
    {
        let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.clone());
        all.folder = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    }
    Ok(all)
}

/// One file. Its name is enough for messages: the folder is known to who named it.
pub(super) fn read(path: &Path) -> Result<Input> {
    let bytes = file::read(path).map_err(|problem| cannot(path, &problem))?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(Input { name, bytes })
}

fn standard_input() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes).wrap_err("standard input cannot be read")?;
    if bytes.len() as u64 > MAX_BYTES {
        bail!("standard input is more than {} MB", MAX_BYTES / 1024 / 1024);
    }
    Ok(bytes)
}

fn cannot(path: &Path, problem: &crate::yaml::Problem) -> color_eyre::Report {
    eyre!("{}: {}; {}", path.display(), problem.found, problem.expected)
}
