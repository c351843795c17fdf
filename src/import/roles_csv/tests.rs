mod lost;

use super::*;
use crate::import::draft::{At, DraftRole};

const HEADER: &str = "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type\n";

fn reading(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 3, &mut notes);
    (draft, notes)
}

fn rows(rows: &str) -> (Draft, Notes) {
    reading(&format!("{HEADER}{rows}"))
}

/// What is left over: line and why.
fn left(notes: &Notes) -> Vec<(usize, &str)> {
    notes.left.iter().map(|left| (left.at.line, left.why.as_str())).collect()
}

fn mended(notes: &Notes) -> Vec<(Mend, usize)> {
    notes.mended.iter().map(|(mend, times)| (*mend, *times)).collect()
}

fn required(role: &DraftRole) -> Vec<(&str, &str, Option<&str>)> {
    let levels = role.levels.iter();
    levels
        .flat_map(|level| {
            let asks = level.requirements.iter();
            asks.map(|one| (level.name.as_str(), one.skill.as_str(), one.level.as_deref()))
        })
        .collect()
}

#[test]
fn a_row_says_of_a_role_level_which_skill_it_requires() {
    let (draft, notes) = rows(
        "\
Bread,Baker,\"A baker bakes.

In this role, you will:
- mix
- bake\",Senior baker,\"Bakes much.

At this role level, you will:
- lead\",Kneading,Kneading is work.,Working,\"You can:
- knead well
- knead fast\",
",
    );
    assert_eq!(notes, Notes::default());
    let role = &draft.roles[0];
    assert_eq!(
        (role.at, role.name.as_str(), role.family.as_deref()),
        (At { input: 3, line: 2 }, "Baker", Some("Bread"))
    );
    assert_eq!(role.description.as_deref(), Some("A baker bakes."));
    assert_eq!(role.responsibilities, ["mix", "bake"]);
    let level = &role.levels[0];
    assert_eq!((level.name.as_str(), level.description.as_deref()), ("Senior baker", Some("Bakes much.")));
    assert_eq!(level.responsibilities, ["lead"]);
    assert_eq!(required(role), [("Senior baker", "Kneading", Some("Working"))]);
    assert_eq!(level.requirements[0].statements, ["knead well", "knead fast"]);
    assert_eq!(
        (draft.skills[0].name.as_str(), draft.skills[0].description.as_deref()),
        ("Kneading", Some("Kneading is work."))
    );
    assert_eq!(draft.scale, ["Working"]);
}

#[test]
fn columns_may_stand_in_any_order_and_be_missing() {
    let (draft, notes) = reading(
        "skill,ROLE LEVEL,Role,Skill-level\nHeat,Baker,Baker,Expert\nSalt,Baker,Baker,\n,Head,Baker,\nDough,,Baker,\n",
    );
    assert_eq!(notes, Notes::default());
    assert_eq!(required(&draft.roles[0]), [("Baker", "Heat", Some("Expert")), ("Baker", "Salt", None)]);
    assert_eq!(draft.roles[0].levels[1].name, "Head");
    assert_eq!(draft.roles[0].skills, ["Dough"]);
}

#[test]
fn without_a_column_of_roles_nothing_has_a_place() {
    let (draft, notes) = reading("\nSkill,Level\nHeat,Expert\n");
    assert_eq!(draft, Draft::default());
    assert_eq!(left(&notes), [(2, "no column is named Role, so that nothing in this file has a place")]);
}

#[test]
fn a_row_that_is_not_in_use_makes_no_role_level() {
    let (draft, notes) = rows(
        "\
Bread,Chief baker,Leads all bakers.,NOT IN USE,NOT IN USE,Heat,Heat is hot.,NOT IN USE,NOT IN USE,Civil Service
Bread,Chief baker,Leads all bakers.,NOT IN USE,NOT IN USE,Salt,MISSING,NOT IN USE,NOT IN USE,Civil Service
Bread,Baker,,Baker,MISSING,Heat,Heat is hot.,NOT IN USE,NOT IN USE,
",
    );
    let chief = &draft.roles[0];
    assert_eq!(chief.levels, []);
    assert_eq!(chief.skills, ["Heat", "Salt"]);
    assert_eq!(chief.description.as_deref(), Some("Leads all bakers.\n\nRole type: Civil Service"));
    assert_eq!(draft.roles[1].levels[0].requirements, []);
    assert_eq!(draft.scale, Vec::<String>::new());
    assert_eq!(mended(&notes), [(Mend::Missing, 2), (Mend::NotInUse, 3), (Mend::LevelNotInUse, 1)]);
    assert_eq!(notes.left, []);
}

