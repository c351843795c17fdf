//! The five documents as `bydoing import` reads them, against the content: the same texts, levels and counts. Ids are not
//! compared: those in `data/` were chosen by hand.

use std::collections::BTreeMap;

use bydoing::fold::fold;
use bydoing::framework::load;
use bydoing::framework::model::{Entry, Framework, NOT_STATED};
use bydoing::import::head::{Known, edition_of, head};
use bydoing::import::{self, Input};

use crate::data::{framework, framework_if_any};
use crate::senior_product_manager::LADDER;

/// Where `data/` mends the words of a document by hand, which no rule would.
const BY_HAND: [(&str, &str); 3] = [
    ("Lifecyle perspective", "Lifecycle perspective"),
    ("to meet users needs", "to meet users’ needs"),
    ("License", "Licence"),
];

fn document(name: &str) -> Input {
    let path = format!("{}/tests/sources/documents/{name}", env!("CARGO_MANIFEST_DIR"));
    Input { name: name.to_owned(), bytes: std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")) }
}

/// The framework that these make, nothing left over.
fn imported(inputs: &[Input]) -> Framework {
    let documents = import::read(inputs, None, None, |_| {});
    assert!(documents.formats.iter().all(Option::is_some), "{:?}", documents.formats);
    assert_eq!(documents.notes.left, [], "everything has its place");
    let built_in = load::embedded().frameworks;
    let old = edition_of(&documents, &built_in).map(|at| &built_in[at]);
    let head = head(&documents, inputs, Known { old, ..Known::default() });
    documents.framework(head, None).0
}

/// As it is compared: mended, without white space and signs that the eye passes over.
fn plainly(text: &str) -> String {
    fold(&BY_HAND.iter().fold(text.to_owned(), |text, (fault, mended)| text.replace(fault, mended)))
}

fn entries(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| plainly(&entry.text)).collect()
}

fn if_any(text: Option<&String>) -> Vec<String> {
    text.into_iter().map(|text| plainly(text)).collect()
}

/// All that a framework says, by names and texts: the place of each, and what stands there, in order.
fn said(framework: &Framework) -> BTreeMap<String, Vec<String>> {
    let mut said = BTreeMap::new();
    let mut put = |place: String, texts: Vec<String>| {
        if !texts.is_empty() {
            assert_eq!(said.insert(place.clone(), texts), None, "{place} twice");
        }
    };
    let skill_name = |id: &str| {
        let skill = framework.skills.iter().find(|skill| skill.id == id);
        plainly(&skill.unwrap_or_else(|| panic!("no skill {id}")).name)
    };
    let level_name = |id: &str| framework.scale.iter().find(|step| step.id == id).map(|step| step.name.clone());
    for page in &framework.pages {
        put(format!("page {}", plainly(&page.title)), vec![plainly(&page.text)]);
    }
    for role in &framework.roles {
        let place = format!("role {}", plainly(&role.name));
        put(format!("{place}: description"), if_any(role.description.as_ref()));
        put(format!("{place}: responsibilities"), entries(&role.responsibilities));
        let mut skills: Vec<String> = role.skills.iter().map(|id| skill_name(id)).collect();
        skills.sort_unstable();
        put(format!("{place}: skills"), skills);
        put(format!("{place}: levels"), role.levels.iter().map(|level| plainly(&level.name)).collect());
        for level in &role.levels {
            let place = format!("{place}, level {}", plainly(&level.name));
            put(format!("{place}: description"), if_any(level.description.as_ref()));
            put(format!("{place}: responsibilities"), entries(&level.responsibilities));
            let needed = level.requirements.iter();
            let mut needed: Vec<String> =
                needed.map(|r| format!("{}: {:?}", skill_name(&r.skill), level_name(&r.level))).collect();
            needed.sort_unstable();
            put(format!("{place}: requirements"), needed);
        }
    }
    put("skills".to_owned(), {
        let mut names: Vec<String> = framework.skills.iter().map(|skill| plainly(&skill.name)).collect();
        names.sort_unstable();
        names
    });
    for skill in &framework.skills {
        let place = format!("skill {}", plainly(&skill.name));
        put(format!("{place}: description"), if_any(skill.description.as_ref()));
        put(format!("{place}: notes"), if_any(skill.notes.as_ref()));
        put(format!("{place}: activities"), entries(&skill.activities));
        for text in &skill.levels {
            put(format!("{place} at {:?}", level_name(&text.level)), entries(&text.statements));
        }
    }
    said
}

