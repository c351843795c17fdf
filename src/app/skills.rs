//! The Skills pane: what stands under the selected row of the tree.

use super::roles::TreeId;
use super::{State, Tally};
use crate::analysis::facts::Held;
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
        required: Option<usize>,
        /// The user's own latest rating.
        rating: Option<(Held, String)>,
        /// None: only to be read.
        tally: Option<Tally>,
    },
}

/// A row before it is worded and counted, which is what takes time: done only for rows in sight.
#[derive(Debug, Clone, Copy)]
pub enum SkillLine<'a> {
    Heading(&'a str),
    Empty(&'static str),
    Responsibilities,
    Skill(SkillIx),
    Reading(SkillRowId, &'a str),
}

impl SkillLine<'_> {
    /// What it stands for, unless it is a heading.
    #[must_use]
    pub fn id(&self) -> Option<SkillRowId> {
        match self {
            SkillLine::Heading(_) | SkillLine::Empty(_) => None,
            SkillLine::Responsibilities => Some(SkillRowId::Responsibilities),
            SkillLine::Skill(skill) => Some(SkillRowId::Skill(*skill)),
            SkillLine::Reading(id, _) => Some(*id),
        }
    }
}

impl State {
    /// The rows for the selected tree row, for [`State::skill_row`].
    #[must_use]
    pub fn skill_lines(&self) -> Vec<SkillLine<'_>> {
        let mut rows = self.lines_of(self.browse.tree);
        if rows.is_empty() {
            rows.push(SkillLine::Empty("Nothing here. h goes back to the tree"));
        }
        rows
    }

    /// What the rows for a tree row stand for.
    pub(super) fn skill_row_ids(&self, tree: TreeId) -> Vec<SkillRowId> {
        self.lines_of(tree).iter().filter_map(SkillLine::id).collect()
    }

    fn lines_of(&self, tree: TreeId) -> Vec<SkillLine<'_>> {
        if let Some(level) = self.level_of(tree) {
            return self.rows_of_level(level);
        }
        match tree {
            TreeId::Role(role) => self.rows_of_role(role),
            TreeId::Family(_) | TreeId::OtherRoles => vec![SkillLine::Empty(self.way_to_a_role())],
            TreeId::Level(_) | TreeId::Me | TreeId::Target => Vec::new(),
            TreeId::AllSkills => self.frameworks().flat_map(|ix| self.rows_of_skills(ix, true)).collect(),
            TreeId::SkillsOf(framework) => self.rows_of_skills(framework, false),
            TreeId::About => self.frameworks().flat_map(|ix| self.rows_of_pages(ix, true)).collect(),
            TreeId::AboutFramework(framework) => self.rows_of_pages(framework, false),
            TreeId::Gone => vec![SkillLine::Empty("Enter lists them. They are kept as they are")],
        }
    }

    /// What to press on a family: in a large tree a role is not found by opening one family after the other.
    fn way_to_a_role(&self) -> &'static str {
        match (self.has_large_tree(), self.my_role()) {
            (true, None) => {
                "m sets your role level: it then stands first, with its skills here. F finds a role by its name, \
                 → opens this family"
            }
            (true, Some(_)) => "Choose a role of this family: → opens it. F finds any role by its name",
            (false, _) => "Choose a role of this family: → opens it, ↓ goes to its roles",
        }
    }

    fn frameworks(&self) -> impl Iterator<Item = FrameworkIx> + use<> {
        (0..self.catalog.frameworks.len()).map(|at| FrameworkIx(at as u32))
    }

    fn rows_of_level(&self, level: RoleLevelIx) -> Vec<SkillLine<'_>> {
        let entry = self.catalog.role_level(level);
        let mut rows = vec![SkillLine::Responsibilities];
        rows.extend(entry.requirements.iter().map(|r| SkillLine::Skill(r.skill)));
        let unleveled = self.catalog.unleveled(level);
        if !unleveled.is_empty() {
            rows.push(SkillLine::Heading("No required level"));
            rows.extend(unleveled.into_iter().map(SkillLine::Skill));
        }
        let more = self.catalog.more_from_role(level);
        if !more.is_empty() {
            rows.push(SkillLine::Heading("More from this role"));
            rows.extend(more.into_iter().map(SkillLine::Skill));
        }
        rows.push(SkillLine::Heading("To read"));
        rows.push(SkillLine::Reading(SkillRowId::AboutRole, "About this role level"));
        rows
    }

    fn rows_of_role(&self, role: RoleIx) -> Vec<SkillLine<'_>> {
        let mut rows = Vec::new();
        if !self.responsibilities(TreeId::Role(role)).is_empty() {
            rows.push(SkillLine::Responsibilities);
        }
        for part in &self.catalog.role(role).parts {
            let skills = self.catalog.skills_of_part(*part);
            if !skills.is_empty() {
                rows.push(self.framework_heading(self.catalog.part(*part).framework));
                rows.extend(skills.into_iter().map(SkillLine::Skill));
            }
        }
        rows.push(SkillLine::Heading("To read"));
        rows.push(SkillLine::Reading(SkillRowId::AboutRole, "About this role"));
        rows
    }

    fn rows_of_skills(&self, framework: FrameworkIx, heading: bool) -> Vec<SkillLine<'_>> {
        let skills = &self.catalog.framework(framework).skills;
        let mut rows = Vec::new();
        if heading && !skills.is_empty() {
            rows.push(self.framework_heading(framework));
        }
        rows.extend(skills.iter().copied().map(SkillLine::Skill));
        rows
    }

    fn rows_of_pages(&self, framework: FrameworkIx, heading: bool) -> Vec<SkillLine<'_>> {
        let mut rows = Vec::new();
        if heading {
            rows.push(self.framework_heading(framework));
        }
        let pages = self.catalog.framework(framework).pages.iter();
        rows.extend(pages.map(|page| SkillLine::Reading(SkillRowId::Page(*page), &self.catalog.page(*page).title)));
        rows.push(SkillLine::Reading(SkillRowId::Licence(framework), "Edition, source and licence"));
        rows
    }

    fn framework_heading(&self, framework: FrameworkIx) -> SkillLine<'_> {
        SkillLine::Heading(&self.catalog.framework(framework).title)
    }

    /// A row as it is drawn.
    #[must_use]
    pub fn skill_row(&self, row: &SkillLine) -> SkillRow {
        let plain =
            |id, name: &str, tally| SkillRow::Entry { id, name: name.to_owned(), required: None, rating: None, tally };
        match *row {
            SkillLine::Heading(words) => SkillRow::Heading(words.to_owned()),
            SkillLine::Empty(words) => SkillRow::Empty(words.to_owned()),
            SkillLine::Responsibilities => {
                let items = self.responsibilities(self.browse.tree).into_iter().flat_map(|(_, items)| items);
                let tally = self.tally(items);
                plain(SkillRowId::Responsibilities, "Responsibilities", Some(tally))
            }
            SkillLine::Skill(skill) => self.row_of_skill(skill),
            SkillLine::Reading(id, name) => plain(id, name, None),
        }
    }

    fn row_of_skill(&self, skill: SkillIx) -> SkillRow {
        let entry = self.catalog.skill(skill);
        let level = self.level_of(self.browse.tree);
        let required = level.and_then(|level| self.catalog.required_level(level, skill));
        let ratings = self.carried.ratings(&self.catalog, &self.progress, skill);
        let rating = ratings.last();
        let rating = rating.map(|rating| (Held::read(&self.catalog, skill, &rating.level), rating.level.clone()));
        SkillRow::Entry {
            id: SkillRowId::Skill(skill),
            name: entry.name.clone(),
            required,
            rating,
            tally: Some(self.tally(self.catalog.items_of_skill(skill, required))),
        }
    }

    /// The row of the Skills pane the user stands on: where they last stood, or the first that can be stood on.
    #[must_use]
    pub fn skill_cursor(&self) -> Option<SkillRowId> {
        let rows = self.skill_row_ids(self.browse.tree);
        let remembered = self.browse.skill.get(&self.browse.tree).copied();
        remembered.filter(|id| rows.contains(id)).or_else(|| rows.first().copied())
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
