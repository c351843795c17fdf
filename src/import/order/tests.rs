use super::*;
use crate::import::Notes;
use crate::import::draft::DraftRequirement;

const STEPS: [&str; 4] = ["Awareness", "Working", "Practitioner", "Expert"];

/// A role level that requires skills A, B … at these steps of the scale, 1 being the lowest; 0 for a skill it does not require.
fn level(name: &str, steps: &[usize]) -> DraftLevel {
    let requirement = |(skill, step): (char, &usize)| {
        let level = Some(STEPS.get(step.checked_sub(1)?)?.to_string());
        Some(DraftRequirement { skill: skill.to_string(), level, ..DraftRequirement::default() })
    };
    let requirements = ('A'..).zip(steps).filter_map(requirement).collect();
    DraftLevel { name: name.to_owned(), requirements, ..DraftLevel::default() }
}

fn role(levels: &[DraftLevel]) -> DraftRole {
    DraftRole { name: "Baker".to_owned(), levels: levels.to_vec(), ..DraftRole::default() }
}

fn names_in(role: &DraftRole) -> Vec<&str> {
    role.levels.iter().map(|level| level.name.as_str()).collect()
}

/// These levels are in order, whatever the order in which the document gives them.
fn are_in_order(levels: &[DraftLevel]) {
    let expected: Vec<&str> = levels.iter().map(|level| level.name.as_str()).collect();
    let mut found = levels.to_vec();
    found.sort_by(|one, two| one.name.cmp(&two.name));
    for turn in 0..2 * found.len() {
        let mut role = role(&found);
        by_seniority(&mut role, &STEPS.map(str::to_owned));
        assert_eq!(names_in(&role), expected, "turn {turn}");
        found.rotate_left(1);
        if turn == found.len() {
            found.reverse();
        }
    }
}

fn words_alone(names: &[&str]) {
    are_in_order(&names.iter().map(|name| level(name, &[])).collect::<Vec<_>>());
}

#[test]
fn words_give_the_order() {
    words_alone(&["Trainee baker", "Associate baker", "Baker", "Senior baker", "Lead baker", "Head of baking"]);
    words_alone(&["Apprentice baker", "Junior baker", "Baker", "Senior baker", "Principal baker", "Chief baker"]);
    words_alone(&["Baking lead", "Head of baking"]);
}

#[test]
fn where_nothing_else_decides_the_words_do_that_mean_nearly_the_same() {
    words_alone(&["Associate baker", "Junior baker", "Baker", "Senior baker", "Lead baker", "Principal baker"]);
    words_alone(&["Engineer", "Senior engineer", "Staff engineer", "Senior staff engineer", "Principal engineer"]);
    words_alone(&[
        "Group product manager",
        "Head of product",
        "Director of product",
        "Vice president, product",
        "Chief product officer",
    ]);
}

#[test]
fn numbers_decide_between_names_that_are_otherwise_the_same() {
    words_alone(&["Baker", "Baker I", "Baker II", "Baker III", "Baker IV", "Baker IX", "Baker X", "Senior baker"]);
    words_alone(&["L1", "L2", "L3", "L10"]);
    words_alone(&["Senior baker 2", "Senior baker 10", "Lead baker 1"]);
    are_in_order(&[level("Baker 2", &[1]), level("Baker 1", &[2])]);
}

#[test]
fn a_deputy_stands_before_the_one_he_stands_in_for() {
    words_alone(&["Lead baker", "Deputy head of baking", "Head of baking"]);
    words_alone(&["Senior baker", "Associate principal baker", "Principal baker"]);
}

#[test]
fn between_words_of_the_same_rank_required_levels_decide() {
    are_in_order(&[level("Principal baker", &[3, 3]), level("Lead baker", &[3, 4])]);
    are_in_order(&[level("Junior baker", &[1, 1]), level("Associate baker", &[2, 1])]);
    are_in_order(&[level("Lead baker", &[4, 4]), level("Principal baker", &[4, 4])]);
    // Over the skills that both require, before all others.
    are_in_order(&[level("Lead baker", &[3, 3, 4, 4]), level("Principal baker", &[4, 4])]);
}

