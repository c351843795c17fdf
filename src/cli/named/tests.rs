use super::resolve::Names;
use super::unclear::Unclear;
use super::*;
use crate::framework::model::Related;
use crate::framework::{Catalog, decode, load};
use crate::yaml;

fn framework(text: &str) -> crate::framework::Framework {
    decode::framework(&yaml::read(text.as_bytes()).expect("YAML")).expect("a framework")
}

/// Two workshops, which both teach sawing.
fn workshop() -> Catalog {
    let craft = "{id: craft, title: A craft, licence: {name: CC0}, source: {title: A book},
        scale: [{id: low, name: Low}, {id: high, name: High}],
        roles: [
          {id: joiner, was: [craft/role/maker], name: Joiner, levels: [
            {id: junior, name: Junior joiner}, {id: senior, name: Senior joiner, aliases: [Master joiner]},
            {id: head, name: Head of workshop}]},
          {id: turner, name: Turner, levels: [{id: turner, name: Turner of wood}]},
          {id: guest, name: Guest}],
        skills: [
          {id: sawing, name: Sawing, aliases: [Cutting with teeth], activities: [
            {id: plank, was: [craft/sawing/log], text: Sawed a plank}, {id: beam, was: [craft/sawing/log], text: Sawed a beam of oak},
            {id: story, text: Told a story of sawdust}, {id: stories, text: Told stories}]},
          {id: glue, name: Créer avec la colle, description: Needs no sawing, activities: [
            {id: tidy, text: Left it tidy}, {id: clamp, text: Set the clamps}]},
          {id: clean, name: Keeping clean, activities: [{id: tidy, text: Left it tidy}, {id: swept, text: Swept}, {id: ci, text: CI/CD}]}]}";
    let other = "{id: other, title: Another craft, licence: {name: CC0}, source: {title: A book},
        scale: [{id: low, name: Low}], skills: [{id: sawing, name: Sawing}]}";
    Catalog::new(vec![framework(craft), framework(other)], &Related::default())
}

fn id_of(catalog: &Catalog, target: Target) -> String {
    match target {
        Target::Role(role) => catalog.part(catalog.role(role).parts[0]).id.clone(),
        Target::RoleLevel(level) => catalog.role_level(level).id.clone(),
        Target::Skill(skill) => catalog.skill(skill).id.clone(),
        Target::Item(item) => catalog.item(item).id.clone(),
        Target::Page(page) => catalog.page(page).id.clone(),
        Target::Framework(framework) => catalog.framework(framework).id.clone(),
    }
}

fn find(wanted: Wanted, text: &str) -> Result<String, Unclear> {
    let catalog = workshop();
    Names::new(&catalog, None).find(wanted, text).map(|named| id_of(&catalog, named.target))
}

fn candidates(wanted: Wanted, text: &str) -> Vec<String> {
    find(wanted, text).expect_err("nothing clear").candidates.into_iter().map(|one| one.id).collect()
}

fn said(wanted: Wanted, text: &str) -> String {
    find(wanted, text).expect_err("nothing clear").to_string()
}

#[test]
fn an_id_names_what_has_it_whatever_else_is_called_so() {
    for (wanted, id) in [
        (Wanted::Role, "craft/role/joiner"),
        (Wanted::RoleLevel, "craft/role/joiner/senior"),
        (Wanted::Skill, "other/sawing"),
        (Wanted::Item, "craft/sawing/plank"),
        (Wanted::Anything, "craft/glue"),
        (Wanted::Anything, "other"),
    ] {
        assert_eq!(find(wanted, id).as_deref(), Ok(id));
        assert_eq!(find(wanted, &format!(" {id}\n")).as_deref(), Ok(id), "spaces around it do not count");
    }
}

#[test]
fn a_former_id_names_what_stands_in_its_place_and_says_so() {
    let catalog = workshop();
    let names = Names::new(&catalog, None);
    let level = names.find(Wanted::RoleLevel, "craft/role/maker/senior").expect("a role level");
    assert_eq!(level.formerly.as_deref(), Some("craft/role/joiner/senior"));
    let now = names.find(Wanted::RoleLevel, "craft/role/joiner/senior").expect("a role level");
    assert_eq!((now.target, now.formerly), (level.target, None));
    assert_eq!(candidates(Wanted::Item, "craft/sawing/log"), ["craft/sawing/plank", "craft/sawing/beam"]);
    assert_eq!(
        said(Wanted::Item, "craft/sawing/log"),
        "craft/sawing/log is craft/sawing/plank and craft/sawing/beam now: say which of them"
    );
}

#[test]
fn a_name_or_an_alias_is_compared_without_case_accents_and_signs() {
    for (wanted, text, id) in [
        (Wanted::Skill, "creer AVEC la colle", "craft/glue"),
        (Wanted::Skill, "cutting-with-teeth", "craft/sawing"),
        (Wanted::RoleLevel, "master joiner", "craft/role/joiner/senior"),
        (Wanted::Item, "“Sawed a plank”", "craft/sawing/plank"),
        (Wanted::Role, "GUEST", "craft/role/guest"),
    ] {
        assert_eq!(find(wanted, text).as_deref(), Ok(id), "{text}");
    }
}

#[test]
fn the_same_name_in_two_frameworks_is_not_clear_and_neither_is_one_text_that_stands_twice() {
    assert_eq!(candidates(Wanted::Skill, "sawing"), ["craft/sawing", "other/sawing"]);
    assert_eq!(
        said(Wanted::Skill, "sawing"),
        "\"sawing\" could be any of:\n  craft/sawing  Sawing\n  other/sawing  Sawing"
    );
    assert_eq!(candidates(Wanted::Item, "left it tidy"), ["craft/glue/tidy", "craft/clean/tidy"]);
    // The words of where it stands tell them apart.
    assert_eq!(find(Wanted::Item, "clean tidy").as_deref(), Ok("craft/clean/tidy"));
    assert_eq!(find(Wanted::Skill, "sawing another").as_deref(), Ok("other/sawing"));
}

