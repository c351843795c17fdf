use jiff::civil::{Date, date};

use super::*;
use crate::framework::{decode, model::Related};
use crate::progress::{Change, MarkState};
use crate::yaml;

const CRAFT: &str = "id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: high, name: High}]
roles: [{id: maker, name: Maker, levels: [{id: senior, was: [craft/role/maker/old], name: Senior maker}]}]
skills:
  - id: cutting
    was: [craft/sawing]
    name: Cutting
    activities:
      - {id: plank, text: Cut a plank}
      - {id: long, was: [craft/sawing/cut], text: Cut along the grain}
      - {id: cross, was: [craft/sawing/cut], text: Cut across the grain}
      - {id: joint, was: [craft/sawing/tenon, craft/sawing/mortise, craft/sawing/never], text: Cut a joint}
      - {id: knot, was: [craft/sawing/tenon, craft/sawing/oak], text: Cut around a knot}
";

const EARLY: Date = date(2025, 2, 3);
const LATE: Date = date(2026, 11, 20);

fn catalog() -> Catalog {
    let framework = decode::framework(&yaml::read(CRAFT.as_bytes()).expect("YAML")).expect("a framework");
    Catalog::new(vec![framework], &Related::default())
}

fn mark(state: MarkState, date: Date, note: &str) -> Mark {
    Mark { state, date: Some(date), text: Some("As it was".into()), note: note.into(), evidence: vec![note.into()] }
}

/// What is shown, and what is written once `id` is said to be not applicable.
struct Scene {
    catalog: Catalog,
    progress: Progress,
}

impl Scene {
    fn of<const N: usize>(marks: [(&str, Mark); N]) -> Scene {
        let marks = marks.into_iter().map(|(id, mark)| (id.to_owned(), mark)).collect();
        Scene { catalog: catalog(), progress: Progress { marks, ..Progress::default() } }
    }

    fn carried(&self) -> Carried {
        Carried::of(&self.catalog, &self.progress)
    }

    fn item(&self, id: &str) -> ItemIx {
        self.catalog.item_by_id(id).expect("an item")
    }

    fn shown(&self, id: &str) -> Option<Mark> {
        self.carried().mark(&self.catalog, &self.progress, self.item(id)).map(Cow::into_owned)
    }

    fn put(&self, id: &str, mark: Option<Mark>) -> (Vec<Change>, Progress) {
        let changes = self.carried().put_mark(&self.catalog, &self.progress, self.item(id), mark);
        let mut progress = self.progress.clone();
        changes.iter().for_each(|change| change.apply(&mut progress));
        (changes, progress)
    }
}

#[test]
fn a_renamed_item_has_the_mark_of_its_former_id() {
    let old = mark(MarkState::Done, EARLY, "went well");
    let scene = Scene::of([("craft/sawing/plank", old.clone())]);
    assert_eq!(scene.shown("craft/cutting/plank"), Some(old.clone()));
    assert!(scene.carried().gone.is_empty());
    let after = mark(MarkState::Doing, LATE, "again");
    let (changes, written) = scene.put("craft/cutting/plank", Some(after.clone()));
    assert_eq!(written.marks.into_iter().collect::<Vec<_>>(), [("craft/cutting/plank".to_owned(), after)]);
    let mut back = scene.progress.clone();
    changes.iter().for_each(|change| change.apply(&mut back));
    changes.iter().for_each(|change| change.taken_back(&back).apply(&mut back));
    assert_eq!(back, scene.progress);
}

#[test]
fn unticking_a_carried_mark_leaves_no_entry_at_all() {
    let scene = Scene::of([("craft/sawing/plank", mark(MarkState::Done, EARLY, ""))]);
    assert!(scene.put("craft/cutting/plank", Some(Mark::default())).1.marks.is_empty());
}

