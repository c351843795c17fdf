//! The form for date, note and evidence of one item.

mod fields;

use super::history::About;
use super::text_key::TextKey;
use super::{Effect, Overlay, Question, State, Status};
use crate::framework::ItemIx;
use crate::progress::{Mark, Progress};

pub(in crate::app) use fields::Details;
pub use fields::{Field, Fields};

/// The form as it stands.
#[derive(Debug)]
pub struct Form {
    pub item: ItemIx,
    pub title: String,
    pub fields: Fields,
    /// What the user had said of the item before.
    original: Option<Mark>,
}

impl Form {
    /// The form for an item, filled with what the user said of it before.
    #[must_use]
    pub fn new(item: ItemIx, title: &str, mark: Option<&Mark>) -> Form {
        let fields = match mark {
            Some(mark) => Fields::new(mark.date, &mark.note, &mark.evidence),
            None => Fields::new(None, "", &[]),
        };
        Form { item, title: title.to_owned(), fields, original: mark.cloned() }
    }

    /// What was read from the fields; what nobody touched stays as it is, to the last blank.
    fn with_what_stays(&self, mut details: Details) -> Details {
        if let Some(original) = &self.original {
            if self.fields.is_untouched(Field::Note) {
                details.note.clone_from(&original.note);
            }
            if self.fields.is_untouched(Field::Evidence) {
                details.evidence.clone_from(&original.evidence);
            }
        }
        details
    }
}

impl State {
    pub(super) fn type_in_form(&mut self, key: TextKey) {
        let today = self.today;
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            form.fields.type_key(key, today);
        }
    }

    pub(super) fn paste_in_form(&mut self, text: &str) {
        let today = self.today;
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            form.fields.paste(text, today);
        }
    }

    /// Ctrl-S: keeps what was written, or says what is wrong and stays.
    pub(super) fn submit_form(&mut self) -> Effect {
        let today = self.today;
        let Some(Overlay::Form(form)) = self.overlays.last_mut() else { return Effect::None };
        let Some(read) = form.fields.read_or_show(today) else { return Effect::None };
        let Details { date, note, evidence } = form.with_what_stays(read);
        let (item, changed, original) = (form.item, form.fields.changed(), form.original.take());
        self.overlays.pop();
        let entry = self.catalog.item(item);
        let reworded = original.as_ref().is_some_and(|mark| mark.was_read_otherwise(&entry.text));
        if !changed && !reworded {
            self.status = Status::plain("Nothing changed");
            return Effect::None;
        }
        // Against what the form was opened on: what came into the file meanwhile stays where nobody touched the field.
        let marks = original.map(|mark| (entry.id.clone(), mark)).into_iter().collect();
        let mut opened_on = Progress { marks, ..Progress::default() };
        let change = opened_on.set_details(&entry.id, date, &note, &evidence, &entry.text);
        let mut told = Vec::new();
        let said = self.mark_of(item).map(|mark| (entry.id.clone(), mark.into_owned()));
        let mut now = Progress { marks: said.into_iter().collect(), ..Progress::default() };
        change.onto(&now, &mut told).apply(&mut now);
        self.status = match told.first() {
            Some(told) => Status::told(told.sentence(|id| self.catalog.name_of(id).to_owned())),
            None if !changed => Status::plain(format!("Kept as it reads now: {}", entry.text)),
            None => Status::plain(format!("Noted: {}", entry.text)),
        };
        let mark = now.marks.remove(&entry.id);
        let changes = self.carried.put_mark(&self.catalog, &self.progress, item, mark);
        self.browse.kept.insert(item);
        self.make(About::Item(item), changes)
    }

    /// The system ends the program: what was written is kept, all but a date that is none.
    pub(super) fn keep_form(&mut self) -> Effect {
        let today = self.today;
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            form.fields.mend_date(today);
        }
        self.submit_form()
    }

    /// Esc: closes the form; asks first when something was written.
    pub(super) fn leave_form(&mut self) {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return };
        if form.fields.changed() {
            self.overlays.push(Overlay::Confirm(Question::DiscardForm));
        } else {
            self.overlays.pop();
        }
    }
}
