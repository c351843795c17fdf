//! Whole screens, text and looks. `INSTA_UPDATE=always cargo test --test screens` writes them anew; read the diff.

use insta::assert_snapshot;

use crate::compare;
use crate::driver::Window;
use crate::editions;
use crate::gap;
use crate::journal;
use crate::large;
use crate::progress;
use crate::rate;
use crate::report;
use bydoing::app::saving::Access;
use bydoing::progress::Progress;
use bydoing::ui::Theme;

#[test]
fn the_first_screen_at_eighty_by_twenty_four() {
    assert_snapshot!("first-80x24", Window::new(80, 24).picture());
}

#[test]
fn the_first_screen_when_wide() {
    assert_snapshot!("first-120x36", Window::new(120, 36).picture());
}

#[test]
fn the_first_screen_when_small() {
    assert_snapshot!("first-40x12", Window::new(40, 12).picture());
}

#[test]
fn a_checklist_with_every_state() {
    let mut window = Window::new(120, 36);
    window.press("j j j enter j enter space j o j x j n text:Ran_two_of_them ctrl-s").saved();
    assert_snapshot!("states-120x36", window.picture());
}

#[test]
fn a_checklist_with_every_state_in_monochrome() {
    let mut window = Window::new(80, 24);
    window.theme = Theme::MONOCHROME;
    window.press("j j j enter j enter space j o j x").saved();
    let picture = window.picture();
    for colour in ["red", "green", "magenta", "yellow", "blue", "cyan"] {
        let coloured = |line: &&str| line.contains(':') && line.ends_with(colour);
        assert_eq!(picture.lines().find(coloured), None, "{colour}");
    }
    assert_snapshot!("states-mono-80x24", picture);
}

#[test]
fn the_finder_with_a_preview_beside_the_hits() {
    let mut window = Window::new(120, 36);
    window.press("/ text:stakeholder_comms");
    assert_snapshot!("finder-120x36", window.picture());
}

#[test]
fn the_finder_at_eighty_by_twenty_four() {
    let mut window = Window::new(80, 24);
    window.press("/ text:roadmap down");
    assert_snapshot!("finder-80x24", window.picture());
}

#[test]
fn the_form() {
    let mut window = Window::new(80, 24);
    window.press("j j j enter j enter n text:Cut_three_journeys tab text:https://example.org/mvp");
    assert_snapshot!("form-80x24", window.picture());
}

#[test]
fn the_help() {
    let mut window = Window::new(80, 24);
    window.press("j j j enter j enter ?");
    assert_snapshot!("help-80x24", window.picture());
}

#[test]
fn role_and_target() {
    let mut window = Window::new(80, 24);
    window.press("m enter text:senior_product enter down enter text:lead_product enter").saved();
    assert_snapshot!("me-80x24", window.picture());
}

#[test]
fn the_name_while_it_is_typed() {
    let mut window = Window::new(40, 12);
    window.press("m down down enter text:Jo_Bloggs");
    assert_snapshot!("name-40x12", window.picture());
}

#[test]
fn rating_a_skill() {
    for (width, height) in [(120, 36), (80, 24), (40, 12)] {
        let mut window = Window::with(width, height, rate::rated(), Access::Writable);
        window.press(rate::TO_SKILL).press("r");
        let picture = window.picture();
        match width {
            120 => assert_snapshot!("rate-120x36", picture),
            80 => assert_snapshot!("rate-80x24", picture),
            _ => assert_snapshot!("rate-40x12", picture),
        }
    }
}

#[test]
fn rating_a_skill_in_monochrome() {
    for (width, height) in [(120, 36), (80, 24)] {
        let mut window = Window::with(width, height, rate::rated(), Access::Writable);
        window.theme = Theme::MONOCHROME;
        window.press(rate::TO_SKILL).press("r down");
        let picture = window.picture();
        for colour in ["red", "green", "magenta", "yellow", "blue", "cyan"] {
            let coloured = |line: &&str| line.contains(':') && line.ends_with(colour);
            assert_eq!(picture.lines().find(coloured), None, "{colour}");
        }
        match width {
            120 => assert_snapshot!("rate-mono-120x36", picture),
            _ => assert_snapshot!("rate-mono-80x24", picture),
        }
    }
}

#[test]
fn the_fields_of_a_rating() {
    for (width, height) in [(120, 36), (80, 24), (40, 12)] {
        let mut window = Window::with(width, height, rate::rated(), Access::Writable);
        window.press(rate::TO_SKILL).press("r down tab tab text:Led_the_beta");
        let picture = window.picture();
        match width {
            120 => assert_snapshot!("rate-fields-120x36", picture),
            80 => assert_snapshot!("rate-fields-80x24", picture),
            _ => assert_snapshot!("rate-fields-40x12", picture),
        }
    }
}

