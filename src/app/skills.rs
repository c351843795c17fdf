//! The Skills pane: what stands under the selected row of the tree.

use std::collections::HashSet;

use super::roles::TreeId;
use super::{State, Tally};
use crate::framework::{FrameworkIx, ItemIx, ItemKind, PageIx, RoleIx, RoleLevelIx, RolePartIx, SkillIx};

/// What a row stands for. Headings have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkillRowId {
    Responsibilities,
    Skill(SkillIx),
    /// The descriptions of the role, to read.
    AboutRole,
    Page(PageIx),
    /// A framework's edition, publisher, licence and source.
    Licence(FrameworkIx),
}

/// A row as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SkillRow {
    Heading(String),
    /// Words where there is nothing to stand on.
    Empty(String),
    Entry {
        id: SkillRowId,
        name: String,
        required: Option<String>,
        /// The user's own latest rating.
        rating: Option<String>,
        /// None: only to be read.
        tally: Option<Tally>,
    },
}

impl SkillRow {
    /// What it stands for, unless it is a heading.
    #[must_use]
    pub fn id(&self) -> Option<SkillRowId> {
        match self {
            SkillRow::Entry { id, .. } => Some(*id),
            SkillRow::Heading(_) | SkillRow::Empty(_) => None,
        }
    }
}

impl State {
    /// The rows for the selected tree row.
    #[must_use]
    pub fn skill_rows(&self) -> Vec<SkillRow> {
        let mut rows = self.skill_rows_of(self.browse.tree);
        if rows.is_empty() {
            rows.push(SkillRow::Empty("Nothing here. h goes back to the tree".to_owned()));
        }
        rows
    }

    fn skill_rows_of(&self, tree: TreeId) -> Vec<SkillRow> {
        match tree {
            TreeId::Level(level) => self.rows_of_level(level),
            TreeId::Role(role) => self.catalog.role(role).parts.iter().flat_map(|p| self.rows_of_part(*p)).collect(),
            TreeId::Family(_) | TreeId::OtherRoles => {
                vec![SkillRow::Empty("Choose a role in this family: l opens it, j goes down".to_owned())]
            }
            TreeId::AllSkills => self.frameworks().flat_map(|ix| self.rows_of_skills(ix, true)).collect(),
            TreeId::SkillsOf(framework) => self.rows_of_skills(framework, false),
            TreeId::About => self.frameworks().flat_map(|ix| self.rows_of_pages(ix, true)).collect(),
            TreeId::AboutFramework(framework) => self.rows_of_pages(framework, false),
        }
    }

    fn frameworks(&self) -> impl Iterator<Item = FrameworkIx> + use<> {
        (0..self.catalog.frameworks.len()).map(|at| FrameworkIx(at as u32))
    }

    fn rows_of_level(&self, level: RoleLevelIx) -> Vec<SkillRow> {
        let entry = self.catalog.role_level(level);
        let mut rows = vec![self.responsibilities_row(TreeId::Level(level))];
        rows.extend(entry.requirements.iter().map(|r| self.skill_row(r.skill, Some(level))));
        let unleveled = self.unleveled(entry.part, level);
        if !unleveled.is_empty() {
            rows.push(SkillRow::Heading("No required level".to_owned()));
            rows.extend(unleveled.into_iter().map(|skill| self.skill_row(skill, Some(level))));
        }
        let more = self.more_from_role(level);
        if !more.is_empty() {
            rows.push(SkillRow::Heading("More from this role".to_owned()));
            rows.extend(more.into_iter().map(|skill| self.skill_row(skill, Some(level))));
        }
        rows.push(SkillRow::Heading("To read".to_owned()));
        rows.push(reading(SkillRowId::AboutRole, "About this role level"));
        rows
    }

    /// Skills that the level's own document describes for the role without asking for a level of them.
    fn unleveled(&self, part: RolePartIx, level: RoleLevelIx) -> Vec<SkillIx> {
        let required = self.required(level);
        self.catalog.part(part).skills.iter().copied().filter(|skill| !required.contains(skill)).collect()
    }

    /// Skills of the role's other documents that no requirement of this level reaches.
    fn more_from_role(&self, level: RoleLevelIx) -> Vec<SkillIx> {
        let own = self.catalog.role_level(level).part;
        let required = self.required(level);
        let reached = |skill: SkillIx| {
            required.contains(&skill) || self.catalog.skill(skill).related.iter().any(|other| required.contains(other))
        };
        let parts = self.catalog.role(self.catalog.part(own).role).parts.iter().filter(|part| **part != own);
        parts.flat_map(|part| self.catalog.part(*part).skills.iter().copied()).filter(|s| !reached(*s)).collect()
    }

