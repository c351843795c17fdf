//! `related.yaml`: what is joined across frameworks.

use schemars::JsonSchema;

use crate::framework::schema::forms::{FullId, RoleGroup, SkillGroup, Text};

/// Skills and roles of different frameworks that mean the same or nearly so. Editorial: no publisher says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Related {
    /// Each group of roles is shown as one role; its parts stand in the order given here.
    #[schemars(with = "Option<Vec<RoleGroup>>")]
    pub roles: Vec<RelatedGroup>,
    /// In each group, what builds one of the skills is shown at the others too.
    #[schemars(with = "Option<Vec<SkillGroup>>")]
    pub skills: Vec<RelatedGroup>,
}

/// Members that are all related to one another.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RelatedGroup {
    /// For a role: the name it has on screen.
    #[schemars(with = "Option<Text>")]
    pub name: Option<String>,
    /// Full ids. One of a framework that is not loaded is passed over. Among skills, an activity builds the group's skills.
    #[schemars(with = "Vec<FullId>")]
    pub members: Vec<String>,
}
