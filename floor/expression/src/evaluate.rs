//! The value of a tree over answers.

use jiff::{Unit, civil::Date};

use super::{Function, Kind, Node, Number, Operator, Row, Value};

/// What an expression is asked over.
pub trait Facts {
    /// The answer in a field that counts: asked, or computed.
    fn value(&self, key: &str) -> Option<&Value>;
    /// The rows of a repeat group.
    fn rows(&self, group: &str) -> &[Row];
    /// Whether a field stands in a group.
    fn is_column(&self, group: &str, key: &str) -> bool;
    /// The day on which it is asked.
    fn today(&self) -> Date;
}

/// The facts as seen from within a row.
pub(super) struct InRow<'a> {
    pub(super) outer: &'a dyn Facts,
    pub(super) group: &'a str,
    pub(super) row: &'a Row,
}

impl Facts for InRow<'_> {
    fn value(&self, key: &str) -> Option<&Value> {
        if self.outer.is_column(self.group, key) {
            return self.row.get(key);
        }
        self.outer.value(key)
    }

    fn rows(&self, group: &str) -> &[Row] {
        self.outer.rows(group)
    }

    fn is_column(&self, group: &str, key: &str) -> bool {
        self.outer.is_column(group, key)
    }

    fn today(&self) -> Date {
        self.outer.today()
    }
}

pub(super) fn evaluate(node: &Node, facts: &dyn Facts) -> Option<Value> {
    match &node.kind {
        Kind::Literal(value) => Some(value.clone()),
        Kind::Today => Some(Value::Date(facts.today())),
        Kind::Field(key) => facts.value(key).filter(|value| !value.is_empty()).cloned(),
        Kind::Inner(of, key) => match facts.value(of)? {
            Value::Parts(parts) => parts.get(key).filter(|p| !p.is_empty()).map(Value::text),
            _ => None,
        },
        Kind::Not(inner) => truth(inner, facts).map(|t| Value::Flag(!t)),
        Kind::Minus(inner) => number(inner, facts)?.negated().map(Value::Number),
        Kind::Binary(operator, left, right) => binary(*operator, left, right, facts),
        Kind::In(value, among) => {
            let value = evaluate(value, facts)?;
            let found = among.iter().any(|one| evaluate(one, facts).as_ref() == Some(&value));
            Some(Value::Flag(found))
        }
        Kind::Call(function, arguments) => call(*function, arguments, facts),
    }
}

fn truth(node: &Node, facts: &dyn Facts) -> Option<bool> {
    match evaluate(node, facts)? {
        Value::Flag(flag) => Some(flag),
        _ => None,
    }
}

fn number(node: &Node, facts: &dyn Facts) -> Option<Number> {
    match evaluate(node, facts)? {
        Value::Number(number) => Some(number),
        _ => None,
    }
}

