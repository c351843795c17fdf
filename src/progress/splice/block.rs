//! Block style: whole lines, and the comments above and behind them.

use super::{Splice, Splicer, Spot};
use crate::yaml::spans::{Field, Place, lines};

impl Splicer<'_> {
    pub(super) fn remove_lines(&mut self, field: &Field, indent: usize) -> Option<()> {
        lines::indent(self.text, field.key.start)?;
        let start = lines::start(self.text, field.key.start);
        let end = field.end(self.text);
        let text = self.comments(field.key.end, end, &field.value, indent);
        self.splices.push(Splice { at: start..lines::after_content(self.text, start, end), text });
        Some(())
    }

    /// Where a line before `fields[index]` begins: above the comments that stand right above it.
    pub(super) fn line_before(&self, spot: Spot<'_>, fields: &[Field], index: usize) -> Option<usize> {
        let above = index.checked_sub(1).map(|before| lines::after(self.text, fields[before].end(self.text)));
        let Some(next) = fields.get(index) else { return above };
        lines::indent(self.text, next.key.start)?;
        let line = lines::start(self.text, next.key.start);
        match (above, spot.key) {
            (Some(above), _) => Some(lines::above_comments(self.text, above, line)),
            (None, Some(key)) => Some(lines::above_comments(self.text, lines::after(self.text, key.end), line)),
            // What stands above the first key of the file belongs to the file.
            (None, None) => Some(line),
        }
    }

    /// The comments in a piece of text up to the end of its last line, each as a line of its own.
    pub(super) fn comments(&self, start: usize, end: usize, value: &Place, indent: usize) -> String {
        let mut leaves = Vec::new();
        value.leaves(&mut leaves);
        let end = lines::after_content(self.text, start, end);
        lines::comments(self.text, start..end, &leaves)
            .map(|comment| format!("{:indent$}{comment}{}", "", self.style.eol))
            .collect()
    }
}
