//! Lists that are asked for their names again and again.

use foldhash::HashMap;

use crate::import::names;

/// The places of the names of a list, known by their keys as far as anybody has asked for them.
///
/// Most lists are taken over as they are, and nobody asks: to make keys of all names would take its time.
#[derive(Default)]
pub(super) struct Index {
    places: HashMap<String, usize>,
    seen: usize,
}

impl Index {
    /// Where the name stands first in the list to which this index belongs, which only grows.
    pub(super) fn find<T>(&mut self, list: &[T], of: impl Fn(&T) -> &str, name: &str) -> Option<usize> {
        if list.is_empty() {
            return None;
        }
        for (place, item) in list.iter().enumerate().skip(self.seen) {
            let written = of(item);
            self.places.entry(names::key(written)).or_insert(place);
            self.places.entry(written.to_owned()).or_insert(place);
        }
        self.seen = list.len();
        // Nearly always a name is written as it was before.
        self.places.get(name).or_else(|| self.places.get(&names::key(name))).copied()
    }

    /// Adds the names that are not in the list yet.
    pub(super) fn add(&mut self, list: &mut Vec<String>, more: Vec<String>) {
        for name in more {
            if self.find(list, String::as_str, &name).is_none() {
                list.push(name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_spelling_where_it_first_stands() {
        let mut list: Vec<String> = ["C", "C++", "c"].map(String::from).to_vec();
        let mut index = Index::default();
        assert_eq!(
            ["c", "C", "c++", "C#"].map(|name| index.find(&list, String::as_str, name)),
            [Some(0), Some(0), Some(1), None]
        );
        index.add(&mut list, ["C#", "C", "c#"].map(String::from).to_vec());
        assert_eq!(list, ["C", "C++", "c", "C#"]);
        assert_eq!(index.find(&list, String::as_str, "c#"), Some(3));
    }
}
