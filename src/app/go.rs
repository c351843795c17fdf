//! Going straight to something by what it is: which row of the tree shows it best, and which pane gets the keys.

use super::roles::TreeId;
use super::skills::SkillRowId;
use super::{Pane, State};
use crate::framework::{ItemIx, ItemKind, RoleIx, RoleLevelIx};
use crate::search::Target;

impl State {
    /// Goes to whatever was found, choosing the tree row that shows it best, and gives the pane that holds it the keys.
    pub(super) fn go_to(&mut self, target: Target) {
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
        self.home(|rows| rows.contains(&row)).unwrap_or_else(|| match row {
            SkillRowId::Skill(skill) => TreeId::SkillsOf(self.catalog.skill(skill).framework),
            SkillRowId::Page(page) => TreeId::AboutFramework(self.catalog.page(page).framework),
            SkillRowId::Licence(framework) => TreeId::AboutFramework(framework),
            SkillRowId::Responsibilities | SkillRowId::AboutRole => self.browse.tree,
        })
    }

    fn home(&self, shows: impl Fn(&[SkillRowId]) -> bool) -> Option<TreeId> {
        let here = self.browse.tree;
        let mine = self.my_role().map(TreeId::Level);
        let roles = (0..self.catalog.roles.len()).map(|at| TreeId::Role(RoleIx(at as u32)));
        std::iter::once(here).chain(mine).chain(roles).find(|tree| shows(&self.skill_row_ids(*tree)))
    }

    /// As [`State::home_of`], for the skill of an item; a statement is best shown where its level is asked for.
    fn home_of_item(&self, row: SkillRowId, item: ItemIx) -> TreeId {
        let wanted = match (row, self.catalog.item(item).kind) {
            (SkillRowId::Skill(skill), ItemKind::Statement { level, .. }) => Some((skill, level)),
            _ => None,
        };
        let asks = |tree: TreeId| match (tree, wanted) {
            (TreeId::Level(level), Some((skill, step))) => self.required_level(level, skill) == Some(step),
            _ => false,
        };
        let mine = self.my_role().map(TreeId::Level);
        let levels = (0..self.catalog.role_levels.len()).map(|at| TreeId::Level(RoleLevelIx(at as u32)));
        let near = std::iter::once(self.browse.tree).chain(mine).chain(levels);
        near.into_iter().find(|tree| asks(*tree)).unwrap_or_else(|| self.home_of(row))
    }
}
