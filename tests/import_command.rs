//! `bydoing import` as a process: documents in, a framework in the data folder, and what is said of it.

#![allow(clippy::expect_used, reason = "a test that cannot set its scene may stop there")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;

const ROLES: &str = "\
Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description
Wood,Joiner,A joiner joins.,Senior joiner,\"Leads.

At this role level, you will:
- teach the younger joiners\",Sawing,About saws,Expert,\"You can:
- keep every saw of the shop sharp
- show others how to cut true\"
Wood,Joiner,A joiner joins.,Joiner,MISSING,Sawing,About saws,Working,\"You can:
- cut a plank true\"
Wood,Joiner,A joiner joins.,Joiner,MISSING,Sawing,About saws,Working,\"You can:
- cut a plank true\"
";

const SKILLS: &str = "\
Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill
Sawing,About saws,\"You can:
- name the saws\",\"You can:
- cut a plank true\",This skill level is currently not defined.,\"You can:
- keep every saw of the shop sharp
- show others how to cut true\",Joiner
";

/// The program in an empty folder, with nothing of whoever runs the tests; the documents stand beside its data.
struct Scene(tempfile::TempDir);

impl Scene {
    fn new(documents: &[(&str, &str)]) -> Scene {
        let scene = Scene(tempfile::tempdir().expect("a folder"));
        documents.iter().for_each(|(name, text)| scene.write(name, text));
        scene
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("bydoing");
        command.current_dir(self.0.path()).env("HOME", self.0.path());
        command.env_remove("XDG_DATA_HOME").env_remove("BYDOING_DATA");
        command.args(["--data", "data"]).args(arguments);
        command
    }

    /// Exit code, standard output, standard error.
    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = self.command(arguments).output().expect("a run");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
    }

    /// A run that is to go well; what it printed.
    fn good(&self, arguments: &[&str]) -> String {
        let (code, out, error) = self.run(arguments);
        assert_eq!((code, error.as_str()), (0, ""), "{out}");
        out
    }
}

/// Where these documents go.
const FILE: &str = "data/roles.imported.framework.yaml";

fn imported() -> Scene {
    let scene = Scene::new(&[("roles.csv", ROLES), ("skills.csv", SKILLS)]);
    scene.good(&["import", "roles.csv", "skills.csv"]);
    scene
}

#[test]
fn two_csv_files_make_one_framework_that_is_loaded_at_once() {
    let scene = Scene::new(&[("roles.csv", ROLES), ("skills.csv", SKILLS)]);
    let out = scene.good(&["import", "roles.csv", "skills.csv"]);
    for line in [
        "Roles (roles), edition not stated",
        "  1 family, 1 role, 2 role levels, 1 skill, 2 requirements, 4 statements, 1 responsibility",
        "read: roles.csv (roles-csv), skills.csv (skills-csv)",
        "  1 rows that stood twice",
        "written: data/roles.imported.framework.yaml",
        "to open it: bydoing --data data, then m sets your role level",
    ] {
        assert!(out.lines().any(|printed| printed == line), "{line:?} is not in\n{out}");
    }
    assert!(
        scene.read(FILE).starts_with("# yaml-language-server: $schema=framework.schema.json bydoing-import=sha256:")
    );
    assert!(scene.path("data/framework.schema.json").exists(), "the line leads somewhere");
    assert!(scene.good(&["check"]).starts_with("no problems"));
    let roles = scene.good(&["list", "roles"]);
    let joiner = roles.find("roles/role/joiner/joiner").expect("a role level");
    assert!(joiner < roles.find("roles/role/joiner/senior-joiner").expect("another"), "by seniority\n{roles}");
}

#[test]
fn the_same_documents_change_nothing_byte_for_byte() {
    let scene = imported();
    let before = scene.read(FILE);
    let out = scene.good(&["import", "roles.csv", "skills.csv"]);
    assert!(out.contains("unchanged: data/roles.imported.framework.yaml says all of this already"), "{out}");
    assert_eq!(scene.read(FILE), before);
    assert!(!scene.path("data/roles.imported.framework.yaml.d").exists());
}

