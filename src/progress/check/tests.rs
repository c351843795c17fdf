use jiff::civil::date;

use super::*;
use crate::framework::decode;
use crate::framework::model::Related;

const CRAFT: &str = "id: craft
title: A craft
licence: {name: CC0}
source: {title: A book}
scale: [{id: low, name: Low}, {id: high, name: High}]
roles: [{id: maker, name: Maker, levels: [{id: senior, name: Senior maker}]}]
skills:
  - id: sawing
    name: Sawing
    activities: [{id: plank, text: Sawed a plank}, {id: beam, text: Sawed a beam}]
";

fn catalog() -> Catalog {
    let framework = decode::framework(&yaml::read(CRAFT.as_bytes()).expect("YAML")).expect("a framework");
    Catalog::new(vec![framework], &Related::default())
}

/// What is said of a file, without its name.
fn said(text: &str) -> Vec<String> {
    let mut problems = progress(Path::new("p"), text.as_bytes(), &catalog(), date(2026, 11, 21));
    crate::framework::check::sort(&mut problems);
    problems.iter().map(|problem| problem.to_string()[2..].to_owned()).collect()
}

#[test]
fn a_good_file_is_not_talked_about() {
    let text = "# mine\nversion: 1\nteam: Licensing\nme: {role: craft/role/maker/senior, nickname: Jo}\nratings:\n  \
                craft/sawing:\n    - {level: low, date: 2025-02-03}\n    - {level: high, date: 2026-11-21}\nmarks:\n  \
                craft/sawing/plank: {state: done, date: 2026-11-21, note: x, evidence: [https://example.org], mood: good}\n";
    assert_eq!(said(text), [""; 0]);
    for empty in ["", "# nothing yet\n", "version: 1\nmarks:\n"] {
        assert_eq!(said(empty), [""; 0]);
    }
}

#[test]
fn every_flaw_is_an_error_with_its_place() {
    assert_eq!(
        said("marks:\n  a: {state: Done}\n  b:\n    date: 21.11.2026\n"),
        [
            "2:14: the state \"Done\"; expected todo, doing, done or not-applicable",
            "4:11: the date \"21.11.2026\"; expected a day such as 2026-11-21",
        ]
    );
    assert_eq!(
        said("marks:\n  a: [b\n"),
        ["2:6: a bracket [ that is not closed; close it with ], or put text in quotes"]
    );
    assert_eq!(said("- a\n"), ["1:1: a list; expected version, me, ratings and marks"]);
}

#[test]
fn a_newer_file_is_an_error_because_nothing_in_it_was_checked() {
    assert_eq!(
        said("# from afar\nversion: 2\nmarks: 7\n"),
        [
            "2:10: version 2, written by a newer bydoing; update this one: until then the file is read-only, and what it \
             says is not checked"
        ]
    );
}

#[test]
fn a_layout_that_can_be_read_but_not_changed_is_an_error() {
    let said = said("marks:\n  craft/sawing/plank:\n    state: done\n    note: \"one\n  two\"\n");
    assert!(said.len() == 1 && said[0].contains("can be read but not changed"), "{said:?}");
}

#[test]
fn a_conflict_is_one_error_with_the_way_out() {
    let text = "marks:\n  a:\n<<<<<<< HEAD\n    state: done\n=======\n    state: [\n>>>>>>> other\n";
    let sentence = super::super::conflict::SENTENCE;
    assert_eq!(said(text), [format!("3:1: {sentence}; until then the file is read-only")]);
}

#[test]
fn ids_that_no_framework_has_are_noted_with_the_one_that_may_be_meant() {
    let text = "me:\n  role: craft/role/maker/senoir\n  target: craft/role/maker\nratings:\n  craft/sawin: [{level: low}]\n  \
                craft/sawing/plank: [{level: low}]\nmarks:\n  craft/sawing/plnak: {state: done}\n  craft/sawing: {state: \
                done}\n  craft/gone/entirely: {state: done}\n  craft/old/place: {state: done, text: Sawed a beam}\n  \
                away/a: {state: done}\n  away/b: {state: done}\n  crfat/c: {state: done}\n";
    assert_eq!(
        said(text),
        [
            "2:9: note: \"craft/role/maker/senoir\", which is not in any framework here; it is kept; did you mean \
             \"craft/role/maker/senior\"?",
            "3:11: note: \"craft/role/maker\", a role; it is kept, but expected one of the role levels that bydoing list \
             roles names",
            "5:3: note: \"craft/sawin\", which is not in any framework here; it is kept; did you mean \"craft/sawing\"?",
            "6:3: note: \"craft/sawing/plank\", an item of a checklist; it is kept, but only skills are rated",
            "8:3: note: \"craft/sawing/plnak\", which is not in any framework here; it is kept; did you mean \
             \"craft/sawing/plank\"?",
            "9:3: note: \"craft/sawing\", a skill; it is kept, but only activities, statements and responsibilities are \
             marked",
            "10:3: note: \"craft/gone/entirely\", which is not in any framework here; it is kept as it is",
            "11:3: note: \"craft/old/place\", which is not in any framework here; it is kept; the same text stands at \
             \"craft/sawing/beam\" now",
            "12:3: note: \"away/a\" and one more id of the framework \"away\", which is not here; kept as they are",
            "14:3: note: \"crfat/c\", of the framework \"crfat\", which is not here; kept as it is; did you mean \"craft\"?",
        ]
    );
}

