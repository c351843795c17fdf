//! As git's merge driver: what git alone cannot merge is merged, and nothing is lost.

use std::fs;

use super::{Craft, MVP, SPRINT, commands};

const REVIEW: &str = "pm-activities/agile-working/sprint-review";

/// What both began with, what each side did, and what has to be in the file afterwards or must not.
struct Case {
    name: &'static str,
    begin: fn(&Craft),
    laptop: fn(&Craft),
    main: fn(&Craft),
    there: &'static [&'static str],
    gone: &'static [&'static str],
}

const CASES: [Case; 5] = [
    Case {
        name: "the same item with different dates",
        begin: |craft| craft.mark(MVP, "doing", &["--date", "2025-11-01"]),
        laptop: |craft| craft.done(MVP, 7),
        main: |craft| craft.done(MVP, 5),
        there: &["    date: 2025-11-07\n"],
        gone: &["2025-11-05", "2025-11-01"],
    },
    Case {
        name: "notes on the same item",
        begin: |craft| craft.done(MVP, 1),
        laptop: |craft| craft.mark(MVP, "done", &["--note", "With Ann", "--evidence", "https://example.org/ann"]),
        main: |craft| craft.mark(MVP, "done", &["--note", "With Ben", "--evidence", "https://example.org/ben"]),
        there: &["With Ann", "With Ben", "https://example.org/ann", "https://example.org/ben"],
        gone: &[],
    },
    Case {
        name: "neighbouring entries that are new",
        begin: |craft| craft.done(MVP, 1),
        laptop: |craft| craft.done(SPRINT, 2),
        main: |craft| craft.done(REVIEW, 3),
        there: &[MVP, SPRINT, REVIEW, "2025-11-02", "2025-11-03"],
        gone: &[],
    },
    Case {
        name: "an untick against an entry that is as it was, beside one that changed",
        begin: |craft| {
            craft.done(MVP, 1);
            craft.done(SPRINT, 1);
        },
        laptop: |craft| craft.mark(MVP, "todo", &[]),
        main: |craft| {
            craft.done(SPRINT, 2);
            craft.replace(
                "  pm-activities/agile-working/sprint-goal:\n",
                "  # mine\n  pm-activities/agile-working/sprint-goal:\n",
            );
        },
        there: &[SPRINT, "2025-11-02", "  # mine\n"],
        gone: &[MVP],
    },
    Case {
        name: "an untick against an entry that changed",
        begin: |craft| craft.done(MVP, 1),
        laptop: |craft| craft.mark(MVP, "todo", &[]),
        main: |craft| craft.mark(MVP, "done", &["--note", "With Ben"]),
        there: &[MVP, "With Ben", "state: done"],
        gone: &[],
    },
];

#[test]
fn what_git_alone_cannot_merge_is_merged_and_nothing_is_lost() {
    for case in CASES {
        let Some(craft) = Craft::new() else { return };
        craft.two_sides(case.begin, case.laptop, case.main);
        let (clean, printed) = craft.may_conflict(&["merge", "-q", "--no-edit", "laptop"]);
        assert!(!clean && printed.contains("CONFLICT"), "{}: git merges it alone: {printed}", case.name);
        craft.git(&["merge", "--abort"]);
        craft.install();
        let (clean, printed) = craft.may_conflict(&["merge", "--no-edit", "laptop"]);
        assert!(clean && printed.contains("bydoing: merged progress.yaml: "), "{}: {printed}", case.name);
        let text = craft.text();
        assert!(case.there.iter().all(|there| text.contains(there)), "{}: {text}", case.name);
        assert!(!case.gone.iter().any(|gone| text.contains(gone)), "{}: {text}", case.name);
        craft.is_clean();
        assert_eq!(craft.bydoing(&["check", "progress.yaml"]).0, 0, "{text}");
    }
}

#[test]
fn what_was_decided_is_said_by_the_names_of_the_items() {
    let Some(craft) = Craft::new() else { return };
    craft.usual();
    craft.install();
    let (clean, printed) = craft.may_conflict(&["merge", "--no-edit", "laptop"]);
    assert!(clean, "{printed}");
    craft.is_usual();
    let told = "bydoing: merged progress.yaml: 2 marks from the other side, 2 decided:\n  \
                Defined the scope of an MVP had a note on both sides; both are kept\n  \
                Set a sprint goal stands as done, 2025-11-05; one side had done, 2025-11-04\n";
    assert!(printed.contains(told), "{printed}");
}

#[test]
fn a_file_that_was_added_on_both_branches_is_merged() {
    let Some(craft) = Craft::new() else { return };
    craft.two_sides(|_| {}, |craft| craft.done(MVP, 2), |craft| craft.done(SPRINT, 3));
    assert!(!craft.may_conflict(&["merge", "laptop"]).0);
    craft.git(&["merge", "--abort"]);
    craft.install();
    assert!(craft.may_conflict(&["merge", "--no-edit", "laptop"]).0);
    let text = craft.text();
    assert!(text.contains(MVP) && text.contains(SPRINT) && text.matches("version: 1").count() == 1, "{text}");
}

