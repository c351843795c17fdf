//! A new edition of a framework under marks of the one before: what is carried over, what is not, and what one does then.

use std::sync::OnceLock;

use bydoing::app::saving::Access;
use bydoing::app::{Action, Effect};
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::News;
use bydoing::progress::{Change, Mark, MarkState, Progress, Rating};
use jiff::civil::{Date, date};

use crate::driver::{Window, content};

/// The second edition: sawing is cutting, one item was divided, two became one, one was reworded.
const SECOND: &str = "id: craft
title: The craft of joinery
edition: second
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: high, name: High}]
families: [{id: wood, name: Wood}]
roles:
  - id: joiner
    was: [craft/role/maker]
    name: Joiner
    family: wood
    levels:
      - {id: senior, name: Senior joiner, requirements: {cutting: low, finish: low}}
      - {id: head, name: Head joiner, requirements: {cutting: high}}
skills:
  - id: cutting
    was: [craft/sawing]
    name: Cutting
    levels: {low: [{id: straight, text: Cuts straight along a line}], high: [{id: curves, text: Cuts curves}]}
    activities:
      - {id: plank, text: Cut a plank of oak}
      - {id: long, was: [craft/sawing/cut], text: Cut along the grain}
      - {id: cross, was: [craft/sawing/cut], text: Cut across the grain}
      - {id: joint, was: [craft/sawing/mortise, craft/sawing/tenon], text: Cut a mortise and a tenon}
  - id: finish
    name: Finish
    activities:
      - {id: oil, text: Oiled a table top in three thin coats}
      - {id: sharpen, text: Sharpened a plane iron}
      - {id: varnish, text: Varnished a door}
";

const EARLY: Date = date(2025, 2, 3);

pub(crate) fn marked<const N: usize>(marks: [(&str, Mark); N]) -> Progress {
    let marks = marks.into_iter().map(|(id, mark)| (id.to_owned(), mark)).collect();
    Progress { marks, ..Progress::default() }
}

pub(crate) fn mark(state: MarkState, text: &str, note: &str) -> Mark {
    Mark { state, date: Some(EARLY), text: Some(text.into()), note: note.into(), evidence: Vec::new() }
}

/// Marks of the first edition, some of which lead nowhere.
pub(crate) fn first_edition() -> Progress {
    let mut progress = marked([
        ("craft/sawing/plank", mark(MarkState::Done, "Sawed a plank", "It was oak.")),
        ("craft/sawing/cut", mark(MarkState::Done, "Cut along and across the grain", "")),
        ("craft/sawing/mortise", mark(MarkState::Done, "Cut a mortise", "mortise")),
        ("craft/sawing/tenon", mark(MarkState::Doing, "Cut a tenon", "tenon")),
        ("craft/sawing/low/straight", mark(MarkState::Done, "Cuts straight  along a line", "")),
        ("craft/glue/oiled", mark(MarkState::Done, "Oiled the top of a table, three coats of it", "Linseed, boiled.")),
        ("craft/glue/hide", mark(MarkState::NotApplicable, "Boiled hide glue", "")),
        ("masonry/stone/arch", mark(MarkState::Doing, "Built an arch", "Keystone missing")),
    ]);
    progress.me.role = Some("craft/role/maker/senior".into());
    progress
        .ratings
        .insert("craft/sawing".into(), vec![Rating { level: "high".into(), date: Some(EARLY), ..Rating::default() }]);
    progress
}

pub(crate) fn window(width: u16, height: u16, progress: Progress) -> Window {
    static CONTENT: OnceLock<(std::sync::Arc<bydoing::framework::Catalog>, std::sync::Arc<bydoing::search::Index>)> =
        OnceLock::new();
    let (catalog, index) = CONTENT.get_or_init(|| content(SECOND)).clone();
    Window::on(catalog, index, width, height, progress, Access::Writable)
}

/// From the first screen to the checklist of Cutting.
const TO_CUTTING: &str = "enter j enter";
/// From the first screen to the list of what is gone, by the last row of Roles.
pub(crate) const TO_GONE: &str = "G enter";

fn shown(window: &Window, text: &str) -> String {
    let screen = window.text();
    screen.lines().find(|line| line.contains(text)).unwrap_or_else(|| panic!("no {text} in\n{screen}")).to_owned()
}

fn saves(window: &Window) -> Vec<Vec<Change>> {
    let changes = |effect: &Effect| match effect {
        Effect::Save { changes, .. } => Some(changes.clone()),
        _ => None,
    };
    window.effects.iter().filter_map(changes).collect()
}

fn ids(progress: &Progress) -> Vec<&str> {
    progress.marks.keys().map(String::as_str).collect()
}

