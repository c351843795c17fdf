//! A framework file in the shape of a large published one: families of roles, a ladder of levels for each, and skills
//! that many levels share, each described at every step of the scale. With 5,000 items it has 8 families, 52 roles, 201
//! role levels and 188 skills; with more or fewer all of that grows or shrinks alike.
//!
//! Also read by tests, which want the same file every time: names are made here, sentences by whoever asks.

use std::fmt::Write;

/// The size of the largest framework that is published for now.
#[allow(dead_code, reason = "not for all who read this")]
pub(crate) const OFFICIAL: usize = 5_000;

const MATERIALS: [&str; 8] = ["Timber", "Stone", "Glass", "Metal", "Paper", "Cloth", "Clay", "Leather"];
const CRAFTS: [&str; 7] = ["cutter", "joiner", "carver", "finisher", "restorer", "designer", "surveyor"];
const RANKS: [&str; 4] = ["Trainee ", "", "Senior ", "Lead "];
const DEEDS: [&str; 24] = [
    "Choosing",
    "Measuring",
    "Cutting",
    "Joining",
    "Shaping",
    "Finishing",
    "Mending",
    "Storing",
    "Drawing",
    "Pricing",
    "Testing",
    "Buying",
    "Carrying",
    "Cleaning",
    "Colouring",
    "Drying",
    "Fitting",
    "Gluing",
    "Heating",
    "Marking",
    "Packing",
    "Polishing",
    "Sorting",
    "Splitting",
];
/// What every craft needs: these are shared by many role levels.
const COMMON: [&str; 6] = [
    "Working safely",
    "Working with others",
    "Talking with customers",
    "Planning the work",
    "Looking after tools",
    "Learning and teaching",
];
const SCALE: [&str; 4] = ["awareness", "working", "practitioner", "expert"];
const STATEMENTS: usize = 6;
const REQUIRED: usize = 9;

/// How many there are of each for so many items.
struct Counts {
    families: usize,
    roles: usize,
    levels: usize,
    skills: usize,
}

impl Counts {
    fn of(items: usize) -> Counts {
        let share = |official: usize| (official * items / 5_000).max(1);
        Counts { families: share(8), roles: share(52), levels: share(201), skills: share(188).max(COMMON.len() + 1) }
    }
}

/// The file. `sentence` gives a text of so many words.
pub(crate) fn official(id: &str, items: usize, sentence: &mut dyn FnMut(usize) -> String) -> String {
    let counts = Counts::of(items);
    let mut file = format!(
        "id: {id}\ntitle: The crafts framework\nedition: not stated\npublisher: not stated\n\
         licence: {{name: none}}\nsource: {{title: made up}}\nscale:\n"
    );
    for step in SCALE {
        line(&mut file, &format!("  - {{id: {step}, name: {}}}", capital(step)));
    }
    line(&mut file, "families:");
    for at in 0..counts.families {
        line(&mut file, &format!("  - {{id: family-{at}, name: {}}}", numbered(MATERIALS[at % 8], " crafts", at / 8)));
    }
    line(&mut file, "roles:");
    let mut levels = 0;
    for at in 0..counts.roles {
        // As many levels as bring the sum to where it ought to be by now.
        let until = counts.levels * (at + 1) / counts.roles;
        role(&mut file, at, until - levels, &counts, sentence);
        levels = until;
    }
    line(&mut file, "skills:");
    for at in 0..counts.skills {
        skill(&mut file, at, &counts, sentence);
    }
    file
}

fn role(file: &mut String, at: usize, levels: usize, counts: &Counts, sentence: &mut dyn FnMut(usize) -> String) {
    let family = at % counts.families;
    let craft = CRAFTS[at / counts.families % CRAFTS.len()];
    let name = format!("{} {craft}", numbered(MATERIALS[family % 8], "", family / 8));
    line(file, &format!("  - id: role-{at}\n    name: {name}\n    family: family-{family}"));
    line(file, &format!("    description: {} works with {}.", name, sentence(9)));
    line(file, "    responsibilities:");
    (0..2).for_each(|n| line(file, &format!("      - {{id: duty-{n}, text: \"{}\"}}", sentence(11))));
    line(file, "    levels:");
    for step in 0..levels {
        let rank = RANKS.get(step).copied().unwrap_or("Head ");
        let name = if rank.is_empty() { name.clone() } else { format!("{rank}{}", small(&name)) };
        line(file, &format!("      - id: level-{step}\n        name: {name}\n        responsibilities:"));
        (0..2).for_each(|n| line(file, &format!("          - {{id: duty-{n}, text: \"{}\"}}", sentence(11))));
        line(file, "        requirements:");
        for asked in skills_of(at, family, counts) {
            let level = SCALE[(step + asked % 2).min(SCALE.len() - 1)];
            line(file, &format!("          skill-{asked}: {level}"));
        }
    }
}

/// A few of those that all need, and others that the families' own roles share.
fn skills_of(role: usize, family: usize, counts: &Counts) -> Vec<usize> {
    let others = counts.skills - COMMON.len();
    let mut skills: Vec<usize> = (0..3).map(|n| (role + n) % COMMON.len()).collect();
    let first = family * others / counts.families;
    let own = others.div_ceil(counts.families).max(1);
    for n in 0..REQUIRED - skills.len() {
        let skill = COMMON.len() + (first + (role / counts.families * 3 + n) % own) % others;
        if !skills.contains(&skill) {
            skills.push(skill);
        }
    }
    skills
}

fn skill(file: &mut String, at: usize, counts: &Counts, sentence: &mut dyn FnMut(usize) -> String) {
    let name = match at.checked_sub(COMMON.len()) {
        None => COMMON[at].to_owned(),
        Some(at) => {
            let others = counts.skills - COMMON.len();
            let family = (at * counts.families + counts.families - 1) / others;
            let nth = at - (family * others / counts.families).min(at);
            let deed = numbered(DEEDS[nth % DEEDS.len()], "", nth / DEEDS.len());
            numbered(&format!("{deed} {}", small(MATERIALS[family % 8])), "", family / 8)
        }
    };
    line(file, &format!("  - id: skill-{at}\n    name: {name}\n    description: {name} is {}.", sentence(12)));
    line(file, "    levels:");
    for step in SCALE {
        line(file, &format!("      {step}:"));
        for n in 0..STATEMENTS {
            line(file, &format!("        - {{id: statement-{n}, text: \"{}\"}}", sentence(11)));
        }
    }
}

fn line(file: &mut String, words: &str) {
    let _ = writeln!(file, "{words}");
}

/// `Timber crafts`, and after the first round `Timber 2 crafts`.
fn numbered(name: &str, more: &str, round: usize) -> String {
    if round == 0 { format!("{name}{more}") } else { format!("{name} {}{more}", round + 1) }
}

fn small(name: &str) -> String {
    name[..1].to_lowercase() + &name[1..]
}

fn capital(name: &str) -> String {
    name[..1].to_uppercase() + &name[1..]
}
