//! What hurts: each is a value in one file, or the bytes of a whole one.

pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) value: String,
    /// Words of the refusal; none where it may be read.
    pub(crate) refused: Option<&'static str>,
}

fn refused(name: &'static str, value: String, words: &'static str) -> Kind {
    Kind { name, value, refused: Some(words) }
}

fn harmless(name: &'static str, value: String) -> Kind {
    Kind { name, value, refused: None }
}

const DEEP: usize = 100_000;
const OPEN: &str = "brackets that are not closed";
const LEVELS: &str = "levels inside one another";

/// Lines that are each indented further than the one before.
fn stairs(line: &str) -> String {
    (10..1000).map(|depth| format!("\n{:depth$}{line}", "")).collect()
}

pub(crate) fn nested() -> Vec<Kind> {
    vec![
        refused("[", "[".repeat(DEEP), OPEN),
        refused("{", "{a: ".repeat(DEEP), OPEN),
        refused("[ and ]", format!("{}{}", "[".repeat(DEEP), "]".repeat(DEEP)), OPEN),
        refused("{ and }", format!("{}{}", "{a: ".repeat(DEEP), "}".repeat(DEEP)), OPEN),
        refused("[{", "[{a: ".repeat(DEEP), OPEN),
        refused("{?", "{? ".repeat(DEEP), OPEN),
        refused("&a [", "&a [".repeat(DEEP), OPEN),
        refused("!!seq [", "!!seq [".repeat(DEEP), OPEN),
        refused("[ over lines", "[\n       # ]\n       ".repeat(DEEP), OPEN),
        refused("900 [", "[".repeat(900) + &"]".repeat(900), LEVELS),
        refused("900 [ and commas", "[a: ".repeat(900) + &"a,".repeat(300_000), OPEN),
        refused("- - -", format!("\n          {}", "- ".repeat(DEEP)), "lists inside one another"),
        refused("? ? ?", format!("\n          {}", "? ".repeat(DEEP)), "lists inside one another"),
        refused("stairs of fields", stairs("a:"), LEVELS),
        refused("stairs of entries", stairs("-"), LEVELS),
    ]
}

/// What a count of brackets takes for the end of one.
pub(crate) fn disguised() -> Vec<Kind> {
    vec![
        refused("] in double quotes", "[ \"]\", ".repeat(DEEP), OPEN),
        refused("] in single quotes", "[ ']', ".repeat(DEEP), OPEN),
        refused("many ] in quotes", "[ \"]]]]]\", ".repeat(DEEP), OPEN),
        refused("] behind an escaped quote", "[ \"\\\"]\", ".repeat(DEEP), OPEN),
        refused("] behind a doubled quote", "[ ''']', ".repeat(DEEP), OPEN),
        refused("} in a key", "{\"}\": ".repeat(DEEP), OPEN),
        refused("] in comments", "[ # ]]]\n       ".repeat(DEEP), OPEN),
        refused("] in a text before", format!("[x, ']' , \"{}\", {}", "]".repeat(DEEP), "[".repeat(DEEP)), OPEN),
        refused("quotes in a word", format!("[{}{}", "[it's ], [isn't ], ".repeat(1000), "[".repeat(DEEP)), OPEN),
        refused("] in a verbatim tag", "[ !<]> x, ".repeat(DEEP), OPEN),
        harmless("[ in a block of text", format!("|\n         it's\n         {}", "[ ".repeat(DEEP))),
        harmless("[ in a text of several lines", format!("it's\n         {}", "[ ".repeat(DEEP))),
        harmless("[ in quotes", format!("\"{}\"", "[".repeat(DEEP))),
    ]
}

const REPEAT: &str = "aliases that repeat more text than the file holds";

