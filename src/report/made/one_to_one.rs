//! One page: since last time, doing, next, gap.

use crate::analysis::facts::Held;
use crate::analysis::gap::{self, Counts as Gaps, Row};
use crate::analysis::journal::{What, journal};
use crate::analysis::next::{self, Suggestion};
use crate::analysis::timeline;
use crate::framework::RoleLevelIx;
use crate::progress::MarkState;
use crate::report::facts::{Because, Counts, NextUp, OneToOne, Rated, Said};
use crate::report::maker::{Maker, line};

/// So many things to do next are enough to talk about.
const NEXT: usize = 5;

pub(super) fn make(mut maker: Maker<'_>, aim: RoleLevelIx) -> OneToOne {
    let (facts, today) = (maker.facts, maker.asked.today);
    let (mut done, mut rated): (Vec<Said>, Vec<Rated>) = (Vec::new(), Vec::new());
    let mut done_without_date = 0;
    for entry in journal(facts) {
        match entry.what {
            What::Mark { id, item, mark } if mark.state == MarkState::Done => {
                done_without_date += usize::from(mark.date.is_none());
                if mark.date.is_some() && maker.is_in(mark.date) {
                    done.push(maker.said(id, item, mark));
                }
            }
            What::Rating { .. } if entry.date.is_some() && maker.is_in(entry.date) => {
                rated.extend(maker.rated(&entry));
            }
            What::Mark { .. } | What::Rating { .. } => {}
        }
    }
    let begun = timeline::begun(facts, today);
    let doing: Vec<Said> = begun
        .iter()
        .filter_map(|(entry, _)| match entry.what {
            What::Mark { id, item, mark } => Some(maker.said(id, item, mark)),
            What::Rating { .. } => None,
        })
        .collect();
    let next = next::next(facts, aim, NEXT + begun.len()).into_iter().filter(|suggestion| suggestion.doing.is_none());
    let next = next.take(NEXT).map(|suggestion| next_up(&mut maker, &suggestion)).collect();
    let rows = gap::gap(facts, aim);
    let gaps = Gaps::of(&rows);
    OneToOne {
        head: maker.head(),
        done,
        done_without_date,
        rated,
        doing,
        next,
        against: maker.role_level(aim),
        counts: Counts {
            at_or_above: gaps.met,
            working_towards: gaps.one_level + gaps.more,
            not_rated: gaps.not_rated,
            not_applicable: gaps.not_applicable,
        },
        gap: rows.iter().map(|row| maker.stand(aim, row)).collect(),
        sources: maker.sources(),
    }
}

fn next_up(maker: &mut Maker<'_>, suggestion: &Suggestion) -> NextUp {
    let said = maker.item(suggestion.item);
    let because = suggestion.reasons.iter().map(|row| because(maker, row)).collect();
    NextUp { id: said.id, text: said.text, thing: said.thing, because }
}

fn because(maker: &mut Maker<'_>, row: &Row) -> Because {
    let catalog = maker.facts.catalog;
    let held = row.latest.as_ref().map(|latest| latest.held).filter(|held| *held != Held::Unknown);
    Because {
        skill: maker.skill_name(row.skill),
        required: line(catalog.skill_level_name(row.skill, row.need)),
        held: held.map(|held| line(held.name(catalog, row.skill, ""))),
    }
}
