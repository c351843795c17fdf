//! The Checklist pane: what can be ticked for the selected row of the Skills pane, or the page to read there.

use super::prose::{self, Block};
use super::roles::TreeId;
use super::skills::SkillRowId;
use super::{Filter, Pane, State, View};
use crate::framework::{ItemIx, SkillIx};

/// A row as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckRow {
    Heading(String),
    /// Words where nothing can be ticked: why, and what to press.
    Empty(String),
    Item(ItemIx),
}

impl CheckRow {
    /// The item on this row; the cursor stands on no other rows.
    #[must_use]
    pub fn item(&self) -> Option<ItemIx> {
        match self {
            CheckRow::Item(item) => Some(*item),
            CheckRow::Heading(_) | CheckRow::Empty(_) => None,
        }
    }
}

/// The pane's rows, and how many items the filter hides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checklist {
    pub rows: Vec<CheckRow>,
    pub hidden: usize,
}

/// Some items under a heading, before the filter.
struct Group {
    heading: String,
    items: Vec<ItemIx>,
    /// What to say when there are no items at all.
    empty: Option<String>,
}

impl State {
    /// The checklist as it is shown.
    #[must_use]
    pub fn checklist(&self) -> Checklist {
        match self.skill_cursor() {
            None => Checklist { rows: vec![CheckRow::Empty(self.empty_words())], hidden: 0 },
            Some(SkillRowId::Skill(skill)) => self.filtered(self.groups_of_skill(skill)),
            Some(SkillRowId::Responsibilities) => {
                let groups = self.responsibilities(self.browse.tree).into_iter();
                let groups: Vec<Group> = groups.map(|(heading, items)| Group { heading, items, empty: None }).collect();
                if groups.is_empty() {
                    let words = "The sources state no responsibilities for this role level";
                    return Checklist { rows: vec![CheckRow::Empty(words.to_owned())], hidden: 0 };
                }
                self.filtered(groups)
            }
            Some(SkillRowId::AboutRole | SkillRowId::Page(_) | SkillRowId::Licence(_)) => Checklist::default(),
        }
    }

    /// The page to read in place of a checklist, when the selected row of the Skills pane is one.
    #[must_use]
    pub fn page(&self) -> Option<Vec<Block>> {
        match self.skill_cursor()? {
            SkillRowId::AboutRole => Some(self.about_role(self.browse.tree)),
            SkillRowId::Page(page) => Some(prose::blocks(&self.catalog.page(page).text)),
            SkillRowId::Licence(framework) => Some(self.about_framework(framework)),
            SkillRowId::Skill(_) | SkillRowId::Responsibilities => None,
        }
    }

    /// True when the selected row of the Skills pane is a page to read.
    #[must_use]
    pub fn shows_page(&self) -> bool {
        let row = self.skill_cursor();
        matches!(row, Some(SkillRowId::AboutRole | SkillRowId::Page(_) | SkillRowId::Licence(_)))
    }

    fn empty_words(&self) -> String {
        match self.browse.tree {
            TreeId::Family(_) | TreeId::OtherRoles if self.has_large_tree() => {
                "What can be ticked for a role appears here".to_owned()
            }
            TreeId::Family(_) | TreeId::OtherRoles => {
                "What can be ticked for a role appears here. Choose one with ↓".to_owned()
            }
            TreeId::Gone => "They are in no checklist. Enter lists them".to_owned(),
            _ => "Choose a row on the left".to_owned(),
        }
    }

    fn groups_of_skill(&self, skill: SkillIx) -> Vec<Group> {
        let mut groups = self.statement_groups(skill);
        let activities = self.catalog.activities_for(skill);
        if activities.is_empty() {
            groups.push(Group {
                heading: "Activities".to_owned(),
                items: Vec::new(),
                empty: Some("No activity in the loaded frameworks builds this skill".to_owned()),
            });
        }
        for (from, items) in activities {
            let heading = if from == skill { "Activities".to_owned() } else { self.related_heading(from) };
            groups.push(Group { heading, items, empty: None });
        }
        groups
    }

    pub(super) fn related_heading(&self, from: SkillIx) -> String {
        let entry = self.catalog.skill(from);
        format!("Related activities: {}, {}", entry.name, self.catalog.framework(entry.framework).title)
    }

    /// What is said where the framework has no statements of a level.
    pub(super) fn no_text(&self, skill: SkillIx, level: usize) -> String {
        format!("No text for {} in this framework", self.catalog.skill_level_name(skill, level))
    }

