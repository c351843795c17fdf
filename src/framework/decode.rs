//! A parsed YAML tree -> [`Framework`] or [`Related`](super::model::Related), with every problem in it, not only the
//! first.
//!
//! Pure: nothing is opened and nothing is located here; a [`Flaw`] says by its steps where it is. A value that is wrong
//! becomes an empty one so that reading goes on, and no result is handed out while there is a flaw.

mod fields;
mod flaws;
mod here;
mod ids;
mod related;
mod role;
mod skill;
#[cfg(test)]
mod tests;

use super::model::{Family, Framework, Licence, NOT_STATED, Page, SkillLevel, Source};
use crate::yaml::{Flaw, Node};
use flaws::Flaws;
use here::Here;
use ids::{Names, Scope};

pub(crate) use ids::{is_id, near, one_of};
pub use related::{members, related};

/// The ids of a file that other places of the same file name.
struct Known {
    families: Names,
    levels: Names,
    skills: Names,
}

/// One framework file.
///
/// # Errors
/// Everything that is wrong in it, in the order of reading.
pub fn framework(node: &Node) -> Result<Framework, Vec<Flaw>> {
    let flaws = Flaws::default();
    let framework = read_framework(&Here::top(node, &flaws));
    flaws.into_result(framework)
}

/// Scale, families and skills come first, whatever their order in the file, because roles refer to them.
fn read_framework(here: &Here) -> Framework {
    let top = here.fields(
        "a framework",
        &["id", "title", "edition", "publisher", "licence", "source", "scale", "pages", "families", "roles", "skills"],
    );
    let id = top.id("framework", &mut Scope::default());
    let scale = top.each_in_scope("scale", Scope::default(), read_scale_step);
    let families = top.each_in_scope("families", Scope::default(), read_family);
    let levels: Names = scale.iter().map(|level| level.id.clone()).collect();
    // In full ids a role follows `role`, a page `page`, where a skill follows nothing.
    let skills =
        top.each_in_scope("skills", Scope::without(&["role", "page"]), |here, scope| skill::read(here, scope, &levels));
    let known = Known {
        families: families.iter().map(|family| family.id.clone()).collect(),
        skills: skills.iter().map(|skill| skill.id.clone()).collect(),
        levels,
    };
    Framework {
        id,
        title: top.text("title"),
        edition: top.text_if_any("edition").unwrap_or_else(|| NOT_STATED.to_owned()),
        publisher: top.text_if_any("publisher").unwrap_or_else(|| NOT_STATED.to_owned()),
        licence: top.one("licence", read_licence).unwrap_or_default(),
        source: top.one("source", read_source).unwrap_or_default(),
        scale,
        pages: top.each_in_scope("pages", Scope::default(), read_page),
        families,
        roles: top.each_in_scope("roles", Scope::default(), |here, scope| role::read(here, scope, &known)),
        skills,
    }
}

fn read_licence(here: &Here) -> Licence {
    let fields = here.fields("a licence", &["name", "url", "notice"]);
    Licence { name: fields.text("name"), url: fields.text_if_any("url"), notice: fields.text_if_any("notice") }
}

fn read_source(here: &Here) -> Source {
    let fields = here.fields("a source", &["title", "url"]);
    Source { title: fields.text("title"), url: fields.text_if_any("url") }
}

fn read_scale_step(here: &Here, scope: &mut Scope) -> SkillLevel {
    let fields = here.fields("a skill level", &["id", "name", "meaning"]);
    SkillLevel {
        id: fields.id("skill level", scope),
        name: fields.text("name"),
        meaning: fields.text_if_any("meaning"),
    }
}

fn read_family(here: &Here, scope: &mut Scope) -> Family {
    let fields = here.fields("a role family", &["id", "name"]);
    Family { id: fields.id("role family", scope), name: fields.text("name") }
}

fn read_page(here: &Here, scope: &mut Scope) -> Page {
    let fields = here.fields("a page", &["id", "title", "text"]);
    Page { id: fields.id("page", scope), title: fields.text("title"), text: fields.text("text") }
}