    fn required(&self, level: RoleLevelIx) -> HashSet<SkillIx> {
        self.catalog.role_level(level).requirements.iter().map(|r| r.skill).collect()
    }

    fn rows_of_part(&self, part: RolePartIx) -> Vec<SkillRow> {
        let entry = self.catalog.part(part);
        let skills = self.skills_of_part(part);
        let mut rows = vec![SkillRow::Heading(self.framework_heading(entry.framework))];
        if !entry.responsibilities.is_empty() {
            let tally = self.tally(entry.responsibilities.iter().copied());
            rows.push(entry_row(SkillRowId::Responsibilities, "Responsibilities".to_owned(), Some(tally)));
        }
        rows.extend(skills.into_iter().map(|skill| self.skill_row(skill, None)));
        if self.catalog.role(entry.role).parts.last() == Some(&part) {
            rows.push(SkillRow::Heading("To read".to_owned()));
            rows.push(reading(SkillRowId::AboutRole, "About this role"));
        } else if rows.len() == 1 {
            rows.clear();
        }
        rows
    }

    /// Every skill one document names for a role: what any of its levels asks for, and what it lists without a level.
    fn skills_of_part(&self, part: RolePartIx) -> Vec<SkillIx> {
        let entry = self.catalog.part(part);
        let required = entry.levels.iter().flat_map(|level| &self.catalog.role_level(*level).requirements);
        let mut seen = HashSet::new();
        required.map(|r| r.skill).chain(entry.skills.iter().copied()).filter(|skill| seen.insert(*skill)).collect()
    }

    fn rows_of_skills(&self, framework: FrameworkIx, heading: bool) -> Vec<SkillRow> {
        let skills = &self.catalog.framework(framework).skills;
        let mut rows = Vec::new();
        if heading && !skills.is_empty() {
            rows.push(SkillRow::Heading(self.framework_heading(framework)));
        }
        rows.extend(skills.iter().map(|skill| self.skill_row(*skill, None)));
        rows
    }

    fn rows_of_pages(&self, framework: FrameworkIx, heading: bool) -> Vec<SkillRow> {
        let mut rows = Vec::new();
        if heading {
            rows.push(SkillRow::Heading(self.framework_heading(framework)));
        }
        let pages = self.catalog.framework(framework).pages.iter();
        rows.extend(pages.map(|page| reading(SkillRowId::Page(*page), &self.catalog.page(*page).title)));
        rows.push(reading(SkillRowId::Licence(framework), "Edition, source and licence"));
        rows
    }

    fn framework_heading(&self, framework: FrameworkIx) -> String {
        self.catalog.framework(framework).title.clone()
    }

    fn responsibilities_row(&self, tree: TreeId) -> SkillRow {
        let items = self.responsibilities(tree).into_iter().flat_map(|(_, items)| items);
        entry_row(SkillRowId::Responsibilities, "Responsibilities".to_owned(), Some(self.tally(items)))
    }

    fn skill_row(&self, skill: SkillIx, level: Option<RoleLevelIx>) -> SkillRow {
        let entry = self.catalog.skill(skill);
        let required = level.and_then(|level| self.required_level(level, skill));
        let scale = &self.catalog.framework(entry.framework).scale;
        let rating = self.progress.rating(&entry.id).map(|rating| {
            scale.iter().find(|step| step.id == rating.level).map_or(rating.level.clone(), |step| step.name.clone())
        });
        SkillRow::Entry {
            id: SkillRowId::Skill(skill),
            name: entry.name.clone(),
            required: required.map(|level| self.catalog.skill_level_name(skill, level).to_owned()),
            rating,
            tally: Some(self.tally(self.items_of_skill(skill, required))),
        }
    }

    /// The step of the scale at which `level` asks for `skill`.
    #[must_use]
    pub fn required_level(&self, level: RoleLevelIx, skill: SkillIx) -> Option<usize> {
        self.catalog.role_level(level).requirements.iter().find(|r| r.skill == skill).map(|r| r.level)
    }

    /// Everything that can be ticked for a skill: statements (of one level, or of all) and the activities that build it.
    #[must_use]
    pub fn items_of_skill(&self, skill: SkillIx, level: Option<usize>) -> Vec<ItemIx> {
        let statements = &self.catalog.skill(skill).statements;
        let statements = match level {
            Some(level) => statements.get(level).cloned().unwrap_or_default(),
            None => statements.concat(),
        };
        let activities = self.catalog.activities_for(skill).into_iter().flat_map(|(_, items)| items);
        statements.into_iter().chain(activities).collect()
    }