#[test]
fn a_type_that_only_some_levels_have_is_told_of_these() {
    let (draft, _) =
        rows("Bread,Baker,,Baker,,Heat,,Working,,\nBread,Baker,,Chief,Leads.,Heat,,Expert,,Civil Service\n");
    assert_eq!(draft.roles[0].description, None);
    assert_eq!(draft.roles[0].levels[0].description, None);
    assert_eq!(draft.roles[0].levels[1].description.as_deref(), Some("Leads.\n\nRole type: Civil Service"));
}

#[test]
fn a_row_twice_is_one_row_and_one_that_contradicts_is_left_over() {
    let (draft, notes) = rows(
        "\
Bread,Baker,,Baker,,Heat,,Working,keep,
Bread,Baker ,,Baker,,Heat,,Working,keep,
Bread,Baker,,Baker,,Heat,,Expert,keep,
Bread,Baker,,Baker,,Heat,,Working,lose,
Bread,Baker,,Head baker,,Heat,,Expert,keep,
",
    );
    assert_eq!(required(&draft.roles[0]), [("Baker", "Heat", Some("Working")), ("Head baker", "Heat", Some("Expert"))]);
    let why = ["line 2 asks for this skill at another level", "line 2 says other things of this skill at this level"];
    assert_eq!(left(&notes), [(4, why[0]), (5, why[1])]);
    assert_eq!(mended(&notes), [(Mend::Spaces, 1), (Mend::DuplicateRow, 1)]);
}

#[test]
fn texts_that_say_otherwise_than_the_first_are_left_over_with_their_own_line() {
    let (draft, notes) = rows(
        "\
Bread,Baker,One.,Baker,Two.,Heat,Three.,Working,,
Cake,Baker,\"Other
one.\",Baker,Other two.,Salt,,Working,,
,Baker,One.,Baker,,Heat,Other three.,Working,,
",
    );
    let role = &draft.roles[0];
    assert_eq!((role.family.as_deref(), role.description.as_deref()), (Some("Bread"), Some("One.")));
    assert_eq!(role.levels[0].description.as_deref(), Some("Two."));
    assert_eq!(draft.skills[0].description.as_deref(), Some("Three."));
    let texts: Vec<_> = notes.left.iter().map(|left| (left.at.line, left.text.as_str())).collect();
    assert_eq!(texts, [(3, "Cake"), (3, "Other one."), (4, "Other two."), (5, "Other three.")]);
    assert!(notes.left.iter().all(|left| left.why.contains("line 2")));
}

#[test]
fn names_are_the_same_however_they_are_spelt_but_not_without_their_brackets() {
    let (draft, notes) = rows(
        "\
Bread,Baker,,Baker,,Heat,,Working,,
Bread,baker,,Head baker,,Heat (cakes),,working,,
Bread,Baker,,Head  baker ,,Heat-Cakes,,Awareness,,
",
    );
    assert_eq!(draft.roles.len(), 1);
    assert_eq!((draft.roles[0].name.as_str(), draft.roles[0].aliases.concat()), ("Baker", "baker".to_owned()));
    assert_eq!(draft.skills.iter().map(|skill| skill.name.as_str()).collect::<Vec<_>>(), ["Heat", "Heat (cakes)"]);
    assert_eq!(draft.scale, ["Awareness", "Working"]);
    assert_eq!(notes.mended[&Mend::Spaces], 1);
}

