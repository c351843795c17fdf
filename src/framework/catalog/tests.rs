use super::*;
use crate::framework::model::{Family as FamilyModel, Role as RoleModel, RoleLevel as LevelModel};

fn craft(id: &str, roles: &[(&str, Option<&str>)]) -> Framework {
    let role = |(name, family): &(&str, Option<&str>)| RoleModel {
        id: name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-"),
        name: (*name).to_owned(),
        family: family.map(str::to_lowercase),
        levels: vec![LevelModel { id: "one".into(), name: "One".into(), ..LevelModel::default() }],
        ..RoleModel::default()
    };
    let families = roles.iter().filter_map(|(_, family)| *family);
    Framework {
        id: id.to_owned(),
        families: families.map(|name| FamilyModel { id: name.to_lowercase(), name: name.to_owned() }).collect(),
        roles: roles.iter().map(role).collect(),
        ..Framework::default()
    }
}

/// Role, family and number of parts.
fn roles(catalog: &Catalog) -> Vec<(&str, &str, usize)> {
    let family = |role: &Role| role.family.map_or("", |family| catalog.families[family.at()].name.as_str());
    catalog.roles.iter().map(|role| (role.name.as_str(), family(role), role.parts.len())).collect()
}

#[test]
fn roles_of_different_frameworks_that_have_one_name_are_one_role() {
    let one = craft("one", &[("Service Owner", None), ("Joiner", Some("Wood"))]);
    let two = craft("two", &[("Joiner (boats)", Some("Wood")), ("Service owner", Some("Delivery"))]);
    let catalog = Catalog::new(vec![one, two], &Related::default());
    assert_eq!(
        roles(&catalog),
        [("Service Owner", "Delivery", 2), ("Joiner", "Wood", 1), ("Joiner (boats)", "Wood", 1)]
    );
    for part in &catalog.parts {
        assert!(catalog.role(part.role).parts.iter().any(|other| catalog.part(*other).id == part.id));
    }
    assert_eq!(catalog.families.iter().map(|family| family.roles.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn two_roles_of_one_framework_stay_two_though_they_have_one_name() {
    let mut one = craft("one", &[("Joiner", None), ("Joiner", None)]);
    one.roles[1].id = "joiner-2".into();
    let two = craft("two", &[("Joiner", None)]);
    let catalog = Catalog::new(vec![one, two], &Related::default());
    assert_eq!(roles(&catalog), [("Joiner", "", 2), ("Joiner", "", 1)]);
}

#[test]
fn what_is_joined_stays_joined_under_another_id_that_says_what_it_was() {
    let loaded = crate::framework::load::embedded();
    let before = Catalog::new(loaded.frameworks.clone(), &loaded.related);
    let mut renamed = loaded.frameworks.clone();
    for framework in &mut renamed {
        let own = framework.id.clone();
        for skill in &mut framework.skills {
            let old = skill.id.clone();
            skill.id = format!("new-{old}");
            skill.was = vec![format!("{own}/{old}")];
        }
        for role in &mut framework.roles {
            let old = role.id.clone();
            role.id = format!("new-{old}");
            role.was = vec![format!("{own}/role/{old}")];
            role.skills.iter_mut().for_each(|skill| *skill = format!("new-{skill}"));
            let needed = role.levels.iter_mut().flat_map(|level| &mut level.requirements);
            needed.for_each(|needed| needed.skill = format!("new-{}", needed.skill));
        }
    }
    let path = std::path::Path::new("related.yaml");
    assert_eq!(crate::framework::check::members(path, b"", &loaded.related, &renamed), []);
    let after = Catalog::new(renamed, &loaded.related);
    let parts = |catalog: &Catalog| -> Vec<usize> { catalog.roles.iter().map(|role| role.parts.len()).collect() };
    assert_eq!(parts(&after), parts(&before));
    let joined = |skill: &Skill| (skill.related.clone(), skill.related_activities.clone());
    let all = |catalog: &Catalog| catalog.skills.iter().map(joined).collect::<Vec<_>>();
    assert!(all(&before).iter().any(|(related, single)| !related.is_empty() && !single.is_empty()));
    assert_eq!(all(&after), all(&before));
}
