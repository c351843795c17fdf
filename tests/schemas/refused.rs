//! Files with one thing wrong in each: the program refuses them, and so does the schema.

use crate::schema::{Kind, Validator};

const HEAD: &str = "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\n";

/// All of them are wrong, and by the schema already.
fn refuses(kind: Kind, files: &[&str]) {
    let validator = Validator::of(kind);
    for text in files {
        assert!(!kind.flaws(text).is_empty(), "the program takes it: {text}");
        assert!(validator.error(text).is_some(), "the schema takes it: {text}");
    }
}

fn takes(kind: Kind, files: &[&str]) {
    let validator = Validator::of(kind);
    for text in files {
        assert_eq!(kind.flaws(text), [""; 0], "{text}");
        assert_eq!(validator.error(text), None, "{text}");
    }
}

fn craft(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

#[test]
fn a_framework_that_is_no_framework_or_lacks_a_field() {
    refuses(Kind::Framework, &["", "- a", "words", "7", "{}", "id: craft"]);
    for field in HEAD.lines() {
        refuses(Kind::Framework, &[&HEAD.replace(field, "")]);
        refuses(Kind::Framework, &[&HEAD.replace(field, &format!("{}:", field.split(':').next().unwrap()))]);
    }
    takes(Kind::Framework, &[HEAD]);
}

#[test]
fn fields_of_a_framework_with_a_wrong_name_or_a_wrong_kind_of_value() {
    let wrong = [
        "nmae: x",
        "edition: 2026",
        "edition:",
        "edition: ' '",
        "publisher: [a]",
        "scale: {low: Low}",
        "scale: [low]",
        "scale: [{id: low}]",
        "scale: [{id: low, name: Low, text: x}]",
        "pages: [{id: a, title: A}]",
        "families: [{id: a, name: ''}]",
        "roles:",
        "roles: [{id: a}]",
        "roles: [{id: a, name: A, level: []}]",
        "roles: [{id: a, name: A, levels: {b: B}}]",
        "roles: [{id: a, name: A, skills: b}]",
        "roles: [{id: a, name: A, aliases: [7]}]",
        "roles: [{id: a, name: A, responsibilities: [words]}]",
        "roles: [{id: a, name: A, levels: [{id: b, name: B, requirements: [c]}]}]",
        "roles: [{id: a, name: A, levels: [{id: b, name: B, requirements: {c: 2}}]}]",
        "skills: [{id: a, name: A, levels: [low]}]",
        "skills: [{id: a, name: A, levels: {low: words}}]",
        "skills: [{id: a, name: A, levels: {low: [{text: x}]}}]",
        "skills: [{id: a, name: A, activities: [{id: b}]}]",
        "skills: [{id: a, name: A, was: craft/b}]",
    ];
    let wrong: Vec<String> = wrong.map(craft).to_vec();
    refuses(Kind::Framework, &wrong.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn ids_of_a_wrong_form() {
    for id in ["Saw", "saw_ing", "a--b", "-a", "a-", "a b", "a/b", "é", "'7 a'", "7", "role", "page"] {
        refuses(Kind::Framework, &[&craft(&format!("skills: [{{id: {id}, name: A}}]"))]);
    }
    for was in ["sawing", "craft/Sawing", "/craft", "craft/", "craft//a", "7", "''"] {
        refuses(Kind::Framework, &[&craft(&format!("skills: [{{id: a, name: A, was: [{was}]}}]"))]);
    }
    refuses(Kind::Framework, &[&craft("roles: [{id: a, name: A, skills: [b, b]}]\nskills: [{id: b, name: B}]")]);
}

#[test]
fn what_is_allowed_is_allowed_by_both() {
    let good = [
        "edition: '2026'",
        "scale: []\npages: []\nfamilies: []\nroles: []\nskills: []",
        "scale: [{id: '2', name: Level 2}]\nskills: [{id: a, name: A, levels: {2: [{id: b, text: x}]}}]",
        "skills: [{id: ' a ', name: A, levels: {}, was: [' old/a ', old/role/b/c/d]}]",
        "roles: [{id: page, name: A, levels: [{id: role, name: B, requirements: {}}]}]",
    ];
    let good: Vec<String> = good.map(craft).to_vec();
    takes(Kind::Framework, &good.iter().map(String::as_str).collect::<Vec<_>>());
    takes(
        Kind::Related,
        &["{}", "skills: []", "roles: [{name: A, members: [a/role/b]}]", "skills: [{members: [a/b/c]}]"],
    );
}

#[test]
fn joins_of_a_wrong_form() {
    refuses(
        Kind::Related,
        &[
            "",
            "[]",
            "skill: []",
            "skills:",
            "skills: {a: b}",
            "skills: [a/b]",
            "skills: [{}]",
            "skills: [{name: A}]",
            "skills: [{members: a/b}]",
            "skills: [{members: [a/b], name: 7}]",
            "skills: [{members: [a/b], notes: x}]",
            "skills: [{members: [a]}]",
            "skills: [{members: [a/B]}]",
            "skills: [{members: [a/b/c/d]}]",
            "skills: [{members: [a/role/b]}]",
            "skills: [{members: [a/page/b]}]",
            "skills: [{members: [a/role]}]",
            "skills: [{members: [a/b, a/b]}]",
            "roles: [{members: [a/b]}]",
            "roles: [{members: [a/role/b/c]}]",
        ],
    );
}

#[test]
fn progress_with_a_wrong_value() {
    refuses(
        Kind::Progress,
        &[
            "words",
            "[]",
            "version:",
            "version: one",
            "version: 0",
            "version: 2",
            "version: 1.5",
            "me: 3",
            "me: {role: 3}",
            "ratings: []",
            "ratings: {s: {level: a}}",
            "ratings: {s: [a]}",
            "ratings: {s: [~]}",
            "ratings: {s: [{date: 2025-02-03}]}",
            "ratings: {s: [{level: }]}",
            "ratings: {s: [{level: 2}]}",
            "ratings: {s: [{level: a, date: 2026-13-01}]}",
            "marks: [a]",
            "marks: {a: done}",
            "marks: {a: {state: Done}}",
            "marks: {a: {state: not_applicable}}",
            "marks: {a: {state: true}}",
            "marks: {a: {date: 20261121}}",
            "marks: {a: {date: 2025-02-29}}",
            "marks: {a: {date: '20261121'}}",
            "marks: {a: {date: 2026-11-21T10:00}}",
            "marks: {a: {note: 7}}",
            "marks: {a: {text: [x]}}",
            "marks: {a: {evidence: https://example.org}}",
            "marks: {a: {evidence: [~]}}",
            "marks: {a: {evidence: [7]}}",
        ],
    );
    takes(
        Kind::Progress,
        &[
            "",
            "# mine",
            "marks:",
            "me: ~\nratings: {s: , t: []}\nmarks: {a: , b: {state: , date: ~, text: , note: , evidence: }}",
            "version: 1\nteam: [x]\nme: {nickname: 3}\nratings: {s: [{level: '', mood: 1}]}\nmarks: {a: {x: {y: 2}}}",
            "marks: {a: {state: not-applicable, date: 2024-02-29, note: '', evidence: []}}",
        ],
    );
}
