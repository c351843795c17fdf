//! Figures where ids have changed: entries of the file are counted once, skills and items as they are now.

use std::fs;

use super::{folder, run};

const CRAFT: &str = "id: craft
title: A craft
edition: '2'
publisher: P
licence: {name: CC0}
source: {title: S}
scale: [{id: low, name: Low}, {id: high, name: High}]
roles:
  - id: maker
    name: Maker
    levels:
      - {id: senior, was: [craft/role/maker/old], name: Senior maker, requirements: {cutting: high, glue: low}}
skills:
  - id: cutting
    was: [craft/sawing]
    name: Cutting
    activities:
      - {id: plank, text: Cut a plank}
      - {id: long, was: [craft/sawing/cut], text: Cut along the grain}
      - {id: cross, was: [craft/sawing/cut], text: Cut across the grain}
  - {id: glue, name: Gluing}
";

const PROGRESS: &str = "version: 1
me: {role: craft/role/maker/old}
ratings:
  craft/cutting: [{level: low, date: 2026-10-01}]
  craft/glue: [{level: none, date: 2026-10-01}]
  craft/nailing: [{level: high, date: 2026-10-01}]
  craft/sawing: [{level: high, date: 2025-01-01}]
marks:
  craft/sawing/cut: {state: done, date: 2025-01-01, note: Oak}
  craft/sawing/plank: {state: doing, date: 2025-01-01}
  craft/sawing/whistled: {state: done, date: 2025-01-01}
";

#[test]
fn an_entry_under_a_former_id_counts_as_one_and_its_skill_too() {
    let folder = folder(PROGRESS);
    fs::write(folder.path().join("craft.framework.yaml"), CRAFT).expect("a file");
    let json = |command: &str| -> serde_json::Value {
        let (code, out, error) = run(folder.path(), &[command, "--format", "json"]);
        assert_eq!((code, error.as_str()), (0, ""), "{command}");
        serde_json::from_str(&out).expect("JSON")
    };
    let status = json("status");
    // Two entries are done; one of them stands for two items of now, the other for none.
    let marks = &status["marks"];
    let counted = ["done", "with_note", "with_neither", "doing"].map(|key| marks[key].as_u64());
    assert_eq!(counted, [2, 1, 1, 1].map(Some));
    let items = &status["role"]["items"];
    assert_eq!((&items["done"], &items["doing"], &items["todo"]), (&2.into(), &1.into(), &0.into()));
    assert_eq!((&status["skills_rated"], &status["gone"]), (&3.into(), &2.into()));
    // The rating of October counts, not that of the year before; from none to low is one level.
    let gap = json("gap");
    let rows: Vec<_> = gap["requirements"].as_array().expect("rows").iter().map(|row| &row["missing"]).collect();
    assert_eq!(rows, [1, 1]);
    assert_eq!(json("journal").as_array().map(Vec::len), Some(7));
}
