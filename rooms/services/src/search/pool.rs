//! The numbers, days and words that occur in conditions, with their neighbours.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use crate::{
    Number, Value,
    definition::Formula,
    expression::{Function, Kind, Node, Operator},
};

/// What is worth trying.
#[derive(Debug, Default)]
pub(super) struct Pool {
    pub(super) numbers: BTreeSet<Number>,
    pub(super) days: BTreeSet<Date>,
    pub(super) words: BTreeSet<String>,
    /// Keys of all fields named.
    pub(super) named: BTreeSet<String>,
    /// Whether the boundaries of a condition may lie elsewhere than at what it names: it
    /// reckons with answers.
    pub(super) reckons: bool,
    functions: Vec<Function>,
}

impl Pool {
    pub(super) fn of(formulas: &[&Formula], today: Date) -> Self {
        let mut pool = Self::default();
        for formula in formulas {
            pool.collect(formula.expression.root());
            pool.named.extend(formula.expression.names().into_iter().map(|name| name.key));
        }
        let literals: Vec<Number> = pool.numbers.iter().copied().collect();
        for number in &literals {
            pool.numbers.extend(number.plus(1.into()));
            pool.numbers.extend(number.minus(1.into()));
        }
        pool.numbers.extend([Number::ZERO, 1.into()]);
        let known: Vec<Date> = pool.days.iter().copied().chain([today]).collect();
        for day in known {
            pool.days.extend([day, day.saturating_sub(1.day()), day.saturating_add(1.day())]);
        }
        for number in literals {
            // A full year or month is over only a year or month later.
            for near in [Some(number), number.plus(1.into()), number.minus(1.into())] {
                near.into_iter().for_each(|near| pool.shift(near, today));
            }
        }
        pool
    }

    /// Days at the distance of a number, by the functions that measure distances.
    fn shift(&mut self, number: Number, today: Date) {
        let Some(n) = i32::try_from(number.rounded_up()).ok().filter(|n| n.abs() <= 3_000) else {
            return;
        };
        let spans = [
            (Function::Days, n.days()),
            (Function::Months, n.months()),
            (Function::Age, n.years()),
        ];
        for (_, span) in spans.into_iter().filter(|(f, _)| self.functions.contains(f)) {
            for day in [today.saturating_add(span), today.saturating_sub(span)] {
                let (before, after) = (day.saturating_sub(1.day()), day.saturating_add(1.day()));
                self.days.extend([before, day, after]);
            }
        }
    }

    fn collect(&mut self, node: &Node) {
        match &node.kind {
            Kind::Literal(Value::Number(number)) => {
                self.numbers.insert(*number);
            }
            Kind::Literal(Value::Date(day)) => {
                self.days.insert(*day);
            }
            Kind::Literal(Value::Text(word)) => {
                self.words.insert(word.clone());
            }
            Kind::Literal(_) | Kind::Today | Kind::Field(_) | Kind::Inner(..) => {}
            Kind::Not(inner) | Kind::Minus(inner) => self.collect(inner),
            Kind::Binary(operator, left, right) => {
                let sum = matches!(
                    operator,
                    Operator::Plus | Operator::Minus | Operator::Times | Operator::Divided
                );
                self.reckons |= sum;
                self.collect(left);
                self.collect(right);
            }
            Kind::In(value, among) => {
                self.collect(value);
                among.iter().for_each(|node| self.collect(node));
            }
            Kind::Call(function, arguments) => {
                self.functions.push(*function);
                let fields = |node: &&Node| !matches!(node.kind, Kind::Today | Kind::Literal(_));
                self.reckons |= match function {
                    Function::Days | Function::Months => {
                        arguments.iter().filter(fields).count() > 1
                    }
                    Function::Sum | Function::Least | Function::Most | Function::RoundUp => true,
                    _ => false,
                };
                arguments.iter().for_each(|node| self.collect(node));
            }
        }
    }
}
