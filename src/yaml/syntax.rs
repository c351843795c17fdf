//! What the parser says of broken YAML, in words for a person who wrote prose into it.
//!
//! The parser knows where it stumbled and in which construct; the cause is often earlier (a quote that was never closed).
//! So the place told is the one to mend, as far as that can be known.

mod report;

use super::lines::position;
use super::{Position, Problem, conflict};
use report::Report;

/// An error of serde_yaml that is not one of ours.
pub(super) fn explain(text: &str, error: &serde_yaml::Error) -> Problem {
    let message = error.to_string();
    let report = Report::new(text, error, &message);
    let (offset, found, expected) = words(&report);
    if let Some(problem) = conflict::forgotten(text, offset) {
        return problem;
    }
    let position = Some(position(text, offset));
    Problem { position, found, expected }
}

/// Where it is, what was found, what to do.
fn words(report: &Report) -> (usize, String, String) {
    let (at, opened) = (report.at, report.opened);
    let say = |at: usize, found: &str, expected: &str| (at, found.to_owned(), expected.to_owned());
    match report.problem {
        "found unexpected end of stream" | "found unexpected document indicator" if report.in_quotes() => {
            let quote = report.character(opened).unwrap_or('"');
            (opened, format!("a quote {quote} that is never closed"), format!("close it with {quote}"))
        }
        "did not find expected ',' or ']'" => unclosed(report, "[", "]"),
        "did not find expected ',' or '}'" => unclosed(report, "{", "}"),
        "did not find expected node content" => match report.last_open_bracket() {
            Some((bracket, open, close)) if report.rest(at).trim().is_empty() => {
                (bracket, format!("a bracket {open} that is never closed"), format!("close it with {close}"))
            }
            _ => say(at, &format!("{} where a value should be", report.shown(at)), "expected text, a list or fields"),
        },
        "found character that cannot start any token" if report.character(at) == Some('\t') => tab(at),
        "found a tab character that violates indentation"
        | "found a tab character where an indentation space is expected" => tab(at),
        "found character that cannot start any token" => {
            (at, format!("{} at the beginning of a value", report.shown(at)), "put the whole text in quotes".to_owned())
        }
        "did not find expected key" => not_a_field(report),
        "mapping values are not allowed in this context" => stray_colon(report),
        "could not find expected ':'" => {
            say(opened, "a line without \": \"", "expected a field: its name, \": \" and its value")
        }
        "did not find expected '-' indicator" => say(
            at,
            "a line that is not part of the list above it",
            "expected \"- \", or the indentation of another line above",
        ),
        "block sequence entries are not allowed in this context" => {
            say(at, "\"- \" where no list can begin", "begin the list on a line of its own")
        }
        "mapping keys are not allowed in this context" => {
            say(at, "\"? \" where no field can begin", "put text that begins with \"?\" in quotes")
        }
        "did not find expected alphabetic or numeric character" => {
            let sign = report.shown(opened);
            (opened, format!("{sign} at the beginning of a value"), "put the whole text in quotes".to_owned())
        }
        "unknown anchor" => (
            at,
            format!("{}, a name that no \"&\" has given", report.shown_word(at)),
            "put text that begins with \"*\" in quotes".to_owned(),
        ),
        "found unknown escape character" => {
            let found = format!("{} after a \\ in double quotes", report.shown(at + 1));
            (at, found, "write \\\\ for a \\, or use single quotes".to_owned())
        }
        "did not find expected comment or line break" if report.context.ends_with("block scalar") => {
            say(at, "text on the line of \"|\" or \">\"", "begin the text on the next line")
        }
        "control characters are not allowed" => control(report),
        "recursion limit exceeded" => {
            say(at, "more than 128 levels inside one another, or a name that stands for itself", "write it flatter")
        }
        "repetition limit exceeded" => {
            say(at, "aliases that repeat more text than the file holds", "write the text out")
        }
        "deserializing from YAML containing more than one document is not supported" => say(
            report.second_document(),
            "a second document in the file",
            "take the line \"---\" out, or divide the file",
        ),
        _ if report.context.ends_with("tag") => {
            say(opened, "a tag: a word that begins with \"!\"", "put text that begins with \"!\" in quotes")
        }
        _ if report.context.ends_with("directive") => {
            say(opened, "a line that begins with \"%\"", "put text that begins with \"%\" in quotes")
        }
        other => (at, format!("broken YAML ({other})"), "look at this line and the one above it".to_owned()),
    }
}

fn tab(at: usize) -> (usize, String, String) {
    (at, "a tab".to_owned(), "use spaces: YAML does not take tabs for indentation".to_owned())
}

/// A list or fields in brackets: the end is missing, or a comma is.
fn unclosed(report: &Report, open: &str, close: &str) -> (usize, String, String) {
    if report.same_line(report.opened, report.at) && !report.rest(report.at).trim().is_empty() {
        let found = format!("{} within {open} {close}", report.shown(report.at));
        return (
            report.at,
            found,
            format!("expected a comma or {close}, and quotes around text that holds such signs"),
        );
    }
    (
        report.opened,
        format!("a bracket {open} that is not closed"),
        format!("close it with {close}, or put text in quotes"),
    )
}

/// A block of fields went on with something that is none.
fn not_a_field(report: &Report) -> (usize, String, String) {
    let at = report.at;
    match report.before_on_line(at).trim_end().chars().next_back() {
        Some(quote @ ('"' | '\'')) => match report.opening_quote(quote) {
            Some(opening) if !report.same_line(opening, at) => {
                let Position { line, .. } = position(report.text, at);
                (
                    opening,
                    format!("a quote {quote} that ends only on line {line}"),
                    format!("close it with {quote} where its text ends"),
                )
            }
            _ => {
                let expected =
                    if quote == '\'' { "write '' for an apostrophe inside" } else { "write \\\" for a quote inside" };
                (
                    at,
                    format!("text after the closing quote {quote}"),
                    format!("put the whole text in quotes, and {expected}"),
                )
            }
        },
        Some(_) => {
            (at, format!("{} after the end of a value", report.shown(at)), "expected the end of the line".to_owned())
        }
        None => (
            at,
            "a line that does not fit the lines above it".to_owned(),
            "begin it in the same column as the fields it belongs to".to_owned(),
        ),
    }
}

/// `: ` where no field can be: the second one of a line, or in a line that the parser took for more of the text above.
fn stray_colon(report: &Report) -> (usize, String, String) {
    let before = report.before_on_line(report.at);
    if before.contains(": ") {
        let expected = "put the text that holds it in quotes";
        return (report.at, "\": \" where no field can be".to_owned(), expected.to_owned());
    }
    let start = report.at - before.trim_start().len();
    let expected = "begin it in the same column as the field above, and leave a space after that field's colon";
    (start, "a field that continues the text above it".to_owned(), expected.to_owned())
}

/// The parser says where, but not which; both are found by looking once more.
fn control(report: &Report) -> (usize, String, String) {
    let refused = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    let (at, c) = report.text.char_indices().find(|(_, c)| refused(*c)).unwrap_or((0, '\0'));
    (at, format!("the control character U+{:04X}", u32::from(c)), "take it out".to_owned())
}

/// Where an error stands, in bytes.
pub(super) fn offset(text: &str, error: &serde_yaml::Error) -> usize {
    let index = error.location().map_or(0, |location| location.index());
    (0..=index.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