    /// Everything that can be ticked under a row of the tree.
    #[must_use]
    pub fn items_of(&self, tree: TreeId) -> Vec<ItemIx> {
        let mut items: Vec<ItemIx> = self.responsibilities(tree).into_iter().flat_map(|(_, items)| items).collect();
        match tree {
            TreeId::Level(level) => {
                let entry = self.catalog.role_level(level);
                items.extend(entry.requirements.iter().flat_map(|r| self.items_of_skill(r.skill, Some(r.level))));
                let rest = self.unleveled(entry.part, level).into_iter().chain(self.more_from_role(level));
                items.extend(rest.flat_map(|skill| self.items_of_skill(skill, None)));
            }
            TreeId::Role(role) => {
                let parts = self.catalog.role(role).parts.iter();
                let skills = parts.flat_map(|part| self.skills_of_part(*part));
                items.extend(skills.flat_map(|skill| self.items_of_skill(skill, None)));
            }
            _ => {}
        }
        items
    }

    /// Responsibilities by heading: the role's, then the level's.
    #[must_use]
    pub fn responsibilities(&self, tree: TreeId) -> Vec<(String, Vec<ItemIx>)> {
        let of_part = |part: RolePartIx| {
            let entry = self.catalog.part(part);
            (format!("{}: in this role you will", entry.name), entry.responsibilities.clone())
        };
        let groups = match tree {
            TreeId::Role(role) => self.catalog.role(role).parts.iter().map(|part| of_part(*part)).collect(),
            TreeId::Level(level) => {
                let entry = self.catalog.role_level(level);
                let own = format!("{}: at this role level you will", entry.name);
                vec![of_part(entry.part), (own, entry.responsibilities.clone())]
            }
            _ => Vec::new(),
        };
        groups.into_iter().filter(|(_, items)| !items.is_empty()).collect()
    }

    /// The row of the Skills pane the user stands on: where they last stood, or the first that can be stood on.
    #[must_use]
    pub fn skill_cursor(&self) -> Option<SkillRowId> {
        let rows = self.skill_rows();
        let remembered = self.browse.skill.get(&self.browse.tree);
        remembered
            .copied()
            .filter(|id| rows.iter().any(|row| row.id() == Some(*id)))
            .or_else(|| rows.iter().find_map(SkillRow::id))
    }

    pub(super) fn stand_on_skill(&mut self, id: SkillRowId) {
        if self.skill_cursor() != Some(id) {
            self.forget_kept();
            self.browse.page_scroll = 0;
        }
        self.browse.skill.insert(self.browse.tree, id);
        self.browse.detail_scroll = 0;
    }

    /// The tree row under which a skill or page is best shown: the present one if it has it, else the user's role
    /// level, else the first role that has it, else its framework.
    pub(super) fn home_of(&self, row: SkillRowId) -> TreeId {
        self.home(|rows| rows.iter().any(|r| r.id() == Some(row))).unwrap_or_else(|| match row {
            SkillRowId::Skill(skill) => TreeId::SkillsOf(self.catalog.skill(skill).framework),
            SkillRowId::Page(page) => TreeId::AboutFramework(self.catalog.page(page).framework),
            SkillRowId::Licence(framework) => TreeId::AboutFramework(framework),
            SkillRowId::Responsibilities | SkillRowId::AboutRole => self.browse.tree,
        })
    }

    fn home(&self, shows: impl Fn(&[SkillRow]) -> bool) -> Option<TreeId> {
        let here = self.browse.tree;
        let mine = self.my_role().map(TreeId::Level);
        let roles = (0..self.catalog.roles.len()).map(|at| TreeId::Role(RoleIx(at as u32)));
        std::iter::once(here).chain(mine).chain(roles).find(|tree| shows(&self.skill_rows_of(*tree)))
    }

    /// As [`State::home_of`], for the skill of an item; a statement is best shown where its level is asked for.
    pub(super) fn home_of_item(&self, row: SkillRowId, item: ItemIx) -> TreeId {
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

fn entry_row(id: SkillRowId, name: String, tally: Option<Tally>) -> SkillRow {
    SkillRow::Entry { id, name, required: None, rating: None, tally }
}

fn reading(id: SkillRowId, name: &str) -> SkillRow {
    entry_row(id, name.to_owned(), None)
}