    /// The same, and what can be done about it.
    pub(super) fn no_text_but_import(&self, skill: SkillIx, level: usize) -> String {
        format!("{}. bydoing import can bring a fuller edition", self.no_text(skill, level))
    }

    fn statement_groups(&self, skill: SkillIx) -> Vec<Group> {
        let entry = self.catalog.skill(skill);
        let required = self.level_of(self.browse.tree).and_then(|level| self.catalog.required_level(level, skill));
        let name = |level: usize| self.catalog.skill_level_name(skill, level);
        let mut groups = Vec::new();
        for (level, items) in entry.statements.iter().enumerate() {
            let wanted = required == Some(level);
            if wanted && items.is_empty() {
                let others = entry.statements.iter().any(|items| !items.is_empty());
                let advice = if others && !self.browse.all_levels { ". L shows the other levels" } else { "" };
                groups.push(Group {
                    heading: format!("{} (required)", name(level)),
                    items: Vec::new(),
                    empty: Some(format!("{}{advice}", self.no_text(skill, level))),
                });
            } else if !items.is_empty() && (wanted || required.is_none() || self.browse.all_levels) {
                let heading = if wanted { format!("{} (required)", name(level)) } else { name(level).to_owned() };
                groups.push(Group { heading, items: items.clone(), empty: None });
            }
        }
        groups
    }

    fn filtered(&self, groups: Vec<Group>) -> Checklist {
        let mut list = Checklist::default();
        for group in groups {
            let before = list.rows.len();
            for item in &group.items {
                let state = self.state_of(*item);
                if self.browse.filter.shows(state) || self.browse.kept.contains(item) {
                    list.rows.push(CheckRow::Item(*item));
                } else {
                    list.hidden += 1;
                }
            }
            let shown = list.rows.len() > before;
            if shown || group.items.is_empty() {
                list.rows.insert(before, CheckRow::Heading(group.heading));
            }
            if let (true, Some(words)) = (group.items.is_empty(), group.empty) {
                list.rows.push(CheckRow::Empty(words));
            }
        }
        if list.hidden > 0 && !list.rows.iter().any(|row| row.item().is_some()) {
            let words = match self.browse.filter {
                Filter::NotDone => "Nothing left to do here".to_owned(),
                filter => format!("Nothing here is {}", filter.words()),
            };
            list.rows = vec![CheckRow::Empty(format!("{words}. f shows the other {}", list.hidden))];
        }
        list
    }

    /// The items in sight, from the top.
    pub(super) fn checklist_items_shown(&self) -> Vec<ItemIx> {
        self.checklist().rows.iter().filter_map(CheckRow::item).collect()
    }

    /// Where the checklist's cursor stands: where the user last stood, or the first row it can stand on.
    #[must_use]
    pub fn check_cursor(&self) -> Option<ItemIx> {
        self.check_cursor_in(&self.checklist().rows)
    }

    /// As [`State::check_cursor`], for rows already made.
    #[must_use]
    pub fn check_cursor_in(&self, rows: &[CheckRow]) -> Option<ItemIx> {
        let key = (self.browse.tree, self.skill_cursor()?);
        let remembered = self.browse.check.get(&key).copied();
        remembered
            .filter(|id| rows.iter().any(|row| row.item() == Some(*id)))
            .or_else(|| rows.iter().find_map(CheckRow::item))
    }

    /// The user wrote a note on the item or gave evidence.
    #[must_use]
    pub fn is_noted_or_reworded(&self, item: ItemIx) -> (bool, bool) {
        let mark = self.mark_of(item);
        let Some(mark) = mark.as_deref() else { return (false, false) };
        let noted = !mark.note.is_empty() || !mark.evidence.is_empty();
        (noted, mark.was_read_otherwise(&self.catalog.item(item).text))
    }

    pub(super) fn stand_on_check(&mut self, id: ItemIx) {
        if let Some(skill) = self.skill_cursor() {
            self.browse.check.insert((self.browse.tree, skill), id);
            self.browse.detail_scroll = 0;
        }
    }

    /// The item that marking keys act on: the selected one, when the checklist (or its detail) has the keys, or a view's.
    #[must_use]
    pub fn selected_item(&self) -> Option<ItemIx> {
        if self.view != View::Browse {
            return self.viewed_item();
        }
        matches!(self.browse.focus, Pane::Checklist | Pane::Detail).then(|| self.check_cursor()).flatten()
    }
}
