//! The detail strip: everything there is to say of what the user stands on, and where it comes from.

use super::prose::{self, Block};
use super::roles::TreeId;
use super::skills::SkillRowId;
use super::{Pane, State};
use crate::framework::model::NOT_STATED;
use crate::framework::{FrameworkIx, ItemIx, ItemKind, RolePartIx, SkillIx};
use crate::plain;
use crate::progress::Mark;

/// More statements of one level than this nobody reads in a strip; the checklist has them all.
const MOST_POINTS: usize = 50;

impl State {
    /// The detail for the pane that has the keys, or that had them before the detail got them.
    #[must_use]
    pub fn detail(&self) -> Vec<Block> {
        if self.browse.focus == Pane::Roles {
            return self.detail_of_tree(self.browse.tree);
        }
        match self.selected_item() {
            Some(item) => self.detail_of_item(item),
            None => match self.skill_cursor() {
                Some(row) => self.detail_of_skill_row(row),
                None => self.detail_of_tree(self.browse.tree),
            },
        }
    }

    fn detail_of_tree(&self, tree: TreeId) -> Vec<Block> {
        match tree {
            TreeId::Role(_) | TreeId::Level(_) | TreeId::Me | TreeId::Target => self.about_role(tree),
            TreeId::Family(_) | TreeId::OtherRoles => {
                vec![Block::Heading(self.tree_name(tree)), paragraph(&self.roles_of_family(tree))]
            }
            TreeId::AllSkills => {
                vec![Block::Heading(self.tree_name(tree)), paragraph("Every skill of every loaded framework.")]
            }
            TreeId::About => {
                vec![Block::Heading(self.tree_name(tree)), paragraph("What each framework says of itself, to read.")]
            }
            TreeId::SkillsOf(framework) | TreeId::AboutFramework(framework) => self.about_framework(framework),
            TreeId::Gone => vec![Block::Heading(self.tree_name(tree)), paragraph(self.about_gone())],
        }
    }

    fn roles_of_family(&self, tree: TreeId) -> String {
        let roles: Vec<String> = self.tree_children(tree).into_iter().map(|role| self.tree_name(role)).collect();
        format!("A family of roles: {}.", roles.join(", "))
    }

    fn detail_of_skill_row(&self, row: SkillRowId) -> Vec<Block> {
        match row {
            SkillRowId::Skill(skill) => self.detail_of_skill(skill),
            SkillRowId::Responsibilities | SkillRowId::AboutRole => self.about_role(self.browse.tree),
            SkillRowId::Licence(framework) => self.about_framework(framework),
            SkillRowId::Page(page) => {
                let page = self.catalog.page(page);
                let mut blocks = vec![Block::Heading(page.title.clone())];
                blocks.extend(self.source(page.framework));
                blocks
            }
        }
    }

