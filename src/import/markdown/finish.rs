//! The draft, once the whole document was read.

use super::super::draft::{At, DraftRole};
use super::super::{Draft, mend};
use super::headings::{is_licence, role_name};
use super::reading::Reading;
use super::spelling;
use crate::fold::fold;

impl Reading<'_> {
    pub(super) fn finish(mut self) -> Draft {
        let title = self.title.and_then(|at| self.sections.get(at));
        self.draft.title = title.map(|section| mend::tidy(&section.title, self.notes));
        self.draft.licence = self.licence();
        let mut skills = std::mem::take(&mut self.skills);
        spelling::mend(&mut skills, &self.draft.pages, self.notes);
        self.draft.skills = skills.into_iter().map(|found| found.draft).collect();
        let of_a_ladder = self.draft.skills.is_empty() && !self.draft.roles.is_empty();
        if let Some(role) = self.draft.title.as_deref().and_then(role_name).filter(|_| !of_a_ladder) {
            let at = At { input: self.input, line: title.map_or(1, |title| title.line) };
            let skills = self.draft.skills.iter().map(|skill| skill.name.clone()).collect();
            self.draft.roles.push(DraftRole { at, name: role.to_owned(), skills, ..DraftRole::default() });
        }
        self.draft
    }

    /// The words and the address that a section on the licence gives.
    fn licence(&self) -> Option<(String, Option<String>)> {
        let page = self.draft.pages.iter().find(|page| is_licence(&page.title))?;
        let address = address(&page.text);
        Some((name(&page.text, address.as_deref())?, address))
    }
}

/// The first address in a text.
fn address(text: &str) -> Option<String> {
    let from = ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()?;
    let address: &str = text.get(from..)?.split([' ', ')', '>', '"', '\n']).next()?;
    Some(address.trim_end_matches(['.', ',']).to_owned())
}

/// The Open Government Licence by its own name, with the version that its address says; another as it is written.
fn name(text: &str, address: Option<&str>) -> Option<String> {
    let folded = fold(text);
    if folded.contains("open government license") || folded.contains("open government licence") {
        let version =
            address.and_then(|address| address.split("/version/").nth(1)).and_then(|rest| rest.split('/').next());
        let version = version.or_else(|| {
            text.split([' ', '\n'])
                .find(|word| word.starts_with('v') && word.get(1..2).is_some_and(|n| n.as_bytes()[0].is_ascii_digit()))
        });
        let version = version
            .map(|version| version.trim_matches(|c: char| !c.is_ascii_digit()))
            .filter(|version| !version.is_empty());
        return Some(match version {
            Some(version) if version.contains('.') => format!("Open Government Licence v{version}"),
            Some(version) => format!("Open Government Licence v{version}.0"),
            None => "Open Government Licence".to_owned(),
        });
    }
    let before =
        address.and_then(|address| text.split(address).next()).map(|before| before.trim_end_matches(['(', ' ']));
    let line = before.unwrap_or(text).lines().last()?;
    let short = [" under ", " by ", " under the ", " is "]
        .iter()
        .filter_map(|word| line.rsplit(word).next())
        .min_by_key(|rest| rest.len())?;
    let name = short.trim().trim_start_matches("the ").trim_start_matches("a ").trim_end_matches(['.', ':']);
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_has_a_name_and_mostly_an_address() {
        let text = "It is covered by the Open Government License (http://x.gov.uk/open-government-licence/version/3/).";
        assert_eq!(address(text).as_deref(), Some("http://x.gov.uk/open-government-licence/version/3/"));
        assert_eq!(name(text, address(text).as_deref()).as_deref(), Some("Open Government Licence v3.0"));
        assert_eq!(name("Open Government Licence v2.0.", None).as_deref(), Some("Open Government Licence v2.0"));
        let text = "This work is licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).";
        assert_eq!(name(text, address(text).as_deref()).as_deref(), Some("CC BY 4.0"));
        assert_eq!(name("MIT", None).as_deref(), Some("MIT"));
    }
}
