//! What stands at the top of a role page: its title, who published it and when.

use super::super::blocks::{Block, Kind};
use super::super::prose::same;
use super::items::is_name;
use super::landmarks::Landmark;

#[derive(Debug, Clone, Default)]
pub(super) struct Top {
    pub(super) title: Option<String>,
    pub(super) publisher: Option<String>,
    published: Option<String>,
    updated: Option<String>,
    collections: Vec<String>,
    /// What the page introduces: its title says the same.
    role: Option<String>,
    follows: Option<Follows>,
}

#[derive(Debug, Clone, Copy)]
enum Follows {
    Publisher,
    Published,
    Updated,
}

impl Top {
    pub(super) fn new(role: Option<String>) -> Top {
        Top { role, ..Top::default() }
    }

    /// The date of the text: of its last change, where there was one.
    pub(super) fn edition(&self) -> Option<String> {
        self.updated.clone().or_else(|| self.published.clone())
    }

    /// The page's collection is the framework; with its title, if it has one.
    pub(super) fn framework(&self) -> Option<String> {
        match (self.collections.as_slice(), &self.title) {
            ([collection], Some(title)) => Some(format!("{collection}: {title}")),
            (_, title) => title.clone(),
        }
    }

    pub(super) fn collection(&mut self, name: &str) {
        if !self.collections.iter().any(|known| same(known, name)) {
            self.collections.push(name.to_owned());
        }
    }

    /// False when another publisher was there before.
    pub(super) fn from(&mut self, mark: &Landmark) -> bool {
        match mark {
            Landmark::From(Some(publisher)) => self.publisher.get_or_insert_with(|| publisher.clone()) == publisher,
            _ => {
                self.follows = Some(Follows::Publisher);
                true
            }
        }
    }

    /// False when another date was there before.
    pub(super) fn date(&mut self, mark: &Landmark) -> bool {
        let (of, date, follows) = match mark {
            Landmark::Published(date) => (&mut self.published, date, Follows::Published),
            Landmark::Updated(date) => (&mut self.updated, date, Follows::Updated),
            _ => return false,
        };
        match date {
            Some(date) => of.get_or_insert_with(|| date.clone()) == date,
            None => {
                self.follows = Some(follows);
                true
            }
        }
    }

    /// Takes a line that has a place here.
    pub(super) fn take(&mut self, block: &Block) -> bool {
        let text = &block.text;
        let dated = text.contains(|c: char| c.is_ascii_digit()) && text.len() < 40;
        match self.follows.take() {
            Some(Follows::Publisher) if is_name(text) => self.from(&Landmark::From(Some(text.clone()))),
            Some(Follows::Published) if dated => self.date(&Landmark::Published(Some(text.clone()))),
            Some(Follows::Updated) if dated => self.date(&Landmark::Updated(Some(text.clone()))),
            _ => self.take_title(block),
        }
    }

    fn take_title(&mut self, block: &Block) -> bool {
        let known = |name: &Option<String>| name.as_deref().is_some_and(|name| same(name, &block.text));
        if known(&self.title) {
            return true;
        }
        let named = known(&self.role);
        let first = self.role.is_none() && matches!(block.kind, Kind::Plain(_)) && is_name(&block.text);
        let takes = self.title.is_none() && (named || first || matches!(block.kind, Kind::Heading(1)));
        if takes {
            self.title = Some(block.text.clone());
        }
        takes
    }
}
