//! What a framework says of itself, where the documents or the user say it; nothing of it is guessed.

use std::collections::HashSet;

use super::documents::Documents;
use super::ids::{self, Head};
use super::{Format, Input};
use crate::fold::fold;
use crate::framework::Framework;
use crate::framework::model::{Licence, NOT_STATED, Source};

/// What is known beside the documents.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// What the user asked for.
    pub id: Option<&'a str>,
    pub title: Option<&'a str>,
    pub edition: Option<&'a str>,
    /// A name for all of them, such as that of their folder.
    pub name: Option<&'a str>,
    /// The edition before.
    pub old: Option<&'a Framework>,
}

const OGL: &str = "Open Government Licence v3.0";
const OGL_URL: &str = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/// Id, title, edition and so on of a framework made from these documents. What neither they nor the user say is as in the
/// edition before.
#[must_use]
pub fn head(documents: &Documents, inputs: &[Input], known: Known) -> Head {
    let draft = &documents.draft;
    let sfia = documents.formats.iter().flatten().all(|format| *format == Format::Sfia);
    let read = inputs.iter().zip(&documents.formats).find(|(_, format)| format.is_some()).map(|(input, _)| input);
    let stem = known.name.or(read.map(|input| input.name.as_str())).map(stem).unwrap_or_default();
    let old = known.old;
    let id = match (known.id, old) {
        (Some(id), _) => id.to_owned(),
        (None, Some(old)) => old.id.clone(),
        (None, None) if stem.is_empty() => ids::of_name(draft.title.as_deref().unwrap_or_default()),
        (None, None) => ids::of_name(&stem),
    };
    let title = known.title.map(str::to_owned).or_else(|| draft.title.clone()).or_else(|| Some(old?.title.clone()));
    let date = inputs.iter().find_map(|input| date(&input.name));
    let edition = known.edition.map(str::to_owned).or_else(|| draft.edition.clone()).or(date);
    let publisher = draft.publisher.clone().or_else(|| Some(old?.publisher.clone()));
    let publisher = publisher.or_else(|| sfia.then(|| "SFIA Foundation".to_owned()));
    let licence = match (&draft.licence, old) {
        (Some((name, url)), _) if fold(name).contains("open government licen") => ogl(url.as_deref()),
        (Some((name, url)), _) => Licence { name: name.clone(), url: url.clone(), notice: None },
        (None, Some(old)) => old.licence.clone(),
        (None, None) if sfia => Licence {
            name: "SFIA Foundation's own terms".to_owned(),
            url: Some("https://sfia-online.org".to_owned()),
            notice: Some(
                "© SFIA Foundation. Shown here for reference; see https://sfia-online.org for its licence terms."
                    .to_owned(),
            ),
        },
        (None, None) => Licence { name: NOT_STATED.to_owned(), ..Licence::default() },
    };
    Head {
        id,
        title: title.unwrap_or_else(|| capital(&stem.replace(['-', '_'], " "))),
        edition: edition.unwrap_or_else(|| NOT_STATED.to_owned()),
        publisher: publisher.unwrap_or_else(|| NOT_STATED.to_owned()),
        licence,
        source: Source { title: source(inputs), url: None },
    }
}

fn source(inputs: &[Input]) -> String {
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    match names.as_slice() {
        [first, .., last] if names.len() > 3 => format!("{first} to {last}, {} documents", names.len()),
        names => names.join(", "),
    }
}

/// Which of `loaded` these documents are another edition of: a download of roles in which at least half of its role levels
/// are, by their names. Only whole downloads are taken for one, no text of a single role, and no list of skills alone.
#[must_use]
pub fn edition_of(documents: &Documents, loaded: &[Framework]) -> Option<usize> {
    const FEWEST: usize = 3;
    if !documents.formats.contains(&Some(Format::RolesCsv)) {
        return None;
    }
    let draft = documents.draft.roles.iter().flat_map(|role| &role.levels).map(|level| fold(&level.name));
    let draft: HashSet<String> = draft.collect();
    let share = |framework: &Framework| {
        let levels = framework.roles.iter().flat_map(|role| &role.levels);
        let (all, known) = levels
            .fold((0, 0), |(all, known), level| (all + 1, known + usize::from(draft.contains(&fold(&level.name)))));
        (known >= FEWEST && known * 2 >= all).then_some(known)
    };
    let shares = loaded.iter().enumerate().filter_map(|(at, framework)| Some((share(framework)?, at)));
    shares.max_by_key(|(known, at)| (*known, std::cmp::Reverse(*at))).map(|(_, at)| at)
}

