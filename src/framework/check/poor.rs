//! What a framework may say, and its keepers may not have meant: legal but poor.

mod former;
mod texts;
mod twice;
mod unused;

use std::collections::HashSet;

use crate::framework::model::Framework;
use crate::yaml::{Flaw, Severity, Step};

pub use unused::reached;

/// So many of one sort are told one by one; more are told in one note.
const FEW: usize = 5;

/// The notes on one framework. `reached` holds full ids of skills that other frameworks give a use: see [`reached`].
#[must_use]
pub fn poor(framework: &Framework, reached: &HashSet<String>) -> Vec<Flaw> {
    let mut notes = unused::notes(framework, reached);
    notes.extend(texts::notes(framework));
    notes.extend(twice::notes(framework));
    notes.extend(former::notes(framework));
    notes
}

fn note(steps: Vec<Step>, found: String, expected: impl Into<String>) -> Flaw {
    Flaw { steps, severity: Severity::Note, found, expected: expected.into() }
}

/// Places and what is told there: one by one while they are few, else all at the first. Both words come as what is found
/// and what to do.
fn few(
    all: Vec<(Vec<Step>, String)>,
    one: impl Fn(&str) -> (String, &'static str),
    many: impl Fn(usize, &str) -> (String, &'static str),
) -> Vec<Flaw> {
    let count = all.len();
    let tell = |(steps, what): (Vec<Step>, String)| {
        let (found, expected) = if count > FEW { many(count, &what) } else { one(&what) };
        note(steps, found, expected)
    };
    all.into_iter().take(if count > FEW { 1 } else { FEW }).map(tell).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::framework::{check, load};

    const TOP: &str = "id: craft\ntitle: A craft\nlicence: {name: CC0}\nsource: {title: A book}\nscale: [{id: low, name: Low}, {id: high, name: High}]\n";

    fn notes(body: &str) -> Vec<String> {
        let text = format!("{TOP}{body}");
        let framework = check::framework(Path::new("f"), text.as_bytes()).expect("a framework");
        let flaws = poor(&framework, &HashSet::new());
        assert!(flaws.iter().all(|flaw| flaw.severity == Severity::Note));
        let notes = check::place(Path::new("f"), text.as_bytes(), flaws);
        notes.iter().map(|note| note.problem.to_string()).collect()
    }

    #[test]
    fn a_skill_of_no_use_is_noted_where_roles_say_what_is_of_use() {
        let skills = "skills:\n  - {id: sawing, name: Sawing, activities: [{id: a, text: Made a box}]}\n  - {id: sums, name: Sums}\n";
        let roles = "roles:\n  - {id: joiner, name: Joiner, skills: [sawing]}\n";
        assert_eq!(notes(skills), [""; 0], "without roles nothing is needed");
        let expected = "10:5: the skill \"Sums\", which no role needs and no activity builds; have a role need it, give it activities, or join it to a skill in related.yaml";
        assert_eq!(notes(&format!("{roles}{skills}")), [expected]);
    }

    #[test]
    fn a_required_level_without_text_is_noted_once_and_many_are_counted() {
        let body = |count: usize| {
            let range = 0..count;
            let needs: String = range.clone().map(|at| format!("s{at}: high, ")).collect();
            let level = |id: &str| format!("      - {{id: {id}, name: {id}, requirements: {{{needs}}}}}\n");
            let skills: String = range
                .map(|at| format!("  - {{id: s{at}, name: Skill {at}, levels: {{low: [{{id: a, text: t}}]}}}}\n"))
                .collect();
            format!("roles:\n  - id: r\n    name: R\n    levels:\n{}{}skills:\n{skills}", level("one"), level("two"))
        };
        let expected =
            "10:45: \"Skill 0\" at High, which has no text; add what a person does at that level to the skill";
        assert_eq!(notes(&body(1)), [expected]);
        assert_eq!(notes(&body(5)).len(), 5);
        let expected = "10:45: 6 skill levels that role levels require have no text, \"Skill 0\" at High is the first; add what a person does at these levels to the skills";
        assert_eq!(notes(&body(6)), [expected]);
    }

    #[test]
    fn what_stands_twice_is_noted_at_its_second_place() {
        let body = "roles:\n  - {id: a, name: Joiner, levels: [{id: x, name: Senior}, {id: y, name: senior}]}\n  - {id: b, name: joiner}\nskills:\n  - {id: s, name: S, activities: [{id: p, text: Made a box.}]}\n  - {id: t, name: T, activities: [{id: q, text: made a  box}]}\n";
        let expected = [
            "7:59: the role level \"senior\", the name of craft/role/a/x; give one of the two another name",
            "8:5: the role \"joiner\", the name of craft/role/a; give one of the two another name",
            "11:35: the activity \"made a  box\", the words of craft/s/p; one tick for one thing: take one away, or reword it",
        ];
        assert_eq!(notes(body), expected);
    }

    #[test]
    fn a_was_that_cannot_work_is_noted_and_a_split_is_not() {
        let body = "skills:\n  - {id: s, name: S, was: [craft/t]}\n  - {id: t, name: T, was: [craft/gone, craft/gone]}\n  - {id: u, name: U, was: [craft/gone], activities: [{id: v, text: V, was: [craft/gone, craft/s/old]}]}\n";
        let expected = [
            "7:28: \"craft/t\", which this file still has; its marks stay there: take it out of \"was\", or take the old one away",
            "8:40: \"craft/gone\" a second time; expected each former id once",
            "9:77: \"craft/gone\", which the skill craft/t was too; an activity and a skill cannot both have been it",
        ];
        assert_eq!(notes(body), expected);
    }

    #[test]
    fn our_own_frameworks_give_no_note_but_the_one_on_their_ladder() {
        let loaded = load::embedded();
        let reached = reached(&loaded.frameworks, &loaded.related);
        let notes: Vec<String> = loaded
            .frameworks
            .iter()
            .flat_map(|framework| {
                poor(framework, &reached).into_iter().map(|note| format!("{}: {}", framework.id, note.found))
            })
            .collect();
        assert_eq!(notes.len(), 1, "{notes:#?}");
        assert!(notes[0].starts_with("gdad: 23 skill levels that role levels require have no text"), "{notes:?}");
    }
}
