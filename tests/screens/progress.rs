//! The Progress view: figures held against the file they come from, keys, and every window.

use std::collections::BTreeMap;

use bydoing::app::saving::Access;
use bydoing::app::views::progress::Panel;
use bydoing::app::{Effect, View};
use bydoing::progress::{self, Progress};

use crate::driver::{self, TODAY, Window};
use crate::large;

#[path = "../../benches/window/ten_years.rs"]
mod ten_years;

const CRAFT: &str = "id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: high, name: High}]
roles:
  - id: maker
    name: Maker
    responsibilities: [{id: sweep, text: sweep the floor}]
    levels:
      - {id: junior, name: Junior maker, requirements: {cutting: low, gluing: low}}
      - {id: senior, name: Senior maker, requirements: {cutting: high, gluing: high}}
  - id: tester
    name: Tester
    levels: [{id: tester, name: Tester, requirements: {gluing: low}}]
  - id: seller
    name: Seller
    levels: [{id: seller, name: Seller, requirements: {selling: low}}]
skills:
  - id: cutting
    name: Cutting
    levels: {low: [{id: a, text: cut with help}], high: [{id: a, text: cut alone}, {id: b, text: teach cutting}]}
    activities: [{id: plank, text: Cut a plank}, {id: beam, text: Cut a beam}]
  - {id: gluing, name: Gluing, activities: [{id: joint, text: Glue a joint}, {id: chair, text: Glue a chair}]}
  - {id: selling, name: Selling, activities: [{id: sell, text: Sell a chair}]}
";

const DONE: &str = "version: 1
me: {role: craft/role/maker/junior, target: craft/role/maker/senior}
ratings:
  craft/cutting:
    - {level: low, date: 2025-05-04}
    - {level: high, date: 2026-11-02}
  craft/gluing:
    - {level: low}
marks:
  craft/cutting/high/a: {state: done, date: 2026-09-30, note: Alone at last}
  craft/cutting/plank: {state: done, date: 2026-11-20, evidence: ['https://example.org/plank']}
  craft/cutting/beam: {state: doing, date: 2026-07-04}
  craft/gluing/joint: {state: done, date: 2025-12-24}
  craft/gluing/chair: {state: not-applicable, date: 2026-01-01}
  craft/role/maker/sweep: {state: done}
  craft/selling/sell: {state: todo, note: Perhaps one day}
  craft/lost/thing: {state: done, date: 2026-11-20, text: Carved a spoon, evidence: ['https://example.org/spoon']}
";

fn read(file: &str) -> Progress {
    progress::read(file.as_bytes()).unwrap()
}

fn craft(width: u16, height: u16, file: &str) -> Window {
    let (catalog, index) = driver::content(CRAFT);
    let mut window = Window::on(catalog, index, width, height, read(file), Access::Writable);
    window.press("4");
    window
}

/// A year of somebody, on what is shipped.
pub(crate) fn somebody(width: u16, height: u16) -> Window {
    let mut file = String::from(
        "me: {role: gdad/role/product-manager/senior-product-manager, target: gdad/role/product-manager/lead-product-manager}
ratings:
  gdad/life-cycle-management: [{level: working, date: 2026-02-03}, {level: practitioner, date: 2026-09-21}]
  gdad/product-leadership: [{level: practitioner, date: 2026-09-21}]
marks:\n",
    );
    let window = Window::new(10, 10);
    let activities = window.state.catalog.items.iter().filter(|item| item.id.starts_with("pm-activities/"));
    for (at, item) in activities.take(40).enumerate() {
        let state = ["done", "done", "doing", "done", "done", "not-applicable"][at % 6];
        let (month, day) = (at * 7 % 11 + 1, at * 5 % 28 + 1);
        let (month, day) = if (month, day) > (11, 21) { (10, day) } else { (month, day) };
        file.push_str(&format!("  {}: {{state: {state}, date: 2026-{month:02}-{day:02}", item.id));
        file.push_str(if at % 4 == 1 { ", evidence: ['https://example.org/']}\n" } else { "}\n" });
    }
    let mut window = Window::with(width, height, read(&file), Access::Writable);
    window.press("4");
    window
}

