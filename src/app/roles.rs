//! The Roles pane: families, roles and role levels as a tree, then all skills, then what to read about each framework. In
//! a large tree the user's own role level and target stand above all that, where they need not be looked for.

use std::ops::Range;

use super::{State, Tally};
use crate::framework::{FamilyIx, FrameworkIx, RoleIx, RoleLevelIx};

mod edition;
mod pinned;

/// What a row of the tree stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum TreeId {
    /// The user's own role level, pinned above a large tree.
    Me,
    /// The role level the user aims at, likewise.
    Target,
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
    /// The letters of the name that the filter looked for.
    pub matched: Vec<Range<usize>>,
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

/// A row before it is named and counted, which is what takes time: done only for rows in sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeLine {
    pub id: TreeId,
    pub depth: usize,
    /// As in [`TreeRow::open`].
    pub open: Option<bool>,
    /// As in [`TreeRow::matched`].
    pub matched: Vec<Range<usize>>,
}

impl State {
    /// A row as it is drawn.
    #[must_use]
    pub fn tree_row(&self, line: &TreeLine) -> TreeRow {
        let level = self.level_of(line.id);
        let counted = level.is_some() || matches!(line.id, TreeId::Role(_));
        TreeRow {
            id: line.id,
            depth: line.depth,
            name: self.tree_name(line.id),
            matched: line.matched.clone(),
            open: line.open,
            tally: counted.then(|| self.tally(self.items_of(line.id))),
            me: level.is_some() && level == self.my_role(),
            target: level.is_some() && level == self.my_target(),
            count: (line.id == TreeId::Gone).then_some(self.carried.gone.len()),
        }
    }

    /// The rows of the pane from the top: those that the filter lets through, or all that no fold hides.
    #[must_use]
    pub fn tree_lines(&self) -> Vec<TreeLine> {
        match self.role_filter() {
            Some(filter) if !filter.is_empty() => filter.lines.clone(),
            _ => self.unfolded_lines(),
        }
    }

    fn unfolded_lines(&self) -> Vec<TreeLine> {
        let pinned = self.pinned().into_iter();
        let mut rows: Vec<TreeLine> =
            pinned.map(|id| TreeLine { id, depth: 0, open: None, matched: Vec::new() }).collect();
        for root in self.tree_roots() {
            self.push_tree_id(&mut rows, root, 0);
        }
        rows
    }

    fn push_tree_id(&self, rows: &mut Vec<TreeLine>, id: TreeId, depth: usize) {
        let children = self.tree_children(id);
        let open = self.browse.open.contains(&id);
        rows.push(TreeLine { id, depth, open: (!children.is_empty()).then_some(open), matched: Vec::new() });
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

    pub(super) fn tree_children(&self, id: TreeId) -> Vec<TreeId> {
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
            TreeId::Level(_)
            | TreeId::Me
            | TreeId::Target
            | TreeId::SkillsOf(_)
            | TreeId::AboutFramework(_)
            | TreeId::Gone => Vec::new(),
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
            TreeId::Me
            | TreeId::Target
            | TreeId::Family(_)
            | TreeId::OtherRoles
            | TreeId::AllSkills
            | TreeId::About
            | TreeId::Gone => Vec::new(),
        }
    }

    /// The name of a row. A role level says whose it is when the role has levels of several frameworks.
    #[must_use]
    pub fn tree_name(&self, id: TreeId) -> String {
        if let Some(level) = self.level_of(id) {
            return self.name_with_edition(level);
        }
        match id {
            TreeId::Me | TreeId::Target | TreeId::Level(_) => String::new(),
            TreeId::Family(family) => self.catalog.families[family.at()].name.clone(),
            TreeId::OtherRoles => "Other roles".to_owned(),
            TreeId::Role(role) => self.catalog.role(role).name.clone(),
            TreeId::AllSkills => "All skills".to_owned(),
            TreeId::SkillsOf(framework) | TreeId::AboutFramework(framework) => {
                self.catalog.framework(framework).title.clone()
            }
            TreeId::About => "About the frameworks".to_owned(),
            TreeId::Gone => self.gone_title().to_owned(),
        }
    }
}
