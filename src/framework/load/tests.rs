use std::fs;
use std::time::{Duration, Instant};

use super::*;

fn minimal(id: &str, title: &str) -> String {
    format!("id: {id}\ntitle: {title}\nlicence: {{name: CC0}}\nsource: {{title: A book}}\n")
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

fn ids(loaded: &Loaded) -> Vec<&str> {
    loaded.frameworks.iter().map(|framework| framework.id.as_str()).collect()
}

/// Errors only: when one of ours is taken away, its joins are noted in every list.
fn problems(loaded: &Loaded) -> Vec<String> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    loaded.errors().map(|p| format!("{}: {}", name(&p.path), p.problem)).collect()
}

#[test]
fn the_embedded_content_is_whole_and_in_order() {
    let loaded = embedded();
    assert_eq!(loaded.problems, []);
    // The SFIA file may be taken away, and nothing else may then be missing.
    let ours = ["gdad", "product-cluster", "pm-activities", "service-owner-2020"];
    assert_eq!(ids(&loaded)[..4], ours);
    assert!(loaded.related.skills.len() > 1);
}

#[test]
fn what_was_digested_when_the_program_was_built_says_what_the_files_say() {
    let digested = |digest| yaml::read_digest(digest).expect("a digest");
    for file in embedded::frameworks() {
        let read = check::framework(Path::new(file.name), file.text.as_bytes()).expect(file.name);
        assert_eq!(decode::framework(&digested(file.digest)), Ok(read), "{}", file.name);
    }
    let read = check::related(Path::new(RELATED), embedded::RELATED.text.as_bytes()).expect("related.yaml");
    assert_eq!(decode::related(&digested(embedded::RELATED.digest)), Ok(read));
    assert_eq!(yaml::read_digest(""), None);
}

#[test]
fn the_embedded_joins_lead_somewhere() {
    let loaded = embedded();
    let path = loaded.related_origin.path();
    let lost = check::members(&path, embedded::RELATED.text.as_bytes(), &loaded.related, &loaded.frameworks);
    let errors: Vec<String> = lost.iter().filter(|p| p.is_error()).map(ToString::to_string).collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn every_framework_file_of_the_repository_is_embedded_and_nothing_else() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut on_disk: Vec<String> = file::names(&data).expect("the data folder");
    on_disk.retain(|name| name.ends_with(FRAMEWORK_SUFFIX) && !name.ends_with(".imported.framework.yaml"));
    let mut inside: Vec<&str> = embedded::frameworks().iter().map(|file| file.name).collect();
    inside.sort_unstable();
    assert_eq!(inside, on_disk, "build.rs has not seen a new file: touch build.rs");
}

#[test]
fn the_repositorys_own_data_folder_changes_only_the_origins() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    // Without what somebody may have imported there.
    let names = || embedded::frameworks().into_iter().map(|file| file.name).chain([RELATED]);
    let texts: Vec<String> = names().map(|name| fs::read_to_string(data.join(name)).expect(name)).collect();
    let folder = folder(&names().zip(texts.iter().map(String::as_str)).collect::<Vec<_>>());
    let (inside, loaded) = (embedded(), load(Some(folder.path())));
    assert_eq!(loaded.frameworks, inside.frameworks);
    assert_eq!(loaded.related, inside.related);
    assert!(loaded.origins.iter().all(|origin| matches!(origin, Origin::File(_))));
    assert_eq!(loaded.errors().count(), 0);
}

#[test]
fn a_folder_that_does_not_exist_holds_nothing() {
    let loaded = load(Some(Path::new("/nowhere/at/all")));
    assert_eq!(loaded.problems, []);
    assert_eq!(ids(&loaded), ids(&embedded()));
}

#[test]
fn other_frameworks_follow_ours_and_one_of_the_same_id_takes_its_place() {
    let folder = folder(&[
        ("z.framework.yaml", &minimal("aaa", "First by id")),
        ("b.framework.yaml", &minimal("zzz", "First by name")),
        ("mine.framework.yaml", &minimal("product-cluster", "Mine")),
        (".hidden.framework.yaml", "- no framework"),
        ("progress.yaml", "- no framework"),
        ("old.framework.yaml.bak", "- no framework"),
    ]);
    let loaded = load(Some(folder.path()));
    let ids = ids(&loaded);
    assert_eq!(ids[..2], ["gdad", "product-cluster"]);
    assert_eq!(ids[ids.len() - 2..], ["zzz", "aaa"]);
    assert_eq!(loaded.frameworks[1].title, "Mine");
    assert_eq!(loaded.origins[1], Origin::File(folder.path().join("mine.framework.yaml")));
    assert_eq!(loaded.errors().count(), 0, "what ours no longer joins is only noted");
    assert!(loaded.problems.iter().any(|p| p.problem.found.contains("\"product-cluster\" does not have")));
}

