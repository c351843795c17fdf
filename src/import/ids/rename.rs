//! Every thing of a framework gets its final id, and every place that names one follows.

use foldhash::{HashMap, HashSet};

use super::keep::{Heir, Kept};
use super::slug::{self, Given};
use crate::framework::Framework;
use crate::framework::model::{Entry, Role, RoleLevel};
use crate::framework::things::{Kind, Thing, things};
use crate::import::names::key;

/// The local ids of the edition before, by the number of what they stand under.
pub(super) struct OldIds<'f> {
    roles: Vec<&'f str>,
    skills: Vec<&'f str>,
    /// Of statements also by the skill level.
    under: HashMap<(usize, &'f str), Vec<&'f str>>,
    /// All of them in full.
    all: HashSet<&'f str>,
    /// Ids that were replaced before, as far as that edition says so, by the full id of what they stood under: marks may
    /// still stand there.
    former: HashMap<&'f str, Vec<&'f str>>,
}

impl<'f> OldIds<'f> {
    pub(super) fn new(olds: &'f [Thing<'f>]) -> OldIds<'f> {
        let all = olds.iter().map(|thing| thing.id.as_str()).collect();
        let mut ids = OldIds {
            roles: Vec::new(),
            skills: Vec::new(),
            under: HashMap::default(),
            all,
            former: HashMap::default(),
        };
        for thing in olds {
            thing.was.iter().for_each(|id| ids.remember(id));
            let local = thing.id.rsplit('/').next().unwrap_or_default();
            match (thing.owner, thing.kind) {
                (Some(owner), _) => ids.under.entry((owner, thing.level)).or_default().push(local),
                (None, Kind::Skill) => ids.skills.push(local),
                (None, _) => ids.roles.push(local),
            }
        }
        ids
    }

    /// Also what a former id stood under is not to become something else.
    fn remember(&mut self, id: &'f str) {
        let mut rest = id;
        while let Some((above, local)) = rest.rsplit_once('/') {
            if !self.all.contains(rest) {
                self.former.entry(above).or_default().push(local);
            }
            rest = above;
        }
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

/// Gives the skill levels of `new` the ids that those of the same name have in `old`.
pub(super) fn scale(new: &mut Framework, old: &Framework) {
    let renamed = by_name(
        new.scale.iter_mut().map(|step| (&mut step.id, step.name.as_str())).collect(),
        &old.scale.iter().map(|step| (step.id.as_str(), step.name.as_str())).collect::<Vec<_>>(),
        // In full ids an activity stands where a statement has its level.
        &old.skills.iter().flat_map(|skill| &skill.activities).map(|entry| entry.id.as_str()).collect::<Vec<_>>(),
    );
    follow(new.skills.iter_mut().flat_map(|skill| &mut skill.levels).map(|text| &mut text.level), &renamed);
    let levels = new.roles.iter_mut().flat_map(|role| &mut role.levels);
    follow(levels.flat_map(|level| &mut level.requirements).map(|needed| &mut needed.level), &renamed);
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
    let named = |things: Vec<(&mut String, &str)>, olds: Vec<(&str, &str)>| by_name(things, &olds, &[]);
    let families = named(
        new.families.iter_mut().map(|family| (&mut family.id, family.name.as_str())).collect(),
        old.families.iter().map(|family| (family.id.as_str(), family.name.as_str())).collect(),
    );
    named(
        new.pages.iter_mut().map(|page| (&mut page.id, page.title.as_str())).collect(),
        old.pages.iter().map(|page| (page.id.as_str(), page.title.as_str())).collect(),
    );
    let mut renaming = Renaming { heirs, owners, old: old_ids, kept };
    // Skills first: roles name them.
    let mut skill_ids = Given::without(["role", "page"].into_iter().chain(old_ids.skills.iter().copied()));
    let places: Vec<String> = new.skills.iter().map(|skill| format!("{own}/{}", skill.id)).collect();
    let wanted = new.skills.iter().map(|skill| slug::of_name(&skill.name, "skill"));
    let ids = renaming.ids(&own, &places, wanted, &mut skill_ids);
    let mut skills = Renamed::default();
    for ((skill, place), id) in new.skills.iter_mut().zip(&places).zip(ids) {
        let owner = owners.get(place);
        for text in &mut skill.levels {
            let given = Given::without(old_ids.under(owner, &text.level));
            let under = (format!("{place}/{}", text.level), format!("{own}/{id}/{}", text.level));
            renaming.entries(&mut text.statements, &under, given);
        }
        let mut taken = old_ids.under(owner, "");
        taken.extend(new.scale.iter().map(|step| step.id.clone()));
        renaming.entries(&mut skill.activities, &(place.clone(), format!("{own}/{id}")), Given::without(taken));
        renaming.inherit(place, &format!("{own}/{id}"), &mut skill.was, &mut skill.aliases);
        skills.insert(std::mem::replace(&mut skill.id, id.clone()), id);
    }
    let mut role_ids = Given::without(old_ids.roles.iter().copied());
    let places: Vec<String> = new.roles.iter().map(|role| format!("{own}/role/{}", role.id)).collect();
    let wanted = new.roles.iter().map(|role| slug::of_name(&role.name, "role"));
    let ids = renaming.ids(&format!("{own}/role"), &places, wanted, &mut role_ids);
    for ((role, place), id) in new.roles.iter_mut().zip(&places).zip(ids) {
        renaming.role(role, place, &format!("{own}/role/{id}"));
        role.id = id;
        follow(role.family.iter_mut(), &families);
        follow(role.skills.iter_mut(), &skills);
        for needed in role.levels.iter_mut().flat_map(|level| &mut level.requirements) {
            follow([&mut needed.skill].into_iter(), &skills);
        }
    }
}

/// What stands there is not also what something else was: an id that exists is that of one thing.
pub(super) fn without_living(framework: &mut Framework) {
    let living: HashSet<String> = things(framework).into_iter().map(|thing| thing.id).collect();
    let clean = |was: &mut Vec<String>| {
        let mut seen = HashSet::default();
        was.retain(|id| !living.contains(id) && seen.insert(id.clone()));
    };
    let clean_all = |entries: &mut Vec<Entry>| entries.iter_mut().for_each(|entry| clean(&mut entry.was));
    for role in &mut framework.roles {
        clean(&mut role.was);
        clean_all(&mut role.responsibilities);
        for level in &mut role.levels {
            clean(&mut level.was);
            clean_all(&mut level.responsibilities);
        }
    }
    for skill in &mut framework.skills {
        clean(&mut skill.was);
        skill.levels.iter_mut().for_each(|text| clean_all(&mut text.statements));
        clean_all(&mut skill.activities);
    }
}

fn follow<'a>(ids: impl Iterator<Item = &'a mut String>, renamed: &Renamed) {
    for id in ids {
        if let Some(now) = renamed.get(id.as_str()) {
            id.clone_from(now);
        }
    }
}

