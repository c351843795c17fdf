//! Two files in the shape and size of an official download: 8 families, 52 roles, about 200 role levels, 188 skills.

use bydoing::import::Input;

const FAMILIES: usize = 8;
const ROLES: usize = 52;
const SKILLS: usize = 188;
const LEVELS: [&str; 4] = ["Associate", "Senior", "Lead", "Principal"];
const STEPS: [&str; 4] = ["Awareness", "Working", "Practitioner", "Expert"];

/// The roles, then the skills.
pub(crate) fn files() -> Vec<Input> {
    [("roles-2026-01-01.csv", roles()), ("skills-2026-01-01.csv", skills())]
        .map(|(name, text)| Input { name: name.to_owned(), bytes: text.into_bytes() })
        .into()
}

fn roles() -> String {
    let head = "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,\
                Skill Level,Skill Level Description,Role Type\n";
    let mut text = head.to_owned();
    for role in 0..ROLES {
        for (rank, level) in LEVELS.iter().enumerate() {
            for needed in 0..9 {
                let skill = (role * 5 + needed * 7) % SKILLS;
                let step = (rank + needed) % STEPS.len();
                text += &format!(
                    "Family {family},Specialist {role},\"{about}\",{level} specialist {role},\"{more}\",Skill {skill},\
                     \"{described}\",{named},\"{says}\",\n",
                    family = role % FAMILIES,
                    about = role_text(role),
                    more = level_text(role, rank),
                    described = describe(skill),
                    named = STEPS[step],
                    says = statements(skill, step),
                );
            }
        }
    }
    text
}

fn skills() -> String {
    let mut text = format!("Skill Name,Skill Description,{},Roles that require Skill\n", STEPS.join(","));
    for skill in 0..SKILLS {
        let steps: Vec<String> = (0..STEPS.len()).map(|step| format!("\"{}\"", statements(skill, step))).collect();
        text += &format!("Skill {skill},\"{}\",{},Specialist {}\n", describe(skill), steps.join(","), skill % ROLES);
    }
    text
}

fn role_text(role: usize) -> String {
    let points = points("work with others to take care of matter", role, 4);
    format!(
        "A specialist {role} makes sure that matters of their kind are well looked after.\n\nIn this role, you will:\n{points}"
    )
}

fn level_text(role: usize, rank: usize) -> String {
    let points = points("lead and support colleagues in handling matter", role * 10 + rank, 4);
    format!(
        "Someone at this level does so for matters of greater and greater weight.\n\nAt this role level, you will:\n{points}"
    )
}

fn describe(skill: usize) -> String {
    format!(
        "Skill {skill} involves knowing what there is to know about subject {skill}, and using it, where it is of use."
    )
}

fn statements(skill: usize, step: usize) -> String {
    format!("You can:\n{}", points("apply what is known of this subject to case", skill * 10 + step, 4))
}

fn points(words: &str, number: usize, count: usize) -> String {
    let point = |at: usize| format!("- {words} {number}, in the way that is called for at place {at}");
    (0..count).map(point).collect::<Vec<_>>().join("\n")
}
