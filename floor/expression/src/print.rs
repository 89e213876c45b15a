//! A tree as text that reads back to the same tree.

use std::fmt;

use super::{Kind, Node, Value};

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Literal(value) => literal(f, value),
            Kind::Today => f.write_str("today"),
            Kind::Field(key) => f.write_str(key),
            Kind::Inner(group, field) => write!(f, "{group}.{field}"),
            Kind::Not(inner) => write!(f, "(not {inner})"),
            Kind::Minus(inner) => write!(f, "(-{inner})"),
            Kind::Binary(operator, left, right) => {
                write!(f, "({left} {} {right})", operator.sign())
            }
            Kind::In(value, among) => {
                write!(f, "({value} in ")?;
                listed(f, among)?;
                f.write_str(")")
            }
            Kind::Call(function, arguments) => {
                f.write_str(function.name())?;
                listed(f, arguments)
            }
        }
    }
}

fn listed(f: &mut fmt::Formatter<'_>, nodes: &[Node]) -> fmt::Result {
    let all: Vec<String> = nodes.iter().map(ToString::to_string).collect();
    write!(f, "({})", all.join(", "))
}

fn literal(f: &mut fmt::Formatter<'_>, value: &Value) -> fmt::Result {
    match value {
        Value::Text(text) => write!(f, "'{text}'"),
        Value::Number(number) => write!(f, "{number}"),
        Value::Flag(flag) => write!(f, "{flag}"),
        Value::Date(date) => write!(f, "date'{date}'"),
        // No literal can be written for these.
        Value::Keys(_) | Value::Parts(_) | Value::Files(_) => f.write_str("''"),
    }
}
