//! Fields of forms as components. Each carries its label, hint and error the way a screen
//! reader needs them, in the markup of KERN UX.

use askama::Template;

use crate::{Field, Form, Here, csrf as guard};

macro_rules! component {
    ($name:ident) => {
        impl askama::filters::HtmlSafe for $name {}
    };
}

/// A one-line input.
#[derive(Template)]
#[template(path = "field/input.html")]
pub struct Input {
    name: String,
    label: String,
    hint: Option<String>,
    value: String,
    error: Option<String>,
    kind: &'static str,
    autocomplete: Option<&'static str>,
    optional: Option<String>,
    max: Option<usize>,
}
component!(Input);

/// An input of type text whose label is the message `label`.
#[must_use]
pub fn input<F: Field>(here: &Here, form: &Form<F>, field: F, label: &str) -> Input {
    Input {
        value: if field.keep() { form.raw(field.name()).to_owned() } else { String::new() },
        ..input_named(here, form, field.name(), here.t(label))
    }
}

/// An input for a field that is not in the enum, with its label in words.
#[must_use]
pub fn input_named<F: Field>(here: &Here, form: &Form<F>, name: &str, label: String) -> Input {
    Input {
        name: name.to_owned(),
        label,
        hint: None,
        value: form.raw(name).to_owned(),
        error: error_text(here, form, name),
        kind: "text",
        autocomplete: None,
        optional: None,
        max: None,
    }
}

/// A password field; its value never comes back.
#[must_use]
pub fn password<F: Field>(here: &Here, form: &Form<F>, field: F, label: &str) -> Input {
    Input { kind: "password", value: String::new(), ..input(here, form, field, label) }
}

impl Input {
    /// With a hint in words.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = Some(text.into()).filter(|t: &String| !t.is_empty());
        self
    }
    /// With another type: `email`, `tel`, `date`, `number`, `search`.
    #[must_use]
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }
    /// With an autocomplete purpose (WCAG 1.3.5).
    #[must_use]
    pub fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = Some(purpose);
        self
    }
    /// Marked as optional.
    #[must_use]
    pub fn optional(mut self, here: &Here) -> Self {
        self.optional = Some(here.t("web-field-optional"));
        self
    }
    /// With a length the browser keeps.
    #[must_use]
    pub fn max(mut self, characters: usize) -> Self {
        self.max = Some(characters);
        self
    }
    fn described(&self) -> Option<String> {
        described(&self.name, self.hint.is_some(), self.error.is_some())
    }
}

/// A text of several lines.
#[derive(Template)]
#[template(path = "field/textarea.html")]
pub struct Textarea {
    name: String,
    label: String,
    hint: Option<String>,
    value: String,
    error: Option<String>,
    rows: u8,
    max: Option<usize>,
    optional: Option<String>,
}
component!(Textarea);

/// A text of several lines whose label is the message `label`.
#[must_use]
pub fn textarea<F: Field>(here: &Here, form: &Form<F>, field: F, label: &str) -> Textarea {
    textarea_named(here, form, field.name(), here.t(label))
}

/// A text of several lines for a field that is not in the enum, with its label in words.
#[must_use]
pub fn textarea_named<F: Field>(
    here: &Here,
    form: &Form<F>,
    name: &str,
    label: String,
) -> Textarea {
    Textarea {
        name: name.to_owned(),
        label,
        hint: None,
        value: form.raw(name).to_owned(),
        error: error_text(here, form, name),
        rows: 6,
        max: None,
        optional: None,
    }
}

impl Textarea {
    /// With a hint in words.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = Some(text.into()).filter(|t: &String| !t.is_empty());
        self
    }
    /// Visible lines.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }
    /// With a length that the page counts down; the server decides.
    #[must_use]
    pub fn max(mut self, characters: usize) -> Self {
        self.max = Some(characters);
        self
    }
    /// Marked as optional.
    #[must_use]
    pub fn optional(mut self, here: &Here) -> Self {
        self.optional = Some(here.t("web-field-optional"));
        self
    }
    fn described(&self) -> Option<String> {
        described(&self.name, self.hint.is_some(), self.error.is_some())
    }
}

