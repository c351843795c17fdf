//! What separates one from the target, skill by skill.

use bydoing::app::roles::TreeId;
use bydoing::app::saving::Access;
use bydoing::app::skills::SkillRowId;
use bydoing::app::views::gap::GapFilter;
use bydoing::app::{Action, View};
use bydoing::progress::saver::{Outcome, Report};
use bydoing::progress::store::News;
use bydoing::progress::{self, Change, Rating};

use crate::driver::{Window, content};
use crate::large;

/// Of the nine skills a lead product manager needs: two levels missing twice (working, needed expert), one once, three not
/// rated (one of them rated in another edition), three met (product leadership by one level more than needed).
pub(crate) const SENIOR: &str = "version: 1
me:
  role: gdad/role/product-manager/senior-product-manager
  target: gdad/role/product-manager/lead-product-manager
ratings:
  gdad/agile-and-lean-practices:
    - {level: practitioner, date: 2025-02-03}
  gdad/creating-value-for-money:
    - {level: working, date: 2024-02-03}
    - {level: practitioner, date: 2025-02-03}
  gdad/life-cycle-management:
    - {level: awareness, date: 2025-02-03}
    - {level: working, date: 2026-06-20, note: Two alphas and a beta.}
  gdad/product-leadership:
    - {level: expert, date: 2025-02-03}
  gdad/product-management:
    - {level: expert, date: 2025-02-03}
  gdad/strategic-ownership:
    - {level: working, date: 2025-02-03}
  service-owner-2020/user-focus:
    - {level: practitioner, date: 2024-03-01}
marks:
  pm-activities/lifecycle-perspective/idea-to-outcome:
    state: done
    date: 2026-10-21
  pm-activities/agile-working/mvp-scope:
    state: doing
    date: 2026-10-21
";

pub(crate) fn window(width: u16, height: u16, file: &str) -> Window {
    Window::with(width, height, progress::read(file.as_bytes()).unwrap(), Access::Writable)
}

/// The text of a framed pane from its title to its lower border, without the borders.
fn body(window: &Window) -> String {
    let text = window.text();
    let lines = text.lines().skip(3).map(|line| line.trim_matches(['│', '┃', '›']).trim());
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
}

