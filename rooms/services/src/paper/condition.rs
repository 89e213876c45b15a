//! Conditions in words, for those who fill in a form by hand: `art == 'plakate'` becomes the question
//! and the answer it is about.

use crate::{
    Definition, Expression, Value,
    deciding::{Voice, say},
    definition::Field,
    expression::{Function, Kind, Node, Operator},
};

/// A condition of a service said in a language.
pub(super) struct Said<'a> {
    pub voice: &'a Voice,
    pub definition: &'a Definition,
    /// The repeat group it stands in.
    pub group: Option<&'a Field>,
}

impl Said<'_> {
    /// When something is to be filled in. What has no short words is left to the reader.
    pub fn when(&self, expression: &Expression) -> String {
        match self.words(expression.root()) {
            Some(words) => self.voice.say("services-paper-when", &[("condition", words.into())]),
            None => self.voice.say("services-paper-when-fits", &[]),
        }
    }

    fn words(&self, node: &Node) -> Option<String> {
        match &node.kind {
            Kind::Field(key) => self.is(self.field(key)?, "services-yes"),
            Kind::Not(inner) => match &inner.kind {
                Kind::Field(key) => self.is(self.field(key)?, "services-no"),
                _ => None,
            },
            Kind::Binary(operator @ (Operator::And | Operator::Or), left, right) => {
                let key = match operator {
                    Operator::And => "services-paper-and",
                    _ => "services-paper-or",
                };
                let (left, right) = (self.words(left)?, self.words(right)?);
                Some(self.voice.say(key, &[("left", left.into()), ("right", right.into())]))
            }
            Kind::Binary(operator, left, right) => self.compared(*operator, left, right),
            Kind::In(asked, among) => {
                let field = self.asked(asked)?;
                let all: Option<Vec<String>> =
                    among.iter().map(|node| self.value(field, node)).collect();
                let or = self.voice.say("services-paper-or-short", &[]);
                Some(self.pair(field, &all?.join(&format!(" {or} "))))
            }
            Kind::Call(Function::Has, given) => {
                let [asked, value] = given.as_slice() else { return None };
                let field = self.asked(asked)?;
                Some(self.pair(field, &self.value(field, value)?))
            }
            Kind::Call(Function::Given, given) => {
                let label = self.asked(given.first()?)?.label.get(self.voice.lang());
                Some(self.voice.say("services-paper-given", &[("field", label.into())]))
            }
            _ => None,
        }
    }

    fn compared(&self, operator: Operator, left: &Node, right: &Node) -> Option<String> {
        let counted = match &left.kind {
            Kind::Call(Function::Count, given) => given.first()?,
            _ => left,
        };
        let field = self.asked(counted)?;
        let key = match operator {
            Operator::Equal => return Some(self.pair(field, &self.value(field, right)?)),
            Operator::Unequal => "services-paper-not",
            Operator::Greater => "services-paper-more",
            Operator::AtLeast => "services-paper-least",
            Operator::Less => "services-paper-fewer",
            Operator::AtMost => "services-paper-most",
            _ => return None,
        };
        let value = self.value(field, right)?;
        Some(self.pair(field, &self.voice.say(key, &[("value", value.into())])))
    }

    fn is(&self, field: &Field, key: &str) -> Option<String> {
        Some(self.pair(field, &self.voice.say(key, &[])))
    }

    fn pair(&self, field: &Field, value: &str) -> String {
        let label = field.label.get(self.voice.lang());
        self.voice
            .say("services-paper-answered", &[("field", label.into()), ("value", value.into())])
    }

    fn asked(&self, node: &Node) -> Option<&Field> {
        match &node.kind {
            Kind::Field(key) => self.field(key),
            Kind::Inner(group, key) => self.definition.field(group)?.inner(key),
            _ => None,
        }
    }

    fn field(&self, key: &str) -> Option<&Field> {
        self.group.and_then(|group| group.inner(key)).or_else(|| self.definition.field(key))
    }

    fn value(&self, field: &Field, node: &Node) -> Option<String> {
        let Kind::Literal(value) = &node.kind else { return None };
        let lang = self.voice.lang();
        Some(match value {
            Value::Text(key) => {
                let choice = field.kind.choices().iter().find(|choice| choice.key == *key);
                choice.map_or(key.as_str(), |choice| choice.label.get(lang)).to_owned()
            }
            other => say::value(self.voice, field, other),
        })
    }
}
