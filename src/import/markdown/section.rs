//! A heading and what stands under it, up to the next one.

use super::pieces::{Piece, PieceKind};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) line: usize,
    /// 0 for what stands before the first heading.
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) pieces: Vec<Piece>,
    /// The section that this one stands in, by its place among them.
    pub(super) parent: Option<usize>,
}

impl Section {
    pub(super) fn has_points(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(&piece.kind, PieceKind::Item(_)))
    }
}

pub(super) fn sections(pieces: Vec<Piece>) -> Vec<Section> {
    let mut sections = vec![Section { line: 1, ..Section::default() }];
    // The sections that a following one may stand in.
    let mut open: Vec<usize> = Vec::new();
    for piece in pieces {
        if let PieceKind::Heading { level, text } = piece.kind {
            while open.last().and_then(|last| sections.get(*last)).is_some_and(|last| last.level >= level) {
                open.pop();
            }
            let parent = open.last().copied();
            open.push(sections.len());
            sections.push(Section { line: piece.line, level, title: text, pieces: Vec::new(), parent });
        } else if let Some(last) = sections.last_mut() {
            last.pieces.push(piece);
        }
    }
    sections
}
