mod shapes;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::kept::{self, document, draft_pages, draft_skills, lost, published, strings};
use super::super::{Draft, Mend, Notes};
use super::read;

fn of(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 0, &mut notes);
    (draft, notes)
}

/// Skill names and the activities of each, ticked ones with a `+`.
fn activities(draft: &Draft) -> Vec<(String, Vec<String>)> {
    let shown = |skill: &super::super::draft::DraftSkill| {
        skill
            .activities
            .iter()
            .map(|activity| format!("{}{}", if activity.done { "+" } else { "" }, activity.text))
            .collect()
    };
    draft.skills.iter().map(|skill| (skill.name.clone(), shown(skill))).collect()
}

fn made(text: &str) -> BTreeMap<String, Vec<String>> {
    activities(&of(text).0).into_iter().collect()
}

fn left(text: &str) -> Vec<(usize, String)> {
    of(text).1.left.into_iter().map(|left| (left.at.line, left.text)).collect()
}

/// Where the published wording was put right by hand: no document can tell that from its own words.
const BY_HAND: [(&str, &str); 5] = [
    ("A product Manager is", "A Product Manager is"),
    ("They Ensure that", "They ensure that"),
    ("to meet users needs", "to meet users’ needs"),
    ("the Open Government License (", "the Open Government Licence ("),
    ("License", "Licence"),
];

fn by_hand(text: String) -> String {
    BY_HAND.iter().fold(text, |text, (there, shown)| text.replace(there, shown))
}

#[test]
fn the_activity_list_says_what_is_published() {
    let (Some(text), Some(there)) = (document("product-manager-activities.md"), published("pm-activities")) else {
        panic!("both are there")
    };
    let (draft, notes) = of(&text);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    assert_eq!(notes.mended, BTreeMap::from([(Mend::Spelling, 2)]));
    assert_eq!(draft.title.as_deref(), there["title"].as_str());
    let both = |pairs: Vec<(String, String)>| {
        pairs.into_iter().map(|(name, text)| (by_hand(name), by_hand(text))).collect::<Vec<_>>()
    };
    assert_eq!(both(draft_pages(&draft)), kept::pages(&there));
    assert_eq!(both(draft_skills(&draft)), kept::skills(&there));
    let read: Vec<Vec<String>> = activities(&draft).into_iter().map(|(_, activities)| activities).collect();
    let published: Vec<Vec<String>> = there["skills"]
        .as_sequence()
        .expect("skills")
        .iter()
        .map(|skill| strings(&skill["activities"], "text"))
        .collect();
    assert_eq!(read, published);
    assert_eq!(read.iter().map(Vec::len).sum::<usize>(), 54);
    let aliases: Vec<&str> = draft.skills.iter().flat_map(|skill| &skill.aliases).map(String::as_str).collect();
    assert_eq!(aliases, ["Lifecyle perspective", "DDigital perspective"]);
    let [role] = draft.roles.as_slice() else { panic!("one role") };
    assert_eq!((role.name.as_str(), role.skills.len()), ("Product Manager", 10));
    let (name, address) = draft.licence.expect("a licence");
    assert_eq!(Some(name.as_str()), there["licence"]["name"].as_str());
    assert_eq!(address.as_deref(), Some("http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"));
}

#[test]
fn columns_come_in_any_order_and_wording() {
    let made = made(
        "| Experience | Notes | Capability |\n|--|--|--|\n| Set a goal | by me | Agile |\n| Run a test | | Agile |\n",
    );
    assert_eq!(made, BTreeMap::from([("Agile".into(), vec!["Set a goal".into(), "Run a test".into()])]));
    assert_eq!(
        left("| Experience | Notes | Capability |\n|--|--|--|\n| Set a goal | by me | Agile |\n"),
        [(3, "by me".to_owned())]
    );
}

#[test]
fn a_blank_cell_goes_on_with_the_skill_above() {
    let table = "| Skill | Activity |\n|--|--|\n| Agile | a |\n| | b |\n| Lean | c |\n";
    assert_eq!(
        made(table),
        BTreeMap::from([("Agile".into(), vec!["a".into(), "b".into()]), ("Lean".into(), vec!["c".into()])])
    );
    assert_eq!(left("| Skill | Activity |\n|--|--|\n| | alone |\n"), [(3, "alone".to_owned())]);
}

#[test]
fn a_cell_beyond_the_header_is_left_over() {
    assert_eq!(left("| Skill | Activity |\n|--|--|\n| Agile | a \\| b | c |\n"), [(3, "c".to_owned())]);
}

