use super::*;
use crate::analysis::fate::{Fate, Held, What, fates};
use crate::progress::{Mark, MarkState, Progress, Rating};

const TOP: &str = "title: A craft\nlicence: {name: CC0}\nsource: {title: A book}\nscale: [{id: low, name: Low}, {id: mid, name: Mid}, {id: high, name: High}]\n";

const OLD: &str = "
roles:
  - id: joiner
    name: Joiner
    levels:
      - id: senior
        name: Senior joiner
        responsibilities: [{id: lead, text: lead the shop}]
        requirements: {sawing: mid, planing: low, sums: high}
skills:
  - id: sawing
    name: Sawing
    description: About saws.
    levels:
      low: [{id: cut, text: cut along a line}, {id: sharp, text: keep a saw sharp for a year}]
      mid: [{id: frame, text: choose the wood for a frame}]
  - {id: planing, name: Planing, levels: {low: [{id: flat, text: plane a board flat}]}}
  - {id: sums, name: Sums, levels: {high: [{id: bill, text: add up a bill of materials}]}}
";

const NEW: &str = "
roles:
  - id: joiner
    name: Cabinet maker
    levels:
      - id: senior
        name: Senior joiner
        responsibilities: [{id: lead, text: lead the whole shop}]
        requirements: {sawing: high, gluing: low, planing: low}
skills:
  - id: sawing
    name: Sawing
    description: About saws and files.
    levels:
      low: [{id: cut, text: cut along a line}]
      mid: [{id: frame, text: choose the wood for a frame}]
      high: [{id: keep, was: [craft/sawing/low/sharp], text: keep a saw sharp for a year}]
  - {id: planing, name: Planing, levels: {low: [{id: even, text: plane a board quite flat}]}}
  - {id: gluing, name: Gluing, levels: {low: [{id: glue, text: glue two boards together}]}}
";

fn craft(body: &str) -> Framework {
    let text = format!("id: craft\n{TOP}{body}");
    crate::framework::check::framework(std::path::Path::new("f"), text.as_bytes()).expect("a framework")
}

fn ids(list: &[Change]) -> Vec<(&str, &str, &str)> {
    list.iter().map(|change| (change.old.as_str(), change.before.as_str(), change.after.as_str())).collect()
}

#[test]
fn each_change_is_told_by_its_kind() {
    let (changes, _) = changes(&craft(OLD), &craft(NEW));
    assert_eq!(ids(&changes.renamed), [("craft/role/joiner", "Joiner", "Cabinet maker")]);
    assert_eq!(ids(&changes.moved), [("craft/sawing/low/sharp", "Sawing, Low", "Sawing, High")]);
    let reworded = [
        ("craft/role/joiner/senior/lead", "lead the shop", "lead the whole shop"),
        ("craft/sawing", "About saws.", "About saws and files."),
    ];
    assert_eq!(ids(&changes.reworded), reworded);
    let lone = |list: &[Lone]| -> Vec<(String, usize, bool)> {
        list.iter().map(|one| (one.id.clone(), one.items, one.with_owner)).collect()
    };
    assert_eq!(lone(&changes.dropped), [("craft/sums".into(), 1, false), ("craft/sums/high/bill".into(), 0, true)]);
    assert_eq!(lone(&changes.added), [("craft/gluing".into(), 1, false), ("craft/gluing/low/glue".into(), 0, true)]);
    let [perhaps] = changes.undeclared.as_slice() else { unreachable!("{:?}", changes.undeclared) };
    assert_eq!((&*perhaps.old, &*perhaps.new), ("craft/planing/low/flat", "craft/planing/low/even"));
    assert!((70..100).contains(&perhaps.score), "{perhaps:?}");
    assert_eq!(changes.divided, []);
}

#[test]
fn what_a_role_level_requires_is_raised_lowered_added_or_dropped() {
    let (changes, _) = changes(&craft(OLD), &craft(NEW));
    let told: Vec<_> = changes
        .requirements
        .iter()
        .map(|one| (one.change, one.skill.as_str(), one.before.as_deref(), one.after.as_deref()))
        .collect();
    let expected = [
        (Direction::Dropped, "craft/sums", Some("High"), None),
        (Direction::Raised, "craft/sawing", Some("Mid"), Some("High")),
        (Direction::Added, "craft/gluing", None, Some("Low")),
    ];
    assert_eq!(told, expected);
    let (back, _) = super::changes(&craft(NEW), &craft(OLD));
    assert!(back.requirements.iter().any(|one| one.change == Direction::Lowered && one.skill == "craft/sawing"));
}

#[test]
fn a_required_skill_that_was_merged_counts_with_the_highest_it_was_required_at() {
    let merged = OLD
        .replace("sawing: mid, planing: low, sums: high", "sawing: mid, sums: high")
        .replace("  - {id: planing,", "  - {id: planes,")
        .replace("  - id: sawing\n", "  - id: sawing\n    was: [craft/planing]\n");
    let (changes, _) = changes(&craft(OLD), &craft(&merged));
    assert_eq!(changes.requirements, []);
    assert_eq!(ids(&changes.divided), [("craft/planing", "Planing", "Sawing")]);
}

