use super::*;
use crate::analysis::craft::Craft;

fn told(craft: &Craft, from: &str, to: &str) -> Vec<(Step, String)> {
    let rows = compare(&craft.catalog, craft.level(from), craft.level(to));
    rows.iter().map(|row| (row.step, craft.catalog.skill(row.skill).id.clone())).collect()
}

#[test]
fn every_skill_of_either_side_is_added_raised_same_lowered_or_dropped() {
    let craft = Craft::with("");
    let up = told(&craft, "craft/role/maker/junior", "craft/role/maker/senior");
    let step = |step: Step, skill: &str| (step, format!("craft/{skill}"));
    let expected = [
        step(Step::Added, "planing"),
        step(Step::Added, "drawing"),
        step(Step::Raised, "cutting"),
        step(Step::Same, "gluing"),
        step(Step::Dropped, "resting"),
    ];
    let sorted = |mut rows: Vec<(Step, String)>| {
        rows.sort();
        rows
    };
    assert_eq!(sorted(up), sorted(expected.to_vec()));
    let back = told(&craft, "craft/role/maker/senior", "craft/role/maker/master");
    assert!(
        back.contains(&step(Step::Lowered, "gluing")) && back.contains(&step(Step::Dropped, "drawing")),
        "{back:?}"
    );
}

#[test]
fn the_step_up_adds_the_statements_of_every_level_on_the_way() {
    let craft = Craft::with("");
    let rows = compare(&craft.catalog, craft.level("craft/role/maker/junior"), craft.level("craft/role/maker/senior"));
    let adds = |skill: &str| -> Vec<(usize, Vec<&str>)> {
        let row = rows.iter().find(|row| row.skill == craft.skill(skill)).expect("a row");
        row.adds.iter().map(|(level, items)| (*level, craft.ids(items))).collect()
    };
    let cutting = [(1, vec!["craft/cutting/mid/b"]), (2, vec!["craft/cutting/high/c", "craft/cutting/high/d"])];
    assert_eq!(adds("craft/cutting"), cutting);
    assert_eq!(adds("craft/planing"), [(1, vec!["craft/planing/mid/a", "craft/planing/mid/b"])]);
    assert_eq!(adds("craft/gluing"), []);
}

#[test]
fn a_related_skill_of_the_other_side_is_named_and_not_taken_for_it() {
    let craft = Craft::with("");
    let rows = compare(&craft.catalog, craft.level("craft/role/maker/master"), craft.level("other/role/joiner/joiner"));
    let row = |skill: &str| rows.iter().find(|row| row.skill == craft.skill(skill)).expect("a row");
    assert_eq!((row("other/sawing").step, row("craft/cutting").step), (Step::Added, Step::Dropped));
    assert_eq!(row("other/sawing").related, [craft.skill("craft/cutting")]);
    assert_eq!(row("craft/cutting").related, [craft.skill("other/sawing")]);
    assert_eq!(row("craft/gluing").related, []);
}

#[test]
fn without_two_names_the_own_level_is_compared_with_the_target_or_with_its_neighbour() {
    let usual = |file: &str| {
        let craft = Craft::with(file);
        usual(craft.facts()).map(|(from, to)| {
            let name = |level: RoleLevelIx| craft.catalog.role_level(level).name.clone();
            [name(from), name(to)]
        })
    };
    assert_eq!(usual(""), None);
    let [junior, senior, master] = ["Junior maker", "Senior maker", "Master maker"].map(str::to_owned);
    assert_eq!(usual("me: {role: craft/role/maker/junior}"), Some([junior.clone(), senior.clone()]));
    assert_eq!(usual("me: {target: craft/role/maker/master}"), Some([senior, master.clone()]));
    let both = "me: {role: craft/role/maker/junior, target: craft/role/maker/master}";
    assert_eq!(usual(both), Some([junior, master]));
    assert_eq!(usual("me: {role: other/role/joiner/joiner}"), None, "its ladder has one level");
}

#[test]
fn a_ladder_shows_what_each_level_asks_of_each_skill() {
    let craft = Craft::with("");
    let ladder = ladder(&craft.catalog, craft.catalog.role_level(craft.level("craft/role/maker/junior")).part);
    let row = |skill: &str| ladder.rows.iter().find(|(ix, _)| *ix == craft.skill(skill)).map(|(_, asks)| asks.clone());
    assert_eq!(ladder.levels.len(), 3);
    assert_eq!(row("craft/cutting"), Some(vec![Some(0), Some(2), Some(2)]));
    assert_eq!(row("craft/drawing"), Some(vec![None, Some(0), None]));
    assert_eq!(row("other/sawing"), None);
}