/// Place by place, so that a difference is seen where it is.
fn assert_same(imported: &Framework, data: &Framework) {
    let (one, other) = (said(imported), said(data));
    for (place, texts) in &other {
        assert_eq!(one.get(place), Some(texts), "{place}: imported, and in the data");
    }
    let more: Vec<_> = one.keys().filter(|place| !other.contains_key(*place)).collect();
    assert!(more.is_empty(), "imported, and not in the data: {more:?}");
}

#[test]
fn the_role_level_text_with_the_ladder_as_csv_makes_the_ladder() {
    let mut csv = "Role Family,Role,Role Level,Skill Name,Skill Level\n".to_owned();
    let ladder = framework("gdad");
    for (at, level) in ladder.roles[0].levels.iter().enumerate() {
        for (skill, levels) in LADDER {
            let letter = levels.split(' ').nth(at).expect("five levels");
            let step = ladder.scale.iter().find(|step| step.name.starts_with(letter)).expect("a level");
            csv += &format!("Product and delivery,Product manager,{},{skill},{}\n", level.name, step.name);
        }
    }
    let csv = Input { name: "roles-2025-09-27.csv".to_owned(), bytes: csv.into_bytes() };
    let imported = imported(&[csv, document("senior-product-manager.txt")]);
    assert_same(&imported, &ladder);
    assert_eq!((&imported.id, &imported.title, &imported.edition), (&ladder.id, &ladder.title, &ladder.edition));
    assert_eq!(imported.licence, ladder.licence);
    assert_eq!(imported.scale, ladder.scale);
}

#[test]
fn the_role_level_text_alone_makes_its_level_with_skill_levels_that_are_not_stated() {
    let imported = imported(&[document("senior-product-manager.txt")]);
    let data = framework("gdad");
    let count = |framework: &Framework| -> usize {
        framework.skills.iter().flat_map(|skill| &skill.levels).map(|text| text.statements.len()).sum()
    };
    assert_eq!((count(&imported), count(&data)), (40, 40));
    assert_eq!(imported.scale.iter().map(|step| step.name.as_str()).collect::<Vec<_>>(), ["Level not stated"]);
    assert_eq!(imported.roles[0].levels.len(), 1);
    assert_eq!(imported.roles[0].levels[0].requirements.len(), 9);
}

#[test]
fn the_list_of_activities_makes_what_the_data_says() {
    let imported = imported(&[document("product-manager-activities.md")]);
    assert_same(&imported, &framework("pm-activities"));
    assert!(imported.licence.name.starts_with("Open Government Licence"), "{:?}", imported.licence);
}

#[test]
fn the_job_cluster_makes_what_the_data_says() {
    assert_same(&imported(&[document("product-cluster.adoc")]), &framework("product-cluster"));
}

#[test]
fn the_page_of_the_service_owner_makes_what_the_data_says() {
    let (imported, data) = (imported(&[document("service-owner.txt")]), framework("service-owner-2020"));
    assert_same(&imported, &data);
    assert_eq!((&imported.edition, &imported.publisher), (&data.edition, &data.publisher));
    assert_eq!(imported.scale, data.scale);
}

#[test]
fn the_sfia_skill_makes_what_the_data_says() {
    let Some(data) = framework_if_any("sfia") else { return };
    let imported = imported(&[document("sfia-prod.txt")]);
    assert_same(&imported, &data);
    assert_eq!(imported.licence, data.licence);
    assert_eq!((imported.edition.as_str(), &imported.publisher), (NOT_STATED, &data.publisher));
}