#[test]
fn a_file_that_a_hand_was_in_is_left_alone_until_it_is_forced() {
    let scene = imported();
    let edited = scene.read(FILE).replace("cut a plank true", "cut every plank true");
    scene.write(FILE, &edited);
    let (code, _, error) = scene.run(&["import", "roles.csv", "skills.csv"]);
    assert_eq!(code, 1);
    assert!(error.contains("data/roles.imported.framework.yaml was edited by hand since it was imported"), "{error}");
    assert_eq!(scene.read(FILE), edited);

    let out = scene.good(&["import", "roles.csv", "skills.csv", "--force"]);
    assert!(out.contains("the edition before is kept: data/roles.imported.framework.yaml.d/"), "{out}");
    assert!(!scene.read(FILE).contains("every plank"));
    let copy = fs::read_dir(scene.path("data/roles.imported.framework.yaml.d")).expect("copies");
    let texts: Vec<String> = copy.filter_map(|entry| fs::read_to_string(entry.expect("a copy").path()).ok()).collect();
    assert!(texts.contains(&edited));
}

#[test]
fn a_framework_of_ones_own_is_never_replaced_without_force() {
    let own = "id: roles\ntitle: Mine\nlicence: {name: CC0}\nsource: {title: A book}\n";
    let scene = Scene::new(&[("roles.csv", ROLES), ("data/mine.framework.yaml", own)]);
    let (code, _, error) = scene.run(&["import", "roles.csv"]);
    assert_eq!(code, 1);
    assert!(error.contains("data/mine.framework.yaml was not made by an import"), "{error}");
    assert_eq!(scene.read("data/mine.framework.yaml"), own);
    assert!(!scene.path(FILE).exists());
}

#[test]
fn a_dry_run_says_all_and_writes_nothing() {
    let scene = Scene::new(&[("roles.csv", ROLES)]);
    let out = scene.good(&["import", "roles.csv", "--dry-run"]);
    assert!(out.contains("2 role levels") && out.ends_with("nothing was written: --dry-run\n"), "{out}");
    assert!(!scene.path("data").exists());
}

#[test]
fn what_finds_no_place_is_listed_with_its_line_and_strict_makes_it_an_error() {
    let odd = format!("{ROLES}Wood,Joiner,A joiner joins.,Joiner,MISSING,Sawing,About saws,Expert,\n");
    let scene = Scene::new(&[("roles.csv", &odd)]);
    let (code, out, error) = scene.run(&["import", "roles.csv", "--strict"]);
    assert_eq!(code, 1);
    assert!(out.contains("left over: 1\n") && out.contains("  roles.csv:12: "), "{out}");
    assert!(error.contains("--strict allows none: nothing was written"), "{error}");
    assert!(!scene.path("data").exists());
    scene.good(&["import", "roles.csv"]);
    assert!(scene.path(FILE).exists());
}

