//! The tokens of a text are those that the parser finds: whatever it takes, both count the same words in it.

use proptest::prelude::*;

use super::*;
use crate::yaml::{Node, guard, read};

/// Words that the parser has found, and lists and fields.
fn found(node: &Node) -> (usize, usize) {
    let sum = |a: (usize, usize), b: (usize, usize)| (a.0 + b.0, a.1 + b.1);
    match node {
        Node::Null => (0, 0),
        Node::List(entries) => entries.iter().map(found).fold((0, 1), sum),
        Node::Map(entries) => entries.iter().map(|(_, value)| found(value)).fold((entries.len(), 1), sum),
        _ => (1, 0),
    }
}

/// Words among the tokens, and brackets.
fn counted(text: &str) -> (usize, usize) {
    let (mut words, mut brackets) = (0, 0);
    Tokens::new(text).for_each(|token| match token.kind {
        Kind::Scalar => words += 1,
        Kind::Open => brackets += 1,
        _ => {}
    });
    (words, brackets)
}

fn agree(text: &str) -> bool {
    let Ok(node) = read(text.as_bytes()) else { return true };
    let (words, collections) = found(&node);
    let (counted, brackets) = counted(guard::without_mark(text));
    words == counted && brackets <= collections
}

#[test]
fn signs_in_words_are_no_tokens() {
    let texts = [
        "a: it's [not {a bracket\nb: 'it''s [neither'\nc: \"nor \\\" [this\"\nd: x # ] [\n",
        "a: |\n  [ {\n\n   x: [\n  # no comment\nb: >2-\n    y [\n  z\nc: [d]\n",
        "a: b\n  [ goes on\nc:\n- [x\n , y]\n- >\n [z\n-\n  - |+\n   w\n\n  - v\n",
        "? a [b\n: [c #]\n  , \"d]\", 'e]', f ' g, h\\]\n",
        "%YAML 1.1\n--- &a !!map\n[b]: c\n...\n",
        "{a: [b c, d: e, ? f], \"g\":h, i:j, k}\n",
        "a: x\u{2028}  [ more\nb: \u{85}\n  y\n\u{feff}c: z\n",
        "a: b\n---\nc: [\n",
        "a:\n  b: |\n   c\n  d: |1\n    e\n   f [\n",
    ];
    let told: Vec<_> =
        texts.iter().map(|text| (counted(text), read(text.as_bytes()).map(|node| found(&node)))).collect();
    for (text, (counted, read)) in texts.iter().zip(told) {
        if let Ok(found) = read {
            assert_eq!(counted.0, found.0, "{text}");
        }
    }
}

fn any_yaml() -> impl Strategy<Value = String> {
    let fragments = [
        "a", "b c", "d: ", "e:\n", "\n", "\n  ", "\n    ", "\n ", "- ", "? ", ": ", ":", ",", ", ", "[", "]", "{", "}",
        "'", "\"", "''", "\\\"", "\\", "#", " # ", "|\n  ", ">\n ", "|2-\n", "|+\n", "&f ", "\t", "\r\n", "\r",
        "\u{85}", "\u{2028}", "\u{feff}", "é", "---\n", "...\n", "--- ", "%", "x-y", "-z", "?w", ":v", "\"q\"", "'r'",
        "[s, t]", "{u: 1}", "g: h\n", "  i: j\n", "- k\n", "  - l\n", "\"m\": ", "'n'\n", "<<: ", "@", "=", "[]", "{}",
    ];
    let any = prop::collection::vec(prop::sample::select(fragments.to_vec()), 1..14).prop_map(|parts| parts.concat());
    // What stands where is seen best between things that are in order.
    (any, 0..6_usize).prop_map(|(text, around)| match around {
        0 => text,
        1 => format!("o: [{text}]\n"),
        2 => format!("o: {{{text}}}\n"),
        3 => format!("o:\n  p:\n    {text}\n  q: [r]\n"),
        4 => format!("- o\n- |\n  {text}\n- [p]\n"),
        _ => format!("o: \"{text}\"\np: '{text}'\nq: [r, {text}]\n"),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parser_finds_the_same_words(text in any_yaml()) {
        prop_assert!(agree(&text), "{:?} in {text:?}: {:?}", counted(&text), read(text.as_bytes()));
    }
}
