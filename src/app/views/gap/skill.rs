//! What stands under a requirement: how one stands to it and since when, what its level asks for that is not done yet, and
//! what builds it.

use crate::analysis::facts::Held;
use crate::analysis::gap::{self, Row, Standing};
use crate::app::State;
use crate::framework::model::NOT_STATED;
use crate::framework::{ItemIx, SkillIx};

/// A line as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapLine {
    Heading(String),
    /// Words to read, and the how many-th of them.
    Words(usize, String),
    Item(ItemIx),
}

/// What the cursor can stand on: items, and words, so that all of them can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    Item(ItemIx),
    Words(usize),
}

impl GapLine {
    /// What the cursor stands on here; it stands on no heading.
    #[must_use]
    pub fn spot(&self) -> Option<Spot> {
        match self {
            GapLine::Heading(_) => None,
            GapLine::Words(at, _) => Some(Spot::Words(*at)),
            GapLine::Item(item) => Some(Spot::Item(*item)),
        }
    }
}

/// Lines as they are gathered.
#[derive(Default)]
struct Lines {
    lines: Vec<GapLine>,
    words: usize,
}

impl Lines {
    fn say(&mut self, words: String) {
        self.lines.push(GapLine::Words(self.words, words));
        self.words += 1;
    }

    fn group(&mut self, heading: String, items: &[ItemIx]) {
        self.lines.push(GapLine::Heading(heading));
        self.lines.extend(items.iter().map(|item| GapLine::Item(*item)));
    }
}

impl State {
    /// All that is shown of a required skill. Empty for one that is not required.
    #[must_use]
    pub fn gap_lines(&self, skill: SkillIx) -> Vec<GapLine> {
        let need = self.aim().and_then(|aim| self.catalog.required_level(aim, skill));
        let Some(need) = need else { return Vec::new() };
        let row = gap::row(self.facts(), skill, need);
        let mut lines = Lines::default();
        lines.say(self.standing_words(&row));
        if let Some(note) = row.latest.as_ref().and_then(|latest| latest.note.as_ref()) {
            lines.say(format!("Your note: {note}"));
        }
        if let Some(hint) = self.hint_sentence(&row) {
            lines.say(hint);
        }
        self.statement_lines(&row, &mut lines);
        self.activity_lines(skill, &mut lines);
        lines.lines
    }

    /// `Needed at Expert, you are at Working since 2026-11-20: 2 levels to go`.
    fn standing_words(&self, row: &Row) -> String {
        let need = self.catalog.skill_level_name(row.skill, row.need);
        let date = row.latest.as_ref().and_then(|latest| latest.date);
        let since = date.map(|date| format!(" since {date}")).unwrap_or_default();
        match (row.held(self.facts()), row.standing) {
            (_, Standing::NotApplicable) => {
                let on = date.map(|date| format!(" on {date}")).unwrap_or_default();
                format!("Needed at {need}; you said{on} that it does not apply to you")
            }
            (None, _) => format!("Needed at {need}, not rated. r rates it"),
            (Some(word), Standing::NotRated) => {
                format!("Needed at {need}, not rated: the file says {word}, which is no level of its scale. r rates it")
            }
            (Some(none), standing) if row.latest.as_ref().is_some_and(|latest| latest.held == Held::None) => {
                let on = date.map(|date| format!(", {date}")).unwrap_or_default();
                format!("Needed at {need}, you rated it {none}{on}: {}", standing.words())
            }
            (Some(held), standing) => format!("Needed at {need}, you are at {held}{since}: {}", standing.words()),
        }
    }

    /// The rating of a related skill, said to be nothing more.
    fn hint_sentence(&self, row: &Row) -> Option<String> {
        let words = row.hint_words(self.facts())?;
        let hint = row.hint.as_ref()?;
        let framework = self.catalog.framework(self.catalog.skill(hint.skill).framework);
        let edition = match framework.edition.as_str() {
            NOT_STATED => String::new(),
            edition => format!(", {edition}"),
        };
        let on = hint.latest.date.map(|date| format!(", rated on {date}")).unwrap_or_default();
        Some(format!("Hint, not counted: {words} ({}{edition}){on}", framework.title))
    }

    fn statement_lines(&self, row: &Row, lines: &mut Lines) {
        let level = self.catalog.skill_level_name(row.skill, row.need);
        let statements = self.catalog.skill(row.skill).statements.get(row.need).map_or(&[][..], Vec::as_slice);
        let open = self.open_or_kept(statements);
        match (statements.len(), open.is_empty()) {
            (0, _) => lines.say(self.no_text_but_import(row.skill, row.need)),
            (all, true) => lines.say(format!("What {level} means is done or not applicable, all {all} of it")),
            (_, false) => lines.group(format!("What {level} means{}", self.not_done_of(statements)), &open),
        }
    }

    fn activity_lines(&self, skill: SkillIx, lines: &mut Lines) {
        let groups = self.catalog.activities_for(skill);
        let all: usize = groups.iter().map(|(_, items)| items.len()).sum();
        if all == 0 {
            lines.say("Nothing in the loaded frameworks builds this skill".to_owned());
            return;
        }
        let mut none_open = true;
        for (from, items) in &groups {
            let open = self.open_or_kept(items);
            if !open.is_empty() {
                none_open = false;
                let heading = if *from == skill { "Activities".to_owned() } else { self.related_heading(*from) };
                lines.group(format!("{heading}{}", self.not_done_of(items)), &open);
            }
        }
        if none_open {
            lines.say(format!("Every activity that builds it is done or not applicable, all {all} of them"));
        }
    }

    fn open_or_kept(&self, items: &[ItemIx]) -> Vec<ItemIx> {
        let shown = |item: &ItemIx| self.facts().is_open(*item) || self.browse.kept.contains(item);
        items.iter().copied().filter(shown).collect()
    }

    /// ` · 3 of 5 not done`.
    fn not_done_of(&self, items: &[ItemIx]) -> String {
        let open = items.iter().filter(|item| self.facts().is_open(**item)).count();
        format!(" · {open} of {} not done", items.len())
    }
}
