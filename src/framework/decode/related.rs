//! `related.yaml`: what is joined, and whether it is there.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::flaws::Flaws;
use super::here::Here;
use super::ids::{self, is_id};
use crate::framework::Catalog;
use crate::framework::model::{Framework, Related, RelatedGroup};
use crate::plain;
use crate::yaml::{Flaw, Node, Severity, Step};

/// The file by itself: fields, and the form of the ids. Whether they name anything is asked by [`members`].
///
/// # Errors
/// Everything that is wrong in it, in the order of reading.
pub fn related(node: &Node) -> Result<Related, Vec<Flaw>> {
    let flaws = Flaws::default();
    let here = Here::top(node, &flaws);
    let fields = here.fields("related.yaml", &["roles", "skills"]);
    let related = Related {
        roles: fields.each("roles", |here| read_group(here, "role")),
        skills: fields.each("skills", |here| read_group(here, "skill")),
    };
    flaws.into_result(related)
}

fn read_group(here: &Here, kind: &str) -> RelatedGroup {
    let fields = here.fields("a group", &["name", "members"]);
    let mut seen = HashSet::new();
    let read_member = |here: &Here| {
        let member = here.text().unwrap_or_default().to_owned();
        if !member.is_empty() {
            check_form(here, kind, &member);
            if !seen.insert(member.clone()) {
                here.flaw(format!("{} a second time", plain::quote(&member)), "expected each member once");
            }
        }
        member
    };
    RelatedGroup {
        name: fields.text_if_any("name"),
        members: fields.one("members", |here| here.each(read_member)).unwrap_or_default(),
    }
}

fn check_form(here: &Here, kind: &str, member: &str) {
    let parts: Vec<&str> = member.split('/').collect();
    let good = match (kind, parts.as_slice()) {
        (_, parts) if !parts.iter().all(|part| is_id(part)) => false,
        ("role", [_, "role", _]) => true,
        ("role", _) | (_, [_, "role" | "page", ..]) => false,
        (_, [_, _] | [_, _, _]) => true,
        _ => false,
    };
    if !good {
        let form = if kind == "role" { "FRAMEWORK/role/ROLE" } else { "FRAMEWORK/SKILL or FRAMEWORK/SKILL/ACTIVITY" };
        here.flaw(plain::quote(member), format!("expected a full id: {form}"));
    }
}

/// The members that name nothing, not even by an id that something had. One of a framework that is loaded is an error; one of a framework that is not is
/// a note, because a framework's file may be taken away with nothing else breaking.
#[must_use]
pub fn members<'f>(related: &Related, frameworks: impl Iterator<Item = &'f Framework> + Clone) -> Vec<Flaw> {
    let all = frameworks.clone();
    let groups = related.roles.iter().chain(&related.skills);
    let named: HashSet<&str> =
        groups.flat_map(|group| &group.members).filter_map(|member| member.split('/').next()).collect();
    // The ids of a framework that nobody names are many, and nobody asks for them.
    let frameworks = frameworks.filter(|framework| named.contains(framework.id.as_str()));
    let known: HashMap<&str, Ids> = frameworks.map(|framework| (framework.id.as_str(), Ids::of(framework))).collect();
    // Made when it is first asked for: nearly always every member is there.
    let catalog = LazyCell::new(|| Catalog::new(all.cloned().collect(), &Related::default()));
    let was = |list: &str, member: &str| match list {
        "roles" => catalog.joined_role(member).is_some(),
        _ => !catalog.joined_skills(member).is_empty(),
    };
    let flaws = Flaws::default();
    for (list, groups) in [("roles", &related.roles), ("skills", &related.skills)] {
        for (group_at, group) in groups.iter().enumerate() {
            for (at, member) in group.members.iter().enumerate().take_while(|_| !flaws.full()) {
                let Some((severity, found, expected)) = look_up(&known, list, member) else { continue };
                if was(list, member) {
                    continue;
                }
                let steps = vec![
                    Step::Key(list.to_owned()),
                    Step::Index(group_at),
                    Step::Key("members".to_owned()),
                    Step::Index(at),
                ];
                flaws.add(Flaw { steps, severity, found, expected });
            }
        }
    }
    flaws.into_result(()).err().unwrap_or_default()
}

/// The full ids of one framework that may be joined, sorted.
struct Ids {
    roles: Vec<String>,
    skills: Vec<String>,
}

impl Ids {
    fn of(framework: &Framework) -> Ids {
        let own = &framework.id;
        let mut roles: Vec<String> = framework.roles.iter().map(|role| format!("{own}/role/{}", role.id)).collect();
        let mut skills = Vec::new();
        for skill in &framework.skills {
            let id = format!("{own}/{}", skill.id);
            skills.extend(skill.activities.iter().map(|activity| format!("{id}/{}", activity.id)));
            skills.push(id);
        }
        roles.sort_unstable();
        skills.sort_unstable();
        Ids { roles, skills }
    }
}

fn look_up(known: &HashMap<&str, Ids>, list: &str, member: &str) -> Option<(Severity, String, String)> {
    let framework = member.split('/').next().unwrap_or_default();
    let Some(ids) = known.get(framework) else {
        let found = format!("{}, of a framework that is not loaded", plain::quote(member));
        return Some((
            Severity::Note,
            found,
            format!("nothing is joined there until {} is loaded", plain::quote(framework)),
        ));
    };
    let (ids, what) = if list == "roles" { (&ids.roles, "a role") } else { (&ids.skills, "a skill or an activity") };
    if ids.binary_search_by(|id| id.as_str().cmp(member)).is_ok() {
        return None;
    }
    let found = format!("{}, which {} does not have", plain::quote(member), plain::quote(framework));
    let nearest = ids::nearest(member, ids.iter().map(String::as_str));
    Some((Severity::Error, found, nearest.unwrap_or_else(|| format!("expected the full id of {what}"))))
}
