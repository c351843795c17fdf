//! Lists: only the items that differ are touched.

use super::{Splice, Splicer};
use crate::progress::emit::Value;
use crate::yaml::spans::{Place, lines};

impl Splicer<'_> {
    /// Changes the items between the equal ones at the beginning and the equal ones at the end.
    pub(super) fn items(
        &mut self,
        list: &Place,
        flow: bool,
        items: &[Place],
        old: &[Value],
        new: &[Value],
    ) -> Option<()> {
        let same = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let rest = old.len().min(new.len()) - same;
        let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
        let removed: Vec<_> = (same..old.len() - tail).collect();
        let added = &new[same..new.len() - tail];
        if flow {
            let members: Vec<_> = items.iter().map(|item| item.start..item.end).collect();
            let added = added.iter().map(|value| (same, self.style.flow(value))).collect();
            self.members(list, &members, &removed, added);
            return Some(());
        }
        let first = lines::start(self.text, items.first()?.start);
        let indent = lines::indent(self.text, first + self.text[first..].find('-')?)?;
        for &index in &removed {
            let item = &items[index];
            let start = lines::start(self.text, item.start);
            let text = self.comments(start, item.end, item, indent);
            let before = same.checked_sub(1).filter(|_| added.is_empty()).map(|before| &items[before]);
            let end = self.end_of_removed(start, item.end, before, &text);
            self.splices.push(Splice { at: start..end, text });
        }
        let at = match same.checked_sub(1) {
            Some(before) => lines::after(self.text, items[before].end),
            None => first,
        };
        let text: String = added.iter().map(|value| self.style.item(indent, value)).collect();
        self.splices.push(Splice { at: at..at, text });
        Some(())
    }
}
