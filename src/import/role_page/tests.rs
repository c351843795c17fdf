mod wordings;

use proptest::prelude::*;

use super::super::kept::{self, document, draft_pages, draft_skills, lost, published, strings};
use super::*;

fn of(text: &str) -> (Draft, Notes) {
    let mut notes = Notes::default();
    let draft = read(text, 0, &mut notes);
    (draft, notes)
}

/// What leads the way on a page, and is not said again.
pub(in crate::import) const HEADINGS: &[&str] = &[
    "Introduction to the role of",
    "At this level, you will:",
    "In this role, you will:",
    "Skills needed for this role",
    "Relevant skill level",
    "Contents",
    "Print this page",
    "Guidance",
    "From:",
    "Published",
    "Last updated",
];

const TWO_LEVELS: &str = "\
Delivery manager

Find out what a delivery manager does.

Published 7 January 2020
Last updated 30 March 2020 — See all updates

Contents
1. Introduction to the role of delivery manager
2. Associate delivery manager
3. Senior delivery manager

Introduction to the role of delivery manager

A delivery manager is accountable for delivery. In this role, you will:

- work with teams, e.g. Alpha teams
- remove obstacles

Skills required to be a delivery manager

You will need the following skills.

- Agile and Lean practices. You plan. You adapt.
- Life-cycle perspective. You know the phases.

Associate delivery manager

An associate learns. At this level, you will:

- work under supervision

Skills needed for this role

- Agile and Lean practices. You know the methods. (Relevant skill level: awareness)

Senior delivery manager

A senior leads.

You will:

- lead teams
- coach others

Skills needed for this role

- Agile and Lean practices. You coach. You lead v2.1 teams i.e. All of them. (Relevant skill level: expert)
- Life-cycle perspective. You decide. (Relevant skill level: practitioner)
";

fn line(words: &str) -> usize {
    1 + TWO_LEVELS.lines().position(|line| line.contains(words)).expect("a line")
}

#[test]
fn the_page_of_the_service_owner_says_what_is_published() {
    let (Some(text), Some(there)) = (document("service-owner.txt"), published("service-owner-2020")) else {
        panic!("both are there")
    };
    let (draft, notes) = of(&text);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    assert_eq!(draft.title.as_deref(), there["title"].as_str());
    assert_eq!(draft.edition.as_deref(), there["edition"].as_str());
    assert_eq!(draft.publisher.as_deref(), there["publisher"].as_str());
    assert_eq!(draft.scale, strings(&there["scale"], "name"));
    assert_eq!(draft_pages(&draft), kept::pages(&there));
    assert_eq!(draft_skills(&draft), kept::skills(&there));

    let ([role], role_there) = (draft.roles.as_slice(), &there["roles"][0]) else { panic!("one role") };
    assert_eq!(Some(role.name.as_str()), role_there["name"].as_str());
    assert_eq!(role.description.as_deref(), role_there["description"].as_str());
    assert_eq!(role.skills, ["DDaT perspective"]);
    let ([level], level_there) = (role.levels.as_slice(), &role_there["levels"][0]) else { panic!("one level") };
    assert_eq!(level.description.as_deref(), level_there["description"].as_str());
    assert_eq!(level.responsibilities, strings(&level_there["responsibilities"], "text"));

    let skills = there["skills"].as_sequence().expect("skills").iter().filter(|skill| !skill["levels"].is_null());
    let needed = skills.map(|skill| {
        let (step, texts) = skill["levels"].as_mapping().and_then(|levels| levels.iter().next()).expect("one level");
        (skill["name"].as_str().expect("a name").to_owned(), step.as_str().map(str::to_owned), strings(texts, "text"))
    });
    let draft = level
        .requirements
        .iter()
        .map(|needs| (needs.skill.clone(), needs.level.as_deref().map(str::to_lowercase), needs.statements.clone()));
    let draft: Vec<_> = draft.collect();
    assert_eq!(draft.iter().map(|(.., texts)| texts.len()).sum::<usize>(), 27);
    assert_eq!(draft, needed.collect::<Vec<_>>());
}

#[test]
fn a_page_may_have_several_levels() {
    let (draft, notes) = of(TWO_LEVELS);
    assert!(notes.left.is_empty(), "{:?}", notes.left);
    let [role] = draft.roles.as_slice() else { panic!("one role") };
    assert_eq!(role.name, "Delivery manager");
    assert_eq!(role.description.as_deref(), Some("A delivery manager is accountable for delivery."));
    assert_eq!(role.responsibilities, ["work with teams, e.g. Alpha teams", "remove obstacles"]);
    let names: Vec<&str> = role.levels.iter().map(|level| level.name.as_str()).collect();
    assert_eq!(names, ["Associate delivery manager", "Senior delivery manager"]);
    let [associate, senior] = role.levels.as_slice() else { panic!("two levels") };
    assert_eq!(associate.description.as_deref(), Some("An associate learns."));
    assert_eq!(senior.responsibilities, ["lead teams", "coach others"]);
    let agile = &senior.requirements[0];
    assert_eq!(agile.level.as_deref(), Some("Expert"));
    assert_eq!(agile.statements, ["You coach.", "You lead v2.1 teams i.e. All of them."]);
    assert_eq!((agile.at.line, senior.requirements.len()), (line("You lead v2.1"), 2));
    assert_eq!(draft.edition.as_deref(), Some("30 March 2020"));
    assert_eq!(draft.skills.len(), 2);
}

