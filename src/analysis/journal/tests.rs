use super::*;
use crate::analysis::craft::Craft;

const FILE: &str = "ratings:
  craft/cutting: [{level: low, date: 2025-01-01}, {level: mid, date: 2026-03-01, note: two beams}]
  gone/skill: [{level: x}]
marks:
  craft/cutting/plank: {state: done, date: 2026-03-01, note: An oak plank, evidence: [https://example.org/oak]}
  craft/gluing/joint: {state: doing, date: 2026-04-01}
  craft/cutting/beam: {state: done}
  gone/skill/thing: {state: done, date: 2020-01-01, text: Did a thing}
";

#[test]
fn everything_in_the_file_is_told_newest_first_and_what_has_no_date_last() {
    let craft = Craft::with(FILE);
    let told: Vec<(String, &str)> = journal(craft.facts())
        .iter()
        .map(|entry| (entry.date.map_or("none".to_owned(), |day| day.to_string()), entry.text(&craft.catalog)))
        .collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(day, text)| (day.as_str(), *text)).collect();
    let expected = [
        ("2026-04-01", "Glue a joint"),
        ("2026-03-01", "Cut a plank"),
        ("2026-03-01", "Cutting"),
        ("2025-01-01", "Cutting"),
        ("2020-01-01", "Did a thing"),
        ("none", "Cut a beam"),
        ("none", "gone/skill"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_rating_knows_the_one_before_it() {
    let craft = Craft::with(FILE);
    let entries = journal(craft.facts());
    let before = |day: &str| {
        entries.iter().find_map(|entry| match entry.what {
            What::Rating { before, .. } if entry.date.is_some_and(|its| its.to_string() == day) => Some(before),
            _ => None,
        })
    };
    assert_eq!(before("2026-03-01").flatten().map(|rating| rating.level.as_str()), Some("low"));
    assert_eq!(before("2025-01-01"), Some(None));
}

#[test]
fn notes_links_and_names_of_skills_are_found_by_their_words() {
    let craft = Craft::with(FILE);
    let found = |typed: &str| {
        journal(craft.facts()).into_iter().filter(|entry| entry.has(&craft.catalog, &words(typed))).count()
    };
    assert_eq!((found("OAK plank"), found("two beams"), found("example.org/oak")), (1, 1, 1));
    assert_eq!(found("cutting"), 4);
    assert_eq!((found(""), found("nothing like it")), (7, 0));
}

#[test]
fn an_activity_is_about_every_skill_that_it_builds() {
    let craft = Craft::with(FILE);
    let about = |skill: &str| {
        let skill = craft.skill(skill);
        journal(craft.facts()).into_iter().filter(|entry| entry.is_about(&craft.catalog, skill)).count()
    };
    assert_eq!(
        (about("craft/planing"), about("craft/gluing"), about("craft/cutting"), about("craft/resting")),
        (1, 1, 4, 0)
    );
}

#[test]
fn a_word_is_found_in_plain_letters_just_where_it_is_found_in_folded_ones() {
    let texts = ["Met O'Neil's team, 2x", "e-mail/A.B-test (v2)", "'quoted' don't  DO", "a_b\tc\nd", ""];
    let typed =
        ["oneil", "o'neil's", "e-mail", "a.b", "B-TEST", "v2", "quoted", "don't", "dont", "a_b", "d", "2x", "x2"];
    for text in texts {
        let mut said = String::new();
        add_said(&mut said, text);
        for typed in typed {
            assert_eq!(holds(&said, &words(typed)), holds(&fold(text), &words(typed)), "{typed} in {text}");
        }
    }
    let mut said = String::new();
    add_said(&mut said, "Café – ‘Straße’");
    assert!(holds(&said, &words("cafe strasse")));
}
