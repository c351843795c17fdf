//! Moving what is no longer in the framework, where something else stands in the way: marks on both sides, files that
//! could not be read, what somebody else took away meanwhile.

use bydoing::app::Action;
use bydoing::app::saving::Access;
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::News;
use bydoing::progress::{Change, Mark, MarkState, Progress, Rating};

use crate::driver::{Window, content};
use crate::editions::{TO_GONE, first_edition, mark, marked, window};

/// Two texts that match alike, each for another role level.
const TWO_LEVELS: &str = "{id: craft, title: The craft of joinery, licence: {name: CC0}, source: {title: A book},
scale: [{id: low, name: Low}, {id: high, name: High}], roles: [{id: joiner, name: Joiner, levels: [
  {id: senior, name: Senior joiner, requirements: {cutting: low}},
  {id: head, name: Head joiner, requirements: {cutting: high}}]}],
skills: [{id: cutting, name: Cutting, levels: {
  low: [{id: straight, text: Cuts square boards}], high: [{id: round, text: Cuts curved boards}]}}]}";

fn took_away(window: &mut Window, id: &str) {
    let change = Change::Mark { id: id.into(), before: window.state.progress.marks.get(id).cloned(), after: None };
    let news = News { theirs: vec![change], ..News::default() };
    window.act(Action::Reported(Report { revision: 0, news, outcome: Outcome::Usable }));
}

#[test]
fn what_is_moved_onto_a_done_item_leaves_it_done_and_on_its_day() {
    for state in [MarkState::Todo, MarkState::Doing, MarkState::NotApplicable] {
        let stray = Mark { date: None, ..mark(state, "Boiled hide glue", "with a stove") };
        let done = mark(MarkState::Done, "Varnished a door", "");
        let mut window = window(120, 36, marked([("craft/glue/hide", stray), ("craft/finish/varnish", done.clone())]));
        window.press(TO_GONE).press("enter text:varnished enter");
        let said = "Moved and joined with what is noted at: Varnished a door";
        assert!(window.text().contains(said), "{}", window.text());
        let now = &window.state.progress.marks["craft/finish/varnish"];
        assert_eq!(now, &Mark { note: "with a stove".into(), ..done });
    }
}

#[test]
fn while_a_file_could_not_be_read_nothing_is_moved_and_it_is_said_why() {
    let mut window = window(120, 36, first_edition());
    window.state.problems = 1;
    window.state.tell_of_gone();
    window.resize(120, 36);
    let text = window.text();
    assert!(!text.contains("No longer in the framework"), "{text}");
    assert!(text.contains("A framework file could not be read, and 3 marks may be in it: bydoing check"), "{text}");
    window.press("G");
    assert!(window.text().contains("Not in the files that could be read"), "{}", window.text());
    window.press("enter");
    let text = window.text();
    assert!(!text.contains("o longer in the framework"), "{text}");
    assert!(text.contains("A framework file could not be read, and these may be in it: bydoing check says"), "{text}");
    assert!(!text.contains("Enter move"), "{text}");
    window.press("enter");
    assert!(!window.text().contains("Move to where"), "{}", window.text());
    assert!(window.text().matches("A framework file could not be read").count() > 1, "{}", window.text());
    assert!(window.effects.is_empty());
}

#[test]
fn a_row_that_is_too_long_ends_with_one_ellipsis_after_a_word() {
    let long = "Boiled hide glue in a pot ".repeat(12);
    for width in [30, 40, 57, 80, 120] {
        let mut window = window(width, 24, marked([("craft/glue/hide", mark(MarkState::Done, &long, ""))]));
        window.press(TO_GONE);
        let text = window.text();
        let rows: Vec<&str> = text.lines().skip(1).filter(|line| line.contains('…')).collect();
        let [row] = rows[..] else { panic!("one row ends so in\n{text}") };
        assert!(!row.contains("……"), "{text}");
        let before = row.split('…').next().unwrap_or_default().trim_end();
        assert!(["Boiled", "hide", "glue", "in", "a", "pot"].iter().any(|word| before.ends_with(word)), "{text}");
    }
}

