use std::time::{Duration, Instant};

use super::*;

fn refusal(text: &str) -> String {
    match read(text.as_bytes()) {
        Ok(node) => format!("{node:?}"),
        Err(problem) => problem.to_string(),
    }
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

#[test]
fn a_document_becomes_a_tree() {
    let node = read(b"---\na: 1\n2: [true, ~, no, 1.50]\n'c d': {}\n").expect("YAML");
    let list = vec![Node::Bool(true), Node::Null, text("no"), Node::Number("1.5".into())];
    let entries = vec![
        ("a".to_owned(), Node::Number("1".into())),
        ("2".to_owned(), Node::List(list)),
        ("c d".to_owned(), Node::Map(Vec::new())),
    ];
    assert_eq!(node, Node::Map(entries));
}

#[test]
fn a_file_without_content_is_nothing() {
    for empty in ["", "\n \n", "# only a comment\n", "\u{feff}", "---\n"] {
        assert_eq!(read(empty.as_bytes()), Ok(Node::Null), "{empty:?}");
    }
}

#[test]
fn an_alias_repeats_its_text_within_reason() {
    let node = read(b"a: &a [x, y]\nb: *a\n").expect("YAML");
    assert_eq!(node.get("a"), node.get("b"));
}

#[test]
fn equal_keys_are_refused_among_few_and_among_many() {
    assert_eq!(
        refusal("a: 1\nb:\n  c: 2\n  'c': 3\n"),
        "4:3: the field \"c\" a second time; expected each field once: take one of the two out"
    );
    let many: String = (0..100).map(|at| format!("k{at}: x\n")).collect();
    assert!(read(many.as_bytes()).is_ok());
    assert!(refusal(&format!("{many}k3: y\n")).starts_with("101:1: the field \"k3\" a second time"));
}

#[test]
fn the_same_key_in_different_maps_is_fine() {
    assert!(read(b"- {a: 1}\n- {a: {a: 2}}\n").is_ok());
}

#[test]
fn positions_count_characters_and_not_bytes() {
    assert!(refusal("title: “héllo”: x\n").starts_with("1:15: \": \" where no field can be"));
    assert!(refusal("\u{feff}a: b: c\n").starts_with("1:5: "));
    assert!(refusal("a: x\r\nb: c: d\r\n").starts_with("2:5: "));
    // The parser takes this sign for the end of a line; nobody else does.
    assert!(refusal("a: 'x\u{2028}y'\nb: 'z\n").starts_with("2:4: a quote ' that is never closed"));
}

#[test]
fn what_would_keep_the_parser_busy_is_refused_at_once() {
    let growing: String = (1..30).map(|at| format!("a{at}: &a{at} [*a{0}, *a{0}, *a{0}]\n", at - 1)).collect();
    let hostile = [
        ("[".repeat(100_000), "1:1001: 1001 brackets that are not closed"),
        ("{a: ".repeat(100_000), "1:4001: 1001 brackets that are not closed"),
        ("[a: ".repeat(900) + &"a,".repeat(500_000), "brackets that are not closed"),
        ("- ".repeat(2_000_000), "1:2003: more than 1000 lists inside one another"),
        ("? ".repeat(2_000_000), "1:2003: more than 1000 lists inside one another"),
        ((0..3000).map(|depth| " ".repeat(depth) + "a:\n").collect(), "129:129: more than 128 levels"),
        (format!("a: &a {}\nb: [{}]\n", "x".repeat(1_000_000), "*a,".repeat(2000)), "aliases that repeat more text"),
        (format!("a0: &a0 [x, x]\n{growing}"), "aliases that repeat more text"),
        ("a: &a [*a]\n".to_owned(), "a name that stands for itself"),
        ("x\n".repeat(3_000_000), "more than 2000000 lines and commas"),
        (format!("a: \"{}", "b ".repeat(2_000_000)), "1:4: a quote \" that is never closed"),
    ];
    for (text, expected) in hostile {
        let start = Instant::now();
        let told = refusal(&text);
        assert!(told.contains(expected), "{expected}: {}", told.chars().take(200).collect::<String>());
        // The promise is a second for the released program; this one is not optimised.
        assert!(start.elapsed() < Duration::from_secs(10), "{expected} took {:?}", start.elapsed());
    }
}

#[test]
fn long_lists_and_dashes_in_prose_are_no_attack() {
    assert!(read(format!("a: {}\n", "-".repeat(5000)).as_bytes()).is_ok());
    assert!(read("- x\n".repeat(5000).as_bytes()).is_ok());
    assert!(read(format!("a: [{}]\n", "[],".repeat(5000)).as_bytes()).is_ok());
}
