//! From content and progress to what a report says of single things. It remembers which frameworks it has quoted.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::asked::Asked;
use super::facts::{Day, Head, RoleLevel, Said, Source, Thing};
use crate::analysis::Facts;
use crate::framework::{FrameworkIx, ItemIx, ItemKind, RoleLevelIx, SkillIx};
use crate::plain;
use crate::progress::{Mark, MarkState};

mod rating;

pub(super) struct Maker<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) asked: &'a Asked,
    /// Of each activity the skills it builds that role or target ask for.
    builds: HashMap<ItemIx, Vec<SkillIx>>,
    quoted: BTreeSet<FrameworkIx>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(facts: Facts<'a>, asked: &'a Asked) -> Maker<'a> {
        let mut builds: HashMap<ItemIx, Vec<SkillIx>> = HashMap::new();
        let levels = facts.my_role().into_iter().chain(facts.my_target());
        for required in levels.flat_map(|level| &facts.catalog.role_level(level).requirements) {
            for item in facts.catalog.activities_that_build(required.skill) {
                let skills = builds.entry(item).or_default();
                if !skills.contains(&required.skill) {
                    skills.push(required.skill);
                }
            }
        }
        Maker { facts, asked, builds, quoted: BTreeSet::new() }
    }

    pub(super) fn head(&mut self) -> Head {
        let facts = self.facts;
        Head {
            name: self.asked.whose(facts).map(line).filter(|name| !name.is_empty()),
            role: facts.my_role().map(|level| self.role_level(level)),
            target: facts.my_target().map(|level| self.role_level(level)),
            date_discussed: self.asked.discussed.map(Day),
            made: Day(self.asked.today),
            since: self.asked.from().map(Day),
            usual_since: self.asked.since.is_none(),
        }
    }

    pub(super) fn role_level(&mut self, ix: RoleLevelIx) -> RoleLevel {
        let catalog = self.facts.catalog;
        let level = catalog.role_level(ix);
        self.quoted.insert(catalog.part(level.part).framework);
        let role = line(&catalog.role(catalog.role_of_level(ix)).name);
        RoleLevel { id: line(&level.id), role, level: line(&level.name) }
    }

    pub(super) fn skill_name(&mut self, skill: SkillIx) -> String {
        let skill = self.facts.catalog.skill(skill);
        self.quoted.insert(skill.framework);
        line(&skill.name)
    }

    /// An item, whatever was said of it.
    pub(super) fn item(&mut self, item: ItemIx) -> Said {
        let mark = self.facts.mark(item);
        self.said(&self.facts.catalog.item(item).id, Some(item), &mark.unwrap_or_default())
    }

    pub(super) fn said(&mut self, id: &str, item: Option<ItemIx>, mark: &Mark) -> Said {
        let catalog = self.facts.catalog;
        let text = match item {
            Some(item) => {
                self.quoted.insert(catalog.framework_of(item));
                &catalog.item(item).text
            }
            None => mark.text.as_deref().unwrap_or(id),
        };
        Said {
            id: line(id),
            text: line(text),
            thing: item.map(|item| thing(catalog.item(item).kind)),
            skills: item.map(|item| self.skills_of(item)).unwrap_or_default(),
            state: mark.state,
            date: mark.date.map(Day),
            note: lines(&mark.note),
            evidence: links(&mark.evidence),
        }
    }

    fn skills_of(&mut self, item: ItemIx) -> Vec<String> {
        let own = match self.facts.catalog.item(item).kind {
            ItemKind::Activity { skill } | ItemKind::Statement { skill, .. } => vec![skill],
            ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. } => Vec::new(),
        };
        let skills = self.builds.get(&item).cloned().unwrap_or(own);
        skills.into_iter().map(|skill| self.skill_name(skill)).collect()
    }

    /// Is it of a day that is in the report?
    pub(super) fn is_in(&self, day: Option<Date>) -> bool {
        self.asked.from().is_none_or(|from| day.is_some_and(|day| day >= from))
    }

    /// The frameworks quoted so far, in their order.
    pub(super) fn sources(&self) -> Vec<Source> {
        let source = |ix: &FrameworkIx| {
            let framework = self.facts.catalog.framework(*ix);
            let link = |url: &Option<String>| url.as_deref().map(|url| plain::link(url.trim()).into_owned());
            Source {
                id: line(&framework.id),
                title: line(&framework.title),
                edition: line(&framework.edition),
                publisher: line(&framework.publisher),
                licence: line(&framework.licence.name),
                licence_url: link(&framework.licence.url),
                notice: framework.licence.notice.as_deref().map(line),
                document: line(&framework.source.title),
                document_url: link(&framework.source.url),
            }
        };
        self.quoted.iter().map(source).collect()
    }
}

pub(super) fn is_done(said: &Said) -> bool {
    said.state == MarkState::Done
}

/// Newest first; what has no date comes last.
pub(super) fn newest_first(said: &mut [Said]) {
    said.sort_by_key(|said| std::cmp::Reverse(said.date));
}

fn thing(kind: ItemKind) -> Thing {
    match kind {
        ItemKind::Activity { .. } => Thing::Activity,
        ItemKind::Statement { .. } => Thing::Statement,
        ItemKind::RoleResponsibility { .. } | ItemKind::LevelResponsibility { .. } => Thing::Responsibility,
    }
}

/// As many links, each as what it is.
fn links(links: &[String]) -> Vec<String> {
    links.iter().map(|link| plain::link(link.trim()).into_owned()).collect()
}

pub(super) fn line(text: &str) -> String {
    plain::line(text).trim().to_owned()
}

pub(super) fn lines(text: &str) -> String {
    plain::lines(text).trim().to_owned()
}