fn date(node: &Node, facts: &dyn Facts) -> Option<Date> {
    match evaluate(node, facts)? {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

fn binary(operator: Operator, left: &Node, right: &Node, facts: &dyn Facts) -> Option<Value> {
    match operator {
        Operator::And | Operator::Or => {
            // What decides alone decides, also when the other side is not known.
            let decides = operator == Operator::Or;
            let left = truth(left, facts);
            if left == Some(decides) {
                return Some(Value::Flag(decides));
            }
            let right = truth(right, facts);
            if right == Some(decides) {
                return Some(Value::Flag(decides));
            }
            left.and(right).map(|_| Value::Flag(!decides))
        }
        Operator::Plus | Operator::Minus | Operator::Times | Operator::Divided => {
            let (a, b) = (number(left, facts)?, number(right, facts)?);
            let result = match operator {
                Operator::Plus => a.plus(b),
                Operator::Minus => a.minus(b),
                Operator::Times => a.times(b),
                _ => a.divided_by(b),
            };
            result.map(Value::Number)
        }
        comparison => {
            let (a, b) = (evaluate(left, facts)?, evaluate(right, facts)?);
            let order = match (&a, &b) {
                (Value::Number(a), Value::Number(b)) => a.cmp(b),
                (Value::Date(a), Value::Date(b)) => a.cmp(b),
                (Value::Text(a), Value::Text(b)) => a.cmp(b),
                (Value::Flag(a), Value::Flag(b)) => a.cmp(b),
                _ => return None,
            };
            Some(Value::Flag(match comparison {
                Operator::Equal => order.is_eq(),
                Operator::Unequal => order.is_ne(),
                Operator::Less => order.is_lt(),
                Operator::AtMost => order.is_le(),
                Operator::Greater => order.is_gt(),
                _ => order.is_ge(),
            }))
        }
    }
}

fn call(function: Function, arguments: &[Node], facts: &dyn Facts) -> Option<Value> {
    let (first, second) = (arguments.first()?, arguments.get(1));
    match function {
        Function::Count => Some(Value::whole(count(first, second, facts))),
        Function::Sum => sum(first, second, facts).map(Value::Number),
        Function::Any | Function::All => {
            let mut each = in_rows(first, second?, facts).map(|v| v == Some(Value::Flag(true)));
            let holds = if function == Function::Any { each.any(|t| t) } else { each.all(|t| t) };
            Some(Value::Flag(holds))
        }
        Function::Given => Some(Value::Flag(match &first.kind {
            Kind::Field(key) if !facts.rows(key).is_empty() => true,
            _ => evaluate(first, facts).is_some(),
        })),
        Function::Has => {
            let Some(Value::Keys(keys)) = evaluate(first, facts) else {
                return Some(Value::Flag(false));
            };
            match evaluate(second?, facts)? {
                Value::Text(key) => Some(Value::Flag(keys.contains(&key))),
                _ => None,
            }
        }
        Function::Age => months(date(first, facts)?, facts.today()).map(|m| Value::whole(m / 12)),
        Function::Days => {
            let span = date(first, facts)?.until(date(second?, facts)?).ok()?;
            Some(Value::whole(i64::from(span.get_days())))
        }
        Function::Months => months(date(first, facts)?, date(second?, facts)?).map(Value::whole),
        Function::Least | Function::Most => {
            let (a, b) = (evaluate(first, facts)?, evaluate(second?, facts)?);
            Some(if function == Function::Least { a.min(b) } else { a.max(b) })
        }
        Function::RoundUp => Some(Value::whole(number(first, facts)?.rounded_up())),
    }
}

/// Full months between two days; below zero when the second is earlier.
fn months(from: Date, to: Date) -> Option<i64> {
    let span = from.until((Unit::Month, to)).ok()?;
    Some(i64::from(span.get_months()))
}

/// The values of an expression in every row of a group.
fn in_rows<'a>(
    group: &'a Node,
    each: &'a Node,
    facts: &'a dyn Facts,
) -> impl Iterator<Item = Option<Value>> + 'a {
    let group = match &group.kind {
        Kind::Field(key) => key.as_str(),
        _ => "",
    };
    facts.rows(group).iter().map(move |row| evaluate(each, &InRow { outer: facts, group, row }))
}

/// The values of `group.field`.
fn column<'a>(group: &str, key: &'a str, facts: &'a dyn Facts) -> impl Iterator<Item = &'a Value> {
    facts.rows(group).iter().filter_map(move |row| row.get(key)).filter(|v| !v.is_empty())
}

fn count(first: &Node, condition: Option<&Node>, facts: &dyn Facts) -> i64 {
    let found = match (&first.kind, condition) {
        (_, Some(condition)) => {
            in_rows(first, condition, facts).filter(|v| *v == Some(Value::Flag(true))).count()
        }
        (Kind::Inner(group, key), None) => column(group, key, facts).count(),
        (Kind::Field(key), None) => match facts.value(key) {
            Some(Value::Keys(keys)) => keys.len(),
            Some(Value::Files(files)) => files.len(),
            _ => facts.rows(key).len(),
        },
        _ => 0,
    };
    i64::try_from(found).unwrap_or(i64::MAX)
}

/// The sum over the rows in which there is a number.
fn sum(first: &Node, each: Option<&Node>, facts: &dyn Facts) -> Option<Number> {
    let values: Vec<Value> = match (&first.kind, each) {
        (_, Some(each)) => in_rows(first, each, facts).flatten().collect(),
        (Kind::Inner(group, key), None) => column(group, key, facts).cloned().collect(),
        _ => return None,
    };
    values.iter().try_fold(Number::ZERO, |total, value| match value {
        Value::Number(number) => total.plus(*number),
        _ => None,
    })
}