#[test]
fn the_detail_of_a_rated_skill() {
    let mut window = Window::with(120, 50, rate::rated(), Access::Writable);
    window.press(rate::TO_SKILL);
    assert_snapshot!("rated-120x50", window.picture());
}

#[test]
fn a_page_to_read() {
    let mut window = Window::new(80, 24);
    window.press("/ text:career_promise enter enter");
    assert_snapshot!("page-80x24", window.picture());
}

#[test]
fn a_checklist_of_a_new_edition() {
    let mut window = editions::window(120, 36, editions::first_edition());
    window.press("enter j enter j");
    assert_snapshot!("editions-120x36", window.picture());
}

#[test]
fn a_checklist_of_a_new_edition_in_monochrome() {
    let mut window = editions::window(80, 24, editions::first_edition());
    window.theme = Theme::MONOCHROME;
    window.press("enter j enter j");
    assert_snapshot!("editions-mono-80x24", window.picture());
}

#[test]
fn what_is_no_longer_in_the_framework() {
    for (name, size) in [("gone-80x24", (80, 24)), ("gone-40x12", (40, 12)), ("gone-120x36", (120, 36))] {
        let mut window = editions::window(size.0, size.1, editions::first_edition());
        window.press(editions::TO_GONE).press("j");
        assert_snapshot!(name, window.picture());
    }
}

#[test]
fn what_is_no_longer_in_the_framework_in_monochrome() {
    let mut window = editions::window(80, 24, editions::first_edition());
    window.theme = Theme::MONOCHROME;
    window.press(editions::TO_GONE);
    assert_snapshot!("gone-mono-80x24", window.picture());
}

#[test]
fn where_something_is_moved() {
    let mut window = editions::window(80, 24, editions::first_edition());
    window.press(editions::TO_GONE).press("j enter");
    assert_snapshot!("move-80x24", window.picture());
}

#[test]
fn a_large_framework_for_somebody_with_a_role() {
    assert_snapshot!("large-80x24", large::window(80, 24, large::somebody()).picture());
    assert_snapshot!("large-120x36", large::window(120, 36, large::somebody()).picture());
    assert_snapshot!("large-40x12", large::window(40, 12, large::somebody()).picture());
}

#[test]
fn a_large_framework_for_somebody_new_in_monochrome() {
    let mut window = large::window(80, 24, Progress::default());
    window.theme = Theme::MONOCHROME;
    window.press("down");
    assert_snapshot!("large-new-mono-80x24", window.picture());
}

#[test]
fn the_filter_of_roles() {
    for (width, height) in [(80, 24), (120, 36), (40, 12)] {
        let mut window = large::window(width, height, large::somebody());
        window.press("F text:gla_car");
        let picture = window.picture();
        match width {
            80 => assert_snapshot!("filter-80x24", picture),
            120 => assert_snapshot!("filter-120x36", picture),
            _ => assert_snapshot!("filter-40x12", picture),
        }
    }
}

#[test]
fn similar_roles() {
    for (width, height) in [(80, 24), (40, 12)] {
        let mut window = large::window(width, height, large::somebody());
        window.press("s down");
        let picture = window.picture();
        match width {
            80 => assert_snapshot!("near-80x24", picture),
            _ => assert_snapshot!("near-40x12", picture),
        }
    }
}

#[test]
fn who_needs_a_skill() {
    let mut window = large::window(120, 36, large::somebody());
    window.press("enter j");
    assert_snapshot!("needed-120x36", window.picture());
}

#[test]
fn the_gap_to_the_target() {
    for (name, size) in [("gap-120x36", (120, 36)), ("gap-80x24", (80, 24)), ("gap-40x12", (40, 12))] {
        let mut window = gap::window(size.0, size.1, gap::SENIOR);
        window.press("2 down");
        assert_snapshot!(name, window.picture());
    }
}

#[test]
fn the_gap_to_the_target_in_monochrome() {
    let mut window = gap::window(80, 24, gap::SENIOR);
    window.theme = Theme::MONOCHROME;
    window.press("2 right space down").saved();
    assert_snapshot!("gap-inside-mono-80x24", window.picture());
}

#[test]
fn what_to_do_next() {
    for (name, size) in
        [("next-200x50", (200, 50)), ("next-120x36", (120, 36)), ("next-80x24", (80, 24)), ("next-40x12", (40, 12))]
    {
        let mut window = gap::window(size.0, size.1, gap::SENIOR);
        window.press("3 down");
        assert_snapshot!(name, window.picture());
    }
}

