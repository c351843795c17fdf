//! Nothing of any text is lost.

use proptest::prelude::*;

use super::*;
use crate::fold::fold;

/// Everything a draft says, folded.
fn said(draft: &Draft) -> String {
    let mut said = Vec::new();
    for role in &draft.roles {
        said.extend(role.family.iter().chain([&role.name]).chain(&role.description));
        said.extend(role.responsibilities.iter().chain(&role.skills));
        for level in &role.levels {
            said.extend([&level.name].into_iter().chain(&level.description).chain(&level.responsibilities));
            for one in &level.requirements {
                said.extend([&one.skill].into_iter().chain(&one.level).chain(&one.statements));
            }
        }
    }
    said.into_iter().map(|text| fold(text)).collect::<Vec<_>>().join(" | ")
}

/// The line is in the draft, perhaps without its heading words.
fn is_in(said: &str, line: &str) -> bool {
    let folded = fold(line);
    let headings = ["in this role you will", "at this role level you will", "you can"];
    if folded.is_empty() || headings.contains(&folded.as_str()) {
        return true;
    }
    let number = folded.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let prefixes = [
        "role level ",
        "skill level ",
        "skill ",
        "role ",
        "in this role you will ",
        "at this role level you will ",
        "you can ",
    ];
    let short = prefixes.iter().filter_map(|prefix| folded.strip_prefix(prefix));
    let family = folded.split_once(" role ").filter(|(family, _)| said.contains(family)).map(|(_, name)| name);
    [folded.as_str(), number].into_iter().chain(short).chain(family).any(|text| said.contains(text))
}

fn a_line() -> impl Strategy<Value = String> {
    let begin = prop::sample::select(vec![
        "",
        "- ",
        "* ",
        "1. ",
        "  ",
        "\t",
        "Role level: ",
        "Skill: ",
        "Skill ",
        "## Skill: ",
        "**Skill:** ",
        "- Skill: ",
        "Role: ",
        "Bread role: ",
        "Skill level: ",
        "In this role, you will:",
        "At this role level you will",
        "You can: ",
        "•",
        "---",
    ]);
    let word = prop::sample::select(vec![
        "",
        "Baking",
        "heat the oven",
        "Salt.",
        "Examples:",
        "In this role",
        "\u{2028}- two",
        "\u{a0}x",
    ]);
    (begin, prop_oneof![4 => word.prop_map(str::to_owned), 1 => "w\\PC{0,12}"])
        .prop_map(|(begin, rest)| format!("{begin}{rest}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_read(text in "\\PC*|[ -~\n]{0,200}", bytes: Vec<u8>) {
        reading(&text);
        reading(&mend::text(&bytes, &mut Notes::default()));
    }

    #[test]
    fn every_line_is_in_the_draft_or_left_over(lines in prop::collection::vec(a_line(), 0..24)) {
        let text = lines.join("\n");
        let (draft, notes) = reading(&text);
        let said = said(&draft);
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            let is_left = notes.left.iter().any(|left| left.at.line == number);
            prop_assert!(is_left || line.split(['\u{2028}', '\u{2029}']).all(|part| is_in(&said, part)), "line {}: {:?}\n{}\n{:?}", number, line, text, draft);
        }
    }
}