#[test]
fn dirt_is_counted_wherever_it_stands() {
    let (_, notes) = rows(
        "\
Bread,Baker,\"One.\u{2028}Two.\",Baker,,Heat,MISSING,Working,This skill level is currently not defined.,
Bread,Baker,\"One.\u{2028}Two.\",Baker,,Salt,MISSING,Working,\"You can
- salt\",
",
    );
    let expected = [(Mend::LineSeparator, 2), (Mend::Missing, 2), (Mend::NotDefined, 1), (Mend::Heading, 1)];
    assert_eq!(mended(&notes), expected);
}

#[test]
fn what_has_no_place_in_a_row_is_left_over() {
    let (_, notes) = rows(
        "\
Bread,,One.,Baker,,Heat,,Working,,
Bread,Baker,,,Two.,Heat,,Working,keep,
Bread,Baker,,Baker,,,,Working,keep,
Bread,Baker,,Baker,,Heat,,Working,\"You can:
- keep

With help:
- lose\",
Bread,Baker,,Baker
",
    );
    let lines: Vec<_> = left(&notes).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [2, 3, 3, 3, 4, 8, 10]);
}

#[test]
fn a_rare_word_amid_the_known_levels_is_no_level_and_is_left_over() {
    let (draft, notes) = rows(
        "\
Bread,Baker,,Baker,,Heat,,Working,keep,
Bread,Baker,,Baker,,Salt,,\"
Workng\",add,
Bread,Baker,,Baker,,Dough,,working,knead,
Bread,Baker,,Head baker,,Salt,,Expert,lick,
",
    );
    assert_eq!(draft.scale, ["Working", "Expert"]);
    let asked = &draft.roles[0].levels[0].requirements[1];
    assert_eq!((asked.skill.as_str(), asked.level.as_deref(), asked.statements.concat()), ("Salt", None, "add".into()));
    let texts: Vec<_> = notes.left.iter().map(|left| left.text.as_str()).collect();
    assert_eq!((texts, left(&notes)), (vec!["Workng"], vec![(3, "not a level of this scale; did you mean Working?")]));
}

#[test]
fn a_strange_word_is_a_slip_where_hardly_any_row_has_it_and_else_a_level() {
    let table = |known: usize| {
        let known: String = (0..known).map(|at| format!("Bread,Baker,,Baker,,Skill {at},,Working,,\n")).collect();
        rows(&format!("{known}Bread,Baker,,Baker,,Heat,,Mastery,,\n"))
    };
    let (draft, notes) = table(20);
    assert_eq!((draft.scale.len(), notes.left.len()), (2, 0));
    let (draft, notes) = table(21);
    assert_eq!((draft.scale.len(), left(&notes)), (1, vec![(23, "not a level of this scale")]));
    let (draft, notes) = rows("Bread,Baker,,Baker,,Heat,,Novice,,\nBread,Baker,,Baker,,Salt,,Master,,\n");
    assert_eq!((draft.scale.len(), notes.left.len()), (2, 0));
}

#[test]
fn a_point_that_stands_twice_in_a_cell_is_one() {
    let (draft, notes) = rows(
        "\
Bread,Baker,,Baker,\"At this role level, you will:
- lead
- lead\",Heat,,Working,\"You can:
- keep
- lose
- keep\",
",
    );
    let level = &draft.roles[0].levels[0];
    assert_eq!(
        (level.responsibilities.concat(), level.requirements[0].statements.concat()),
        ("lead".into(), "keeplose".into())
    );
    assert_eq!(mended(&notes), [(Mend::PointTwice, 2)]);
}

#[test]
fn skills_that_only_signs_tell_apart_are_several() {
    let (draft, notes) = rows(
        "\
Bread,Coder,,Coder,,C,,Working,,
Bread,Coder,,Coder,,C#,,Working,,
Bread,Coder,,Coder,,C++,,Expert,,
Bread,Coder,,Coder,,.NET,,Expert,,
Bread,Coder,,Coder,,NET,,Expert,,
",
    );
    let names: Vec<_> = draft.skills.iter().map(|skill| skill.name.as_str()).collect();
    assert_eq!((names, notes), (vec!["C", "C#", "C++", ".NET", "NET"], Notes::default()));
}
