//! What people type, and what must then come first or near the top, over the shipped content.

use bydoing::framework::model::Related;
use bydoing::framework::{Catalog, check, load};
use bydoing::progress::{Mark, Progress};
use bydoing::search::{Found, Index, Kind, Own, Query, documents};

/// What is typed, the id that must be found, and among how many first hits.
const RANKING: &[(&str, &str, usize)] = &[
    // Roles and role levels by their names.
    ("service owner", "service-owner-2020/role/service-owner", 1),
    ("product manager", "gdad/role/product-manager", 1),
    ("senior product manager", "gdad/role/product-manager/senior-product-manager", 1),
    ("senior pm", "gdad/role/product-manager/senior-product-manager", 1),
    ("spm", "gdad/role/product-manager/senior-product-manager", 1),
    ("head of product", "gdad/role/product-manager/head-of-product", 1),
    ("pm", "gdad/role/product-manager", 1),
    // Skills, by any of their spellings.
    ("lifecycle", "pm-activities/lifecycle-perspective", 1),
    ("lifecycle", "gdad/life-cycle-management", 3),
    ("lifecycle", "service-owner-2020/life-cycle-perspective", 3),
    ("life cycle", "gdad/life-cycle-management", 1),
    ("life cycle", "pm-activities/lifecycle-perspective", 3),
    ("lifecyle", "pm-activities/lifecycle-perspective", 1),
    ("lifecyle", "gdad/life-cycle-management", 3),
    ("value for money", "gdad/creating-value-for-money", 1),
    ("user centred", "gdad/applying-user-centred-insights", 1),
    ("user-centered", "gdad/applying-user-centred-insights", 3),
    ("stkhldr", "gdad/stakeholder-relationship-management", 1),
    ("stakehold", "gdad/stakeholder-relationship-management", 1),
    ("digital perspective", "pm-activities/digital-perspective", 1),
    ("ddigital", "pm-activities/digital-perspective", 1),
    ("prod ownrship", "pm-activities/product-ownership", 2),
    ("lean", "gdad/agile-and-lean-practices", 1),
    ("leadership", "gdad/product-leadership", 1),
    ("roi", "service-owner-2020/financial-ownership", 1),
    // Activities.
    ("mvp", "pm-activities/agile-working/mvp-scope", 1),
    ("minimum viable product", "pm-activities/agile-working/mvp-scope", 3),
    ("sprint goal", "pm-activities/agile-working/sprint-goal", 1),
    ("show and tell", "pm-activities/agile-working/sprint-review", 1),
    ("usr stry", "pm-activities/product-ownership/user-stories", 1),
    ("user story", "pm-activities/product-ownership/user-stories", 1),
    ("acceptance crit", "pm-activities/product-ownership/acceptance-criteria", 1),
    ("okr", "pm-activities/product-ownership/performance-goals", 2),
    ("okr", "pm-activities/product-ownership/performance-monitoring", 2),
    ("backlog", "pm-activities/product-ownership/prioritised-backlog", 2),
    ("roadmap", "pm-activities/strategic-ownership/product-roadmap", 3),
    ("roadmap", "pm-activities/product-ownership/roadmap-review", 3),
    ("road map", "pm-activities/product-ownership/roadmap-review", 3),
    ("raodmap", "pm-activities/product-ownership/roadmap-review", 3),
    ("stakeholder comms", "pm-activities/strategic-ownership/stakeholder-comms", 1),
    ("stakeholders", "pm-activities/strategic-ownership/stakeholder-analysis", 1),
    ("competitor", "pm-activities/strategic-ownership/competitor-analysis", 1),
    ("business model canvas", "pm-activities/strategic-ownership/product-strategy", 1),
    ("wcag", "pm-activities/digital-perspective/web-accessibility-guidelines", 1),
    ("accessibility", "pm-activities/digital-perspective/web-accessibility-guidelines", 1),
    ("acessibilty", "pm-activities/digital-perspective/web-accessibility-guidelines", 1),
    ("user research plan", "pm-activities/user-focus/user-research-plan", 1),
    ("user needs", "pm-activities/user-focus/user-need", 1),
    ("incident", "pm-activities/operational-management/incident-resolution", 1),
    ("nfr", "pm-activities/operational-management/non-functional-requirements", 1),
    ("nonfunctional", "pm-activities/operational-management/non-functional-requirements", 1),
    ("public beta", "pm-activities/operational-management/public-beta", 1),
    ("pivot", "pm-activities/lifecycle-perspective/product-pivot", 1),
    ("vision", "pm-activities/strategic-ownership/product-vision", 1),
    ("recruiting", "gdad/role/product-manager/senior-product-manager/recruit-product-managers", 3),
    // Statements and responsibilities, by their words or by where they stand.
    ("busines case", "gdad/creating-value-for-money/practitioner/business-cases", 1),
    ("busines case", "pm-activities/financial-ownership/business-case", 3),
    ("agile expert", "service-owner-2020/agile-working/expert/recognised-expert", 1),
    ("agile expert", "service-owner-2020/agile-working/expert/coach-agile-and-lean", 3),
    ("coach", "gdad/product-management/expert/coach-and-mentor", 3),
    ("coach", "gdad/product-leadership/practitioner/coach-and-manage", 3),
    ("data driven", "gdad/managing-product-outcomes/practitioner/data-driven-decisions", 1),
    ("prioritize", "gdad/managing-product-outcomes/practitioner/help-others-prioritise", 1),
    ("sfia level 5", "sfia/prod/level-5/full-life-cycle", 3),
    ("retirement", "gdad/role/product-manager/senior-product-manager/lead-through-life-cycle", 3),
    ("retirement", "sfia/prod/level-5/testing-and-launches", 3),
    ("budget", "service-owner-2020/role/service-owner/service-owner/budget-and-funding", 1),
    ("governance", "service-owner-2020/role/service-owner/service-owner/service-governance", 1),
    ("escaltion", "service-owner-2020/role/service-owner/service-owner/service-governance", 3),
    // Pages, and an id as it stands in the progress file.
    ("career promise", "product-cluster/page/career-promise", 1),
    ("PEOPLE’S lives", "product-cluster/page/career-promise", 1),
    ("not a test", "pm-activities/page/how-to-use", 3),
    ("pm-activities/agile", "pm-activities/agile-working", 1),
];

