//! The three text fields of whatever is said with a date, a note and evidence.
//!
//! They are the text-area crate's editors: an editing model (cursor, undo, word moves), drawn by `ui` like everything
//! else.

use jiff::civil::Date;
use ratatui_textarea::TextArea;

use crate::app::text_key::{TextKey, TextKeyCode, text_field, type_into};
use crate::progress::day;

/// The fields as they stand.
#[derive(Debug)]
pub struct Fields {
    pub focus: Field,
    pub date: TextArea<'static>,
    pub note: TextArea<'static>,
    /// One link a line.
    pub evidence: TextArea<'static>,
    /// What stood in the fields at first.
    start: [String; 3],
    /// What is wrong with a field, as soon as it is.
    pub trouble: Option<(Field, String)>,
}

/// What the fields say.
#[derive(Debug)]
pub(in crate::app) struct Details {
    pub(in crate::app) date: Option<Date>,
    pub(in crate::app) note: String,
    pub(in crate::app) evidence: Vec<String>,
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

impl Fields {
    /// With these texts in them, the keys in the note.
    #[must_use]
    pub fn new(date: Option<Date>, note: &str, evidence: &[String]) -> Fields {
        let date = date.map(|date| date.to_string()).unwrap_or_default();
        let mut fields = Fields {
            focus: Field::Note,
            date: editor(&date),
            note: editor(note),
            evidence: editor(&evidence.join("\n")),
            start: Default::default(),
            trouble: None,
        };
        fields.start = fields.texts();
        fields
    }

    /// True when something differs from what stood there at first.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.texts() != self.start
    }

    /// Does a field say what it said at first?
    pub(in crate::app) fn is_untouched(&self, field: Field) -> bool {
        self.texts()[field as usize] == self.start[field as usize]
    }

    fn texts(&self) -> [String; 3] {
        [&self.date, &self.note, &self.evidence].map(|field| field.lines().join("\n").trim_end().to_owned())
    }

    fn editor(&mut self) -> &mut TextArea<'static> {
        match self.focus {
            Field::Date => &mut self.date,
            Field::Note => &mut self.note,
            Field::Evidence => &mut self.evidence,
        }
    }

    pub(in crate::app) fn next(&mut self, forward: bool) {
        let step = if forward { 1 } else { 2 };
        self.focus = Field::ALL[(self.focus as usize + step) % 3];
    }

    pub(in crate::app) fn type_key(&mut self, key: TextKey, today: Date) {
        if self.focus == Field::Date && key.key == TextKeyCode::Enter {
            self.next(true);
        } else {
            type_into(self.editor(), key);
        }
        self.trouble = self.read(today).err();
    }

    pub(in crate::app) fn paste(&mut self, text: &str, today: Date) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = if self.focus == Field::Date { text.replace('\n', " ") } else { text };
        self.editor().insert_str(text);
        self.trouble = self.read(today).err();
    }

    /// What the fields say, or what is wrong with them.
    pub(in crate::app) fn read(&self, today: Date) -> Result<Details, (Field, String)> {
        let [date, note, evidence] = self.texts();
        // As a text editor leaves a file; it reads better in YAML too.
        let note = if note.contains('\n') { note + "\n" } else { note };
        let typed = Some(date.trim()).filter(|date| !date.is_empty());
        let date = typed.map(|date| day::read(date, today)).transpose().map_err(|why| (Field::Date, why))?;
        let links = evidence.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        Ok(Details { date, note, evidence: links })
    }

    /// What the fields say; what is wrong is shown, and its field gets the keys.
    pub(in crate::app) fn read_or_show(&mut self, today: Date) -> Option<Details> {
        self.read(today)
            .map_err(|(field, why)| {
                self.focus = field;
                self.trouble = Some((field, why));
            })
            .ok()
    }

    /// A date that is none becomes what stood there at first.
    pub(in crate::app) fn mend_date(&mut self, today: Date) {
        if self.read(today).is_err() {
            self.date = editor(&self.start[Field::Date as usize]);
        }
    }
}

fn editor(text: &str) -> TextArea<'static> {
    let mut area = text_field(text);
    area.set_wrap_mode(ratatui_textarea::WrapMode::WordOrGlyph);
    area.move_cursor(ratatui_textarea::CursorMove::Bottom);
    area.move_cursor(ratatui_textarea::CursorMove::End);
    area
}
