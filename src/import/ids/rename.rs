//! Every thing of a framework gets its final id, and every place that names one follows.

use std::collections::HashMap;

use super::keep::{Heir, Kept};
use super::slug::{self, Given};
use crate::fold::fold;
use crate::framework::Framework;
use crate::framework::model::{Entry, Role, RoleLevel};
use crate::framework::things::{Kind, Thing};

/// The local ids of the edition before, by the number of what they stand under.
pub(super) struct OldIds<'f> {
    roles: Vec<&'f str>,
    skills: Vec<&'f str>,
    /// Of statements also by the skill level.
    under: HashMap<(usize, &'f str), Vec<&'f str>>,
}

impl<'f> OldIds<'f> {
    pub(super) fn new(olds: &'f [Thing<'f>]) -> OldIds<'f> {
        let mut ids = OldIds { roles: Vec::new(), skills: Vec::new(), under: HashMap::new() };
        for thing in olds {
            let local = thing.id.rsplit('/').next().unwrap_or_default();
            match (thing.owner, thing.kind) {
                (Some(owner), _) => ids.under.entry((owner, thing.level)).or_default().push(local),
                (None, Kind::Skill) => ids.skills.push(local),
                (None, _) => ids.roles.push(local),
            }
        }
        ids
    }

    fn under(&self, owner: Option<&usize>, level: &str) -> Vec<String> {
        let ids = owner.and_then(|owner| self.under.get(&(*owner, level)));
        ids.into_iter().flatten().map(|id| (*id).to_owned()).collect()
    }
}

/// What the places that refer to something call it now.
type Renamed = HashMap<String, String>;

struct Renaming<'a> {
    heirs: &'a HashMap<String, Heir>,
    /// For a new thing the number of the old one it is.
    owners: &'a HashMap<String, usize>,
    old: &'a OldIds<'a>,
    kept: &'a mut Kept,
}

pub(super) fn rename(
    new: &mut Framework,
    old: &Framework,
    heirs: &HashMap<String, Heir>,
    owners: &HashMap<String, usize>,
    old_ids: &OldIds,
    kept: &mut Kept,
) {
    let own = new.id.clone();
    let named = |things: Vec<(&mut String, &str)>, olds: Vec<(&str, &str)>| by_name(things, &olds);
    let scale = named(
        new.scale.iter_mut().map(|step| (&mut step.id, step.name.as_str())).collect(),
        old.scale.iter().map(|step| (step.id.as_str(), step.name.as_str())).collect(),
    );
    let families = named(
        new.families.iter_mut().map(|family| (&mut family.id, family.name.as_str())).collect(),
        old.families.iter().map(|family| (family.id.as_str(), family.name.as_str())).collect(),
    );
    named(
        new.pages.iter_mut().map(|page| (&mut page.id, page.title.as_str())).collect(),
        old.pages.iter().map(|page| (page.id.as_str(), page.title.as_str())).collect(),
    );
    let step = |id: &str| scale.get(id).map_or_else(|| id.to_owned(), Clone::clone);
    let mut renaming = Renaming { heirs, owners, old: old_ids, kept };
    // Skills first: roles name them.
    let mut skill_ids = Given::without(["role", "page"].into_iter().chain(old_ids.skills.iter().copied()));
    let places: Vec<String> = new.skills.iter().map(|skill| format!("{own}/{}", skill.id)).collect();
    let ids = renaming.ids(&places, new.skills.iter().map(|skill| slug::of_name(&skill.name, "skill")), &mut skill_ids);
    let mut skills = Renamed::new();
    for ((skill, place), id) in new.skills.iter_mut().zip(&places).zip(ids) {
        let owner = owners.get(place);
        for text in &mut skill.levels {
            let level = step(&text.level);
            let given = Given::without(old_ids.under(owner, &level));
            let under = (format!("{place}/{}", text.level), format!("{own}/{id}/{level}"));
            renaming.entries(&mut text.statements, &under, given);
            text.level = level;
        }
        let mut taken = old_ids.under(owner, "");
        taken.extend(scale.values().cloned());
        renaming.entries(&mut skill.activities, &(place.clone(), format!("{own}/{id}")), Given::without(taken));
        renaming.inherit(place, &format!("{own}/{id}"), &mut skill.was, &mut skill.aliases);
        skills.insert(std::mem::replace(&mut skill.id, id.clone()), id);
    }
    let mut role_ids = Given::without(old_ids.roles.iter().copied());
    let places: Vec<String> = new.roles.iter().map(|role| format!("{own}/role/{}", role.id)).collect();
    let ids = renaming.ids(&places, new.roles.iter().map(|role| slug::of_name(&role.name, "role")), &mut role_ids);
    for ((role, place), id) in new.roles.iter_mut().zip(&places).zip(ids) {
        renaming.role(role, place, &format!("{own}/role/{id}"));
        role.id = id;
        follow(role.family.iter_mut(), &families);
        follow(role.skills.iter_mut(), &skills);
        for needed in role.levels.iter_mut().flat_map(|level| &mut level.requirements) {
            follow([&mut needed.skill].into_iter(), &skills);
            follow([&mut needed.level].into_iter(), &scale);
        }
    }
}

