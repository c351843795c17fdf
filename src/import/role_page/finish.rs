//! The draft, once the whole page was read.

use std::collections::HashSet;

use super::super::draft::At;
use super::super::prose::same;
use super::super::{Draft, Mend};
use super::reading::Reading;
use crate::fold::fold;

/// The steps of the framework that these pages belong to.
const SCALE: [&str; 4] = ["Awareness", "Working", "Practitioner", "Expert"];

impl Reading<'_> {
    pub(super) fn finish(mut self) -> Draft {
        self.close();
        self.finish_role();
        self.draft.title = self.top.framework();
        self.draft.edition = self.top.edition();
        self.draft.publisher = self.top.publisher.clone();
        self.draft
    }

    /// The role goes into the draft, with its name as the title writes it.
    pub(super) fn finish_role(&mut self) {
        let Some(mut role) = self.role.take() else { return };
        let title = self.top.title.as_deref();
        let first = role.levels.first().map(|level| level.name.clone());
        if let Some(title) = title.filter(|title| role.name.is_empty() || same(title, &role.name)) {
            role.name = title.to_owned();
        } else if role.name.is_empty() {
            role.name = first.unwrap_or_default();
        }
        role.name = capital(&role.name);
        for level in &mut role.levels {
            let before = level.requirements.len();
            let mut seen = HashSet::new();
            let mut once = Vec::with_capacity(before);
            for mut needs in std::mem::take(&mut level.requirements) {
                if let Some(said) = &needs.level {
                    match SCALE.iter().find(|step| same(step, said)) {
                        Some(step) => needs.level = Some((*step).to_owned()),
                        None => self.notes.left(needs.at, said.clone(), "no step of the scale"),
                    }
                    self.draft.scale = SCALE.map(str::to_owned).to_vec();
                }
                if seen.insert((fold(&needs.skill), needs.level.clone(), needs.statements.clone())) {
                    once.push(needs);
                }
            }
            self.notes.mended(Mend::SkillTwice, before - once.len());
            level.requirements = once;
        }
        let needs = role.levels.iter().flat_map(|level| &level.requirements);
        let required: HashSet<String> = needs.map(|needs| fold(&needs.skill)).collect();
        let free =
            self.draft.skills.iter().filter(|skill| skill.at >= role.at && !required.contains(&fold(&skill.name)));
        role.skills = free.map(|skill| skill.name.clone()).collect();
        if role.at == At::default() {
            role.at = role.levels.first().map_or(role.at, |level| level.at);
        }
        self.draft.roles.push(role);
    }
}

/// `service owner` inside a sentence is `Service owner` as a name.
fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
