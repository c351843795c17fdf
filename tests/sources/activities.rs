//! The activities and experiences of a product manager.

use crate::data::{framework, page};
use crate::document::{assert_says, prose};
use crate::lists::MENDS;

const GUIDANCE: [&str; 4] = ["learnt-by-doing", "the-gap", "things-to-do", "how-to-use"];

#[test]
fn the_data_says_all_of_the_activity_list() {
    let list = framework("pm-activities");
    let section = |id: &str| {
        let page = page(&list, id);
        let mut out = vec![format!("## {}", page.title)];
        out.extend(prose(&page.text, ""));
        out
    };
    let mut out: Vec<String> = GUIDANCE.into_iter().flat_map(section).collect();
    out.push(format!("## {}", list.title));
    for skill in &list.skills {
        out.extend(skill.activities.iter().map(|activity| format!("| {} | {} |", skill.name, activity.text)));
    }
    for skill in &list.skills {
        out.push(format!("| {} | {} |", skill.name, skill.description.as_deref().expect("a description")));
    }
    out.extend(section("licence"));
    assert_says("product-manager-activities.md", &out);
}

#[test]
fn fifty_four_activities_build_ten_skills() {
    let list = framework("pm-activities");
    assert_eq!(list.skills.len(), 10);
    let counts: Vec<usize> = list.skills.iter().map(|skill| skill.activities.len()).collect();
    assert_eq!(counts, [6, 3, 7, 2, 8, 8, 9, 7, 2, 2]);
    assert_eq!(counts.iter().sum::<usize>(), 54);
}

#[test]
fn the_product_manager_of_the_list_has_all_its_skills_and_no_required_level() {
    let list = framework("pm-activities");
    let [role] = list.roles.as_slice() else { panic!("one role") };
    let skills: Vec<&str> = list.skills.iter().map(|skill| skill.id.as_str()).collect();
    assert_eq!(role.skills, skills);
    assert!(role.levels.is_empty() && list.scale.is_empty());
}

#[test]
fn the_guidance_says_that_this_is_no_test() {
    let list = framework("pm-activities");
    assert!(page(&list, "how-to-use").text.contains("is not intended to be prescriptive, or a test of ability."));
}

#[test]
fn a_misspelt_skill_name_stays_as_an_alias() {
    let list = framework("pm-activities");
    let mut misspelt = 0;
    for skill in &list.skills {
        for (_, fault, _) in MENDS.iter().filter(|(.., shown)| *shown == skill.name) {
            assert!(skill.aliases.iter().any(|alias| alias == fault), "{} was {fault:?}", skill.name);
            misspelt += 1;
        }
    }
    assert_eq!(misspelt, 2);
}
