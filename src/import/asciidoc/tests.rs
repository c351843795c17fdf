use proptest::prelude::*;

use super::super::kept::{document, draft_pages, lost, pages, published, strings};
use super::*;

fn of(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 0, &mut notes);
    (draft, notes)
}

fn left(text: &str) -> Vec<(usize, String)> {
    of(text).1.left.into_iter().map(|left| (left.at.line, left.text)).collect()
}

#[test]
fn the_job_cluster_says_what_is_published() {
    let (Some(text), Some(there)) = (document("product-cluster.adoc"), published("product-cluster")) else {
        panic!("both are there")
    };
    let (draft, notes) = of(&text);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    assert_eq!(draft.title.as_deref(), there["title"].as_str());
    assert_eq!(draft_pages(&draft), pages(&there));
    let names: Vec<&str> = draft.roles.iter().map(|role| role.name.as_str()).collect();
    assert_eq!(names, strings(&there["roles"], "name"));
    let descriptions: Vec<String> = draft.roles.iter().filter_map(|role| role.description.clone()).collect();
    assert_eq!(descriptions, strings(&there["roles"], "description"));
    // The family stands in the data by an editor's reading of an address; the document states none.
    assert!(draft.roles.iter().all(|role| role.family.is_none()));
}

#[test]
fn points_may_be_broken_nested_and_of_several_signs() {
    let (draft, notes) =
        of("= A\n\n== Value\n\nIt is:\n\n* one\nof many\n** below\n* two +\nmore\n+\nand more\n- three\n. four\n");
    assert!(notes.left.is_empty());
    assert_eq!(
        draft_pages(&draft),
        [("Value".into(), "It is:\n\n- one of many\n  - below\n- two more and more\n- three\n- four".into())]
    );
}

#[test]
fn a_role_has_responsibilities_skills_and_levels() {
    let text = "= A\n\n== Roles\n\nThere are two.\n\n=== Analyst\n\nAn analyst thinks.\n\nYou will:\n\n* think\n\n==== Skills\n\n* Logic\n\n==== Senior analyst\n\nLeads.\n\n==== Responsibilities\n\n* lead\n\n=== Tester\n\nTests.\n\n== Licence\n\nFree.\n";
    let (draft, notes) = of(text);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    let [analyst, tester] = draft.roles.as_slice() else { panic!("two roles") };
    assert_eq!(analyst.description.as_deref(), Some("An analyst thinks."));
    assert_eq!(
        (analyst.responsibilities.as_slice(), analyst.skills.as_slice()),
        (["think".to_owned()].as_slice(), ["Logic".to_owned()].as_slice())
    );
    let [senior] = analyst.levels.as_slice() else { panic!("one level") };
    assert_eq!(
        (senior.name.as_str(), senior.description.as_deref(), senior.responsibilities.len()),
        ("Senior analyst", Some("Leads."), 1)
    );
    assert_eq!((tester.name.as_str(), tester.at.line), ("Tester", 27));
    assert_eq!(draft_pages(&draft), [("Roles".into(), "There are two.".into()), ("Licence".into(), "Free.".into())]);
}

#[test]
fn a_section_of_skills_describes_them() {
    let (draft, _) = of("= A\n\n== Skills\n\n=== Logic\n\nThinking.\n\n=== Maths\n\n== More\n\nText.\n");
    let said: Vec<_> = draft.skills.iter().map(|skill| (skill.name.as_str(), skill.description.as_deref())).collect();
    assert_eq!(said, [("Logic", Some("Thinking.")), ("Maths", None)]);
}

#[test]
fn what_is_not_read_is_left_over_with_its_line() {
    let text = "= A\n:toc: left\n:revdate: May 2020\n// why\n\n== B\n\ntext\n\n----\ncode\n----\n\n|===\n| cell\n|===\n\n[NOTE]\nnoted\n\nimage::x.png[picture]\n\n== Empty\n";
    assert_eq!(
        left(text),
        [
            (2, ":toc: left".to_owned()),
            (4, "why".to_owned()),
            (11, "code".to_owned()),
            (15, "| cell".to_owned()),
            (18, "[NOTE]".to_owned()),
            (21, "image::x.png[picture]".to_owned()),
            (23, "Empty".to_owned()),
        ]
    );
    assert_eq!(of(text).0.edition.as_deref(), Some("May 2020"));
}

/// Lines such as a document has, `N` a word that stands nowhere else.
const SHAPES: [&str; 22] = [
    "= N",
    "== N",
    "=== N",
    "==== N",
    "== Roles",
    "== Skills",
    "==== Responsibilities",
    "==== Skills",
    "N text",
    "You will:",
    "N you will:",
    "* point N",
    "** below N",
    "- point N",
    ". N",
    ":attr: N",
    "// N",
    "----",
    "|===",
    "[N]",
    "",
    "+",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_document_is_lost(shapes in prop::collection::vec(0..SHAPES.len(), 0..24)) {
        let text = shapes.iter().enumerate().map(|(at, shape)| SHAPES[*shape].replace('N', &format!("nr{at}"))).collect::<Vec<_>>().join("\n");
        let (draft, notes) = of(&text);
        let known = ["Roles", "Skills", "Responsibilities", "You will"];
        prop_assert_eq!(lost(&text, &draft, &notes, &known), Vec::<&str>::new(), "{}\n{:#?}", text, draft);
    }

    #[test]
    fn no_text_makes_it_fall_over(text in "(\\PC{0,20}\n|[-*=#|\\[\\]()<>:,. _`0-9a-z+/]{0,24}\n|(https://|link:)[a-z]{0,3}\\[[a-z,]{0,5}\\]?){0,14}") {
        of(&text);
    }
}

#[test]
fn a_rule_ends_a_list_or_a_paragraph() {
    let (draft, _) = of("= A\n\n== B\n\n* one\n'''\nText\n'''\nMore\n");
    assert_eq!(draft_pages(&draft), [("B".into(), "- one\n\nText\n\nMore".into())]);
}

#[test]
fn boxes_are_activities_and_ticks_are_kept() {
    let (draft, notes) = of(
        "= A\n\n== Skills\n\n=== Logic\n\nThinking.\n\n* [x] a\n* [*] b\nand more\n* [ ] c\n\n== Maths\n\n* [ ] d\n",
    );
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    let said = |skill: &super::super::draft::DraftSkill| {
        let activities = skill.activities.iter().map(|activity| (activity.text.clone(), activity.done));
        (skill.name.clone(), skill.description.clone(), activities.collect::<Vec<_>>())
    };
    let own = str::to_owned;
    assert_eq!(
        draft.skills.iter().map(said).collect::<Vec<_>>(),
        [
            (
                own("Logic"),
                Some(own("Thinking.")),
                vec![(own("a"), true), (own("b and more"), true), (own("c"), false)]
            ),
            (own("Maths"), None, vec![(own("d"), false)]),
        ]
    );
}
