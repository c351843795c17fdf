//! Lists of what one has done, with or without boxes.

use super::super::draft::{At, DraftActivity};
use super::pieces::Item;
use super::reading::Reading;

impl Reading<'_> {
    /// Takes in the points of one list as activities. A point without a box over points that have one names their skill;
    /// plain points under a point are its details; boxes under a box are activities of their own.
    pub(super) fn list(&mut self, items: &[(usize, &Item)], above: Option<&str>) {
        let tasks = items.iter().any(|(_, item)| item.task.is_some());
        let mut at = 0;
        let mut skill: Option<(usize, String)> = None;
        while let Some((line, item)) = items.get(at) {
            let place = At { input: self.input, line: *line };
            let below: Vec<&Item> =
                items.iter().skip(at + 1).map(|(_, item)| *item).take_while(|below| below.depth > item.depth).collect();
            at += 1;
            if skill.as_ref().is_some_and(|(depth, _)| item.depth <= *depth) {
                skill = None;
            }
            let names = item.task.is_none()
                && !below.is_empty()
                && if tasks { below.iter().any(|item| item.task.is_some()) } else { above.is_none() };
            if names {
                skill = Some((item.depth, super::headings::skill_name(&item.text).to_owned()));
                continue;
            }
            let mut text = item.text.clone();
            if !below.is_empty() && below.iter().all(|below| below.task.is_none()) {
                let details: Vec<&str> = below.iter().map(|below| below.text.as_str()).collect();
                text = format!("{}: {}", text.trim_end_matches(':'), details.join("; "));
                at += below.len();
            }
            // A list of boxes in a text without any heading is all that the text is about.
            let alone = (tasks && self.sections.len() == 1).then_some("Activities");
            let name = skill.as_ref().map(|(_, name)| name.as_str()).or(above).or(alone);
            match name {
                Some(name) => {
                    self.activity(name, DraftActivity { at: place, text, done: item.task.unwrap_or_default() })
                }
                None => self.notes.left(place, text, "no heading above it names a skill"),
            }
        }
    }
}
