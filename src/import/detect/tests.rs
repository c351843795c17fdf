use super::*;

fn source(name: &str) -> String {
    let path = format!("{}/tests/sources/documents/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("a source document")
}

fn of(text: &str) -> Option<Format> {
    detect("document", text)
}

#[test]
fn the_source_documents_are_known_whatever_they_are_called() {
    for (name, format) in [
        ("product-cluster.adoc", Format::AsciiDoc),
        ("product-manager-activities.md", Format::Markdown),
        ("senior-product-manager.txt", Format::LevelText),
        ("service-owner.txt", Format::RolePage),
        ("sfia-prod.txt", Format::Sfia),
    ] {
        // That of SFIA may be gone.
        if name == "sfia-prod.txt"
            && !std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sources/documents").join(name).exists()
        {
            continue;
        }
        let text = source(name);
        for called in [name, "x", "notes.txt", "list.md", "page.adoc", "data.yaml"] {
            assert_eq!(detect(called, &text), Some(format), "{name} called {called}");
        }
    }
}

#[test]
fn a_table_of_commas_is_known_by_its_header() {
    let roles = "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level\nData,\"Analyst\",x";
    let skills = "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles\nA,\"# b\n- c\",d";
    assert_eq!(of(roles), Some(Format::RolesCsv));
    assert_eq!(of(skills), Some(Format::SkillsCsv));
    assert_eq!(
        detect("x.md", &format!("\u{feff}\n{}", skills.replace("Skill Name", "\"skill name \""))),
        Some(Format::SkillsCsv)
    );
    assert_eq!(of(&roles.replace(',', ";")), Some(Format::RolesCsv));
    assert_eq!(of(&roles.replace(',', "\t")), Some(Format::RolesCsv));
    assert_eq!(of("Name,Age\nA,3"), None);
}

#[test]
fn markdown_that_quotes_something_else_is_markdown() {
    let quotes = "# List\n\n```csv\nRole Level,Skill Name,Role\n```\n\n```\nRole level: a\nSkill: b\n= A\n== B\nx (Relevant skill level: expert)\ny (Relevant skill level: expert)\n```\n\n- [ ] Do it\n";
    assert_eq!(of(quotes), Some(Format::Markdown));
}

#[test]
fn a_role_page_stays_one_in_any_clothes() {
    let page = "Introduction to the role of data analyst\n\nSenior data analyst\nAt this level, you will:\n- plan\n\nSkills needed for this role\n- Logic. You think. (Relevant skill level: expert)\n";
    let markdown = "## Introduction to the role of data analyst\n\n## Skills needed for this role\n- **Logic.** You think. (Relevant skill level: expert)\n";
    let html = "<!DOCTYPE html>\n<html><body><h2>Introduction to the role of data analyst</h2></body></html>";
    assert_eq!(of(page), Some(Format::RolePage));
    assert_eq!(detect("page.md", markdown), Some(Format::RolePage));
    assert_eq!(of(html), Some(Format::RolePageHtml));
    assert_eq!(
        of("<?xml version=\"1.0\"?>\n<!-- saved -->\n<div><h3>Skills needed for this role</h3></div>"),
        Some(Format::RolePageHtml)
    );
    assert_eq!(of("<!doctype html><html><body><p>Nothing of the kind</p></body></html>"), None);
}

#[test]
fn a_role_level_text_stays_one_under_an_ending_of_markdown() {
    let text = "Data role: Analyst\n- Analyses.\n\n Role level: Senior analyst\n\nSkill: Logic\n- think\n\n**Skill: Maths**\n* count\n";
    for name in ["a.md", "a.txt", "a"] {
        assert_eq!(detect(name, text), Some(Format::LevelText));
    }
    assert_eq!(of("Role level: Senior analyst\nSkill: Logic\n- think"), Some(Format::LevelText));
    assert_eq!(of("## Role level: Senior analyst\n### Skill: Logic\n- think"), Some(Format::LevelText));
}

#[test]
fn a_skill_of_sfia_is_known_by_its_code_and_levels() {
    for text in [
        "Logic LOGC\nThinking.\nGuidance Notes:\nthinks\nLevel 2\nThinks.",
        "# Logic (LOGC)\nThinking.\n\n## Level 2 - Assist\n- Thinks.",
        "Logic\nLOGC\nThinking.\n\nLevel 2: Assist\nThinks.",
    ] {
        assert_eq!(detect("a.md", text), Some(Format::Sfia), "{text}");
    }
    assert_eq!(of("# Game\n\n## Level 1\n- [ ] Find the key\n"), Some(Format::Markdown));
}

#[test]
fn markdown_in_its_shapes() {
    for text in [
        "Skill | Activity\n--- | ---\nLogic | Thought\n",
        "| Task | Skill |\n|:--|--:|\n| Thought | Logic |\n",
        "# Logic\n- [x] Thought\n",
        "Logic\n=====\n\n* Thought\n",
        "---\ntitle: List\n---\n\n# Logic\n- [ ] Thought\n",
    ] {
        assert_eq!(of(text), Some(Format::Markdown), "{text}");
    }
    assert_eq!(detect("read.md", "# Only\n\nwords\n"), Some(Format::Markdown));
    assert_eq!(detect("run.sh", "#!/bin/sh\n# words\n- odd\n"), None);
}

#[test]
fn asciidoc_in_its_shapes() {
    assert_eq!(of("// note\n:toc:\n= Cluster\n\n== Roles\n\n=== Analyst\n\nThinks.\n"), Some(Format::AsciiDoc));
    assert_eq!(of("== Promise\n\n* Be bold\n\n== Roles\n"), Some(Format::AsciiDoc));
    assert_eq!(detect("a.adoc", "= Cluster\n\nText.\n"), Some(Format::AsciiDoc));
    assert_eq!(of("x = 1\n== 2\n"), None);
}

#[test]
fn what_is_nothing_of_this_is_none() {
    for text in [
        "",
        "  \n\n",
        "Dear all,\n\nwe meet on Monday.\n- bring cake\n",
        "{\"roles\": []}",
        "[\n1\n]",
        "fn main() {}\n",
        "\u{feff}",
        "----",
        "a,b,c\n1,2,3",
    ] {
        assert_eq!(of(text), None, "{text:?}");
    }
}

#[test]
fn our_own_files_are_none_of_them() {
    let progress = "# bydoing progress. Safe to edit by hand, made to be kept in git.\nversion: 1\nme:\n  role: a/role/b/c\nmarks:\n  a/b/c:\n    state: done\n    note: |\n      # Heading\n      - [ ] box\n      Role level: x\n";
    for name in ["progress.yaml", "progress.md", "x"] {
        assert_eq!(detect(name, progress), None);
    }
    for file in ["gdad", "pm-activities", "product-cluster", "service-owner-2020"] {
        let path = format!("{}/data/{file}.framework.yaml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("a framework file");
        assert_eq!(detect("x", &text), None, "{file}");
    }
}

#[test]
fn no_text_makes_it_fall_over() {
    use proptest::prelude::*;
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(name in ".{0,12}", text in "([#=|,:*<>\\[\\] a-zA-Z0-9.–•\u{feff}-]{0,20}\n){0,12}")| {
        let _ = detect(&name, &text);
    });
}