fn catalog() -> Catalog {
    let loaded = load::embedded();
    Catalog::new(loaded.frameworks, &loaded.related)
}

fn index() -> Index {
    Index::new(documents::from_catalog(&catalog()))
}

fn search(index: &Index, text: &str) -> Found {
    index.search(&Query { text, kind: None, limit: 10, own: None })
}

fn ids<'a>(index: &'a Index, found: &Found) -> Vec<&'a str> {
    found.hits.iter().map(|hit| index.document(hit.document).id.as_str()).collect()
}

#[test]
fn what_people_look_for_comes_first() {
    let index = index();
    // The SFIA file may be taken out of the data: its rows then have nothing to find.
    let shipped: Vec<&str> = (0..index.len()).map(|ix| index.document(ix).id.as_str()).collect();
    let rows = RANKING.iter().filter(|(_, id, _)| !id.starts_with("sfia/") || shipped.contains(id));
    let mut missed = Vec::new();
    for (text, id, among) in rows {
        let found = search(&index, text);
        let ids = ids(&index, &found);
        if !ids.iter().take(*among).any(|found| found == id) {
            missed.push(format!("{text:?}: {id} is not among the first {among}: {ids:#?}"));
        }
    }
    assert!(missed.is_empty(), "{} of {} missed\n{}", missed.len(), RANKING.len(), missed.join("\n"));
}

#[test]
fn every_title_finds_its_document_among_the_first_five() {
    let index = index();
    for ix in 0..index.len() {
        let title = &index.document(ix).title;
        let found = index.search(&Query { text: title, kind: Some(index.document(ix).kind), limit: 10, own: None });
        let first = found.hits.iter().take(5).map(|hit| hit.document);
        assert!(first.into_iter().any(|hit| hit == ix), "{title:?} finds {:?}", ids(&index, &found));
    }
}

/// As somebody on this role level would be answered.
fn search_as(catalog: &Catalog, index: &Index, level: &str, text: &str) -> Vec<String> {
    let own = catalog.role_level_by_id(level).map(|level| Own::of(catalog, level));
    assert!(own.is_some(), "{level} is not there");
    let found = index.search(&Query { text, kind: None, limit: 10, own: own.as_ref() });
    ids(index, &found).into_iter().map(str::to_owned).collect()
}

const SENIOR: &str = "gdad/role/product-manager/senior-product-manager";
const OWNER: &str = "service-owner-2020/role/service-owner/service-owner";

#[test]
fn of_equal_hits_those_of_the_own_role_come_first() {
    let catalog = catalog();
    let index = index();
    for (level, text, first) in [
        (OWNER, "life cycle", "service-owner-2020/life-cycle-perspective"),
        (SENIOR, "life cycle", "gdad/life-cycle-management"),
        (OWNER, "strategic ownership", "service-owner-2020/strategic-ownership"),
        (SENIOR, "strategic ownership", "gdad/strategic-ownership"),
    ] {
        assert_eq!(search_as(&catalog, &index, level, text)[0], first, "{text} on {level}");
    }
}

