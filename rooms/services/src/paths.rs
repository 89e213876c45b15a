//! Test paths: for each branch of a service, complete applications that reach it.

use std::ops::ControlFlow;

use jiff::civil::Date;

use crate::{
    Answers, Definition, Plan, Settled,
    branch::Branch,
    definition::{FieldKind, Formula, Rule},
    prune::kept,
    sample,
    search::{Asked, Search},
    settled::Missing,
};

/// Combinations after which the search for a complete application is given up.
const TRIES: usize = 400;

/// A complete application that could be submitted, and what it reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestPath {
    /// The answers; nothing in them is hidden.
    pub answers: Answers,
    /// What the clerk enters when deciding.
    pub decision: Answers,
    /// The branches it is the first to reach.
    pub reaches: Vec<String>,
}

/// The test paths of a definition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paths {
    /// The applications; together they reach every branch but those below.
    pub all: Vec<TestPath>,
    /// Branches for which no complete application was found.
    pub unreached: Vec<String>,
}

/// A side of a branch.
#[derive(Clone, Copy)]
struct Goal<'d> {
    branch: Option<Branch<'d>>,
    yes: bool,
}

/// Finds the test paths of a definition without findings.
#[must_use]
pub fn of(definition: &Definition, plan: &Plan, today: Date) -> Paths {
    let walk = Walk { search: Search { definition, plan, today } };
    let mut open: Vec<Goal<'_>> = vec![Goal { branch: None, yes: true }];
    for branch in Branch::all(definition) {
        open.push(Goal { branch: Some(branch), yes: true });
        // Nobody can submit what breaks a rule, and rows of tables are reached one by one.
        let both = match branch {
            Branch::Rule(rule) => rule.warns,
            Branch::Rate(..) | Branch::Validity(..) => false,
            _ => true,
        };
        if both {
            open.push(Goal { branch: Some(branch), yes: false });
        }
    }
    let mut paths = Paths::default();
    while !open.is_empty() {
        let goal = open.remove(0);
        let Some(answers) = walk.find(goal) else {
            paths.unreached.push(goal.name());
            continue;
        };
        let settled = Settled::new(definition, plan, &answers, today);
        let (now, rest) = open.into_iter().partition(|other| other.met(definition, &settled));
        open = rest;
        let reaches = std::iter::once(goal).chain(now).map(|goal| goal.name()).collect();
        let (answers, decision) = parted(definition, answers);
        paths.all.push(TestPath { answers, decision, reaches });
    }
    paths
}

impl<'d> Goal<'d> {
    fn met(&self, definition: &'d Definition, settled: &Settled<'d>) -> bool {
        let Some(branch) = self.branch else { return true };
        let truth = branch.truth(definition, settled);
        if self.yes { truth.yes } else { truth.no }
    }

    fn name(&self) -> String {
        match (&self.branch, self.yes) {
            (None, _) => "a plain application".to_owned(),
            (Some(branch), true) => branch.to_string(),
            (Some(branch), false) => format!("not {branch}"),
        }
    }
}

struct Walk<'d> {
    search: Search<'d>,
}

impl<'d> Walk<'d> {
    /// Answers that meet the goal, have everything required and break no rule.
    fn find(&self, goal: Goal<'d>) -> Option<Answers> {
        let definition = self.search.definition;
        let mut asked: Vec<Asked<'d>> =
            goal.branch.map(|b| b.formulas(definition)).unwrap_or_default();
        let also = goal.branch.map(|branch| branch.fields()).unwrap_or_default();
        loop {
            let (mut found, mut tries) = (None, 0);
            let mut broken: Vec<&'d Formula> = Vec::new();
            self.search.each(&asked, &also, |answers, settled| {
                if !goal.met(definition, settled) {
                    return ControlFlow::Continue(());
                }
                tries += 1;
                let answers = self.completed(answers);
                let settled = self.settled(&answers);
                let breaks: Vec<&Formula> = breaks(definition, &settled).collect();
                if breaks.is_empty()
                    && settled.missing().is_empty()
                    && goal.met(definition, &settled)
                {
                    found = Some(kept(&settled));
                    return ControlFlow::Break(());
                }
                broken.extend(breaks);
                if tries < TRIES { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            });
            if found.is_some() {
                return found;
            }
            // The fields of a rule that stood in the way have to be chosen with it in mind.
            let before = asked.len();
            for formula in broken {
                if !asked.iter().any(|(known, _)| std::ptr::eq(*known, formula)) {
                    asked.push((formula, None));
                }
            }
            if asked.len() == before {
                return None;
            }
        }
    }

    fn settled(&self, answers: &Answers) -> Settled<'d> {
        Settled::new(self.search.definition, self.search.plan, answers, self.search.today)
    }

    /// With an answer in every field that has to have one.
    fn completed(&self, answers: &Answers) -> Answers {
        let (definition, today) = (self.search.definition, self.search.today);
        let mut answers = answers.clone();
        // Each answer may show another step; there are no more rounds than fields.
        for _ in 0..definition.fields().count() {
            let settled = self.settled(&answers);
            let missing = settled.missing().into_iter().chain(settled.missing_in_decision());
            let missing: Vec<Missing<'_>> = missing.collect();
            if missing.is_empty() {
                break;
            }
            for Missing { row, field } in missing {
                let key = field.key.clone();
                if matches!(field.kind, FieldKind::Group) {
                    let rows = answers.groups.entry(key).or_default();
                    let more = sample::rows(field).into_iter().skip(rows.len());
                    rows.extend(more.collect::<Vec<_>>());
                    continue;
                }
                let Some(value) = sample::value(field, today) else { continue };
                match row {
                    None => drop(answers.fields.insert(key, value)),
                    Some((group, index)) => {
                        let rows = answers.groups.get_mut(&group.key);
                        if let Some(row) = rows.and_then(|rows| rows.get_mut(index)) {
                            row.insert(key, value);
                        }
                    }
                }
            }
        }
        answers
    }
}

/// What the applicant answers, and what the clerk does.
fn parted(definition: &Definition, mut answers: Answers) -> (Answers, Answers) {
    let mut decision = Answers::default();
    for field in &definition.procedure.decision.fields {
        if let Some((key, value)) = answers.fields.remove_entry(&field.key) {
            decision.fields.insert(key, value);
        }
        if let Some((key, rows)) = answers.groups.remove_entry(&field.key) {
            decision.groups.insert(key, rows);
        }
    }
    (answers, decision)
}

/// Rules that hold the application back.
fn breaks<'d>(
    definition: &'d Definition,
    settled: &Settled<'d>,
) -> impl Iterator<Item = &'d Formula> {
    let strict = |rule: &'d Rule| rule.holds.as_ref().filter(|_| !rule.warns);
    definition.rules.iter().filter_map(strict).filter(|rule| rule.expression.is_false(settled))
}

#[cfg(test)]
mod tests;
