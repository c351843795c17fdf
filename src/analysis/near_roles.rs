//! Where could I go next: the roles whose required skills one has most of.
//!
//! **The rule.** A role level's required skills are each compared with what one's own role level requires of the same
//! skill: asked of one at the same level or a higher one, asked at a lower one, or not asked at all. The fit is one for
//! each skill of the first kind and a half for each of the second, of all skills that the other role level requires.
//! Of each role the level with the best fit stands for it; of equal ones the one that requires more skills, then the more
//! senior. Roles come in the order of their fit; of equal ones the one that shares more skills, then the order of the
//! frameworks. Roles that share no skill are left out.
//!
//! The own role is no other role: of it the way up the same ladder is given, before all others, in the ladder's order.
//! That is the next two steps above one's own level. Where a ladder has two paths, the levels of one rank differ only in
//! what follows a dash or stands in brackets (`Senior developer`, `Senior developer - management`): such twins are one step,
//! and the own level's twin, if it stands above, is given too.
//!
//! A level is a place on one framework's scale, and two frameworks' skills are never the same ones: only role levels of
//! the same framework are compared. Related skills of other frameworks, which are an editor's reading, count for nothing.

use std::cmp::Reverse;

use crate::fold::fold;
use crate::framework::{Catalog, RoleIx, RoleLevelIx};

/// What of a role level's required skills one's own role level requires too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    pub role: RoleIx,
    pub level: RoleLevelIx,
    /// It stands on one's own ladder, above one's own level.
    pub next: bool,
    /// Required here and of oneself, there at the same skill level or above.
    pub held: usize,
    /// Required of oneself at a lower skill level.
    pub below: usize,
    /// Not required of oneself.
    pub new: usize,
}

impl Near {
    /// How many skills the role level requires.
    #[must_use]
    pub fn required(&self) -> usize {
        self.held + self.below + self.new
    }

    /// The fit, in halves of a skill.
    fn halves(&self) -> usize {
        2 * self.held + self.below
    }

    fn shared(&self) -> usize {
        self.held + self.below
    }
}

/// The next steps of the own ladder, then the best fitting level of every other role, best first.
#[must_use]
pub fn near_roles(catalog: &Catalog, own: RoleLevelIx) -> Vec<Near> {
    let own_part = catalog.part(catalog.role_level(own).part);
    let mut required = vec![None; catalog.skills.len()];
    for requirement in &catalog.role_level(own).requirements {
        required[requirement.skill.at()] = Some(requirement.level);
    }
    let hold = |level: RoleLevelIx, next: bool| {
        let entry = catalog.role_level(level);
        let role = catalog.part(entry.part).role;
        let mut near = Near { role, level, next, held: 0, below: 0, new: 0 };
        for requirement in &entry.requirements {
            match required[requirement.skill.at()] {
                Some(has) if has >= requirement.level => near.held += 1,
                Some(_) => near.below += 1,
                None => near.new += 1,
            }
        }
        near
    };
    let next: Vec<Near> = next_steps(catalog, own).into_iter().map(|level| hold(level, true)).collect();
    let mut others: Vec<Near> = Vec::new();
    for part in catalog.parts.iter().filter(|part| part.framework == own_part.framework && part.role != own_part.role) {
        let levels = part.levels.iter().map(|level| hold(*level, false)).enumerate();
        // Fits are compared as they are, not as they are rounded.
        let better = |one: &(usize, Near), other: &(usize, Near)| {
            let (a, b) = (&one.1, &other.1);
            let fits = (a.halves() * b.required()).cmp(&(b.halves() * a.required()));
            fits.then(a.required().cmp(&b.required())).then(one.0.cmp(&other.0))
        };
        others.extend(levels.filter(|(_, near)| near.shared() > 0).max_by(better).map(|(_, near)| near));
    }
    others.sort_by(|a, b| {
        let fits = (b.halves() * a.required()).cmp(&(a.halves() * b.required()));
        fits.then(Reverse(a.shared()).cmp(&Reverse(b.shared())))
    });
    next.into_iter().chain(others).collect()
}

/// The levels above `own` on its ladder, up to the end of the second step.
fn next_steps(catalog: &Catalog, own: RoleLevelIx) -> Vec<RoleLevelIx> {
    const STEPS: usize = 2;
    let rank = |level: RoleLevelIx| rank(&catalog.role_level(level).name);
    let ladder = &catalog.part(catalog.role_level(own).part).levels;
    let above = ladder.iter().copied().skip_while(|level| *level != own).skip(1);
    let (mut steps, mut last) = (0, rank(own));
    let up_to_the_last = above.take_while(|level| {
        let own = rank(*level);
        steps += usize::from(own != last);
        last = own;
        steps <= STEPS
    });
    up_to_the_last.collect()
}

/// A level's name without what tells it from its twin, folded.
fn rank(name: &str) -> String {
    let ends = [" - ", " \u{2013} ", " \u{2014} ", " ("].into_iter().filter_map(|divider| name.find(divider));
    fold(&name[..ends.min().unwrap_or(name.len())])
}

#[cfg(test)]
mod tests;
