//! `compare`: one role level beside another, and the ladder of a role.

use super::{FILE, folder, json, plain, run};

#[test]
fn without_names_ones_own_level_is_compared_with_the_target() {
    let out = plain(FILE, &["compare"]);
    assert!(
        out.starts_with("From Senior product manager (yours) to Lead product manager (your target)\n\nraised: 5\n")
    );
    assert!(out.contains("  Life cycle management: Practitioner, then Expert  gdad/life-cycle-management\n"));
    assert!(out.contains("\nsame: 4\n"));
}

#[test]
fn a_step_down_lowers_and_a_step_up_adds_the_statements_on_the_way() {
    let down = json(FILE, &["compare", "senior product manager", "associate product manager"]);
    let steps: Vec<&str> =
        down["skills"].as_array().expect("rows").iter().filter_map(|row| row["step"].as_str()).collect();
    assert_eq!(steps, ["lowered"; 9]);
    let up = json(FILE, &["compare", "associate product manager", "senior product manager"]);
    let rows = up["skills"].as_array().expect("rows");
    let money = rows.iter().find(|row| row["skill"]["id"] == "gdad/creating-value-for-money").expect("a row");
    assert_eq!((&money["from"], &money["to"]), (&"awareness".into(), &"practitioner".into()));
    let levels: Vec<&str> =
        money["adds"].as_array().expect("levels").iter().filter_map(|add| add["level"].as_str()).collect();
    assert_eq!(levels, ["working", "practitioner"]);
    assert_eq!(money["adds"][0]["name"], "Working");
}

#[test]
fn roles_of_different_frameworks_share_no_skill_and_related_ones_are_named() {
    let out = plain(
        FILE,
        &[
            "compare",
            "gdad/role/product-manager/senior-product-manager",
            "service-owner-2020/role/service-owner/service-owner",
        ],
    );
    assert!(out.contains("\nadded: 8\n") && out.contains("\ndropped: 9\n"), "{out}");
    assert!(out.contains("related to Agile and Lean practices of the first, by our own reading"), "{out}");
}

#[test]
fn a_ladder_gives_each_level_of_a_role_in_order() {
    let out = plain(FILE, &["compare", "--ladder", "senior product manager"]);
    assert!(out.contains("\n  3. Senior product manager (yours)  gdad/"), "{out}");
    assert!(
        out.contains(
            "\n  Creating value for money: Awareness at Associate product manager; Working at Product manager; Practitioner at \
             Senior product manager and Lead product manager; Expert at Head of product  gdad/"
        ),
        "{out}"
    );
    let ladders = json(FILE, &["compare", "--ladder", "gdad/role/product-manager"]);
    let first = &ladders[0]["skills"][0];
    assert_eq!(first["asks"], serde_json::json!(["working", "practitioner", "practitioner", "expert", "expert"]));
}

#[test]
fn with_nothing_to_compare_it_says_what_to_do() {
    let folder = folder("");
    let (code, out, error) = run(folder.path(), &["compare"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("name two role levels"), "{error}");
}
