//! Prose as in [`crate::framework::model::Page::text`], line by line.

use super::line;
use crate::import::{Notes, mend};

/// Paragraphs divided by blank lines, and lines that begin with `- ` as points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::import) struct Prose {
    text: String,
    /// A blank line is due.
    gap: bool,
    /// The last line is a point.
    at_point: bool,
}

impl Prose {
    /// A line as it was found.
    pub(in crate::import) fn take(&mut self, line: &str, notes: &mut Notes) {
        if line.trim().is_empty() {
            self.gap();
        } else if let Some(point) = line::point(line) {
            let depth = if self.at_point { line::depth(line) } else { 0 };
            self.point(depth, &mend::tidy(point, notes));
        } else if self.at_point && !self.gap && line::continues(line) {
            self.rest(&mend::tidy(line.trim(), notes));
        } else {
            self.line(&mend::tidy(line, notes));
        }
    }

    /// A line of a paragraph. Behind a point it begins a new one, or it would be read as part of the point.
    pub(in crate::import) fn line(&mut self, line: &str) {
        self.gap |= self.at_point;
        self.begin_line();
        self.text.push_str(line);
        self.at_point = false;
    }

    pub(in crate::import) fn point(&mut self, depth: usize, point: &str) {
        self.begin_line();
        self.text.extend(std::iter::repeat_n("  ", depth.min(3)));
        self.text.push_str("- ");
        self.text.push_str(point);
        self.at_point = true;
    }

    /// The rest of the line before.
    pub(in crate::import) fn rest(&mut self, rest: &str) {
        if self.text.is_empty() || self.gap {
            return self.line(rest);
        }
        self.text.push(' ');
        self.text.push_str(rest);
    }

    /// What follows is a paragraph of its own.
    pub(in crate::import) fn gap(&mut self) {
        self.gap = true;
    }

    fn begin_line(&mut self) {
        if !self.text.is_empty() {
            self.text.push_str(if self.gap { "\n\n" } else { "\n" });
        }
        self.gap = false;
    }

    pub(in crate::import) fn text(self) -> Option<String> {
        Some(self.text).filter(|text| !text.is_empty())
    }
}
