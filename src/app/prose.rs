//! Text to read, in blocks that can be wrapped to any width.

/// One block of a page, a description, the detail of an item or a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    Paragraph(String),
    /// A bullet; depth 0 is the outermost.
    Point {
        depth: usize,
        text: String,
    },
    /// A short name and what it holds: `Source`, `Evidence`.
    Field {
        label: &'static str,
        text: String,
    },
    /// The user's own words, line by line.
    Note(String),
}

/// The blocks of a prose text: paragraphs divided by blank lines, lines that begin with `- ` as points.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut joins = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            joins = false;
        } else if let Some(point) = trimmed.strip_prefix("- ") {
            let depth = (line.len() - line.trim_start().len()) / 2;
            blocks.push(Block::Point { depth, text: point.to_owned() });
            joins = true;
        } else if let (true, Some(Block::Paragraph(before) | Block::Point { text: before, .. })) =
            (joins, blocks.last_mut())
        {
            before.push(' ');
            before.push_str(trimmed);
        } else {
            blocks.push(Block::Paragraph(trimmed.to_owned()));
            joins = true;
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_points_are_told_apart() {
        let text = "You will:\n\n- be bold\n  and more\n  - deeper\n\nOne\nparagraph.\n";
        assert_eq!(
            blocks(text),
            [
                Block::Paragraph("You will:".into()),
                Block::Point { depth: 0, text: "be bold and more".into() },
                Block::Point { depth: 1, text: "deeper".into() },
                Block::Paragraph("One paragraph.".into()),
            ]
        );
    }
}
