//! The service owner of January 2020.

use crate::data::{framework, page};
use crate::document::{assert_says, prose};

#[test]
fn the_data_says_all_of_service_owner() {
    let owner = framework("service-owner-2020");
    let [role] = owner.roles.as_slice() else { panic!("one role") };
    let [level] = role.levels.as_slice() else { panic!("one role level") };
    let [about, required, read_more, related] =
        ["about", "skills-required", "read-more", "related-content"].map(|id| page(&owner, id));
    let mut about = prose(&about.text, "");
    let mut required_text = prose(&required.text, "");

    let mut out = vec![role.name.clone()];
    out.extend(about.next());
    out.extend([owner.publisher.clone(), owner.edition.clone()]);
    // The table of contents, as far as it is not furniture.
    out.extend([level.name.clone(), read_more.title.clone()]);
    out.extend(about);
    out.extend(role.description.clone());

    out.push(required.title.clone());
    out.extend(required_text.next());
    for skill in &owner.skills {
        assert_eq!(required_text.next().as_ref(), Some(&skill.name));
        out.push(format!("{}. {}", skill.name, skill.description.as_deref().expect("a description")));
    }
    assert_eq!(required_text.next(), None);

    out.push(level.name.clone());
    out.extend(level.description.clone());
    out.extend(level.responsibilities.iter().map(|entry| entry.text.clone()));
    for requirement in &level.requirements {
        let skill = owner.skills.iter().find(|skill| skill.id == requirement.skill).expect("a skill");
        let text = skill.levels.iter().find(|text| text.level == requirement.level).expect("a text");
        let sentences: Vec<&str> = text.statements.iter().map(|entry| entry.text.as_str()).collect();
        let sentences = sentences.join(" ");
        out.push(format!("{}. {sentences} (Relevant skill level: {})", skill.name, requirement.level));
    }

    out.push(read_more.title.clone());
    out.extend(prose(&read_more.text, ""));
    out.push(format!("Published {}", owner.edition));
    out.push(related.title.clone());
    out.extend(prose(&related.text, ""));
    assert_says("service-owner.txt", &out);
}

#[test]
fn service_owner_has_nine_skills_eight_required_and_five_responsibilities() {
    let owner = framework("service-owner-2020");
    let level = &owner.roles[0].levels[0];
    assert_eq!(owner.skills.iter().filter(|skill| skill.description.is_some()).count(), 9);
    assert_eq!(level.requirements.len(), 8);
    assert_eq!(level.responsibilities.len(), 5);
    assert_eq!(owner.roles[0].skills, ["ddat-perspective"], "described, but at no level");
    let scale: Vec<&str> = owner.scale.iter().map(|step| step.id.as_str()).collect();
    assert!(page(&owner, "about").text.contains(&format!("({})", scale.join(", "))));
}

#[test]
fn each_sentence_of_a_required_level_is_one_statement() {
    let owner = framework("service-owner-2020");
    let levels: Vec<_> = owner.skills.iter().flat_map(|skill| &skill.levels).collect();
    let counts: Vec<usize> = levels.iter().map(|level| level.statements.len()).collect();
    assert_eq!(counts, [3, 3, 5, 4, 4, 1, 3, 4]);
    for statement in levels.iter().flat_map(|level| &level.statements) {
        assert!(statement.text.ends_with('.') && !statement.text.contains(". "), "{}", statement.text);
    }
}
