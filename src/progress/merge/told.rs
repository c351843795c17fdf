//! What a merge decided against one side: somebody should know.

use jiff::civil::Date;

use crate::plain;
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
    /// Both sides set one's name.
    Name { kept: Option<String>, other: Option<String> },
    /// Both sides set the role level one holds.
    Role { kept: Option<String>, other: Option<String> },
    /// Both sides set the role level one works towards.
    Target { kept: Option<String>, other: Option<String> },
    /// Both sides wrote in a field that is not ours, or one side did and the other took it out.
    Field { of: FieldOf, key: String, kept: Option<String>, other: Option<String> },
}

/// What a field that is not ours is written on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldOf {
    File,
    Me,
    Item(String),
    /// Of this skill.
    Rating(String),
}

impl Told {
    /// One sentence without a full stop; `name` finds what a person calls an id.
    #[must_use]
    pub fn sentence(&self, name: impl Fn(&str) -> String) -> String {
        let or_none = |id: &Option<String>| id.as_deref().map_or_else(|| "none".to_owned(), &name);
        match self {
            Told::State { id, kept, other } => {
                format!("{} stands as {}; one side had {}", name(id), state(*kept), state(*other))
            }
            Told::Notes { id } => format!("{} had a note on both sides; both are kept", name(id)),
            Told::Changed { id } => {
                format!("{} was cleared on one side and changed on the other; the change stays", name(id))
            }
            Told::Name { kept, other } => {
                let quoted = |name: &Option<String>| name.as_deref().map_or_else(|| "none".to_owned(), plain::quote);
                format!("my name stays {}; the other side had {}", quoted(kept), quoted(other))
            }
            Told::Role { kept, other } => {
                format!("my role level stays {}; the other side had {}", or_none(kept), or_none(other))
            }
            Told::Target { kept, other } => {
                format!("my target stays {}; the other side had {}", or_none(kept), or_none(other))
            }
            Told::Field { of, key, kept, other } => {
                let field = of.sentence(key, name);
                match (kept, other) {
                    (Some(kept), Some(other)) => format!("{field} stays {kept}; the other side had {other}"),
                    (Some(kept), None) => {
                        format!("{field} was taken out on one side and changed on the other; it stays {kept}")
                    }
                    (None, Some(other)) => format!("{field} went with the rating it was written on; it said {other}"),
                    (None, None) => format!("{field} was taken out"),
                }
            }
        }
    }
}

impl FieldOf {
    fn sentence(&self, key: &str, name: impl Fn(&str) -> String) -> String {
        let key = plain::quote(key);
        match self {
            FieldOf::File => format!("the field {key}"),
            FieldOf::Me => format!("the field {key} of me"),
            FieldOf::Item(id) => format!("the field {key} of {}", name(id)),
            FieldOf::Rating(skill) => format!("the field {key} of a rating of {}", name(skill)),
        }
    }
}

fn state((state, date): (MarkState, Option<Date>)) -> String {
    match date {
        Some(date) => format!("{}, {date}", state.words()),
        None => state.words().to_owned(),
    }
}
