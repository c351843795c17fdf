//! The names of the levels, each in one spelling.

use crate::import::join::index::Index;

/// What a skill level is called that no document states.
const NOT_STATED: &str = "Level not stated";

pub(super) struct Scale {
    stated: Vec<String>,
    index: Index,
    /// Levels that no document states, none of them called as one that is stated.
    unstated: Vec<String>,
    /// How many names have been tried for them.
    tried: usize,
}

impl Scale {
    pub(super) fn new(stated: Vec<String>) -> Scale {
        Scale { stated, index: Index::default(), unstated: Vec::new(), tried: 0 }
    }

    pub(super) fn stated(&self) -> &[String] {
        &self.stated
    }

    /// Spells a level as the scale does; one that it does not have comes behind the others.
    pub(super) fn spell(&mut self, name: &mut String) {
        match self.index.find(&self.stated, String::as_str, name) {
            Some(place) if self.stated[place] == *name => {}
            Some(place) => name.clone_from(&self.stated[place]),
            None => self.stated.push(name.clone()),
        }
    }

    /// A level that is not stated, by its number from 0 on.
    pub(super) fn unstated(&mut self, number: usize) -> String {
        while self.unstated.len() <= number {
            self.tried += 1;
            let name = if self.tried == 1 { NOT_STATED.to_owned() } else { format!("{NOT_STATED} ({})", self.tried) };
            if self.index.find(&self.stated, String::as_str, &name).is_none() {
                self.unstated.push(name);
            }
        }
        self.unstated[number].clone()
    }

    /// All names, the lowest first.
    pub(super) fn names(self) -> Vec<String> {
        let mut names = self.unstated;
        names.extend(self.stated);
        names
    }
}