#[test]
fn a_document_that_nothing_is_known_of_is_refused_with_the_way_out() {
    let scene = Scene::new(&[("notes.bin", "nothing of note\n")]);
    let (code, out, error) = scene.run(&["import", "notes.bin"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(
        error.contains("nothing in \"notes.bin\" tells its format: --as FORMAT names it, one of roles-csv"),
        "{error}"
    );
    let (code, _, error) = scene.run(&["import", "absent.csv"]);
    assert_eq!(code, 1);
    assert!(error.contains("absent.csv: the file is not there"), "{error}");
    let (code, ..) = scene.run(&["import", "notes.bin", "--as", "nonsense"]);
    assert_eq!(code, 2);
    let (code, _, error) = scene.run(&["import", "notes.bin", "--as", "role-level-text"]);
    assert_eq!(code, 1);
    assert!(error.contains("nothing was written"), "{error}");
}

#[test]
fn a_folder_and_standard_input_are_read_as_well() {
    let scene = Scene::new(&[("texts/roles.csv", ROLES), ("texts/notes.bin", "nothing\n")]);
    let out = scene.good(&["import", "texts", "--id", "wood", "--title", "Work in wood", "--edition", "2026"]);
    assert!(out.starts_with("Work in wood (wood), edition 2026\n"), "{out}");
    assert!(out.contains("  notes.bin: not read, nothing in it tells its format"), "{out}");
    let output = scene.command(&["import", "-", "--id", "wood", "-o", "wood.yaml"]).write_stdin(SKILLS).output();
    assert!(output.expect("a run").status.success());
    assert!(scene.read("wood.yaml").contains("name the saws"));
    assert!(!scene.path("framework.schema.json").exists(), "only what was asked for is written");
}

#[test]
fn a_next_edition_keeps_ids_and_takes_the_marks_along() {
    let scene = imported();
    scene.good(&["mark", "roles/sawing/working/cut-plank-true", "done"]);
    let next = |text: &str| text.replace("Sawing", "Cutting wood");
    scene.write("roles.csv", &next(ROLES));
    scene.write("skills.csv", &next(SKILLS));
    let out = scene.good(&["import", "roles.csv", "skills.csv"]);
    assert!(out.contains("  roles/cutting-wood was roles/sawing\n"), "{out}");
    assert!(out.contains("the edition before is kept: "), "{out}");
    let file = scene.read(FILE);
    assert!(file.contains("  - id: cutting-wood\n    was: [roles/sawing]\n    name: Cutting wood\n"), "{file}");
    let listed = scene.good(&["list", "skills"]);
    assert!(
        listed
            .lines()
            .any(|line| line.starts_with("    done") && line.ends_with("  roles/cutting-wood/working/cut-plank-true")),
        "{listed}"
    );
    assert!(scene.read("data/progress.yaml").contains("roles/sawing/working/cut-plank-true"), "looking writes nothing");
    // And once more: nothing new to say.
    assert!(scene.good(&["import", "roles.csv", "skills.csv"]).contains("unchanged: "));
}

#[test]
fn under_a_skill_that_may_be_another_each_text_is_followed_by_itself() {
    let scene = imported();
    let next = |text: &str| {
        let text = text.replace("Sawing", "Working with saws").replace("About saws", "What saws are for");
        text.replace("name the saws", "tell saws apart")
    };
    scene.write("roles.csv", &next(ROLES));
    scene.write("skills.csv", &next(SKILLS));
    scene.good(&["import", "roles.csv", "skills.csv"]);
    let file = scene.read(FILE);
    assert!(file.contains("was: [roles/sawing/expert/keep-every-saw-shop]"), "{file}");
}

#[test]
fn what_migrate_declares_is_no_hand_in_the_file_and_stays() {
    let scene = imported();
    let old = scene.read(FILE).replace("id: cut-plank-true", "id: true-planks");
    scene.write("old.yaml", &old);
    scene.good(&["migrate", "--from", "old.yaml", "--to", FILE, "--yes"]);
    let declared = scene.read(FILE);
    assert!(declared.contains("was: [roles/sawing/working/true-planks]"), "{declared}");
    assert!(scene.good(&["import", "roles.csv", "skills.csv"]).contains("unchanged: "));
    assert_eq!(scene.read(FILE), declared);
}

#[test]
fn ticks_of_a_task_list_become_marks_when_that_is_asked_for() {
    let list = "# Joinery\n\n## Sawing\n\n- [x] Cut a plank true\n- [ ] Sharpened a saw\n";
    let scene = Scene::new(&[("joinery.md", list)]);
    let out = scene.good(&["import", "joinery.md"]);
    assert!(out.contains("ticks in the documents: 1, not taken; --with-progress takes them"), "{out}");
    assert!(!scene.path("data/progress.yaml").exists());
    let out = scene.good(&["import", "joinery.md", "--with-progress"]);
    assert!(out.contains("marked as done: 1\n"), "{out}");
    let listed = scene.good(&["list", "activities"]);
    for (state, id) in [("  done", "  joinery/sawing/cut-plank-true"), ("  todo: ", "  joinery/sawing/sharpened-saw")] {
        assert!(listed.lines().any(|line| line.starts_with(state) && line.ends_with(id)), "{listed}");
    }
    // What the user said since stays.
    scene.good(&["mark", "joinery/sawing/cut-plank-true", "doing"]);
    assert!(scene.good(&["import", "joinery.md", "--with-progress"]).contains("marked as done: 0, 1 marked before"));
    // Also under the id that it had before.
    scene.write("joinery.md", &list.replace("## Sawing", "## Cutting wood"));
    assert!(scene.good(&["import", "joinery.md", "--with-progress"]).contains("marked as done: 0, 1 marked before"));
    assert!(!scene.read("data/progress.yaml").contains("state: done"));
}

#[test]
fn what_is_in_a_folder_and_no_file_is_listed_and_the_folder_gives_the_name() {
    let scene =
        Scene::new(&[("joinery/a.bin", "nothing\n"), ("joinery/roles.csv", ROLES), ("joinery/more/x.md", "# X\n")]);
    let out = scene.good(&["import", "joinery", "--dry-run"]);
    assert!(out.starts_with("Joinery (joinery), "), "{out}");
    assert!(out.contains("left over: 2\n") && out.contains("  more: not read, it is no file"), "{out}");
    assert_eq!(scene.run(&["import", "joinery", "--strict"]).0, 1);
}

#[test]
fn words_that_are_none_are_refused() {
    let scene = Scene::new(&[("roles.csv", ROLES)]);
    for arguments in [["--title", ""], ["--edition", "  "], ["--id", "No Id"], ["-o", "-"]] {
        let (code, ..) = scene.run(&[&["import", "roles.csv"], &arguments[..]].concat());
        assert_eq!(code, 2, "{arguments:?}");
    }
}

#[test]
fn a_next_edition_that_does_not_say_its_licence_keeps_that_of_the_one_before() {
    let scene = Scene::new(&[("roles.csv", ROLES)]);
    scene.good(&["import", "roles.csv", "--title", "Work in wood"]);
    let with_licence = scene.read(FILE).replace("name: not stated", "name: CC0");
    scene.write("data/own.framework.yaml", &with_licence);
    std::fs::remove_file(scene.path(FILE)).expect("the file");
    scene.good(&["import", "roles.csv", "-o", "next.yaml"]);
    let next = scene.read("next.yaml");
    assert!(next.contains("name: CC0") && next.contains("title: Work in wood"), "{next}");
}

#[test]
fn a_list_of_role_levels_overrules_their_order() {
    let scene = Scene::new(&[("roles.csv", ROLES), ("order.txt", "Senior joiner\nJoiner\n")]);
    scene.good(&["import", "roles.csv", "--order", "order.txt"]);
    let roles = scene.good(&["list", "roles"]);
    assert!(roles.find("joiner/senior-joiner") < roles.find("joiner/joiner"), "{roles}");
}

#[test]
fn the_built_in_ladder_gives_its_ids_to_the_whole_framework() {
    let mut csv = "Role Family,Role,Role Level,Skill Name,Skill Level\n".to_owned();
    for level in ["Associate product manager", "Product manager", "Senior product manager", "Lead product manager"] {
        csv += &format!("Product and delivery,Product manager,{level},Agile and Lean practices,Working\n");
    }
    csv += "Product and delivery,Service owner,Service owner,Agile and Lean practices,Expert\n";
    let scene = Scene::new(&[("roles-2026-01-31.csv", &csv)]);
    let out = scene.good(&["import", "roles-2026-01-31.csv"]);
    assert!(
        out.starts_with("Government Digital and Data Profession Capability Framework (gdad), edition 2026-01-31\n")
    );
    assert!(out.contains("against the built-in one: 6 ids kept"), "{out}");
    let roles = scene.good(&["list", "roles"]);
    assert!(roles.contains("gdad/role/product-manager/lead-product-manager"), "{roles}");
    let owners = roles.lines().filter(|line| line.to_lowercase().starts_with("service owner"));
    assert_eq!(owners.count(), 1, "one role\n{roles}");
}

#[test]
fn a_copy_of_the_built_in_file_is_not_written_over() {
    let built_in = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/gdad.framework.yaml"));
    let built_in = built_in.expect("the built-in file");
    let scene = Scene::new(&[("roles.csv", ROLES), ("data/gdad.framework.yaml", &built_in)]);
    scene.good(&["import", "roles.csv", "--id", "gdad"]);
    assert_eq!(scene.read("data/gdad.framework.yaml"), built_in);
    assert!(scene.good(&["list", "roles"]).contains("gdad/role/joiner/senior-joiner"));
    let checked = scene.good(&["check"]);
    assert!(checked.lines().last().is_some_and(|last| last.starts_with("no problems")), "{checked}");
}