#[test]
fn an_edition_changes_nothing_of_itself() {
    for framework in crate::framework::load::embedded().frameworks {
        let (changes, _) = changes(&framework, &framework);
        let json = serde_json::to_value(&changes).expect("JSON");
        let lists = json.as_object().expect("an object");
        assert!(lists.len() == 8 && lists.values().all(|list| list.as_array().is_some_and(Vec::is_empty)), "{json}");
    }
}

#[test]
fn marks_stay_follow_might_follow_or_are_lost() {
    let mark = |text: &str| Mark { state: MarkState::Done, text: Some(text.to_owned()), ..Mark::default() };
    let mut progress = Progress::default();
    progress.me.role = Some("craft/role/joiner/senior".to_owned());
    progress.me.target = Some("other/role/a/b".to_owned());
    for id in [
        "craft/sawing/low/cut",
        "craft/sawing/low/sharp",
        "craft/planing/low/flat",
        "craft/sums/high/bill",
        "other/a/b",
    ] {
        progress.marks.insert(id.to_owned(), mark("as marked"));
    }
    progress.marks.insert("craft/role/joiner/senior/lead".to_owned(), mark("lead the shop"));
    progress.marks.insert("craft/never/was".to_owned(), mark("as marked"));
    let rating = Rating { level: "mid".to_owned(), ..Rating::default() };
    progress.ratings.insert("craft/sums".to_owned(), vec![rating]);
    let (old, new) = (craft(OLD), craft(NEW));
    let (_, editions) = changes(&old, &new);
    let held = fates(&old, &new, &editions, &progress);
    let told = |held: &Held| (held.what, held.id.clone(), held.fate);
    let expected = [
        (What::Role, "craft/role/joiner/senior", Fate::Stays),
        (What::Rating, "craft/sums", Fate::Lost),
        (What::Mark, "craft/never/was", Fate::Lost),
        (What::Mark, "craft/planing/low/flat", Fate::MightFollow),
        (What::Mark, "craft/role/joiner/senior/lead", Fate::Stays),
        (What::Mark, "craft/sawing/low/cut", Fate::Stays),
        (What::Mark, "craft/sawing/low/sharp", Fate::Follows),
        (What::Mark, "craft/sums/high/bill", Fate::Lost),
    ];
    assert_eq!(held.iter().map(told).collect::<Vec<_>>(), expected.map(|(what, id, fate)| (what, id.to_owned(), fate)));
    assert_eq!(held[2].text, "as marked", "nobody else knows how it read");
    assert_eq!(held[4].reworded.as_deref(), Some("lead the whole shop"));
    assert_eq!(held[5].reworded, None);
    assert_eq!(held[6].now, ["craft/sawing/high/keep"]);
}

#[test]
fn marks_of_another_framework_are_told_where_the_new_edition_takes_its_place() {
    let taken = NEW
        .replace("{id: gluing,", "{id: gluing, was: [glue/boards],")
        .replace("{id: glue,", "{id: glue, was: [glue/a/b],");
    let (old, new) = (craft(OLD), craft(&taken));
    let mut progress = Progress::default();
    for id in ["glue/a/b", "glue/boards/low/glue", "glue/other"] {
        progress.marks.insert(id.to_owned(), Mark { state: MarkState::Done, ..Mark::default() });
    }
    progress.ratings.insert("glue/boards".to_owned(), vec![Rating { level: "low".to_owned(), ..Rating::default() }]);
    let (_, editions) = changes(&old, &new);
    let held = fates(&old, &new, &editions, &progress);
    let told: Vec<_> = held.iter().map(|held| (held.id.as_str(), held.fate, held.now[0].as_str())).collect();
    let expected = [
        ("glue/boards", Fate::Follows, "craft/gluing"),
        ("glue/a/b", Fate::Follows, "craft/gluing/low/glue"),
        ("glue/boards/low/glue", Fate::Follows, "craft/gluing/low/glue"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_role_that_goes_to_another_family_has_moved() {
    let families = |all: &str| format!("families: [{all}]\n");
    let with = |all: &str, own: &str| {
        craft(&format!("{}{}", families(all), OLD.replace("    name: Joiner\n", &format!("    name: Joiner\n{own}"))))
    };
    let wood = with("{id: wood, name: Wood}, {id: shop, name: Shop}", "    family: wood\n");
    let moved = |old: &Framework, new: &Framework| {
        let (changes, _) = changes(old, new);
        let told = changes.moved.iter().map(|one| (one.kind, one.before.clone(), one.after.clone()));
        told.collect::<Vec<_>>()
    };
    let shop = with("{id: shop, name: Shop}", "    family: shop\n");
    assert_eq!(moved(&wood, &shop), [("role", "Wood".to_owned(), "Shop".to_owned())]);
    assert_eq!(moved(&wood, &craft(OLD)), [("role", "Wood".to_owned(), String::new())]);
    // Another id or another name is the same family still.
    assert_eq!(moved(&wood, &with("{id: timber, name: wood}", "    family: timber\n")), []);
    assert_eq!(moved(&wood, &with("{id: wood, name: Timber}", "    family: wood\n")), []);
}
