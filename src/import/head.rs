//! What a framework says of itself, where the documents or the user say it; nothing of it is guessed.

use super::documents::Documents;
use super::ids::{self, Head};
use super::{Format, Input};
use crate::fold::fold;
use crate::framework::model::{Licence, NOT_STATED, Source};

/// What the user asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub id: Option<String>,
    pub title: Option<String>,
    pub edition: Option<String>,
}

const OGL: &str = "Open Government Licence v3.0";
const OGL_URL: &str = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/// Id, title, edition and so on of a framework made from these documents.
#[must_use]
pub fn head(documents: &Documents, inputs: &[Input], asked: Asked) -> Head {
    let draft = &documents.draft;
    let official = is_official(documents);
    let sfia = documents.formats.iter().flatten().all(|format| *format == Format::Sfia);
    let stem = inputs.first().map(|input| stem(&input.name)).unwrap_or_default();
    let title = if official { Some(OFFICIAL.to_owned()) } else { draft.title.clone() };
    let id = asked.id.unwrap_or_else(|| match &title {
        _ if official => "gdad".to_owned(),
        Some(title) if stem.is_empty() => ids::of_name(title),
        _ => ids::of_name(&stem),
    });
    let title = asked.title.or(title).unwrap_or_else(|| capital(&stem.replace(['-', '_'], " ")));
    let date = inputs.iter().find_map(|input| date(&input.name));
    let edition = asked.edition.or_else(|| draft.edition.clone()).or(date);
    let publisher = match &draft.publisher {
        Some(publisher) => publisher.as_str(),
        None if official => "Government Digital and Data Profession",
        None if sfia => "SFIA Foundation",
        None => NOT_STATED,
    };
    let licence = match &draft.licence {
        Some((name, url)) if fold(name).contains("open government licen") => ogl(url.as_deref()),
        Some((name, url)) => Licence { name: name.clone(), url: url.clone(), notice: None },
        None if official => ogl(None),
        None if sfia => Licence {
            name: "SFIA Foundation's own terms".to_owned(),
            url: Some("https://sfia-online.org".to_owned()),
            notice: Some(
                "© SFIA Foundation. Shown here for reference; see https://sfia-online.org for its licence terms."
                    .to_owned(),
            ),
        },
        None => Licence { name: NOT_STATED.to_owned(), ..Licence::default() },
    };
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let source = match names.as_slice() {
        [.., last] if names.len() > 3 => format!("{} to {last}, {} documents", names[0], names.len()),
        names => names.join(", "),
    };
    Head {
        id,
        title,
        edition: edition.unwrap_or_else(|| NOT_STATED.to_owned()),
        publisher: publisher.to_owned(),
        licence,
        source: Source { title: source, url: None },
    }
}

const OFFICIAL: &str = "Government Digital and Data Profession Capability Framework";

fn ogl(url: Option<&str>) -> Licence {
    Licence {
        name: OGL.to_owned(),
        url: Some(url.unwrap_or(OGL_URL).to_owned()),
        notice: Some("Contains public sector information licensed under the Open Government Licence v3.0.".to_owned()),
    }
}

/// The official download, and not somebody's own framework in the same columns: the ladder that is built in is in it.
fn is_official(documents: &Documents) -> bool {
    const LADDER: [&str; 3] = ["associate product manager", "senior product manager", "lead product manager"];
    let is_csv = |format: &Option<Format>| matches!(format, Some(Format::RolesCsv | Format::SkillsCsv));
    let mut roles = documents.draft.roles.iter();
    documents.formats.iter().any(is_csv)
        && roles.any(|role| {
            let has = |name: &str| role.levels.iter().any(|level| fold(&level.name) == name);
            fold(&role.name) == "product manager" && LADDER.iter().all(|name| has(name))
        })
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
    fn the_official_download_is_known_by_its_ladder() {
        let level = |name: &str| DraftLevel { name: name.into(), ..DraftLevel::default() };
        let levels = ["Associate product manager", "Senior product manager", "Lead product manager"].map(level);
        let role = DraftRole { name: "Product manager".into(), levels: levels.into(), ..DraftRole::default() };
        let draft = Draft { roles: vec![role], ..Draft::default() };
        let official =
            head(&documents(Format::RolesCsv, draft.clone()), &input("roles-2025-09-27.csv"), Asked::default());
        assert_eq!((official.id.as_str(), official.edition.as_str()), ("gdad", "2025-09-27"));
        assert_eq!(official.licence.name, OGL);
        let text = head(&documents(Format::LevelText, draft), &input("spm.txt"), Asked::default());
        assert_eq!((text.id.as_str(), text.licence.name.as_str()), ("spm", NOT_STATED));
    }

    #[test]
    fn what_nobody_states_is_said_to_be_not_stated() {
        let head = head(&documents(Format::Markdown, Draft::default()), &input("my_ladder-v2.md"), Asked::default());
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
