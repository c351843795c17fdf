//! Ids that nothing has: of a role level in the file, or typed.

use super::{FILE, folder, json, plain, run};

/// Somebody whose framework is not here.
const ELSEWHERE: &str = "me: {role: acme/role/maker/senior, target: acme/role/maker/lead}\n";

#[test]
fn a_role_level_that_no_framework_has_is_said_to_be_so_and_not_to_be_unset() {
    assert_eq!(
        plain(ELSEWHERE, &["me"]),
        "name: not set\nrole level: [in no framework that is loaded]  acme/role/maker/senior\n\
         target: [in no framework that is loaded]  acme/role/maker/lead\n"
    );
    let me = json(ELSEWHERE, &["me"]);
    assert_eq!(me["role"], serde_json::json!({"id": "acme/role/maker/senior", "known": false}));
    let status = plain(ELSEWHERE, &["status"]);
    assert!(status.starts_with("Your role level: acme/role/maker/senior, which no loaded framework has\n"), "{status}");
    assert!(!status.contains("not set"), "{status}");
    assert_eq!(json(ELSEWHERE, &["status"])["unknown_target"], "acme/role/maker/lead");
    let folder = folder(ELSEWHERE);
    for command in ["gap", "next", "compare"] {
        let (code, out, error) = run(folder.path(), &[command]);
        assert_eq!((code, out.as_str()), (1, ""), "{command}");
        assert!(error.starts_with("bydoing: acme/role/maker/lead is in no framework that is loaded, so"), "{error}");
    }
}

#[test]
fn what_is_told_of_the_role_level_in_place_of_an_unknown_target_says_so() {
    let folder = folder(&FILE.replace("gdad/role/product-manager/lead-product-manager", "acme/role/maker/lead"));
    for command in ["gap", "next", "compare"] {
        let (code, out, error) = run(folder.path(), &[command]);
        assert!(code == 0 && out.contains("Senior product manager (yours)"), "{command}: {out}");
        assert_eq!(
            error,
            "bydoing: your target acme/role/maker/lead is in no framework that is loaded: this is about your role level\n"
        );
    }
}

#[test]
fn an_id_that_leads_nowhere_is_not_found_whatever_the_command() {
    let folder = folder(FILE);
    for arguments in [
        &["show", "gdad/nothing-here"][..],
        &["gap", "gdad/role/nobody/here"],
        &["gap", "gdad/life-cycle-management"],
        &["next", "gdad/role/nobody/here"],
        &["compare", "gdad/role/nobody/here"],
        &["compare", "--ladder", "gdad/role/nobody"],
        &["journal", "--skill", "gdad/nothing-here"],
        &["me", "--target", "gdad/role/nobody/here"],
        &["report", "--role", "gdad/role/nobody/here"],
        &["mark", "gdad/nothing-here", "done"],
        &["rate", "gdad/nothing-here", "none"],
    ] {
        let (code, out, error) = run(folder.path(), arguments);
        assert_eq!((code, out.as_str(), error.lines().count()), (1, "", 1), "{arguments:?}: {error}");
    }
    // The id of a role stands for several role levels.
    let (code, _, error) = run(folder.path(), &["gap", "gdad/role/product-manager"]);
    assert_eq!((code, error.lines().count()), (2, 6), "{error}");
}

#[test]
fn a_gap_in_which_nothing_stands_as_was_asked_for_says_so() {
    let own = "me: {role: gdad/role/product-manager/product-manager}\n";
    let out = plain(own, &["gap", "--only", "met"]);
    assert!(out.ends_with("\n\nNone of them stands as was asked for\n"), "{out}");
}

#[test]
fn a_file_that_cannot_be_read_is_told_before_anything_that_seems_to_follow_from_it() {
    let folder = folder("me: {role: gdad/role/product-manager/product-manager}\nmarks: [\n");
    for command in ["gap", "next", "compare", "status", "journal", "me", "list"] {
        let (code, _, error) = run(folder.path(), &[command]);
        assert_eq!(code, 1, "{command}");
        assert!(error.lines().next().is_some_and(|first| first.contains("progress.yaml:2:")), "{command}: {error}");
    }
    for command in [&["me", "--name", "Jo"][..], &["mark", "scope of an mvp", "done"]] {
        let (code, out, error) = run(folder.path(), command);
        assert_eq!((code, out.as_str(), error.lines().count()), (1, "", 1), "{command:?}: {error}");
    }
}
