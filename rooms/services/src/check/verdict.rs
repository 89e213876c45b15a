//! What can be said about each branch after trying the answers that make a difference.

use std::ops::ControlFlow;

use super::Sheet;
use crate::{
    branch::{Branch, Truth},
    search::{BOUND, Search},
};

/// What was seen of a branch.
pub(super) struct Verdict<'d> {
    pub(super) branch: Branch<'d>,
    /// What was seen at least once.
    pub(super) seen: Truth,
    /// Whether all answers that make a difference were tried, or nothing was left to see.
    pub(super) proved: bool,
}

/// The verdict on every branch.
pub(super) fn all<'d>(search: &Search<'d>) -> Vec<Verdict<'d>> {
    Branch::all(search.definition).into_iter().map(|branch| of(branch, search)).collect()
}

fn of<'d>(branch: Branch<'d>, search: &Search<'d>) -> Verdict<'d> {
    let mut seen = Truth::default();
    let fields = branch.fields();
    let formulas = branch.formulas(search.definition);
    let proved = search.each(&formulas, &fields, |_, settled| {
        let truth = branch.truth(search.definition, settled);
        seen.asked |= truth.asked;
        seen.yes |= truth.yes;
        seen.no |= truth.no;
        if seen.yes && seen.no { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    Verdict { branch, seen, proved }
}

/// Says where the bound was reached before something was proved.
pub(super) fn notes(verdicts: &[Verdict<'_>], sheet: &mut Sheet<'_>) {
    for verdict in verdicts.iter().filter(|verdict| !verdict.proved) {
        let Some(formula) = verdict.branch.formula() else { continue };
        let seen = if verdict.seen.yes { "false" } else { "true" };
        let note = sheet.finding(
            formula.spot,
            format!(
                "nothing was proved about {}: among at most {BOUND} answers {} was never {seen}",
                verdict.branch, formula.expression
            ),
            "look at it yourself: it reckons with answers, or asks for very many of them",
        );
        sheet.report.notes.push(note);
    }
}
