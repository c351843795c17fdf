//! Where in the files that the program reads a value can stand.

use std::fs;

use crate::program::{Outcome, run};

#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) name: &'static str,
    file: &'static str,
    /// The file, with `@` for the value. Deeper than five blanks is inside.
    around: &'static str,
    /// It stands for its loader where not every place is looked at.
    pub(crate) first: bool,
}

const FRAMEWORK: &str = "x.framework.yaml";
const RELATED: &str = "related.yaml";
const PROGRESS: &str = "progress.yaml";

const fn at(name: &'static str, file: &'static str, around: &'static str) -> Place {
    Place { name, file, around, first: false }
}

pub(crate) const PLACES: [Place; 16] = [
    Place { first: true, ..at("the title of a framework", FRAMEWORK, "id: x\ntitle: @\nskills: []\n") },
    at("a framework as a whole", FRAMEWORK, "@\n"),
    at("an unknown field", FRAMEWORK, "id: x\nother: @\n"),
    at("a role", FRAMEWORK, "id: x\nroles:\n  - id: r\n    name: @\n"),
    at("a skill's other names", FRAMEWORK, "id: x\nskills:\n  - {id: s}\n  - id: t\n    aliases: @\n"),
    at("an activity", FRAMEWORK, "id: x\nskills:\n  - id: s\n    activities:\n     - id: a\n       text: @\n"),
    Place { first: true, ..at("the joined skills", RELATED, "skills: @\n") },
    at("the members of a group", RELATED, "roles:\n  - members: @\n"),
    Place { first: true, ..at("a note", PROGRESS, "marks:\n  a/b:\n    state: done # [\n    note: @\n") },
    at("a progress as a whole", PROGRESS, "@\n"),
    at("a mark", PROGRESS, "marks:\n  a/b: @\n"),
    at("evidence", PROGRESS, "marks:\n  a/b:\n    evidence: @\n"),
    at("a rating", PROGRESS, "ratings:\n  a/b:\n   - @\n"),
    at("my role", PROGRESS, "me:\n  role: @\n"),
    at("the version", PROGRESS, "version: @\n"),
    at("a field of somebody else", PROGRESS, "mine: \"[\" # {\nmarks: {}\nother: @\n"),
];

impl Place {
    pub(crate) fn read(&self, value: &str) -> Outcome {
        self.read_bytes(self.around.replace('@', value).as_bytes())
    }

    /// What the program says of the whole file.
    pub(crate) fn read_bytes(&self, bytes: &[u8]) -> Outcome {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(self.file);
        fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        let folder = folder.path().to_str().unwrap();
        let arguments =
            if self.file == PROGRESS { ["--data", folder, "list"].to_vec() } else { ["check", path].to_vec() };
        run(&arguments, folder, self.file)
    }
}
