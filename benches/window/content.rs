//! Content that is made up: many items in the words of the real ones.

use std::fmt::Write;
use std::path::Path;

use bydoing::framework::Catalog;
use bydoing::framework::load;

const SKILLS: usize = 200;
const ACTIVITIES: usize = 50;

/// A person with a role, a target and a mark.
pub(crate) const PROGRESS: &str = "version: 1
me:
  role: gdad/role/product-manager/senior-product-manager
  target: gdad/role/product-manager/lead-product-manager
marks:
  pm-activities/agile-working/mvp-scope:
    state: done
    date: 2025-11-21
    text: Defined the scope of an MVP
    note: Cut the licensing beta to three journeys.
";

/// The progress of somebody who has marked 100,000 items of frameworks that are not loaded: 20 MB.
pub(crate) fn marks() -> String {
    let mut file = PROGRESS.to_owned();
    for number in 0..100_000 {
        writeln!(
            file,
            "  unloaded/skill-{:04}/activity-{number:06}:\n    state: done\n    date: 2026-11-21\n    \
             text: Defined the scope of a minimum viable product, number {number}\n    \
             note: Cut the licensing beta to three journeys.",
            number / 50
        )
        .expect("text");
    }
    file
}

/// A framework file with 10,000 activities, none like another.
pub(crate) fn large() -> String {
    let mut words = Words::new();
    let mut file = String::from(
        "id: large\ntitle: A large framework\nedition: not stated\npublisher: not stated\n\
         licence: {name: none}\nsource: {title: made up}\nscale: [{id: awareness, name: Awareness}]\nskills:\n",
    );
    for skill in 0..SKILLS {
        let name = words.sentence(3);
        writeln!(file, "  - id: skill-{skill}\n    name: \"{name} {skill}\"\n    activities:").expect("text");
        for activity in 0..ACTIVITIES {
            let length = 8 + words.next() % 10;
            let text = words.sentence(length);
            writeln!(file, "      - {{id: activity-{activity}, text: \"{text} {activity}\"}}").expect("text");
        }
    }
    file.push_str("roles:\n  - id: everything\n    name: Everything\n    skills:\n");
    for skill in 0..SKILLS {
        writeln!(file, "      - skill-{skill}").expect("text");
    }
    file
}

/// A framework file in the shape of a published one with so many items, and somebody who is in the middle of it.
pub(crate) fn official(items: usize) -> (String, String) {
    let mut words = Words::new();
    let file = crate::official::official("crafts", items, &mut |count| words.sentence(count));
    (file, "version: 1\nme: {role: crafts/role/role-1/level-1, target: crafts/role/role-1/level-2}\n".to_owned())
}

/// A framework file with all its items in one skill.
pub(crate) fn one_skill(items: usize) -> String {
    let mut words = Words::new();
    let mut file = String::from(
        "id: one\ntitle: One skill\nedition: not stated\npublisher: not stated\nlicence: {name: none}\n\
         source: {title: made up}\nscale: [{id: awareness, name: Awareness}]\nskills:\n  - id: skill\n    \
         name: The only skill\n    activities:\n",
    );
    for activity in 0..items {
        let text = words.sentence(12);
        writeln!(file, "      - {{id: activity-{activity}, text: \"{text} {activity}\"}}").expect("text");
    }
    file
}

/// Lines for another finder.
pub(crate) fn lines(count: usize) -> String {
    let mut words = Words::new();
    (0..count).map(|_| words.sentence(12) + "\n").collect()
}

/// Words of the real items and, for every four of them, one that is made up; always the same.
struct Words {
    words: Vec<String>,
    state: u64,
}

impl Words {
    fn new() -> Words {
        let loaded = load::load(None::<&Path>);
        let catalog = Catalog::new(loaded.frameworks, &loaded.related);
        let texts = catalog.items.iter().flat_map(|item| item.text.split(|c: char| !c.is_alphabetic()));
        let words = texts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        Words { words, state: 1 }
    }

    /// Numbers that look like chance.
    fn next(&mut self) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize
    }

    fn word(&mut self) -> String {
        let at = self.next() % self.words.len();
        let word = self.words[at].clone();
        if !self.next().is_multiple_of(5) {
            return word;
        }
        let other = self.next() % self.words.len();
        let half = |word: &str, first: bool| {
            let letters: Vec<char> = word.chars().collect();
            let middle = letters.len().div_ceil(2);
            if first { letters[..middle].iter().collect::<String>() } else { letters[middle..].iter().collect() }
        };
        half(&word, true) + &half(&self.words[other], false)
    }

    fn sentence(&mut self, words: usize) -> String {
        (0..words).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}
