//! What stands in the place of ids that are no longer, as the new things themselves say (`was`), of all that is loaded.

use super::*;
use crate::framework::former::{self, Ids};

impl Ids for Catalog {
    type Thing = Entity;

    fn by_id(&self, id: &str) -> Option<Entity> {
        self.ids.get(id).copied()
    }

    fn replacing(&self, id: &str) -> &[Entity] {
        self.former.get(id).map_or(&[], Vec::as_slice)
    }

    fn id_of_owner(&self, entity: Entity) -> Option<&str> {
        match entity {
            Entity::Role(part) => Some(&self.part(part).id),
            Entity::RoleLevel(level) => Some(&self.role_level(level).id),
            Entity::Skill(skill) => Some(&self.skill(skill).id),
            Entity::Item(_) | Entity::Page(_) => None,
        }
    }
}

impl Catalog {
    /// Remembers that `entity` replaces what had these ids.
    pub(super) fn replaces(&mut self, was: Vec<String>, entity: Entity) {
        for id in was {
            let now = self.former.entry(id).or_default();
            if !now.contains(&entity) {
                now.push(entity);
            }
        }
    }

    /// What stands in the place of `id` now, by the rule of [`former::now`].
    #[must_use]
    pub fn now(&self, id: &str) -> Vec<Entity> {
        former::now(self, id)
    }

    /// The items in the place of `id` now.
    #[must_use]
    pub fn items_now(&self, id: &str) -> Vec<ItemIx> {
        let items = self.now(id).into_iter();
        items.filter_map(|entity| if let Entity::Item(item) = entity { Some(item) } else { None }).collect()
    }

    /// The skills in the place of `id` now.
    #[must_use]
    pub fn skills_now(&self, id: &str) -> Vec<SkillIx> {
        let skills = self.now(id).into_iter();
        skills.filter_map(|entity| if let Entity::Skill(skill) = entity { Some(skill) } else { None }).collect()
    }

    /// The role level in the place of `id` now; of several the first.
    #[must_use]
    pub fn role_level_now(&self, id: &str) -> Option<RoleLevelIx> {
        let mut entities = self.now(id).into_iter();
        entities.find_map(|entity| if let Entity::RoleLevel(level) = entity { Some(level) } else { None })
    }
}

#[cfg(test)]
mod tests {
    use crate::framework::model::Related;
    use crate::framework::{Catalog, decode};
    use crate::yaml;

    fn catalog(roles: &str, skills: &str) -> Catalog {
        let text = format!(
            "id: craft\ntitle: A craft\nlicence: {{name: CC0}}\nsource: {{title: A book}}\n\
             scale: [{{id: low, name: Low}}]\nroles: {roles}\nskills: {skills}\n"
        );
        let framework = decode::framework(&yaml::read(text.as_bytes()).expect("YAML")).expect("a framework");
        Catalog::new(vec![framework], &Related::default())
    }

    fn items(catalog: &Catalog, id: &str) -> Vec<String> {
        catalog.items_now(id).into_iter().map(|item| catalog.item(item).id.clone()).collect()
    }

    #[test]
    fn an_id_leads_to_what_replaces_it_and_one_that_exists_to_itself() {
        let skills = "[{id: sawing, name: Sawing, activities: [
            {id: plank, text: Sawed a plank}, {id: beam, was: [craft/sawing/plank, old/log], text: Sawed a beam},
            {id: board, was: [old/log], text: Sawed a board}]}]";
        let catalog = catalog("[]", skills);
        assert_eq!(items(&catalog, "craft/sawing/plank"), ["craft/sawing/plank"]);
        assert_eq!(items(&catalog, "old/log"), ["craft/sawing/beam", "craft/sawing/board"]);
        assert_eq!(items(&catalog, "old/twig"), [""; 0]);
    }

    #[test]
    fn what_stood_under_a_replaced_thing_is_looked_for_under_the_new_one_the_nearest_first() {
        let roles = "[{id: joiner, was: [craft/role/maker], name: Joiner,
            responsibilities: [{id: care, text: Take care}],
            levels: [{id: senior, name: Senior, responsibilities: [{id: teach, text: Teach}]},
                     {id: head, was: [craft/role/maker/chief], name: Head, responsibilities: [{id: lead, text: Lead}]}]}]";
        let skills = "[{id: cutting, was: [old/sawing], name: Cutting,
            levels: {low: [{id: straight, text: Cuts straight}]}, activities: [{id: plank, text: Cut a plank}]}]";
        let catalog = catalog(roles, skills);
        for (old, new) in [
            ("old/sawing/plank", "craft/cutting/plank"),
            ("old/sawing/low/straight", "craft/cutting/low/straight"),
            ("craft/role/maker/care", "craft/role/joiner/care"),
            ("craft/role/maker/senior/teach", "craft/role/joiner/senior/teach"),
            ("craft/role/maker/chief/lead", "craft/role/joiner/head/lead"),
        ] {
            assert_eq!(items(&catalog, old), [new], "{old}");
        }
        let level = catalog.role_level_now("craft/role/maker/senior").expect("a role level");
        assert_eq!(catalog.role_level(level).id, "craft/role/joiner/senior");
        assert_eq!(catalog.skills_now("old/sawing").len(), 1);
        assert!(catalog.now("old/sawing/gone").is_empty());
    }

    #[test]
    fn a_part_of_what_stood_there_leaves_the_rest_its_place_under_the_new_name() {
        let skills = "[{id: cutting, was: [craft/sawing], name: Cutting, activities: [{id: plank, text: Cut a plank}]},
            {id: planing, name: Planing, activities: [{id: smooth, was: [craft/sawing/plank], text: Plane a plank}]}]";
        assert_eq!(
            items(&catalog("[]", skills), "craft/sawing/plank"),
            ["craft/planing/smooth", "craft/cutting/plank"]
        );
    }

    #[test]
    fn a_thing_that_moved_twice_is_found() {
        let skills = "[{id: cutting, was: [old/sawing], name: Cutting,
            activities: [{id: board, was: [craft/cutting/plank], text: Cut a board}]}]";
        assert_eq!(items(&catalog("[]", skills), "old/sawing/plank"), ["craft/cutting/board"]);
    }

    #[test]
    fn circles_and_thickets_come_to_an_end() {
        let circle = "[{id: a, was: [craft/b, craft/a], name: A}, {id: b, was: [craft/a, craft/b], name: B}]";
        assert!(catalog("[]", circle).now("craft/a/lost/for/ever").is_empty());
        let all: Vec<String> = (0..200).map(|n| format!("craft/s{n}")).collect();
        let skill = |n: usize| format!("{{id: s{n}, was: [{}], name: S}}", all.join(", "));
        let thicket = format!("[{}]", (0..200).map(skill).collect::<Vec<_>>().join(", "));
        assert!(catalog("[]", &thicket).now(&format!("craft/s0{}", "/x".repeat(500))).is_empty());
    }
}
