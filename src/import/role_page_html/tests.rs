use super::super::kept::lost;
use super::super::role_page;
use super::*;
use proptest::prelude::*;

const PAGE: &str = r#"<!DOCTYPE html>
<html lang="en">
<head><title>Data analyst - GOV.UK</title><style>p { color: red }</style></head>
<body>
<script>var hidden = "words of a script";</script>
<header role="banner"><a href="/">GOV.UK</a></header>
<main>
<h1>Data analyst</h1>
<p class="lead">Find out what a data analyst does.</p>
<dl><dt>From:</dt><dd><a href="/cddo">Central Digital and Data Office</a></dd>
<dt>Published</dt><dd>7 January 2020</dd></dl>
<nav><h2>Contents</h2><ol><li>Introduction</li></ol></nav>
<p style="display: none">not shown</p>
<div class="govspeak">
<h2 id="intro">Introduction to the role of data analyst</h2>
<p>A data analyst collects &amp; presents data.
  They <em>share</em> it.</p>
<h3>Skills required to be a data analyst</h3>
<p>You will need:</p>
<ul>
  <li><p><strong>Logic.</strong> You think. You prove.</p></li>
  <li><strong>Maths</strong>. You count.</li>
</ul>
<h2>Senior data analyst</h2>
<p>A senior data analyst leads. At this level, you will:</p>
<ul><li>lead projects</li><li>coach others</li></ul>
<h3>Skills needed for this role</h3>
<ul>
  <li><strong>Logic.</strong> You teach (DDaT).<br>You explain. (Relevant skill level: expert)</li>
</ul>
</div>
</main>
<footer><p>Support links of the site</p></footer>
</body></html>"#;

fn of(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 0, &mut notes);
    (draft, notes)
}

#[test]
fn a_saved_page_says_what_one_sees_of_it() {
    let (draft, notes) = of(PAGE);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    assert_eq!(draft.title.as_deref(), Some("Data analyst"));
    assert_eq!(draft.publisher.as_deref(), Some("Central Digital and Data Office"));
    assert_eq!(draft.edition.as_deref(), Some("7 January 2020"));
    let [role] = draft.roles.as_slice() else { panic!("one role") };
    assert_eq!(role.description.as_deref(), Some("A data analyst collects & presents data. They share it."));
    assert_eq!(role.skills, ["Maths"]);
    let [level] = role.levels.as_slice() else { panic!("one level") };
    assert_eq!((level.name.as_str(), level.responsibilities.len()), ("Senior data analyst", 2));
    let [logic] = level.requirements.as_slice() else { panic!("one skill") };
    assert_eq!((logic.skill.as_str(), logic.level.as_deref()), ("Logic", Some("Expert")));
    assert_eq!(logic.statements, ["You teach (DDaT).", "You explain."]);
    assert_eq!(draft.skills[0].description.as_deref(), Some("You think. You prove."));
}

#[test]
fn a_block_is_found_again_in_the_source() {
    let (draft, _) = of(PAGE);
    let level = &draft.roles[0].levels[0];
    let line = |words: &str| 1 + PAGE.lines().position(|line| line.contains(words)).expect("a line");
    assert_eq!(level.at.line, line("<h2>Senior"));
    assert_eq!(draft.skills[1].at.line, line("Maths"));
}

#[test]
fn a_page_without_line_ends_is_read_all_the_same() {
    let (one, _) = of(&PAGE.replace('\n', " "));
    assert_eq!(one.roles[0].levels[0].requirements[0].statements.len(), 2);
}

#[test]
fn deep_nesting_is_no_danger() {
    for depth in [1_000, 100_000] {
        let (draft, notes) = of(&format!("{}<p>Senior</p>", "<div><span>".repeat(depth)));
        let said = draft.pages.len() + notes.left.len() + usize::from(draft.title.is_some());
        assert_eq!((draft.roles.len(), said), (0, 1));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_seen_is_lost(shapes in prop::collection::vec((0..role_page::tests::SHAPES.len(), 0..4_usize), 0..20)) {
        let tags = ["p", "li", "h2", "div"];
        let lines = shapes.iter().enumerate().map(|(at, (shape, tag))| {
            let text = role_page::tests::SHAPES[*shape].replace('N', &format!("nr{at}"));
            (text.clone(), format!("<{0}>{text}</{0}>\n", tags[*tag]))
        });
        let (texts, html): (Vec<String>, Vec<String>) = lines.unzip();
        let (draft, notes) = of(&format!("<html><body>{}</body></html>", html.concat()));
        let text = texts.join("\n");
        prop_assert_eq!(lost(&text, &draft, &notes, role_page::tests::HEADINGS), Vec::<&str>::new(), "{}", html.concat());
    }

    #[test]
    fn no_text_makes_it_fall_over(text in "(<[a-z0-9]{1,6}[ ='\"a-z]{0,9}>?|</[a-z]{1,4}>|&[a-z]{0,5};?|\\PC{0,9}|\n){0,30}") {
        of(&text);
    }
}

#[test]
fn banners_and_forms_of_the_site_are_no_part_of_the_page() {
    let furniture = r##"<body class="js-cookie-banner"><a href="#content" class="govuk-skip-link">Skip over it</a>
<div id="global-cookie-message" class="gem-c-cookie-banner"><p>We may use some small files.</p></div>
<div class="gem-c-phase-banner"><p>Alpha of a site</p></div><div class="gem-c-feedback"><p>Tell us more</p></div>"##;
    let (draft, notes) = of(&PAGE.replace("<body>", furniture));
    let (plain, _) = of(PAGE);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    assert_eq!((draft.pages, draft.title), (plain.pages, plain.title));
    // A heading's id are its own words.
    let (draft, _) = of(&PAGE.replace("<h2>Senior", "<h2 id=\"senior-feedback\">Senior"));
    assert_eq!(draft.roles[0].levels.len(), 1);
}
