//! Block style: whole lines, and the comments above and behind them.

use super::{Splice, Splicer, Spot};
use crate::yaml::spans::{Field, Kind, Place, lines};

impl Splicer<'_> {
    /// Removes a field; `before` is the value that then stands above what follows.
    pub(super) fn remove_lines(&mut self, field: &Field, before: Option<&Place>, indent: usize) -> Option<()> {
        lines::indent(self.text, field.key.start)?;
        let start = lines::start(self.text, field.key.start);
        let end = field.end(self.text);
        let text = self.comments(field.key.end, end, &field.value, indent);
        let end = self.end_of_removed(start, end, before, &text);
        self.splices.push(Splice { at: start..end, text });
        Some(())
    }

    /// Where the lines end that go: blank lines below them go too where a text above would take them for its own.
    pub(super) fn end_of_removed(&self, start: usize, end: usize, before: Option<&Place>, left: &str) -> usize {
        let end = lines::after_content(self.text, start, end);
        if left.is_empty() && before.is_some_and(|before| self.keeps_blank_lines(before)) {
            return lines::after_blank(self.text, end);
        }
        end
    }

    /// The value ends with a `|+` or `>+` block.
    fn keeps_blank_lines(&self, value: &Place) -> bool {
        match &value.kind {
            Kind::Block => {
                let header = self.text[..value.start].trim_end().rsplit('\n').next().unwrap_or_default();
                let signs = header.rfind(['|', '>']).map_or("", |sign| &header[sign + 1..]);
                signs.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('+')
            }
            Kind::Map { flow: false, fields } => {
                fields.last().is_some_and(|field| self.keeps_blank_lines(&field.value))
            }
            Kind::List { flow: false, items } => items.last().is_some_and(|item| self.keeps_blank_lines(item)),
            _ => false,
        }
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
