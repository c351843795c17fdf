//! What one action of the user does to the progress, as a value that can be done, undone and done again.

use jiff::civil::Date;

use super::{Mark, MarkState, Progress, Rating};

/// One change of one entry. Applying it twice is the same as applying it once.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Change {
    /// None: there is no entry.
    Mark {
        id: String,
        before: Option<Mark>,
        after: Option<Mark>,
    },
    Ratings {
        skill: String,
        before: Vec<Rating>,
        after: Vec<Rating>,
    },
    Name {
        before: Option<String>,
        after: Option<String>,
    },
    Role {
        before: Option<String>,
        after: Option<String>,
    },
    Target {
        before: Option<String>,
        after: Option<String>,
    },
}

/// One entry of a progress file, in the file's order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Name,
    Role,
    Target,
    /// Of this skill.
    Ratings(String),
    /// Of this item.
    Mark(String),
}

impl Change {
    /// Makes the progress what it is after this change.
    pub fn apply(&self, progress: &mut Progress) {
        match self {
            Change::Mark { id, after, .. } => put_mark(progress, id, after.as_ref()),
            Change::Ratings { skill, after, .. } => put_ratings(progress, skill, after),
            Change::Name { after, .. } => progress.me.name.clone_from(after),
            Change::Role { after, .. } => progress.me.role.clone_from(after),
            Change::Target { after, .. } => progress.me.target.clone_from(after),
        }
    }

    /// Makes the progress what it was before this change.
    pub fn revert(&self, progress: &mut Progress) {
        self.clone().reversed().apply(progress);
    }

    /// True when the progress is the same before and after: there is nothing to undo.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        match self {
            Change::Mark { before, after, .. } => before == after,
            Change::Ratings { before, after, .. } => before == after,
            Change::Name { before, after } | Change::Role { before, after } | Change::Target { before, after } => {
                before == after
            }
        }
    }

    /// The entry it is about.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Change::Name { .. } => Key::Name,
            Change::Role { .. } => Key::Role,
            Change::Target { .. } => Key::Target,
            Change::Ratings { skill, .. } => Key::Ratings(skill.clone()),
            Change::Mark { id, .. } => Key::Mark(id.clone()),
        }
    }

    /// The way back.
    pub fn reversed(self) -> Change {
        match self {
            Change::Mark { id, before, after } => Change::Mark { id, before: after, after: before },
            Change::Ratings { skill, before, after } => Change::Ratings { skill, before: after, after: before },
            Change::Name { before, after } => Change::Name { before: after, after: before },
            Change::Role { before, after } => Change::Role { before: after, after: before },
            Change::Target { before, after } => Change::Target { before: after, after: before },
        }
    }
}

impl Progress {
    /// Sets the state of an item, and says what that changed.
    ///
    /// A state other than todo is dated today, unless a date was written on the item before, and keeps the text as it
    /// reads now. Back to todo loses the date, keeps note
    /// and evidence, and leaves no entry when there are none. The state it already has changes nothing, not even the date.
    pub fn set_state(&mut self, id: &str, state: MarkState, today: Date, item_text: &str) -> Change {
        let before = self.marks.get(id).cloned();
        let mut mark = before.clone().unwrap_or_default();
        if mark.state != state {
            mark.state = state;
            // A date that was written on an item still to do is the day it was, or will have been, done.
            let dated = before.as_ref().filter(|before| before.state == MarkState::Todo).and_then(|before| before.date);
            mark.date = (state != MarkState::Todo).then_some(dated.unwrap_or(today));
            mark.text = Some(item_text.to_owned()).filter(|text| !text.is_empty()).or(mark.text);
        }
        self.changed_mark(id, before, mark)
    }

    /// Sets what the user says about an item beside its state, and says what that changed.
    ///
    /// Blank links are dropped, and a blank note is no note. An item without an entry gets one that is still todo. Whoever
    /// writes about an item has read it: the text is kept as it reads now.
    pub fn set_details(
        &mut self,
        id: &str,
        date: Option<Date>,
        note: &str,
        evidence: &[String],
        item_text: &str,
    ) -> Change {
        let before = self.marks.get(id).cloned();
        let mut mark = before.clone().unwrap_or_default();
        mark.text = Some(item_text.to_owned()).filter(|text| !text.is_empty()).or(mark.text);
        mark.date = date;
        mark.note = if note.trim().is_empty() { String::new() } else { note.to_owned() };
        mark.evidence =
            evidence.iter().map(|link| link.trim()).filter(|link| !link.is_empty()).map(Into::into).collect();
        self.changed_mark(id, before, mark)
    }

    /// Sets the role level one holds.
    pub fn set_role(&mut self, role: Option<String>) -> Change {
        let change = Change::Role { before: self.me.role.clone(), after: role };
        change.apply(self);
        change
    }

