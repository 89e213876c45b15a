//! Everything a condition decides over: whether a step is shown, a field asked, a fee due.

use std::fmt;

use crate::{
    Definition, Settled, charge,
    definition::{Authority, Check, Fee, Field, Formula, Rate, Rule, Step, Validity},
};

/// Something that is or is not, depending on the answers.
#[derive(Debug, Clone, Copy)]
pub enum Branch<'d> {
    /// An authority is asked.
    Authority(&'d Authority),
    /// A step is shown.
    Step(&'d Step),
    /// A field is asked; in a group, in a row of it.
    Field(&'d Step, Option<&'d Field>, &'d Field),
    /// A field that is asked has to be answered.
    Required(&'d Step, Option<&'d Field>, &'d Field),
    /// A rule holds.
    Rule(&'d Rule),
    /// A fee is due.
    Fee(&'d Fee),
    /// A row of a fee counts, on the first of its days.
    Rate(&'d Fee, &'d Rate),
    /// A clerk has to look at something.
    Check(&'d Check),
    /// A row says how long something is valid.
    Validity(&'d [Validity], &'d Validity),
}

/// What answers say about a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Truth {
    /// The question arises: what it belongs to is there.
    pub asked: bool,
    /// It is.
    pub yes: bool,
    /// It is not.
    pub no: bool,
}

impl Truth {
    fn of(asked: bool, holds: bool) -> Self {
        Self { asked, yes: asked && holds, no: asked && !holds }
    }
}

impl<'d> Branch<'d> {
    /// All branches of a definition, in the order of the file's parts.
    #[must_use]
    pub fn all(definition: &'d Definition) -> Vec<Self> {
        let conditional = definition.authorities.iter().filter(|a| a.when.is_some());
        let mut all: Vec<Self> = conditional.map(Self::Authority).collect();
        for step in definition.steps.iter().chain([&definition.procedure.decision]) {
            if step.when.is_some() {
                all.push(Self::Step(step));
            }
            for (own, group, field) in definition.all_fields() {
                if !std::ptr::eq(own, step) {
                    continue;
                }
                if field.when.is_some() {
                    all.push(Self::Field(step, group, field));
                }
                if field.required_when.is_some() {
                    all.push(Self::Required(step, group, field));
                }
            }
        }
        all.extend(definition.rules.iter().filter(|r| r.holds.is_some()).map(Self::Rule));
        for fee in &definition.fees {
            if fee.when.is_some() {
                all.push(Self::Fee(fee));
            }
            all.extend(fee.rates.iter().map(|rate| Self::Rate(fee, rate)));
        }
        let checks = definition.procedure.checks.iter();
        all.extend(checks.filter(|check| check.when.is_some()).map(Self::Check));
        if let Some(issue) = &definition.issue {
            all.extend(issue.valid.iter().map(|row| Self::Validity(&issue.valid, row)));
        }
        all
    }

    /// The condition itself; rows of tables may have none.
    #[must_use]
    pub fn formula(&self) -> Option<&'d Formula> {
        match self {
            Self::Authority(authority) => authority.when.as_ref(),
            Self::Step(step) => step.when.as_ref(),
            Self::Field(_, _, field) => field.when.as_ref(),
            Self::Required(_, _, field) => field.required_when.as_ref(),
            Self::Rule(rule) => rule.holds.as_ref(),
            Self::Fee(fee) => fee.when.as_ref(),
            Self::Rate(_, rate) => rate.when.as_ref(),
            Self::Check(check) => check.when.as_ref(),
            Self::Validity(_, row) => row.when.as_ref(),
        }
    }

    /// Every condition that has a part in it, with the group in whose rows it is asked.
    #[must_use]
    pub fn formulas(&self, definition: &'d Definition) -> Vec<(&'d Formula, Option<&'d str>)> {
        let plain = |formula: &'d Option<Formula>| formula.iter().map(|f| (f, None));
        match self {
            Self::Field(step, group, field) | Self::Required(step, group, field) => {
                let inside = group.map(|group| group.key.as_str());
                let own = field.when.iter().chain(&field.required_when);
                let outer = group.iter().flat_map(|group| plain(&group.when));
                own.map(|f| (f, inside)).chain(outer).chain(plain(&step.when)).collect()
            }
            Self::Fee(fee) | Self::Rate(fee, _) => {
                let authorities = definition.authorities.iter();
                let authority = authorities.filter(|a| Some(&a.key) == fee.authority.as_ref());
                let rates = fee.rates.iter().flat_map(|rate| plain(&rate.when));
                let rates = rates.filter(|_| matches!(self, Self::Rate(..)));
                authority
                    .flat_map(|a| plain(&a.when))
                    .chain(plain(&fee.when))
                    .chain(rates)
                    .collect()
            }
            Self::Validity(rows, _) => rows.iter().flat_map(|row| plain(&row.when)).collect(),
            _ => self.formula().map(|formula| (formula, None)).into_iter().collect(),
        }
    }

    /// Keys of the fields it is asked at, beside those its conditions name.
    #[must_use]
    pub fn fields(&self) -> Vec<&'d str> {
        match self {
            Self::Field(_, Some(group), _) | Self::Required(_, Some(group), _) => vec![&group.key],
            Self::Required(_, None, field) => vec![&field.key],
            _ => Vec::new(),
        }
    }

    /// What settled answers say.
    #[must_use]
    pub fn truth(&self, definition: &'d Definition, settled: &Settled<'d>) -> Truth {
        match self {
            Self::Field(step, None, field) => {
                Truth::of(settled.shows_step(step), settled.holds(field.when.as_ref()))
            }
            Self::Required(_, None, field) => {
                Truth::of(settled.shows(&field.key), settled.holds(field.required_when.as_ref()))
            }
            Self::Field(_, Some(group), field) => {
                in_rows(settled, group, None, field.when.as_ref())
            }
            Self::Required(_, Some(group), field) => {
                in_rows(settled, group, field.when.as_ref(), field.required_when.as_ref())
            }
            Self::Rule(rule) => {
                let expression = rule.holds.as_ref().map(|formula| &formula.expression);
                Truth {
                    asked: true,
                    yes: expression.is_some_and(|e| e.is_true(settled)),
                    no: expression.is_some_and(|e| e.is_false(settled)),
                }
            }
            Self::Fee(fee) => Truth::of(
                charge::decides(definition, fee, settled),
                settled.holds(fee.when.as_ref()),
            ),
            Self::Rate(fee, rate) => {
                let counts = rate.from.and_then(|day| charge::rate(fee, settled, day));
                let counts = counts.is_some_and(|found| std::ptr::eq(found, *rate));
                Truth::of(charge::is_due(definition, fee, settled), counts)
            }
            Self::Validity(rows, row) => {
                let counts = rows.iter().find(|row| settled.holds(row.when.as_ref()));
                Truth::of(true, counts.is_some_and(|found| std::ptr::eq(found, *row)))
            }
            Self::Authority(_) | Self::Step(_) | Self::Check(_) => {
                Truth::of(true, settled.holds(self.formula()))
            }
        }
    }
}

fn in_rows(
    settled: &Settled<'_>,
    group: &Field,
    first: Option<&Formula>,
    condition: Option<&Formula>,
) -> Truth {
    let mut found = Truth::default();
    for row in settled.answers().rows(&group.key) {
        let asked = settled.holds_in(first, &group.key, row);
        let truth = Truth::of(asked, settled.holds_in(condition, &group.key, row));
        found.asked |= truth.asked;
        found.yes |= truth.yes;
        found.no |= truth.no;
    }
    found
}

impl fmt::Display for Branch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Authority(authority) => write!(f, "the authority {}", authority.key),
            Self::Step(step) => write!(f, "the step {}", step.key),
            Self::Field(_, Some(group), field) => {
                write!(f, "the field {}.{}", group.key, field.key)
            }
            Self::Field(_, None, field) => write!(f, "the field {}", field.key),
            Self::Required(_, Some(group), field) => {
                write!(f, "the requirement of {}.{}", group.key, field.key)
            }
            Self::Required(_, None, field) => write!(f, "the requirement of {}", field.key),
            Self::Rule(rule) => write!(f, "the rule {}", rule.key),
            Self::Fee(fee) => write!(f, "the fee {}", fee.key),
            Self::Rate(fee, rate) => match rate.from {
                Some(from) => write!(f, "the row from {from} of the fee {}", fee.key),
                None => write!(f, "a row of the fee {}", fee.key),
            },
            Self::Check(check) => write!(f, "the check {}", check.key),
            Self::Validity(..) => f.write_str("a row of [[issue.valid]]"),
        }
    }
}