#[test]
fn a_query_that_matches_as_it_is_typed_is_not_said_to_be_read_otherwise() {
    for query in ["varnished", "cuts", "curves", "straight", "line", "cut", "plane", "iron", "grain", "cuts_curves"] {
        let mut window = window(120, 36, first_edition());
        window.press(TO_GONE).press(&format!("enter text:{query}"));
        assert!(window.text().contains(" found"), "{}", window.text());
        assert!(!window.text().contains("read as"), "{}", window.text());
    }
}

#[test]
fn what_belongs_to_the_own_role_is_offered_before_its_equal() {
    let first = |role: &str| {
        let mut progress = marked([("craft/glue/hide", mark(MarkState::Done, "Boiled hide glue", ""))]);
        progress.me.role = Some(role.into());
        let (catalog, index) = content(TWO_LEVELS);
        let mut window = Window::on(catalog, index, 120, 36, progress, Access::Writable);
        window.press(TO_GONE).press("enter text:cuts_boards enter");
        window.state.progress.marks.keys().next().cloned().unwrap_or_default()
    };
    assert_eq!(first("craft/role/joiner/senior"), "craft/cutting/low/straight");
    assert_eq!(first("craft/role/joiner/head"), "craft/cutting/high/round");
}

#[test]
fn ratings_role_and_target_have_a_name_to_read() {
    let mut progress = Progress::default();
    progress.me.role = Some("craft/role/glazier/lead-glazier".into());
    progress.me.target = Some("craft/role/glazier/head_of_glass".into());
    progress.ratings.insert("craft/gluing".into(), vec![Rating { level: "low".into(), ..Rating::default() }]);
    let mut window = window(140, 36, progress);
    window.press(TO_GONE);
    let text = window.text();
    assert!(text.contains("My role level: Lead glazier (craft/role/glazier/lead-glazier)"), "{text}");
    assert!(text.contains("My target: Head of glass (craft/role/glazier/head_of_glass)"), "{text}");
    assert!(text.contains("Rating of Gluing (craft/gluing)"), "{text}");
    assert_eq!(text.matches("craft/role/glazier/lead-glazier").count(), 2, "in the row and where it was: {text}");
}

#[test]
fn a_role_that_is_gone_leads_to_the_list() {
    let mut progress = Progress::default();
    progress.me.role = Some("craft/role/glazier/lead".into());
    let mut window = window(120, 36, progress.clone());
    let header = |window: &Window| window.text().lines().next().unwrap_or_default().to_owned();
    assert!(header(&window).contains("your role is gone: m"), "{}", window.text());
    window.press("m");
    assert!(window.text().contains("Lead (craft/role/glazier/lead)"), "{}", window.text());
    assert!(window.text().contains("“No longer in the framework” at the end of"), "{}", window.text());
    progress.me.role = Some("craft/role/joiner/senior".into());
    progress.me.target = Some("craft/role/glazier/head".into());
    let mut window = crate::editions::window(120, 36, progress);
    assert!(header(&window).contains("Senior joiner → gone: m"), "{}", window.text());
    window.press("m");
    assert!(window.text().contains("“No longer in the framework” at the end of"), "{}", window.text());
    let mut window = crate::editions::window(120, 36, Progress::default());
    window.press("m");
    assert!(!window.text().contains("at the end of"), "{}", window.text());
}

#[test]
fn what_vanishes_while_a_place_is_looked_for_is_not_taken_for_the_next_one() {
    let mut window = window(120, 36, first_edition());
    window.press(TO_GONE).press("enter");
    assert!(window.text().contains("Boiled hide glue"), "{}", window.text());
    took_away(&mut window, "craft/glue/hide");
    let text = window.text();
    assert!(text.contains("Move to where it belongs now · craft/glue/hide, which somebody has changed"), "{text}");
    window.press("text:oil");
    assert!(!window.text().contains("Oiled the top"), "{}", window.text());
    window.press("enter");
    assert!(window.text().contains("Nothing moved: it has changed in the file since"), "{}", window.text());
    assert!(window.effects.is_empty());
}