#[test]
fn opening_a_new_edition_shows_every_mark_at_its_item_and_writes_nothing() {
    let mut window = window(120, 36, first_edition());
    assert!(shown(&window, "Senior joiner  ").contains("4/8"), "{}", window.text());
    assert!(window.text().contains("me 4/8"), "{}", window.text());
    assert!(shown(&window, "bydoing").contains("4/8 done"), "{}", window.text());
    window.press(TO_CUTTING);
    assert!(shown(&window, "Cut a plank of oak").contains("[✓]•≠ "), "{}", window.text());
    assert!(shown(&window, "Cut along the grain").contains("[✓] ≠ "), "{}", window.text());
    assert!(shown(&window, "Cut across the grain").contains("[✓] ≠ "), "{}", window.text());
    assert!(shown(&window, "Cut a mortise and").contains("[~]•≠ "), "{}", window.text());
    assert!(shown(&window, "Cuts straight along a line").contains("[✓]  "), "white space only: {}", window.text());
    assert!(shown(&window, "(mine H)").contains("Cutting"), "{}", window.text());
    assert!(window.effects.is_empty());
    assert_eq!(window.state.progress, first_edition());
}

#[test]
fn the_detail_says_how_it_read_then_and_how_it_reads_now() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_CUTTING).press("j");
    let text = window.text();
    assert!(text.contains("It read then: Sawed a plank"), "{text}");
    assert!(text.contains("It reads now: Cut a plank of oak"), "{text}");
    assert!(text.contains("done, 2025-02-03") && text.contains("Note: It was oak."), "{text}");
}

#[test]
fn a_tick_on_a_carried_mark_is_written_under_the_new_id_and_the_old_one_goes_with_it() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_CUTTING).press("j o");
    let [changes] = &saves(&window)[..] else { panic!("{:?}", window.effects) };
    assert_eq!(changes.len(), 2, "{changes:?}");
    let now = &window.state.progress.marks;
    assert!(!now.contains_key("craft/sawing/plank"));
    let mark = &now["craft/cutting/plank"];
    assert_eq!((mark.state, mark.note.as_str()), (MarkState::Doing, "It was oak."));
    assert_eq!(mark.text.as_deref(), Some("Cut a plank of oak"));
    assert!(shown(&window, "Cut a plank of oak").contains("[~]• Cut"), "{}", window.text());
    window.press("u");
    assert_eq!(window.state.progress, first_edition());
    assert!(window.text().contains("Undone: done again, Cut a plank of oak"), "{}", window.text());
    assert!(shown(&window, "Cut a plank of oak").contains("[✓]•≠ "), "{}", window.text());
    window.press("U");
    assert!(!window.state.progress.marks.contains_key("craft/sawing/plank"));
    assert_eq!(saves(&window).len(), 3);
}

#[test]
fn unticking_one_part_of_a_divided_item_leaves_the_other_part_its_mark() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_CUTTING).press("j j space");
    assert!(shown(&window, "Cut along the grain").contains("[ ]"), "{}", window.text());
    assert!(shown(&window, "Cut across the grain").contains("[✓] ≠"), "{}", window.text());
    let now = &window.state.progress.marks;
    assert!(!now.contains_key("craft/sawing/cut") && !now.contains_key("craft/cutting/long"));
    assert_eq!(now["craft/cutting/cross"], first_edition().marks["craft/sawing/cut"]);
    window.press("u");
    assert_eq!(window.state.progress, first_edition());
}

#[test]
fn a_note_on_what_two_items_became_keeps_the_notes_of_both() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_CUTTING).press("G n ctrl-s");
    let mark = &window.state.progress.marks["craft/cutting/joint"];
    assert_eq!((mark.state, mark.note.as_str()), (MarkState::Doing, "mortise\n* * *\ntenon\n"));
    assert!(!window.state.progress.marks.keys().any(|id| id.starts_with("craft/sawing/mortise")));
    assert!(window.text().contains("Kept as it reads now"), "{}", window.text());
    assert!(shown(&window, "Cut a mortise and").contains("[~]• Cut"), "{}", window.text());
}

#[test]
fn what_somebody_else_wrote_under_a_former_id_since_is_not_lost() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_CUTTING).press("j o");
    let revision = window.state.saving.revision;
    let theirs = mark(MarkState::Done, "Sawed a plank", "It was oak. And beech.");
    let change = Change::Mark { id: "craft/sawing/plank".into(), before: None, after: Some(theirs) };
    let news = News { theirs: vec![change], ..News::default() };
    window.act(Action::Reported(Report { revision, news, outcome: Outcome::Saved }));
    let text = window.text();
    assert!(text.contains("Note: It was oak. And beech."), "{text}");
    assert!(shown(&window, "Cut a plank of oak").contains("[~]•"), "{text}");
    window.press("x");
    assert!(!window.state.progress.marks.contains_key("craft/sawing/plank"));
    assert_eq!(window.state.progress.marks["craft/cutting/plank"].note, "It was oak. And beech.");
}

