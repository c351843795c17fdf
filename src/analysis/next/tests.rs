use super::*;
use crate::analysis::craft::Craft;

fn ids(craft: &Craft, most: usize) -> Vec<String> {
    let aim = craft.level("craft/role/maker/senior");
    next(craft.facts(), aim, most).iter().map(|s| craft.catalog.item(s.item).id.clone()).collect()
}

const RATED: &str = "ratings:
  craft/cutting: [{level: mid}]
  craft/planing: [{level: none}]
  craft/gluing: [{level: low}]
";

#[test]
fn what_builds_several_skills_with_a_gap_comes_before_what_builds_one() {
    let craft = Craft::with(RATED);
    let found = ids(&craft, 20);
    // Gluing a joint builds gluing and planing; drawing is not rated.
    assert_eq!(found[0], "craft/gluing/joint");
    assert_eq!(found[1..3], ["craft/cutting/plank", "craft/cutting/beam"]);
    let at = |id: &str| found.iter().position(|other| other == id);
    assert!(
        at("craft/drawing/plan") < at("craft/cutting/knot"),
        "every skill has its turn before cutting's third: {found:?}"
    );
    assert_eq!(found.len(), 6, "each stands once: {found:?}");
}

#[test]
fn what_is_begun_comes_first_longest_first() {
    let marks = "marks:
  craft/drawing/plan: {state: doing, date: 2026-02-01}
  craft/cutting/knot: {state: doing, date: 2025-02-01}
  other/sawing/log: {state: doing}
  craft/cutting/plank: {state: done, date: 2025-02-01}
";
    let craft = Craft::with(&format!("{RATED}{marks}"));
    let found = ids(&craft, 20);
    assert_eq!(found[..3], ["craft/cutting/knot", "craft/drawing/plan", "other/sawing/log"]);
    assert!(!found.contains(&"craft/cutting/plank".to_owned()));
    assert_eq!(ids(&craft, 2).len(), 2);
}

#[test]
fn what_is_begun_elsewhere_does_not_hide_what_the_target_asks_for() {
    let marks = "marks:
  craft/role/maker/sweep: {state: doing, date: 2020-01-02}
  craft/cutting/knot: {state: doing, date: 2026-02-01}
  other/sawing/log: {state: doing, date: 2026-03-01}
";
    let craft = Craft::with(&format!("{RATED}{marks}"));
    let found = ids(&craft, 4);
    assert_eq!(found[..2], ["craft/cutting/knot", "other/sawing/log"], "what helps comes first: {found:?}");
    assert_eq!(found[2..], ["craft/gluing/joint", "craft/cutting/plank"], "{found:?}");
    let all = ids(&craft, 20);
    assert!(all.contains(&"craft/role/maker/sweep".to_owned()), "in a long list all of it stands: {all:?}");
}

#[test]
fn statements_stand_in_where_no_activity_builds_the_skill() {
    let marks = "marks:\n  craft/gluing/joint: {state: done}\n";
    let craft = Craft::with(&format!("{RATED}{marks}"));
    let found = ids(&craft, 20);
    assert!(found.contains(&"craft/planing/mid/a".to_owned()), "{found:?}");
    assert!(!found.iter().any(|id| id.starts_with("craft/cutting/high")), "cutting has activities: {found:?}");
}

#[test]
fn nothing_is_left_once_every_requirement_is_met() {
    let ratings = [
        "cutting: [{level: high}]",
        "gluing: [{level: mid}]",
        "planing: [{level: high}]",
        "drawing: [{level: not-applicable}]",
    ];
    let file = ratings.iter().fold("ratings:\n".to_owned(), |file, rating| format!("{file}  craft/{rating}\n"));
    assert_eq!(ids(&Craft::with(&file), 20), Vec::<String>::new());
}

#[test]
fn the_reason_says_what_it_builds_what_is_needed_and_where_one_is() {
    let craft = Craft::with(&format!("{RATED}marks:\n  craft/drawing/plan: {{state: doing, date: 2026-02-01}}\n"));
    let found = next(craft.facts(), craft.level("craft/role/maker/senior"), 3);
    let why: Vec<String> = found.iter().map(|suggestion| suggestion.why(&craft.catalog)).collect();
    assert_eq!(why[0], "you have been doing it since 2026-02-01; builds Drawing, needed at low, not rated yet");
    let gluing = "builds Gluing, needed at mid, you are at low";
    assert_eq!(why[1], format!("builds Planing, needed at mid, you rated it none; {gluing}"));
}

#[test]
fn without_a_role_level_what_is_begun_is_all_there_is_to_say() {
    let marks = "marks:
  craft/drawing/plan: {state: doing, date: 2026-02-01}
  craft/cutting/knot: {state: doing, date: 2025-02-01}
  craft/role/maker/sweep: {state: doing}
  craft/cutting/plank: {state: done}
";
    let craft = Craft::with(marks);
    let found = begun(craft.facts(), 20);
    let items: Vec<ItemIx> = found.iter().map(|suggestion| suggestion.item).collect();
    assert_eq!(craft.ids(&items), ["craft/cutting/knot", "craft/drawing/plan", "craft/role/maker/sweep"]);
    assert!(found.iter().all(|suggestion| suggestion.reasons.is_empty()));
    assert_eq!(begun(craft.facts(), 2).len(), 2);
}

#[test]
fn states_that_somebody_keeps_give_the_same_list() {
    let craft = Craft::with(&format!("{RATED}marks:\n  craft/cutting/knot: {{state: doing, date: 2025-02-01}}\n"));
    let facts = craft.facts();
    let states: Vec<_> = (0..craft.catalog.items.len() as u32).map(|at| facts.state(ItemIx(at))).collect();
    let kept = Facts { states: Some(&states), ..facts };
    let aim = craft.level("craft/role/maker/senior");
    assert_eq!(next(facts, aim, 20), next(kept, aim, 20));
}

#[test]
fn a_suggestion_can_be_told_again_as_things_are_now() {
    let before = Craft::with(RATED);
    let aim = before.level("craft/role/maker/senior");
    let plank = next(before.facts(), aim, 20).into_iter().find(|s| s.item == before.item("craft/cutting/plank"));
    let plank = plank.expect("a suggestion");
    assert_eq!(plank.why(&before.catalog), "builds Cutting, needed at high, you are at mid");
    let after = Craft::with(
        "ratings:\n  craft/cutting: [{level: high}]\nmarks:\n  craft/cutting/plank: {state: doing, date: 2026-02-01}\n",
    );
    let whys = plank.now(after.facts()).whys(&after.catalog);
    assert_eq!(whys, ["you have been doing it since 2026-02-01", "builds Cutting, needed at high, you are at high"]);
}
