//! Every size of window.

use bydoing::app::Pane;

use crate::driver::Window;

#[test]
fn no_size_panics_whatever_is_open() {
    let mut window = Window::new(80, 24);
    for keys in [
        "",
        "j j j enter",
        "j enter",
        "space n text:x",
        "esc y m",
        "enter text:lead",
        "esc esc ?",
        "esc / text:mvp",
        "esc 2",
        "m enter text:lead enter esc",
        "right",
        "3",
    ] {
        window.press(keys);
        for (width, height) in [(0, 0), (1, 1), (3, 2), (19, 5), (20, 6), (21, 7), (40, 12), (59, 15), (60, 16)] {
            window.resize(width, height);
        }
        for (width, height) in [(61, 15), (80, 12), (80, 24), (99, 40), (100, 16), (120, 36), (200, 50), (400, 120)] {
            window.resize(width, height);
        }
        window.resize(80, 24);
    }
}

#[test]
fn a_tiny_window_says_so() {
    assert!(Window::new(19, 5).text().contains("larger window"));
}

#[test]
fn a_small_window_drills_in_and_out() {
    let mut window = Window::new(40, 12);
    assert!(window.text().contains("Roles"));
    window.press("j j j enter");
    assert!(window.text().contains("Skills"), "{}", window.text());
    window.press("j enter");
    assert!(window.text().contains("[ ]"), "{}", window.text());
    window.press("space");
    assert!(window.text().contains("[✓]"), "{}", window.text());
    window.press("esc esc");
    assert_eq!(window.state.browse.focus, Pane::Roles);
    assert!(window.text().contains("Roles"));
}

#[test]
fn long_words_and_names_are_never_cut_in_the_middle() {
    let mut window = Window::new(80, 24);
    let mut words = std::collections::HashSet::new();
    for item in &window.state.catalog.items {
        words.extend(item.text.split_whitespace().map(str::to_owned));
    }
    window.press("j j j enter");
    for _ in 0..14 {
        let text = window.text();
        let list = text.lines().skip(3).map(|line| line.chars().skip(35).collect::<String>());
        let lines = list.take_while(|line| !line.starts_with('└')).filter(|line| line.contains("[ ]"));
        for line in lines {
            let last = line.trim_end_matches(['│', '┃', ' ']).rsplit(' ').next().unwrap().to_owned();
            assert!(words.contains(&last) || last == "]", "{last:?} is no whole word\n{text}");
        }
        window.press("j");
    }
}

#[test]
fn the_terminals_cursor_stands_on_the_selected_row() {
    let mut window = Window::new(80, 24);
    for keys in ["", "j j", "j enter", "j j", "enter", "j"] {
        window.press(keys);
        let picture = window.picture();
        let cursor = picture.lines().find_map(|line| line.strip_prefix("cursor ")).unwrap().to_owned();
        let row = format!("{}:", cursor.split(':').next().unwrap());
        assert!(picture.lines().any(|line| line.starts_with(&row) && line.contains("reversed")), "{picture}");
    }
}

#[test]
fn every_field_of_the_form_can_be_seen_in_a_low_window() {
    let mut window = Window::new(40, 12);
    window.press("j j j enter j enter n text:a_note");
    assert!(window.text().contains("a note"), "{}", window.text());
    window.press("tab text:a_link");
    assert!(window.text().contains("a link"), "{}", window.text());
    window.press("tab text:2025-01-02");
    assert!(window.text().contains("2025-01-02"), "{}", window.text());
}

#[test]
fn the_help_cuts_no_word_in_a_narrow_window() {
    for (width, height) in [(20, 6), (24, 8), (30, 10), (40, 12)] {
        let mut window = Window::new(width, height);
        let known: std::collections::HashSet<&str> =
            bydoing::keymap::ROWS.iter().flat_map(|row| row.help.split_whitespace()).collect();
        window.press("?");
        let mut seen = String::new();
        for _ in 0..60 {
            let text = window.text();
            let inside = text.lines().filter_map(|line| line.strip_prefix('┃')?.strip_suffix('┃').map(str::to_owned));
            seen.extend(inside.flat_map(|line| [line.trim().to_owned(), "\n".to_owned()]));
            window.press("down");
        }
        assert!(seen.contains("Find anything"), "{width}x{height}\n{seen}");
        let cut = seen.lines().filter(|line| line.starts_with("Narrow") || line.starts_with("typing"));
        for word in cut.flat_map(str::split_whitespace) {
            assert!(known.contains(word), "{word:?} is no whole word\n{seen}");
        }
        assert!(seen.contains("statements") || seen.contains("Statements"), "{seen}");
    }
}

#[test]
fn what_helps_in_a_message_is_not_what_is_cut_off() {
    for (width, height) in [(40, 12), (60, 15), (80, 24)] {
        let mut window = Window::new(width, height);
        window.press("space");
        assert!(window.text().contains("Enter goes in"), "{width}x{height}\n{}", window.text());
        window.press("j j j enter j enter Z");
        assert!(window.text().contains("? shows the keys"), "{width}x{height}\n{}", window.text());
        window.press("/ text:senyor_delivry_mannager_of_raodmap");
        assert!(window.text().contains("Nothing found"), "{width}x{height}\n{}", window.text());
        let offers = window.text().contains("Did you mean:") || window.text().contains("Esc goes back");
        assert!(offers, "{width}x{height}\n{}", window.text());
    }
}
