//! Rating skills: the levels, the fields, what is kept.

use std::sync::Arc;

use bydoing::app::saving::Access;
use bydoing::app::{Action, Effect, Overlay, Question};
use bydoing::framework::{Catalog, decode};
use bydoing::progress::{Change, Progress, Rating};
use bydoing::search::{Index, documents};
use jiff::civil::{Date, date};

use crate::driver::{TODAY, Window};

const SKILL: &str = "gdad/life-cycle-management";
/// To the row of that skill in the Skills pane.
pub(crate) const TO_SKILL: &str = "/ text:life_cycle_management enter";

fn rating(level: &str, date: Date, note: Option<&str>, evidence: &[&str]) -> Rating {
    Rating {
        level: level.into(),
        date: Some(date),
        note: note.map(Into::into),
        evidence: evidence.iter().map(|link| (*link).into()).collect(),
    }
}

/// Somebody with a role, a target and ratings of one skill.
pub(crate) fn rated() -> Progress {
    let mut progress = Progress::default();
    progress.me.role = Some("gdad/role/product-manager/senior-product-manager".into());
    progress.me.target = Some("gdad/role/product-manager/lead-product-manager".into());
    let history = vec![
        rating("not-applicable", date(2023, 1, 9), None, &[]),
        rating("awareness", date(2025, 2, 3), Some("Read the manual"), &["https://example.org/a"]),
        rating("working", date(2026, 3, 4), Some("Two alphas"), &[]),
        rating("working", date(2026, 9, 1), None, &[]),
    ];
    progress.ratings.insert(SKILL.into(), history);
    progress
}

fn window(width: u16, height: u16) -> Window {
    let mut window = Window::with(width, height, rated(), Access::Writable);
    window.press(TO_SKILL);
    window
}

fn history(window: &Window) -> &[Rating] {
    window.state.progress.ratings.get(SKILL).map_or(&[][..], Vec::as_slice)
}

fn status(window: &Window) -> String {
    let text = window.text();
    text.lines().rev().nth(1).unwrap().to_owned()
}

#[test]
fn enter_rates_with_the_day_of_today_and_earlier_ratings_stay() {
    let mut window = window(80, 24);
    window.press("r down enter");
    assert!(window.state.overlays.is_empty());
    assert_eq!(history(&window)[..4], rated().ratings[SKILL][..]);
    assert_eq!(history(&window)[4..], [rating("practitioner", TODAY, None, &[])]);
    assert!(status(&window).contains("Rated Life cycle management: Practitioner"), "{}", window.text());
    assert!(window.text().contains("P (mine P)"), "{}", window.text());
    let saves = window.effects.iter().filter(|effect| matches!(effect, Effect::Save { .. })).count();
    assert_eq!((saves, window.effects.len()), (1, 1));
}

#[test]
fn undo_and_redo_are_of_the_rating_alone() {
    let mut window = window(80, 24);
    window.press("r down enter u");
    assert_eq!(history(&window), rated().ratings[SKILL]);
    assert!(status(&window).contains("Undone: the rating of Life cycle management"), "{}", window.text());
    window.press("U");
    assert_eq!(history(&window).len(), 5);
}

#[test]
fn rating_what_one_is_rated_as_on_the_same_day_is_nothing() {
    let mut window = window(80, 24);
    window.press("r enter");
    assert_eq!(history(&window).len(), 5, "a new day is a new rating");
    window.press("r enter");
    assert_eq!((history(&window).len(), window.effects.len()), (5, 1));
    assert!(status(&window).contains("Nothing changed"), "{}", window.text());
}

#[test]
fn date_note_and_evidence_are_kept_with_it() {
    let mut window = window(120, 36);
    window
        .press("r home down tab ctrl-u text:2024-05-06 enter text:Started_anew tab text:https://example.org/b ctrl-s");
    let new = rating("none", date(2024, 5, 6), Some("Started anew"), &["https://example.org/b"]);
    assert_eq!(history(&window)[1], new, "at its place by date");
    assert_eq!(history(&window).len(), 5);
    let words = "Rated Life cycle management: none on 2024-05-06. The newest stays: Working";
    assert!(status(&window).contains(words), "{}", window.text());
}

#[test]
fn tab_goes_through_the_fields_and_back_to_the_levels() {
    let mut window = window(80, 24);
    window.press("r tab tab tab text:x tab down");
    assert!(window.text().contains("What it means: Practitioner"), "{}", window.text());
    window.press("shift-tab text:y shift-tab shift-tab shift-tab up enter");
    assert_eq!(history(&window)[4], rating("working", TODAY, None, &["xy"]));
}

