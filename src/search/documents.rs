//! The catalog and the user's notes as documents.

use std::collections::BTreeSet;

use super::{Document, Kind, Target};
use crate::framework::{Catalog, FrameworkIx, ItemIx, ItemKind, PageIx, RoleIx, RoleLevelIx, RolePartIx, SkillIx};
use crate::progress::{Carried, Mark, Progress, Rating};

/// Everything the frameworks say: roles, role levels, skills, items, pages, each in the catalog's order.
#[must_use]
pub fn from_catalog(catalog: &Catalog) -> Vec<Document> {
    let roles = (0..catalog.roles.len()).map(|at| role(catalog, RoleIx(at as u32)));
    let levels = (0..catalog.role_levels.len()).map(|at| role_level(catalog, RoleLevelIx(at as u32)));
    let skills = (0..catalog.skills.len()).map(|at| skill(catalog, SkillIx(at as u32)));
    let items = (0..catalog.items.len()).map(|at| item(catalog, ItemIx(at as u32)));
    let pages = (0..catalog.pages.len()).map(|at| page(catalog, PageIx(at as u32)));
    let frameworks = (0..catalog.frameworks.len()).map(|at| framework(catalog, FrameworkIx(at as u32)));
    roles.chain(levels).chain(skills).chain(items).chain(pages).chain(frameworks).collect()
}

/// What the user wrote: one document for each mark with a note or evidence, on an item that is known, and one for the
/// ratings of each skill.
#[must_use]
pub fn notes(catalog: &Catalog, progress: &Progress, carried: &Carried) -> Vec<Document> {
    let marks = carried.marks(catalog, progress).into_iter();
    let of_marks = marks.filter_map(|(item, mark)| note(catalog, item, &mark));
    let rated: BTreeSet<SkillIx> = progress.ratings.keys().flat_map(|id| catalog.skills_now(id)).collect();
    let of_ratings = rated.into_iter().filter_map(|skill| {
        let ratings = carried.ratings(catalog, progress, skill);
        rating_note(catalog, skill, &ratings)
    });
    of_marks.chain(of_ratings).collect()
}

fn role(catalog: &Catalog, ix: RoleIx) -> Document {
    let role = catalog.role(ix);
    let parts: Vec<_> = role.parts.iter().map(|part| catalog.part(*part)).collect();
    let mut aliases = Vec::new();
    for name in parts.iter().flat_map(|part| std::iter::once(&part.name).chain(&part.aliases)) {
        if *name != role.name && !aliases.contains(name) {
            aliases.push(name.clone());
        }
    }
    Document {
        kind: Kind::Role,
        id: parts.first().map(|part| part.id.clone()).unwrap_or_default(),
        title: role.name.clone(),
        aliases,
        body: paragraphs(parts.iter().map(|part| part.description.as_deref())),
        place: role.family.map(|family| catalog.families[family.at()].name.clone()).unwrap_or_default(),
        target: Target::Role(ix),
    }
}

fn role_level(catalog: &Catalog, ix: RoleLevelIx) -> Document {
    let level = catalog.role_level(ix);
    let part = catalog.part(level.part);
    Document {
        kind: Kind::RoleLevel,
        id: level.id.clone(),
        title: level.name.clone(),
        aliases: level.aliases.clone(),
        body: level.description.clone().unwrap_or_default(),
        place: place([&catalog.role(part.role).name, &catalog.framework(part.framework).title]),
        target: Target::RoleLevel(ix),
    }
}

fn skill(catalog: &Catalog, ix: SkillIx) -> Document {
    let skill = catalog.skill(ix);
    let framework = catalog.framework(skill.framework);
    Document {
        kind: Kind::Skill,
        id: skill.id.clone(),
        title: skill.name.clone(),
        aliases: skill.aliases.clone(),
        body: paragraphs([skill.description.as_deref(), skill.notes.as_deref()]),
        place: framework.title.clone(),
        target: Target::Skill(ix),
    }
}

