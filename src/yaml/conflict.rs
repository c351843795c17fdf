//! What git leaves in a file that was changed on two sides and that it could not join.

use super::lines::position;
use super::{Position, Problem};

/// The lines that divide the sides, in their order. The second stands only where git was told to show what was before.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The line, counted from 1, where the first conflict begins: from `<<<<<<<` over `=======` to `>>>>>>>`, each at the
/// beginning of a line.
#[must_use]
pub fn begins(text: &str) -> Option<usize> {
    let [ours, _, middle, theirs] = MARKERS;
    // Nearly every file is told by this look alone.
    if !text.contains(ours) {
        return None;
    }
    let mut marked = text.lines().enumerate().filter_map(|(at, line)| Some((at + 1, marker(line)?)));
    let (line, _) = marked.find(|(_, marker)| *marker == ours)?;
    marked.find(|(_, marker)| *marker == middle)?;
    marked.find(|(_, marker)| *marker == theirs)?;
    Some(line)
}

/// Which of git's markers this line is.
fn marker(line: &str) -> Option<&'static str> {
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let of = |marker: &&str| line.strip_prefix(marker).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    MARKERS.into_iter().find(of)
}

/// A whole conflict, in words. There may be flaws behind it, but no parser can say anything true of such a text.
pub(super) fn refused(text: &str) -> Option<Problem> {
    let line = begins(text)?;
    Some(Problem {
        position: Some(Position { line, column: 1 }),
        found: "git left a conflict here".to_owned(),
        expected: "choose one of its two sides, and take out the lines with <<<<<<<, ======= and >>>>>>>".to_owned(),
    })
}

/// The parser stumbled over this line: is it one of git's that somebody forgot to take out?
pub(super) fn forgotten(text: &str, offset: usize) -> Option<Problem> {
    let Position { line, .. } = position(text, offset);
    let marker = marker(text.lines().nth(line - 1)?)?;
    Some(Problem {
        position: Some(Position { line, column: 1 }),
        found: format!("a line that git wrote into a conflict ({marker})"),
        expected: "take it out".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONFLICT: &str = "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other branch\n";

    #[test]
    fn a_conflict_begins_at_its_first_marker_in_every_style() {
        assert_eq!(begins(CONFLICT), Some(2));
        assert_eq!(begins(&CONFLICT.replace('\n', "\r\n")), Some(2));
        assert_eq!(begins("\u{feff}<<<<<<<\n||||||| base\n=======\n>>>>>>>"), Some(1));
        assert_eq!(begins(&format!("=======\n{CONFLICT}")), Some(3));
    }

    #[test]
    fn text_that_only_looks_like_a_marker_is_no_conflict() {
        for text in [
            "a: <<<<<<< HEAD\nb: =======\nc: >>>>>>> x\n",
            "note: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n",
            "<<<<<<<<\n=======\n>>>>>>> x\n",
            "<<<<<<< HEAD\n>>>>>>> x\n=======\n",
            "<<<<<<< HEAD\n======= \n",
        ] {
            assert_eq!(begins(text), None, "{text}");
        }
    }

    #[test]
    fn a_conflict_is_told_instead_of_what_the_parser_stumbles_over() {
        let told = |text: &str| crate::yaml::read(text.as_bytes()).map_err(|problem| problem.to_string());
        let whole = "2:1: git left a conflict here; choose one of its two sides, and take out the lines with <<<<<<<, \
                     ======= and >>>>>>>";
        assert_eq!(told(CONFLICT), Err(whole.to_owned()));
        // Between brackets all of it would pass for one long word.
        assert_eq!(
            told("a: [b,\n<<<<<<< x\nc\n=======\nd\n>>>>>>> y\n]\n").map_err(|p| p[..4].to_owned()),
            Err("2:1:".into())
        );
    }

    #[test]
    fn a_forgotten_marker_is_told_as_one() {
        for (at, marker) in MARKERS.into_iter().enumerate() {
            let name = if marker == "=======" { "" } else { " name" };
            let text = format!("a:\n  b: 1\n{marker}{name}\n  c: 2\n");
            let problem = crate::yaml::read(text.as_bytes()).expect_err("must fail").to_string();
            assert_eq!(problem, format!("3:1: a line that git wrote into a conflict ({marker}); take it out"), "{at}");
        }
    }
}
