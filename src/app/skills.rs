//! The Skills pane: what stands under the selected row of the tree.

use super::roles::TreeId;
use super::{State, Tally};
use crate::framework::{FrameworkIx, PageIx, RoleIx, RoleLevelIx, SkillIx};

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

    pub(super) fn skill_rows_of(&self, tree: TreeId) -> Vec<SkillRow> {
        match tree {
            TreeId::Level(level) => self.rows_of_level(level),
            TreeId::Role(role) => self.rows_of_role(role),
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

    fn rows_of_role(&self, role: RoleIx) -> Vec<SkillRow> {
        let mut rows = Vec::new();
        if !self.responsibilities(TreeId::Role(role)).is_empty() {
            rows.push(self.responsibilities_row(TreeId::Role(role)));
        }
        for part in &self.catalog.role(role).parts {
            let skills = self.skills_of_part(*part);
            if !skills.is_empty() {
                rows.push(SkillRow::Heading(self.framework_heading(self.catalog.part(*part).framework)));
                rows.extend(skills.into_iter().map(|skill| self.skill_row(skill, None)));
            }
        }
        rows.push(SkillRow::Heading("To read".to_owned()));
        rows.push(reading(SkillRowId::AboutRole, "About this role"));
        rows
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
}

fn entry_row(id: SkillRowId, name: String, tally: Option<Tally>) -> SkillRow {
    SkillRow::Entry { id, name, required: None, rating: None, tally }
}

fn reading(id: SkillRowId, name: &str) -> SkillRow {
    entry_row(id, name.to_owned(), None)
}
