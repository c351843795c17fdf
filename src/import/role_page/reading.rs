//! From block to block down a role page.

use super::super::blocks::{Block, Kind};
use super::super::draft::{At, DraftPage, DraftRole};
use super::super::{Draft, Notes, mend};
use super::items::{is_name, item};
use super::landmarks::{Landmark, is_lead_in, landmark};
use super::outline::Outline;
use super::passage::Passage;
use super::top::Top;
use crate::fold::fold;

/// Where on the page one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Top,
    Introduction,
    /// Points of what one does; the role's own before the first level.
    Responsibilities,
    Skills,
    Level,
    Needed,
    /// A heading with text.
    Page,
    /// Where else to look: links.
    Links,
    /// Behind all content.
    End,
}

pub(super) struct Reading<'a> {
    pub(super) outline: Outline<'a>,
    pub(super) input: usize,
    pub(super) notes: &'a mut Notes,
    pub(super) draft: Draft,
    pub(super) place: Place,
    pub(super) top: Top,
    pub(super) role: Option<DraftRole>,
    /// What is being written: the description of a role or level, the text of a page.
    pub(super) passage: Passage,
    /// The title of the page that is being written.
    pub(super) page: Option<String>,
    /// Where the collection, whose name is the framework's, will stand.
    collection_follows: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn new(blocks: &'a [Block], input: usize, notes: &'a mut Notes) -> Reading<'a> {
        let outline = Outline::new(blocks);
        let top = Top::new(outline.role());
        Reading {
            outline,
            input,
            notes,
            draft: Draft::default(),
            place: Place::Top,
            top,
            role: None,
            passage: Passage::default(),
            page: None,
            collection_follows: false,
        }
    }

    pub(super) fn read(mut self) -> Draft {
        let mut at = 0;
        while let Some(block) = self.outline.get(at) {
            at += 1;
            match landmark(&block.text) {
                Some(Landmark::Contents) => at = self.outline.skip_contents(at),
                Some(mark) if self.turn(&mark, block, at) => {}
                _ if self.outline.opens_level(at - 1, self.place == Place::Responsibilities) => self.open_level(block),
                _ if self.opens_page(block, at) => self.open_page(block),
                _ => self.take(block, at),
            }
        }
        self.finish()
    }

    pub(super) fn at(&self, block: &Block) -> At {
        At { input: self.input, line: block.line }
    }

    /// Goes where a landmark points; false when it means nothing here.
    fn turn(&mut self, mark: &Landmark, block: &Block, at: usize) -> bool {
        if matches!(block.kind, Kind::Point(_)) && self.place != Place::Top {
            return false;
        }
        match mark {
            Landmark::Introduction(name) => self.open_role(name, block),
            Landmark::SkillsNeeded | Landmark::SkillsRequired => {
                // `Skills required to be a senior analyst`, below the level of that name.
                let named = self.level_name().is_some_and(|level| fold(&block.text).ends_with(&fold(level)));
                let of_a_level = named || *mark == Landmark::SkillsNeeded;
                if of_a_level && self.level_name().is_some() && self.outline.states_levels(at) {
                    self.place = Place::Needed;
                } else {
                    self.open_page(block);
                    self.place = Place::Skills;
                }
            }
            Landmark::Elsewhere => {
                self.open_page(block);
                self.place = Place::Links;
            }
            Landmark::Collection if self.place == Place::Links => {
                self.passage.paragraph(&block.text);
                self.collection_follows = true;
            }
            Landmark::Published(_) | Landmark::Updated(_) => {
                if !self.top.date(mark) {
                    self.leave(block, "another date than the one before");
                }
                self.place = if self.place == Place::Top { Place::Top } else { Place::End };
            }
            Landmark::From(_) if self.place == Place::Top => {
                if !self.top.from(mark) {
                    self.leave(block, "another publisher than the one before");
                }
            }
            Landmark::Furniture => {}
            _ => return false,
        }
        true
    }

    /// A heading that is none of a level has a page of its own.
    fn opens_page(&self, block: &Block, at: usize) -> bool {
        let sub_heading = match self.place {
            Place::Needed | Place::Skills => {
                item(&block.text).is_some() || is_name(&block.text) && self.outline.sentence_follows(at)
            }
            Place::Top | Place::Links => true,
            _ => false,
        };
        self.outline.is_heading(block) && !sub_heading && !(self.role.is_some() && is_lead_in(&block.text))
    }

    fn take(&mut self, block: &Block, at: usize) {
        match self.place {
            Place::Top if self.top.take(block) => {}
            Place::Top if is_name(&block.text) && matches!(block.kind, Kind::Plain(_) | Kind::Heading(_)) => {
                self.leave(block, "at the top of the page, and not its title");
            }
            Place::Top | Place::Page => self.passage.add(block),
            Place::Introduction | Place::Level => self.describe(block),
            Place::Responsibilities => self.responsibility(block),
            Place::Skills => self.skill(block, at),
            Place::Needed => self.requirement(block, at),
            Place::Links => self.link(block),
            Place::End => self.leave(block, "behind the end of the page"),
        }
    }

    fn link(&mut self, block: &Block) {
        if std::mem::take(&mut self.collection_follows) {
            self.top.collection(&block.text);
        }
        if block.text.ends_with('.') || matches!(block.kind, Kind::Heading(_)) {
            self.passage.paragraph(&block.text);
        } else {
            self.passage.point(&block.text);
        }
    }

    pub(super) fn leave(&mut self, block: &Block, why: &str) {
        self.notes.left(self.at(block), block.text.clone(), why);
    }

    fn open_page(&mut self, block: &Block) {
        self.close();
        self.page = Some(mend::tidy(&block.text, self.notes));
        self.place = Place::Page;
    }

    /// What was being written goes where it belongs.
    pub(super) fn close(&mut self) {
        let text = self.passage.finish();
        match self.place {
            Place::Introduction | Place::Responsibilities | Place::Level | Place::Needed if self.page.is_none() => {
                self.described(text)
            }
            _ => {
                let title = self.page.take().unwrap_or_else(|| "About".to_owned());
                if let Some(text) = text {
                    self.draft.pages.push(DraftPage { title, text });
                } else if title != "About" {
                    let at = At { input: self.input, line: 0 };
                    self.notes.left(at, title, "a heading without text");
                }
            }
        }
    }
}
