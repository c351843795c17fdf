//! As one HTML file: no script, nothing fetched, light and dark, and made to be printed on A4.
//!
//! The templates escape whatever they are given. What they say of structure (language, landmarks, headings in order, tables
//! with captions and scopes, charts with their words) is held by tests.

mod chart;
pub mod palette;

use askama::Template;

use chart::{Levels, Months};
use palette::Palette;

use super::facts::{Assessment, Full, Head, OneToOne, Report, RoleLevel, Source};
use super::one_page::{self, OnePage};
use super::{mark, words};
use crate::progress::MarkState;

/// What every page has around it.
struct Frame<'a> {
    title: &'static str,
    head: &'a Head,
    sources: &'a [Source],
    /// A4 upright or lying.
    lying: bool,
    /// All of it is to stand on one page: the margins are small.
    one_page: bool,
}

#[derive(Template)]
#[template(path = "report/one-to-one.html")]
struct OneToOnePage<'a> {
    frame: Frame<'a>,
    report: &'a OneToOne,
    shown: OnePage<'a>,
}

#[derive(Template)]
#[template(path = "report/assessment.html")]
struct AssessmentPage<'a> {
    frame: Frame<'a>,
    report: &'a Assessment,
    chart: Levels,
}

#[derive(Template)]
#[template(path = "report/full.html")]
struct FullPage<'a> {
    frame: Frame<'a>,
    report: &'a Full,
    levels: Levels,
    months: Months,
}

/// The whole report.
pub(super) fn write(report: &Report) -> askama::Result<String> {
    let frame = Frame {
        title: report.kind().title(),
        head: report.head(),
        sources: report.sources(),
        lying: matches!(report, Report::Assessment(_)),
        one_page: matches!(report, Report::OneToOne(_)),
    };
    match report {
        Report::OneToOne(report) => OneToOnePage { frame, report, shown: OnePage::of(report) }.render(),
        Report::Assessment(report) => {
            let chart = Levels::of("levels", report.skills.iter().map(|skill| &skill.stand));
            AssessmentPage { frame, report, chart }.render()
        }
        Report::Full(report) => {
            let aim = report.head.target.as_ref().or(report.head.role.as_ref());
            let stands = report.skills.iter().flat_map(|skill| &skill.asked);
            let levels = Levels::of("levels", stands.filter(|stand| aim.is_some_and(|aim| aim.level == stand.by)));
            FullPage { frame, report, levels, months: Months::of("months", &report.months) }.render()
        }
    }
}

impl Frame<'_> {
    /// The title of the window: what, of which role level, of which day.
    fn window_title(&self) -> String {
        let level = self.head.role.as_ref().or(self.head.target.as_ref());
        let level = level.map(|level| format!(", {}", level.level)).unwrap_or_default();
        let name = self.head.name.as_ref().map(|name| format!(", {name}")).unwrap_or_default();
        format!("{}{name}{level}, {}", self.title, self.head.made)
    }

    /// The role of the form: of the own role level, or else of the target.
    fn role(&self) -> Option<&RoleLevel> {
        self.head.role.as_ref().or(self.head.target.as_ref())
    }

    fn mark(&self) -> &'static str {
        mark::BLANK
    }

    fn light(&self) -> &'static Palette {
        &palette::LIGHT
    }

    fn dark(&self) -> &'static Palette {
        &palette::DARK
    }
}
