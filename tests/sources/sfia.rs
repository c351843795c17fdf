//! SFIA's product management. Its file may be deleted, and then there is nothing to hold against the document.

use crate::data::framework_if_any;
use crate::document::{assert_says, prose};

#[test]
fn the_data_says_all_of_sfia_product_management() {
    let Some(sfia) = framework_if_any("sfia") else { return };
    let [skill] = sfia.skills.as_slice() else { panic!("one skill") };
    let [code] = skill.aliases.as_slice() else { panic!("SFIA's code and no other alias") };
    let mut out = vec![format!("{} {code}", skill.name)];
    out.extend(skill.description.clone());
    out.extend(prose(skill.notes.as_deref().expect("notes"), ""));
    for level in &skill.levels {
        let step = sfia.scale.iter().find(|step| step.id == level.level).expect("a step of the scale");
        out.push(step.name.clone());
        out.extend(level.statements.iter().map(|entry| entry.text.clone()));
    }
    assert_says("sfia-prod.txt", &out);
}

#[test]
fn sfia_has_seven_steps_and_four_statements_at_each_of_two_to_six() {
    let Some(sfia) = framework_if_any("sfia") else { return };
    assert_eq!(sfia.scale.len(), 7);
    let levels = &sfia.skills[0].levels;
    assert_eq!(
        levels.iter().map(|level| level.level.as_str()).collect::<Vec<_>>(),
        ["level-2", "level-3", "level-4", "level-5", "level-6"]
    );
    assert!(levels.iter().all(|level| level.statements.len() == 4));
}

#[test]
fn sfia_is_named_as_the_owner_of_its_words() {
    let Some(sfia) = framework_if_any("sfia") else { return };
    assert!(sfia.licence.name.contains("SFIA Foundation"));
    assert!(sfia.licence.notice.is_some_and(|notice| notice.contains("© SFIA Foundation")));
}