#[test]
fn what_to_do_next_in_monochrome() {
    let mut window = gap::window(80, 24, gap::SENIOR);
    window.theme = Theme::MONOCHROME;
    window.press("3 down space down").saved();
    assert_snapshot!("next-mono-80x24", window.picture());
}

#[test]
fn the_journal() {
    for (name, size) in [("journal-120x36", (120, 36)), ("journal-80x24", (80, 24)), ("journal-40x12", (40, 12))] {
        let mut window = journal::window(size.0, size.1, journal::file());
        window.press("j");
        assert_snapshot!(name, window.picture());
    }
    let mut window = journal::window(80, 24, journal::file());
    window.theme = Theme::MONOCHROME;
    window.press("f text:oak");
    assert_snapshot!("journal-mono-80x24", window.picture());
}

#[test]
fn two_role_levels_side_by_side() {
    for (name, size) in [("compare-120x36", (120, 36)), ("compare-80x24", (80, 24)), ("compare-40x12", (40, 12))] {
        let mut window = compare::window(size.0, size.1, compare::UP);
        window.press("c j");
        assert_snapshot!(name, window.picture());
    }
    let mut window = compare::window(80, 24, compare::UP);
    window.theme = Theme::MONOCHROME;
    window.press("c j");
    assert_snapshot!("compare-mono-80x24", window.picture());
}

#[test]
fn the_ladder_of_a_role() {
    for (name, size) in [("ladder-120x36", (120, 36)), ("ladder-80x24", (80, 24)), ("ladder-40x12", (40, 12))] {
        let mut window = compare::window(size.0, size.1, compare::UP);
        window.press("C");
        assert_snapshot!(name, window.picture());
    }
    let mut window = compare::window(80, 24, compare::UP);
    window.theme = Theme::MONOCHROME;
    window.press("C");
    assert_snapshot!("ladder-mono-80x24", window.picture());
}

#[test]
fn a_report_is_chosen() {
    let box_in = |width: u16, height: u16| report::window(width, height).press("e down tab").picture();
    assert_snapshot!("report-120x36", box_in(120, 36));
    assert_snapshot!("report-80x24", box_in(80, 24));
    assert_snapshot!("report-40x12", box_in(40, 12));
    let mut window = report::window(80, 24);
    window.theme = Theme::MONOCHROME;
    assert_snapshot!("report-mono-80x24", window.press("e").picture());
}

#[test]
fn the_dashboard_in_a_large_window() {
    assert_snapshot!("progress-120x36", progress::somebody(120, 36).picture());
}

#[test]
fn the_dashboard_without_colour() {
    let mut window = progress::somebody(120, 36);
    window.theme = Theme::MONOCHROME;
    window.press("tab");
    let picture = window.picture();
    for colour in ["red", "green", "magenta", "yellow", "blue", "cyan"] {
        let coloured = |line: &&str| line.contains(':') && line.ends_with(colour);
        assert_eq!(picture.lines().find(coloured), None, "{colour}");
    }
    assert_snapshot!("progress-mono-120x36", picture);
}

#[test]
fn two_panels_at_eighty_by_twenty_four() {
    let mut window = progress::somebody(80, 24);
    assert_snapshot!("progress-bars-80x24", window.picture());
    window.press("tab tab");
    assert_snapshot!("progress-time-80x24", window.picture());
    window.press("tab tab tab");
    assert_snapshot!("progress-year-80x24", window.picture());
}

#[test]
fn one_panel_in_a_small_window() {
    let mut window = progress::somebody(40, 12);
    assert_snapshot!("progress-bars-40x12", window.picture());
    window.press("tab tab");
    assert_snapshot!("progress-time-40x12", window.picture());
    window.press("tab");
    assert_snapshot!("progress-months-40x12", window.picture());
    window.press("tab tab");
    assert_snapshot!("progress-year-40x12", window.picture());
}

#[test]
fn ten_years_in_a_large_window() {
    assert_snapshot!("progress-ten-years-120x36", progress::ten_years(120, 36).0.picture());
}

#[test]
fn nothing_yet_in_a_large_window() {
    let mut window = Window::new(120, 36);
    window.press("4");
    assert_snapshot!("progress-nothing-120x36", window.picture());
}

#[test]
fn every_snapshot_is_one_that_a_test_makes() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens");
    let source = std::fs::read_to_string(here.join("snapshots.rs")).unwrap();
    for entry in std::fs::read_dir(here.join("snapshots")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let name = file.strip_prefix("screens__snapshots__").and_then(|rest| rest.strip_suffix(".snap"));
        let name = name.unwrap_or_else(|| panic!("{file} is no snapshot of these tests"));
        assert!(source.contains(&format!("\"{name}\"")), "no test makes {file}");
    }
}
