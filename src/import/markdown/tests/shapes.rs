//! Ladders, competency tables, and headings that say little.

use super::*;

const LADDER: &str = "# Ladder\n\n## Engineer I\n\nLearns.\n\n### Execution\n- writes\n- tests\n\n### Teamwork\n- asks\n\n## Engineer II\n\n### Execution\n- plans\n\n### Teamwork\n- coaches\n\n### Mentoring\n- mentors\n\n## Why\n\nBecause.\n";

#[test]
fn levels_over_the_same_headings_are_role_levels_that_need_skills() {
    let (draft, notes) = of(LADDER);
    assert_eq!(notes.left, []);
    let [role] = draft.roles.as_slice() else { panic!("one role: {:?}", draft.roles) };
    let levels: Vec<_> = role
        .levels
        .iter()
        .map(|level| {
            let needs = level.requirements.iter().map(|needs| (needs.skill.as_str(), needs.statements.join(", ")));
            (level.name.as_str(), level.description.as_deref(), needs.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(role.name, "Engineer");
    assert_eq!(
        levels,
        [
            ("Engineer I", Some("Learns."), vec![("Execution", "writes, tests".into()), ("Teamwork", "asks".into())]),
            (
                "Engineer II",
                None,
                vec![("Execution", "plans".into()), ("Teamwork", "coaches".into()), ("Mentoring", "mentors".into())]
            ),
        ]
    );
    assert_eq!(draft_pages(&draft), [("Why".into(), "Because.".into())]);
}

#[test]
fn the_same_heading_under_others_is_a_skill_of_each() {
    let (draft, _) = of("# List\n\n## Week 1\n\n### Reading\n- [ ] a\n\n## Week 2\n\n### Reading\n- [x] b\n");
    let own = str::to_owned;
    assert_eq!(
        activities(&draft),
        [(own("Week 1: Reading"), vec![own("a")]), (own("Week 2: Reading"), vec![own("+b")])]
    );
}

#[test]
fn a_name_of_general_words_is_a_name_and_a_container_over_the_title_a_skill() {
    let own = str::to_owned;
    let (draft, notes) =
        of("# My list\n\n## Skill A\n- [ ] a\n\n## Experience and activities\n- [ ] b\n\n## Activities\n");
    assert_eq!(
        activities(&draft),
        [(own("Skill A"), vec![own("a")]), (own("Experience and activities"), vec![own("b")])]
    );
    assert_eq!(notes.left.iter().map(|left| left.text.as_str()).collect::<Vec<_>>(), ["Activities"]);
    assert_eq!(made("# Agile\n\n## Activities\n- [ ] a\n"), BTreeMap::from([(own("Agile"), vec![own("a")])]));
}

#[test]
fn columns_of_levels_are_a_scale() {
    let (draft, notes) = of(
        "| Skill | Awareness | Working | Expert |\n|--|--|--|--|\n| Agile | knows it | plans; adapts<br>- leads | |\n| Lean | | • asks • tries | x |\n",
    );
    assert_eq!(draft.scale, ["Awareness", "Working", "Expert"]);
    let levels: Vec<_> = draft
        .skills
        .iter()
        .flat_map(|skill| {
            skill.levels.iter().map(move |level| (&*skill.name, &*level.level, level.statements.join("|")))
        })
        .collect();
    assert_eq!(
        levels,
        [
            ("Agile", "Awareness", "knows it".to_owned()),
            ("Agile", "Working", "plans|adapts|leads".to_owned()),
            ("Lean", "Working", "asks|tries".to_owned())
        ]
    );
    assert_eq!(notes.left.iter().map(|left| left.text.as_str()).collect::<Vec<_>>(), ["x"]);
    let (draft, _) = of("| | Junior | Senior |\n|--|--|--|\n| Agile | knows it | leads it |\n");
    assert_eq!((draft.scale.len(), draft.skills[0].levels.len()), (2, 2));
}

#[test]
fn what_one_does_in_an_area_describes_it() {
    let (draft, _) = of("| Skill area | What you do |\n|--|--|\n| Agile | You plan. |\n");
    assert_eq!(draft_skills(&draft), [("Agile".into(), "You plan.".into())]);
}