#[test]
fn both_parts_of_a_divided_item_have_the_mark_and_keep_it_when_one_is_changed() {
    let old = mark(MarkState::Done, EARLY, "went well");
    let scene = Scene::of([("craft/sawing/cut", old.clone())]);
    assert_eq!(scene.shown("craft/cutting/long"), scene.shown("craft/cutting/cross"));
    let (_, written) = scene.put("craft/cutting/cross", None);
    assert_eq!(written.marks.into_iter().collect::<Vec<_>>(), [("craft/cutting/long".to_owned(), old)]);
}

#[test]
fn marks_of_items_that_became_one_are_joined() {
    let (one, other) = (mark(MarkState::Done, EARLY, "one"), mark(MarkState::Done, LATE, "other"));
    let scene = Scene::of([("craft/sawing/mortise", one.clone()), ("craft/sawing/tenon", other)]);
    let shown = scene.shown("craft/cutting/joint").expect("a mark");
    assert_eq!((shown.state, shown.date, shown.evidence.len()), (MarkState::Done, Some(LATE), 2));
    assert_eq!(shown.note, "one\n* * *\nother\n");
}

#[test]
fn of_states_that_differ_only_done_and_not_applicable_are_not_doing() {
    use MarkState::{Doing, Done, NotApplicable, Todo};
    for (one, other, joined, day) in [
        (Done, NotApplicable, Done, EARLY),
        (Done, Doing, Doing, LATE),
        (Doing, NotApplicable, Doing, LATE),
        (Done, Todo, Done, EARLY),
        (NotApplicable, Todo, NotApplicable, EARLY),
        (Todo, Todo, Todo, LATE),
        (Todo, Doing, Doing, LATE),
    ] {
        for (mortise, tenon) in
            [((one, EARLY, "one"), (other, LATE, "other")), ((other, LATE, "other"), (one, EARLY, "one"))]
        {
            let of = |(state, date, note)| mark(state, date, note);
            let scene = Scene::of([("craft/sawing/mortise", of(mortise)), ("craft/sawing/tenon", of(tenon))]);
            let shown = scene.shown("craft/cutting/joint").expect("a mark");
            assert_eq!((shown.state, shown.date), (joined, Some(day)), "{one:?} and {other:?}");
            assert_eq!(shown.note, "one\n* * *\nother\n");
        }
    }
    let scene = Scene::of([
        ("craft/sawing/mortise", mark(NotApplicable, EARLY, "")),
        ("craft/sawing/never", mark(Doing, EARLY, "")),
        ("craft/sawing/tenon", mark(Done, LATE, "")),
    ]);
    assert_eq!(scene.shown("craft/cutting/joint").expect("a mark").state, Doing);
}

#[test]
fn a_note_under_a_former_id_never_changes_the_state_of_the_item_nor_how_it_read() {
    let own = Mark { text: Some("Cut a plank".into()), ..mark(MarkState::Done, EARLY, "ours") };
    let unread = Mark { text: None, ..own.clone() };
    for own in [own, unread] {
        for state in [MarkState::Todo, MarkState::Done] {
            let noted = mark(state, if state == MarkState::Todo { LATE } else { EARLY }, "theirs");
            let scene = Scene::of([("craft/cutting/plank", own.clone()), ("craft/sawing/plank", noted)]);
            let shown = scene.shown("craft/cutting/plank").expect("a mark");
            assert_eq!((shown.state, shown.date, &shown.text), (own.state, own.date, &own.text), "{state:?}");
            assert_eq!(shown.note, "ours\n* * *\ntheirs\n");
        }
    }
    let own = Mark { date: None, ..mark(MarkState::Todo, EARLY, "ours") };
    let scene =
        Scene::of([("craft/cutting/plank", own), ("craft/sawing/plank", mark(MarkState::Done, EARLY, "theirs"))]);
    let shown = scene.shown("craft/cutting/plank").expect("a mark");
    assert_eq!((shown.state, shown.date), (MarkState::Done, Some(EARLY)));
}