pub(crate) fn aliases() -> Vec<Kind> {
    let laughs: String =
        (1..12).map(|at| format!(", &l{at} [{}]", vec![format!("*l{}", at - 1); 9].join(","))).collect();
    let merges: String =
        (1..12).map(|at| format!(", &m{at} {{<<: [{}]}}", vec![format!("*m{}", at - 1); 9].join(","))).collect();
    let text = "x".repeat(1_000_000);
    let short = "x".repeat(1000);
    vec![
        refused("laughs", format!("[&l0 [x, x]{laughs}]"), REPEAT),
        refused("laughs of merged fields", format!("[&m0 {{k: v}}{merges}]"), REPEAT),
        refused("one text two thousand times", format!("[&a {text}, [{}]]", "*a, ".repeat(2000)), REPEAT),
        refused("one text as two thousand keys", format!("[&a {text}, [{}]]", "{*a : 1}, ".repeat(2000)), REPEAT),
        refused("a short text many times", format!("[&a {short}, [{}]]", "*a, ".repeat(50_000)), REPEAT),
        refused("a list in merged fields", format!("[&a {{k: {short}}}, {{<<: [{}]}}]", "*a, ".repeat(20_000)), REPEAT),
        refused(
            "empty lists many times",
            format!("[&a [{}], [{}]]", "[], ".repeat(5000), "*a, ".repeat(20_000)),
            REPEAT,
        ),
        refused("a name for itself", "&a [*a]".to_owned(), LEVELS),
        refused("a name for itself in fields", "&a {b: *a}".to_owned(), LEVELS),
        refused("a name that nobody gave", "[*a, *a]".to_owned(), "a name that no \"&\" has given"),
        harmless("many names", format!("[{}]", (0..50_000).map(|at| format!("&a{at} x, ")).collect::<String>())),
    ]
}

const PIECE: &str = "more than 1 MB of text in one piece";

pub(crate) fn long() -> Vec<Kind> {
    const MANY: usize = 1_200_000;
    let lines = "       a\n".repeat(200_000);
    vec![
        refused("a number", "1".repeat(10_000_000), PIECE),
        refused("a fraction", format!("1.{}", "1".repeat(MANY)), PIECE),
        refused("a number of base sixteen", format!("0x{}", "f".repeat(MANY)), PIECE),
        refused("an exponent", format!("1e{}", "9".repeat(MANY)), PIECE),
        refused("a word", "x".repeat(MANY), PIECE),
        refused("a word in quotes", format!("\"{}\"", "x".repeat(MANY)), PIECE),
        refused("escapes", format!("\"{}\"", "\\u0041".repeat(MANY / 6)), PIECE),
        refused("quotes in quotes", format!("'{}'", "''".repeat(MANY / 2)), PIECE),
        refused("many lines", format!("|\n{lines}       end"), PIECE),
        refused("many folded lines", format!(">\n{lines}       end"), PIECE),
        refused("many lines without quotes", format!("x\n{lines}"), PIECE),
        refused("many lines in quotes", format!("\"{lines}\""), PIECE),
        refused("blanks in a text", format!("x{}y", " ".repeat(MANY)), PIECE),
        refused("a name", format!("&{} x", "a".repeat(MANY)), PIECE),
        refused("a name that nobody gave", format!("*{}", "a".repeat(MANY)), PIECE),
        refused("a tag", format!("!{} x", "a".repeat(MANY)), PIECE),
        refused("a tag in <>", format!("!<{}> x", "%41".repeat(MANY / 3)), PIECE),
        refused("a key", format!("{{? {} : x}}", "k".repeat(MANY)), PIECE),
        refused("a key on a line", format!("\n          {}: x", "k".repeat(MANY)), PIECE),
        refused("a quote that is not closed", format!("\"{}", "x ".repeat(MANY / 2)), "never closed"),
        harmless("a comment", format!("x # {}", "y".repeat(MANY))),
        harmless("many comments", format!("x\n{}", "# y\n".repeat(1_000_000))),
        harmless("a number of a hundred thousand digits", "1".repeat(100_000)),
    ]
}

const VALUES: &str = "more values than a file of this size may hold";