fn item(catalog: &Catalog, ix: ItemIx) -> Document {
    let item = catalog.item(ix);
    let source = |part: RolePartIx| catalog.framework(catalog.part(part).framework).title.as_str();
    let (kind, place) = match item.kind {
        ItemKind::Activity { skill } => {
            let framework = catalog.framework(catalog.skill(skill).framework);
            (Kind::Activity, place([&catalog.skill(skill).name, &framework.title]))
        }
        ItemKind::Statement { skill, level } => {
            let level = catalog.skill_level_name(skill, level);
            (Kind::Statement, place([&catalog.skill(skill).name, level]))
        }
        ItemKind::RoleResponsibility { part } => {
            (Kind::Responsibility, place([&catalog.part(part).name, source(part)]))
        }
        ItemKind::LevelResponsibility { level } => {
            (Kind::Responsibility, place([&catalog.role_level(level).name, source(catalog.role_level(level).part)]))
        }
    };
    Document {
        kind,
        id: item.id.clone(),
        title: item.text.clone(),
        aliases: item.aliases.clone(),
        body: String::new(),
        place,
        target: Target::Item(ix),
    }
}

fn page(catalog: &Catalog, ix: PageIx) -> Document {
    let page = catalog.page(ix);
    Document {
        kind: Kind::Page,
        id: page.id.clone(),
        title: page.title.clone(),
        aliases: Vec::new(),
        body: page.text.clone(),
        place: catalog.framework(page.framework).title.clone(),
        target: Target::Page(ix),
    }
}

fn framework(catalog: &Catalog, ix: FrameworkIx) -> Document {
    let info = catalog.framework(ix);
    let licence = [Some(&info.licence.name), info.licence.notice.as_ref()];
    let says = [Some(&info.edition), Some(&info.publisher), Some(&info.source.title)];
    let body = says.into_iter().chain(licence).flatten().map(String::as_str).collect::<Vec<_>>().join("\n");
    Document {
        kind: Kind::Page,
        id: info.id.clone(),
        title: info.title.clone(),
        aliases: Vec::new(),
        body,
        place: "Edition, source and licence".to_owned(),
        target: Target::Framework(ix),
    }
}

/// The document of what is said of one item, when that has a note or evidence. The title is the first line the user wrote,
/// because that is what they will look for; the item's own text is the place. A mark with evidence only has its first link
/// for a title.
#[must_use]
pub fn note(catalog: &Catalog, ix: ItemIx, mark: &Mark) -> Option<Document> {
    let written = mark.note.lines().chain(mark.evidence.iter().map(String::as_str));
    let mut lines = written.map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next()?.to_owned();
    Some(Document {
        kind: Kind::Note,
        id: catalog.item(ix).id.clone(),
        title,
        aliases: Vec::new(),
        body: lines.collect::<Vec<_>>().join("\n"),
        place: catalog.item(ix).text.clone(),
        target: Target::Item(ix),
    })
}

/// The document of what is said of a skill with its ratings, newest first, when any of them has a note or evidence.
#[must_use]
pub fn rating_note(catalog: &Catalog, ix: SkillIx, ratings: &[Rating]) -> Option<Document> {
    let newest = ratings.iter().rev();
    let written = newest.flat_map(|rating| {
        let links = rating.evidence.iter().map(String::as_str);
        rating.note.iter().flat_map(|note| note.lines()).chain(links)
    });
    let mut lines = written.map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next()?.to_owned();
    Some(Document {
        kind: Kind::Note,
        id: catalog.skill(ix).id.clone(),
        title,
        aliases: Vec::new(),
        body: lines.collect::<Vec<_>>().join("\n"),
        place: format!("Rating of {}", catalog.skill(ix).name),
        target: Target::Skill(ix),
    })
}

fn place<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn paragraphs<'a>(texts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    texts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}
