//! The beginning of what found no place, for a person to know it by.

/// How many bytes of it.
const SHOWN: usize = 80;

/// The beginning of a cell, on one line.
pub(in crate::import) fn beginning(cell: &str) -> String {
    shorten(cell.split_whitespace())
}

/// Of a row, cell by cell.
pub(super) fn cells<'r>(row: impl IntoIterator<Item = &'r str>) -> String {
    let cells = row.into_iter().map(str::trim).filter(|cell| !cell.is_empty());
    shorten(cells.flat_map(|cell| cell.split_whitespace().chain(["|"])))
}

fn shorten<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let mut shown = String::new();
    for word in words {
        if shown.len() + word.len() > SHOWN {
            shown.extend(word.chars().take(SHOWN.saturating_sub(shown.len())));
            shown.push('…');
            return shown;
        }
        shown.push_str(word);
        shown.push(' ');
    }
    shown.truncate(shown.trim_end_matches([' ', '|']).len());
    shown
}
