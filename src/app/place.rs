//! Where the user left off, as text that outlives the run: full ids, so that it holds when frameworks come and go.

use super::roles::TreeId;
use super::skills::SkillRowId;
use super::{Filter, Pane, State};
use crate::framework::{Entity, FrameworkIx};

/// A place by ids. Anything unknown is simply not gone to.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Place {
    /// The row of the tree: a role, a role level, `me`, `target`, `skills`, `skills/FRAMEWORK`, `about`, `about/FRAMEWORK`,
    /// `family/NAME`, `gone`.
    pub tree: Option<String>,
    /// The row of the Skills pane: a skill or page, `responsibilities`, `role`, `licence/FRAMEWORK`.
    pub skill: Option<String>,
    pub item: Option<String>,
    pub pane: Option<String>,
    pub filter: Option<String>,
    pub all_levels: bool,
}

impl State {
    /// The place the user stands on now.
    #[must_use]
    pub fn place(&self) -> Place {
        // Also one that the filter hides just now.
        let left = self.skill_cursor().and_then(|skill| self.browse.check.get(&(self.browse.tree, skill)).copied());
        let item = left.or_else(|| self.check_cursor()).map(|item| self.catalog.item(item).id.clone());
        Place {
            tree: Some(self.tree_key(self.browse.tree)),
            skill: self.skill_cursor().map(|row| self.skill_key(row)),
            item,
            pane: Some(pane_key(self.browse.focus).to_owned()),
            filter: Some(self.browse.filter.words().to_owned()),
            all_levels: self.browse.all_levels,
        }
    }

    /// Goes back to a place, as far as it still exists.
    pub fn restore_place(&mut self, place: &Place) {
        let roots = self.tree_roots();
        let known = |state: &State, key: &str| {
            let frameworks = (0..state.catalog.frameworks.len()).map(|at| FrameworkIx(at as u32));
            let of_framework = frameworks.flat_map(|ix| [TreeId::SkillsOf(ix), TreeId::AboutFramework(ix)]);
            let pinned = state.pinned();
            let own = match key {
                "me" => state.my_row(),
                "target" if pinned.contains(&TreeId::Target) => Some(TreeId::Target),
                "target" => state.my_target().map(TreeId::Level),
                _ => None,
            };
            let named = roots.iter().copied().chain(of_framework).find(|id| state.tree_key(*id) == key);
            own.or(named).or_else(|| match state.catalog.now(key).first().copied()? {
                Entity::Role(part) => Some(TreeId::Role(state.catalog.part(part).role)),
                Entity::RoleLevel(level) => Some(TreeId::Level(level)),
                _ => None,
            })
        };
        let Some(tree) = place.tree.as_deref().and_then(|key| known(self, key)) else { return };
        self.stand_on_tree(tree);
        self.browse.filter = place.filter.as_deref().and_then(Filter::parse).unwrap_or_default();
        self.browse.all_levels = place.all_levels;
        let mut rows = self.skill_row_ids(self.browse.tree).into_iter();
        // A skill may have another id in a new edition, and an item too.
        let now = place.skill.as_deref().and_then(|id| self.catalog.skills_now(id).first().copied());
        let row =
            rows.find(|row| Some(self.skill_key(*row)) == place.skill || now.map(SkillRowId::Skill) == Some(*row));
        if let Some(row) = row {
            self.stand_on_skill(row);
            if let Some(item) = place.item.as_deref().and_then(|id| self.catalog.items_now(id).first().copied()) {
                self.stand_on_check(item);
            }
        }
        let pane = Pane::ALL.into_iter().find(|pane| Some(pane_key(*pane)) == place.pane.as_deref());
        self.browse.focus = pane.unwrap_or_default();
    }

    fn tree_key(&self, id: TreeId) -> String {
        match id {
            TreeId::Family(family) => format!("family/{}", self.catalog.families[family.at()].name),
            TreeId::OtherRoles => "family".to_owned(),
            TreeId::Role(role) => self.catalog.part(self.catalog.role(role).parts[0]).id.clone(),
            TreeId::Level(level) => self.catalog.role_level(level).id.clone(),
            TreeId::Me => "me".to_owned(),
            TreeId::Target => "target".to_owned(),
            TreeId::AllSkills => "skills".to_owned(),
            TreeId::SkillsOf(framework) => format!("skills/{}", self.catalog.framework(framework).id),
            TreeId::About => "about".to_owned(),
            TreeId::Gone => "gone".to_owned(),
            TreeId::AboutFramework(framework) => format!("about/{}", self.catalog.framework(framework).id),
        }
    }

    fn skill_key(&self, row: SkillRowId) -> String {
        match row {
            SkillRowId::Responsibilities => "responsibilities".to_owned(),
            SkillRowId::Skill(skill) => self.catalog.skill(skill).id.clone(),
            SkillRowId::AboutRole => "role".to_owned(),
            SkillRowId::Page(page) => self.catalog.page(page).id.clone(),
            SkillRowId::Licence(framework) => format!("licence/{}", self.catalog.framework(framework).id),
        }
    }
}

fn pane_key(pane: Pane) -> &'static str {
    match pane {
        Pane::Roles => "roles",
        Pane::Skills => "skills",
        Pane::Checklist => "checklist",
        Pane::Detail => "detail",
    }
}
