//! Blocks as prose: which lines of a text are points is told by what stands before them.

use super::super::blocks::{Block, Kind};
use super::super::prose::Prose;
use super::super::sentences::sentences;

#[derive(Debug, Clone, Default)]
pub(super) struct Passage {
    prose: Prose,
    /// The indent of a paragraph that a list follows.
    lead: Option<usize>,
}

impl Passage {
    pub(super) fn add(&mut self, block: &Block) {
        match self.depth(block) {
            Some(depth) => self.prose.point(depth, &block.text),
            None => {
                self.lead = block.text.ends_with(':').then(|| indent(block));
                self.prose.paragraph(&sentences(&block.text).join(" "));
            }
        }
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.prose.paragraph(text);
    }

    pub(super) fn point(&mut self, text: &str) {
        self.prose.point(0, text);
    }

    pub(super) fn finish(&mut self) -> Option<String> {
        std::mem::take(self).prose.finish()
    }

    fn depth(&self, block: &Block) -> Option<usize> {
        match block.kind {
            Kind::Point(depth) => Some(depth),
            Kind::Plain(indent) => {
                self.lead.filter(|lead| indent > *lead || block.text.starts_with(char::is_lowercase)).map(|_| 0)
            }
            Kind::Heading(_) | Kind::Paragraph => None,
        }
    }
}

pub(super) fn indent(block: &Block) -> usize {
    match block.kind {
        Kind::Plain(indent) => indent,
        _ => 0,
    }
}