pub(crate) fn many() -> Vec<Kind> {
    vec![
        refused("texts", format!("[{}]", "a,".repeat(900_000)), VALUES),
        refused("lists", format!("[{}]", "[],".repeat(900_000)), VALUES),
        refused("fields", format!("[{}]", "a: b,".repeat(900_000)), VALUES),
        refused("entries", format!("\n{}", "         - x: y\n".repeat(400_000)), VALUES),
        refused("equal fields", format!("{{{}}}", "a: 1,".repeat(500_000)), VALUES),
        refused("lines", "x\n      ".repeat(2_100_000), "more than 2000000 lines and commas"),
        refused("documents", format!("x\n{}", "---\na: b\n".repeat(20_000)), "a second document"),
        refused("a deep second document", format!("x\n---\na: {}", "[".repeat(DEEP)), OPEN),
        refused("equal names", format!("[{}]", "&a x,".repeat(500_000)), VALUES),
        harmless(
            "ten thousand fields",
            format!("{{{}}}", (0..10_000).map(|at| format!("k{at}: 1, ")).collect::<String>()),
        ),
    ]
}

pub(crate) fn no_text() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let long = "x: y\n".repeat(100_000);
    let after = |bytes: &[u8]| [long.as_bytes(), bytes].concat();
    vec![
        ("NUL", after(b"\0"), "a NUL character"),
        ("many NUL", vec![0; 1_000_000], "a NUL character"),
        ("Latin-1", after(b"caf\xE9\n"), "a byte that is not UTF-8 (0xE9)"),
        ("half a character", after(b"\xE2\x82"), "a byte that is not UTF-8 (0xE2)"),
        ("no bytes of text", vec![0xFF; 1_000_000], "UTF"),
        ("UTF-16", [0xFF, 0xFE].repeat(500_000), "UTF-16"),
        (
            "directives",
            ((0..20_000).map(|at| format!("%TAG !a{at}! t\n")).collect::<String>() + "---\nmarks: {}\n").into_bytes(),
            "more than 100 lines that begin with %",
        ),
        ("a control character", b"a: \x01\n".to_vec(), "the control character U+0001"),
    ]
}

pub(crate) fn equal_keys() -> Vec<(&'static str, &'static str, &'static str)> {
    vec![
        ("a framework as a whole", "id: x\nid: x\n", "the field \"id\" a second time"),
        ("a role", "id: x\nroles:\n  - {id: r, name: R, name: S}\n", "the field \"name\" a second time"),
        ("an unknown field", "id: x\nother: [{a: 1, \"a\": 2}]\n", "the field \"a\" a second time"),
        ("the joined skills", "skills: []\nskills: []\n", "the field \"skills\" a second time"),
        ("a progress as a whole", "marks: {}\nmarks: {}\n", "the field \"marks\" a second time"),
        ("a mark", "marks:\n  a/b: {}\n  'a/b': {}\n", "the field \"a/b\" a second time"),
        ("a note", "marks:\n  a/b:\n    note: x\n    note: y\n", "the field \"note\" a second time"),
        ("a rating", "ratings:\n  a/b:\n    - {level: x, level: x}\n", "the field \"level\" a second time"),
        ("my role", "me: {role: a, role: b}\n", "the field \"role\" a second time"),
    ]
}

/// Twelve hundred ids that are each three slips away from twelve hundred others.
pub(crate) fn slips() -> String {
    let long = "a".repeat(48);
    let skills: String = (0..1200).map(|at| format!("  - {{id: {long}{at:06}x, name: S}}\n")).collect();
    let needed: String = (0..1200).map(|at| format!("{long}{at:06}yz: low, ")).collect();
    format!(
        "id: x\ntitle: X\nlicence: {{name: CC0}}\nsource: {{title: X}}\nscale: [{{id: low, name: Low}}]\nroles:\n  - id: r\n    \
         name: R\n    levels:\n      - {{id: l, name: L, requirements: {{{needed}}}}}\nskills:\n{skills}"
    )
}
