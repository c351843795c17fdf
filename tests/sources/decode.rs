//! A parsed tree -> the content model, for files that are known to be good. Anything else panics.

use bydoing::framework::model::{
    Entry, Family, Framework, Licence, Page, Related, RelatedGroup, Requirement, Role, RoleLevel, Skill, SkillLevel,
    SkillLevelText, Source,
};
use bydoing::yaml::Node;

pub(crate) fn framework(node: &Node) -> Framework {
    let licence = node.get("licence").unwrap();
    let source = node.get("source").unwrap();
    Framework {
        id: text(node, "id"),
        title: text(node, "title"),
        edition: text(node, "edition"),
        publisher: text(node, "publisher"),
        licence: Licence {
            name: text(licence, "name"),
            url: text_if_any(licence, "url"),
            notice: text_if_any(licence, "notice"),
        },
        source: Source { title: text(source, "title"), url: text_if_any(source, "url") },
        scale: each(node, "scale", |step| SkillLevel {
            id: text(step, "id"),
            name: text(step, "name"),
            meaning: text_if_any(step, "meaning"),
        }),
        pages: each(node, "pages", |page| Page {
            id: text(page, "id"),
            title: text(page, "title"),
            text: text(page, "text"),
        }),
        families: each(node, "families", |family| Family { id: text(family, "id"), name: text(family, "name") }),
        roles: each(node, "roles", role),
        skills: each(node, "skills", skill),
    }
}

pub(crate) fn related(node: &Node) -> Related {
    let group =
        |group: &Node| RelatedGroup { name: text_if_any(group, "name"), members: each(group, "members", as_text) };
    Related { roles: each(node, "roles", group), skills: each(node, "skills", group) }
}

fn role(node: &Node) -> Role {
    Role {
        id: text(node, "id"),
        name: text(node, "name"),
        aliases: each(node, "aliases", as_text),
        family: text_if_any(node, "family"),
        description: text_if_any(node, "description"),
        responsibilities: each(node, "responsibilities", entry),
        skills: each(node, "skills", as_text),
        levels: each(node, "levels", |level| RoleLevel {
            id: text(level, "id"),
            name: text(level, "name"),
            aliases: each(level, "aliases", as_text),
            description: text_if_any(level, "description"),
            responsibilities: each(level, "responsibilities", entry),
            requirements: pairs(level, "requirements", |skill, level| Requirement {
                skill: skill.to_owned(),
                level: as_text(level),
            }),
        }),
    }
}

fn skill(node: &Node) -> Skill {
    Skill {
        id: text(node, "id"),
        name: text(node, "name"),
        aliases: each(node, "aliases", as_text),
        description: text_if_any(node, "description"),
        notes: text_if_any(node, "notes"),
        levels: pairs(node, "levels", |level, statements| SkillLevelText {
            level: level.to_owned(),
            statements: list(statements, entry),
        }),
        activities: each(node, "activities", entry),
    }
}

fn entry(node: &Node) -> Entry {
    Entry { id: text(node, "id"), text: text(node, "text"), aliases: each(node, "aliases", as_text) }
}

fn text(node: &Node, key: &str) -> String {
    text_if_any(node, key).unwrap_or_else(|| panic!("no {key:?} in {node:?}"))
}

fn text_if_any(node: &Node, key: &str) -> Option<String> {
    node.get(key).map(as_text)
}

fn as_text(node: &Node) -> String {
    let Node::Text(text) = node else { panic!("{} instead of text: {node:?}", node.kind()) };
    text.trim().to_owned()
}

fn each<T>(node: &Node, key: &str, read: impl FnMut(&Node) -> T) -> Vec<T> {
    node.get(key).map(|node| list(node, read)).unwrap_or_default()
}

fn list<T>(node: &Node, read: impl FnMut(&Node) -> T) -> Vec<T> {
    let Node::List(entries) = node else { panic!("{} instead of a list: {node:?}", node.kind()) };
    entries.iter().map(read).collect()
}

fn pairs<T>(node: &Node, key: &str, mut read: impl FnMut(&str, &Node) -> T) -> Vec<T> {
    match node.get(key) {
        Some(Node::Map(entries)) => entries.iter().map(|(key, node)| read(key, node)).collect(),
        None => Vec::new(),
        Some(other) => panic!("{} instead of fields: {other:?}", other.kind()),
    }
}
