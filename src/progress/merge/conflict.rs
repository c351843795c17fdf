//! The two sides of a text in which git left a conflict.

use crate::yaml::{Position, Problem};

/// How many signs a marker has, unless git is told otherwise.
pub const WIDTH: usize = 7;

/// What each side said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// Only when git was told to write it (`merge.conflictStyle`), and in every conflict of the text.
    pub base: Option<Part>,
    pub ours: Part,
    pub theirs: Part,
}

/// One side's text, taken out of the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    pub text: String,
    /// Of each of its lines, the line of the whole, counted from 1.
    lines: Vec<usize>,
}

impl Part {
    fn push(&mut self, number: usize, line: &str) {
        self.text.push_str(line);
        self.lines.push(number);
    }

    /// Where a line of this text stands in the whole.
    #[must_use]
    pub fn line_of_whole(&self, line: usize) -> usize {
        let known = line.checked_sub(1).and_then(|index| self.lines.get(index));
        known.or(self.lines.last()).copied().unwrap_or(1)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// No conflict: the line is of all sides.
    All,
    Ours,
    Base,
    Theirs,
}

/// Takes a text apart at its markers, each of `width` signs. None: there are none.
///
/// # Errors
/// The first marker that does not stand where one can.
pub fn split(text: &str, width: usize) -> Result<Option<Sides>, Problem> {
    let (mut base, mut ours, mut theirs) = (Part::default(), Part::default(), Part::default());
    let (mut within, mut conflicts, mut with_base) = (Within::All, 0_usize, 0_usize);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let number = index + 1;
        match (marker(line, width), within) {
            (Some('<'), Within::All) => {
                within = Within::Ours;
                conflicts += 1;
            }
            (Some('|'), Within::Ours) => {
                within = Within::Base;
                with_base += 1;
            }
            (Some('='), Within::Ours | Within::Base) => within = Within::Theirs,
            (Some('>'), Within::Theirs) => within = Within::All,
            (Some(sign), _) => return Err(astray(number, sign, width, within)),
            (None, Within::All) => {
                [&mut base, &mut ours, &mut theirs].into_iter().for_each(|part| part.push(number, line))
            }
            (None, Within::Ours) => ours.push(number, line),
            (None, Within::Base) => base.push(number, line),
            (None, Within::Theirs) => theirs.push(number, line),
        }
    }
    if within != Within::All {
        return Err(unfinished(text.lines().count(), width, within));
    }
    Ok((conflicts > 0).then_some(Sides { base: (with_base == conflicts).then_some(base), ours, theirs }))
}

/// The sign of which this line is a marker.
fn marker(line: &str, width: usize) -> Option<char> {
    let line = line.trim_start_matches('\u{feff}');
    let sign = line.chars().next().filter(|sign| "<|=>".contains(*sign))?;
    let rest = line.trim_start_matches(sign);
    // A marker of a conflict within what both sides began with is longer: that one is text.
    let right = line.len() - rest.len() == width && (rest.trim_end().is_empty() || rest.starts_with(' '));
    // What git writes behind `=======` is a line end, nothing else.
    (right && (sign != '=' || rest.trim_end_matches(['\r', '\n']).is_empty())).then_some(sign)
}

fn astray(line: usize, sign: char, width: usize, within: Within) -> Problem {
    let marker = sign.to_string().repeat(width);
    let found = if sign == '<' {
        "a conflict that begins within another one".to_owned()
    } else {
        format!("{marker} where git writes none")
    };
    Problem { position: Some(Position { line, column: 1 }), found, expected: expected(width, within) }
}

fn unfinished(line: usize, width: usize, within: Within) -> Problem {
    let found = "the end of the file within a conflict".to_owned();
    Problem { position: Some(Position { line, column: 1 }), found, expected: expected(width, within) }
}

fn expected(width: usize, within: Within) -> String {
    let sign = match within {
        Within::All => return format!("expected {} first", "<".repeat(width)),
        Within::Ours | Within::Base => "=",
        Within::Theirs => ">",
    };
    format!("expected {} before that", sign.repeat(width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> (Option<String>, String, String) {
        let sides = split(text, WIDTH).expect("whole markers").expect("a conflict");
        (sides.base.map(|part| part.text), sides.ours.text, sides.theirs.text)
    }

    #[test]
    fn each_side_has_its_lines_and_those_of_all() {
        let text = "a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> other\ne\n<<<<<<< HEAD\n=======\nf\n>>>>>>> other\n";
        assert_eq!(texts(text), (None, "a\nb\ne\n".into(), "a\nc\nd\ne\nf\n".into()));
        assert_eq!(texts(&text.replace('\n', "\r\n")).1, "a\r\nb\r\ne\r\n");
        let sides = split(text, WIDTH).expect("whole markers").expect("a conflict");
        assert_eq!([1, 2, 3, 9].map(|line| sides.ours.line_of_whole(line)), [1, 3, 8, 8]);
        assert_eq!(sides.theirs.line_of_whole(3), 6);
    }

    #[test]
    fn what_both_began_with_is_known_when_every_conflict_shows_it() {
        let one = "<<<<<<< x\na\n||||||| 1234567\nb\n=======\nc\n>>>>>>> y\n";
        assert_eq!(texts(one), (Some("b\n".into()), "a\n".into(), "c\n".into()));
        let two = format!("{one}<<<<<<< x\n=======\nd\n>>>>>>> y\n");
        assert_eq!(texts(&two), (None, "a\n".into(), "c\nd\n".into()));
        let inner = "<<<<<<< x\n||||||| y\n<<<<<<<<< z\n=========\n>>>>>>>>> z\n=======\n>>>>>>> y\n";
        assert_eq!(texts(inner).0.as_deref(), Some("<<<<<<<<< z\n=========\n>>>>>>>>> z\n"));
    }

    #[test]
    fn text_that_only_looks_like_a_marker_is_text() {
        for text in ["", "a\n", "<<<<<<< x: y\n".trim_start_matches('<'), "<<<<<<<x\n", "<<<<<<<<\n", " =======\n"] {
            assert_eq!(split(text, WIDTH), Ok(None), "{text}");
        }
    }

    #[test]
    fn nested_and_damaged_markers_are_told_with_their_line() {
        for (text, told) in [
            ("<<<<<<< x\n<<<<<<< y\n", "2:1: a conflict that begins within another one; expected ======= before that"),
            (
                "<<<<<<< x\n=======\n<<<<<<< y\n",
                "3:1: a conflict that begins within another one; expected >>>>>>> before that",
            ),
            ("<<<<<<< x\n>>>>>>> y\n", "2:1: >>>>>>> where git writes none; expected ======= before that"),
            ("a\n=======\nb\n", "2:1: ======= where git writes none; expected <<<<<<< first"),
            ("<<<<<<< x\na\n=======\nb\n", "4:1: the end of the file within a conflict; expected >>>>>>> before that"),
        ] {
            assert_eq!(split(text, WIDTH).map_err(|problem| problem.to_string()), Err(told.to_owned()), "{text}");
        }
    }
}
