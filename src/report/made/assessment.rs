//! One row for each skill of the role level: required level, own rating, and what was done for it.

use crate::analysis::gap;
use crate::framework::{ItemIx, RoleLevelIx, SkillIx};
use crate::report::facts::{Assessed, Assessment, Said};
use crate::report::maker::{Maker, is_done, newest_first};

pub(super) fn make(mut maker: Maker<'_>, level: RoleLevelIx) -> Assessment {
    let catalog = maker.facts.catalog;
    let requirements = &catalog.role_level(level).requirements;
    let skills =
        requirements.iter().map(|required| assessed(&mut maker, level, required.skill, required.level)).collect();
    let responsibilities = done(&mut maker, catalog.responsibilities_of_level(level).collect());
    Assessment {
        head: maker.head(),
        against: maker.role_level(level),
        skills,
        responsibilities: responsibilities.into_iter().filter(Said::is_example).collect(),
        sources: maker.sources(),
    }
}

fn assessed(maker: &mut Maker<'_>, by: RoleLevelIx, skill: SkillIx, need: usize) -> Assessed {
    let stand = maker.stand(by, &gap::row(maker.facts, skill, need));
    let done = done(maker, maker.facts.catalog.items_of_skill(skill, None));
    let (examples, others): (Vec<Said>, Vec<Said>) = done.into_iter().partition(Said::is_example);
    Assessed { stand, examples, also_done: others.len() }
}

/// Those of the items that are done, and on a day that is in the report.
fn done(maker: &mut Maker<'_>, items: Vec<ItemIx>) -> Vec<Said> {
    let mut done: Vec<Said> = Vec::new();
    for item in items {
        let said = maker.facts.mark(item).filter(|mark| maker.is_in(mark.date)).map(|_| maker.item(item));
        done.extend(said.filter(is_done).filter(|said| !done.iter().any(|other| other.id == said.id)));
    }
    newest_first(&mut done);
    done
}
