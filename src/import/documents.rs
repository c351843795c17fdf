//! The documents of one import, read and joined.

mod each;

use super::draft::{At, Draft};
use super::ids::{self, Head, Kept};
use super::{Format, Input, Notes, join, mend, order};
use crate::framework::Framework;
use each::read_each;

/// What the documents say together.
#[derive(Debug)]
pub struct Documents {
    pub draft: Draft,
    pub notes: Notes,
    /// The format of each input. None: nothing in it told, and it was left out.
    pub formats: Vec<Option<Format>>,
}

/// Reads all inputs, in the given format or each in its own, and joins them. `order` lists role levels in their order.
///
/// `began` is told the number of each input before it is read.
pub fn read(
    inputs: &[Input],
    format: Option<Format>,
    order: Option<&Input>,
    began: impl FnMut(usize) + Send,
) -> Documents {
    let mut notes = Notes::default();
    let mut drafts = Vec::with_capacity(inputs.len());
    let mut formats = Vec::with_capacity(inputs.len());
    for (found, read) in read_each(inputs, format, began) {
        formats.push(found);
        if let Some((draft, own)) = read {
            drafts.push(draft);
            notes.add(own);
        }
    }
    let mut draft = join::join(drafts, &mut notes);
    if let Some(order) = order {
        let text = mend::text(&order.bytes, &mut Notes::default());
        order::by_list(&mut draft.roles, &text, inputs.len(), &mut notes);
    }
    notes.left.sort();
    notes.disagreements.sort();
    Documents { draft, notes, formats }
}

impl Documents {
    /// The framework, and what became of the ids of `old`, the edition before.
    #[must_use]
    pub fn framework(&self, head: Head, old: Option<&Framework>) -> (Framework, Kept) {
        ids::framework(&self.draft, head, old)
    }

    /// Ticks that the documents bring along: the text of an activity, with the skill it belongs to.
    pub fn ticked(&self) -> impl Iterator<Item = (&str, &str, At)> {
        self.draft.skills.iter().flat_map(|skill| {
            let done = skill.activities.iter().filter(|activity| activity.done);
            done.map(|activity| (skill.name.as_str(), activity.text.as_str(), activity.at))
        })
    }
}
