//! The same page under headings in other wordings.

use super::*;

/// Names of the levels with how many skills each needs, and how many skills are described.
fn outline(text: &str) -> (Vec<(String, usize)>, usize, String) {
    let (draft, notes) = of(text);
    assert!(notes.left.is_empty(), "{text}\n{:?}", notes.left);
    let [role] = draft.roles.as_slice() else { panic!("one role: {:?}", draft.roles) };
    let levels = role.levels.iter().map(|level| (level.name.clone(), level.requirements.len())).collect();
    (levels, draft.skills.len(), role.name.clone())
}

fn usual() -> (Vec<(String, usize)>, usize, String) {
    let levels = vec![("Associate delivery manager".to_owned(), 1), ("Senior delivery manager".to_owned(), 2)];
    (levels, 2, "Delivery manager".to_owned())
}

#[test]
fn an_introduction_in_another_wording_is_no_role_level() {
    for other in [
        "Introduction",
        "Introduction to delivery manager",
        "What a delivery manager does",
        "Introduction to the delivery manager",
    ] {
        let text = TWO_LEVELS.replace("Introduction to the role of delivery manager", other);
        assert_eq!(outline(&text), usual(), "{other}");
    }
}

#[test]
fn described_skills_are_not_required_whatever_their_heading() {
    for other in [
        "Skills needed to be a delivery manager",
        "Skills you need to be a delivery manager",
        "Skills you will need to be a delivery manager",
        "Skills needed for this role",
    ] {
        let text = TWO_LEVELS.replace("Skills required to be a delivery manager", other);
        assert_eq!(outline(&text), usual(), "{other}");
    }
}

#[test]
fn required_skills_and_lead_ins_have_many_wordings() {
    for other in ["Skills needed for this role level", "Skills you need for this role", "Skills required at this level"]
    {
        assert_eq!(outline(&TWO_LEVELS.replace("Skills needed for this role", other)), usual(), "{other}");
    }
    for other in ["At this role level, you will:", "At this level you will be expected to:"] {
        assert_eq!(outline(&TWO_LEVELS.replace("At this level, you will:", other)), usual(), "{other}");
    }
}

#[test]
fn numbers_of_headings_are_no_part_of_names() {
    let text = TWO_LEVELS
        .replace("\nAssociate delivery manager\n", "\n2. Associate delivery manager\n")
        .replace("\nSenior delivery manager\n", "\n3. Senior delivery manager\n")
        .replace("\nIntroduction to", "\n1. Introduction to");
    assert_eq!(outline(&text), usual());
}

#[test]
fn a_section_without_stated_levels_requires_nothing() {
    let text = TWO_LEVELS.replace(" (Relevant skill level: awareness)", "");
    let (draft, _) = of(&text);
    assert_eq!(draft.roles[0].levels[0].requirements, []);
    assert_eq!(draft.roles[0].levels[1].requirements.len(), 2);
}

#[test]
fn what_a_banner_says_of_cookies_is_not_the_page() {
    let banner = "Cookies on GOV.UK\n\nWe use some essential cookies to make this website work.\n\nWe’d like to set additional cookies to understand how you use GOV.UK, remember your settings and improve government services.\n\nWe also use cookies set by other sites to help us deliver content from their services.\n\nAccept additional cookies\nReject additional cookies\nView cookies\n\n";
    assert_eq!(of(&format!("{banner}{TWO_LEVELS}")).0.pages, of(TWO_LEVELS).0.pages);
    assert_eq!(outline(&format!("{banner}{TWO_LEVELS}")), usual());
}
