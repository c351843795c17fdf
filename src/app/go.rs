//! Going straight to something by what it is: which row of the tree shows it best, and which pane gets the keys.

use super::roles::TreeId;
use super::skills::SkillRowId;
use super::{Pane, State};
use crate::framework::{ItemIx, ItemKind};
use crate::search::Target;

impl State {
    /// Goes to whatever was found, choosing the tree row that shows it best, and gives the pane that holds it the keys.
    pub(super) fn go_to(&mut self, target: Target) {
        self.show(super::View::Browse);
        match target {
            Target::Role(role) => self.go_to_tree(TreeId::Role(role)),
            Target::RoleLevel(level) => self.go_to_tree(TreeId::Level(level)),
            Target::Skill(skill) => self.go_to_skill(SkillRowId::Skill(skill)),
            Target::Page(page) => self.go_to_skill(SkillRowId::Page(page)),
            Target::Framework(framework) => self.go_to_skill(SkillRowId::Licence(framework)),
            Target::Item(item) => self.go_to_item(item),
        }
    }

    fn go_to_tree(&mut self, id: TreeId) {
        self.stand_on_tree(id);
        self.browse.open.insert(id);
        self.browse.focus = Pane::Roles;
    }

    fn go_to_skill(&mut self, row: SkillRowId) {
        let tree = self.home_of(row);
        self.stand_on_tree(tree);
        self.stand_on_skill(row);
        self.browse.focus = if self.page().is_some() { Pane::Checklist } else { Pane::Skills };
    }

    fn go_to_item(&mut self, item: ItemIx) {
        let row = match self.catalog.item(item).kind {
            ItemKind::Activity { skill } | ItemKind::Statement { skill, .. } => SkillRowId::Skill(skill),
            ItemKind::RoleResponsibility { part } => {
                self.stand_on_tree(TreeId::Role(self.catalog.part(part).role));
                SkillRowId::Responsibilities
            }
            ItemKind::LevelResponsibility { level } => {
                self.stand_on_tree(TreeId::Level(level));
                SkillRowId::Responsibilities
            }
        };
        let tree = match row {
            SkillRowId::Responsibilities => self.browse.tree,
            row => self.home_of_item(row, item),
        };
        self.stand_on_tree(tree);
        self.stand_on_skill(row);
        self.browse.kept.insert(item);
        self.browse.check.insert((tree, row), item);
        if !self.checklist_items_shown().contains(&item) {
            self.browse.all_levels = true;
        }
        self.browse.focus = Pane::Checklist;
    }

    /// The tree row under which a skill or page is best shown: the present one if it has it, else the user's role
    /// level, else the first role that has it, else its framework.
    fn home_of(&self, row: SkillRowId) -> TreeId {
        let near = std::iter::once(self.browse.tree).chain(self.my_row());
        let shows = |tree: &TreeId| self.skill_row_ids(*tree).contains(&row);
        near.into_iter().find(shows).or_else(|| self.first_role_with(row)).unwrap_or_else(|| match row {
            SkillRowId::Skill(skill) => TreeId::SkillsOf(self.catalog.skill(skill).framework),
            SkillRowId::Page(page) => TreeId::AboutFramework(self.catalog.page(page).framework),
            SkillRowId::Licence(framework) => TreeId::AboutFramework(framework),
            SkillRowId::Responsibilities | SkillRowId::AboutRole => self.browse.tree,
        })
    }

    fn first_role_with(&self, row: SkillRowId) -> Option<TreeId> {
        let SkillRowId::Skill(skill) = row else { return None };
        let skill = self.catalog.skill(skill);
        let asking = skill.needed_by.iter().map(|need| self.catalog.role_level(need.by).part);
        let parts = asking.chain(skill.listed_by.iter().copied());
        parts.map(|part| self.catalog.part(part).role).min().map(TreeId::Role)
    }

    /// As [`State::home_of`], for the skill of an item; a statement is best shown where its level is asked for.
    fn home_of_item(&self, row: SkillRowId, item: ItemIx) -> TreeId {
        let wanted = match (row, self.catalog.item(item).kind) {
            (SkillRowId::Skill(skill), ItemKind::Statement { level, .. }) => Some((skill, level)),
            _ => None,
        };
        let asks = |tree: &TreeId| match (self.level_of(*tree), wanted) {
            (Some(level), Some((skill, step))) => self.catalog.required_level(level, skill) == Some(step),
            _ => false,
        };
        let first = wanted.and_then(|(skill, step)| {
            let asking = self.catalog.skill(skill).needed_by.iter().filter(|need| need.level == step);
            asking.map(|need| need.by).min().map(TreeId::Level)
        });
        let mut near = std::iter::once(self.browse.tree).chain(self.my_row());
        near.find(asks).or(first).unwrap_or_else(|| self.home_of(row))
    }
}