#[test]
fn a_rebase_and_a_cherry_pick_run_through() {
    for command in ["rebase", "cherry-pick"] {
        let Some(alone) = Craft::new() else { return };
        alone.usual();
        assert!(!alone.may_conflict(&[command, "laptop"]).0);
        let Some(craft) = Craft::new() else { return };
        // Git reads the line on the branch that it goes to.
        craft.install();
        craft.usual();
        let (clean, printed) = craft.may_conflict(&[command, "laptop"]);
        assert!(clean, "{command}: {printed}");
        craft.is_usual();
        craft.is_clean();
    }
}

#[test]
fn a_side_that_cannot_be_read_stops_git_with_our_file_as_it_was_and_what_is_printed_leads_on() {
    let Some(craft) = Craft::new() else { return };
    craft.usual();
    craft.install();
    craft.git(&["checkout", "-q", "laptop"]);
    craft.replace("state: done\n    date: 2025-11-05", "state: finished\n    date: 2025-11-05");
    craft.commit();
    craft.git(&["checkout", "-q", "main"]);
    let ours = craft.text();
    let (clean, printed) = craft.may_conflict(&["merge", "laptop"]);
    assert!(!clean && printed.contains("CONFLICT"), "{printed}");
    let told = "bydoing: progress.yaml is not merged, because the side that comes in (theirs) cannot be read\n  \
                line 10, column 12: the state \"finished\"; expected todo, doing, done or not-applicable\n";
    assert!(printed.contains(told), "{printed}");
    assert_eq!(craft.text(), ours);
    let [command] = &commands(&printed)[..] else { panic!("one command: {printed}") };
    // It lays the side out to be mended.
    let (code, _, printed) = craft.run("sh", &["-c", command]);
    assert_eq!((code, craft.text()), (1, ours));
    let words = printed.split_whitespace().map(|word| word.trim_end_matches(','));
    let side =
        words.into_iter().find(|word| word.contains("progress.yaml.theirs-")).expect("a file to mend").to_owned();
    let text = fs::read_to_string(&side).expect("the side");
    assert_eq!(text.lines().nth(9), Some("    state: finished"), "{printed}");
    fs::write(&side, text.replace("finished", "done")).expect("the side");
    let (code, printed, error) = craft.run("sh", &["-c", command]);
    assert_eq!((code, error.as_str()), (0, ""), "{printed}");
    craft.follow(&printed);
    craft.is_usual();
    craft.is_clean();
}

#[test]
fn a_side_of_a_newer_version_is_told_as_that() {
    let Some(craft) = Craft::new() else { return };
    craft.usual();
    craft.install();
    craft.git(&["checkout", "-q", "laptop"]);
    craft.replace("version: 1", "version: 9");
    craft.commit();
    craft.git(&["checkout", "-q", "main"]);
    let (clean, printed) = craft.may_conflict(&["merge", "laptop"]);
    let told = "because the side that comes in (theirs) is of version 9, written by a newer bydoing\n";
    assert!(!clean && printed.contains(told), "{printed}");
}

#[test]
fn a_folder_with_blanks_and_quotes_in_its_name_is_a_folder() {
    let Some(craft) = Craft::in_folder("my craft's \"repo\"", "the 'data' of $me") else { return };
    craft.usual();
    craft.install();
    let (clean, printed) = craft.may_conflict(&["merge", "--no-edit", "laptop"]);
    assert!(clean && printed.contains("merged the 'data' of $me/progress.yaml: 2 marks"), "{printed}");
    craft.is_usual();
    craft.is_clean();
}

#[test]
fn frameworks_beside_the_file_give_the_names() {
    let Some(craft) = Craft::in_folder("craft", "data") else { return };
    let framework = "id: ours\ntitle: Ours\nlicence: {name: None}\nsource: {title: None}\nskills:\n  - id: s\n    name: S\n    \
                     description: D\n    activities:\n      - {id: a, text: Baked a cake}\n";
    craft.two_sides(
        |craft| {
            fs::write(craft.data.join("ours.framework.yaml"), framework).expect("a framework");
            assert_eq!(craft.bydoing(&["check"]).0, 0);
            craft.mark("ours/s/a", "doing", &["--date", "2025-11-01"]);
        },
        |craft| craft.done("ours/s/a", 2),
        |craft| craft.done("ours/s/a", 3),
    );
    craft.install();
    let (_, printed) = craft.may_conflict(&["merge", "--no-edit", "laptop"]);
    assert!(
        printed.contains("  Baked a cake stands as done, 2025-11-03; one side had done, 2025-11-02\n"),
        "{printed}"
    );
}