#[test]
fn escape_asks_only_when_something_was_written() {
    let mut window = window(80, 24);
    window.press("r down esc");
    assert!(window.state.overlays.is_empty());
    window.press("r tab tab text:half_a_thought esc");
    assert!(window.text().contains("Throw it away?"), "{}", window.text());
    window.press("n");
    assert!(matches!(window.state.overlays.last(), Some(Overlay::Rate(_))));
    window.press("ctrl-c");
    assert!(matches!(window.state.overlays.last(), Some(Overlay::Confirm(Question::DiscardForm))));
    window.press("n esc y");
    assert!(window.state.overlays.is_empty() && window.effects.is_empty());
    assert_eq!(history(&window).len(), 4);
}

#[test]
fn a_date_that_is_none_says_why_and_nothing_is_kept() {
    let mut window = window(120, 36);
    window.press("r tab ctrl-u text:2027-01-01");
    assert!(window.text().contains("still to come"), "{}", window.text());
    window.press("tab tab tab enter");
    assert!(
        matches!(window.state.overlays.last(), Some(Overlay::Rate(rate)) if rate.writing),
        "the field has the keys"
    );
    assert_eq!(history(&window).len(), 4);
}

#[test]
fn what_was_written_is_kept_when_the_system_ends_the_program_and_a_choice_alone_is_not() {
    let mut window = window(80, 24);
    window.press("r down").act(Action::Terminate);
    assert_eq!((history(&window).len(), window.effects.len()), (4, 0));
    window.press("tab text:99 tab text:half_a_thought esc").act(Action::Terminate);
    assert_eq!(history(&window)[4..], [rating("practitioner", TODAY, Some("half a thought"), &[])]);
    assert!(matches!(window.effects.last(), Some(Effect::Save { .. })));
}

#[test]
fn a_rating_by_a_word_the_scale_does_not_have_looks_like_no_level_of_it() {
    let mut progress = Progress::default();
    progress.me.role = Some("gdad/role/product-manager/senior-product-manager".into());
    progress.ratings.insert(SKILL.into(), vec![rating("wizard", date(2024, 1, 1), None, &[])]);
    let window = Window::with(80, 24, progress, Access::Writable);
    assert!(window.text().contains("P (mine ?)"), "{}", window.text());
}

#[test]
fn every_level_says_who_requires_it_and_what_it_means() {
    let mut window = window(120, 36);
    window.press("r");
    let text = window.text();
    let line = |words: &str| {
        let at = text.lines().position(|line| line.contains(words));
        at.unwrap_or_else(|| panic!("{words}\n{text}"))
    };
    assert_eq!(line("now, since 2026-03-04"), line("● Working") + 1, "since when without a break");
    assert_eq!(line("your role"), line("  Practitioner ") + 1);
    assert_eq!(line("target   "), line("  Expert  ") + 1);
    assert!(line("work and consult with the right people") == line("  Practitioner "), "{text}");
    for words in
        ["No text for Awareness", "Not yet at Awareness.", "plays no part", "Rated: not applicable, 2023-01-09"]
    {
        line(words);
    }
}

#[test]
fn the_meaning_follows_the_cursor_in_a_smaller_window_and_scrolls() {
    let mut window = window(40, 12);
    window.press("r down");
    assert!(window.text().contains("What it means: Practitioner"), "{}", window.text());
    assert!(window.text().contains("work and consult"), "{}", window.text());
    let mut seen = String::new();
    for _ in 0..30 {
        window.press("pgdn");
        seen.push_str(&window.text());
    }
    for words in ["colleagues", "Rated: Working,", "Two alphas", "https://example.org/a", "2023-01-09"] {
        assert!(seen.contains(words), "{words}\n{seen}");
    }
    window.press("left left");
    assert!(window.text().contains("more"), "{}", window.text());
}

#[test]
fn nothing_panics_at_any_size_and_the_chosen_level_stays_in_sight() {
    let mut window = window(120, 36);
    window.press("r end");
    let widths = [0, 19, 20, 40, 80, 97, 98, 130];
    let heights = [0, 5, 6, 9, 12, 15, 29, 40];
    for (width, height) in widths.into_iter().flat_map(|width| heights.map(|height| (width, height))) {
        window.resize(width, height);
        window.press("home end");
        if width >= 20 && height >= 6 {
            assert!(window.text().contains("Expert"), "{width}x{height}\n{}", window.text());
        }
        window.press("tab text:x backspace shift-tab");
    }
}

