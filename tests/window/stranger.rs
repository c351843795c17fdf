//! The files of a stranger: everything that can be said in them is said with something that would steer a terminal.

use std::collections::BTreeSet;

use crate::home::Home;
use crate::steering::{around, quoted};

/// A framework with all fields there are. Its words are found on the screen when the field they stand in is drawn.
pub(crate) fn framework() -> String {
    let [title, edition, publisher, licence, url, notice, source, link] =
        ["Kiwi", "Kakapo", "Kea", "Moa", "Tui", "Huia", "Weka", "Pukeko"].map(field);
    let [level, meaning, page, page_text, family] = ["Otter", "Badger", "Ferret", "Stoat", "Weasel"].map(field);
    let [role, role_alias, role_text, duty, duty_alias] = ["Zebra", "Quagga", "Okapi", "Eland", "Oryx"].map(field);
    let [step, step_alias, step_text, step_duty] = ["Bongo", "Kudu", "Nyala", "Sitatunga"].map(field);
    let [skill, skill_alias, skill_text, notes] = ["Turnip", "Parsnip", "Carrot", "Radish"].map(field);
    let [statement, statement_alias, activity, activity_alias] = ["Larch", "Alder", "Rowan", "Hazel"].map(field);
    format!(
        "id: other
title: {title}
edition: {edition}
publisher: {publisher}
licence: {{name: {licence}, url: {url}, notice: {notice}}}
source: {{title: {source}, url: {link}}}
scale: [{{id: first, name: {level}, meaning: {meaning}}}]
pages: [{{id: about, title: {page}, text: {page_text}}}]
families: [{{id: kin, name: {family}}}]
roles:
  - id: stranger
    name: {role}
    aliases: [{role_alias}]
    family: kin
    description: {role_text}
    responsibilities: [{{id: duty, text: {duty}, aliases: [{duty_alias}]}}]
    levels:
      - id: one
        name: {step}
        aliases: [{step_alias}]
        description: {step_text}
        responsibilities: [{{id: step-duty, text: {step_duty}}}]
        requirements: {{thing: first}}
skills:
  - id: thing
    name: {skill}
    aliases: [{skill_alias}]
    description: {skill_text}
    notes: {notes}
    levels:
      first: [{{id: statement, text: {statement}, aliases: [{statement_alias}]}}]
    activities: [{{id: activity, text: {activity}, aliases: [{activity_alias}]}}]
"
    )
}

/// A string with this word in it.
pub(crate) fn field(word: &str) -> String {
    quoted(&around(word))
}

/// Joins with a name of their own.
pub(crate) fn related() -> String {
    let name = field("Gibbon");
    format!(
        "roles: [{{name: {name}, members: [other/role/stranger]}}]\nskills: [{{name: {name}, members: [other/thing]}}]\n"
    )
}

/// Progress with everything a person can say, on items of [`framework`] and on others.
pub(crate) fn progress() -> String {
    let [id, level, key, value] = ["Lemur", "Loris", "Galago", "Potto"].map(field);
    let [then, note, link, other] = ["Tarsier", "Indri", "Sifaka", "Colugo"].map(field);
    format!(
        "version: 1
{key}: {value}
me: {{role: {id}, target: {id}, {key}: {value}}}
ratings:
  other/thing: [{{level: {level}, note: {note}}}]
  {id}: [{{level: {level}}}]
marks:
  other/thing/activity: {{state: done, date: 2025-02-03, text: {then}, note: {note}, evidence: [{link}, {other}]}}
  other/thing/first/statement: {{state: doing, note: {note}, {key}: {value}}}
  {id}: {{state: done, text: {then}, note: {note}, evidence: [{link}]}}
"
    )
}

/// All of it in the data folder.
pub(crate) fn moves_in(home: &Home) {
    home.write("other.framework.yaml", &framework());
    home.write("related.yaml", &related());
    home.write("progress.yaml", &progress());
}

/// Texts that are no good files, with something steering at every place that a message may quote.
pub(crate) fn broken_frameworks() -> Vec<String> {
    let evil = field("evil");
    let raw = around("evil").replace('\0', "");
    let head = "id: x\ntitle: X\nlicence: {name: CC0}\nsource: {title: X}\n";
    let mut texts = vec![
        format!("id: {evil}\n"),
        format!("{evil}: x\n"),
        format!("{head}{evil}: x\n"),
        format!("{head}scale: [{{id: {evil}, name: x}}]\nskills: [{{id: a, name: A, levels: {{{evil}: []}}}}]\n"),
        format!(
            "{head}roles: [{{id: r, name: R, family: {evil}, skills: [{evil}], levels: [{{id: {evil}, name: L}}]}}]\n"
        ),
        format!("{head}roles: [{{id: r, name: R, levels: [{{id: l, name: L, requirements: {{{evil}: {evil}}}}}]}}]\n"),
        format!(
            "{head}skills: [{{id: a, name: A, activities: [{{id: b, text: B}}, {{id: b, text: {evil}, {evil}: x}}]}}]\n"
        ),
        format!("a: {evil}\na: {evil}\n"),
        format!("{evil}: x\n{evil}: x\n"),
        format!("id: *{raw}\n"),
        format!("id: !{raw} x\n"),
        format!("id: x\n  {raw}\n"),
        raw,
    ];
    // Each character by itself, at the places where a parser stumbles.
    let signs: BTreeSet<char> = around("").chars().filter(|c| !c.is_ascii_graphic() && *c != ' ').collect();
    for c in signs {
        texts.extend([format!("id: {c}\n"), format!("{c}\n"), format!("id: [{c}\n"), format!("id: \"\\{c}\"\n")]);
    }
    texts
}