#[test]
fn none_and_not_applicable_are_on_every_scale() {
    let text = "me: {name: Jo}\nratings:\n  craft/sawing: [{level: none}, {level: not-applicable, evidence: [x]}]\n";
    assert_eq!(said(text), [""; 0]);
    let text = "me: {nam: Jo}\nratings:\n  craft/sawing: [{level: none, evidnce: [x]}]\n";
    assert_eq!(
        said(text),
        [
            "1:6: note: the field \"nam\"; it is kept, but not used; did you mean \"name\"?",
            "3:32: note: the field \"evidnce\"; it is kept, but not used; did you mean \"evidence\"?",
        ]
    );
}

#[test]
fn levels_dates_and_fields_that_may_be_slips_are_noted() {
    let text = "mraks: {}\nme: {rule: x}\nratings:\n  craft/sawing:\n    - {level: hihg, date: 2026-11-22}\n    - {level: low, \
                date: 2025-01-01, nots: x}\nmarks:\n  craft/sawing/beam: {date: 2026-01-02}\n  craft/sawing/plank:\n    \
                state: done\n    date: 2027-01-01\n    evidnce: [x]\n    mood: good\n";
    assert_eq!(
        said(text),
        [
            "1:1: note: the field \"mraks\"; it is kept, but not used; did you mean \"marks\"?",
            "2:6: note: the field \"rule\"; it is kept, but not used; did you mean \"role\"?",
            "5:15: note: the skill level \"hihg\", which is not on the scale of \"A craft\"; did you mean \"high\"? (one of \
             low, high, none, not-applicable)",
            "5:27: note: the date 2026-11-22, which is still to come; today is 2026-11-21",
            "6:26: note: a rating of 2025-01-01 below one of 2026-11-22; the last one is taken for the newest: put them in \
             order",
            "6:38: note: the field \"nots\"; it is kept, but not used; did you mean \"note\"?",
            "8:29: note: a date on what is still to do; it counts for nothing until there is a state such as done",
            "11:11: note: the date 2027-01-01, which is still to come; today is 2026-11-21",
            "12:5: note: the field \"evidnce\"; it is kept, but not used; did you mean \"evidence\"?",
        ]
    );
}

#[test]
fn a_file_says_by_its_fields_that_it_is_progress() {
    for text in ["marks:\n  a: {}\n", "{\"version\": 1, \"marks\": {}}", "me: [\n", "version: 1\nratings:\n<<<<<<< x\n"]
    {
        assert!(is_progress(text.as_bytes()), "{text}");
    }
    for text in
        [CRAFT, "", "- marks\n", "version: 1\n", "id: x\nmarks: 1\n", "id: [\nmarks:\n", "note: |\n  marks:\n[\n"]
    {
        assert!(!is_progress(text.as_bytes()), "{text}");
    }
}

#[test]
fn of_very_many_notes_the_first_thousand_are_told() {
    let mark = |at: usize| {
        let owner = ["craft/sawing", "away/skill"][at % 2];
        format!("  {owner}/item-{at:06}:\n    state: done\n    date: 2026-11-20\n    text: Number {at}\n")
    };
    let text: String = std::iter::once("marks:\n".to_owned()).chain((0..20_000).map(mark)).collect();
    let said = said(&text);
    assert_eq!(said.len(), 1001);
    assert_eq!(said[0], "1:1: note: 1000 notes, and 9001 more that are not told; see to these first");
}

#[test]
fn a_former_id_is_as_good_as_the_one_of_now() {
    let text = CRAFT
        .replace("id: senior,", "id: senior, was: [craft/role/old/one],")
        .replace("id: sawing\n", "id: sawing\n    was: [craft/axes]\n");
    let framework = decode::framework(&yaml::read(text.as_bytes()).expect("YAML")).expect("a framework");
    let catalog = Catalog::new(vec![framework], &Related::default());
    let file = "me: {role: craft/role/old/one}\nratings: {craft/axes: [{level: hihg}]}\nmarks:\n  craft/axes/plank: {state: \
                done}\n  craft/axes/never: {state: done}\n";
    let problems = progress(Path::new("p"), file.as_bytes(), &catalog, date(2026, 11, 21));
    let said: Vec<String> = problems.iter().map(|problem| problem.problem.found.clone()).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said.iter().any(|found| found.contains("hihg")), "the level of a renamed skill is looked at: {said:?}");
    assert!(said.iter().any(|found| found.contains("craft/axes/never")), "{said:?}");
}
