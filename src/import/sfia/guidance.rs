//! Guidance notes: a lead-in, points with or without signs, points below a point, and running text.

use super::super::lines::Line;
use super::super::prose::Prose;
use super::headings::is_guidance;

/// The lines as prose. Without signs a point is a line after a colon that does not end as a sentence does; a line
/// that begins with a capital where its list began with a small letter stands below a point that ends with a colon.
pub(super) fn prose(lines: &[&Line]) -> Prose {
    let mut prose = Prose::default();
    // The indents of the points with signs that are open.
    let mut indents: Vec<usize> = Vec::new();
    let mut list: Option<List> = None;
    for line in lines {
        let text = is_guidance(&line.text).unwrap_or(&line.text);
        if line.bullet {
            while indents.last().is_some_and(|indent| *indent > line.indent) {
                indents.pop();
            }
            if indents.last().is_none_or(|indent| *indent < line.indent) {
                indents.push(line.indent);
            }
            prose.point(indents.len() - 1, text);
            continue;
        }
        indents.clear();
        let small = text.starts_with(char::is_lowercase);
        let depth = list.as_mut().and_then(|list| list.depth(small, text));
        match depth {
            Some(depth) => prose.point(depth, text),
            None => {
                list = text.ends_with(':').then_some(List::default());
                prose.paragraph(text);
            }
        }
    }
    prose
}

/// Points without signs.
#[derive(Default)]
struct List {
    /// Do its points begin with small letters?
    small: Option<bool>,
    /// Did the last point of it end with a colon?
    opens: bool,
    below: bool,
}

impl List {
    /// How deep the line stands in the list; None when the list ends before it.
    fn depth(&mut self, small: bool, text: &str) -> Option<usize> {
        let own = *self.small.get_or_insert(small) == small;
        if text.ends_with(['.', '!', '?']) && !small {
            return None;
        }
        self.below = !own && (self.below || self.opens);
        self.opens = text.ends_with(':');
        Some(usize::from(self.below))
    }
}
