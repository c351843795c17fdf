//! What a row of a panel stands for.

use std::sync::Arc;

use crate::framework::{ItemIx, RoleLevelIx, SkillIx};

/// What the user stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    Level(RoleLevelIx),
    /// The responsibilities of the role level whose skills are listed.
    Responsibilities,
    Skill(SkillIx),
    /// A mark.
    Said {
        /// As the file has it.
        id: Arc<str>,
        /// None: no loaded framework has it.
        item: Option<ItemIx>,
    },
}

impl Row {
    /// The item that was marked.
    #[must_use]
    pub fn item(&self) -> Option<ItemIx> {
        if let Row::Said { item, .. } = self { *item } else { None }
    }
}
