//! What a merge decided against one side: somebody should know.

use jiff::civil::Date;

use crate::progress::MarkState;

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Both sides gave an item a state.
    State { id: String, kept: (MarkState, Option<Date>), other: (MarkState, Option<Date>) },
    /// Both sides wrote a note on an item; both stand in it now.
    Notes { id: String },
    /// One side took a mark away that the other changed: it stays.
    Changed { id: String },
    /// Both sides set the role level one holds.
    Role { kept: Option<String>, other: Option<String> },
    /// Both sides set the role level one works towards.
    Target { kept: Option<String>, other: Option<String> },
}

impl Told {
    /// One sentence without a full stop; `name` finds what a person calls an id.
    #[must_use]
    pub fn sentence(&self, name: impl Fn(&str) -> String) -> String {
        let or_none = |id: &Option<String>| id.as_deref().map_or_else(|| "none".to_owned(), &name);
        match self {
            Told::State { id, kept, other } => {
                format!("{} stands as {}; the other side had {}", name(id), state(*kept), state(*other))
            }
            Told::Notes { id } => format!("{} had a note on both sides; both are kept", name(id)),
            Told::Changed { id } => {
                format!("{} was cleared on one side and changed on the other; the change stays", name(id))
            }
            Told::Role { kept, other } => {
                format!("my role level stays {}; the other side had {}", or_none(kept), or_none(other))
            }
            Told::Target { kept, other } => {
                format!("my target stays {}; the other side had {}", or_none(kept), or_none(other))
            }
        }
    }
}

fn state((state, date): (MarkState, Option<Date>)) -> String {
    match date {
        Some(date) => format!("{}, {date}", state.words()),
        None => state.words().to_owned(),
    }
}