#[test]
fn words_win_over_required_levels() {
    are_in_order(&[level("Lead baker", &[4, 4]), level("Head of baking", &[3, 2])]);
    are_in_order(&[level("Baker", &[3, 3]), level("Senior baker", &[2, 2])]);
    are_in_order(&[level("Trainee baker", &[2]), level("Dough analyst", &[1])]);
}

#[test]
fn between_different_jobs_required_levels_decide() {
    are_in_order(&[
        level("Oven analyst", &[1, 1]),
        level("Senior oven analyst", &[2, 1]),
        level("Oven control manager", &[3, 2]),
        level("Head of ovens", &[3, 3]),
    ]);
    are_in_order(&[level("Dough analyst", &[1, 2]), level("Dough manager", &[2, 2])]);
}

#[test]
fn a_twin_stands_right_behind_its_twin() {
    are_in_order(&[
        level("Senior baker", &[2, 2]),
        level("Senior baker - management", &[4, 4]),
        level("Lead baker", &[3, 3]),
        level("Lead baker (management)", &[3, 3]),
        level("Principal baker", &[4, 4]),
    ]);
}

#[test]
fn where_nothing_decides_the_document_does() {
    let found = ["Mixer", "Baker", "Kneader"].map(|name| level(name, &[2]));
    let mut role = role(&found);
    by_seniority(&mut role, &STEPS.map(str::to_owned));
    assert_eq!(names_in(&role), ["Mixer", "Baker", "Kneader"]);
}

#[test]
fn required_levels_count_only_when_every_level_states_some() {
    let found = [level("Lead baker", &[4]), level("Principal baker", &[1]), level("Baker", &[])];
    let mut role = role(&found);
    by_seniority(&mut role, &STEPS.map(str::to_owned));
    assert_eq!(names_in(&role), ["Baker", "Lead baker", "Principal baker"]);
}

#[test]
fn no_level_is_lost_however_it_is_named() {
    let found =
        ["", "-", " - ", "()", "Senior", "senior", "Head", "Baker", "Baker", "製パン"].map(|name| level(name, &[1]));
    let mut role = role(&found);
    by_seniority(&mut role, &[]);
    assert_eq!(role.levels.len(), found.len());
}

fn listed(list: &str) -> (Vec<String>, Vec<(usize, String)>) {
    let mut roles = [
        role(&["A", "B", "C", "D"].map(|name| level(name, &[]))),
        DraftRole { name: "Miller".to_owned(), levels: vec![level("X", &[]), level("A", &[])], ..DraftRole::default() },
    ];
    let mut notes = Notes::default();
    by_list(&mut roles, list, 0, &mut notes);
    let orders = roles.iter().map(|role| names_in(role).concat()).collect();
    (orders, notes.left.into_iter().map(|left| (left.at.line, left.why)).collect())
}

fn orders(list: &str) -> Vec<String> {
    let (orders, left) = listed(list);
    assert_eq!(left, []);
    orders
}

#[test]
fn a_list_overrules_the_order() {
    assert_eq!(orders("# mine\nd\nC\n- b\n\nA\n"), ["DCBA", "XA"]);
    assert_eq!(orders(""), ["ABCD", "XA"]);
}

#[test]
fn levels_that_are_not_listed_stay_where_they_are() {
    assert_eq!(orders("D\nB"), ["ADCB", "XA"]);
}

#[test]
fn a_name_without_a_heading_is_looked_for_in_all_roles() {
    assert_eq!(orders("B\nA\nX"), ["BACD", "AX"]);
    assert_eq!(orders("Miller:\nA\nX\nbaker:\nC\nA"), ["CBAD", "AX"]);
}

#[test]
fn what_a_list_names_in_vain_is_left_over() {
    let (orders, left) = listed("C\nnobody\nA\nC\nTailor:\nB\nMiller:\nD\n");
    assert_eq!(orders, ["CBAD", "XA"]);
    let why = |line, why: &str| (line, why.to_owned());
    let expected = [
        why(2, "no role level has this name"),
        why(4, "named before"),
        why(5, "no role has this name"),
        why(6, "no level of this role has this name"),
        why(8, "no level of this role has this name"),
    ];
    assert_eq!(left, expected);
}
