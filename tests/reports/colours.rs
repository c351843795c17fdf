//! Every pair of colours that meet is far enough apart for WCAG 2.2 AA, in light and in dark.

use bydoing::report::palette::{DARK, LIGHT, Palette};
use bydoing::report::{Format, Kind};
use scraper::{Html, Selector};

use crate::content::{SOMEBODY, asked, read, written};

fn channels(colour: &str) -> [f64; 3] {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6).expect("#rrggbb");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("a colour")) / 255.0)
}

/// WCAG 2.2, relative luminance.
fn luminance(colour: &str) -> f64 {
    let [red, green, blue] =
        channels(colour).map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn style(kind: Kind) -> String {
    let page = Html::parse_document(&written(&read(SOMEBODY), &asked(kind), Format::Html));
    page.select(&Selector::parse("style").unwrap()).map(|style| style.text().collect::<String>()).collect()
}

#[test]
fn contrast_is_reckoned_as_the_guideline_does() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 0.001);
}

/// Text is read from this contrast on, by WCAG 2.2 AA.
const TEXT: f64 = 4.5;
/// And what is drawn from this one on.
const DRAWN: f64 = 3.0;

/// The names of palette colours in a value.
fn names(value: &str) -> Vec<&str> {
    value.split("var(--").skip(1).filter_map(|rest| rest.split(')').next()).collect()
}

/// Whose, in front or behind, and the contrast that what is in front needs.
fn uses(style: &str) -> (Vec<(String, &str, f64)>, Vec<&str>) {
    let (mut fronts, mut backs) = (Vec::new(), Vec::new());
    for rule in style.split('}') {
        let Some((selector, declarations)) = rule.rsplit_once('{') else { continue };
        for (property, value) in declarations.split(';').filter_map(|declaration| declaration.split_once(':')) {
            let least = match property.trim() {
                "background" => {
                    backs.extend(names(value));
                    continue;
                }
                "color" => TEXT,
                "fill" if selector.contains("text") => TEXT,
                _ => DRAWN,
            };
            fronts.extend(names(value).into_iter().map(|name| (selector.trim().to_owned(), name, least)));
        }
    }
    (fronts, backs)
}

#[test]
fn every_pair_of_colours_that_meet_is_far_enough_apart() {
    let style = style(Kind::Full);
    let (fronts, backs) = uses(&style);
    assert!(fronts.iter().any(|(_, _, least)| *least == TEXT) && fronts.iter().any(|(_, _, least)| *least == DRAWN));
    assert_eq!(backs, ["paper", "band"], "the page, and the headers of tables");
    for palette in [LIGHT, DARK] {
        let named = |name: &str| palette.named().into_iter().find(|(known, _)| *known == name).expect(name).1;
        for (selector, front, least) in &fronts {
            for back in &backs {
                let contrast = contrast(named(front), named(back));
                assert!(contrast >= *least, "{selector}: {front} on {back} has {contrast:.2}, and needs {least}");
            }
        }
    }
}

#[test]
fn the_style_sheet_has_the_palettes_and_no_other_colour() {
    for kind in Kind::ALL {
        let style = style(kind);
        let declared =
            |palette: &Palette| palette.named().map(|(name, colour)| format!("--{name}: {colour}; ")).concat();
        let light = declared(&LIGHT);
        assert_eq!(style.matches(&light).count(), 2, "at first, and on paper");
        assert_eq!(style.matches(&declared(&DARK)).count(), 1);
        let (screen, paper) = (style.find(&light).unwrap(), style.rfind(&light).unwrap());
        let (dark, print) = (style.find("prefers-color-scheme: dark").unwrap(), style.find("@media print").unwrap());
        assert!(screen < dark && dark < print && print < paper, "paper is light, whatever the screen is");
        let rest = style.replace(&light, "").replace(&declared(&DARK), "");
        assert!(!rest.contains(['#']) && !rest.contains("rgb") && !rest.contains("hsl"), "{rest}");
        for line in rest.lines() {
            for property in ["color:", "background:", "fill:", "stroke:", "border:", "outline:"] {
                let Some((_, value)) = line.split_once(&format!(" {property}")) else { continue };
                let value = value.split(';').next().unwrap();
                let known = value.contains("var(--") || ["inherit", "none"].contains(&value.trim());
                assert!(known, "{property}{value}");
            }
        }
    }
}
