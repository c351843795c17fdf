//! Roles that a document only names, as those that require its skills.
//!
//! Where another document lists all roles with the skills that they require, that one is believed: a name makes no role
//! and no requirement there, and whatever the two say differently of a skill is told. Otherwise a named role is a role.

use foldhash::{HashMap, HashSet};

use super::Numbers;
use super::roles::Roles;
use crate::import::draft::{At, Draft, DraftRole};
use crate::import::notes::Notes;

#[derive(Default)]
pub(super) struct Named {
    roles: Vec<DraftRole>,
    /// The skills of the documents that name them, and where these stand.
    skills: Vec<(String, At)>,
    /// A document lists all roles.
    listed: bool,
}

/// What is said of one skill: numbers of roles, and names that are no role.
#[derive(Default)]
struct Said {
    named: HashSet<usize>,
    strangers: Vec<String>,
    required: Vec<usize>,
}

impl Named {
    /// Takes the roles that are only named out of a draft.
    pub(super) fn take(&mut self, draft: &mut Draft) {
        self.listed |= draft.lists_roles;
        if draft.roles.iter().any(|role| role.named) {
            self.skills.extend(draft.skills.iter().map(|skill| (skill.name.clone(), skill.at)));
            let (named, roles) = std::mem::take(&mut draft.roles).into_iter().partition(|role| role.named);
            self.roles.extend::<Vec<_>>(named);
            draft.roles = roles;
        }
    }

    pub(super) fn settle(self, roles: &mut Roles, notes: &mut Notes) {
        if !self.listed {
            return self.roles.into_iter().for_each(|role| roles.add(role, notes));
        }
        let mut skills = Numbers::default();
        let mut said: HashMap<usize, Said> = HashMap::default();
        for (number, role) in roles.all.iter().enumerate().filter(|_| !self.roles.is_empty()) {
            let required = role.levels.iter().flat_map(|level| &level.requirements).map(|needed| &needed.skill);
            for skill in required.chain(&role.skills) {
                let said = said.entry(skills.number(skill)).or_default();
                // The levels of a role follow one another.
                if said.required.last() != Some(&number) {
                    said.required.push(number);
                }
            }
        }
        for role in self.roles {
            let number = roles.number(&role.name);
            for skill in &role.skills {
                let said = said.entry(skills.number(skill)).or_default();
                match number {
                    Some(number) => drop(said.named.insert(number)),
                    None => said.strangers.push(role.name.clone()),
                }
            }
            if number.is_some() {
                roles.add(DraftRole { skills: Vec::new(), ..role }, notes);
            }
        }
        for (skill, at) in self.skills {
            // A skill with two rows is told once.
            let said = said.remove(&skills.number(&skill)).unwrap_or_default();
            if let Some(why) = said.differs(&roles.all) {
                notes.disagree(at, skill, why);
            }
        }
    }
}

impl Said {
    /// What the list of roles says differently. Where no role is named nothing is said.
    fn differs(self, roles: &[DraftRole]) -> Option<String> {
        if self.named.is_empty() && self.strangers.is_empty() {
            return None;
        }
        let names = |numbers: Vec<usize>| numbers.into_iter().map(|number| roles[number].name.clone()).collect();
        let required: HashSet<usize> = self.required.iter().copied().collect();
        let mut more: Vec<usize> = self.named.difference(&required).copied().collect();
        more.sort_unstable();
        let less = self.required.into_iter().filter(|role| !self.named.contains(role)).collect();
        let clauses: Vec<String> = [
            clause(names(less), "requires it, which is not named here", "require it, which are not named here"),
            clause(names(more), "does not require it, which is named here", "do not require it, which are named here"),
            clause(self.strangers, "is named here and is no role", "are named here and are no roles"),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!clauses.is_empty()).then(|| format!("the list of roles says otherwise: {}", clauses.join("; ")))
    }
}

fn clause(names: Vec<String>, one: &str, many: &str) -> Option<String> {
    let words = if names.len() == 1 { one } else { many };
    (!names.is_empty()).then(|| format!("{} {words}", names.join(", ")))
}
