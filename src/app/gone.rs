//! What the user marked, rated or chose and what is no longer in any loaded framework: a list of it, in which nothing is
//! changed unless the user moves an entry to something that exists.

mod moving;
mod telling;

use super::detail::details_of_mark;
use super::prose::Block;
use super::rate::of_rating;
use super::{Effect, Overlay, State, Status};
use crate::plain;
use crate::progress::{Key, Mark, MarkState, Rating};

pub use moving::{Moving, Stray};
pub use telling::UNREAD;

/// The list as it stands.
#[derive(Debug, Default)]
pub struct GoneList {
    /// What the cursor stands on.
    at: Option<Key>,
    /// Where that is in the list; the cursor stays there when the entry goes.
    row: usize,
    /// How far the text below is scrolled.
    pub scroll: usize,
}

/// A row as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneRow {
    /// None: it is no mark.
    pub state: Option<MarkState>,
    /// The user wrote a note or gave evidence.
    pub noted: bool,
    pub text: String,
    pub date: Option<String>,
}

impl State {
    pub(super) fn open_gone(&mut self) {
        self.overlays.push(Overlay::Gone(GoneList::default()));
    }

    /// The list, standing on this.
    pub(super) fn open_gone_at(&mut self, key: Key) {
        self.overlays.push(Overlay::Gone(GoneList { at: Some(key), ..GoneList::default() }));
    }

    /// The list that lies over the panes, perhaps under the finder.
    fn gone_list(&self) -> Option<&GoneList> {
        self.overlays.iter().rev().find_map(|overlay| if let Overlay::Gone(list) = overlay { Some(list) } else { None })
    }

    fn gone_list_mut(&mut self) -> Option<&mut GoneList> {
        let mut lists = self.overlays.iter_mut().rev();
        lists.find_map(|overlay| if let Overlay::Gone(list) = overlay { Some(list) } else { None })
    }

    /// Where the list's cursor stands; none in an empty one.
    #[must_use]
    pub fn gone_cursor(&self, list: &GoneList) -> Option<usize> {
        let gone = &self.carried.gone;
        let known = list.at.as_ref().and_then(|key| gone.binary_search(key).ok());
        known.or(Some(list.row.min(gone.len().checked_sub(1)?)))
    }

    fn gone_selected(&self) -> Option<Key> {
        let at = self.gone_cursor(self.gone_list()?)?;
        self.carried.gone.get(at).cloned()
    }

    pub(super) fn move_in_gone(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let Some(at) = self.gone_list().and_then(|list| self.gone_cursor(list)) else { return };
        let row = to(at, self.carried.gone.len().saturating_sub(1));
        let key = self.carried.gone.get(row).cloned();
        if let Some(list) = self.gone_list_mut() {
            *list = GoneList { at: key, row, ..GoneList::default() };
        }
    }

    pub(super) fn scroll_gone(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let overflow = self.seen.overlay.overflow;
        if let Some(list) = self.gone_list_mut() {
            list.scroll = to(list.scroll.min(overflow), overflow);
        }
    }

    pub(super) fn copy_gone(&mut self) -> Effect {
        let Some(key) = self.gone_selected() else { return Effect::None };
        let text = plain::line(&self.gone_text(&key)).into_owned();
        self.status = Status::plain(format!("Sent to the terminal's clipboard: {text}"));
        Effect::Copy(text)
    }

    /// How it read when it was marked, else its id; what has a name, by one made of its id.
    fn gone_text(&self, key: &Key) -> String {
        match key {
            Key::Mark(id) => self.progress.marks.get(id).and_then(|mark| mark.text.as_ref()).unwrap_or(id).clone(),
            Key::Ratings(_) | Key::Name | Key::Role | Key::Target => name_with_id(self.gone_id(key)),
        }
    }

    /// The id under which it stands in the file.
    fn gone_id<'a>(&'a self, key: &'a Key) -> &'a str {
        match key {
            Key::Mark(id) | Key::Ratings(id) => id,
            // A name is no id, and never gone.
            Key::Name => "",
            Key::Role => self.progress.me.role.as_deref().unwrap_or_default(),
            Key::Target => self.progress.me.target.as_deref().unwrap_or_default(),
        }
    }

    /// One row of the list.
    #[must_use]
    pub fn gone_row(&self, key: &Key) -> GoneRow {
        let text = self.gone_text(key);
        let other = |text, date: Option<jiff::civil::Date>| GoneRow {
            state: None,
            noted: false,
            text,
            date: date.map(|date| date.to_string()),
        };
        match key {
            Key::Mark(id) => {
                let nothing = Mark::default();
                let mark = self.progress.marks.get(id).unwrap_or(&nothing);
                let noted = !mark.note.is_empty() || !mark.evidence.is_empty();
                GoneRow { state: Some(mark.state), noted, ..other(text, mark.date) }
            }
            Key::Ratings(skill) => {
                let newest = self.progress.rating(skill).and_then(|rating| rating.date);
                other(format!("Rating of {text}"), newest)
            }
            Key::Name => other("My name".to_owned(), None),
            Key::Role => other(format!("My role level: {text}"), None),
            Key::Target => other(format!("My target: {text}"), None),
        }
    }

    /// All there is to say of the selected one.
    #[must_use]
    pub fn gone_detail(&self, key: &Key) -> Vec<Block> {
        let field = |label, text: String| Block::Field { label, text };
        let row = self.gone_row(key);
        let id = self.gone_id(key);
        let mut blocks = vec![Block::Heading(match key {
            Key::Mark(_) => row.text,
            Key::Ratings(_) => format!("Rating of {}", name_of_id(id)),
            Key::Name => "My name".to_owned(),
            Key::Role => format!("My role level: {}", name_of_id(id)),
            Key::Target => format!("My target: {}", name_of_id(id)),
        })];
        if let Some(state) = row.state {
            let date = row.date.map(|date| format!(", {date}")).unwrap_or_default();
            blocks.push(field("State", format!("{}{date}", state.words())));
        }
        let framework = id.split('/').next().unwrap_or_default();
        let loaded = self.catalog.frameworks.iter().any(|info| info.id == framework);
        let missing = if loaded { String::new() } else { format!(". The framework {framework} is not loaded") };
        blocks.push(field("It was", format!("{id}{missing}")));
        match key {
            Key::Mark(id) => blocks.extend(self.progress.marks.get(id).map(details_of_mark).unwrap_or_default()),
            Key::Ratings(skill) => {
                for rating in self.progress.ratings.get(skill).into_iter().flatten() {
                    blocks.extend(of_rating(rating, plainly(&rating.level).to_owned()));
                }
            }
            Key::Name | Key::Role | Key::Target => {}
        }
        blocks
    }
}

/// A level of a scale that is not there, as well as it can be read.
fn plainly(level: &str) -> &str {
    if level == Rating::NOT_APPLICABLE { "not applicable" } else { level }
}

/// A name to read, made of the last part of an id, which was made of the name.
fn name_of_id(id: &str) -> String {
    let words = id.rsplit('/').next().unwrap_or_default().replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The same, and the id behind it.
#[must_use]
pub fn name_with_id(id: &str) -> String {
    format!("{} ({id})", name_of_id(id))
}
