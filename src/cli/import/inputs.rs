//! The documents to read: files, folders of files, standard input.

use std::io::{Read, stdin};
use std::path::Path;

use color_eyre::Result;
use color_eyre::eyre::{WrapErr, bail, eyre};

use crate::framework::load::file;
use crate::import::Input;
use crate::yaml::MAX_BYTES;

/// A document, and whether somebody named it.
pub(super) struct Gathered {
    pub(super) input: Input,
    /// Found in a folder: it need not be one that can be read.
    pub(super) from_folder: bool,
}

/// All of them, in the order given; those of a folder by name.
pub(super) fn gather(paths: &[std::path::PathBuf]) -> Result<Vec<Gathered>> {
    let mut all = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            let input = Input { name: "standard input".to_owned(), bytes: standard_input()? };
            all.push(Gathered { input, from_folder: false });
        } else if path.is_dir() {
            let names = file::names(path).map_err(|problem| cannot(path, &problem))?;
            for name in names.iter().map(|name| path.join(name)).filter(|path| path.is_file()) {
                all.push(Gathered { input: read(&name)?, from_folder: true });
            }
        } else {
            all.push(Gathered { input: read(path)?, from_folder: false });
        }
    }
    if all.is_empty() {
        bail!("there is no file in {}", paths.first().map(|path| path.display().to_string()).unwrap_or_default());
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
