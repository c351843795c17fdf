//! `me`: who one is, said and printed.

use std::fs;

use super::{FILE, folder, run};

#[test]
fn name_role_and_target_are_said_and_are_on_disk() {
    let folder = folder("");
    let (code, out, error) = run(folder.path(), &["me"]);
    assert_eq!((code, out.as_str(), error.as_str()), (0, "name: not set\nrole level: not set\ntarget: not set\n", ""));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "asking writes nothing");
    let said = ["me", "--name", "Ann Example", "--role", "senior product manager", "--target", "lead product manager"];
    let (code, out, error) = run(folder.path(), &said);
    assert_eq!((code, error.as_str()), (0, ""));
    let senior = "gdad/role/product-manager/senior-product-manager";
    let lead = "gdad/role/product-manager/lead-product-manager";
    let expected = format!(
        "name: Ann Example\nrole level: Senior product manager  {senior}\ntarget: Lead product manager  {lead}\n"
    );
    assert_eq!(out, expected);
    let file = fs::read_to_string(folder.path().join("progress.yaml")).expect("the file");
    assert!(file.contains("name: Ann Example\n") && file.contains(&format!("role: {senior}\n")), "{file}");
    let (_, out, _) = run(folder.path(), &["me", "--target", ""]);
    assert!(out.ends_with("target: not set\n"), "{out}");
    let file = fs::read_to_string(folder.path().join("progress.yaml")).expect("the file");
    assert!(!file.contains(lead), "{file}");
}

#[test]
fn an_unclear_name_changes_nothing() {
    let folder = folder(FILE);
    let (code, out, error) = run(folder.path(), &["me", "--name", "Ann", "--role", "product"]);
    assert_eq!((code, out.as_str()), (2, ""), "{error}");
    assert_eq!(fs::read_to_string(folder.path().join("progress.yaml")).expect("the file"), FILE);
}