#[test]
fn a_broken_file_neither_stops_the_rest_nor_displaces_ours() {
    let folder = folder(&[
        ("gdad.framework.yaml", "id: gdad\ntitle: [unclosed\n"),
        ("good.framework.yaml", &minimal("good", "Good")),
        ("list.framework.yaml", "- a\n- b\n"),
        ("related.yaml", "roles: {}\n"),
    ]);
    fs::create_dir(folder.path().join("dir.framework.yaml")).expect("a folder");
    let loaded = load(Some(folder.path()));
    assert_eq!(loaded.frameworks[0], embedded().frameworks[0]);
    assert_eq!(ids(&loaded).last(), Some(&"good"));
    assert_eq!(loaded.related, embedded().related);
    let problems = problems(&loaded);
    assert_eq!(problems.len(), 4, "{problems:#?}");
    assert_eq!(problems[0], "dir.framework.yaml: a folder; expected a file");
}

#[test]
fn two_files_of_one_id_are_a_problem_that_names_both() {
    let folder =
        folder(&[("one.framework.yaml", &minimal("same", "One")), ("two.framework.yaml", &minimal("same", "Two"))]);
    let loaded = load(Some(folder.path()));
    assert_eq!(loaded.frameworks.last().map(|f| f.title.as_str()), Some("One"));
    let problems = problems(&loaded);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].starts_with("two.framework.yaml: "), "{problems:?}");
    assert!(problems[0].contains("one.framework.yaml has too; change one of the two ids"), "{problems:?}");
}

#[test]
fn an_edition_beside_a_copy_of_the_built_in_one_takes_its_place() {
    let text = embedded::text("gdad.framework.yaml").expect("ours");
    for name in ["gdad.imported.framework.yaml", "a.imported.framework.yaml"] {
        let folder = folder(&[("gdad.framework.yaml", text), (name, &minimal("gdad", "The next edition"))]);
        let loaded = load(Some(folder.path()));
        assert_eq!(loaded.errors().count(), 0);
        assert_eq!(loaded.frameworks[0].title, "The next edition");
        assert_eq!(loaded.origins[0], Origin::File(folder.path().join(name)));
    }
}

#[test]
fn a_folders_related_file_replaces_ours() {
    let folder = folder(&[("related.yaml", "skills: [{members: [gdad/nothing, gone/away]}]\n")]);
    let loaded = load(Some(folder.path()));
    assert_eq!(loaded.related.roles, []);
    assert_eq!(loaded.errors().count(), 1, "{:?}", loaded.problems);
    assert_eq!(loaded.problems.len(), 2);
}

#[test]
fn a_file_in_place_of_the_folder_is_a_problem() {
    let folder = folder(&[("data", "")]);
    let loaded = load(Some(&folder.path().join("data")));
    assert_eq!(problems(&loaded), ["data: a file; expected a folder"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for_and_a_link_is_followed() {
    let folder = folder(&[("elsewhere", &minimal("linked", "Linked"))]);
    let pipe = folder.path().join("a.framework.yaml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()));
    std::os::unix::fs::symlink("elsewhere", folder.path().join("b.framework.yaml")).expect("a link");
    std::os::unix::fs::symlink("nowhere", folder.path().join("c.framework.yaml")).expect("a link");
    let start = Instant::now();
    let loaded = load(Some(folder.path()));
    assert!(start.elapsed() < Duration::from_secs(1));
    assert_eq!(ids(&loaded).last(), Some(&"linked"));
    let problems = problems(&loaded);
    assert_eq!(problems[0], "a.framework.yaml: a device or a pipe; expected a file");
    assert_eq!(problems[1], "c.framework.yaml: the file is not there; check its name and path");
}

#[test]
fn a_file_over_the_cap_is_not_read() {
    let folder = folder(&[]);
    let path = folder.path().join("big.framework.yaml");
    fs::File::create(&path).and_then(|file| file.set_len(crate::yaml::MAX_BYTES + 1)).expect("a sparse file");
    let loaded = load(Some(folder.path()));
    assert_eq!(problems(&loaded), ["big.framework.yaml: a file of more than 24 MB; expected at most 24 MB"]);
}