/// A choice from a list.
#[derive(Template)]
#[template(path = "field/select.html")]
pub struct Select {
    name: String,
    label: String,
    hint: Option<String>,
    value: String,
    error: Option<String>,
    options: Vec<(String, String)>,
}
component!(Select);

/// A choice from `options` (value, text) whose label is the message `label`.
#[must_use]
pub fn select<F: Field>(
    here: &Here,
    form: &Form<F>,
    field: F,
    label: &str,
    options: Vec<(String, String)>,
) -> Select {
    select_named(here, form, field.name(), here.t(label), options)
}

/// A choice for a field that is not in the enum, with its label in words.
#[must_use]
pub fn select_named<F: Field>(
    here: &Here,
    form: &Form<F>,
    name: &str,
    label: String,
    options: Vec<(String, String)>,
) -> Select {
    Select {
        name: name.to_owned(),
        label,
        hint: None,
        value: form.raw(name).to_owned(),
        error: error_text(here, form, name),
        options,
    }
}

impl Select {
    /// With a hint in words.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = Some(text.into()).filter(|t: &String| !t.is_empty());
        self
    }
    fn described(&self) -> Option<String> {
        described(&self.name, self.hint.is_some(), self.error.is_some())
    }
}

/// A box to tick.
#[derive(Template)]
#[template(path = "field/check.html")]
pub struct Check {
    name: String,
    label: String,
    hint: Option<String>,
    checked: bool,
    error: Option<String>,
}
component!(Check);

/// A box to tick whose label is the message `label`.
#[must_use]
pub fn check<F: Field>(here: &Here, form: &Form<F>, field: F, label: &str) -> Check {
    check_named(here, form, field.name(), here.t(label))
}

/// A box to tick for a field that is not in the enum, with its label in words.
#[must_use]
pub fn check_named<F: Field>(here: &Here, form: &Form<F>, name: &str, label: String) -> Check {
    Check {
        name: name.to_owned(),
        label,
        hint: None,
        checked: !form.raw(name).trim().is_empty(),
        error: error_text(here, form, name),
    }
}

impl Check {
    /// With a hint in words.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = Some(text.into()).filter(|t: &String| !t.is_empty());
        self
    }
    fn described(&self) -> Option<String> {
        described(&self.name, self.hint.is_some(), self.error.is_some())
    }
}

/// Everything that is wrong, once, at the top; nothing when nothing is.
#[derive(Template)]
#[template(path = "field/summary.html")]
pub struct Summary {
    title: String,
    errors: Vec<(String, String)>,
}
component!(Summary);

/// The error summary of a form.
#[must_use]
pub fn summary<F: Field>(here: &Here, form: &Form<F>) -> Summary {
    let say = |e: &crate::form::FieldError| (e.field.clone(), here.say(e.key, &e.args));
    Summary {
        title: here.t1("web-field-summary", "n", form.errors().len()),
        errors: form.errors().iter().map(say).collect(),
    }
}

/// The hidden token of a form.
#[derive(Template)]
#[template(source = r#"<input type="hidden" name="csrf" value="{{ token }}">"#, ext = "html")]
pub struct Token {
    token: String,
}
component!(Token);

/// The hidden token of a form; every form that changes something holds it.
#[must_use]
pub fn csrf(here: &Here) -> Token {
    Token { token: guard::token(here) }
}

/// The error of a field in words.
#[must_use]
pub fn error_text<F: Field>(here: &Here, form: &Form<F>, name: &str) -> Option<String> {
    form.error(name).map(|e| here.say(e.key, &e.args))
}

fn described(name: &str, hint: bool, error: bool) -> Option<String> {
    let mut ids = Vec::new();
    if hint {
        ids.push(format!("{name}-hint"));
    }
    if error {
        ids.push(format!("{name}-error"));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}
