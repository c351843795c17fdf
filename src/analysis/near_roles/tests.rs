use super::*;
use crate::framework::model::Related;
use crate::framework::model::{Framework, Requirement, Role, RoleLevel, Skill, SkillLevel};

/// `role: level skill=step ...; level ...`, steps from 0 to 3.
fn framework(id: &str, roles: &[(&str, &[(&str, &str)])]) -> Framework {
    let named = |id: &str| Skill { id: id.into(), name: id.into(), ..Skill::default() };
    let requirement = |pair: &str| {
        let (skill, level) = pair.split_once('=').unwrap();
        Requirement { skill: skill.into(), level: level.into() }
    };
    let level = |(id, asks): &(&str, &str)| RoleLevel {
        id: (*id).into(),
        name: (*id).into(),
        requirements: asks.split_whitespace().map(requirement).collect(),
        ..RoleLevel::default()
    };
    let role = |(id, levels): &(&str, &[(&str, &str)])| Role {
        id: (*id).into(),
        name: (*id).into(),
        levels: levels.iter().map(level).collect(),
        ..Role::default()
    };
    Framework {
        id: id.into(),
        scale: ["0", "1", "2", "3"].map(|id| SkillLevel { id: id.into(), name: id.into(), meaning: None }).into(),
        skills: ["a", "b", "c", "d", "e"].map(named).into(),
        roles: roles.iter().map(role).collect(),
        ..Framework::default()
    }
}

fn near(frameworks: Vec<Framework>, own: &str) -> Vec<(String, bool, [usize; 3])> {
    let catalog = Catalog::new(frameworks, &Related::default());
    let own = catalog.role_level_by_id(own).unwrap();
    let rows = near_roles(&catalog, own).into_iter();
    rows.map(|near| (catalog.role_level(near.level).id.clone(), near.next, [near.held, near.below, near.new])).collect()
}

#[test]
fn what_is_asked_at_the_same_level_or_a_lower_one_is_held() {
    let roles: &[(&str, &[(&str, &str)])] = &[("own", &[("x", "a=1 b=2 c=0")]), ("other", &[("y", "a=1 b=1 c=3 d=0")])];
    assert_eq!(near(vec![framework("f", roles)], "f/role/own/x"), [("f/role/other/y".into(), false, [2, 1, 1])]);
}

#[test]
fn the_next_two_steps_of_the_own_ladder_come_first_and_the_rest_of_it_not_at_all() {
    let roles: &[(&str, &[(&str, &str)])] = &[
        ("own", &[("low", "a=0"), ("x", "a=1"), ("next", "a=2 b=2 c=2"), ("top", "a=3"), ("head", "a=3 b=3")]),
        ("other", &[("y", "a=1")]),
    ];
    let rows = near(vec![framework("f", roles)], "f/role/own/x");
    assert_eq!(rows[0], ("f/role/own/next".into(), true, [0, 1, 2]));
    assert_eq!(rows[1], ("f/role/own/top".into(), true, [0, 1, 0]));
    assert_eq!(rows[2..], [("f/role/other/y".into(), false, [1, 0, 0])]);
    assert_eq!(near(vec![framework("f", roles)], "f/role/own/head").len(), 1);
}

#[test]
fn on_a_ladder_with_two_paths_twins_are_one_step() {
    let names = ["Junior", "Senior", "Senior - management", "Lead", "Lead \u{2013} management", "Head (both)", "Chief"];
    let ids = ["j", "s", "s-m", "l", "l-m", "h", "c"];
    let mut own = framework("f", &[("own", &ids.map(|id| (id, "a=1")))]);
    for (level, name) in own.roles[0].levels.iter_mut().zip(names) {
        level.name = name.into();
    }
    let up = |from: &str| {
        let rows = near(vec![own.clone()], &format!("f/role/own/{from}"));
        rows.into_iter().map(|(id, ..)| id.rsplit('/').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(up("j"), ["s", "s-m", "l", "l-m"]);
    assert_eq!(up("s"), ["s-m", "l", "l-m", "h"]);
    assert_eq!(up("s-m"), ["l", "l-m", "h"]);
    assert_eq!(up("h"), ["c"]);
    assert_eq!(up("c"), Vec::<String>::new());
}

#[test]
fn the_best_fitting_level_stands_for_its_role_and_of_equal_ones_the_more_senior() {
    let roles: &[(&str, &[(&str, &str)])] = &[
        ("own", &[("x", "a=2 b=2")]),
        ("other", &[("junior", "a=0 b=0 c=0"), ("senior", "a=2 b=2 c=2"), ("head", "a=3 b=3 c=3")]),
    ];
    assert_eq!(near(vec![framework("f", roles)], "f/role/own/x"), [("f/role/other/senior".into(), false, [2, 0, 1])]);
}

#[test]
fn roles_come_by_their_fit_then_by_what_is_shared_and_without_anything_shared_not_at_all() {
    let roles: &[(&str, &[(&str, &str)])] = &[
        ("half", &[("y", "a=1 d=1")]),
        ("one", &[("y", "a=1")]),
        ("none", &[("y", "d=1 e=1")]),
        ("own", &[("x", "a=1 b=1 c=1")]),
        ("two", &[("y", "a=0 b=0")]),
        ("empty", &[("y", "")]),
    ];
    let rows = near(vec![framework("f", roles)], "f/role/own/x");
    let order: Vec<&str> = rows.iter().map(|(id, ..)| id.as_str()).collect();
    assert_eq!(order, ["f/role/two/y", "f/role/one/y", "f/role/half/y"]);
}

#[test]
fn other_frameworks_are_not_compared() {
    let own: &[(&str, &[(&str, &str)])] = &[("own", &[("x", "a=1")])];
    let other: &[(&str, &[(&str, &str)])] = &[("other", &[("y", "a=1")])];
    assert_eq!(near(vec![framework("f", own), framework("g", other)], "f/role/own/x"), []);
}