fn ogl(url: Option<&str>) -> Licence {
    Licence {
        name: OGL.to_owned(),
        url: Some(url.unwrap_or(OGL_URL).to_owned()),
        notice: Some("Contains public sector information licensed under the Open Government Licence v3.0.".to_owned()),
    }
}

/// The name of a file without folder, ending and date.
fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let stem = match date(name) {
        Some(date) => stem.replace(&date, ""),
        None => stem.to_owned(),
    };
    stem.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// A day written as year-month-day in a name.
fn date(name: &str) -> Option<String> {
    let is_day = |text: &str| {
        let mut shape = text.bytes().enumerate();
        shape.all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
            && text.parse::<jiff::civil::Date>().is_ok()
    };
    let windows = (0..name.len()).filter_map(|at| name.get(at..at + 10));
    windows.into_iter().find(|text| is_day(text)).map(str::to_owned)
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let text = chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    if text.is_empty() { "Imported framework".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::draft::{Draft, DraftLevel, DraftRole};
    use crate::import::notes::Notes;

    fn documents(format: Format, draft: Draft) -> Documents {
        Documents { draft, notes: Notes::default(), formats: vec![Some(format)] }
    }

    fn input(name: &str) -> Vec<Input> {
        vec![Input { name: name.to_owned(), bytes: Vec::new() }]
    }

    #[test]
    fn a_download_is_the_next_edition_of_what_has_the_same_role_levels() {
        let level = |name: &str| DraftLevel { name: name.into(), ..DraftLevel::default() };
        // One of five has another name now.
        let names =
            ["Associate product manager", "Senior product manager", "Principal product manager", "Product manager"];
        let role =
            DraftRole { name: "Product manager".into(), levels: names.map(level).into(), ..DraftRole::default() };
        let draft = Draft { roles: vec![role], ..Draft::default() };
        let loaded = crate::framework::load::embedded().frameworks;
        let csv = documents(Format::RolesCsv, draft.clone());
        let old = edition_of(&csv, &loaded).map(|at| &loaded[at]);
        assert_eq!(old.map(|old| old.id.as_str()), Some("gdad"));
        let next = head(&csv, &input("roles-2025-12-20.csv"), Known { old, ..Known::default() });
        assert_eq!((next.id.as_str(), next.edition.as_str()), ("gdad", "2025-12-20"));
        assert_eq!((&next.licence, &next.title), (&loaded[0].licence, &loaded[0].title));
        assert_eq!(edition_of(&documents(Format::LevelText, draft), &loaded), None, "a text of one role is no edition");
        let other = Draft {
            roles: vec![DraftRole { levels: vec![level("Joiner")], ..DraftRole::default() }],
            ..Draft::default()
        };
        assert_eq!(edition_of(&documents(Format::RolesCsv, other), &loaded), None);
    }

    #[test]
    fn what_nobody_states_is_said_to_be_not_stated() {
        let head = head(&documents(Format::Markdown, Draft::default()), &input("my_ladder-v2.md"), Known::default());
        assert_eq!((head.id.as_str(), head.title.as_str()), ("my-ladder-v2", "My ladder v2"));
        assert_eq!([head.edition, head.publisher, head.licence.name], [NOT_STATED; 3]);
        assert_eq!(head.source.title, "my_ladder-v2.md");
    }

    #[test]
    fn a_date_in_a_name_is_a_whole_one() {
        assert_eq!(date("roles-2025-09-27.csv").as_deref(), Some("2025-09-27"));
        assert_eq!(date("é2025-13-27.csv"), None);
        assert_eq!(stem("a/b/roles-2025-09-27.csv"), "roles");
        assert_eq!(stem("2025-09-27.csv"), "");
    }
}
