//! Which roles need a skill, and at which level: for its detail.

use super::State;
use super::prose::Block;
use crate::framework::{Need, RoleIx, RoleLevelIx, SkillIx};

/// Nobody reads on for more roles than this at one level.
const MOST_ROLES: usize = 30;

impl State {
    /// By required level, the one required of the row one stands on first, then the highest; under each a line for each
    /// role, the own one first.
    pub(super) fn needed_by(&self, skill: SkillIx) -> Vec<Block> {
        let needs = &self.catalog.skill(skill).needed_by;
        let own = self.level_of(self.browse.tree).and_then(|level| self.catalog.required_level(level, skill));
        let mut levels: Vec<usize> = needs.iter().map(|need| need.level).collect();
        levels.sort_unstable_by_key(|level| (own != Some(*level), std::cmp::Reverse(*level)));
        levels.dedup();
        let mut blocks = Vec::new();
        for level in levels {
            blocks.push(Block::Heading(format!("Needed at {} by", self.catalog.skill_level_name(skill, level))));
            let groups = self.grouped_by_role(needs.iter().filter(|need| need.level == level));
            for (role, by) in groups.iter().take(MOST_ROLES) {
                blocks.push(Block::Point { depth: 0, text: self.role_with_levels(*role, by) });
            }
            if groups.len() > MOST_ROLES {
                blocks.push(Block::Paragraph(format!("And {} more roles.", groups.len() - MOST_ROLES)));
            }
        }
        blocks
    }

    /// The own role first, the others in the order of the frameworks.
    fn grouped_by_role<'a>(&self, needs: impl Iterator<Item = &'a Need>) -> Vec<(RoleIx, Vec<RoleLevelIx>)> {
        let role_of = |level: RoleLevelIx| self.catalog.part(self.catalog.role_level(level).part).role;
        let own = self.level_of(self.browse.tree).or_else(|| self.my_role()).map(role_of);
        let mut pairs: Vec<(RoleIx, RoleLevelIx)> = needs.map(|need| (role_of(need.by), need.by)).collect();
        pairs.sort_by_key(|(role, _)| (own != Some(*role), *role));
        let mut groups: Vec<(RoleIx, Vec<RoleLevelIx>)> = Vec::new();
        for (role, level) in pairs {
            match groups.last_mut() {
                Some((last, levels)) if *last == role => levels.push(level),
                _ => groups.push((role, vec![level])),
            }
        }
        groups
    }

    /// `Product manager: Senior, Lead, Head of product`.
    fn role_with_levels(&self, role: RoleIx, levels: &[RoleLevelIx]) -> String {
        let role = &self.catalog.role(role).name;
        let names = levels.iter().map(|level| without_role(&self.catalog.role_level(*level).name, role));
        let names: Vec<String> = names.collect();
        if names.len() == 1 && names[0] == *role { role.clone() } else { format!("{role}: {}", names.join(", ")) }
    }
}

/// The name of a role level beside that of its role: what it adds to it.
fn without_role(level: &str, role: &str) -> String {
    let short = level.to_lowercase().strip_suffix(&role.to_lowercase()).map(|rest| rest.trim_end().len());
    match short {
        Some(end) if end > 0 && level.is_char_boundary(end) && level[end..].starts_with(' ') => level[..end].to_owned(),
        _ => level.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::without_role;

    #[test]
    fn a_level_says_only_what_it_adds_to_its_role() {
        let short = |level| without_role(level, "Product manager");
        assert_eq!(short("Senior product manager"), "Senior");
        assert_eq!(short("Product manager"), "Product manager");
        assert_eq!(short("Head of product"), "Head of product");
        assert_eq!(without_role("Büroproduct manager", "Product manager"), "Büroproduct manager");
    }
}
