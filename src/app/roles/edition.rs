//! Whose a role level is, where several frameworks have a ladder for one role.

use crate::app::State;
use crate::framework::{FrameworkIx, RoleLevelIx};

impl State {
    /// The name, with the framework's edition behind it where the role has other ladders too; where the edition does not
    /// tell them apart the title, and at last the id.
    pub(in crate::app) fn name_with_edition(&self, level: RoleLevelIx) -> String {
        let level = self.catalog.role_level(level);
        let own = self.catalog.part(level.part).framework;
        let parts = self.catalog.role(self.catalog.part(level.part).role).parts.iter();
        let ladders = parts.map(|part| self.catalog.part(*part)).filter(|part| !part.levels.is_empty());
        let frameworks: Vec<FrameworkIx> = ladders.map(|part| part.framework).collect();
        if frameworks.len() > 1 {
            format!("{} ({})", level.name, self.told_apart(own, &frameworks))
        } else {
            level.name.clone()
        }
    }

    fn told_apart(&self, own: FrameworkIx, all: &[FrameworkIx]) -> &str {
        let framework = self.catalog.framework(own);
        let others = || all.iter().filter(|other| **other != own).map(|other| self.catalog.framework(*other));
        if framework.edition != NOT_STATED && others().all(|other| other.edition != framework.edition) {
            &framework.edition
        } else if others().all(|other| other.title != framework.title) {
            &framework.title
        } else {
            &framework.id
        }
    }
}

/// What a file says whose document does not name its edition.
const NOT_STATED: &str = "not stated";
