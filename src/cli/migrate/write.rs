//! The one place that writes into a framework file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use color_eyre::Result;
use color_eyre::eyre::{bail, eyre};

use super::show;
use crate::clock;
use crate::framework::declare::{Former, declare};
use crate::import::stamp::{self, Hands};
use crate::progress::store;

/// Declares all of them in the file that says `seen`, in one step, or nothing. Gives back the copy of the file as it was.
///
/// # Errors
/// The file is laid out in a way that cannot be changed line by line: then the lines are printed for the hand. Or it has
/// changed meanwhile, or cannot be written.
pub(super) fn into(path: &Path, seen: &[u8], formers: &[Former]) -> Result<PathBuf> {
    let declared = std::str::from_utf8(seen).ok().and_then(|text| declare(text, formers));
    let Some(text) = declared else {
        let _ = writeln!(io::stderr(), "To be written by hand, each behind the id that it belongs to:");
        let _ = show::lines(&mut io::stderr(), formers);
        bail!("{} is laid out in a way that cannot be changed line by line: it is left as it is", path.display());
    };
    // What no hand was in is not to look as if one had been.
    let untouched = std::str::from_utf8(seen).is_ok_and(|seen| stamp::hands(seen) == Hands::Untouched);
    let text = if untouched { stamp::renewed(&text) } else { text };
    let copy = store::put_keeping(path, seen, text.as_bytes(), clock::today()).map_err(|error| eyre!("{error}"))?;
    let copies = store::copies::folder(path);
    Ok(copy.map_or_else(|| copies.clone(), |name| copies.join(format!("{name}.yaml"))))
}
