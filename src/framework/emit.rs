//! A framework as the text of its file: the layout a person would choose, and every reader takes it for the same.
//!
//! What comes out reads back as what went in; a test holds it to that for any text.

#[cfg(test)]
mod tests;
mod writer;

use super::model::{Entry, Framework, Licence, NOT_STATED, Role, RoleLevel, Skill};
use writer::Writer;

/// The whole file without comments.
#[must_use]
pub fn yaml(framework: &Framework) -> String {
    let mut out = Writer::default();
    top(&mut out, framework);
    section(&mut out, "scale", &framework.scale, |out, level| {
        out.entry(2, &[("id", &level.id), ("name", &level.name)]);
        out.text_if_any(4, "meaning", level.meaning.as_deref());
    });
    section(&mut out, "pages", &framework.pages, |out, page| {
        out.entry(2, &[("id", &page.id), ("title", &page.title)]);
        out.text(4, "text", &page.text);
    });
    section(&mut out, "families", &framework.families, |out, family| {
        out.entry(2, &[("id", &family.id), ("name", &family.name)]);
    });
    section(&mut out, "roles", &framework.roles, role);
    section(&mut out, "skills", &framework.skills, skill);
    out.finish()
}

fn top(out: &mut Writer, framework: &Framework) {
    out.text(0, "id", &framework.id);
    out.text(0, "title", &framework.title);
    for (key, text) in [("edition", &framework.edition), ("publisher", &framework.publisher)] {
        out.text_if_any(0, key, Some(text.as_str()).filter(|text| *text != NOT_STATED));
    }
    let Licence { name, url, notice } = &framework.licence;
    out.key(0, "licence");
    out.text(2, "name", name);
    out.text_if_any(2, "url", url.as_deref());
    out.text_if_any(2, "notice", notice.as_deref());
    out.key(0, "source");
    out.text(2, "title", &framework.source.title);
    out.text_if_any(2, "url", framework.source.url.as_deref());
}

/// A list at the top of the file, its entries apart where they have more than a line or two.
fn section<T>(out: &mut Writer, key: &str, entries: &[T], write: impl Fn(&mut Writer, &T)) {
    if entries.is_empty() {
        return;
    }
    out.blank();
    out.key(0, key);
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 && matches!(key, "pages" | "roles" | "skills") {
            out.blank();
        }
        write(out, entry);
    }
}

fn role(out: &mut Writer, role: &Role) {
    out.entry(2, &[("id", &role.id)]);
    out.list(4, "was", &role.was);
    out.text(4, "name", &role.name);
    out.list(4, "aliases", &role.aliases);
    out.text_if_any(4, "family", role.family.as_deref());
    out.text_if_any(4, "description", role.description.as_deref());
    entries(out, 4, "responsibilities", &role.responsibilities);
    out.list(4, "skills", &role.skills);
    if role.levels.is_empty() {
        return;
    }
    out.key(4, "levels");
    for (at, entry) in role.levels.iter().enumerate() {
        if at > 0 {
            out.blank();
        }
        level(out, entry);
    }
}

fn level(out: &mut Writer, level: &RoleLevel) {
    out.entry(6, &[("id", &level.id)]);
    out.list(8, "was", &level.was);
    out.text(8, "name", &level.name);
    out.list(8, "aliases", &level.aliases);
    out.text_if_any(8, "description", level.description.as_deref());
    entries(out, 8, "responsibilities", &level.responsibilities);
    if level.requirements.is_empty() {
        return;
    }
    out.key(8, "requirements");
    for requirement in &level.requirements {
        out.text(10, &requirement.skill, &requirement.level);
    }
}

fn skill(out: &mut Writer, skill: &Skill) {
    out.entry(2, &[("id", &skill.id)]);
    out.list(4, "was", &skill.was);
    out.text(4, "name", &skill.name);
    out.list(4, "aliases", &skill.aliases);
    out.text_if_any(4, "description", skill.description.as_deref());
    out.text_if_any(4, "notes", skill.notes.as_deref());
    if !skill.levels.is_empty() {
        out.key(4, "levels");
        for text in &skill.levels {
            entries(out, 6, &text.level, &text.statements);
        }
    }
    entries(out, 4, "activities", &skill.activities);
}

fn entries(out: &mut Writer, indent: usize, key: &str, entries: &[Entry]) {
    if entries.is_empty() {
        return;
    }
    out.key(indent, key);
    for entry in entries {
        out.entry(indent + 2, &[("id", &entry.id)]);
        out.list(indent + 4, "was", &entry.was);
        out.text(indent + 4, "text", &entry.text);
        out.list(indent + 4, "aliases", &entry.aliases);
    }
}