    /// What every joined document says of a role, or of a role level; each with its source.
    #[must_use]
    pub fn about_role(&self, tree: TreeId) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(self.tree_name(tree))];
        let role = match (self.level_of(tree), tree) {
            (Some(level), _) => {
                let level = self.catalog.role_level(level);
                match &level.description {
                    Some(text) => blocks.extend(prose::blocks(text)),
                    None => blocks.push(paragraph("The sources hold no description of this role level.")),
                }
                let part = self.catalog.part(level.part);
                blocks.extend(self.source(part.framework));
                blocks.push(Block::Heading(format!("The role: {}", self.catalog.role(part.role).name)));
                part.role
            }
            (None, TreeId::Role(role)) => role,
            _ => return blocks,
        };
        for part in &self.catalog.role(role).parts {
            blocks.extend(self.about_part(*part));
        }
        blocks
    }

    fn about_part(&self, part: RolePartIx) -> Vec<Block> {
        let part = self.catalog.part(part);
        let Some(text) = &part.description else { return Vec::new() };
        let mut blocks = prose::blocks(text);
        blocks.extend(self.source(part.framework));
        blocks
    }

    /// A skill's description, what its levels mean, its relations and its source.
    #[must_use]
    pub fn detail_of_skill(&self, skill: SkillIx) -> Vec<Block> {
        let entry = self.catalog.skill(skill);
        let mut blocks = vec![Block::Heading(entry.name.clone())];
        if let Some(level) = self.level_of(self.browse.tree)
            && let Some(required) = self.catalog.required_level(level, skill)
        {
            let text = self.catalog.skill_level_name(skill, required).to_owned();
            blocks.push(Block::Field { label: "Required level", text });
        }
        blocks.extend(self.rating_now(skill));
        match &entry.description {
            Some(text) => blocks.extend(prose::blocks(text)),
            None => blocks.push(paragraph("The sources hold no description of this skill.")),
        }
        if !entry.aliases.is_empty() {
            blocks.push(Block::Field { label: "Also written", text: entry.aliases.join(", ") });
        }
        let ratings = self.rating_history(skill);
        if !ratings.is_empty() {
            blocks.push(Block::Heading("My ratings, newest first".to_owned()));
            blocks.extend(ratings);
        }
        blocks.extend(self.needed_by(skill));
        blocks.extend(self.level_meanings(skill));
        if let Some(notes) = &entry.notes {
            blocks.push(Block::Heading("Guidance notes".to_owned()));
            blocks.extend(prose::blocks(notes));
        }
        blocks.extend(self.relations(skill));
        blocks.extend(self.source(entry.framework));
        blocks
    }

    fn level_meanings(&self, skill: SkillIx) -> Vec<Block> {
        let entry = self.catalog.skill(skill);
        let mut blocks = Vec::new();
        for (level, items) in entry.statements.iter().enumerate().filter(|(_, items)| !items.is_empty()) {
            blocks.push(Block::Heading(format!("What {} means", self.catalog.skill_level_name(skill, level))));
            let points = items.iter().take(MOST_POINTS).map(|item| self.catalog.item(*item).text.clone());
            blocks.extend(points.map(|text| Block::Point { depth: 0, text }));
            if items.len() > MOST_POINTS {
                let rest = items.len() - MOST_POINTS;
                blocks.push(paragraph(&format!("And {rest} more, which the checklist shows.")));
            }
        }
        blocks
    }

    fn relations(&self, skill: SkillIx) -> Option<Block> {
        let related = &self.catalog.skill(skill).related;
        let name = |skill: &SkillIx| {
            let entry = self.catalog.skill(*skill);
            format!("{} ({})", entry.name, self.catalog.framework(entry.framework).title)
        };
        let text = related.iter().map(name).collect::<Vec<_>>().join("; ");
        (!related.is_empty()).then_some(Block::Field { label: "Related, by our own reading", text })
    }

    /// An item in full: text, what the user said of it, where it belongs, its source.
    #[must_use]
    pub fn detail_of_item(&self, item: ItemIx) -> Vec<Block> {
        let entry = self.catalog.item(item);
        let mut blocks = vec![Block::Heading(entry.text.clone())];
        let state = self.state_of(item);
        let mark = self.mark_of(item);
        let mark = mark.as_deref();
        let date = mark.and_then(|mark| mark.date).map(|date| format!(", {date}")).unwrap_or_default();
        blocks.push(Block::Field { label: "State", text: format!("{}{date}", state.words()) });
        if let Some(then) = mark.filter(|mark| mark.was_read_otherwise(&entry.text)).and_then(|mark| mark.text.clone())
        {
            blocks.push(Block::Field { label: "It read then", text: then });
            blocks.push(Block::Field { label: "It reads now", text: entry.text.clone() });
        }
        blocks.extend(mark.map(details_of_mark).unwrap_or_default());
        blocks.push(Block::Field { label: "Where", text: self.place_of(item) });
        if let ItemKind::Activity { skill } | ItemKind::Statement { skill, .. } = entry.kind
            && let Some(text) = &self.catalog.skill(skill).description
        {
            blocks.push(Block::Field { label: "Skill", text: text.replace('\n', " ") });
        }
        blocks.extend(self.source(self.catalog.framework_of(item)));
        blocks
    }

    /// Skill and level, role or role level: where an item belongs.
    #[must_use]
    pub fn place_of(&self, item: ItemIx) -> String {
        match self.catalog.item(item).kind {
            ItemKind::Activity { skill } => format!("Activity of {}", self.catalog.skill(skill).name),
            ItemKind::Statement { skill, level } => {
                format!("{} at {}", self.catalog.skill(skill).name, self.catalog.skill_level_name(skill, level))
            }
            ItemKind::RoleResponsibility { part } => format!("Responsibility of {}", self.catalog.part(part).name),
            ItemKind::LevelResponsibility { level } => {
                format!("Responsibility of {}", self.catalog.role_level(level).name)
            }
        }
    }

    /// Edition, publisher, licence and source of a framework.
    #[must_use]
    pub fn about_framework(&self, framework: FrameworkIx) -> Vec<Block> {
        let info = self.catalog.framework(framework);
        let mut blocks = vec![
            Block::Heading(info.title.clone()),
            Block::Field { label: "Edition", text: info.edition.clone() },
            Block::Field { label: "Publisher", text: info.publisher.clone() },
            Block::Field { label: "Licence", text: with_url(&info.licence.name, info.licence.url.as_deref()) },
        ];
        if let Some(notice) = &info.licence.notice {
            blocks.push(paragraph(notice));
        }
        blocks.push(Block::Field { label: "Source", text: with_url(&info.source.title, info.source.url.as_deref()) });
        blocks
    }

    /// Which framework, which edition, and under which licence.
    fn source(&self, framework: FrameworkIx) -> Vec<Block> {
        let info = self.catalog.framework(framework);
        let edition = match info.edition.as_str() {
            NOT_STATED => "edition not stated".to_owned(),
            edition => format!("edition {edition}"),
        };
        vec![Block::Field { label: "Source", text: format!("{}, {edition}. {}", info.title, info.licence.name) }]
    }
}

pub(super) fn details_of_mark(mark: &Mark) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !mark.note.is_empty() {
        blocks.push(Block::Note(mark.note.clone()));
    }
    let evidence =
        mark.evidence.iter().map(|link| Block::Field { label: "Evidence", text: plain::link(link).into_owned() });
    blocks.extend(evidence);
    blocks
}

fn with_url(name: &str, url: Option<&str>) -> String {
    url.map_or_else(|| name.to_owned(), |url| format!("{name}, {}", plain::link(url)))
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_owned())
}
