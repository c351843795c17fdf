//! What can be told of a block from those that follow it.

use std::collections::{HashMap, HashSet};

use super::super::blocks::{Block, Kind};
use super::super::sentences::sentences;
use super::items::{is_name, split_level};
use super::landmarks::{Landmark, is_lead_in, landmark, without_number};
use crate::fold::fold;

/// How far one looks ahead for what makes a line the heading of a level.
const AHEAD: usize = 12;

/// The blocks, with a view over the whole page.
pub(super) struct Outline<'a> {
    blocks: &'a [Block],
    /// Where each text stands for the last time.
    last: HashMap<String, usize>,
    /// What a list of contents calls a heading.
    headings: HashSet<String>,
}

impl<'a> Outline<'a> {
    pub(super) fn new(blocks: &'a [Block]) -> Outline<'a> {
        let last = blocks.iter().enumerate().map(|(at, block)| (fold(without_number(&block.text)), at)).collect();
        Outline { blocks, last, headings: HashSet::new() }
    }

    pub(super) fn get(&self, at: usize) -> Option<&'a Block> {
        self.blocks.get(at)
    }

    /// The name of the role that the page introduces, wherever.
    pub(super) fn role(&self) -> Option<String> {
        self.blocks.iter().find_map(|block| match landmark(&block.text)? {
            Landmark::Introduction(role) => Some(role).filter(|role| !role.is_empty()),
            _ => None,
        })
    }

    /// Takes in a list of contents that begins at `at`; the answer is where it ends. Its lines stand again further down.
    pub(super) fn skip_contents(&mut self, mut at: usize) -> usize {
        while let Some(block) = self.blocks.get(at) {
            let entry = fold(block.text.trim_start_matches(|c: char| c.is_ascii_digit() || !c.is_alphanumeric()));
            let again = self.last.get(&entry).is_some_and(|last| *last > at);
            if entry.is_empty() || !again || self.headings.contains(&entry) || is_page_turn(block) {
                break;
            }
            self.headings.insert(entry);
            at += 1;
        }
        at
    }

    /// Is the block a heading, because it is marked so or because a list of contents names it?
    pub(super) fn is_heading(&self, block: &Block) -> bool {
        match block.kind {
            Kind::Heading(_) => true,
            Kind::Point(_) => false,
            Kind::Paragraph | Kind::Plain(_) => {
                is_name(&block.text) && self.headings.contains(&fold(without_number(&block.text)))
            }
        }
    }

    /// Is the block the name of a role level? What one does at it or needs for it follows then, after a paragraph or two.
    pub(super) fn opens_level(&self, at: usize, in_list: bool) -> bool {
        let Some(block) =
            self.blocks.get(at).filter(|block| is_name(&block.text) && !matches!(block.kind, Kind::Point(_)))
        else {
            return false;
        };
        // All those passed by are paragraphs.
        for (paragraphs, next) in self.blocks.iter().skip(at + 1).take(AHEAD).enumerate() {
            match landmark(&next.text) {
                Some(Landmark::SkillsNeeded) => {
                    return self.states_levels(at + paragraphs + 2)
                        && (paragraphs > 0 || !in_list || self.is_heading(block));
                }
                Some(_) => return false,
                None => {}
            }
            let (before, level) = split_level(&next.text);
            if level.is_some() {
                return paragraphs > 0 && !before.is_empty();
            }
            if ends_with_lead_in(&next.text) {
                return true;
            }
            if !is_sentence(next) {
                return false;
            }
        }
        false
    }

    /// Does a skill with its level follow, before the next landmark? Without one, what follows describes skills.
    pub(super) fn states_levels(&self, at: usize) -> bool {
        let until = |block: &&Block| !matches!(landmark(&block.text), Some(mark) if mark != Landmark::Furniture);
        self.blocks.iter().skip(at).take_while(until).any(|block| split_level(&block.text).1.is_some())
    }

    /// Does running text follow?
    pub(super) fn sentence_follows(&self, at: usize) -> bool {
        let next = self.blocks.get(at);
        next.is_some_and(|next| {
            is_sentence(next) && landmark(&next.text).is_none() && super::items::item(&next.text).is_none()
        })
    }
}

/// Ends a list of contents, though it may stand twice on a page.
fn is_page_turn(block: &Block) -> bool {
    matches!(
        landmark(&block.text),
        Some(Landmark::Furniture | Landmark::Contents | Landmark::Published(_) | Landmark::Updated(_))
    )
}

/// Running text, and not a point or a heading?
pub(super) fn is_sentence(block: &Block) -> bool {
    !matches!(block.kind, Kind::Heading(_) | Kind::Point(_)) && block.text.ends_with(['.', ':', '!', '?', ')', '…'])
}

pub(super) fn ends_with_lead_in(text: &str) -> bool {
    sentences(text).last().is_some_and(|last| is_lead_in(last))
}
