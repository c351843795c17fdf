use super::*;

fn passage(cell: &str) -> (Option<String>, Vec<String>, Notes) {
    let mut notes = Notes::default();
    let passage = Passage::of(cell, &mut notes);
    (passage.description, passage.points, notes)
}

fn parts(cell: &str) -> (String, Vec<String>) {
    let (description, points, _) = passage(cell);
    (description.unwrap_or_default(), points)
}

fn own(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn what_stands_before_and_behind_the_points_is_description() {
    let cell = "A baker bakes.\n\nSome bake at night.\n\nIn this role, you will:\n- mix \n* bake\n\nThere are two kinds.\nBoth rise.";
    let description = "A baker bakes.\n\nSome bake at night.\n\nThere are two kinds.\nBoth rise.";
    assert_eq!(parts(cell), (description.to_owned(), own(&["mix", "bake"])));
}

#[test]
fn a_line_right_behind_the_points_is_description_too() {
    assert_eq!(
        parts("At this role level, you will:\n- mix\nThere are two kinds."),
        ("There are two kinds.".into(), own(&["mix"]))
    );
}

#[test]
fn other_headings_and_their_points_stay_prose() {
    let cell = "Bakers help people to:\n- eat\n  - well\n- sleep\nExamples:\n- bread";
    let description = "Bakers help people to:\n- eat\n  - well\n- sleep\n\nExamples:\n- bread";
    assert_eq!(parts(cell), (description.to_owned(), vec![]));
    assert_eq!(
        prose("You can:\n• bake\nIn this role, you will:\n- mix", &mut Notes::default()).as_deref(),
        Some("You can:\n- bake\n\nIn this role, you will:\n- mix")
    );
}

#[test]
fn a_sentence_that_begins_like_a_heading_is_a_sentence() {
    let cell = "A baker bakes.\nIn this role, you will be responsible for bread.";
    assert_eq!(parts(cell), (cell.to_owned(), vec![]));
}

#[test]
fn separators_blank_lines_and_indented_rests_do_not_part_the_points() {
    let cell = "A baker.\u{2028}\u{2028}\n\nAt this role level, you will:\u{2028}\n- mix\n  well\n\n- bake";
    let (description, points, notes) = passage(cell);
    assert_eq!((description.as_deref(), points), (Some("A baker."), own(&["mix well", "bake"])));
    assert_eq!(notes.mended[&Mend::LineSeparator], 3);
}

#[test]
fn points_that_lost_their_bullets_are_points() {
    let cell = "A baker.\nIn this role, you will:\n\nmix\nbake\n\nThat is all.";
    assert_eq!(parts(cell), ("A baker.\n\nThat is all.".into(), own(&["mix", "bake"])));
    assert_eq!(parts("In this role, you will: mix"), (String::new(), own(&["mix"])));
    assert_eq!(parts("In this role, you will:"), (String::new(), vec![]));
}

#[test]
fn statements_are_the_points_under_you_can() {
    let mut notes = Notes::default();
    let found = Statements::of("You can:\n- mix\u{200a} \n- bake\n  slowly\n", &mut notes);
    assert_eq!(found, Statements { texts: own(&["mix", "bake slowly"]), strange: vec![] });
    assert!(!notes.mended.contains_key(&Mend::Heading));
    Statements::of("You can\n- mix", &mut notes);
    assert_eq!(notes.mended[&Mend::Heading], 1);
}

#[test]
fn a_text_without_bullets_is_one_statement() {
    let texts = |cell| Statements::of(cell, &mut Notes::default()).texts;
    assert_eq!(texts("Mixes.\nBakes."), ["Mixes. Bakes."]);
    assert_eq!(texts("You can: mix"), ["mix"]);
    assert_eq!(texts("You can:\nmix"), ["mix"]);
    assert_eq!(texts(""), Vec::<String>::new());
}

#[test]
fn a_line_between_statements_is_one_and_a_strange_heading_is_reported() {
    let cell = "You can:\n- mix\u{2028}- knead\nAlso clean up.\nWith help:\n- bake";
    let found = Statements::of(cell, &mut Notes::default());
    let texts = own(&["mix", "knead", "Also clean up.", "bake"]);
    assert_eq!(found, Statements { texts, strange: vec![(3, "With help:".to_owned())] });
}
