//! Names that only signs tell apart, from the document to the framework.

use crate::framework::Framework;
use crate::import::ids::Head;
use crate::import::{Input, read};

fn framework(name: &str, text: &str) -> Framework {
    let input = Input { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let documents = read(&[input], None, None, |_| {});
    assert_eq!(documents.notes.left, []);
    documents.framework(Head::default(), None).0
}

/// Id, name and number of activities and statements.
fn skills(framework: &Framework) -> Vec<(&str, &str, usize)> {
    let items = framework.skills.iter().map(|skill| {
        let statements: usize = skill.levels.iter().map(|level| level.statements.len()).sum();
        (skill.id.as_str(), skill.name.as_str(), skill.activities.len() + statements)
    });
    items.collect()
}

const EACH_ONE: [(&str, &str, usize); 3] = [("c", "C", 1), ("c-sharp", "C#", 1), ("c-plus-plus", "C++", 1)];

#[test]
fn a_table_of_c_and_its_kin_has_three_skills() {
    let header = "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n";
    let rows = "C,,writes C,,,,Coder\nC#,,writes C sharp,,,,Coder\nC++,,,writes C++,,,Coder\n";
    let found = framework("skills.csv", &format!("{header}{rows}"));
    assert_eq!(skills(&found), EACH_ONE);
    assert_eq!(found.roles[0].skills, ["c", "c-sharp", "c-plus-plus"]);
}

#[test]
fn a_list_of_c_and_its_kin_has_three_skills() {
    let found = framework(
        "skills.md",
        "# Skills\n\n## C\n\n- [ ] write C\n\n## C#\n\n- [ ] write C#\n\n## C++\n\n- [ ] write C++\n",
    );
    assert_eq!(skills(&found), EACH_ONE);
}
