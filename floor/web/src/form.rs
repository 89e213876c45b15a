//! Forms as data: named fields, kept values, errors as message keys.

use std::marker::PhantomData;

use crate::Arg;

/// The fields of a form, usually an enum.
pub trait Field: Copy + Eq + Send + Sync + 'static {
    /// Name in HTML.
    fn name(self) -> &'static str;
    /// Whether a value may be shown again after an error (never secrets).
    fn keep(self) -> bool {
        true
    }
}

/// Declares the fields of a form: `fields! { DescribeField { Text = "text" } }`.
#[macro_export]
macro_rules! fields {
    ($(#[$doc:meta])* $vis:vis $name:ident { $($field:ident = $html:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $name {
            $(#[doc = $html] $field),+
        }
        impl $crate::Field for $name {
            fn name(self) -> &'static str {
                match self { $(Self::$field => $html),+ }
            }
        }
    };
}

/// What is wrong with a field.
#[derive(Debug, Clone)]
pub struct FieldError {
    /// Name of the field in HTML.
    pub field: String,
    /// Message.
    pub key: &'static str,
    /// Values in the message.
    pub args: Vec<(&'static str, Arg)>,
}

/// Values and errors of a form.
#[derive(Debug, Clone)]
pub struct Form<F> {
    values: Vec<(String, String)>,
    errors: Vec<FieldError>,
    fields: PhantomData<fn() -> F>,
}

impl<F> Default for Form<F> {
    fn default() -> Self {
        Self { values: Vec::new(), errors: Vec::new(), fields: PhantomData }
    }
}

impl<F: Field> Form<F> {
    /// A form with these values, as sent or as stored.
    #[must_use]
    pub fn from_pairs(values: Vec<(String, String)>) -> Self {
        // NUL cannot be stored by PostgreSQL and means nothing in text.
        let values = values.into_iter().map(|(n, v)| (n, v.replace('\0', ""))).collect();
        Self { values, ..Self::default() }
    }

    /// Sets a value.
    #[must_use]
    pub fn with(mut self, field: F, value: impl Into<String>) -> Self {
        self.values.push((field.name().to_owned(), value.into()));
        self
    }

    /// The value, trimmed; empty when it was not sent.
    #[must_use]
    pub fn value(&self, field: F) -> &str {
        self.raw(field.name()).trim()
    }

    /// The value of a field that is not in the enum (extra questions).
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.values.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    /// All values of a field, for check boxes.
    pub fn all(&self, field: F) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(n, _)| n == field.name()).map(|(_, v)| v.as_str())
    }

    /// Whether a check box was ticked.
    #[must_use]
    pub fn ticked(&self, field: F) -> bool {
        !self.value(field).is_empty()
    }

    /// All pairs as sent.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.values
    }

    /// Notes what is wrong with a field.
    pub fn fail(&mut self, field: F, key: &'static str) {
        self.fail_named(field.name(), key, Vec::new());
    }

    /// Notes what is wrong, with values for the message.
    pub fn fail_with(
        &mut self,
        field: F,
        key: &'static str,
        name: &'static str,
        value: impl Into<Arg>,
    ) {
        self.fail_named(field.name(), key, vec![(name, value.into())]);
    }

    /// Notes what is wrong with a field that is not in the enum.
    pub fn fail_named(&mut self, field: &str, key: &'static str, args: Vec<(&'static str, Arg)>) {
        self.errors.push(FieldError { field: field.to_owned(), key, args });
    }

    /// A required text of at most `most` characters; notes what is wrong.
    pub fn required(&mut self, field: F, missing: &'static str, most: usize) -> String {
        let value = self.value(field).to_owned();
        if value.is_empty() {
            self.fail(field, missing);
        }
        self.at_most(field, most);
        value
    }

    /// An optional text of at most `most` characters.
    pub fn optional(&mut self, field: F, most: usize) -> Option<String> {
        self.at_most(field, most);
        let value = self.value(field);
        (!value.is_empty()).then(|| value.to_owned())
    }

    fn at_most(&mut self, field: F, most: usize) {
        let length = self.value(field).chars().count();
        if length > most {
            let args = vec![("most", Arg::from(most)), ("length", Arg::from(length))];
            self.fail_named(field.name(), "web-field-too-long", args);
        }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// Everything that is wrong, in the order it was noted.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// What is wrong with one field.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<&FieldError> {
        self.errors.iter().find(|e| e.field == name)
    }
}
