//! Skills: their statements by level, and their activities.

use super::fields::read_entry;
use super::here::Here;
use super::ids::{self, Names, Scope};
use crate::framework::model::{Skill, SkillLevelText};

pub(super) fn read(here: &Here, scope: &mut Scope, levels: &Names) -> Skill {
    let fields =
        here.fields("a skill", &["id", "was", "name", "aliases", "description", "notes", "levels", "activities"]);
    // An activity's full id has its own id where a statement's has the level.
    let mut activities = Scope::beside("skill level", levels);
    Skill {
        id: fields.id("skill", scope),
        was: fields.former_ids(),
        name: fields.text("name"),
        aliases: fields.texts("aliases"),
        description: fields.text_if_any("description"),
        notes: fields.text_if_any("notes"),
        levels: fields.if_any("levels").map(|here| read_levels(&here, levels)).unwrap_or_default(),
        activities: fields.entries("activities", "activity", &mut activities),
    }
}

fn read_levels(here: &Here, levels: &Names) -> Vec<SkillLevelText> {
    here.pairs("skill levels, each with its statements", |level, here| {
        ids::refer_in_name(here, "skill level", level, levels);
        let mut scope = Scope::default();
        let statements = here.each(|here| read_entry(here, "statement", &mut scope));
        SkillLevelText { level: level.to_owned(), statements }
    })
}
