//! Whatever somebody writes into a note is words, in every format.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use bydoing::plain;
use bydoing::progress::Progress;
use bydoing::report::{Asked, Format, Kind};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use scraper::{ElementRef, Html};

use crate::content::{SOMEBODY, asked, read, written};
use crate::table::{cells, starts_a_formula};

/// What means something to a browser, a spreadsheet or Markdown, and what is there to deceive.
const SIGNS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></table>",
    "<!--",
    "]]>",
    "&lt;b&gt;",
    "&#60;",
    "\"",
    "'",
    "{{ 7 }}",
    "{% if %}",
    "=cmd()",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    ",",
    ";",
    "|",
    "||",
    "|---|",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "> ",
    "    ",
    "```",
    "~~~",
    "~~",
    "`",
    "***",
    "---",
    "===",
    "__",
    "_a_",
    "**a**",
    "[a](https://evil.example)",
    "![a](b)",
    "[a]: https://evil.example",
    "[^1]",
    "[ ] ",
    "[[a]]",
    "<https://evil.example>",
    "javascript:alert(1)",
    "\\",
    "\\\n",
    "  \n",
    ":-:",
    ": ",
    "\u{202e}",
    "\u{feff}",
    "\u{200b}",
    "\u{a0}",
    "\u{1b}[2J",
    "\u{85}",
    "\u{2028}",
    "é",
    "👩‍💻",
    "word",
];

fn nasty() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => prop::sample::select(SIGNS.to_vec()).prop_map(str::to_owned),
        1 => "[ a-z]{1,8}",
        1 => "\\PC{1,4}",
    ];
    prop::collection::vec(part, 1..8).prop_map(|parts| parts.concat())
}

/// Somebody's progress, with `text` wherever the user can write anything. Something visible is before and in it.
fn with(text: &str) -> Progress {
    let mut progress = read(SOMEBODY);
    for mark in progress.marks.values_mut() {
        mark.note = text.to_owned();
        mark.text = Some(format!("x{text}"));
        mark.evidence = vec![format!("x{text}"), format!("https://example.org/{text}")];
    }
    for rating in progress.ratings.values_mut().flatten() {
        rating.note = Some(text.to_owned());
        rating.evidence = vec![format!("x{text}"), format!("https://example.org/{text}")];
    }
    progress
}

fn named(kind: Kind, text: &str) -> Asked {
    Asked { name: Some(text.to_owned()), ..asked(kind) }
}

/// The elements of a page, in order, each with those that it stands in.
fn elements(text: &str) -> Vec<String> {
    let html = Html::parse_document(text);
    let name = |element: ElementRef<'_>| format!("{} {:?}", element.value().name(), element.attr("class"));
    let path = |element: ElementRef<'_>| {
        let around = element.ancestors().filter_map(ElementRef::wrap).map(name);
        std::iter::once(name(element)).chain(around).collect::<Vec<_>>().join(" in ")
    };
    html.root_element().descendent_elements().map(path).collect()
}

/// What Markdown makes of a text, without its words; each block with those that it stands in.
fn blocks(text: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS;
    let mut around: Vec<String> = Vec::new();
    let mut blocks = Vec::new();
    for event in Parser::new_ext(text, options) {
        let kind = match &event {
            Event::Text(_) | Event::SoftBreak => continue,
            Event::Start(Tag::Link { link_type, .. }) => format!("link {link_type:?}"),
            other => format!("{other:?}"),
        };
        blocks.push(format!("{kind} in {}", around.join(" in ")));
        match event {
            Event::Start(_) => around.push(kind),
            Event::End(_) => drop(around.pop()),
            _ => {}
        }
    }
    blocks
}

/// Is it the same? On the one page other lengths leave room for other things, but for none that stands elsewhere.
fn same(kind: Kind, after: &[String], before: &[String]) -> bool {
    if kind != Kind::OneToOne {
        return after == before;
    }
    let known: HashSet<&String> = before.iter().collect();
    after.len() > before.len() / 2 && after.iter().all(|block| known.contains(block))
}

/// As it looks when nothing but a word is written anywhere.
fn harmless(kind: Kind, format: Format) -> &'static str {
    static WRITTEN: LazyLock<HashMap<(Kind, Format), String>> = LazyLock::new(|| {
        let progress = with("words");
        let all = Kind::ALL.into_iter().flat_map(|kind| Format::ALL.map(|format| (kind, format)));
        all.map(|(kind, format)| ((kind, format), written(&progress, &named(kind, "x"), format))).collect()
    });
    &WRITTEN[&(kind, format)]
}

fn is_harmless(text: &str) {
    let nasty = with(text);
    let visible = plain::lines(text).trim().to_owned();
    for kind in Kind::ALL {
        let both = |format| (harmless(kind, format), written(&nasty, &named(kind, text), format));
        let (before, after) = both(Format::Html);
        assert!(same(kind, &elements(&after), &elements(before)), "{kind:?}: {text:?}\n{after}");
        assert!(!after.contains("<script"), "{text:?}");
        let (before, after) = both(Format::Md);
        assert!(same(kind, &blocks(&after), &blocks(before)), "{kind:?}: {text:?}\n{after}");
        let (before, after) = both(Format::Csv);
        let (before, after) = (cells(before), cells(&after));
        let shape = |rows: &[Vec<String>]| rows.iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(shape(&after), shape(&before), "{text:?}");
        assert_eq!(after.iter().flatten().find(|cell| starts_a_formula(cell)), None, "{text:?}");
        let (_, after) = both(Format::Json);
        let json: serde_json::Value = serde_json::from_str(&after).unwrap();
        assert_eq!(json["head"]["name"].as_str().unwrap(), plain::line(text).trim(), "{text:?}");
        assert!(after.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
        if kind == Kind::Full {
            assert_eq!(json["gone"][0]["note"].as_str().unwrap(), visible, "{text:?}");
        }
    }
}

#[test]
fn a_script_and_a_formula_in_a_note_are_words() {
    for text in SIGNS {
        is_harmless(&format!("a{text}b"));
    }
    for text in ["<script>alert(1)</script>", "=cmd()", "=HYPERLINK(\"https://evil.example\")", "# no heading", "- x"] {
        is_harmless(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_the_user_becomes_anything_but_text(text in nasty()) {
        // What is empty leaves its place out, which is another page.
        prop_assume!(!plain::line(&text).trim().is_empty());
        is_harmless(&text);
    }
}
