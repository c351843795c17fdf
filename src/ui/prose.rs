//! Blocks of text to read, as wrapped lines.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::text;
use super::theme::Theme;
use crate::app::prose::Block;

/// The lines of one block at a width.
#[must_use]
pub(super) fn lines(block: &Block, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    match block {
        Block::Heading(text) => text::lines(text, width, theme.text.add_modifier(Modifier::BOLD)),
        Block::Paragraph(text) => text::lines(text, width, theme.text),
        Block::Point { depth, text } => hanging(&format!("{}• ", "  ".repeat(*depth)), text, width, theme),
        Block::Field { label, text } => field(label, text, width, theme),
        Block::Note(note) => {
            let lines = note.lines().map(|line| if line.is_empty() { " " } else { line });
            let wrapped = lines.enumerate().map(|(at, line)| match at {
                0 => field("Note", line, width, theme),
                _ => hanging("  ", line, width, theme),
            });
            wrapped.flatten().collect()
        }
    }
}

/// Is there air before this block? Before headings, and before a paragraph that follows text or a source.
fn opens(block: &Block, before: Option<&Block>) -> bool {
    match (block, before) {
        (_, None) => false,
        (Block::Heading(_), _) => true,
        (Block::Paragraph(_), Some(before)) => !matches!(before, Block::Heading(_)),
        _ => false,
    }
}

/// The lines of many blocks.
#[must_use]
pub(super) fn all(blocks: &[Block], width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut all = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &blocks[at]);
        if opens(block, before) {
            all.push(Line::default());
        }
        all.extend(lines(block, width, theme));
    }
    all
}

/// A sign, then the text beside it on every line.
fn hanging(sign: &str, text: &str, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let room = width.saturating_sub(text::width(sign)).max(1);
    let wrapped = text::wrap(text, room);
    let lead = |at: usize| if at == 0 { sign.to_owned() } else { " ".repeat(text::width(sign)) };
    wrapped
        .into_iter()
        .enumerate()
        .map(|(at, line)| Line::from(vec![Span::styled(lead(at), theme.quiet), Span::raw(line)]))
        .collect()
}

fn field(label: &str, text: &str, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let lead = format!("{label}: ");
    let wrapped = text::wrap(&format!("{lead}{text}"), width);
    let mut lines: Vec<Line<'static>> = Vec::with_capacity(wrapped.len());
    for (at, line) in wrapped.into_iter().enumerate() {
        match line.strip_prefix(&lead) {
            Some(rest) if at == 0 => {
                lines.push(Line::from(vec![Span::styled(lead.clone(), theme.key), Span::raw(rest.to_owned())]));
            }
            // A long link begins on the next line.
            None if at == 0 && line == lead.trim_end() => lines.push(Line::styled(line, theme.key)),
            _ => lines.push(Line::raw(line)),
        }
    }
    lines
}