#[test]
fn a_table_without_skills_stands_under_the_skill_of_its_heading() {
    let table = "# Ladder\n\n## Agile\n\n| Task | Done |\n|--|--|\n| a | x |\n| b | no |\n| c | perhaps |\n";
    assert_eq!(made(table), BTreeMap::from([("Agile".into(), vec!["+a".into(), "b".into(), "c".into()])]));
    assert_eq!(left(table), [(9, "perhaps".to_owned())]);
}

#[test]
fn breaks_in_a_cell_divide_activities() {
    let table = "| Skill | Activities |\n|--|--|\n| **Agile** | a <br> - [x] b<br/>c *now* |\n";
    assert_eq!(made(table), BTreeMap::from([("Agile".into(), vec!["a".into(), "+b".into(), "c now".into()])]));
}

#[test]
fn boxes_belong_to_the_skill_of_the_nearest_heading() {
    let list = "# Analyst\n\n## 1. Agile\n\nAgile is good.\n\n- [x] a\n- [ ] b\n  goes on\n\n### Activities\n\n* [X] c\n\n## Skill: Lean\n1. [ ] d\n";
    assert_eq!(
        made(list),
        BTreeMap::from([
            ("Agile".into(), vec!["+a".into(), "b goes on".into(), "+c".into()]),
            ("Lean".into(), vec!["d".into()])
        ])
    );
    let (draft, notes) = of(list);
    assert_eq!(draft.title.as_deref(), Some("Analyst"));
    assert_eq!(draft.skills[0].description.as_deref(), Some("Agile is good."));
    assert!(notes.left.is_empty() && draft.pages.is_empty());
}

#[test]
fn nested_points_find_a_sensible_place() {
    let list = "## Agile\n- [ ] Set a goal\n  - with the team\n  - in a day\n- [x] Plan\n  - [ ] Plan alone\n";
    assert_eq!(
        made(list),
        BTreeMap::from([(
            "Agile".into(),
            vec!["Set a goal: with the team; in a day".into(), "+Plan".into(), "Plan alone".into()]
        )])
    );
    let by_points = "- Agile\n  - [ ] a\n  - [ ] b\n- Lean\n  - [ ] c\n";
    assert_eq!(
        made(by_points),
        BTreeMap::from([("Agile".into(), vec!["a".into(), "b".into()]), ("Lean".into(), vec!["c".into()])])
    );
    assert_eq!(made("- [x] alone\n"), BTreeMap::from([("Activities".into(), vec!["+alone".into()])]));
}

#[test]
fn plain_points_are_activities_in_a_checklist_and_under_a_known_skill() {
    let checklist = "# Checklist\n\nRead it.\n\n## Agile\n- a\n- b\n\n## Resources\n- [A book](https://a.org)\n";
    let (draft, _) = of(checklist);
    assert_eq!(activities(&draft), [("Agile".to_owned(), vec!["a".to_owned(), "b".to_owned()])]);
    assert_eq!(
        draft_pages(&draft),
        [("About".into(), "Read it.".into()), ("Resources".into(), "- A book (https://a.org)".into())]
    );
    let with_table = "| Skill | Activity |\n|--|--|\n| Agile | a |\n\n## agile\n- b\n\n## Why\n- because\n";
    let (draft, _) = of(with_table);
    assert_eq!(activities(&draft), [("Agile".to_owned(), vec!["a".to_owned(), "b".to_owned()])]);
    assert_eq!(draft_pages(&draft), [("Why".into(), "- because".into())]);
}

#[test]
fn headings_below_skills_are_skills_with_descriptions() {
    let (draft, _) = of("# Designer\n\n## Required skills\n\n### Logic\n\nYou think.\n\n### Maths\n\nYou count.\n");
    assert_eq!(draft_skills(&draft), [("Logic".into(), "You think.".into()), ("Maths".into(), "You count.".into())]);
}

#[test]
fn a_career_ladder_keeps_its_levels_apart() {
    let ladder = "---\ntitle: Designer\nlayout: x\n---\n\n## Junior\n\nYou are expected to:\n- learn\n\n### Logic\n\nYou think.\n\n## Senior\n\n### Logic\n\nYou prove.\n";
    let (draft, notes) = of(ladder);
    assert_eq!(draft.title.as_deref(), Some("Designer"));
    assert!(draft.skills.is_empty() && notes.left.len() == 1);
    assert_eq!(
        draft_pages(&draft),
        [
            ("Junior".into(), "You are expected to:\n\n- learn".into()),
            ("Junior: Logic".into(), "You think.".into()),
            ("Senior".into(), "- Logic".into()),
            ("Senior: Logic".into(), "You prove.".into()),
        ]
    );
}