    /// Sets the role level one works towards.
    pub fn set_target(&mut self, target: Option<String>) -> Change {
        let change = Change::Target { before: self.me.target.clone(), after: target };
        change.apply(self);
        change
    }

    fn changed_mark(&mut self, id: &str, before: Option<Mark>, mark: Mark) -> Change {
        let after = if mark.is_empty() { None } else { Some(mark) };
        let change = Change::Mark { id: id.to_owned(), before, after };
        change.apply(self);
        change
    }
}

fn put_mark(progress: &mut Progress, id: &str, mark: Option<&Mark>) {
    match mark {
        Some(mark) => progress.marks.insert(id.to_owned(), mark.clone()),
        None => progress.marks.remove(id),
    };
}

fn put_ratings(progress: &mut Progress, skill: &str, ratings: &[Rating]) {
    if ratings.is_empty() {
        progress.ratings.remove(skill);
    } else {
        progress.ratings.insert(skill.to_owned(), ratings.to_vec());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn done_gets_today_and_the_text_and_back_to_todo_leaves_nothing() {
        let mut progress = Progress::default();
        let done = progress.set_state("a/b", MarkState::Done, TODAY, "Did it");
        assert_eq!(progress.marks["a/b"].date, Some(TODAY));
        assert_eq!(progress.marks["a/b"].text.as_deref(), Some("Did it"));
        let todo = progress.set_state("a/b", MarkState::Todo, TODAY, "Did it");
        assert_eq!(progress, Progress::default());
        todo.revert(&mut progress);
        assert_eq!(progress.state("a/b"), MarkState::Done);
        done.revert(&mut progress);
        assert_eq!(progress, Progress::default());
        done.apply(&mut progress);
        assert_eq!(progress.state("a/b"), MarkState::Done);
    }

    #[test]
    fn back_to_todo_keeps_note_and_evidence_but_no_date() {
        let mut progress = Progress::default();
        let _ = progress.set_state("a", MarkState::Done, TODAY, "A");
        let links = ["https://example.org".to_owned(), "  ".to_owned()];
        let _ = progress.set_details("a", Some(date(2020, 2, 3)), "went well", &links, "A");
        let _ = progress.set_state("a", MarkState::Todo, TODAY, "A");
        let mark = &progress.marks["a"];
        assert_eq!((mark.state, mark.date, mark.note.as_str()), (MarkState::Todo, None, "went well"));
        assert_eq!(mark.evidence, ["https://example.org"]);
    }

    #[test]
    fn the_same_state_again_keeps_its_day() {
        let mut progress = Progress::default();
        let _ = progress.set_state("a", MarkState::Done, date(2020, 2, 3), "A");
        let again = progress.set_state("a", MarkState::Done, TODAY, "A reworded");
        assert!(again.is_nothing());
        assert_eq!(progress.marks["a"].date, Some(date(2020, 2, 3)));
    }

    #[test]
    fn a_note_on_an_untouched_item_leaves_it_todo_and_no_note_at_all_leaves_no_entry() {
        let mut progress = Progress::default();
        let noted = progress.set_details("a", None, "ask Ann", &[], "A");
        assert_eq!(progress.state("a"), MarkState::Todo);
        assert_eq!(progress.marks["a"].text.as_deref(), Some("A"));
        let blank = progress.set_details("a", None, " \n", &[], "A");
        assert!(progress.marks.is_empty());
        blank.revert(&mut progress);
        noted.revert(&mut progress);
        assert_eq!(progress, Progress::default());
    }

    #[test]
    fn what_is_written_on_a_reworded_item_takes_the_text_as_it_reads_now() {
        let mut progress = Progress::default();
        let _ = progress.set_state("a", MarkState::Done, TODAY, "A  thing");
        assert!(!progress.marks["a"].was_read_otherwise("A\nthing "), "white space is no other text");
        assert!(progress.marks["a"].was_read_otherwise("a thing"));
        let noted = progress.set_details("a", Some(TODAY), "", &[], "A better thing");
        assert!(!progress.marks["a"].was_read_otherwise("A better thing"));
        noted.revert(&mut progress);
        assert_eq!(progress.marks["a"].text.as_deref(), Some("A  thing"));
        let _ = progress.set_details("a", Some(TODAY), "of an item that is not loaded", &[], "");
        assert_eq!(progress.marks["a"].text.as_deref(), Some("A  thing"));
    }

    #[test]
    fn role_and_target_are_undone_like_marks() {
        let mut progress = Progress::default();
        let role = progress.set_role(Some("x/role/y/z".into()));
        let target = progress.set_target(Some("x/role/y/w".into()));
        target.revert(&mut progress);
        role.revert(&mut progress);
        assert_eq!(progress, Progress::default());
    }
}