/// What is only found by its name has the id of the old one with that name; of several, in their order.
///
/// A new name gets none of the ids `taken`.
fn by_name(things: Vec<(&mut String, &str)>, olds: &[(&str, &str)], taken: &[&str]) -> Renamed {
    let mut known: HashMap<String, Vec<&str>> = HashMap::default();
    for (id, name) in olds.iter().rev() {
        known.entry(key(name)).or_default().push(id);
    }
    let mut given = Given::without(olds.iter().map(|(id, _)| *id).chain(taken.iter().copied()));
    let mut renamed = Renamed::default();
    for (id, name) in things {
        let old = known.get_mut(&key(name)).and_then(Vec::pop);
        let now = old.map_or_else(|| given.give(id.clone()), str::to_owned);
        renamed.insert(std::mem::replace(id, now.clone()), now);
    }
    renamed
}

impl Renaming<'_> {
    /// The final local ids of the things under `scope`: those that are kept, else one that the thing had there before, else
    /// a new one that nothing ever had.
    fn ids(
        &self,
        scope: &str,
        places: &[String],
        wanted: impl Iterator<Item = String>,
        given: &mut Given,
    ) -> Vec<String> {
        let heir = |place: &String| self.heirs.get(place);
        let mut kept = Given::default();
        let mut ids: Vec<Option<&str>> = Vec::with_capacity(places.len());
        ids.extend(places.iter().map(|place| heir(place)?.id.as_deref().filter(|id| kept.take(id))));
        for (id, place) in ids.iter_mut().zip(places).filter(|(id, _)| id.is_none()) {
            let former = heir(place).into_iter().flat_map(|heir| &heir.was);
            let here = former.filter(|id| !self.old.all.contains(id.as_str())).filter_map(|id| id.rsplit_once('/'));
            *id = here.filter(|(above, _)| *above == scope).map(|(_, local)| local).find(|local| kept.take(local));
        }
        for former in self.old.former.get(scope).into_iter().flatten() {
            given.take(former);
        }
        let new = ids.into_iter().zip(wanted);
        new.map(|(old, wanted)| old.map_or_else(|| given.give(wanted), str::to_owned)).collect()
    }

    fn entries(&mut self, entries: &mut [Entry], (before, now): &(String, String), mut given: Given) {
        let places: Vec<String> = entries.iter().map(|entry| format!("{before}/{}", entry.id)).collect();
        let wanted = entries.iter().map(|entry| slug::of_text(&entry.text, "item"));
        let ids = self.ids(now, &places, wanted, &mut given);
        for ((entry, place), id) in entries.iter_mut().zip(&places).zip(ids) {
            self.inherit(place, &format!("{now}/{id}"), &mut entry.was, &mut entry.aliases);
            entry.id = id;
        }
    }

    fn role(&mut self, role: &mut Role, place: &str, now: &str) {
        let mut given = Given::without(self.old.under(self.owners.get(place), ""));
        let places: Vec<String> = role.levels.iter().map(|level| format!("{place}/{}", level.id)).collect();
        let wanted = role.levels.iter().map(|level| slug::of_name(&level.name, "level"));
        let ids = self.ids(now, &places, wanted, &mut given);
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
