//! The lines of a text that a person copied or typed: where each stands, what it is marked with, and those that an
//! editor broke put together again.

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: usize,
    /// Columns of white space before it, a tab counted as four.
    pub(super) indent: usize,
    /// Stood a sign of a list before it?
    pub(super) bullet: bool,
    /// How many `#` stood before it.
    pub(super) hashes: usize,
    /// Is the line above it blank, or is it the first?
    pub(super) after_blank: bool,
    /// Without white space and signs at its beginning, and without white space at its end.
    pub(super) text: String,
}

/// Lines are at most this wide where an editor has broken them.
const WIDEST_BROKEN: usize = 120;

/// The lines that are not blank, broken ones joined.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_blank = true;
    for (index, raw) in text.lines().enumerate() {
        let bare = raw.trim();
        if !bare.is_empty() {
            lines.push(line(index + 1, raw, bare, after_blank));
        }
        after_blank = bare.is_empty();
    }
    join_broken(lines)
}

fn line(number: usize, raw: &str, bare: &str, after_blank: bool) -> Line {
    let before = raw.chars().take_while(|c| c.is_whitespace());
    let indent = before.map(|c| if c == '\t' { 4 } else { 1 }).sum();
    let hashes = bare.chars().take_while(|c| *c == '#').count();
    let heading = bare.get(hashes..).filter(|rest| (1..=6).contains(&hashes) && rest.starts_with([' ', '\t']));
    let point = without_bullet(bare);
    let text = heading.map(|rest| rest.trim().trim_end_matches('#').trim_end()).or(point).unwrap_or(bare);
    let hashes = if heading.is_some() { hashes } else { 0 };
    Line { number, indent, bullet: point.is_some(), hashes, after_blank, text: text.to_owned() }
}

/// What follows the sign of a list, if there is one and something follows.
pub(super) fn without_bullet(text: &str) -> Option<&str> {
    const SIGNS: [char; 12] = ['-', '*', '+', '•', '◦', '▪', '‣', '·', '●', '○', '–', '—'];
    // Word processors write the second of their signs as a letter.
    let rest = text.strip_prefix(SIGNS).or_else(|| text.strip_prefix('o').filter(|rest| rest.starts_with('\t')))?;
    // `*emphasis*` is no point, `•point` is one.
    let spaced = rest.starts_with(char::is_whitespace);
    let round = text.starts_with(['•', '◦', '▪', '‣', '●', '○']);
    Some(rest.trim_start()).filter(|rest| (spaced || round) && !rest.is_empty())
}

/// In a text whose lines were broken at some width, a line goes on in the next when the next one's first word would not
/// have fitted on it.
fn join_broken(lines: Vec<Line>) -> Vec<Line> {
    let widths: Vec<usize> = lines.iter().map(width).collect();
    let widest = widths.iter().copied().max().unwrap_or_default();
    let goes_on = |index: usize, next: &Line| {
        !next.after_blank
            && !next.bullet
            && next.hashes == 0
            && lines.get(index).is_some_and(|line| line.hashes == 0)
            && {
                let first = next.text.split_whitespace().next().map_or(0, |word| word.chars().count());
                widths.get(index).is_some_and(|width| width + 1 + first > widest)
            }
    };
    // Sentences that break off and go on in small letters: nearly all at the margin, or this text was not broken.
    let open = |index: usize, next: &Line| {
        let ends = lines.get(index).is_some_and(|line| line.text.ends_with(['.', ':', ';', '?', '!']));
        !ends && !next.after_blank && !next.bullet && next.text.starts_with(char::is_lowercase)
    };
    let pairs = || lines.iter().skip(1).enumerate();
    let broken_off = pairs().filter(|(index, next)| open(*index, next)).count();
    let at_margin = pairs().filter(|(index, next)| open(*index, next) && goes_on(*index, next)).count();
    if widest > WIDEST_BROKEN || at_margin < 3 || at_margin * 10 < broken_off * 7 {
        return lines;
    }
    let joins: Vec<bool> = pairs().map(|(index, next)| goes_on(index, next)).collect();
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for (index, line) in lines.into_iter().enumerate() {
        let goes_on = index.checked_sub(1).and_then(|before| joins.get(before)).copied().unwrap_or_default();
        match joined.last_mut() {
            Some(last) if goes_on => {
                last.text.push(' ');
                last.text.push_str(&line.text);
            }
            _ => joined.push(line),
        }
    }
    joined
}

/// Of the line as it stands in the text, nearly: a sign of a list takes two columns.
fn width(line: &Line) -> usize {
    line.indent + if line.bullet { 2 } else { 0 } + line.text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        lines(text).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_line_knows_its_number_its_indent_and_its_sign() {
        let read = lines("\n  • point\n## Heading ##\n\n\tplain *text*\n");
        let [point, heading, plain] = read.as_slice() else { panic!("three lines") };
        assert_eq!((point.number, point.indent, point.bullet, point.text.as_str()), (2, 2, true, "point"));
        assert_eq!((heading.number, heading.hashes, heading.text.as_str()), (3, 2, "Heading"));
        assert_eq!((plain.number, plain.indent, plain.after_blank, plain.text.as_str()), (5, 4, true, "plain *text*"));
    }

    #[test]
    fn emphasis_and_hashtags_are_no_signs() {
        assert_eq!(
            texts("*so* it is\n#ProductPeople\n-\no point\no\tpoint"),
            ["*so* it is", "#ProductPeople", "-", "o point", "point"]
        );
    }

    #[test]
    fn lines_that_an_editor_broke_are_joined() {
        let broken = "A service owner is accountable for the\nquality of their service, and adopts a\nportfolio view over many products and\n\
            channels. They work at scale and also\nprovide the connection to others.\n\nNext one.";
        assert_eq!(texts(broken).len(), 2);
        assert!(texts(broken)[0].starts_with("A service owner is accountable for the quality of their service"));
    }

    #[test]
    fn points_in_small_letters_without_a_sign_are_not_joined() {
        let list = "You will:\n  make sure that things are done as they should be\n  take part\n  own the budget and allocate it\n  be responsible";
        assert_eq!(texts(list).len(), 5);
    }
}
