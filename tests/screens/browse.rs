//! Going about in the panes.

use bydoing::app::Pane;
use bydoing::progress::Progress;

use crate::driver::Window;

#[test]
fn it_opens_on_the_first_role_with_its_skills_beside_it() {
    let window = Window::new(120, 36);
    let text = window.text();
    for words in ["Product and delivery", "Product manager", "Head of product", "Agile and Lean practices"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn the_role_levels_stand_in_order_of_seniority() {
    let text = Window::new(120, 36).text();
    let levels = ["Associate product", "Senior product", "Lead product", "Head of product"];
    let at: Vec<usize> = levels.iter().map(|level| text.find(level).unwrap()).collect();
    assert!(at.is_sorted(), "{text}");
}

#[test]
fn there_is_one_product_manager_and_one_service_owner() {
    let mut window = Window::new(120, 36);
    window.press("h h j j");
    let text = window.text();
    let rows = |name: &str| text.lines().filter(|line| line.contains(&format!("▸ {name}"))).count();
    assert_eq!((rows("Product manager"), rows("Service owner")), (1, 1), "{text}");
}

#[test]
fn enter_goes_in_and_escape_comes_back() {
    let mut window = Window::new(80, 24);
    window.press("enter");
    assert_eq!(window.state.browse.focus, Pane::Skills);
    window.press("enter");
    assert_eq!(window.state.browse.focus, Pane::Checklist);
    window.press("esc esc");
    assert_eq!(window.state.browse.focus, Pane::Roles);
}

#[test]
fn escape_never_ends_the_program() {
    let mut window = Window::new(80, 24);
    window.press("esc esc esc esc esc esc");
    assert!(window.effects.is_empty());
}

#[test]
fn the_cursor_of_each_list_stays_where_it_was_left() {
    let mut window = Window::new(120, 36);
    window.press("j j j enter j j enter j j");
    let (skill, check) = (window.state.skill_cursor(), window.state.check_cursor());
    window.press("esc esc j j k k enter enter");
    assert_eq!((window.state.skill_cursor(), window.state.check_cursor()), (skill, check));
}

#[test]
fn a_required_level_without_a_text_says_so_and_shows_the_others_on_request() {
    let mut window = Window::new(120, 36);
    // Lead product manager, Agile and Lean practices: expert is asked for, only practitioner has a text.
    window.press("j j j j enter j enter");
    assert!(window.text().contains("No text for Expert"), "{}", window.text());
    assert!(!window.text().contains("use a blended approach"));
    window.press("L");
    assert!(window.text().contains("use a blended approach"), "{}", window.text());
}

#[test]
fn related_activities_stand_under_a_heading_that_names_where_they_come_from() {
    let mut window = Window::new(120, 36);
    window.press("j j j enter j");
    assert!(window.text().contains("Related activities: Agile Working"), "{}", window.text());
    assert!(window.text().contains("Defined the scope of an MVP"));
}

#[test]
fn skills_of_the_role_that_nothing_requires_stand_under_more_from_this_role() {
    let mut window = Window::new(120, 50);
    window.press("j j j");
    let text = window.text();
    let heading = text.find("More from this role").unwrap();
    assert!(text.find("Operational management").unwrap() > heading, "{text}");
}

#[test]
fn own_ratings_from_the_file_are_shown_beside_the_required_level() {
    let mut progress = Progress::default();
    let rating = bydoing::progress::Rating { level: "working".into(), ..Default::default() };
    progress.ratings.insert("gdad/life-cycle-management".into(), vec![rating]);
    let mut window = Window::with(200, 50, progress, bydoing::app::saving::Access::Writable);
    window.press("j j j");
    assert!(window.text().contains("Practitioner (mine Working)"), "{}", window.text());
}

#[test]
fn the_pages_of_a_framework_can_be_read() {
    let mut window = Window::new(120, 36);
    window.press("/ text:prescriptive enter");
    assert!(window.text().contains("prescriptive, or a test of"), "{}", window.text());
}

#[test]
fn an_empty_pane_says_why_and_what_to_press() {
    let mut window = Window::new(80, 24);
    window.press("g");
    assert!(window.text().contains("goes to its roles"), "{}", window.text());
}

#[test]
fn the_detail_scrolls_to_its_end_and_no_further() {
    let mut window = Window::new(80, 24);
    window.press("tab tab tab");
    assert_eq!(window.state.browse.focus, Pane::Detail);
    window.press("G");
    let end = window.state.browse.detail_scroll;
    assert!(end > 0);
    window.press("j j j");
    assert_eq!(window.state.browse.detail_scroll, end);
    window.press("g");
    assert_eq!(window.state.browse.detail_scroll, 0);
}

#[test]
fn a_place_is_found_again_by_its_ids() {
    let mut window = Window::new(80, 24);
    window.press("j j j enter j enter j j f");
    let place = window.state.place();
    let mut again = Window::new(80, 24);
    again.state.restore_place(&place);
    assert_eq!(again.state.place(), place);
    assert_eq!(again.state.browse.focus, Pane::Checklist);
}

#[test]
fn an_unknown_place_leaves_the_program_at_its_start() {
    let start = Window::new(80, 24).state.place();
    let mut window = Window::new(80, 24);
    let gone = bydoing::app::place::Place { tree: Some("gone/role/x".into()), ..Default::default() };
    window.state.restore_place(&gone);
    assert_eq!(window.state.place(), start);
}

#[test]
fn a_role_counts_at_least_what_its_levels_count() {
    let window = Window::new(120, 36);
    let state = &window.state;
    let rows: Vec<_> = state.tree_lines().iter().map(|line| state.tree_row(line)).collect();
    let total = |name: &str| rows.iter().find(|row| row.name == name).and_then(|row| row.tally).unwrap().total();
    assert!(total("Product manager") >= total("Senior product manager"));
}

#[test]
fn an_item_reworded_since_it_was_marked_shows_how_it_read() {
    let mut window = Window::new(120, 36);
    window.press("j j j enter j enter space");
    let id = "gdad/agile-and-lean-practices/practitioner/compare-delivery-methods";
    let mut progress = (window.state.progress).clone();
    progress.marks.get_mut(id).unwrap().text = Some("choose methods".into());
    let mut window = Window::with(120, 36, progress, bydoing::app::saving::Access::Writable);
    window.press("j j j enter j enter");
    assert!(window.text().contains("It read then: choose methods"), "{}", window.text());
}

#[test]
fn ladders_of_one_role_are_told_apart_by_what_differs() {
    let framework = |id: &str, title: &str, edition: &str| {
        let text = format!(
            "id: {id}\ntitle: {title}\nedition: {edition}\npublisher: P\nlicence: {{name: L}}\nsource: {{title: T}}\n\
             scale: [{{id: one, name: One}}]\nskills: []\n\
             roles: [{{id: mason, name: Mason, levels: [{{id: senior, name: Senior mason}}]}}]\n"
        );
        bydoing::framework::decode::framework(&bydoing::yaml::read(text.as_bytes()).unwrap()).unwrap()
    };
    let names = |frameworks: Vec<_>| {
        let catalog = bydoing::framework::Catalog::new(frameworks, &bydoing::framework::model::Related::default());
        let state = bydoing::app::State::new(
            std::sync::Arc::new(catalog),
            bydoing::progress::Progress::default(),
            bydoing::app::saving::Access::Writable,
            crate::driver::TODAY,
        );
        let levels = (0..state.catalog.role_levels.len()).map(|at| bydoing::framework::RoleLevelIx(at as u32));
        levels.map(|level| state.tree_name(bydoing::app::roles::TreeId::Level(level))).collect::<Vec<_>>()
    };
    let told = |one, other| names(vec![one, other]);
    assert_eq!(names(vec![framework("a", "Ours", "'2024'")]), ["Senior mason"]);
    assert_eq!(
        told(framework("a", "Ours", "'2024'"), framework("b", "Ours", "'2025'")),
        ["Senior mason (2024)", "Senior mason (2025)"]
    );
    assert_eq!(
        told(framework("a", "Ours", "'2024'"), framework("b", "Theirs", "'2024'")),
        ["Senior mason (Ours)", "Senior mason (Theirs)"]
    );
    assert_eq!(
        told(framework("a", "Ours", "not stated"), framework("b", "Theirs", "'2024'")),
        ["Senior mason (Ours)", "Senior mason (2024)"]
    );
    assert_eq!(
        told(framework("a", "Ours", "'2024'"), framework("b", "Ours", "'2024'")),
        ["Senior mason (a)", "Senior mason (b)"]
    );
}
