//! Whether an expression fits the fields it speaks of.

mod call;

use std::collections::BTreeMap;

use kernel::municipality::nearest;

use super::{Fault, Kind, Node, Operator, Value};

/// What a field or a part of an expression is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// Words.
    Text,
    /// A number; money in cents.
    Number,
    /// True or false.
    Flag,
    /// A calendar day.
    Date,
    /// A time of day; compared with texts such as `'08:30'`.
    Time,
    /// One of these keys.
    Choice(Vec<String>),
    /// Any of these keys.
    Choices(Vec<String>),
    /// Something with parts of these names.
    Parts(Vec<String>),
    /// Uploaded files.
    Files,
    /// The rows of a repeat group.
    Rows,
    /// Not known because of another fault; fits everything.
    Unknown,
}

impl Type {
    /// What people call it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::Number => "a number",
            Self::Flag => "true or false",
            Self::Date => "a date",
            Self::Time => "a time of day",
            Self::Choice(_) => "a choice",
            Self::Choices(_) => "several choices",
            Self::Parts(_) => "an address, a person or a place",
            Self::Files => "an upload",
            Self::Rows => "a repeat group",
            Self::Unknown => "something unknown",
        }
    }

    pub(super) fn fits(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Unknown, _) | (_, Self::Unknown))
            || std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// The types of a service's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schema {
    /// By key; groups are [`Type::Rows`].
    pub fields: BTreeMap<String, Type>,
    /// The fields of each repeat group.
    pub groups: BTreeMap<String, BTreeMap<String, Type>>,
}

pub(super) fn check(root: &Node, schema: &Schema, group: Option<&str>) -> (Type, Vec<Fault>) {
    let mut checker = Checker { schema, faults: Vec::new() };
    let found = checker.of(root, group);
    (found, checker.faults)
}

struct Checker<'a> {
    schema: &'a Schema,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    fn fault(&mut self, at: usize, problem: impl Into<String>, remedy: impl Into<String>) -> Type {
        self.faults.push(Fault::new(at, problem, remedy));
        Type::Unknown
    }

    fn of(&mut self, node: &Node, group: Option<&str>) -> Type {
        match &node.kind {
            Kind::Literal(value) => literal(value),
            Kind::Today => Type::Date,
            Kind::Field(key) => self.field(node.at, key, group),
            Kind::Inner(of, key) => self.part(node.at, of, key),
            Kind::Not(inner) => {
                self.want(inner, group, &Type::Flag, "not");
                Type::Flag
            }
            Kind::Minus(inner) => {
                self.want(inner, group, &Type::Number, "-");
                Type::Number
            }
            Kind::Binary(operator, left, right) => self.binary(*operator, left, right, group),
            Kind::In(value, among) => {
                let found = self.of(value, group);
                for one in among {
                    let other = self.of(one, group);
                    self.comparable(Operator::Equal, value, &found, one, &other);
                }
                Type::Flag
            }
            Kind::Call(function, arguments) => self.call(node.at, *function, arguments, group),
        }
    }

    /// A part that has to be of a type.
    fn want(&mut self, node: &Node, group: Option<&str>, wanted: &Type, sign: &str) {
        let found = self.of(node, group);
        if !found.fits(wanted) {
            let problem = format!("{node} is {}, but {sign} needs {}", found.name(), wanted.name());
            self.fault(node.at, problem, remedy_for(&found, node));
        }
    }

    fn field(&mut self, at: usize, key: &str, group: Option<&str>) -> Type {
        let inner = group.and_then(|group| self.schema.groups.get(group));
        if let Some(found) =
            inner.and_then(|fields| fields.get(key)).or_else(|| self.schema.fields.get(key))
        {
            return found.clone();
        }
        if let Some((home, _)) = self.schema.groups.iter().find(|(_, f)| f.contains_key(key)) {
            let remedy = format!("ask any({home}, …), all({home}, …), count({home}.{key}) …");
            return self.fault(at, format!("{key} stands in the repeat group {home}"), remedy);
        }
        let inner = inner.into_iter().flat_map(BTreeMap::keys);
        let known = self.schema.fields.keys().chain(inner).map(String::as_str);
        let remedy = match nearest(key, known) {
            Some(near) => format!("did you mean {near}?"),
            None if key == "now" => "write today".to_owned(),
            None => "write the key of a field; a text stands between single quotes".to_owned(),
        };
        self.fault(at, format!("there is no field {key}"), remedy)
    }

    fn part(&mut self, at: usize, of: &str, key: &str) -> Type {
        match self.schema.fields.get(of) {
            Some(Type::Parts(parts)) if parts.iter().any(|part| part == key) => Type::Text,
            Some(Type::Parts(parts)) => {
                let remedy = format!("its parts are {}", parts.join(", "));
                self.fault(at, format!("{of} has no part {key}"), remedy)
            }
            Some(Type::Rows) if self.column(of, key).is_some() => self.fault(
                at,
                format!("{of}.{key} is many values at once"),
                format!("write any({of}, …), all({of}, …), sum({of}.{key}) or count({of}.{key})"),
            ),
            Some(Type::Unknown) => Type::Unknown,
            Some(Type::Rows) => self.no_column(at, of, key),
            Some(_) => self.fault(at, format!("{of} has no parts"), format!("write {of} alone")),
            None => self.field(at, of, None),
        }
    }

    fn column(&self, group: &str, key: &str) -> Option<&Type> {
        self.schema.groups.get(group)?.get(key)
    }

    fn no_column(&mut self, at: usize, group: &str, key: &str) -> Type {
        let known = self.schema.groups.get(group).into_iter().flat_map(BTreeMap::keys);
        let remedy = match nearest(key, known.map(String::as_str)) {
            Some(near) => format!("did you mean {group}.{near}?"),
            None => format!("write the key of a field of {group}"),
        };
        self.fault(at, format!("the group {group} has no field {key}"), remedy)
    }

    fn binary(
        &mut self,
        operator: Operator,
        left: &Node,
        right: &Node,
        group: Option<&str>,
    ) -> Type {
        use Operator::{And, Divided, Minus, Or, Plus, Times};
        let sign = operator.sign();
        match operator {
            And | Or => {
                self.want(left, group, &Type::Flag, sign);
                self.want(right, group, &Type::Flag, sign);
                Type::Flag
            }
            Plus | Minus | Times | Divided => {
                self.want(left, group, &Type::Number, sign);
                self.want(right, group, &Type::Number, sign);
                Type::Number
            }
            comparison => {
                let (a, b) = (self.of(left, group), self.of(right, group));
                self.comparable(comparison, left, &a, right, &b);
                Type::Flag
            }
        }
    }

    fn comparable(&mut self, operator: Operator, left: &Node, a: &Type, right: &Node, b: &Type) {
        if let Some(node) = time_literal(a, right).or_else(|| time_literal(b, left)) {
            if let Some(written) = no_time(node) {
                let problem = format!("'{written}' is no time of day");
                self.fault(node.at, problem, "write it as '08:30'");
            }
            return;
        }
        if let Some((keys, node, key)) = key_literal(a, right).or_else(|| key_literal(b, left)) {
            if !keys.contains(key) {
                self.no_choice(node, keys, key);
            }
            return self.orderable(operator, left, a);
        }
        if let Some((node, found)) = [(left, a), (right, b)].into_iter().find(|(_, t)| {
            matches!(t, Type::Choices(_) | Type::Parts(_) | Type::Files | Type::Rows)
        }) {
            let problem = format!("{node} is {} and cannot be compared", found.name());
            self.fault(node.at, problem, remedy_for(found, node));
        } else if !a.fits(b) {
            let problem = format!("{left} is {}, but {right} is {}", a.name(), b.name());
            self.fault(left.at, problem, "compare two of the same kind");
        } else {
            self.orderable(operator, left, a);
        }
    }

    fn orderable(&mut self, operator: Operator, left: &Node, found: &Type) {
        let ordered = matches!(found, Type::Number | Type::Date | Type::Time | Type::Unknown);
        if !ordered && !matches!(operator, Operator::Equal | Operator::Unequal) {
            let sign = operator.sign();
            let problem = format!("{left} is {} and has no order for {sign}", found.name());
            self.fault(left.at, problem, "compare it with == or !=");
        }
    }

    fn no_choice(&mut self, node: &Node, keys: &[String], key: &str) {
        let remedy = match nearest(key, keys.iter().map(String::as_str)) {
            Some(near) => format!("did you mean '{near}'?"),
            None => format!("choose from '{}'", keys.join("', '")),
        };
        self.fault(node.at, format!("'{key}' is none of the choices"), remedy);
    }
}

