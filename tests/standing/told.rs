//! `status` and `journal`: what was said so far.

use super::{FILE, folder, json, plain, run};

#[test]
fn the_status_counts_what_the_file_says() {
    let status = json(FILE, &["status"]);
    let role = &status["role"];
    assert_eq!(role["level"]["name"], "Senior product manager");
    assert_eq!((&role["items"]["done"], &role["items"]["doing"]), (&2.into(), &1.into()));
    // Senior needs practitioner of life cycle management, strategic ownership and product leadership.
    let met = &role["requirements"];
    assert_eq!((&met["met"], &met["one_level"], &met["not_rated"]), (&2.into(), &1.into(), &5.into()));
    assert_eq!(status["target"]["requirements"]["more"], 1);
    let marks = &status["marks"];
    let counted = ["done", "with_evidence", "with_note", "with_neither", "doing"].map(|key| marks[key].as_u64());
    assert_eq!(counted, [3, 1, 1, 1, 1].map(Some));
    assert_eq!((&status["skills_rated"], &status["gone"]), (&5.into(), &1.into()));
    let out = plain(FILE, &["status"]);
    assert!(out.contains("\n  3 done: 1 with evidence, 1 with a note alone, 1 with neither\n"), "{out}");
    assert!(out.contains("\n\nBeing done, longest first\n  2026-08-01, "), "{out}");
}

#[test]
fn a_new_folder_has_a_status_and_a_journal_and_nothing_is_written() {
    let folder = folder("");
    let (code, out, _) = run(folder.path(), &["status"]);
    assert_eq!(code, 0);
    assert!(
        out.starts_with("Your role level is not set: bydoing me --role") && out.contains("nothing done yet"),
        "{out}"
    );
    assert_eq!(run(folder.path(), &["journal"]).1, "Nothing yet: what you mark and rate is told here\n");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn the_journal_goes_from_the_newest_day_to_the_oldest() {
    let out = plain(FILE, &["journal"]);
    let days: Vec<&str> = out.lines().filter(|line| !line.is_empty() && !line.starts_with(' ')).collect();
    let expected = [
        "2026-10-21",
        "2026-10-20",
        "2026-10-03",
        "2026-10-02",
        "2026-10-01",
        "2026-08-01",
        "2025-02-03",
        "2024-10-01",
        "2020-01-01",
    ];
    assert_eq!(days, expected);
    assert!(out.contains(
        "  rated: Life cycle management: Working, before Awareness  gdad/life-cycle-management\n    note: two alphas\n"
    ));
    assert!(
        out.contains("    note: Cut the licensing beta to three journeys.\n    evidence: https://example.org/mvp\n")
    );
    assert!(out.contains("  done: Did a thing [in no framework that is loaded]  old/skill/thing\n"));
    assert!(!out.contains('\x1b'), "nothing in a note steers the terminal");
}

#[test]
fn the_journal_is_narrowed_by_words_skill_day_and_number() {
    let count = |arguments: &[&str]| json(FILE, &[&["journal"], arguments].concat()).as_array().expect("entries").len();
    assert_eq!(count(&[]), 10);
    assert_eq!((count(&["licensing", "beta"]), count(&["no such word"]), count(&["LONG"])), (1, 0, 1));
    assert_eq!((count(&["--since", "2026-10-03"]), count(&["--limit", "2"])), (4, 2));
    assert_eq!(count(&["--skill", "gdad/life-cycle-management"]), 3);
    // An activity that builds it counts, a rating of the related skill does not.
    assert_eq!(count(&["--skill", "gdad/agile-and-lean-practices"]), 1);
}
