use super::*;
use crate::yaml::{Node, read, spans};

/// Calls `see` for every value and every key, each with its steps.
fn walk(node: &Node, steps: &mut Vec<Step>, see: &mut impl FnMut(&[Step], &str)) {
    let shown = if let Node::Text(text) | Node::Number(text) = node { text.as_str() } else { "" };
    see(steps, shown);
    match node {
        Node::List(entries) => {
            for (at, entry) in entries.iter().enumerate() {
                steps.push(Step::Index(at));
                walk(entry, steps, see);
                steps.pop();
            }
        }
        Node::Map(entries) => {
            for (key, value) in entries {
                steps.push(Step::Name(key.clone()));
                see(steps, key);
                steps.pop();
                steps.push(Step::Key(key.clone()));
                walk(value, steps, see);
                steps.pop();
            }
        }
        _ => {}
    }
}

/// The steps to everything in `text`, and how it is shown.
fn all(text: &str) -> Vec<(Vec<Step>, String)> {
    let mut all = Vec::new();
    walk(&read(text.as_bytes()).expect("YAML"), &mut Vec::new(), &mut |steps, shown| {
        all.push((steps.to_vec(), shown.to_owned()));
    });
    all
}

/// `steps line:column` for everything in `text`.
fn places(text: &str) -> Vec<String> {
    let all = all(text);
    let locator = Locator::new(text, all.iter().map(|(steps, _)| steps.as_slice()));
    let place = |(steps, _): &(Vec<Step>, String)| {
        let Position { line, column } = locator.find(steps);
        format!("{} {line}:{column}", show(steps))
    };
    all.iter().map(place).collect()
}

fn show(steps: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => key.clone(),
        Step::Name(key) => format!("<{key}>"),
        Step::Index(at) => at.to_string(),
    };
    steps.iter().map(step).collect::<Vec<_>>().join(".")
}

#[test]
fn block_style_is_located() {
    let text = "# a comment\n---\na:\n  # another\n  - b: |\n      text\n    c: x\n  -\n  - d\n";
    let expected = [
        " 3:1",
        "<a> 3:1",
        "a 5:3",
        "a.0 5:5",
        "a.0.<b> 5:5",
        "a.0.b 5:8",
        "a.0.<c> 7:5",
        "a.0.c 7:8",
        "a.1 8:4",
        "a.2 9:5",
    ];
    assert_eq!(places(text), expected);
}

#[test]
fn flow_style_quoted_keys_and_anchors_are_located() {
    let text = "'a b': &x {\"c\": [d, 'é', e], f: }\ng: *x\nh: &y\n  - !!str 5\n";
    let expected = [
        " 1:1",
        "<a b> 1:1",
        "a b 1:11",
        "a b.<c> 1:12",
        "a b.c 1:17",
        "a b.c.0 1:18",
        "a b.c.1 1:21",
        "a b.c.2 1:26",
        "a b.<f> 1:30",
        "a b.f 1:33",
        "<g> 2:1",
        "g 2:4",
    ];
    assert_eq!(places(text)[..12], expected);
    assert_eq!(places(text)[12..16], ["g.<c> 2:4", "g.c 2:4", "g.c.0 2:4", "g.c.1 2:4"], "inside an alias: the alias");
    assert_eq!(places(text)[19..], ["<h> 3:1", "h 4:3", "h.0 4:5"]);
}

#[test]
fn an_outline_leads_to_the_same_keys_and_words() {
    let text = "a:\n  # another\n  - b: x\n    'c d': \"é\"\n  -\n  - d\ne: {f: [g, h], i: }\n";
    let outline = crate::yaml::spans::outline(text).expect("an outline");
    let all = all(text);
    let locator = Locator::new(text, all.iter().map(|(steps, _)| steps.as_slice()));
    let lines = Lines::new(text);
    let mut seen = 0;
    for (steps, shown) in all {
        if !shown.is_empty() || !matches!(steps.last(), Some(Step::Key(_) | Step::Index(_))) {
            assert_eq!(locator.find(&steps), lines.position(start(&outline.root, &steps)), "{}", show(&steps));
            seen += 1;
        }
    }
    assert_eq!(seen, 12);
}

/// Where an outline has the thing that steps lead to.
fn start(place: &spans::Place, steps: &[Step]) -> usize {
    match (steps, &place.kind) {
        ([], _) => place.start,
        ([Step::Name(name)], _) => place.field(name).expect("a field").key.start,
        ([Step::Key(name) | Step::Name(name), rest @ ..], _) => start(&place.field(name).expect("a field").value, rest),
        ([Step::Index(at), rest @ ..], spans::Kind::List { items, .. }) => start(&items[*at], rest),
        _ => panic!("no list"),
    }
}

#[test]
fn line_ends_and_byte_order_marks_move_nothing() {
    assert_eq!(places("\u{feff}a: 1\r\nb:\r\n  - é: x\r\n")[5..], ["b.0 3:5", "b.0.<é> 3:5", "b.0.é 3:8"]);
}

#[test]
fn steps_that_lead_nowhere_end_at_the_nearest_place_above() {
    let find = |text, steps: &[Step]| Locator::new(text, [steps]).find(steps);
    let text = "a:\n  - b: c\n";
    let key = |key: &str| Step::Key(key.to_owned());
    assert_eq!(find(text, &[key("a"), Step::Index(0), key("x"), key("y")]), Position { line: 2, column: 5 });
    assert_eq!(find(text, &[key("a"), Step::Index(7)]), Position { line: 2, column: 3 });
    assert_eq!(find(text, &[key("z")]), Position { line: 1, column: 1 });
    assert_eq!(find("", &[key("z")]), Position { line: 1, column: 1 });
    assert_eq!(find("text", &[Step::Index(0)]), Position { line: 1, column: 1 });
}

#[test]
fn every_key_and_plain_text_of_our_content_is_found_where_it_stands() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for entry in std::fs::read_dir(folder).expect("the data folder") {
        let path = entry.expect("an entry").path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let all = all(&text);
        let locator = Locator::new(&text, all.iter().map(|(steps, _)| steps.as_slice()));
        let lines: Vec<_> = text.lines().collect();
        for (steps, shown) in &all {
            let Position { line, column } = locator.find(steps);
            let rest: String = lines[line - 1].chars().skip(column - 1).collect();
            let begins = rest.trim_start_matches(['"', '\'']).chars().next();
            let block = rest.starts_with(['|', '>']);
            assert!(block || shown.is_empty() || begins == shown.chars().next(), "{path:?} {line}:{column} {steps:?}");
        }
    }
}