#[test]
fn a_move_takes_state_and_day_along_only_to_an_item_that_has_none() {
    use MarkState::{Doing, Done, Todo};
    let moved = |own: Mark, stray: Mark| {
        let scene = Scene::of([("craft/cutting/plank", own), ("craft/sawing/axe", stray)]);
        let (catalog, progress) = (&scene.catalog, &scene.progress);
        let plank = scene.item("craft/cutting/plank");
        let changes = scene.carried().move_mark(catalog, progress, "craft/sawing/axe", plank).expect("a move");
        let mut progress = progress.clone();
        changes.iter().for_each(|change| change.apply(&mut progress));
        progress.marks.remove("craft/cutting/plank").expect("a mark")
    };
    let own = Mark { text: Some("Cut a plank".into()), ..mark(Done, EARLY, "own") };
    let both = "axe\n* * *\nown\n";
    for state in [Todo, Doing, MarkState::NotApplicable, Done] {
        let now = moved(own.clone(), mark(state, LATE, "axe"));
        assert_eq!((now.state, now.date, &now.text, now.note.as_str()), (Done, Some(EARLY), &own.text, both));
        assert_eq!(now.evidence, ["axe", "own"]);
    }
    let noted = Mark { state: Todo, date: None, ..own };
    let now = moved(noted.clone(), mark(Doing, LATE, "axe"));
    assert_eq!((now.state, now.date, now.text.as_deref()), (Doing, Some(LATE), Some("As it was")));
    let now = moved(noted.clone(), Mark { date: None, ..mark(Todo, LATE, "axe") });
    assert_eq!((now.state, now.date, now.text), (Todo, None, noted.text));
}

#[test]
fn what_hangs_together_through_several_former_ids_is_written_at_once() {
    let done = mark(MarkState::Done, EARLY, "");
    let scene = Scene::of([
        ("craft/sawing/mortise", done.clone()),
        ("craft/sawing/tenon", done.clone()),
        ("craft/sawing/oak", mark(MarkState::Doing, LATE, "hard")),
    ]);
    let knot = scene.shown("craft/cutting/knot").expect("a mark");
    let (_, written) = scene.put("craft/cutting/joint", None);
    assert_eq!(written.marks.into_iter().collect::<Vec<_>>(), [("craft/cutting/knot".to_owned(), knot)]);
}

#[test]
fn a_mark_that_came_under_a_former_id_since_is_merged_with_the_items_own() {
    let own = Mark { note: "ours".into(), ..mark(MarkState::Done, LATE, "") };
    let scene =
        Scene::of([("craft/cutting/plank", own), ("craft/sawing/plank", mark(MarkState::Doing, EARLY, "theirs"))]);
    let shown = scene.shown("craft/cutting/plank").expect("a mark");
    assert_eq!((shown.state, shown.note.as_str()), (MarkState::Done, "ours\n* * *\ntheirs\n"));
}

#[test]
fn what_leads_nowhere_is_gone_and_an_entry_with_nothing_in_it_is_not_one() {
    let mut scene = Scene::of([
        ("craft/sawing/axe", mark(MarkState::Done, EARLY, "")),
        ("craft/cutting", mark(MarkState::Done, EARLY, "")),
        ("craft/sawing/empty", Mark::default()),
        ("other/x/y", mark(MarkState::Done, EARLY, "")),
    ]);
    scene.progress.me.role = Some("craft/role/maker/old".into());
    scene.progress.me.target = Some("craft/role/maker/never".into());
    scene.progress.ratings.insert("craft/lost".into(), vec![Rating { level: "low".into(), ..Rating::default() }]);
    let gone = scene.carried().gone;
    let marks = ["craft/cutting", "craft/sawing/axe", "other/x/y"].map(|id| Key::Mark(id.into()));
    assert_eq!(gone[..2], [Key::Target, Key::Ratings("craft/lost".into())]);
    assert_eq!(gone[2..], marks);
    assert!(scene.carried().is_gone(&marks[1]));
}