#[test]
fn the_finder_finds_the_notes_of_carried_marks() {
    let mut window = window(120, 36, first_edition());
    window.press("/ text:it_was_oak enter");
    let item = window.state.selected_item().unwrap();
    assert_eq!(window.state.catalog.item(item).id, "craft/cutting/plank");
}

#[test]
fn the_place_one_left_in_the_edition_before_is_found_again() {
    let mut window = window(120, 36, first_edition());
    let place = bydoing::app::place::Place {
        tree: Some("craft/role/maker/head".into()),
        skill: Some("craft/sawing".into()),
        item: Some("craft/sawing/plank".into()),
        pane: Some("checklist".into()),
        ..Default::default()
    };
    window.state.restore_place(&place);
    let place = window.state.place();
    assert_eq!(place.tree.as_deref(), Some("craft/role/joiner/head"));
    assert_eq!(place.item.as_deref(), Some("craft/cutting/plank"));
}

#[test]
fn without_a_mark_that_leads_nowhere_there_is_no_row_for_them() {
    let progress = marked([("craft/sawing/plank", mark(MarkState::Done, "Sawed a plank", ""))]);
    let mut window = window(120, 36, progress);
    window.state.tell_of_gone();
    window.resize(120, 36);
    assert!(!window.text().contains("o longer in the framework"), "{}", window.text());
}

#[test]
fn what_leads_nowhere_is_listed_by_the_last_row_of_the_roles() {
    let mut window = window(120, 36, first_edition());
    assert!(shown(&window, "No longer in the framework").contains(" 3"), "{}", window.text());
    window.state.tell_of_gone();
    window.resize(120, 36);
    let said = "3 marks are no longer in the framework: the last row of Roles lists them";
    assert!(window.text().contains(said), "{}", window.text());
    window.press(TO_GONE);
    let text = window.text();
    assert!(shown(&window, "[–]").contains("Boiled hide glue"), "{text}");
    assert!(shown(&window, "[✓]•").contains("2025-02-03"), "{text}");
    assert!(text.contains("It was: craft/glue/hide"), "{text}");
    window.press("j");
    assert!(window.text().contains("Note: Linseed, boiled."), "{}", window.text());
    window.press("j");
    assert!(window.text().contains("masonry/stone/arch. The framework masonry"), "{}", window.text());
    window.press("y");
    assert_eq!(window.effects, [Effect::Copy("Built an arch".into())]);
    window.press("esc");
    assert_eq!(window.state.progress, first_edition());
}

#[test]
fn a_mark_is_moved_to_the_item_that_reads_most_like_it() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_GONE).press("j enter");
    let first = window.text().lines().find(|line| line.contains("[ ]")).unwrap().to_owned();
    assert!(first.contains("Oiled a table top"), "{}", window.text());
    window.press("esc");
    assert_eq!(window.state.progress, first_edition());
    assert!(window.text().contains("Linseed"), "Esc comes back to the list: {}", window.text());
    window.press("enter enter");
    assert!(window.text().contains("Moved to: Oiled a table top"), "{}", window.text());
    assert!(window.text().contains("No longer in the framework · 2"), "{}", window.text());
    assert!(!window.state.progress.marks.contains_key("craft/glue/oiled"));
    let moved = &window.state.progress.marks["craft/finish/oil"];
    assert_eq!((moved.state, moved.date, moved.note.as_str()), (MarkState::Done, Some(EARLY), "Linseed, boiled."));
    assert!(window.text().contains("Built an arch"), "{}", window.text());
    window.press("u");
    assert!(window.text().contains("Undone: the move of Oiled the top"), "{}", window.text());
    assert_eq!(window.state.progress, first_edition());
    assert!(window.text().contains("No longer in the framework · 3"), "{}", window.text());
}

#[test]
fn a_mark_is_moved_to_what_one_types_and_joined_with_the_mark_that_is_there() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_GONE).press("enter text:plank_of_oak enter");
    assert!(window.text().contains("Moved and joined with what is noted at: Cut a plank of oak"), "{}", window.text());
    let marks = &window.state.progress.marks;
    let joined = &marks["craft/cutting/plank"];
    assert_eq!((joined.state, joined.note.as_str()), (MarkState::Done, "It was oak."));
    assert!(
        !marks.contains_key("craft/sawing/plank") && !marks.contains_key("craft/glue/hide"),
        "{:?}",
        ids(&window.state.progress)
    );
    window.press("u");
    assert_eq!(window.state.progress, first_edition());
}

