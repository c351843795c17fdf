//! Ticking, and the other states; copying an item's text.

use super::history::About;
use super::skills::SkillRowId;
use super::{Access, Effect, Filter, Overlay, Pane, State, Status};
use crate::framework::ItemIx;
use crate::plain;
use crate::progress::{MarkState, Progress};

impl State {
    /// Space: done becomes todo, everything else becomes done.
    pub(super) fn toggle(&mut self, item: ItemIx) -> Effect {
        let state = if self.state_of(item) == MarkState::Done { MarkState::Todo } else { MarkState::Done };
        self.mark(item, state)
    }

    /// `o`, `x`: this state, or back to todo when it is already so.
    pub(super) fn switch(&mut self, item: ItemIx, state: MarkState) -> Effect {
        let state = if self.state_of(item) == state { MarkState::Todo } else { state };
        self.mark(item, state)
    }

    fn mark(&mut self, item: ItemIx, state: MarkState) -> Effect {
        if self.refused() {
            return Effect::None;
        }
        let entry = self.catalog.item(item);
        let said = self.mark_of(item).map(|mark| (entry.id.clone(), mark.into_owned()));
        let mut alone = Progress { marks: said.into_iter().collect(), ..Progress::default() };
        let _ = alone.set_state(&entry.id, state, self.today, &entry.text);
        let mark = alone.marks.remove(&entry.id);
        let changes = self.carried.put_mark(&self.catalog, &self.progress, item, mark);
        self.browse.kept.insert(item);
        self.status = Status::plain(format!("{}: {}", capital(state.words()), entry.text));
        self.make(About::Item(item), changes)
    }

    /// A file that may not be written takes no marks: they could not be kept.
    pub(super) fn refused(&mut self) -> bool {
        let Access::ReadOnly(why) = &self.saving.access else { return false };
        self.status = Status::trouble(format!("Nothing changed, this file is read-only: {why}"));
        true
    }

    /// The item under the cursor, or a word about why there is none.
    pub(super) fn item_or_say(&mut self) -> Option<ItemIx> {
        let item = self.selected_item();
        if item.is_none() {
            self.status = Status::plain(match self.view {
                super::View::Gap => "Nothing to tick on this row: → goes to what can be ticked",
                _ => "There is nothing to tick on this row",
            });
        }
        item
    }

    /// `[` and `]`: the item before or after the cursor that is not done, through the skills of this row of the tree.
    pub(super) fn jump_not_done(&mut self, forward: bool) {
        let Some(here) = self.skill_cursor() else {
            self.status = Status::plain("Choose a role first");
            return;
        };
        let mut rows = self.skill_row_ids(self.browse.tree);
        if !forward {
            rows.reverse();
        }
        let start = rows.iter().position(|row| *row == here).unwrap_or(0);
        let current = self.check_cursor();
        for (step, row) in rows[start..].iter().enumerate() {
            self.browse.skill.insert(self.browse.tree, *row);
            let mut items = self.checklist_items_shown();
            if !forward {
                items.reverse();
            }
            let inside = step == 0 && matches!(self.browse.focus, Pane::Checklist | Pane::Detail);
            let here = current.filter(|_| inside).and_then(|item| items.iter().position(|other| *other == item));
            let after = here.map_or(0, |at| at + 1);
            let open = |item: &&ItemIx| matches!(self.state_of(**item), MarkState::Todo | MarkState::Doing);
            if let Some(item) = items[after.min(items.len())..].iter().find(open).copied() {
                if step > 0 {
                    self.forget_kept();
                }
                self.browse.focus = Pane::Checklist;
                self.stand_on_check(item);
                return;
            }
        }
        self.browse.skill.insert(self.browse.tree, here);
        self.status = Status::plain(match (self.browse.filter, forward) {
            (Filter::Only(_), _) => "The filter hides what is not done: f goes on to the next one",
            (_, true) => "Nothing left to do after this",
            (_, false) => "Nothing left to do before this",
        });
    }

    /// `y`: the text of what the user stands on.
    pub(super) fn copy(&mut self) -> Effect {
        let text = match (self.selected_item(), self.browse.focus) {
            (Some(item), _) => self.catalog.item(item).text.clone(),
            (None, Pane::Roles) => self.tree_name(self.browse.tree),
            (None, _) => match self.skill_cursor() {
                Some(SkillRowId::Skill(skill)) => self.catalog.skill(skill).name.clone(),
                _ => self.tree_name(self.browse.tree),
            },
        };
        let text = plain::line(&text).into_owned();
        self.status = Status::plain(format!("Sent to the terminal's clipboard: {text}"));
        Effect::Copy(text)
    }

    /// `n`: date, note and evidence of the selected item.
    pub(super) fn open_form(&mut self) {
        if self.refused() {
            return;
        }
        if let Some(item) = self.item_or_say() {
            let entry = self.catalog.item(item);
            let form = super::Form::new(item, &entry.text, self.mark_of(item).as_deref());
            self.overlays.push(Overlay::Form(Box::new(form)));
        }
    }
}

/// The first letter in upper case.
fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
