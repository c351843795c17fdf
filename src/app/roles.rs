//! The Roles pane: families, roles and role levels as a tree, then all skills, then what to read about each framework.

use super::{State, Tally};
use crate::framework::{FamilyIx, FrameworkIx, RoleIx, RoleLevelIx};

/// What a row of the tree stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum TreeId {
    Family(FamilyIx),
    /// The heading of roles that no document puts in a family.
    OtherRoles,
    Role(RoleIx),
    Level(RoleLevelIx),
    #[default]
    AllSkills,
    SkillsOf(FrameworkIx),
    About,
    AboutFramework(FrameworkIx),
    /// What is marked and no longer in any framework; only there when there is something.
    Gone,
}

/// A row as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeRow {
    pub id: TreeId,
    pub depth: usize,
    pub name: String,
    /// Is it unfolded? None: nothing to unfold.
    pub open: Option<bool>,
    pub tally: Option<Tally>,
    /// This is the user's own role level.
    pub me: bool,
    /// This is the role level the user aims at.
    pub target: bool,
    /// How many there are, where nothing can be done.
    pub count: Option<usize>,
}

/// A row before it is named and counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct VisibleRow {
    pub(super) id: TreeId,
    pub(super) depth: usize,
    /// As in [`TreeRow::open`].
    pub(super) open: Option<bool>,
}

impl State {
    /// The rows that can be seen, from the top.
    #[must_use]
    pub fn tree_rows(&self) -> Vec<TreeRow> {
        let (me, target) = (self.my_role().map(TreeId::Level), self.my_target().map(TreeId::Level));
        let row = |VisibleRow { id, depth, open }| TreeRow {
            id,
            depth,
            name: self.tree_name(id),
            open,
            tally: matches!(id, TreeId::Role(_) | TreeId::Level(_)).then(|| self.tally(self.items_of(id))),
            me: me == Some(id),
            target: target == Some(id),
            count: (id == TreeId::Gone).then_some(self.carried.gone.len()),
        };
        self.tree_ids().into_iter().map(row).collect()
    }

    /// What the rows that can be seen stand for, without the counting, which is what takes time.
    pub(super) fn tree_ids(&self) -> Vec<VisibleRow> {
        let mut rows = Vec::new();
        for root in self.tree_roots() {
            self.push_tree_id(&mut rows, root, 0);
        }
        rows
    }

    fn push_tree_id(&self, rows: &mut Vec<VisibleRow>, id: TreeId, depth: usize) {
        let children = self.tree_children(id);
        let open = self.browse.open.contains(&id);
        rows.push(VisibleRow { id, depth, open: (!children.is_empty()).then_some(open) });
        if open {
            for child in children {
                self.push_tree_id(rows, child, depth + 1);
            }
        }
    }

    /// The rows of the tree that nothing stands above.
    #[must_use]
    pub fn tree_roots(&self) -> Vec<TreeId> {
        let families = (0..self.catalog.families.len()).map(|at| TreeId::Family(FamilyIx(at as u32)));
        let mut roots: Vec<TreeId> = families.collect();
        if self.catalog.roles.iter().any(|role| role.family.is_none()) {
            roots.push(TreeId::OtherRoles);
        }
        if !self.catalog.skills.is_empty() {
            roots.push(TreeId::AllSkills);
        }
        if !self.catalog.frameworks.is_empty() {
            roots.push(TreeId::About);
        }
        if !self.carried.gone.is_empty() {
            roots.push(TreeId::Gone);
        }
        roots
    }

    fn tree_children(&self, id: TreeId) -> Vec<TreeId> {
        let frameworks = || (0..self.catalog.frameworks.len()).map(|at| FrameworkIx(at as u32));
        match id {
            TreeId::Family(family) => {
                self.catalog.families[family.at()].roles.iter().map(|role| TreeId::Role(*role)).collect()
            }
            TreeId::OtherRoles => {
                let roles = self.catalog.roles.iter().enumerate().filter(|(_, role)| role.family.is_none());
                roles.map(|(at, _)| TreeId::Role(RoleIx(at as u32))).collect()
            }
            TreeId::Role(role) => {
                let parts = self.catalog.role(role).parts.iter();
                parts.flat_map(|part| &self.catalog.part(*part).levels).map(|level| TreeId::Level(*level)).collect()
            }
            TreeId::AllSkills => {
                let with_skills = frameworks().filter(|ix| !self.catalog.framework(*ix).skills.is_empty());
                with_skills.map(TreeId::SkillsOf).collect()
            }
            TreeId::About => frameworks().map(TreeId::AboutFramework).collect(),
            TreeId::Level(_) | TreeId::SkillsOf(_) | TreeId::AboutFramework(_) | TreeId::Gone => Vec::new(),
        }
    }

    /// What stands above `id`, the outermost first.
    #[must_use]
    pub fn tree_path(&self, id: TreeId) -> Vec<TreeId> {
        let family_of = |role: RoleIx| self.catalog.role(role).family.map_or(TreeId::OtherRoles, TreeId::Family);
        match id {
            TreeId::Role(role) => vec![family_of(role)],
            TreeId::Level(level) => {
                let role = self.catalog.part(self.catalog.role_level(level).part).role;
                vec![family_of(role), TreeId::Role(role)]
            }
            TreeId::SkillsOf(_) => vec![TreeId::AllSkills],
            TreeId::AboutFramework(_) => vec![TreeId::About],
            TreeId::Family(_) | TreeId::OtherRoles | TreeId::AllSkills | TreeId::About | TreeId::Gone => Vec::new(),
        }
    }

    /// The name of a row. A role level carries its edition when the role has levels of several frameworks.
    #[must_use]
    pub fn tree_name(&self, id: TreeId) -> String {
        match id {
            TreeId::Family(family) => self.catalog.families[family.at()].name.clone(),
            TreeId::OtherRoles => "Other roles".to_owned(),
            TreeId::Role(role) => self.catalog.role(role).name.clone(),
            TreeId::Level(level) => {
                let level = self.catalog.role_level(level);
                let part = self.catalog.part(level.part);
                let parts = &self.catalog.role(part.role).parts;
                let ladders = parts.iter().filter(|part| !self.catalog.part(**part).levels.is_empty()).count();
                if ladders > 1 {
                    format!("{} ({})", level.name, self.catalog.framework(part.framework).edition)
                } else {
                    level.name.clone()
                }
            }
            TreeId::AllSkills => "All skills".to_owned(),
            TreeId::SkillsOf(framework) | TreeId::AboutFramework(framework) => {
                self.catalog.framework(framework).title.clone()
            }
            TreeId::About => "About the frameworks".to_owned(),
            TreeId::Gone => super::gone::NAME.to_owned(),
        }
    }
}
