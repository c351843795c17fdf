//! `bydoing show`.

use crate::scene::{MVP, Scene};

#[test]
fn a_skill_is_shown_with_all_that_is_known_of_it() {
    let scene = Scene::new();
    let out = scene.out(&["show", "gdad/life-cycle-management"]);
    for line in [
        "Life cycle management",
        "id: gdad/life-cycle-management",
        "also written: Lifecycle management",
        "your rating: Working, 2025-11-20",
        "What Practitioner means",
        "Your ratings, oldest first",
        "  Awareness, 2025-02-03",
        "    note: two alphas",
        "  Senior product manager at Practitioner  gdad/role/product-manager/senior-product-manager",
    ] {
        assert!(out.lines().any(|one| one == line), "{line}\n{out}");
    }
    assert!(out.contains("\nRelated activities: Lifecycle perspective, ") && out.contains("\n  todo: "));
    assert!(out.contains("Licence: Open Government Licence v3.0"));
    let json = scene.json(&["show", "gdad/life-cycle-management"]);
    assert_eq!((&json["kind"], &json["name"]), (&"skill".into(), &"Life cycle management".into()));
    assert_eq!((&json["ratings"][1]["level"], &json["ratings"][1]["name"]), (&"working".into(), &"Working".into()));
    assert_eq!(json["levels"].as_array().unwrap().len(), 4);
    assert!(json["related"].as_array().unwrap().len() >= 2);
}

#[test]
fn an_item_is_shown_with_what_was_said_of_it() {
    let scene = Scene::new();
    let out = scene.out(&["show", "scope", "of", "an", "mvp"]);
    let expected = format!(
        "Defined the scope of an MVP\nactivity of Agile Working  pm-activities/agile-working\nid: {MVP}\n\
         also written: minimum viable product\nstate: done 2025-11-21\nit read when it was marked: Defined the scope\nnote: Cut the licensing journeys.\n  \
         Kept three.\nevidence: https://example.org/mvp\n\nsource: pm-activities: "
    );
    assert!(out.starts_with(&expected), "{out}");
    let json = scene.json(&["show", MVP]);
    assert_eq!((&json["state"], &json["of"]), (&"done".into(), &"pm-activities/agile-working".into()));
    assert_eq!(json["text_when_marked"], "Defined the scope");
    assert_eq!(json["evidence"][0], "https://example.org/mvp");
}

#[test]
fn a_role_level_is_shown_with_its_requirements_beside_what_one_holds() {
    let scene = Scene::new();
    let out = scene.out(&["show", "senior", "product", "manager"]);
    assert!(out.starts_with("Senior product manager (yours)\nrole level of Product manager  "), "{out}");
    let held = "  Life cycle management: Practitioner required, you: Working, 2025-11-20  gdad/life-cycle-management";
    assert!(out.lines().any(|line| line == held), "{out}");
    assert!(out.contains(" required, not rated  gdad/product-management\n"), "{out}");
    assert!(out.contains("\nResponsibilities at this level\n  todo: "), "{out}");
    let json = scene.json(&["show", "lead product manager"]);
    assert_eq!((&json["kind"], &json["target"], &json["held"]), (&"role level".into(), &true.into(), &false.into()));
    assert_eq!(json["requirements"].as_array().unwrap().len(), 9);
}

#[test]
fn a_role_is_shown_as_each_document_has_it() {
    let scene = Scene::new();
    let out = scene.out(&["show", "product manager", "--kind", "role"]);
    assert!(out.starts_with("Product manager\n"), "{out}");
    assert!(out.contains("  Senior product manager (yours)  gdad/role/product-manager/senior-product-manager\n"));
    let json = scene.json(&["show", "gdad/role/product-manager"]);
    assert!(json["parts"].as_array().unwrap().len() > 1, "several documents speak of it");
}

#[test]
fn pages_and_frameworks_are_shown() {
    let scene = Scene::empty();
    let framework = scene.out(&["show", "gdad"]);
    assert!(framework.contains("\nid: gdad\n") && framework.contains("\nSkill levels, lowest first\n"), "{framework}");
    let pages = scene.json(&["search", "--kind", "page", "not prescriptive"]);
    let id = pages["hits"][0]["id"].as_str().unwrap().to_owned();
    let page = scene.json(&["show", &id]);
    assert_eq!((&page["kind"], &page["id"]), (&"page".into(), &id.into()));
    assert!(page["text"].as_str().unwrap().len() > 100);
}

#[test]
fn a_name_that_is_not_clear_exits_with_two_and_the_candidates() {
    let scene = Scene::empty();
    let (code, out, error) = scene.run(&["show", "product", "manager"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.contains("  gdad/role/product-manager/product-manager  Product manager (role level)\n"), "{error}");
    assert!(error.contains("  Product manager (role)\n"), "{error}");
    let level = scene.out(&["show", "product manager", "--kind", "role-level"]);
    assert!(level.contains("\nid: gdad/role/product-manager/product-manager\n"), "{level}");
    let (code, _, error) = scene.run(&["show", "xqzzy"]);
    assert!(code == 2 && error.starts_with("bydoing: there is no role, role level"), "{error}");
}

#[test]
fn every_thing_there_is_can_be_shown_in_both_forms() {
    let scene = Scene::new();
    for kind in ["role", "role-level", "skill", "activity", "statement", "responsibility", "page"] {
        let found = scene.run(&["search", "", "--kind", kind, "--limit", "3", "--format", "json"]).1;
        let found: serde_json::Value = serde_json::from_str(&found).unwrap();
        let hits = found["hits"].as_array().unwrap();
        assert!(!hits.is_empty(), "{kind}");
        for hit in hits {
            let id = hit["id"].as_str().unwrap();
            assert!(scene.out(&["show", id]).lines().count() > 3, "{id}");
            assert!(scene.json(&["show", id])["kind"].is_string(), "{id}");
        }
    }
}