#[test]
fn with_the_last_one_moved_the_list_and_its_row_are_gone() {
    let progress = marked([("craft/glue/oil", mark(MarkState::Done, "Oiled a table", ""))]);
    let mut window = window(120, 36, progress);
    window.press(TO_GONE).press("enter enter");
    assert!(!window.text().contains("o longer in the framework"), "{}", window.text());
    window.press("enter u");
    assert!(window.text().contains("No longer in the framework"), "{}", window.text());
}

#[test]
fn ratings_role_and_target_are_moved_to_things_of_their_kind() {
    let mut progress = Progress::default();
    progress.me.role = Some("craft/role/glazier/senior".into());
    progress.ratings.insert("craft/gluing".into(), vec![Rating { level: "low".into(), ..Rating::default() }]);
    let mut window = window(120, 36, progress);
    window.press(TO_GONE).press("enter text:senior enter");
    assert_eq!(window.state.progress.me.role.as_deref(), Some("craft/role/joiner/senior"));
    window.press("enter text:cutting enter");
    assert_eq!(window.state.progress.ratings.keys().collect::<Vec<_>>(), ["craft/cutting"]);
    assert!(window.state.carried.gone.is_empty());
}

#[test]
fn nothing_is_moved_in_a_file_that_may_not_be_written() {
    let mut window = window(120, 36, first_edition());
    window.state.saving.access = Access::ReadOnly("data/progress.yaml:3:5: unclosed quote".into());
    window.press(TO_GONE).press("enter");
    assert!(window.text().contains("read-only"), "{}", window.text());
    assert!(window.effects.is_empty());
}

#[test]
fn the_list_keeps_up_with_the_file() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_GONE).press("j");
    let before = first_edition().marks["craft/glue/oiled"].clone();
    let change = Change::Mark { id: "craft/glue/oiled".into(), before: Some(before), after: None };
    let news = News { theirs: vec![change], ..News::default() };
    window.press("enter");
    window.act(Action::Reported(Report { revision: 0, news, outcome: Outcome::Usable }));
    window.press("enter");
    assert!(window.effects.is_empty(), "what it was moved from is no longer there");
    assert!(window.text().contains("No longer in the framework · 2"), "{}", window.text());
}

#[test]
fn the_keys_of_the_list_are_told() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_GONE);
    let foot = window.text().lines().last().unwrap().to_owned();
    assert!(foot.contains("Enter move") && foot.contains("Esc back"), "{foot}");
    window.press("?");
    assert!(window.text().contains("Move it to something that exists"), "{}", window.text());
    window.press("esc enter");
    assert!(window.text().lines().last().unwrap().contains("Enter move here"), "{}", window.text());
}

#[test]
fn a_small_window_tells_the_way_back_and_shows_the_whole_text_by_and_by() {
    let mut window = window(40, 12, first_edition());
    window.press(TO_GONE).press("j");
    assert!(window.text().contains("Esc back"), "{}", window.text());
    assert!(!window.text().contains("Note: Linseed"), "{}", window.text());
    window.press("l l l l");
    assert!(window.text().contains("Note: Linseed"), "{}", window.text());
    window.press("h h h h");
    assert!(!window.text().contains("Note: Linseed"), "{}", window.text());
}

#[test]
fn the_help_says_what_the_sign_means() {
    let mut window = window(80, 24, first_edition());
    window.press(TO_CUTTING).press("? G");
    assert!(window.text().contains("≠ it read otherwise when it was marked"), "{}", window.text());
}

#[test]
fn every_size_shows_the_list_or_says_that_it_cannot() {
    for (width, height) in [(0, 0), (1, 1), (20, 6), (24, 8), (40, 12), (60, 16), (80, 24), (200, 60)] {
        let mut window = window(120, 36, first_edition());
        window.press(TO_GONE).resize(width, height).press("j l l G h enter text:oak");
    }
}

#[test]
fn ten_thousand_of_them_are_walked_through_as_fast_as_forty() {
    let walk = |many: usize| {
        let mut progress = Progress::default();
        for n in 0..many {
            let mark = mark(MarkState::Done, &format!("Did the old thing {n}"), "");
            progress.marks.insert(format!("craft/old/a{n:05}"), mark);
        }
        let mut window = window(80, 24, progress);
        window.press(TO_GONE);
        let began = std::time::Instant::now();
        window.press("j pgdn j pgdn j pgdn j pgdn j pgdn j pgdn j pgdn j pgdn j pgdn j pgdn");
        let took = began.elapsed();
        window.press("G");
        assert!(window.text().contains(&format!("Did the old thing {}", many - 1)), "{}", window.text());
        took
    };
    let (few, many) = (walk(40), walk(10_000));
    assert!(many < few * 5 + std::time::Duration::from_millis(200), "{few:?} with forty, {many:?} with ten thousand");
}
