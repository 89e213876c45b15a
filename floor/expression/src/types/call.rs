//! Whether the arguments of a function fit.

use super::{
    super::{Function, Kind, Node, Value},
    Checker, Type, remedy_for,
};

impl Checker<'_> {
    pub(super) fn call(
        &mut self,
        at: usize,
        function: Function,
        arguments: &[Node],
        group: Option<&str>,
    ) -> Type {
        let Some(first) = arguments.first() else { return Type::Unknown };
        let second = arguments.get(1);
        match (function, second) {
            (Function::Count, None) => self.countable(first, group),
            (Function::Sum, None) => self.summable(first),
            (Function::Count | Function::Any | Function::All, Some(each)) => {
                self.through(first, each, &Type::Flag, function);
                if function == Function::Count { Type::Number } else { Type::Flag }
            }
            (Function::Sum, Some(each)) => {
                self.through(first, each, &Type::Number, function);
                Type::Number
            }
            (Function::Given, _) => {
                if matches!(first.kind, Kind::Field(_) | Kind::Inner(..)) {
                    self.of(first, group);
                } else {
                    self.usage(first.at, function, "given asks about a field");
                }
                Type::Flag
            }
            (Function::Has, Some(key)) => self.has(first, key, group),
            (Function::Age, _) => {
                self.want(first, group, &Type::Date, "age");
                Type::Number
            }
            (Function::Days | Function::Months, Some(to)) => {
                self.want(first, group, &Type::Date, function.name());
                self.want(to, group, &Type::Date, function.name());
                Type::Number
            }
            (Function::Least | Function::Most, Some(other)) => {
                let (a, b) = (self.of(first, group), self.of(other, group));
                let ordered = matches!(a, Type::Number | Type::Date | Type::Unknown);
                if !ordered || !a.fits(&b) {
                    self.usage(at, function, "it takes two numbers or two dates");
                    return Type::Unknown;
                }
                a
            }
            (Function::RoundUp, _) => {
                self.want(first, group, &Type::Number, "round_up");
                Type::Number
            }
            _ => Type::Unknown,
        }
    }

    fn usage(&mut self, at: usize, function: Function, problem: &str) {
        self.fault(at, problem, format!("write {}", function.usage()));
    }

    fn countable(&mut self, first: &Node, group: Option<&str>) -> Type {
        if let Kind::Inner(of, key) = &first.kind
            && self.schema.groups.contains_key(of)
        {
            if self.column(of, key).is_none() {
                self.no_column(first.at, of, key);
            }
            return Type::Number;
        }
        let found = self.of(first, group);
        if !matches!(found, Type::Rows | Type::Files | Type::Choices(_) | Type::Unknown) {
            let problem = format!("{first} is {} and cannot be counted", found.name());
            self.fault(first.at, problem, "count a group, an upload or choices");
        }
        Type::Number
    }

    fn summable(&mut self, first: &Node) -> Type {
        match &first.kind {
            Kind::Inner(of, key) if self.schema.groups.contains_key(of) => {
                match self.column(of, key).cloned() {
                    None => {
                        self.no_column(first.at, of, key);
                    }
                    Some(Type::Number | Type::Unknown) => {}
                    Some(other) => {
                        let problem = format!("{first} is {}, not a number", other.name());
                        self.fault(first.at, problem, remedy_for(&other, first));
                    }
                }
            }
            Kind::Inner(of, _) => {
                self.field(first.at, of, None);
            }
            _ => self.usage(first.at, Function::Sum, "sum adds up a field of a group"),
        }
        Type::Number
    }

    /// A condition or number in every row.
    fn through(&mut self, first: &Node, each: &Node, wanted: &Type, function: Function) {
        match &first.kind {
            Kind::Field(of) if self.schema.groups.contains_key(of) => {
                self.want(each, Some(of), wanted, function.name());
            }
            Kind::Field(of) if !self.schema.fields.contains_key(of) => {
                self.field(first.at, of, None);
            }
            _ => self.usage(first.at, function, &format!("{first} is no repeat group")),
        }
    }

    fn has(&mut self, first: &Node, key: &Node, group: Option<&str>) -> Type {
        match self.of(first, group) {
            Type::Choices(keys) => match &key.kind {
                Kind::Literal(Value::Text(text)) if keys.contains(text) => {}
                Kind::Literal(Value::Text(text)) => self.no_choice(key, &keys, text),
                _ => self.usage(key.at, Function::Has, "has asks for the key of a choice"),
            },
            Type::Choice(_) => {
                let remedy = format!("write {first} == {key}");
                self.fault(first.at, format!("{first} is a single choice"), remedy);
            }
            Type::Unknown => {}
            other => {
                let problem = format!("{first} is {}, has asks choices", other.name());
                self.fault(first.at, problem, remedy_for(&other, first));
            }
        }
        Type::Flag
    }
}