fn follow<'a>(ids: impl Iterator<Item = &'a mut String>, renamed: &Renamed) {
    for id in ids {
        if let Some(now) = renamed.get(id.as_str()) {
            id.clone_from(now);
        }
    }
}

/// What is only found by its name has the id of the old one with that name.
fn by_name(things: Vec<(&mut String, &str)>, olds: &[(&str, &str)]) -> Renamed {
    let mut known: HashMap<String, &str> = HashMap::new();
    for (id, name) in olds {
        known.entry(fold(name)).or_insert(id);
    }
    let mut given = Given::without(olds.iter().map(|(id, _)| *id));
    let mut kept = Given::default();
    let mut renamed = Renamed::new();
    for (id, name) in things {
        let old = known.get(&fold(name)).filter(|old| kept.take(old));
        let now = old.map_or_else(|| given.give(id.clone()), |old| (*old).to_owned());
        renamed.insert(std::mem::replace(id, now.clone()), now);
    }
    renamed
}

impl Renaming<'_> {
    /// The final local ids of things that share a scope: those that are kept, and new ones that nothing ever had.
    fn ids(&self, places: &[String], wanted: impl Iterator<Item = String>, given: &mut Given) -> Vec<String> {
        let mut kept = Given::default();
        let heirs = places.iter().map(|place| self.heirs.get(place).and_then(|heir| heir.id.as_deref()));
        let old: Vec<Option<&str>> = heirs.map(|id| id.filter(|id| kept.take(id))).collect();
        let new = old.into_iter().zip(wanted);
        new.map(|(old, wanted)| old.map_or_else(|| given.give(wanted), str::to_owned)).collect()
    }

    fn entries(&mut self, entries: &mut [Entry], (before, now): &(String, String), mut given: Given) {
        let places: Vec<String> = entries.iter().map(|entry| format!("{before}/{}", entry.id)).collect();
        let wanted = entries.iter().map(|entry| slug::of_text(&entry.text, "item"));
        let ids = self.ids(&places, wanted, &mut given);
        for ((entry, place), id) in entries.iter_mut().zip(&places).zip(ids) {
            self.inherit(place, &format!("{now}/{id}"), &mut entry.was, &mut entry.aliases);
            entry.id = id;
        }
    }

    fn role(&mut self, role: &mut Role, place: &str, now: &str) {
        let mut given = Given::without(self.old.under(self.owners.get(place), ""));
        let places: Vec<String> = role.levels.iter().map(|level| format!("{place}/{}", level.id)).collect();
        let wanted = role.levels.iter().map(|level| slug::of_name(&level.name, "level"));
        let ids = self.ids(&places, wanted, &mut given);
        for id in &ids {
            given.take(id);
        }
        self.entries(&mut role.responsibilities, &(place.to_owned(), now.to_owned()), given);
        for ((level, place), id) in role.levels.iter_mut().zip(&places).zip(ids) {
            self.level(level, place, &format!("{now}/{id}"));
            level.id = id;
        }
        self.inherit(place, now, &mut role.was, &mut role.aliases);
    }

    fn level(&mut self, level: &mut RoleLevel, place: &str, now: &str) {
        let given = Given::without(self.old.under(self.owners.get(place), ""));
        self.entries(&mut level.responsibilities, &(place.to_owned(), now.to_owned()), given);
        self.inherit(place, now, &mut level.was, &mut level.aliases);
    }

    /// Takes over what is to be taken over besides the id.
    fn inherit(&mut self, place: &str, now: &str, was: &mut Vec<String>, aliases: &mut Vec<String>) {
        let Some(heir) = self.heirs.get(place) else { return };
        was.clone_from(&heir.was);
        if let Some(before) = heir.renamed.as_ref().filter(|before| *before != now) {
            was.retain(|id| id != before);
            was.insert(0, before.clone());
            self.kept.renamed.push((before.clone(), now.to_owned()));
        }
        for name in &heir.aliases {
            if !aliases.contains(name) {
                aliases.push(name.clone());
            }
        }
    }
}
