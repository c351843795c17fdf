//! One source document, mended and without its furniture.

use crate::lists::{FURNITURE, MENDS};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sources/documents");

/// The whole text with white space made even, mended.
pub(crate) fn mended(document: &str) -> String {
    let path = format!("{FOLDER}/{document}");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    // Git may have given the file Windows line ends.
    let mut text = text.replace("\r\n", "\n");
    for (_, fault, shown) in MENDS.iter().filter(|(of, ..)| *of == document) {
        assert!(text.contains(fault), "{document} has no {fault:?}: the mend is not needed");
        text = text.replace(fault, shown);
    }
    text.lines().map(even).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Fails unless `written_out` is the document, furniture left out.
pub(crate) fn assert_says(document: &str, written_out: &[String]) {
    let text = mended(document);
    let mut said: Vec<&str> = text.lines().collect();
    for (_, line) in FURNITURE.iter().filter(|(of, _)| *of == document) {
        let before = said.len();
        said.retain(|said| said != line);
        assert!(said.len() < before, "{document} has no line {line:?}: the piece of furniture is not needed");
    }
    for line in &said {
        assert!(written_out.iter().any(|written| written == line), "{document}: the data does not say {line:?}");
    }
    for line in written_out {
        assert!(said.contains(&line.as_str()), "{document}: the data says what the document does not: {line:?}");
    }
    assert_eq!(said, *written_out, "{document}: all is said, but not all in its place");
}

/// The lines of a prose field, with the document's own sign before each point.
pub(crate) fn prose<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = String> + 'a {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(move |line| match line.strip_prefix("- ") {
        Some(point) => format!("{sign}{point}"),
        None => line.to_owned(),
    })
}

fn even(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
