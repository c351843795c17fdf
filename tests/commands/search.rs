//! `bydoing search`.

use crate::scene::{MVP, Scene};

#[test]
fn each_thing_found_is_a_line_with_its_kind_state_name_place_and_id() {
    let scene = Scene::new();
    let out = scene.out(&["search", "mvp"]);
    let first = out.lines().next().unwrap();
    assert!(first.starts_with("activity, done: Defined the scope of an MVP (Agile Working, "), "{first}");
    assert!(first.ends_with(&format!("  {MVP}")), "{first}");
    assert!(out.lines().all(|line| line.split_whitespace().next_back().unwrap().contains('/')), "{out}");
    let skills = scene.out(&["search", "life", "cycle", "--kind", "skill"]);
    assert!(skills.lines().all(|line| line.starts_with("skill: ")) && skills.contains("gdad/life-cycle-management\n"));
    let levels = scene.out(&["search", "senior", "--kind", "role-level"]);
    assert!(levels.starts_with("role level: Senior product manager ("), "{levels}");
}

#[test]
fn ones_own_notes_are_found() {
    let out = Scene::new().out(&["search", "licensing", "journeys"]);
    assert_eq!(out, format!("note, done: Cut the licensing journeys. (Defined the scope of an MVP)  {MVP}\n"));
}

#[test]
fn json_says_the_same_and_what_was_asked() {
    let found = Scene::new().json(&["search", "scope", "mvp"]);
    assert_eq!((&found["query"], &found["closest"]), (&"scope mvp".into(), &false.into()));
    let hit = &found["hits"][0];
    assert_eq!((&hit["kind"], &hit["id"], &hit["state"]), (&"activity".into(), &MVP.into(), &"done".into()));
}

#[test]
fn what_is_found_under_another_spelling_or_only_nearly_is_said_beside_it() {
    let scene = Scene::empty();
    let (code, out, error) = scene.run(&["search", "raodmap"]);
    assert!(code == 0 && out.contains("roadmap"), "{out}");
    assert_eq!(error, "bydoing: \"raodmap\" is found under another spelling: did you mean roadmap?\n");
    let (code, out, error) = scene.run(&["search", "sprnt", "gl"]);
    assert!(code == 0 && out.contains("Set a sprint goal"), "{out}");
    assert!(error.starts_with("bydoing: nothing holds all of \"sprnt gl\", these are the closest"), "{error}");
}

#[test]
fn nothing_found_exits_with_one_and_offers_other_words() {
    let scene = Scene::empty();
    let (code, out, error) = scene.run(&["search", "xqzzy"]);
    assert_eq!((code, out.as_str(), error.as_str()), (1, "", "bydoing: nothing is found for \"xqzzy\"\n"));
    let (code, _, error) = scene.run(&["search", "roadmap", "xqzzy", "--kind", "page"]);
    assert!(code == 1 && error.ends_with(": did you mean roadmap?\n"), "{error}");
    let (code, out, _) = scene.run(&["search", "xqzzy", "--format", "json"]);
    assert_eq!(code, 1);
    let found: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&found["total"], &found["hits"]), (&0.into(), &serde_json::Value::Array(Vec::new())));
}

#[test]
fn a_limit_holds_and_says_how_many_it_leaves_out() {
    let scene = Scene::empty();
    let (code, out, error) = scene.run(&["search", "product", "--limit", "3"]);
    assert_eq!((code, out.lines().count()), (0, 3));
    assert!(error.contains(" more, which --limit "), "{error}");
    assert_eq!(scene.run(&["search", "product", "--limit", "0"]).0, 2);
    assert_eq!(scene.run(&["search"]).0, 2);
    assert_eq!(scene.run(&["search", "x", "--kind", "nonsense"]).0, 2);
}
