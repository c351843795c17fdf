//! The form for date, note and evidence of one item.
//!
//! Its fields are the text-area crate's editors: an editing model (cursor, undo, word moves), drawn by `ui` like
//! everything else.

use jiff::civil::Date;
use ratatui_textarea::TextArea;

use super::history::About;
use super::text_key::{TextKey, TextKeyCode, text_field, type_into};
use super::{Effect, Overlay, Question, State, Status};
use crate::framework::ItemIx;
use crate::progress::{Mark, Progress, day};

/// The form as it stands.
#[derive(Debug)]
pub struct Form {
    pub item: ItemIx,
    pub title: String,
    pub focus: Field,
    pub date: TextArea<'static>,
    pub note: TextArea<'static>,
    /// One link a line.
    pub evidence: TextArea<'static>,
    /// What stood in the fields when the form was opened.
    start: [String; 3],
    /// What the user had said of the item before.
    original: Option<Mark>,
    /// What is wrong with a field, as soon as it is.
    pub trouble: Option<(Field, String)>,
}

/// What the fields say.
#[derive(Debug)]
pub(super) struct Details {
    date: Option<Date>,
    note: String,
    evidence: Vec<String>,
}

/// The fields, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Date,
    Note,
    Evidence,
}

impl Field {
    /// All three, in order.
    pub const ALL: [Field; 3] = [Field::Date, Field::Note, Field::Evidence];
}

impl Form {
    /// The form for an item, filled with what the user said of it before.
    #[must_use]
    pub fn new(item: ItemIx, title: &str, mark: Option<&Mark>) -> Form {
        let date = mark.and_then(|mark| mark.date).map(|date| date.to_string()).unwrap_or_default();
        let note = mark.map(|mark| mark.note.clone()).unwrap_or_default();
        let evidence = mark.map(|mark| mark.evidence.join("\n")).unwrap_or_default();
        let mut form = Form {
            item,
            title: title.to_owned(),
            focus: Field::Note,
            date: editor(&date),
            note: editor(&note),
            evidence: editor(&evidence),
            start: [date, note, evidence],
            original: mark.cloned(),
            trouble: None,
        };
        form.start = form.texts();
        form
    }

    /// True when something differs from what stood there at first.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.texts() != self.start
    }

    fn texts(&self) -> [String; 3] {
        [&self.date, &self.note, &self.evidence].map(|field| field.lines().join("\n").trim_end().to_owned())
    }

    /// The editor that has the keys.
    pub fn field(&mut self) -> &mut TextArea<'static> {
        match self.focus {
            Field::Date => &mut self.date,
            Field::Note => &mut self.note,
            Field::Evidence => &mut self.evidence,
        }
    }

    pub(super) fn next_field(&mut self, forward: bool) {
        let step = if forward { 1 } else { 2 };
        self.focus = Field::ALL[(self.focus as usize + step) % 3];
    }

    /// What the fields say, or what is wrong with them.
    pub(super) fn read(&self, today: Date) -> Result<Details, (Field, String)> {
        let [date, note, evidence] = self.texts();
        let note = match &self.original {
            // What nobody touched stays as it is, to the last blank.
            Some(original) if note == self.start[1] => original.note.clone(),
            // As a text editor leaves a file; it reads better in YAML too.
            _ if note.contains('\n') => note + "\n",
            _ => note,
        };
        let typed = Some(date.trim()).filter(|date| !date.is_empty());
        let date = typed.map(|date| day::read(date, today)).transpose().map_err(|why| (Field::Date, why))?;
        if let Some(original) = self.original.as_ref().filter(|_| evidence == self.start[2]) {
            return Ok(Details { date, note, evidence: original.evidence.clone() });
        }
        let links = evidence.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        Ok(Details { date, note, evidence: links })
    }
}

fn editor(text: &str) -> TextArea<'static> {
    let mut area = text_field(text);
    area.set_wrap_mode(ratatui_textarea::WrapMode::WordOrGlyph);
    area.move_cursor(ratatui_textarea::CursorMove::Bottom);
    area.move_cursor(ratatui_textarea::CursorMove::End);
    area
}

impl State {
    pub(super) fn type_in_form(&mut self, key: TextKey) {
        let today = self.today;
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            if form.focus == Field::Date && key.key == TextKeyCode::Enter {
                form.next_field(true);
            } else {
                type_into(form.field(), key);
            }
            form.trouble = form.read(today).err();
        }
    }

    pub(super) fn paste_in_form(&mut self, text: &str) {
        let today = self.today;
        if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let text = if form.focus == Field::Date { text.replace('\n', " ") } else { text };
            form.field().insert_str(text);
            form.trouble = form.read(today).err();
        }
    }

    /// Ctrl-S: keeps what was written, or says what is wrong and stays.
    pub(super) fn submit_form(&mut self) -> Effect {
        let today = self.today;
        let Some(Overlay::Form(form)) = self.overlays.last_mut() else { return Effect::None };
        let Details { date, note, evidence } = match form.read(today) {
            Ok(read) => read,
            Err((field, why)) => {
                form.focus = field;
                form.trouble = Some((field, why));
                return Effect::None;
            }
        };
        let (item, changed, original) = (form.item, form.changed(), form.original.take());
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
        // A question may lie over it.
        while self.overlays.last().is_some_and(|overlay| !matches!(overlay, Overlay::Form(_))) {
            self.overlays.pop();
        }
        if let Some(Overlay::Form(form)) = self.overlays.last_mut()
            && form.read(today).is_err()
        {
            form.date = editor(&form.start[0]);
        }
        self.submit_form()
    }

    /// Esc: closes the form; asks first when something was written.
    pub(super) fn leave_form(&mut self) {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return };
        if form.changed() {
            self.overlays.push(Overlay::Confirm(Question::DiscardForm));
        } else {
            self.overlays.pop();
        }
    }
}