#[test]
fn the_own_role_never_stands_before_what_matches_better() {
    let catalog = catalog();
    let index = index();
    for (text, id, among) in RANKING.iter().filter(|(_, id, _)| !id.starts_with("sfia/") && !id.contains("agile")) {
        let found = search_as(&catalog, &index, SENIOR, text);
        let near = among + 1;
        assert!(
            found.iter().take(near).any(|found| found == id),
            "{text:?}: {id} is not among the first {near}: {found:#?}"
        );
    }
}

#[test]
fn a_wrong_word_is_answered_with_the_right_one() {
    let index = index();
    for (text, right) in
        [("raodmap", "roadmap"), ("the acessibilty", "the accessibility"), ("prioritize", "prioritise")]
    {
        assert_eq!(search(&index, text).suggestions, [right]);
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let index = index();
    for text in ["hypothesis", "kpi", "xyzzy", "wcag budget", "kubernetes"] {
        let found = search(&index, text);
        assert!(found.hits.is_empty(), "{text}: {:?}", ids(&index, &found));
    }
    // Letters of it stand scattered in one sentence in seven.
    assert_eq!(search(&index, "wcag").total, 1);
}

#[test]
fn own_notes_are_found_whatever_the_case_and_the_accents() {
    let catalog = catalog();
    let mut progress = Progress::default();
    let id = "pm-activities/user-focus/user-need".to_owned();
    let note = "Talked to the Clientèle\nThree rounds in Łódź".to_owned();
    let evidence = vec!["https://example.org/rounds".to_owned()];
    progress.marks.insert(id.clone(), Mark { note, evidence, ..Mark::default() });
    let evidence = vec!["https://example.org/pivot-minutes".to_owned()];
    let linked = "pm-activities/lifecycle-perspective/product-pivot".to_owned();
    progress.marks.insert(linked.clone(), Mark { evidence, ..Mark::default() });
    progress.marks.insert("gone/skill/item".to_owned(), Mark { note: "clientele".to_owned(), ..Mark::default() });

    let mut documents = documents::from_catalog(&catalog);
    documents.extend(documents::notes(&catalog, &progress, &bydoing::progress::Carried::of(&catalog, &progress)));
    let index = Index::new(documents);
    for (text, expected) in [("clientele", &id), ("CLIENTÈLE talked", &id), ("lodz", &id), ("pivot minutes", &linked)]
    {
        let found = search(&index, text);
        let note = index.document(found.hits[0].document);
        assert_eq!((note.kind, &note.id), (Kind::Note, expected), "{text}");
    }
    let note = index.document(search(&index, "clientele").hits[0].document);
    assert_eq!(note.title, "Talked to the Clientèle");
    assert_eq!(note.body, "Three rounds in Łódź\nhttps://example.org/rounds");
    assert_eq!(note.place, "Defined a user need(s)");
    let matched = index.matched("clientele", index.len() - 1);
    assert_eq!(note.title.get(matched.title[0].clone()), Some("Clientèle"));
}

#[test]
fn a_joined_role_is_one_document_with_all_that_is_said_of_it() {
    let index = index();
    let all = (0..index.len()).map(|ix| index.document(ix));
    let roles: Vec<_> = all.filter(|document| document.kind == Kind::Role).collect();
    assert_eq!(roles.iter().map(|role| role.title.as_str()).collect::<Vec<_>>(), ["Product manager", "Service owner"]);
    for said in ["the right outcomes by balancing", "keep people informed"] {
        assert!(roles[0].body.contains(said), "{said}");
    }
}

#[test]
fn a_hit_says_where_it_stands() {
    let index = index();
    for (text, place) in [
        ("sprint goal", "Agile Working · Product Manager - activities and experiences"),
        ("blended approach", "Agile and Lean practices · Practitioner"),
        (
            "recruiting associate",
            "Senior product manager · Government Digital and Data Profession Capability Framework",
        ),
        ("head of product", "Product manager · Government Digital and Data Profession Capability Framework"),
    ] {
        assert_eq!(index.document(search(&index, text).hits[0].document).place, place);
    }
}

#[test]
fn one_kind_alone_can_be_asked_for() {
    let index = index();
    for kind in Kind::ALL {
        let found = index.search(&Query { text: "product", kind: Some(kind), limit: 1000, own: None });
        assert_eq!(found.hits.len(), found.total);
        assert!(found.hits.iter().all(|hit| index.document(hit.document).kind == kind));
    }
}

#[test]
fn each_letter_on_the_way_to_a_word_finds_something() {
    let index = index();
    for text in ["roadmap", "stakeholder comms", "user research plan", "life cycle", "agile expert"] {
        for (end, _) in text.char_indices().skip(1) {
            assert!(search(&index, &text[..end]).total > 0, "{:?}", &text[..end]);
        }
    }
}

/// Names that begin with what is typed, among many texts that say it.
const DELIVERY: &str = "
id: craft
title: A craft
edition: '1'
publisher: P
licence: {name: L}
source: {title: T}
scale: [{id: working, name: Working}, {id: expert, name: Expert}]
roles:
  - id: delivery-manager
    name: Delivery manager
    levels:
      - id: delivery-manager
        name: Delivery manager
        requirements: {planning: working, commercial-management: working, communicating: working, agile: working}
      - id: senior-delivery-manager
        name: Senior delivery manager
        requirements: {planning: expert}
  - id: test-engineer
    name: Test engineer
    levels:
      - id: test-engineer
        name: Test engineer
        requirements: {testing: working, comms: working, agile-working: working, plan: working}
skills:
  - {id: planning, name: Planning}
  - {id: commercial-management, name: Commercial management}
  - {id: communicating, name: Communicating between the technical and non-technical}
  - {id: agile, name: Agile and Lean practices}
  - {id: agile-working, name: Agile working}
  - {id: comms, name: Communication skills}
  - {id: plan, name: Plan}
  - id: testing
    name: Testing
    levels:
      working:
        - {id: s1, text: 'plan, design and execute tests'}
        - {id: s2, text: 'plan tests'}
        - {id: s3, text: 'plan'}
        - {id: s4, text: 'agile teams'}
        - {id: s5, text: 'comm agile commun'}
        - {id: s6, text: 'commun comm'}
        - {id: s7, text: 'commercial plans'}
        - {id: s8, text: 'comm'}
";

fn delivery() -> (Catalog, Index) {
    let read = check::framework(std::path::Path::new("craft.framework.yaml"), DELIVERY.as_bytes());
    assert!(read.is_ok(), "{read:?}");
    let catalog = Catalog::new(read.into_iter().collect(), &Related::default());
    let index = Index::new(documents::from_catalog(&catalog));
    (catalog, index)
}

#[test]
fn the_own_skill_whose_name_begins_with_what_is_typed_comes_first_at_every_letter() {
    let (catalog, index) = delivery();
    let me = "craft/role/delivery-manager/delivery-manager";
    for (typed, from, id) in [
        ("planning", 3, "craft/planning"),
        ("commercial management", 5, "craft/commercial-management"),
        ("communicating between", 6, "craft/communicating"),
        ("agile and lean", 2, "craft/agile"),
        ("non tech", 4, "craft/communicating"),
    ] {
        for end in from..=typed.len() {
            let found = search_as(&catalog, &index, me, &typed[..end]);
            // What is called exactly so is what is meant, whoever it belongs to.
            let first = found.iter().find(|found| &typed[..end] != "plan" || *found != "craft/plan");
            assert_eq!(first.map(String::as_str), Some(id), "{:?}: {found:#?}", &typed[..end]);
        }
    }
}

#[test]
fn a_name_that_is_nothing_but_what_was_typed_comes_first_whoever_it_belongs_to() {
    let (catalog, index) = delivery();
    let me = "craft/role/delivery-manager/delivery-manager";
    assert_eq!(search_as(&catalog, &index, me, "plan")[..2], ["craft/plan", "craft/planning"]);
    assert_eq!(search_as(&catalog, &index, me, "agile working")[0], "craft/agile-working");
    assert_eq!(search_as(&catalog, &index, me, "test engineer")[0], "craft/role/test-engineer");
    assert_eq!(
        search_as(&catalog, &index, me, "senior delivery")[0],
        "craft/role/delivery-manager/senior-delivery-manager"
    );
}

#[test]
fn names_that_begin_so_stand_above_texts_that_only_say_it() {
    let (_, index) = delivery();
    for text in ["plan", "comm", "commun", "agile", "agile w", "manage"] {
        let found = search(&index, text);
        let kinds: Vec<Kind> = found.hits.iter().map(|hit| index.document(hit.document).kind).collect();
        assert!(kinds.contains(&Kind::Skill), "{text}");
        assert!(kinds.is_sorted_by_key(|kind| *kind > Kind::Skill), "{text}: {:?}", ids(&index, &found));
    }
}