/// A window with ten years of marks on a framework as large as the largest that is published, and the file.
pub(crate) fn ten_years(width: u16, height: u16) -> (Window, String) {
    let catalog = large::window(10, 10, Progress::default()).state.catalog;
    let items: Vec<String> = catalog.items.iter().map(|item| item.id.clone()).collect();
    let skills: Vec<String> = catalog.skills.iter().map(|skill| skill.id.clone()).collect();
    let me = format!("{{role: {}}}", large::SENIOR);
    let file = ten_years::ten_years(&me, &items, &skills, ten_years::MARKS, TODAY);
    let mut window = large::window(width, height, read(&file));
    window.press("4");
    (window, file)
}

/// The lines of a panel, by the words at the start of its title.
fn panel(window: &Window, title: &str) -> Vec<String> {
    let text = window.text();
    let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
    for (y, line) in lines.iter().enumerate() {
        let starts: Vec<usize> = (0..line.len()).filter(|x| matches!(line[*x], '┌' | '┏')).collect();
        for x in starts {
            let end = (x..line.len()).find(|at| matches!(line[*at], '┐' | '┓')).unwrap();
            let named: String = line[x + 1..end].iter().collect();
            if !named.trim_matches([' ', '─', '━']).starts_with(title) {
                continue;
            }
            let below = lines[y + 1..].iter().take_while(|line| matches!(line.get(x), Some('│' | '┃' | '›')));
            let inside = |line: &Vec<char>| line[x + 1..end].iter().collect::<String>().trim_end().to_owned();
            return std::iter::once(named.trim().to_owned()).chain(below.map(inside)).collect();
        }
    }
    panic!("no panel {title}\n{text}")
}

