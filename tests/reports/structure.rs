//! What a browser, a screen reader and a printer find in the page.

use std::collections::HashSet;

use bydoing::progress::Progress;
use bydoing::report::{Format, Kind};
use scraper::{ElementRef, Html, Selector};

use crate::content::{NOBODY, SOMEBODY, asked, read, written};

fn all<'a>(page: &'a Html, what: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(what).unwrap();
    page.select(&selector).collect()
}

fn count(page: &Html, what: &str) -> usize {
    all(page, what).len()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each kind, with nothing said yet and with something.
fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for (who, progress) in [("nobody", NOBODY), ("somebody", SOMEBODY)] {
        for kind in Kind::ALL {
            let text = written(&read(progress), &asked(kind), Format::Html);
            pages.push((format!("{who}, {}", kind.as_str()), text));
        }
    }
    let full = written(&Progress::default(), &asked(Kind::Full), Format::Html);
    pages.push(("no role, full".to_owned(), full));
    pages
}

#[test]
fn the_page_says_its_language_its_title_and_its_landmarks() {
    for (page, text) in pages() {
        assert!(text.starts_with("<!doctype html>"), "{page}");
        let html = Html::parse_document(&text);
        assert_eq!(format!("{:?}", html.quirks_mode), "NoQuirks", "{page}");
        assert_eq!(all(&html, "html")[0].attr("lang"), Some("en-GB"));
        let title = words(all(&html, "head > title")[0]);
        assert!(title.contains("Grace Hopper") && title.ends_with("28 November 2026"), "{page}: {title}");
        for landmark in ["body > header", "body > main", "body > footer", "h1"] {
            assert_eq!(count(&html, landmark), 1, "{page}: {landmark}");
        }
        assert_eq!(count(&html, "body > *"), 3, "{page}: all of it is in a landmark");
        assert_eq!(count(&html, "meta[charset=utf-8]"), 1);
        assert_eq!(count(&html, "meta[name=viewport]"), 1);
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for (page, text) in pages() {
        let html = Html::parse_document(&text);
        let headings = all(&html, "h1, h2, h3, h4, h5, h6");
        let mut last = 0;
        for heading in headings {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            assert!(level <= last + 1, "{page}: {} comes after a heading of level {last}", words(heading));
            assert!(!words(heading).is_empty(), "{page}");
            last = level;
        }
    }
}

#[test]
fn every_table_has_a_caption_and_headers_that_say_for_what() {
    let mut tables = 0;
    for (page, text) in pages() {
        let html = Html::parse_document(&text);
        tables += count(&html, "table");
        for table in all(&html, "table") {
            let find = |what: &str| table.select(&Selector::parse(what).unwrap()).collect::<Vec<_>>();
            assert!(find("caption").first().is_some_and(|caption| !words(*caption).is_empty()), "{page}");
            let columns = find("thead th[scope=col]").len();
            assert!(columns > 1 && columns == find("thead th").len(), "{page}");
            for row in find("tbody tr") {
                let cells: Vec<ElementRef> = row.child_elements().collect();
                assert_eq!(cells.len(), columns, "{page}");
                assert_eq!((cells[0].value().name(), cells[0].attr("scope")), ("th", Some("row")), "{page}");
                assert!(!words(cells[0]).is_empty(), "{page}");
            }
        }
    }
    assert!(tables > 6);
}

#[test]
fn a_table_or_a_chart_that_is_too_wide_can_be_moved_with_keys() {
    for (page, text) in pages() {
        let html = Html::parse_document(&text);
        for wide in ["table", "svg"] {
            let moved = format!("div.scroll[role=region][tabindex='0'] > {wide}");
            assert_eq!(count(&html, wide), count(&html, &moved), "{page}");
        }
        for region in all(&html, "div.scroll") {
            let named = region.attr("aria-labelledby").unwrap();
            let caption = region.select(&Selector::parse("caption, title").unwrap()).next().unwrap();
            assert_eq!(caption.attr("id"), Some(named), "{page}");
        }
    }
}

#[test]
fn each_link_of_an_assessment_says_what_it_shows() {
    let text = written(&read(SOMEBODY), &asked(Kind::Assessment), Format::Html);
    let html = Html::parse_document(&text);
    let of = |skill: &str| {
        let row = all(&html, "tbody tr").into_iter().find(|row| words(*row).starts_with(skill)).unwrap();
        let cell = row.child_elements().last().unwrap();
        cell.child_elements().map(words).collect::<Vec<_>>()
    };
    assert_eq!(of("Agile"), ["Example 1", "https://example.org/mvp", "the folder Beta, March"]);
    assert_eq!(of("Life cycle"), ["Rating", "https://example.org/alphas", "the folder Alpha"]);
    assert!(of("Strategic").is_empty());
}

#[test]
fn every_chart_has_its_words_and_the_same_figures_in_a_table() {
    let mut charts = 0;
    for (page, text) in pages() {
        let html = Html::parse_document(&text);
        charts += count(&html, "svg");
        for chart in all(&html, "svg") {
            let find = |what: &str| chart.select(&Selector::parse(what).unwrap()).next().unwrap();
            assert_eq!(chart.attr("role"), Some("img"));
            let (title, desc) = (find("title"), find("desc"));
            let named = format!("{} {}", title.attr("id").unwrap(), desc.attr("id").unwrap());
            assert_eq!(chart.attr("aria-labelledby"), Some(&*named));
            assert!(!words(title).is_empty());
            let tables: String = all(&html, "table").into_iter().map(words).collect();
            let rows: Vec<String> = words(desc).split(['.', ';']).map(|row| row.trim().to_owned()).collect();
            let rows: Vec<&String> = rows.iter().filter(|row| !row.is_empty()).collect();
            let drawn = |what: &str| chart.select(&Selector::parse(what).unwrap()).count();
            let (levels, bars) = (drawn("rect.required"), drawn("rect.filled:not(.step)"));
            assert_eq!(rows.len(), levels + bars, "{page}: each row or bar has its words");
            assert!(!rows.is_empty());
            for row in rows {
                let (name, figures) = row.split_once(": ").expect("a name and its figures");
                assert!(tables.contains(name), "{page}: {name}");
                for figure in figures.split(", ").map(|figure| figure.rsplit(' ').next().unwrap()) {
                    assert!(tables.contains(figure), "{page}: {figure}");
                }
            }
        }
    }
    assert_eq!(charts, 5, "one in each form, two in a full report with dates in it");
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for (page, text) in pages() {
        let html = Html::parse_document(&text);
        let foreign =
            "script, link, img, iframe, object, embed, form, input, button, base, audio, video, [src], [style]";
        assert_eq!(count(&html, foreign), 0, "{page}");
        for word in ["@import", "url(", "javascript:"] {
            assert!(!text.contains(word), "{page}: {word}");
        }
        let policy = all(&html, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        let handlers = all(&html, "*").iter().flat_map(|e| e.value().attrs()).any(|(name, _)| name.starts_with("on"));
        assert!(!handlers, "{page}");
        for link in all(&html, "a") {
            let to = link.attr("href").unwrap();
            assert!(to.starts_with("https://") || to.starts_with("http://"), "{page}: {to}");
            assert!(!words(link).is_empty(), "{page}");
        }
    }
}

#[test]
fn ids_stand_once_and_whatever_names_one_finds_it() {
    for (page, text) in pages() {
        let html = Html::parse_document(&text);
        let ids: Vec<&str> = all(&html, "[id]").iter().map(|element| element.attr("id").unwrap()).collect();
        let set: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{page}");
        for named in all(&html, "[aria-labelledby]") {
            for id in named.attr("aria-labelledby").unwrap().split(' ') {
                assert!(set.contains(id), "{page}: {id}");
            }
        }
        for section in all(&html, "section") {
            assert!(section.attr("aria-labelledby").is_some(), "{page}");
        }
    }
}

#[test]
fn it_is_made_for_a4_and_a_form_lies() {
    for (page, text) in pages() {
        let lying = text.contains("@page { size: A4 landscape;");
        assert_eq!(lying, page.contains("assessment"), "{page}");
        assert!(lying || text.contains("@page { size: A4;"), "{page}");
    }
}

#[test]
fn the_form_has_the_header_that_departments_have() {
    let text = written(&read(NOBODY), &asked(Kind::Assessment), Format::Html);
    let html = Html::parse_document(&text);
    let fields: Vec<(String, String)> = all(&html, "header dl > div")
        .into_iter()
        .map(|field| {
            let mut parts = field.child_elements();
            (words(parts.next().unwrap()), words(parts.next().unwrap()))
        })
        .collect();
    let field = |name: &str| fields.iter().find(|(label, _)| label == name).map(|(_, value)| value.as_str());
    assert_eq!(field("Name"), Some("Grace Hopper"));
    assert_eq!(field("Role"), Some("Product manager"));
    assert_eq!(field("Role level"), Some("Senior product manager"));
    assert_eq!(field("Date discussed"), Some("to fill in"));
}
