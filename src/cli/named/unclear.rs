//! What was typed names no one thing: the word on it, with what may have been meant.

use std::fmt::{self, Display, Formatter};

use super::{Candidate, Wanted};
use crate::cli::quoted;
use crate::plain;
use crate::search::Kind;

/// Why a name is not taken for anything. Its text is one line, and below it a line for each candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Unclear {
    pub(super) typed: String,
    pub(super) wanted: Wanted,
    pub(super) why: Why,
    /// The likeliest first; not all of them, when there are many.
    pub(super) candidates: Vec<Candidate>,
    /// How many more there are.
    pub(super) more: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// Each of the candidates may be meant.
    Several,
    /// An id that several things stand in the place of.
    Moved,
    /// Nothing is called so; other ways to spell it.
    Nothing(Vec<String>),
    /// It is something else.
    IsA(Kind),
    /// A role that no document divides into levels.
    NoLevels,
}

impl Unclear {
    pub(super) fn nothing(wanted: Wanted, typed: &str) -> Unclear {
        Unclear {
            typed: typed.trim().to_owned(),
            wanted,
            why: Why::Nothing(Vec::new()),
            candidates: Vec::new(),
            more: 0,
        }
    }

    /// Is it an id that leads to nothing of what was asked for? Then it is not found, and no slip of how a command is used.
    pub(in crate::cli) fn leads_nowhere(&self) -> bool {
        self.is_of_an_id() && !matches!(self.why, Why::Several | Why::Moved)
    }

    fn is_of_an_id(&self) -> bool {
        looks_like_an_id(&self.typed)
    }

    fn ids(&self, between: &str) -> String {
        self.candidates.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(between)
    }

    fn list(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for Candidate { kind, id, name } in &self.candidates {
            write!(f, "\n  {}  {}", plain::line(id), begun(name))?;
            if self.wanted == Wanted::Anything {
                write!(f, " ({})", kind.name())?;
            }
        }
        if self.more > 0 {
            write!(f, "\n  and {} more: bydoing search {}", self.more, quoted(&plain::line(&self.typed)))?;
        }
        Ok(())
    }
}

impl Display for Unclear {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let typed = plain::quote(&self.typed);
        let wanted = self.wanted.word();
        match &self.why {
            Why::Several => {
                write!(f, "{typed} could be any of:")?;
                self.list(f)
            }
            Why::Moved => write!(f, "{} is {} now: say which of them", plain::line(&self.typed), self.ids(" and ")),
            Why::IsA(kind) if self.wanted == Wanted::Item => write!(
                f,
                "{} is a {}, and only activities, statements and responsibilities are marked: bydoing list names them",
                plain::line(&self.typed),
                kind.name()
            ),
            Why::IsA(kind) => {
                let (article, is) = (if *kind == Kind::Activity { "an" } else { "a" }, kind.name());
                write!(f, "{} is {article} {is}, and a {wanted} is asked for", plain::line(&self.typed))
            }
            Why::NoLevels => write!(f, "{typed} is a role without role levels, and a role level is asked for"),
            Why::Nothing(_) if self.typed.is_empty() => write!(f, "no {wanted} is named: its id or its name does it"),
            // By an id that is nearly right: short enough for one line.
            Why::Nothing(_) if self.is_of_an_id() && !self.candidates.is_empty() => {
                write!(f, "there is no {wanted} {typed}: did you mean {}?", self.ids(" or "))
            }
            Why::Nothing(_) if !self.candidates.is_empty() => {
                write!(f, "there is no {wanted} {typed}. Did you mean:")?;
                self.list(f)
            }
            Why::Nothing(others) if !others.is_empty() => {
                write!(f, "there is no {wanted} {typed}: did you mean {}?", others.join(" or "))
            }
            Why::Nothing(_) => write!(f, "there is no {wanted} {typed}: bydoing search finds them by their words"),
        }
    }
}

impl std::error::Error for Unclear {}

/// A text on one line, cut where it is long: its beginning is enough to know it by.
fn begun(text: &str) -> String {
    const MOST: usize = 80;
    let text = plain::line(text);
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.into_owned(),
    }
}

/// Ids have a `/` and no spaces.
pub(super) fn looks_like_an_id(text: &str) -> bool {
    text.contains('/') && !text.contains(char::is_whitespace)
}