/// The line of a panel that begins so, its words and figures parted by single blanks, without the bar.
fn line(window: &Window, title: &str, begins: &str) -> String {
    let lines = panel(window, title);
    let found = lines.iter().find(|line| line.trim_start().starts_with(begins));
    let found = found.unwrap_or_else(|| panic!("no line {begins} in {lines:#?}"));
    let words = found.split_whitespace().filter(|word| !word.chars().all(|c| "━~·×╌".contains(c)));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_figure_is_what_the_file_adds_up_to() {
    let window = craft(120, 36, DONE);
    // Junior: sweep done; cut with help todo, plank done, beam doing; joint done, chair not applicable.
    assert_eq!(line(&window, "Role levels", "Junior"), "Junior maker (me) 3 1 1 1");
    // Senior: sweep done; cut alone done, teach todo, plank done, beam doing; joint done, chair not applicable.
    assert_eq!(line(&window, "Role levels", "Senior"), "Senior maker (target) 4 1 1 1");
    // Something that the tester needs is done, nothing of the seller.
    assert_eq!(line(&window, "Role levels", "Tester"), "Tester");
    assert!(
        panel(&window, "Role levels").iter().any(|line| line.starts_with(" Tester") && line.ends_with("1   –   –   1"))
    );
    assert!(!panel(&window, "Role levels").iter().any(|line| line.contains("Seller")));
    // The target's, at the level that it requires.
    assert_eq!(panel(&window, "Skills")[0].trim_matches([' ', '─']), "Skills · Senior maker");
    assert_eq!(line(&window, "Skills", "Responsibilities"), "Responsibilities 1 – – –");
    assert_eq!(line(&window, "Skills", "Cutting"), "Cutting 2 1 1 –");
    assert_eq!(line(&window, "Skills", "Gluing"), "Gluing 1 – – 1");
    // Dated: alone, plank, joint, spoon, and the two ratings of cutting. Sweeping and the rating of gluing have no date.
    let over_time = panel(&window, "Over time").join(" ");
    assert!(over_time.contains("4 done") && over_time.contains("2 rated") && over_time.contains("since 2025-05-04"));
    assert!(over_time.contains("1 done and 1 rated without a date are not in the"), "{over_time}");
    // Plank and spoon in November 2026, and one rating.
    assert!(panel(&window, "By quarter")[1].contains("at most 2 done and 1 rated in a quarter"));
    assert!(panel(&window, "Year 2026 · 3 done, 1 rated").len() > 8);
    // Of five done two have evidence, one a note, two neither.
    assert_eq!(panel(&window, "Evidence")[1..3].join(" "), "2 of 5 done with evidence, 3 without");
    let shown = panel(&window, "Evidence");
    let count = |words: &str| {
        let at = shown.iter().position(|line| line == words).unwrap();
        shown[at + 1].rsplit(' ').next().unwrap().to_owned()
    };
    assert_eq!([count("with evidence"), count("a note only"), count("neither")], ["2", "1", "2"]);
    let lately = panel(&window, "Done lately");
    let told: Vec<&str> = lately[1..].iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    assert_eq!(
        told,
        [
            "2026-11-20",
            "Cut a plank",
            "2026-11-20",
            "Carved a spoon",
            "2026-09-30",
            "cut alone",
            "2025-12-24",
            "Glue a joint"
        ]
    );
    // From 4 July to 21 November: 27 + 31 + 30 + 31 + 21.
    let doing = panel(&window, "Doing for long");
    assert_eq!(
        doing[1..4].iter().map(|line| line.trim()).collect::<Vec<_>>(),
        ["60 days or longer: 1", "140 days", "Cut a beam"]
    );
}

#[test]
fn levels_of_one_name_in_two_documents_are_told_apart() {
    let role = |id: &str| {
        format!(
            "id: {id}\ntitle: The {id} craft\nlicence: {{name: CC0}}\nsource: {{title: A book}}\n\
             scale: [{{id: low, name: Low}}]\nroles:\n  - id: maker\n    name: Maker\n    \
             levels: [{{id: maker, name: Maker, responsibilities: [{{id: sweep, text: sweep}}]}}]\n"
        )
    };
    let (catalog, index) = driver::joined(&[&role("old"), &role("new")], &["old/role/maker", "new/role/maker"]);
    let file = "marks: {old/role/maker/maker/sweep: {state: done}}";
    let mut window = Window::on(catalog, index, 120, 36, read(file), Access::Writable);
    window.press("4");
    let levels = panel(&window, "Role levels").join("\n");
    assert!(levels.contains("The old craft") && levels.contains("The new craft"), "{levels}");
}

#[test]
fn levels_required_and_held_stand_beside_what_is_ticked() {
    let window = craft(200, 50, DONE);
    let skills = panel(&window, "Skills").join("\n");
    assert!(skills.contains("asks for High, I hold High"), "{skills}");
    assert!(skills.contains("asks for High, I hold Low"), "{skills}");
}

#[test]
fn each_month_has_its_own_figure() {
    let file = "marks:
  craft/cutting/plank: {state: done, date: 2026-11-20}
  craft/cutting/beam: {state: done, date: 2026-11-01}
  craft/gluing/joint: {state: done, date: 2026-09-30}
ratings: {craft/cutting: [{level: low, date: 2026-10-31}]}
";
    let window = craft(120, 36, file);
    let bars = panel(&window, "By month");
    let names = bars.iter().position(|line| line.trim() == "Jun Jul Aug Sep Oct Nov" || line.contains("Sep")).unwrap();
    let column = |name: &str| bars[names].chars().collect::<String>().find(name).unwrap();
    let above = |name: &str| {
        let at = column(name);
        bars[2..names].iter().find_map(|line| {
            line.get(..)
                .map(|line| line.chars().skip(at).take(3).collect::<String>())
                .filter(|part| part.trim().parse::<usize>().is_ok())
        })
    };
    assert_eq!(above("Nov").unwrap().trim(), "2");
    assert_eq!(above("Sep").unwrap().trim(), "1");
    assert_eq!((above("Oct"), above("Aug")), (None, None));
    let rated = bars.iter().find(|line| line.starts_with("rated")).unwrap();
    assert_ne!(rated.chars().nth(column("Oct")).unwrap(), ' ', "{rated}");
    assert_eq!(rated.chars().nth(column("Sep")).unwrap(), ' ', "{rated}");
}

/// The fields of each mark of a file that has one field a line.
fn marks(file: &str) -> Vec<BTreeMap<&str, &str>> {
    let marks = file.split_once("\nmarks:\n").unwrap().1;
    let mut all: Vec<BTreeMap<&str, &str>> = Vec::new();
    for line in marks.lines() {
        match line.strip_prefix("    ").and_then(|field| field.split_once(": ")) {
            Some((name, value)) => {
                all.last_mut().unwrap().insert(name, value);
            }
            None => all.push(BTreeMap::new()),
        }
    }
    all
}

#[test]
fn ten_years_add_up_to_the_lines_of_the_file() {
    let (window, file) = ten_years(120, 36);
    let marks = marks(&file);
    assert_eq!(marks.len(), ten_years::MARKS);
    let done: Vec<_> = marks.iter().filter(|mark| mark["state"] == "done").collect();
    let dated = done.iter().filter(|mark| mark.contains_key("date")).count();
    let rated = file.matches("- {level").count();
    let over_time = panel(&window, "Over time").join(" ");
    assert!(
        over_time.contains(&format!("{dated} done")) && over_time.contains(&format!("{rated} rated")),
        "{over_time}"
    );
    assert!(over_time.contains(&format!("{} done without a date", done.len() - dated)), "{over_time}");
    let evidence = done.iter().filter(|mark| mark.contains_key("evidence")).count();
    let words = format!("{evidence} of {} done with evidence, {} without", done.len(), done.len() - evidence);
    assert_eq!(panel(&window, "Evidence")[1..3].join(" "), words);
    let in_year = |year: &str| {
        let marks = done.iter().filter(|mark| mark.get("date").is_some_and(|date| date.starts_with(year))).count();
        (
            marks,
            file.lines().filter(|line| line.contains("- {level") && line.contains(&format!("date: {year}"))).count(),
        )
    };
    let most = (2016..=2026).map(|year| in_year(&year.to_string()));
    let (most_done, most_rated) = (most.clone().map(|of| of.0).max().unwrap(), most.map(|of| of.1).max().unwrap());
    let bars = panel(&window, "By year");
    assert!(bars[1].contains(&format!("at most {most_done} done and {most_rated} rated")), "{bars:#?}");
    let mut window = window;
    for year in (2017..=2026).rev() {
        let (done, rated) = in_year(&year.to_string());
        let rated = if rated > 0 { format!(", {rated} rated") } else { String::new() };
        panel(&window, &format!("Year {year} · {done} done{rated}"));
        window.press("[");
    }
    let doing = marks.iter().filter(|mark| mark["state"] == "doing");
    let long = doing.filter(|mark| mark.get("date").is_some_and(|date| *date <= "2026-09-22")).count();
    assert_eq!(panel(&window, "Doing for long")[1], format!("60 days or longer: {long}"));
}

#[test]
fn a_day_of_the_calendar_is_as_full_as_the_file_says() {
    let file = "marks:
  craft/cutting/plank: {state: done, date: 2026-11-20}
  craft/cutting/beam: {state: done, date: 2026-11-20}
  craft/gluing/joint: {state: done, date: 2026-11-16}
ratings: {craft/cutting: [{level: low, date: 2026-11-18}]}
";
    let window = craft(120, 36, file);
    let year = panel(&window, "Year 2026");
    // The week of Monday 16 November 2026; the year began on a Thursday, so it is the 47th in sight.
    let week: String = year[2..9].iter().map(|line| line.chars().nth(2 + 46).unwrap_or(' ')).collect();
    assert_eq!(week, "▒·r·█· ", "{year:#?}");
    assert!(year[9].starts_with("▒ 1 █ 2 r rated"), "{year:#?}");
}

#[test]
fn with_nothing_done_each_panel_says_what_to_do() {
    for (width, height) in [(120, 36), (80, 24), (40, 12)] {
        let mut window = craft(width, height, "");
        let mut text = String::new();
        for _ in Panel::ALL {
            text.push_str(&window.text());
            window.press("tab");
        }
        assert!(text.contains("Tick something and it shows here"), "{text}");
        assert!(text.contains("m sets your role"), "{text}");
        assert!(text.contains("Nothing is begun"), "{text}");
        assert_eq!(window.state.views.progress.panel, Panel::Levels);
    }
}

#[test]
fn without_a_role_the_roles_in_which_something_is_done_are_shown() {
    let window = craft(120, 36, "marks: {craft/selling/sell: {state: done, date: 2026-11-20}}");
    assert_eq!(line(&window, "Role levels", "Seller"), "Seller");
    assert!(!panel(&window, "Role levels").iter().any(|line| line.contains("Maker")));
    assert_eq!(line(&window, "Skills", "Selling"), "Selling 1 – – –");
    assert!(!panel(&window, "Skills").iter().any(|line| line.contains("Gluing")));
}

#[test]
fn what_has_no_date_is_told_in_words_when_there_is_nothing_else() {
    let window = craft(120, 36, "marks: {craft/selling/sell: {state: done}, craft/cutting/plank: {state: done}}");
    let over_time = panel(&window, "Over time").join(" ");
    assert!(over_time.contains("2 done without a date are not in"), "{over_time}");
}

#[test]
fn tab_and_arrows_turn_through_the_panels_and_a_small_window_says_which_it_shows() {
    let mut window = craft(40, 12, DONE);
    let names = [
        "Role levels",
        "Skills",
        "Over time",
        "By quarter",
        "Evidence",
        "Jul to Dec 2026",
        "Done lately",
        "Doing for long",
    ];
    for (at, name) in names.into_iter().enumerate() {
        let title = format!("{name} · {} of 8", at + 1);
        assert!(panel(&window, &title).len() > 5, "{title}\n{}", window.text());
        window.press(if at % 2 == 0 { "tab" } else { "right" });
    }
    assert_eq!(window.state.views.progress.panel, Panel::Levels);
    window.press("left shift-tab");
    assert_eq!(window.state.views.progress.panel, Panel::Lately);
}

#[test]
fn the_calendar_turns_by_as_much_as_is_in_sight_and_ends_with_the_data() {
    let mut window = craft(40, 12, DONE);
    // Out of sight it only comes into sight.
    window.press("[");
    panel(&window, "Jul to Dec 2026");
    window.press("[");
    panel(&window, "Jan to Jun 2026");
    window.press("[");
    panel(&window, "Jul to Dec 2025");
    window.press("up");
    panel(&window, "Jan to Jun 2025");
    window.press("[");
    panel(&window, "Jan to Jun 2025");
    assert!(window.text().contains("2025 is the first year here"), "{}", window.text());
    window.resize(120, 36);
    panel(&window, "Year 2025 · 1 done, 1 rated");
    window.press("] ]");
    panel(&window, "Year 2026 · 3 done, 1 rated");
    assert!(window.text().contains("2026 is the last year here"));
}

#[test]
fn enter_goes_to_what_the_cursor_stands_on() {
    let mut window = craft(120, 36, DONE);
    window.press("down enter");
    assert_eq!(window.state.view, View::Browse);
    assert!(window.text().contains("Skills · Senior maker"), "{}", window.text());
    window.press("4 tab down down enter");
    assert!(window.text().contains("Checklist · Gluing"), "{}", window.text());
    window.press("4 shift-tab shift-tab enter");
    let item = window.state.selected_item().map(|item| window.state.catalog.item(item).id.clone());
    assert_eq!(item.as_deref(), Some("craft/cutting/beam"));
    // What no framework has is kept, and cannot be gone to.
    window.press("4 left down enter");
    assert_eq!(window.state.view, View::Progress);
    assert!(window.text().contains("It is kept as it is"), "{}", window.text());
    window.press("esc");
    assert_eq!(window.state.view, View::Browse);
}

#[test]
fn what_is_ticked_among_what_is_begun_was_done_lately_and_stays_in_its_place_until_the_panel_is_left() {
    let mut window = craft(120, 36, DONE);
    window.press("left space");
    assert!(matches!(window.effects.last(), Some(Effect::Save { changes, .. }) if changes.len() == 1));
    assert!(panel(&window, "Done lately")[1..3].join(" ").contains("2026-11-21  Cut a beam"), "{}", window.text());
    assert_eq!(line(&window, "Role levels", "Junior"), "Junior maker (me) 4 – 1 1");
    let doing = panel(&window, "Doing for long");
    assert!(
        doing.join("\n").contains("60 days or longer: 0") && doing.join(" ").contains("[✓] Cut a beam"),
        "{doing:#?}"
    );
    window.press("u");
    assert_eq!(line(&window, "Role levels", "Junior"), "Junior maker (me) 3 1 1 1");
    assert!(!panel(&window, "Doing for long").join(" ").contains('['), "{}", window.text());
    window.press("space right left");
    assert!(panel(&window, "Doing").join("\n").contains("Nothing is begun"), "{}", window.text());
}

#[test]
fn a_second_press_takes_back_the_first_among_what_was_done_lately() {
    let mut window = craft(120, 36, DONE);
    window.press("left left down down space");
    assert!(panel(&window, "Done lately").join(" ").contains("[ ] cut alone"), "{}", window.text());
    let before = panel(&window, "Done lately");
    let place = |rows: &[String]| rows.iter().position(|row| row.contains("cut alone")).unwrap();
    window.press("space");
    assert_eq!(place(&panel(&window, "Done lately")), place(&before), "{}", window.text());
    assert_eq!(window.state.progress.marks["craft/cutting/high/a"].date, Some(TODAY));
    window.press("left right");
    assert!(panel(&window, "Done lately")[1..3].join(" ").contains("2026-11-21  cut alone"), "{}", window.text());
}

#[test]
fn the_keys_below_say_where_a_row_leads_and_a_skill_is_rated_from_here() {
    let mut window = craft(120, 36, DONE);
    let keys = |window: &Window| window.text().lines().last().unwrap().to_owned();
    assert!(keys(&window).contains("Enter go there") && !keys(&window).contains("r rate"), "{}", keys(&window));
    window.press("tab down");
    assert!(keys(&window).contains("r rate"), "{}", keys(&window));
    window.press("r");
    assert!(window.text().contains("Rate · Cutting"), "{}", window.text());
    window.press("esc tab");
    assert!(!keys(&window).contains("go there"), "{}", keys(&window));
}

#[test]
fn the_cursor_of_the_terminal_stands_on_the_row_or_on_the_title() {
    let mut window = craft(120, 36, DONE);
    let cursor = |window: &mut Window| {
        let picture = window.picture();
        let line = picture.lines().find(|line| line.starts_with("cursor")).unwrap().to_owned();
        let (y, x) = line.strip_prefix("cursor ").unwrap().split_once(':').unwrap();
        let (y, x): (usize, usize) = (y.parse().unwrap(), x.parse().unwrap());
        window.text().lines().nth(y).unwrap().chars().skip(x).take(12).collect::<String>()
    };
    assert_eq!(cursor(&mut window).trim(), "Junior make");
    window.press("tab tab");
    assert!(cursor(&mut window).starts_with("Over time"), "{}", cursor(&mut window));
}

/// From the least that is drawn to the largest.
const SIZES: [(u16, u16); 13] = [
    (20, 6),
    (21, 7),
    (24, 40),
    (33, 9),
    (40, 12),
    (58, 15),
    (72, 20),
    (73, 19),
    (80, 24),
    (100, 60),
    (113, 34),
    (130, 24),
    (200, 50),
];

#[test]
fn no_size_panics_in_any_panel() {
    for mut window in [craft(80, 24, ""), craft(80, 24, DONE), somebody(80, 24)] {
        for _ in Panel::ALL {
            for (width, height) in SIZES {
                window.resize(width, height);
            }
            window.press("tab end home pgdn up [ ]");
            window.press("tab shift-tab");
        }
    }
}

#[test]
fn no_size_panics_with_ten_years() {
    let mut window = ten_years(80, 24).0;
    for (width, height) in SIZES.into_iter().chain([(400, 120)]) {
        window.resize(width, height).press("tab end");
    }
}

#[test]
fn no_word_is_cut_in_the_panels_of_a_small_window() {
    let mut window = somebody(40, 12);
    let mut known: std::collections::HashSet<String> = std::collections::HashSet::new();
    let catalog = window.state.catalog.clone();
    let texts = catalog.items.iter().map(|item| &item.text);
    let texts = texts
        .chain(catalog.role_levels.iter().map(|level| &level.name))
        .chain(catalog.skills.iter().map(|skill| &skill.name));
    known.extend(texts.flat_map(|text| text.split_whitespace()).map(str::to_owned));
    for title in ["Role levels", "Skills", "Done lately", "Doing"] {
        while !window.text().contains(&format!("┏ {title}")) {
            window.press("tab");
        }
        for line in panel(&window, title).into_iter().skip(2) {
            for word in line.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)) {
                let ours = [
                    "me",
                    "target",
                    "days",
                    "or",
                    "longer",
                    "Not",
                    "so",
                    "long",
                    "Responsibilities",
                    "Product",
                    "manager",
                ];
                assert!(known.contains(word) || ours.contains(&word), "{word:?} in {title}\n{}", window.text());
            }
        }
    }
}