#[test]
fn a_moved_mark_is_joined_with_the_one_that_is_there() {
    let scene = Scene::of([
        ("craft/sawing/axe", mark(MarkState::Done, LATE, "axe")),
        ("craft/sawing/plank", mark(MarkState::Done, EARLY, "plank")),
    ]);
    let changes = scene.carried().move_mark(
        &scene.catalog,
        &scene.progress,
        "craft/sawing/axe",
        scene.item("craft/cutting/plank"),
    );
    let mut progress = scene.progress.clone();
    changes.expect("a move").iter().for_each(|change| change.apply(&mut progress));
    assert_eq!(progress.marks.len(), 1);
    let mark = &progress.marks["craft/cutting/plank"];
    assert_eq!((mark.date, mark.note.as_str()), (Some(EARLY), "axe\n* * *\nplank\n"));
    assert!(
        scene
            .carried()
            .move_mark(&scene.catalog, &scene.progress, "nothing/x", scene.item("craft/cutting/plank"))
            .is_none()
    );
}

#[test]
fn ratings_are_carried_and_moved_too() {
    let rating = |level: &str, date| Rating { level: level.into(), date: Some(date), ..Rating::default() };
    let mut scene = Scene::of([]);
    scene.progress.ratings.insert("craft/sawing".into(), vec![rating("low", EARLY)]);
    scene.progress.ratings.insert("craft/cutting".into(), vec![rating("high", LATE)]);
    scene.progress.ratings.insert("craft/axes".into(), vec![rating("low", LATE)]);
    let skill = scene.catalog.skills_now("craft/sawing")[0];
    let carried = scene.carried();
    let levels = |ratings: &[Rating]| ratings.iter().map(|rating| rating.level.clone()).collect::<Vec<_>>();
    assert_eq!(levels(&carried.ratings(&scene.catalog, &scene.progress, skill)), ["low", "high"]);
    let changes = carried.move_ratings(&scene.catalog, &scene.progress, "craft/axes", skill).expect("a move");
    changes.iter().for_each(|change| change.apply(&mut scene.progress));
    assert_eq!(scene.progress.ratings.len(), 1);
    assert_eq!(scene.progress.ratings["craft/cutting"].len(), 3);
}

#[test]
fn ten_thousand_marks_of_another_framework_are_looked_up_at_once() {
    let mut scene = Scene::of([]);
    for n in 0..10_000 {
        scene.progress.marks.insert(format!("old/s{n}/low/a{n}"), mark(MarkState::Done, EARLY, ""));
    }
    let began = std::time::Instant::now();
    assert_eq!(scene.carried().gone.len(), 10_000);
    assert!(began.elapsed() < std::time::Duration::from_secs(2), "{:?}", began.elapsed());
}

#[test]
fn a_carried_mark_that_somebody_edits_while_it_is_ticked_here_is_not_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("progress.yaml");
    let text = "version: 1\nmarks:\n  craft/sawing/plank:\n    state: doing\n    date: 2025-02-03\n    note: oak\n";
    std::fs::write(&path, text).expect("a file");
    let (mut store, opened) = crate::progress::store::Store::open(&path);
    let catalog = catalog();
    let plank = catalog.item_by_id("craft/cutting/plank").expect("an item");
    let carried = Carried::of(&catalog, &opened.progress);
    let done = Mark { note: "oak".into(), ..mark(MarkState::Done, LATE, "") };
    store.add(&carried.put_mark(&catalog, &opened.progress, plank, Some(done)));
    std::fs::write(&path, text.replace("oak", "oak, and a saw of my own")).expect("a file");
    store.save().expect("a save");
    let progress = crate::progress::store::open(&path).progress;
    let shown = Carried::of(&catalog, &progress).mark(&catalog, &progress, plank).map(Cow::into_owned).expect("a mark");
    assert_eq!((shown.state, shown.note.as_str()), (MarkState::Done, "oak, and a saw of my own"));
    let told: Vec<String> =
        store.news().told.iter().map(|told| told.sentence(|id| catalog.name_of(id).to_owned())).collect();
    assert_eq!(told, ["Cut a plank was cleared on one side and changed on the other; the change stays"]);
}
