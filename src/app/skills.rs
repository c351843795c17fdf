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

/// A row before it is worded and counted, which is what takes time.
#[derive(Debug, Clone, Copy)]
enum Bare<'a> {
    Heading(&'a str),
    Empty(&'static str),
    Responsibilities,
    Skill(SkillIx),
    Reading(SkillRowId, &'a str),
}

impl Bare<'_> {
    fn id(&self) -> Option<SkillRowId> {
        match self {
            Bare::Heading(_) | Bare::Empty(_) => None,
            Bare::Responsibilities => Some(SkillRowId::Responsibilities),
            Bare::Skill(skill) => Some(SkillRowId::Skill(*skill)),
            Bare::Reading(id, _) => Some(*id),
        }
    }
}

impl State {
    /// The rows for the selected tree row.
    #[must_use]
    pub fn skill_rows(&self) -> Vec<SkillRow> {
        let level = match self.browse.tree {
            TreeId::Level(level) => Some(level),
            _ => None,
        };
        let mut rows: Vec<SkillRow> =
            self.bare_rows(self.browse.tree).into_iter().map(|row| self.worded(row, level)).collect();
        if rows.is_empty() {
            rows.push(SkillRow::Empty("Nothing here. h goes back to the tree".to_owned()));
        }
        rows
    }

    /// What the rows for a tree row stand for.
    pub(super) fn skill_row_ids(&self, tree: TreeId) -> Vec<SkillRowId> {
        self.bare_rows(tree).iter().filter_map(Bare::id).collect()
    }

    fn bare_rows(&self, tree: TreeId) -> Vec<Bare<'_>> {
        match tree {
            TreeId::Level(level) => self.rows_of_level(level),
            TreeId::Role(role) => self.rows_of_role(role),
            TreeId::Family(_) | TreeId::OtherRoles => {
                vec![Bare::Empty("Choose a role of this family: → opens it, ↓ goes to its roles")]
            }
            TreeId::AllSkills => self.frameworks().flat_map(|ix| self.rows_of_skills(ix, true)).collect(),
            TreeId::SkillsOf(framework) => self.rows_of_skills(framework, false),
            TreeId::About => self.frameworks().flat_map(|ix| self.rows_of_pages(ix, true)).collect(),
            TreeId::AboutFramework(framework) => self.rows_of_pages(framework, false),
            TreeId::Gone => vec![Bare::Empty("Enter lists them. They are kept as they are")],
        }
    }

    fn frameworks(&self) -> impl Iterator<Item = FrameworkIx> + use<> {
        (0..self.catalog.frameworks.len()).map(|at| FrameworkIx(at as u32))
    }

    fn rows_of_level(&self, level: RoleLevelIx) -> Vec<Bare<'_>> {
        let entry = self.catalog.role_level(level);
        let mut rows = vec![Bare::Responsibilities];
        rows.extend(entry.requirements.iter().map(|r| Bare::Skill(r.skill)));
        let unleveled = self.unleveled(entry.part, level);
        if !unleveled.is_empty() {
            rows.push(Bare::Heading("No required level"));
            rows.extend(unleveled.into_iter().map(Bare::Skill));
        }
        let more = self.more_from_role(level);
        if !more.is_empty() {
            rows.push(Bare::Heading("More from this role"));
            rows.extend(more.into_iter().map(Bare::Skill));
        }
        rows.push(Bare::Heading("To read"));
        rows.push(Bare::Reading(SkillRowId::AboutRole, "About this role level"));
        rows
    }

    fn rows_of_role(&self, role: RoleIx) -> Vec<Bare<'_>> {
        let mut rows = Vec::new();
        if !self.responsibilities(TreeId::Role(role)).is_empty() {
            rows.push(Bare::Responsibilities);
        }
        for part in &self.catalog.role(role).parts {
            let skills = self.skills_of_part(*part);
            if !skills.is_empty() {
                rows.push(self.framework_heading(self.catalog.part(*part).framework));
                rows.extend(skills.into_iter().map(Bare::Skill));
            }
        }
        rows.push(Bare::Heading("To read"));
        rows.push(Bare::Reading(SkillRowId::AboutRole, "About this role"));
        rows
    }

    fn rows_of_skills(&self, framework: FrameworkIx, heading: bool) -> Vec<Bare<'_>> {
        let skills = &self.catalog.framework(framework).skills;
        let mut rows = Vec::new();
        if heading && !skills.is_empty() {
            rows.push(self.framework_heading(framework));
        }
        rows.extend(skills.iter().copied().map(Bare::Skill));
        rows
    }

    fn rows_of_pages(&self, framework: FrameworkIx, heading: bool) -> Vec<Bare<'_>> {
        let mut rows = Vec::new();
        if heading {
            rows.push(self.framework_heading(framework));
        }
        let pages = self.catalog.framework(framework).pages.iter();
        rows.extend(pages.map(|page| Bare::Reading(SkillRowId::Page(*page), &self.catalog.page(*page).title)));
        rows.push(Bare::Reading(SkillRowId::Licence(framework), "Edition, source and licence"));
        rows
    }

    fn framework_heading(&self, framework: FrameworkIx) -> Bare<'_> {
        Bare::Heading(&self.catalog.framework(framework).title)
    }

    fn worded(&self, row: Bare, level: Option<RoleLevelIx>) -> SkillRow {
        let plain =
            |id, name: &str, tally| SkillRow::Entry { id, name: name.to_owned(), required: None, rating: None, tally };
        match row {
            Bare::Heading(words) => SkillRow::Heading(words.to_owned()),
            Bare::Empty(words) => SkillRow::Empty(words.to_owned()),
            Bare::Responsibilities => {
                let items = self.responsibilities(self.browse.tree).into_iter().flat_map(|(_, items)| items);
                let tally = self.tally(items);
                plain(SkillRowId::Responsibilities, "Responsibilities", Some(tally))
            }
            Bare::Skill(skill) => self.skill_row(skill, level),
            Bare::Reading(id, name) => plain(id, name, None),
        }
    }

    fn skill_row(&self, skill: SkillIx, level: Option<RoleLevelIx>) -> SkillRow {
        let entry = self.catalog.skill(skill);
        let required = level.and_then(|level| self.required_level(level, skill));
        let scale = &self.catalog.framework(entry.framework).scale;
        let ratings = self.carried.ratings(&self.catalog, &self.progress, skill);
        let rating = ratings.last().map(|rating| {
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