#[test]
fn beginnings_of_words_are_enough_when_they_leave_one_thing() {
    for (wanted, text, id) in [
        (Wanted::Item, "beam oak", "craft/sawing/beam"),
        (Wanted::Item, "oak b", "craft/sawing/beam"),
        (Wanted::RoleLevel, "sen joi", "craft/role/joiner/senior"),
        (Wanted::RoleLevel, "head", "craft/role/joiner/head"),
        (Wanted::Skill, "colle", "craft/glue"),
        (Wanted::Anything, "swept", "craft/clean/swept"),
    ] {
        assert_eq!(find(wanted, text).as_deref(), Ok(id), "{text}");
    }
}

#[test]
fn several_things_that_hold_all_words_are_candidates_the_likeliest_first() {
    let said = said(Wanted::Item, "sawed");
    assert!(said.starts_with("\"sawed\" could be any of:\n  craft/sawing/"), "{said}");
    assert!(said.contains("\n  craft/sawing/beam  Sawed a beam of oak"), "{said}");
    // What only stands under sawing counts as well: who means it would be marking something else.
    assert!(candidates(Wanted::Item, "sawing").len() >= 4);
}

#[test]
fn another_ending_is_reason_enough_to_ask() {
    let ids = candidates(Wanted::Item, "told story");
    assert!(ids.contains(&"craft/sawing/story".to_owned()) && ids.contains(&"craft/sawing/stories".to_owned()));
}

#[test]
fn a_word_that_is_misspelt_only_leads_to_a_question() {
    let unclear = find(Wanted::Item, "sawed a plnak").expect_err("a doubt");
    assert!(unclear.to_string().starts_with("there is no item \"sawed a plnak\". Did you mean:\n"), "{unclear}");
    assert_eq!(unclear.candidates[0].id, "craft/sawing/plank");
    assert_eq!(candidates(Wanted::Skill, "keepng clean"), ["craft/clean"]);
}

#[test]
fn what_only_a_description_says_is_no_name() {
    assert!(!candidates(Wanted::Skill, "needs no sawing").contains(&"craft/glue".to_owned()));
}

#[test]
fn the_name_of_a_role_stands_for_its_levels() {
    for text in ["joiner", "craft/role/joiner", "craft/role/maker"] {
        let levels = ["craft/role/joiner/junior", "craft/role/joiner/senior", "craft/role/joiner/head"];
        assert_eq!(candidates(Wanted::RoleLevel, text), levels, "{text}");
    }
    assert_eq!(find(Wanted::RoleLevel, "turner").as_deref(), Ok("craft/role/turner/turner"), "there is one only");
    assert!(said(Wanted::RoleLevel, "guest").contains("without role levels"));
}

#[test]
fn an_id_is_never_taken_for_a_name() {
    // All its words are those of one item.
    assert!(said(Wanted::Item, "sawing/plank").starts_with("there is no item \"sawing/plank\": did you mean craft/"));
    assert_eq!(candidates(Wanted::Item, "craft/sawing/plnk")[0], "craft/sawing/plank");
    assert_eq!(find(Wanted::Item, "ci/cd").as_deref(), Ok("craft/clean/ci"), "unless a name is written so");
    assert_eq!(find(Wanted::Item, "sawing plank").as_deref(), Ok("craft/sawing/plank"));
}

#[test]
fn what_is_of_another_kind_is_said_to_be() {
    assert_eq!(
        said(Wanted::Item, "craft/glue"),
        "craft/glue is a skill, and only activities, statements and responsibilities are marked: bydoing list names them"
    );
    assert_eq!(said(Wanted::Skill, "craft/glue/clamp"), "craft/glue/clamp is an activity, and a skill is asked for");
}

#[test]
fn what_is_nowhere_is_said_to_be_nowhere() {
    assert!(said(Wanted::Skill, "zzyzx").starts_with("there is no skill \"zzyzx\""));
    for nothing in ["", "  ", "+-"] {
        assert!(find(Wanted::Anything, nothing).is_err());
    }
}

#[test]
fn ten_candidates_are_shown_and_the_rest_counted() {
    let catalog = Catalog::new(load::embedded().frameworks, &Related::default());
    let unclear = Names::new(&catalog, None).find(Wanted::Anything, "product").expect_err("many things");
    assert_eq!(unclear.candidates.len(), 10);
    let text = unclear.to_string();
    assert!(text.ends_with(&format!("\n  and {} more: bydoing search product", unclear.more)), "{text}");
    assert!(text.contains("Product manager (role)\n"), "{text}");
}

#[test]
fn every_id_of_the_built_in_content_names_its_own_thing_and_every_clear_name_one_that_is_called_so() {
    let catalog = Catalog::new(load::embedded().frameworks, &Related::default());
    let names = Names::new(&catalog, None);
    let skills = catalog.skills.iter().map(|skill| (Wanted::Skill, &skill.id, &skill.name));
    let items = catalog.items.iter().map(|item| (Wanted::Item, &item.id, &item.text));
    for (wanted, id, name) in skills.chain(items) {
        let named = names.find(wanted, id).expect("by its id");
        assert_eq!(&id_of(&catalog, named.target), id);
        match names.find(wanted, name) {
            Ok(named) => assert_eq!(&id_of(&catalog, named.target), id),
            Err(unclear) => assert!(unclear.candidates.iter().any(|one| &one.id == id), "{unclear}"),
        }
    }
}
