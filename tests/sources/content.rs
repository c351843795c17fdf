//! What holds for every framework and for the joins between them.

use std::collections::HashSet;

use bydoing::framework::model::{Entry, Framework};

use crate::data::{SOURCES, framework, framework_if_any, frameworks, related};
use crate::document::mended;
use crate::lists::{FURNITURE, MENDS};

/// Full ids with what they are the ids of: `page`, `role`, `role level`, `skill`, `item`.
fn ids(framework: &Framework) -> Vec<(&'static str, String)> {
    let own = &framework.id;
    let mut ids = Vec::new();
    let items = |ids: &mut Vec<_>, owner: &str, entries: &[Entry]| {
        ids.extend(entries.iter().map(|entry| ("item", format!("{owner}/{}", entry.id))));
    };
    ids.extend(framework.pages.iter().map(|page| ("page", format!("{own}/page/{}", page.id))));
    for role in &framework.roles {
        let id = format!("{own}/role/{}", role.id);
        items(&mut ids, &id, &role.responsibilities);
        for level in &role.levels {
            let id = format!("{id}/{}", level.id);
            items(&mut ids, &id, &level.responsibilities);
            ids.push(("role level", id));
        }
        ids.push(("role", id));
    }
    for skill in &framework.skills {
        let id = format!("{own}/{}", skill.id);
        items(&mut ids, &id, &skill.activities);
        for level in &skill.levels {
            items(&mut ids, &format!("{id}/{}", level.level), &level.statements);
        }
        ids.push(("skill", id));
    }
    ids
}

/// Everything that a framework says in running text.
fn texts(framework: &Framework) -> Vec<&str> {
    let mut texts: Vec<&str> = framework.pages.iter().map(|page| page.text.as_str()).collect();
    for role in &framework.roles {
        texts.extend(role.description.as_deref());
        texts.extend(texts_of(&role.responsibilities));
        for level in &role.levels {
            texts.extend(level.description.as_deref());
            texts.extend(texts_of(&level.responsibilities));
        }
    }
    for skill in &framework.skills {
        texts.extend(skill.description.as_deref());
        texts.extend(skill.notes.as_deref());
        texts.extend(texts_of(&skill.activities));
        texts.extend(skill.levels.iter().flat_map(|level| texts_of(&level.statements)));
    }
    texts
}

fn texts_of(entries: &[Entry]) -> impl Iterator<Item = &str> {
    entries.iter().map(|entry| entry.text.as_str())
}

#[test]
fn nothing_is_said_that_no_document_says() {
    for framework in frameworks() {
        let (_, document) = SOURCES.iter().find(|(id, _)| *id == framework.id).expect("a source");
        let said = mended(document);
        for line in texts(&framework).into_iter().flat_map(str::lines) {
            let line = line.trim_start().trim_start_matches("- ");
            assert!(said.contains(line), "{}: {document} does not say {line:?}", framework.id);
        }
    }
}

#[test]
fn every_piece_of_furniture_and_every_mend_belongs_to_a_document() {
    let known = |document: &str| SOURCES.iter().any(|(_, known)| *known == document);
    assert!(FURNITURE.iter().all(|(document, _)| known(document)));
    assert!(MENDS.iter().all(|(document, ..)| known(document)));
}

#[test]
fn a_file_is_named_after_its_framework() {
    for (id, _) in SOURCES {
        assert!(framework_if_any(id).is_none_or(|framework| framework.id == id), "{id}");
    }
}

#[test]
fn every_id_is_unique_and_short_and_in_kebab_case() {
    let mut seen = HashSet::new();
    for (_, id) in frameworks().iter().flat_map(ids) {
        for part in id.split('/') {
            let words: Vec<&str> = part.split('-').collect();
            let good = |word: &&str| {
                !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            };
            assert!(words.iter().all(good), "{id}: {part:?}");
            assert!(part.len() <= 40 && words.len() <= 5, "{id}: {part:?} is long");
        }
        assert!(seen.insert(id.clone()), "{id} twice");
    }
}

#[test]
fn every_framework_names_its_licence_and_its_source() {
    for framework in frameworks() {
        assert!(!framework.licence.name.is_empty() && !framework.source.title.is_empty(), "{}", framework.id);
        assert!(framework.licence.url.is_some() && framework.licence.notice.is_some(), "{}", framework.id);
    }
}

#[test]
fn every_member_of_a_join_exists_when_its_framework_is_there() {
    let frameworks = frameworks();
    let known: HashSet<(&str, String)> = frameworks.iter().flat_map(ids).collect();
    let present = |member: &&String| frameworks.iter().any(|framework| member.split('/').next() == Some(&framework.id));
    let related = related();
    for member in related.roles.iter().flat_map(|group| &group.members).filter(present) {
        assert!(known.contains(&("role", member.clone())), "{member}");
    }
    for member in related.skills.iter().flat_map(|group| &group.members).filter(present) {
        let activity = known.contains(&("item", member.clone())) && member.split('/').count() == 3;
        assert!(activity || known.contains(&("skill", member.clone())), "{member}");
    }
    for member in related.roles.iter().chain(&related.skills).flat_map(|group| &group.members) {
        assert!(
            SOURCES.iter().any(|(id, _)| member.split('/').next() == Some(id)),
            "{member}: of no framework of ours"
        );
    }
}

#[test]
fn there_is_one_product_manager_and_one_service_owner() {
    let related = related();
    let groups: Vec<(Option<&str>, &str)> =
        related.roles.iter().map(|group| (group.name.as_deref(), group.members[0].as_str())).collect();
    assert_eq!(
        groups,
        [
            (Some("Product manager"), "gdad/role/product-manager"),
            (Some("Service owner"), "service-owner-2020/role/service-owner"),
        ]
    );
    let joined: HashSet<&String> = related.roles.iter().flat_map(|group| &group.members).collect();
    for (kind, id) in frameworks().iter().flat_map(ids) {
        assert!(kind != "role" || joined.contains(&id), "{id} would stand beside its twin");
    }
}

#[test]
fn activities_build_every_skill_of_the_official_ladder() {
    let related = related();
    for skill in &framework("gdad").skills {
        let id = format!("gdad/{}", skill.id);
        let groups = related.skills.iter().filter(|group| group.members.contains(&id));
        let mut members = groups.flat_map(|group| &group.members);
        assert!(members.any(|member| member.starts_with("pm-activities/")), "nothing builds {id}");
    }
}
