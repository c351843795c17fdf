//! What the frameworks say and what the user wrote, found together: two indexes, because notes change and the rest does not.

use std::cmp::Reverse;

use super::{FEW, Found, Hit, Index, Kind, Query};

/// The answer of both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Together {
    /// Best first, each with whether it is one of the notes.
    pub hits: Vec<(bool, Hit)>,
    pub total: usize,
    /// As [`Found::suggestions`], of the index that the best hit is of.
    pub suggestions: Vec<String>,
}

/// Looks through `main` and, where the query asks for all kinds or for notes, through `notes` if they are wanted. The
/// query's limit holds for each.
#[must_use]
pub fn together(main: &Index, notes: Option<&Index>, query: &Query<'_>) -> Together {
    let of_notes_only = query.kind == Some(Kind::Note);
    let main = if of_notes_only { Found::default() } else { main.search(query) };
    let notes = notes.filter(|_| matches!(query.kind, None | Some(Kind::Note)));
    let noted = notes.map(|notes| notes.search(&Query { kind: None, ..*query })).unwrap_or_default();
    let of = |note: bool| move |hit: Hit| (note, hit);
    let mut hits: Vec<(bool, Hit)> =
        main.hits.into_iter().map(of(false)).chain(noted.hits.into_iter().map(of(true))).collect();
    if !query.text.trim().is_empty() {
        // Both lists are ranked already, and the sort is stable: equal hits keep the frameworks' first.
        hits.sort_by_key(|(_, hit)| (hit.closest, Reverse(hit.score)));
    }
    let mut total = main.total + noted.total;
    // Scattered letters are for when little else is found, in both lists together.
    let real = hits.iter().filter(|(_, hit)| !hit.closest).count();
    if real >= FEW {
        let before = hits.len();
        hits.retain(|(_, hit)| !hit.closest);
        total -= before - hits.len();
    }
    // With hits they tell the spelling under which these were found: those of the list that the hits are from.
    let found_in_notes = hits.first().is_some_and(|(note, _)| *note);
    let suggestions = if found_in_notes { noted.suggestions } else { main.suggestions };
    Together { hits, total, suggestions }
}