#[test]
fn without_a_scale_and_without_a_skill_a_sentence_says_so() {
    let mut window = Window::new(120, 36);
    window.press("/ text:agile_working enter r");
    assert!(window.state.overlays.is_empty());
    assert!(status(&window).contains("Agile Working cannot be rated:"), "{}", window.text());
    assert!(status(&window).contains("has no skill levels"), "{}", window.text());
    window.press("/ text:career_promise enter tab r");
    assert!(window.state.overlays.is_empty());
    window.press("/ text:senior_product_manager enter enter home r");
    assert!(status(&window).contains("A rating is of a skill"), "{}", window.text());
}

#[test]
fn a_checklist_and_a_detail_rate_their_skill() {
    for keys in ["enter", "enter enter"] {
        let mut window = window(120, 36);
        window.press(keys).press("r down down enter");
        assert_eq!(history(&window)[4].level, "expert", "{keys}");
    }
}

#[test]
fn a_file_that_is_read_only_takes_no_rating() {
    let mut window = Window::with(120, 36, rated(), Access::ReadOnly("it is locked".into()));
    window.press("esc").press(TO_SKILL).press("r");
    assert!(window.state.overlays.is_empty());
    assert!(status(&window).contains("read-only: it is locked"), "{}", window.text());
}

#[test]
fn the_finder_finds_notes_of_ratings_and_goes_to_the_skill() {
    let mut window = Window::with(120, 36, rated(), Access::Writable);
    window.press("/ text:two_alphas");
    assert!(window.text().contains("Rating of Life cycle management"), "{}", window.text());
    window.press("enter");
    assert_eq!(window.state.place().skill.as_deref(), Some(SKILL));
    window.press("r tab tab text:Ran_a_gamma ctrl-s / text:gamma");
    assert!(window.text().contains("Ran a gamma"), "{}", window.text());
    window.press("esc u / text:gamma");
    assert!(!window.text().contains("Ran a gamma"), "{}", window.text());
}

#[test]
fn none_and_not_applicable_look_like_no_level_of_the_scale_in_a_narrow_list() {
    let mut window = window(80, 24);
    window.press("r home enter");
    assert!(window.text().contains("P (mine n/a)"), "{}", window.text());
    window.press("r down enter");
    assert!(window.text().contains("P (mine none)"), "{}", window.text());
}

#[test]
fn what_is_rated_under_a_former_id_comes_under_the_id_of_now() {
    let text = "id: c\ntitle: C\nedition: '1'\npublisher: P\nlicence: {name: CC0}\nsource: {title: S}\n\
                scale: [{id: none, name: Beginner}, {id: high, name: High, meaning: Does it well}]\nskills:\n  \
                - {id: saw, was: [c/old], name: Sawing}\n";
    let framework = decode::framework(&bydoing::yaml::read(text.as_bytes()).unwrap()).unwrap();
    let catalog = Arc::new(Catalog::new(vec![framework], &bydoing::framework::model::Related::default()));
    let index = Arc::new(Index::new(documents::from_catalog(&catalog)));
    let mut progress = Progress::default();
    progress.ratings.insert("c/old".into(), vec![rating("none", date(2024, 1, 1), None, &[])]);
    let mut window = Window::on(catalog, index, 120, 36, progress, Access::Writable);
    window.press("/ text:sawing enter r");
    let text = window.text();
    // The level, that it has no text, and the rating so far.
    assert_eq!(text.matches("Beginner").count(), 3, "a scale with a level called none has one: {text}");
    assert!(text.contains("In general: Does it well"), "{text}");
    window.press("down enter");
    let after = &window.state.progress.ratings;
    assert_eq!(after.keys().collect::<Vec<_>>(), ["c/saw"]);
    assert_eq!(after["c/saw"].iter().map(|rating| rating.level.as_str()).collect::<Vec<_>>(), ["none", "high"]);
}

#[test]
fn what_comes_into_the_file_meanwhile_stays_beside_the_new_rating() {
    let mut window = window(120, 36);
    window.press("r down");
    let before = history(&window).to_vec();
    let mut after = before.clone();
    after.push(rating("expert", date(2026, 10, 1), Some("theirs"), &[]));
    let theirs = vec![Change::Ratings { skill: SKILL.into(), before, after }];
    let news = bydoing::progress::store::News { theirs, ..Default::default() };
    let outcome = bydoing::progress::saver::Outcome::Saved;
    window.act(Action::Reported(bydoing::progress::saver::Report { revision: 0, news, outcome }));
    assert!(window.text().contains("now, since 2026-10-01"), "{}", window.text());
    window.press("enter");
    assert_eq!(history(&window)[4].level, "expert");
    assert_eq!(history(&window)[5].level, "practitioner");
}
