//! As a table for a spreadsheet: UTF-8 with a byte order mark, without which Excel takes every accent for two letters; commas,
//! and lines that end as RFC 4180 has them.
//!
//! One row is one thing; the first column says what kind of row it is, and the rows of the sources come last. What a
//! spreadsheet would take for a formula begins with an apostrophe: `=`, `+`, `-`, `@` and their full-width forms are words
//! here, whoever wrote them.

mod rows;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::facts::Report;
use super::mark;

/// Stands before the text, so that a spreadsheet knows its encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The whole report.
pub(super) fn write(report: &Report) -> Result<String, csv::Error> {
    let (header, mut rows) = rows::of(report);
    let mut end = vec![String::new(); header.len()];
    end[..2].clone_from_slice(&["Made".to_owned(), format!("with bydoing on {}", report.head().made.iso())]);
    rows.push(end.clone());
    // By it bydoing knows whether somebody has changed the file.
    end[..2].clone_from_slice(&["Mark".to_owned(), mark::BLANK.to_owned()]);
    rows.push(end);
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes)))
}

/// A cell that is words whatever it begins with, wherever a spreadsheet may let a cell begin: where one takes semicolons for
/// what divides cells, as those of many countries do, every line begins one, and so does what comes after a semicolon.
fn harmless(cell: &str) -> String {
    cell.split_inclusive(['\n', ';']).map(words).collect()
}

fn words(part: &str) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r');
    // Neither white space nor a quotation mark before a formula holds every spreadsheet back.
    let begun = part.trim_start_matches([' ', '"', '\u{a0}', '\u{3000}']);
    if begun.starts_with(begins) { format!("'{part}") } else { part.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_work_out_is_words() {
        for formula in ["=cmd()", "+1", "-1", "@sum", "＝1", "＋1", "－1", "＠a", " =1", "\u{3000}+1", "\"=1\""] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        assert_eq!(harmless("\n=1"), "\n'=1");
        assert_eq!(harmless("one\n=cmd()\n- two"), "one\n'=cmd()\n'- two");
        assert_eq!(harmless("one;=cmd(); two"), "one;'=cmd(); two");
        for words in ["Cut it", "2026-11-21", "a=b", "", "'", "50%"] {
            assert_eq!(harmless(words), words);
        }
    }
}