/// A text that stands beside a choice.
fn key_literal<'a>(
    choice: &'a Type,
    other: &'a Node,
) -> Option<(&'a [String], &'a Node, &'a String)> {
    match (choice, &other.kind) {
        (Type::Choice(keys), Kind::Literal(Value::Text(key))) => Some((keys, other, key)),
        _ => None,
    }
}

/// A text that stands beside a time of day.
fn time_literal<'a>(time: &Type, other: &'a Node) -> Option<&'a Node> {
    let text = matches!(other.kind, Kind::Literal(Value::Text(_)));
    (*time == Type::Time && text).then_some(other)
}

/// The text of a literal that is no time of day.
fn no_time(node: &Node) -> Option<&str> {
    let Kind::Literal(Value::Text(text)) = &node.kind else { return None };
    let time = text.len() == 5 && text.parse::<jiff::civil::Time>().is_ok();
    (!time).then_some(text)
}

fn literal(value: &Value) -> Type {
    match value {
        Value::Number(_) => Type::Number,
        Value::Flag(_) => Type::Flag,
        Value::Date(_) => Type::Date,
        Value::Text(_) => Type::Text,
        Value::Keys(_) => Type::Choices(Vec::new()),
        Value::Parts(_) => Type::Parts(Vec::new()),
        Value::Files(_) => Type::Files,
    }
}

/// How to ask about something that is of the wrong type.
fn remedy_for(found: &Type, node: &Node) -> String {
    match found {
        Type::Choices(_) => format!("ask has({node}, 'key') or count({node})"),
        Type::Files => format!("ask given({node}) or count({node})"),
        Type::Rows => format!("ask count({node}), any({node}, …) or all({node}, …)"),
        Type::Parts(parts) if parts.is_empty() => format!("ask given({node})"),
        Type::Parts(parts) => {
            format!("ask given({node}) or one of its parts: {}", parts.join(", "))
        }
        Type::Time => format!("compare it: {node} >= '08:00'"),
        Type::Date => "take days(from, to) or months(from, to)".to_owned(),
        Type::Choice(_) => format!("compare it: {node} == 'key'"),
        Type::Text => format!("compare it: {node} == 'text', or ask given({node})"),
        Type::Number => format!("compare it: {node} > 0, or ask given({node})"),
        Type::Flag | Type::Unknown => "take another field".to_owned(),
    }
}