#[test]
fn headings_over_headings_keep_what_they_say() {
    let (draft, notes) = of("# Ladder\n\n## Senior\n\n### Agile\n- [ ] a\n\n### Lean\n- [ ] b\n");
    assert_eq!(draft_pages(&draft), [("Senior".into(), "- Agile\n- Lean".into())]);
    assert!(notes.left.is_empty());
}

#[test]
fn markup_becomes_plain_text() {
    let text = "# List\n\nSee **the** [page](https://a.org/b), <https://c.org> and `code`; [old] (https://d.org).\nA &amp; B ![alt](e.png)\n\n<p align=\"center\">In <b>HTML</b></p>\n<!-- hidden -->\n";
    let (draft, notes) = of(text);
    let page =
        "See the page (https://a.org/b), https://c.org and code; old (https://d.org). A & B alt (e.png)\n\nIn HTML";
    assert_eq!(draft_pages(&draft), [("About".into(), page.into())]);
    assert_eq!(notes.left.len(), 1, "{:?}", notes.left);
    assert_eq!(notes.left[0].text, "hidden");
}

#[test]
fn what_has_no_place_is_left_over_with_its_line() {
    let text = "---\nlayout: page\n---\n\n# List\n\n```rust\nlet x = 1;\n```\n\n| Name | Age |\n|--|--|\n| Ann | 3 |\n\n## Empty\n\n[unused]: https://a.org\n";
    assert_eq!(
        left(text),
        [
            (2, "layout: page".to_owned()),
            (7, "rust".to_owned()),
            (8, "let x = 1;".to_owned()),
            (17, "unused: https://a.org".to_owned()),
            (11, "Name | Age".to_owned()),
            (13, "Ann | 3".to_owned()),
            (15, "Empty".to_owned()),
        ]
    );
}

#[test]
fn names_that_differ_in_a_bracket_or_a_word_stay_different() {
    let table = "| Skill | Activity |\n|--|--|\n| User focus | a |\n| User focus (content design) | b |\n| Service design | c |\n| Service design | d |\n| Services design | e |\n| Digital work | f |\n| Digital work | g |\n| Digtial work | h |\n";
    let (draft, notes) = of(table);
    let names: Vec<&str> = draft.skills.iter().map(|skill| skill.name.as_str()).collect();
    assert_eq!(
        names,
        ["User focus", "User focus (content design)", "Service design", "Services design", "Digital work"]
    );
    assert_eq!(
        (draft.skills[4].aliases.as_slice(), draft.skills[4].activities.len()),
        (["Digtial work".to_owned()].as_slice(), 3)
    );
    assert_eq!(notes.mended.get(&Mend::Spelling), Some(&1));
}

#[test]
fn the_same_row_twice_counts_once() {
    let (draft, notes) = of("| Skill | Activity |\n|--|--|\n| Agile | a |\n| Agile | a |\n");
    assert_eq!((draft.skills[0].activities.len(), notes.mended.get(&Mend::DuplicateRow)), (1, Some(&1)));
}

/// Lines such as a document has, `N` a word that stands nowhere else.
const SHAPES: [&str; 27] = [
    "# N",
    "## N",
    "### N",
    "## Activities",
    "## License",
    "N text.",
    "- point N",
    "  - point below N",
    "- [ ] box N",
    "  - [x] box below N",
    "1. [x] box N",
    "",
    "",
    "| Skill | Activity | N |\n|---|---|---|",
    "| N | done | odd |",
    "| | N | |",
    "| Person N | Age |\n|--|--|",
    "> quote N",
    "```\ncode N\n```",
    "<p>html N</p>",
    "<!-- comment N -->",
    "[words](https://N.org \"title\")",
    "[N]: https://N.org",
    "N\n---",
    "    code N",
    "**N** [old] (http://N)",
    "<details><summary>N</summary>",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_document_is_lost(shapes in prop::collection::vec(0..SHAPES.len(), 0..24)) {
        let text = shapes.iter().enumerate().map(|(at, shape)| SHAPES[*shape].replace('N', &format!("nr{at}"))).collect::<Vec<_>>().join("\n");
        let (draft, notes) = of(&text);
        // A header's own words, and what only HTML reads.
        let known = ["1", "Skill", "Activity", "Activities", "x", "p", "details", "summary", "https", "org", "html", "old", "http"];
        prop_assert_eq!(lost(&text, &draft, &notes, &known), Vec::<&str>::new(), "{}\n{:#?}\n{:#?}", text, draft, notes);
    }

    #[test]
    fn no_text_makes_it_fall_over(text in "(\\PC{0,20}\n|[-*#|\\[\\]()<>!`:x 0-9a-z~_+=]{0,24}\n){0,14}") {
        of(&text);
    }
}