/// All words on the screen in one line, without the borders.
pub(crate) fn words(window: &Window) -> String {
    let text = window.text().replace(['│', '┃', '›'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_requirement_stands_there_with_what_is_held_needed_and_missing_the_widest_gap_first() {
    let mut window = window(80, 40, SENIOR);
    window.press("2");
    assert!(window.text().contains("Gap · to Lead product manager"), "{}", window.text());
    let expected = "3 met · 1 one level to go · 2 more than one · 3 not rated
Life cycle management Working → Expert ━━╌╌ 2 to go
Strategic ownership Working → Expert ━━╌╌ 2 to go
Agile and Lean practices Practitioner → Expert ━━━╌ 1 to go
Applying user-centred insights ? → Expert ???? not rated
hint, not counted: Practitioner in User focus
Managing product outcomes ? → Practitioner ???· not rated
Stakeholder relationship ? → Expert ???? not rated
management
Creating value for money Practitioner → Practitioner ━━━· met
Product leadership Expert → Practitioner ━━━+ 1 above
Product management Expert → Expert ━━━━ met
";
    assert!(body(&window).starts_with(expected), "{}", window.text());
}

#[test]
fn under_a_skill_stands_what_is_not_done_and_builds_it() {
    let mut window = window(120, 36, SENIOR);
    window.press("2");
    let text = window.text();
    for words in [
        "you are at Working since 2026-06-20",
        "Your note: Two alphas and a beta.",
        "No text for Expert",
        "2 of 3 not done",
        "Supported or worked on a product moving",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.contains("Supported the implementation of a full change"), "it is done\n{text}");
    window.press("down down down down");
    let text = window.text();
    assert!(text.contains("What Practitioner means · "), "{text}");
    assert!(text.contains("Needed at Practitioner, not rated"), "{text}");
}

#[test]
fn a_rating_of_another_edition_is_a_hint_and_says_that_it_is_not_counted() {
    let mut window = window(120, 36, SENIOR);
    window.press("2 down down down");
    let text = window.text();
    assert!(text.contains("Hint, not counted: Practitioner in User focus"), "{text}");
    assert!(text.contains("rated on 2024-03-01"), "{text}");
}

#[test]
fn what_is_ticked_under_a_skill_stays_there_until_the_view_is_left() {
    let mut window = window(120, 36, SENIOR);
    window.press("2 right space");
    assert_eq!(window.effects.len(), 1);
    let text = window.text();
    assert!(
        text.contains("[✓]  Supported or worked on a product moving") && text.contains("1 of 3 not done"),
        "{text}"
    );
    window.press("esc down up right space");
    assert!(window.text().contains("2 of 3 not done"), "the cursor stands where it stood\n{}", window.text());
    window.press("space 1 2");
    assert!(!window.text().contains("Supported or worked on a product moving"), "{}", window.text());
}

#[test]
fn a_note_is_written_and_doing_is_set_where_the_item_stands() {
    let mut window = window(80, 24, SENIOR);
    window.press("2 tab o n text:With_Ann ctrl-s");
    assert!(window.text().contains("[~]• Supported or worked"), "{}", window.text());
    window.press("u u");
    assert!(window.text().contains("[ ]  Supported or worked"), "{}", window.text());
}

#[test]
fn the_list_of_skills_says_how_to_get_to_what_can_be_ticked() {
    let mut window = window(80, 24, SENIOR);
    window.press("2");
    let foot = |window: &Window| window.text().lines().last().unwrap().to_owned();
    assert!(foot(&window).contains("→ what to do") && !foot(&window).contains("Space"), "{}", window.text());
    window.press("space");
    assert!(window.effects.is_empty());
    assert!(window.text().contains("→ goes to what can be ticked"), "{}", window.text());
    window.press("right");
    assert!(foot(&window).contains("Space done") && !foot(&window).contains("what to do"), "{}", window.text());
}

#[test]
fn the_filter_goes_through_how_one_stands_and_says_how_many_it_hides() {
    let mut window = window(80, 24, SENIOR);
    window.press("2");
    for (filter, hidden) in [
        (GapFilter::More, "more than one level to go: 7 hidden"),
        (GapFilter::OneLevel, "one level to go: 8 hidden"),
        (GapFilter::NotRated, "not rated: 6 hidden"),
        (GapFilter::Met, "met: 6 hidden"),
    ] {
        window.press("f");
        assert_eq!(window.state.views.gap.filter, filter);
        assert!(window.text().contains(&format!("{hidden} · Gap · to Lead product manager")), "{}", window.text());
    }
    let shown: Vec<_> = window.state.gap_shown().iter().map(|row| row.skill).collect();
    let names: Vec<&str> = shown.iter().map(|skill| window.state.catalog.skill(*skill).name.as_str()).collect();
    assert_eq!(names, ["Creating value for money", "Product leadership", "Product management"]);
    window.press("esc");
    assert_eq!((window.state.view, window.state.views.gap.filter), (View::Gap, GapFilter::All));
    window.press("esc");
    assert_eq!(window.state.view, View::Browse);
}

#[test]
fn a_filter_that_leaves_nothing_says_so() {
    let mut window = window(80, 24, "me: {role: gdad/role/product-manager/lead-product-manager}\n");
    window.press("2 f");
    assert!(window.text().contains("No requirement is more than one level to go"), "{}", window.text());
    window.press("f f f");
    assert!(window.text().contains("No requirement is met yet. f shows all 9"), "{}", window.text());
    window.press("down right enter space f");
    assert!(window.state.gap_skill().is_some());
}

#[test]
fn enter_goes_to_the_skill_and_inside_to_the_item() {
    let mut window = window(120, 36, SENIOR);
    window.press("2 down enter");
    assert_eq!(window.state.view, View::Browse);
    assert!(window.text().contains("Strategic ownership"), "{}", window.text());
    let lead = "gdad/role/product-manager/lead-product-manager";
    assert_eq!(window.state.place().tree.as_deref(), Some(lead), "under the level that needs it");
    assert_eq!(window.state.place().skill.as_deref(), Some("gdad/strategic-ownership"));
    window.press("2 home right enter");
    assert_eq!(window.state.view, View::Browse);
    let item = window.state.selected_item().unwrap();
    assert!(window.state.catalog.item(item).text.starts_with("Supported or worked on"), "{}", window.text());
}

#[test]
fn the_skill_under_the_cursor_is_the_one_a_rating_is_for() {
    let mut window = window(80, 24, SENIOR);
    window.press("2 down right down");
    let skill = window.state.selected_skill().unwrap();
    assert_eq!(window.state.catalog.skill(skill).id, "gdad/strategic-ownership");
}

#[test]
fn without_a_target_it_is_measured_against_ones_own_role_level() {
    let mut window = window(80, 24, "me: {role: gdad/role/product-manager/associate-product-manager}\n");
    window.press("2");
    let text = window.text();
    assert!(text.contains("Gap · Associate product manager, my role"), "{text}");
    assert!(text.contains("9 not rated. r rates a skill; until then nothing can be said of the gap"), "{text}");
    assert!(text.contains("m sets a target"), "{text}");
    assert_eq!(window.state.gap_shown().len(), 9);
}

#[test]
fn without_a_role_and_with_one_that_is_not_loaded_it_says_what_to_press() {
    let mut nobody = Window::new(80, 24);
    nobody.press("2");
    assert!(words(&nobody).contains("m sets your role level and the one you aim"), "{}", nobody.text());
    nobody.press("down right enter space f esc");
    assert_eq!(nobody.state.view, View::Browse);
    let mut elsewhere = window(80, 24, "me: {target: elsewhere/role/x/y}\n");
    elsewhere.press("2");
    assert!(words(&elsewhere).contains("elsewhere/role/x/y is in no loaded framework"), "{}", elsewhere.text());
}

#[test]
fn a_rating_that_arrives_changes_the_row_and_not_its_place_until_the_list_is_made_anew() {
    let mut window = window(120, 36, SENIOR);
    window.press("2 f f f down");
    let names = |window: &Window| {
        let rows = window.state.gap_shown().into_iter();
        rows.map(|row| (window.state.catalog.skill(row.skill).name.clone(), row.standing.words())).collect::<Vec<_>>()
    };
    let before = names(&window);
    assert_eq!(before[1], ("Managing product outcomes".to_owned(), "not rated".to_owned()));
    let rating = Rating { level: "practitioner".into(), ..Rating::default() };
    let skill = "gdad/managing-product-outcomes".to_owned();
    let change = Change::Ratings { skill, before: Vec::new(), after: vec![rating] };
    let news = News { theirs: vec![change], ..News::default() };
    window.act(Action::Reported(Report { revision: 0, news, outcome: Outcome::Usable }));
    let after = names(&window);
    assert_eq!(after[1], ("Managing product outcomes".to_owned(), "met".to_owned()));
    assert_eq!(after.len(), before.len());
    assert!(window.text().contains("4 met · 1 one level to go · 2 more than one · 2 not rated"), "{}", window.text());
    window.press("2");
    assert_eq!(names(&window), [before[0].clone(), before[2].clone()]);
}

#[test]
fn another_target_makes_the_list_anew() {
    let mut window = window(80, 24, SENIOR);
    window.press("2 m down enter text:head_of_product enter esc");
    let text = window.text();
    assert!(text.contains("Gap · to Head of product"), "{text}");
    assert_eq!(window.state.gap_shown().len(), 9);
    window.press("u");
    assert!(window.text().contains("Gap · to Lead product manager"), "{}", window.text());
}

const BARE: &str = "id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: one, name: Level 1}, {id: two, name: Level 2}, {id: three, name: Lots}]
roles:
  - id: maker
    name: Maker
    levels:
      - {id: free, name: Free maker, requirements: {}}
      - {id: bound, name: Bound maker, requirements: {cutting: two, gluing: three, resting: one}}
skills:
  - id: cutting
    name: Cutting
    levels: {two: [{id: a, text: cut straight}, {id: b, text: cut curves}]}
  - {id: gluing, name: Gluing, activities: [{id: joint, text: Glue a joint}]}
  - {id: resting, name: Resting}
";

fn bare(width: u16, height: u16, file: &str) -> Window {
    let (catalog, index) = content(BARE);
    Window::on(catalog, index, width, height, progress::read(file.as_bytes()).unwrap(), Access::Writable)
}

#[test]
fn a_role_level_without_requirements_says_so() {
    let mut window = bare(80, 24, "me: {target: craft/role/maker/free}\n");
    window.press("2");
    assert!(window.text().contains("state no required skills for Free maker"), "{}", window.text());
}

#[test]
fn what_nothing_builds_and_what_is_all_done_is_said() {
    let file = "me: {target: craft/role/maker/bound}
ratings:
  craft/cutting: [{level: none, date: 2025-02-03}]
  craft/gluing: [{level: expertise, date: 2025-02-03}]
  craft/resting: [{level: not-applicable, date: 2025-02-03}]
marks:
  craft/cutting/two/a: {state: done}
  craft/gluing/joint: {state: done}
";
    let mut window = bare(80, 30, file);
    window.press("2");
    let text = words(&window);
    assert!(text.contains("1 more than one level to go · 1 not rated · 1 not applicable"), "{text}");
    assert!(text.contains("you rated it none, 2025-02-03: 2 levels to go"), "{text}");
    assert!(text.contains("What Level 2 means · 1 of 2 not done") && text.contains("cut curves"), "{text}");
    assert!(!text.contains("cut straight") && text.contains("Nothing in the loaded frameworks builds"), "{text}");
    window.press("down");
    let text = words(&window);
    assert!(text.contains("the file says expertise, which is no level of its scale"), "{text}");
    assert!(text.contains("Every activity that builds it is done or not applicable"), "{text}");
    window.press("down");
    assert!(words(&window).contains("you said on 2025-02-03 that it does not apply to you"), "{}", window.text());
}

#[test]
fn in_a_small_window_levels_are_letters_or_numbers_and_one_drills_in_and_out() {
    let mut window = bare(40, 12, "me: {target: craft/role/maker/bound}\nratings:\n  craft/cutting: [{level: one}]\n");
    window.press("2");
    assert!(body(&window).contains("Cutting 1 → 2 ━╌·"), "{}", window.text());
    assert!(body(&window).contains("Gluing ? → L ???"), "{}", window.text());
    window.press("right");
    assert!(window.text().contains("[ ]  cut straight") && !window.text().contains("Gluing"), "{}", window.text());
    window.press("space");
    assert!(window.text().contains("[✓]  cut straight"), "{}", window.text());
    window.press("up up up");
    assert!(window.text().contains("1 level to go"), "all there is to read can be reached\n{}", window.text());
    window.press("left");
    assert!(window.text().contains("Gluing"), "{}", window.text());
}

#[test]
fn where_levels_are_letters_it_is_said_what_they_mean() {
    let legend = "A Awareness, W Working, P Practitioner, E Expert";
    let mut window = window(120, 36, SENIOR);
    window.press("2");
    assert!(window.text().contains(legend), "{}", window.text());
    window.resize(200, 50);
    assert!(!window.text().contains(legend), "{}", window.text());
}

#[test]
fn the_cursor_of_both_lists_is_always_on_a_row() {
    for (width, height) in [(20, 6), (40, 12), (40, 30), (59, 15), (60, 16), (80, 24), (120, 36), (200, 50)] {
        let mut window = window(width, height, SENIOR);
        window.press("2");
        for keys in ["end", "home", "pgdn pgdn", "pgup", "tab", "end", "home", "pgdn", "pgup pgup", "esc f", "f f f"] {
            window.press(keys);
            assert!(window.picture().contains("reversed"), "{width}x{height} {keys}\n{}", window.text());
        }
    }
}

#[test]
fn in_a_large_tree_enter_goes_to_the_skill_under_the_pinned_target() {
    let mut window = large::window(120, 36, large::somebody());
    window.press("2 down");
    let skill = window.state.gap_skill().unwrap();
    window.press("enter");
    assert_eq!(window.state.browse.tree, TreeId::Target);
    assert_eq!(window.state.skill_cursor(), Some(SkillRowId::Skill(skill)));
}
