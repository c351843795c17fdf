use super::*;

const TOP: &str =
    "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\nscale: [{id: low, name: Low}]\n";

fn written(body: &str, formers: &[(&str, &str)]) -> Option<String> {
    let formers: Vec<Former> =
        formers.iter().map(|(id, was)| Former { id: (*id).to_owned(), was: (*was).to_owned() }).collect();
    let changed = declare(&format!("{TOP}{body}"), &formers)?;
    changed.strip_prefix(TOP).map(str::to_owned)
}

#[test]
fn a_line_comes_behind_the_id_and_nothing_else_changes() {
    let body = "skills:\n  # about wood\n  - id: sawing   # once carving\n    name: Sawing\n    levels:\n      low:\n        \
                - {id: cut, text: cut true}   # flow\n        -   text: last\n            id: last\n";
    let was = [
        ("craft/sawing", "craft/carving"),
        ("craft/sawing/low/cut", "craft/carving/low/cut"),
        ("craft/sawing/low/last", "craft/x/low/y"),
    ];
    let expected = "skills:\n  # about wood\n  - id: sawing   # once carving\n    was: [craft/carving]\n    name: Sawing\n    levels:\n      low:\n        \
                    - {id: cut, was: [craft/carving/low/cut], text: cut true}   # flow\n        -   text: last\n            id: last\n            was: [craft/x/low/y]\n";
    assert_eq!(written(body, &was).as_deref(), Some(expected));
}

#[test]
fn a_list_that_is_there_gets_one_more() {
    let cases = [
        ("was: [craft/a]", "was: [craft/a, craft/b, craft/c]"),
        ("was: [ ]", "was: [craft/b, craft/c ]"),
        ("was:\n      - craft/a  # first", "was:\n      - craft/a  # first\n      - craft/b\n      - craft/c"),
        ("was:\n    - craft/a", "was:\n    - craft/a\n    - craft/b\n    - craft/c"),
    ];
    for (before, after) in cases {
        let body = |was: &str| format!("skills:\n  - id: sawing\n    {was}\n    name: Sawing\n");
        let was = [("craft/sawing", "craft/b"), ("craft/sawing", "craft/c"), ("craft/sawing", "craft/c")];
        assert_eq!(written(&body(before), &was), Some(body(after)), "{before}");
    }
}

#[test]
fn line_ends_byte_order_mark_and_json_stay_what_they_are() {
    let windows = format!("\u{feff}{TOP}skills:\n- id: sawing\n  name: Sawing").replace('\n', "\r\n");
    let former = [Former { id: "craft/sawing".to_owned(), was: "craft/a".to_owned() }];
    let expected = windows.replace("id: sawing\r\n", "id: sawing\r\n  was: [craft/a]\r\n");
    assert_eq!(declare(&windows, &former), Some(expected));
    let open = format!("{TOP}skills:\n- name: Sawing\n  id: sawing");
    assert_eq!(declare(&open, &former), Some(format!("{open}\n  was: [craft/a]")));
    let json = r#"{"id": "craft", "title": "A", "licence": {"name": "B"}, "source": {"title": "C"}, "skills": [{"id": "sawing", "name": "S"}]}"#;
    let expected = json.replace(r#""id": "sawing""#, r#""id": "sawing", "was": ["craft/a"]"#);
    assert_eq!(declare(json, &former), Some(expected));
}

#[test]
fn what_cannot_be_proven_is_not_written() {
    assert_eq!(written("", &[("craft/nothing", "craft/a")]), None);
    // Two would have it that ask for one text.
    let shared = "skills:\n  - id: a\n    name: A\n    activities: &list\n      - {id: x, text: X}\n  - {id: b, name: B, activities: *list}\n";
    assert_eq!(written(shared, &[("craft/a/x", "craft/old/x")]), None);
    assert_eq!(written(shared, &[("craft/b/x", "craft/old/x")]), None);
    assert_eq!(declare("- a list", &[]), None);
}

#[test]
fn a_line_may_begin_as_far_to_the_right_as_anybody_likes() {
    let far = " ".repeat(70_000);
    let body = |was: &str| format!("skills:\n{far}- id: sawing\n{was}{far}  name: Sawing\n");
    let with = |list: &str| body(&format!("{far}  was:{list}\n"));
    let was = [("craft/sawing", "craft/a")];
    assert_eq!(written(&body(""), &was), Some(with(" [craft/a]")));
    let one = format!("\n{far}  - craft/b");
    assert_eq!(written(&with(&one), &was), Some(with(&format!("{one}\n{far}  - craft/a"))));
}

#[test]
fn all_ids_of_the_built_in_content_can_be_declared() {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for entry in std::fs::read_dir(data).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.to_string_lossy().into_owned();
        if !name.ends_with(crate::framework::load::FRAMEWORK_SUFFIX) {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("the file");
        let framework = decode::framework(&yaml::read(text.as_bytes()).expect("YAML")).expect("a framework");
        let formers: Vec<Former> = things(&framework)
            .into_iter()
            .map(|thing| Former { was: format!("old-{}", thing.id), id: thing.id })
            .collect();
        let changed = declare(&text, &formers).expect(&name);
        let lines = |text: &str| text.lines().filter(|line| !line.trim_start().starts_with("was: [")).count();
        assert_eq!(lines(&changed), lines(&text), "{name}");
    }
}
