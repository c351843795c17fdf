//! Prose as the pages of a framework have it: paragraphs divided by blank lines, lines that begin with `- ` as points.

/// Written paragraph by paragraph, point by point.
#[derive(Debug, Clone, Default)]
pub(super) struct Prose {
    text: String,
    in_list: bool,
}

impl Prose {
    pub(super) fn paragraph(&mut self, text: &str) {
        self.add(text, false, 0);
    }

    /// A point; `depth` 0 is the outermost.
    pub(super) fn point(&mut self, depth: usize, text: &str) {
        self.add(text, true, depth);
    }

    /// The text, or None when nothing was written.
    pub(super) fn finish(self) -> Option<String> {
        (!self.text.is_empty()).then_some(self.text)
    }

    fn add(&mut self, text: &str, point: bool, depth: usize) {
        let text = one_line(text);
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(if point && self.in_list { "\n" } else { "\n\n" });
        }
        if point {
            // A point deeper than any list that a person would write is one of the deepest.
            self.text.push_str(&"  ".repeat(depth.min(8)));
            self.text.push_str("- ");
        }
        self.text.push_str(&text);
        self.in_list = point;
    }
}

/// White space made even: one line, single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same name or line, however it is written.
pub(super) fn same(one: &str, other: &str) -> bool {
    crate::fold::fold(one) == crate::fold::fold(other)
}

/// What is looked for in a line is looked for this far: a line without an end must not be read again and again.
const NEAR: usize = 500;

/// The beginning of a text, as far as one looks.
pub(super) fn ahead(text: &str) -> &str {
    let mut end = text.len().min(NEAR);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The end of a text, as far as one looks back.
pub(super) fn behind(text: &str) -> &str {
    let mut start = text.len().saturating_sub(NEAR);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..).unwrap_or(text)
}

/// Has it anything that can be read?
pub(super) fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric) || !crate::fold::fold(text).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stand_apart_and_points_of_one_list_together() {
        let mut prose = Prose::default();
        prose.paragraph("It may\n  be:");
        prose.point(0, "one");
        prose.point(1, "one of one");
        prose.point(0, "two");
        prose.paragraph("");
        prose.paragraph("Done.");
        assert_eq!(prose.finish().as_deref(), Some("It may be:\n\n- one\n  - one of one\n- two\n\nDone."));
        assert_eq!(Prose::default().finish(), None);
    }
}
