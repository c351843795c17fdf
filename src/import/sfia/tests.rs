use proptest::prelude::*;

use super::super::Mend;
use super::super::draft::DraftSkill;
use super::super::kept::{document, draft_skills, lost, published, strings};
use super::*;

fn of(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 0, &mut notes);
    (draft, notes)
}

const TWO: &str = "\
Logic LOGC
Thinking things through.

Guidance Notes:
Activities may include, but are not limited to:
thinking:
For others, in the open
For oneself
proving
Logic is old. It stays.

Level 1
This skill is not typically observed or practised at this level of responsibility and accountability.
Level 2
Thinks under supervision.
Asks.
Level 3
Proves things with LEAN

Arithmetic (ARIT)
Counting.
Level 1 - Follow
Counts.
Level 5 - Ensure, advise
Counts for others. Adds.
";

#[test]
fn the_skill_that_is_published_is_read() {
    // Both may be gone.
    let (Some(text), Some(there)) = (document("sfia-prod.txt"), published("sfia")) else { return };
    let (draft, notes) = of(&text);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    assert_eq!(draft.title.as_deref(), there["title"].as_str());
    assert_eq!(draft.scale, strings(&there["scale"], "name"));
    assert_eq!(draft_skills(&draft), super::super::kept::skills(&there));
    let [skill] = draft.skills.as_slice() else { panic!("one skill") };
    let skill_there = &there["skills"][0];
    assert_eq!(skill.aliases, ["PROD"]);
    assert_eq!(skill.notes.as_deref(), skill_there["notes"].as_str().map(str::trim_end));
    let levels = skill_there["levels"].as_mapping().expect("levels").iter();
    let levels: Vec<(String, Vec<String>)> = levels
        .map(|(id, texts)| (id.as_str().unwrap_or_default().replace("level-", "Level "), strings(texts, "text")))
        .collect();
    let read: Vec<(String, Vec<String>)> =
        skill.levels.iter().map(|level| (level.level.clone(), level.statements.clone())).collect();
    assert_eq!(read, levels);
    assert_eq!(read.iter().map(|(_, statements)| statements.len()).sum::<usize>(), 20);
}

#[test]
fn a_file_may_hold_several_skills() {
    let (draft, notes) = of(TWO);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    assert_eq!(notes.mended.get(&Mend::NotDefined), Some(&1));
    let [logic, arithmetic] = draft.skills.as_slice() else { panic!("two skills") };
    assert_eq!((logic.name.as_str(), logic.aliases.as_slice()), ("Logic", ["LOGC".to_owned()].as_slice()));
    let notes = "Activities may include, but are not limited to:\n\n- thinking:\n  - For others, in the open\n  - For oneself\n- proving\n\nLogic is old. It stays.";
    assert_eq!(logic.notes.as_deref(), Some(notes));
    let levels = |skill: &DraftSkill| {
        skill.levels.iter().map(|level| (level.level.clone(), level.statements.len())).collect::<Vec<_>>()
    };
    assert_eq!(levels(logic), [("Level 2".to_owned(), 2), ("Level 3".to_owned(), 1)]);
    assert_eq!(levels(arithmetic), [("Level 1".to_owned(), 1), ("Level 5".to_owned(), 1)]);
    assert_eq!(arithmetic.at.line, 20);
}

#[test]
fn the_same_in_other_clothes() {
    let (plain, _) = of(TWO);
    for text in [
        TWO.replace("Logic LOGC", "# Logic (LOGC)").replace("Level ", "## Level "),
        TWO.replace("Logic LOGC", "LOGC - Logic").replace("Arithmetic (ARIT)", "ARIT: Arithmetic"),
        TWO.replace("\nthinking:", "\n- thinking:")
            .replace("\nFor o", "\n  - For o")
            .replace("\nproving", "\n- proving"),
        TWO.replace("Level 2", "Logic: Level 2").replace("\nAsks.", "\n• Asks."),
        TWO.replace("Guidance Notes:", "Guidance notes").replace('\n', "\n\n"),
    ] {
        let (draft, notes) = of(&text);
        assert!(notes.left.is_empty(), "{:?}\n{text}", notes.left);
        let said = |draft: &Draft| {
            draft
                .skills
                .iter()
                .map(|skill| {
                    let levels: Vec<_> =
                        skill.levels.iter().map(|level| (level.level.clone(), level.statements.clone())).collect();
                    (skill.name.clone(), skill.aliases.clone(), skill.description.clone(), skill.notes.clone(), levels)
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(said(&draft), said(&plain), "{text}");
    }
}

#[test]
fn a_code_may_stand_below_the_name() {
    let (draft, _) = of("Logic\n\nLOGC\n\nThinking.\n\nLevel 2\nThinks.\n");
    assert_eq!((draft.skills[0].name.as_str(), draft.skills[0].aliases[0].as_str()), ("Logic", "LOGC"));
    assert_eq!(draft.skills[0].description.as_deref(), Some("Thinking."));
}

#[test]
fn what_belongs_to_no_skill_is_left_over() {
    let (_, notes) = of("An overview\nLevel 2\nLogic LOGC\nText.\nLevel 4 - Something else\nThinks.\n");
    let left: Vec<(usize, &str)> = notes.left.iter().map(|left| (left.at.line, left.text.as_str())).collect();
    assert_eq!(left, [(1, "An overview"), (2, "Level 2"), (5, "Something else")]);
}

/// Lines such as a text has, `N` a word that stands nowhere else.
const SHAPES: [&str; 14] = [
    "Skill N ABCD",
    "Skill N\nABCD",
    "EFGH - Skill N",
    "Guidance Notes:",
    "Guidance notes: N",
    "may include N:",
    "doing N",
    "- point N",
    "Does N.",
    "Level 2",
    "Level 3 - N",
    "Level 4: Does the work of N.",
    "Level 1 - Follow",
    "",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_text_is_lost(shapes in prop::collection::vec(0..SHAPES.len(), 0..24)) {
        let text = shapes.iter().enumerate().map(|(at, shape)| SHAPES[*shape].replace('N', &format!("nr{at}"))).collect::<Vec<_>>().join("\n");
        let (draft, notes) = of(&text);
        prop_assert_eq!(lost(&text, &draft, &notes, &["Guidance notes", "Level 1 2 3 4", "Follow"]), Vec::<&str>::new(), "{}\n{:#?}", text, draft);
    }

    #[test]
    fn no_text_makes_it_fall_over(text in "(\\PC{0,30}\n|[ .:()#A-Za-z0-9•-]{0,30}\n|Level [0-9].{0,9}\n){0,12}") {
        let (draft, notes) = of(&text);
        let levels = super::levels::ESSENCES.join(" ");
        prop_assert_eq!(lost(&text, &draft, &notes, &["Guidance notes", "Level 1 2 3 4 5 6 7 mobilize and", "code", &levels]), Vec::<&str>::new());
    }
}