#[test]
fn the_same_page_in_other_clothes_says_the_same() {
    let (plain, _) = of(TWO_LEVELS);
    let same = |text: &str, why: &str| {
        let (mut draft, notes) = of(text);
        assert!(notes.left.is_empty(), "{why}: {:?}", notes.left);
        let mut plain = plain.clone();
        for draft in [&mut draft, &mut plain] {
            draft.roles.iter_mut().for_each(|role| {
                role.at = Default::default();
                for level in &mut role.levels {
                    level.at = Default::default();
                    level.requirements.iter_mut().for_each(|needs| needs.at = Default::default());
                }
            });
            draft.skills.iter_mut().for_each(|skill| skill.at = Default::default());
        }
        assert_eq!(draft, plain, "{why}");
    };
    same(&TWO_LEVELS.replace("\n- ", "\n• "), "other signs");
    same(&TWO_LEVELS.replace("\n- ", "\n  \n").replace("\n\n", "\n \n    \n"), "no signs, and air");
    same(&TWO_LEVELS.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"), "no air");
    same(
        &TWO_LEVELS
            .replace("(Relevant skill level: ", "(relevant skill level – ")
            .replace("Skills needed for this role", "SKILLS NEEDED FOR THIS ROLE"),
        "other wording",
    );
    let marked = TWO_LEVELS
        .replace("Introduction to", "## Introduction to")
        .replace("1. ## ", "1. ")
        .replace("\nAssociate delivery manager\n", "\n## Associate delivery manager\n")
        .replace("\nSenior delivery manager\n", "\n## Senior delivery manager\n")
        .replace("\nSkills", "\n### Skills")
        .replace("- Agile and Lean practices.", "- **Agile and Lean practices.**");
    same(&marked, "as Markdown");
}

#[test]
fn what_belongs_nowhere_is_left_over_with_its_line() {
    let (_, notes) =
        of(&TWO_LEVELS.replace("\nFind out", "\nBreadcrumb of a site\n\nFind out").replace("awareness)", "wizardry)"));
    let left: Vec<(usize, &str)> = notes.left.iter().map(|left| (left.at.line, left.text.as_str())).collect();
    assert_eq!(left, [(3, "Breadcrumb of a site"), (line("awareness)") + 2, "wizardry")]);
}

#[test]
fn the_same_need_twice_counts_once() {
    let need = "- Life-cycle perspective. You decide. (Relevant skill level: practitioner)\n";
    let (draft, notes) = of(&TWO_LEVELS.replace(need, &need.repeat(2)));
    assert_eq!(draft.roles[0].levels[1].requirements.len(), 2);
    assert_eq!(notes.mended.get(&super::super::Mend::SkillTwice), Some(&1));
}

/// Lines such as a page has, `N` a word that stands nowhere else.
pub(in crate::import) const SHAPES: [&str; 19] = [
    "Introduction to the role of N",
    "Skills required to be N",
    "Skills needed for this role",
    "At this level, you will:",
    "Senior N",
    "  name of a thing N",
    "- point N",
    "You can N. You can do.",
    "  Agile N. You can. You do. (Relevant skill level: expert)",
    "Relevant skill level: N",
    "Read more N",
    "Read more",
    "Related content",
    "Collection",
    "Contents",
    "From: N",
    "Published 3 N 2020",
    "## N",
    "",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_page_is_lost(shapes in prop::collection::vec(0..SHAPES.len(), 0..24)) {
        let text = shapes.iter().enumerate().map(|(at, shape)| SHAPES[*shape].replace('N', &format!("nr{at}"))).collect::<Vec<_>>().join("\n");
        let (draft, notes) = of(&text);
        prop_assert_eq!(lost(&text, &draft, &notes, HEADINGS), Vec::<&str>::new(), "{}\n{:#?}", text, draft);
    }

    #[test]
    fn no_text_makes_it_fall_over(text in "(\\PC{0,30}\n|[ .:()#A-Za-z•-]{0,30}\n){0,12}") {
        let (draft, notes) = of(&text);
        prop_assert_eq!(lost(&text, &draft, &notes, HEADINGS), Vec::<&str>::new());
    }
}
