//! A field of a definition as inputs.

use askama::Template;
use web::{Field as FormField, Form, Here, field};

use super::{
    group,
    place::{Around, Picker},
    prefill::Offers,
};
use crate::{
    Row, Settled, Value,
    definition::{Field, FieldKind, Upload},
    draft::Data,
    entry,
    pages::shown,
};

/// What fields are shown with.
pub(super) struct Scene<'a, F> {
    pub here: &'a Here,
    pub form: &'a Form<F>,
    pub settled: &'a Settled<'a>,
    pub data: &'a Data,
    /// Name of the draft for scripts.
    pub draft: &'a str,
    pub offers: &'a Offers,
}

/// A row of a group that is being shown.
#[derive(Clone, Copy)]
pub(super) struct InRow<'a> {
    pub group: &'a Field,
    pub nr: usize,
    pub row: &'a Row,
}

/// Words around a field: its label, what helps, what is wrong.
struct Words {
    label: String,
    optional: Option<String>,
    hint: Option<String>,
    error: Option<String>,
}

impl<F: FormField> Scene<'_, F> {
    /// The inputs of a field, with the mark that they were on the page.
    pub fn render(&self, field: &Field, row: Option<InRow<'_>>) -> askama::Result<String> {
        let name = entry::name(&field.key, row.map(|r| (r.group.key.as_str(), r.nr)));
        let inputs = self.inputs(field, row, &name)?;
        if field.kind.is_computed() {
            return Ok(inputs);
        }
        let offers = self.offers.render(self.here, field, &name, self.given(field, row))?;
        Ok(format!("{}{inputs}{offers}", Asked { name: &name }.render()?))
    }

    fn inputs(&self, field: &Field, row: Option<InRow<'_>>, name: &str) -> askama::Result<String> {
        let words = self.words(field, row, name);
        match &field.kind {
            FieldKind::Area => {
                let area = field::textarea_named(self.here, self.form, name, words.label).rows(5);
                let area = area.hint(words.hint.unwrap_or_default());
                if words.optional.is_some() { area.optional(self.here) } else { area }.render()
            }
            FieldKind::Choice(choices) => {
                let all = choices.iter().map(|c| (c.key.as_str(), c.label.get(self.here.lang)));
                self.choose(name, words, "radio", all.map(|(k, t)| (k.to_owned(), t.to_owned())))
            }
            FieldKind::Choices(choices) => {
                let all = choices.iter().map(|c| (c.key.as_str(), c.label.get(self.here.lang)));
                self.choose(name, words, "checkbox", all.map(|(k, t)| (k.to_owned(), t.to_owned())))
            }
            FieldKind::YesNo => {
                let both = [("yes", "services-yes"), ("no", "services-no")];
                let both = both.map(|(value, text)| (value.to_owned(), self.here.t(text)));
                self.choose(name, words, "radio", both.into_iter())
            }
            FieldKind::Declaration => {
                let check = field::check_named(self.here, self.form, name, words.label);
                check.hint(words.hint.unwrap_or_default()).render()
            }
            FieldKind::Address => self.parts(name, words, &ADDRESS, purpose(field)),
            FieldKind::Person => self.parts(name, words, &PERSON, purpose(field)),
            FieldKind::Place => {
                let Words { label, optional, hint, error } = words;
                let around = Around { label, optional, hint, error };
                Picker::of(self.here, self.form, name, around).render()
            }
            FieldKind::Upload(upload) => self.upload(field, row, name, words, upload),
            FieldKind::Computed { .. } => self.computed(field, row, name, words),
            FieldKind::Group => group::render(self, field, name),
            _ => self.line(field, name, words),
        }
    }

    fn line(&self, field: &Field, name: &str, words: Words) -> askama::Result<String> {
        let input = field::input_named(self.here, self.form, name, words.label);
        let input = input.hint(words.hint.unwrap_or_default()).kind(match field.kind {
            FieldKind::Date => "date",
            FieldKind::Time => "time",
            FieldKind::Email => "email",
            FieldKind::Phone => "tel",
            _ => "text",
        });
        let input = match purpose(field) {
            Some(purpose) => input.autocomplete(purpose),
            None => input,
        };
        if words.optional.is_some() { input.optional(self.here) } else { input }.render()
    }

    fn choose(
        &self,
        name: &str,
        words: Words,
        kind: &'static str,
        options: impl Iterator<Item = (String, String)>,
    ) -> askama::Result<String> {
        let chosen: Vec<&str> = (self.form.pairs().iter().filter(|(n, _)| n == name))
            .map(|(_, value)| value.as_str())
            .collect();
        let options = options.map(|(value, text)| {
            let checked = chosen.contains(&value.as_str());
            (value, text, checked)
        });
        Choose { name, words, kind, options: options.collect() }.render()
    }

    fn parts(
        &self,
        name: &str,
        words: Words,
        parts: &[Part],
        whose: Option<&'static str>,
    ) -> askama::Result<String> {
        let own = whose.is_some();
        let input = |part: &Part| {
            let at = entry::part_name(name, part.name);
            let input = field::input_named(self.here, self.form, &at, self.here.t(part.label));
            let input = input.kind(part.kind);
            let purpose = part.autocomplete.filter(|_| own);
            let input = if let Some(p) = purpose { input.autocomplete(p) } else { input };
            if part.optional { input.optional(self.here) } else { input }.render()
        };
        let inputs = parts.iter().map(input).collect::<askama::Result<Vec<String>>>()?;
        Parts { name, words, inputs }.render()
    }

    fn upload(
        &self,
        field: &Field,
        row: Option<InRow<'_>>,
        name: &str,
        words: Words,
        upload: &Upload,
    ) -> askama::Result<String> {
        let ids = match self.given(field, row) {
            Some(Value::Files(ids)) => ids.clone(),
            _ => Vec::new(),
        };
        let files = ids.iter().filter_map(|id| self.data.files.get(id));
        let files: Vec<FileLine> = files
            .map(|file| FileLine {
                token: file.token.clone(),
                name: file.name.clone(),
                path: crate::store::path(&file.token, file.document),
                document: file.document,
            })
            .collect();
        let room = most(field).saturating_sub(files.len());
        let accept = match (upload.pdf, upload.picture) {
            (true, true) => "application/pdf,image/*",
            (true, false) => "application/pdf",
            _ => "image/*",
        };
        let kinds = match (upload.pdf, upload.picture) {
            (true, true) => "services-upload-both",
            (true, false) => "services-upload-pdf",
            _ => "services-upload-picture",
        };
        let limits = self.here.t2(kinds, "n", room, "mb", i64::from(upload.max_megabytes));
        let pieces = format!("{}/pieces", self.here.uri.path());
        let draft = self.draft;
        Uploads { here: self.here, name, words, files, room, accept, limits, pieces, draft }
            .render()
    }

    fn computed(
        &self,
        field: &Field,
        row: Option<InRow<'_>>,
        name: &str,
        words: Words,
    ) -> askama::Result<String> {
        let value = match row {
            Some(place) => place.row.get(&field.key),
            None => self.settled.answers().fields.get(&field.key),
        };
        let value = value.map(|value| shown::answer(self.here, field, value, &self.data.files));
        let value = value.unwrap_or_else(|| self.here.t("services-computed-later"));
        Computed { name, words, value }.render()
    }

    /// The stored answer, also where it does not count now.
    fn given(&self, field: &Field, row: Option<InRow<'_>>) -> Option<&Value> {
        let answers = &self.data.answers;
        match row {
            Some(place) => answers.rows(&place.group.key).get(place.nr)?.get(&field.key),
            None => answers.fields.get(&field.key),
        }
    }

    fn words(&self, field: &Field, row: Option<InRow<'_>>, name: &str) -> Words {
        let lang = self.here.lang;
        let condition = field.required_when.as_ref();
        let required = field.required
            || (condition.is_some()
                && match row {
                    Some(r) => self.settled.holds_in(condition, &r.group.key, r.row),
                    None => self.settled.holds(condition),
                });
        let hint = field.hint.as_ref().map(|hint| hint.get(lang).to_owned());
        let unit = match &field.kind {
            FieldKind::Number { unit: Some(unit), .. } => {
                Some(self.here.t1("services-unit", "unit", unit.as_str()))
            }
            FieldKind::Money => Some(self.here.t("services-unit-money")),
            _ => None,
        };
        let why = field
            .purpose
            .as_ref()
            .map(|purpose| self.here.t1("services-purpose", "text", purpose.get(lang)));
        let hints = hint.into_iter().chain(unit).chain(why).map(sentence);
        let hints: Vec<String> = hints.collect();
        Words {
            label: field.label.get(lang).to_owned(),
            optional: (!required).then(|| self.here.t("web-field-optional")),
            hint: (!hints.is_empty()).then(|| hints.join(" ")),
            error: field::error_text(self.here, self.form, name),
        }
    }
}

/// Words that end as a sentence does, because others follow.
fn sentence(words: String) -> String {
    if words.ends_with(['.', '!', '?', ':']) { words } else { format!("{words}.") }
}

/// How many files a field takes.
pub(super) fn most(field: &Field) -> usize {
    let most = field.max.and_then(crate::definition::Limit::number);
    most.and_then(|n| usize::try_from(n.rounded()).ok()).unwrap_or(1).clamp(1, 20)
}

/// What the browser may fill in by itself (WCAG 1.3.5), from the field's key of kept data.
fn purpose(field: &Field) -> Option<&'static str> {
    Some(match field.prefill.as_deref()? {
        "person.given_name" => "given-name",
        "person.family_name" => "family-name",
        "person.birth_date" => "bday",
        "person.email" | "company.email" => "email",
        "person.phone" | "company.phone" => "tel",
        "company.name" => "organization",
        "person.address" | "company.address" => "street-address",
        _ => return None,
    })
}

/// A part of an answer.
struct Part {
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    autocomplete: Option<&'static str>,
    optional: bool,
}

const fn part(name: &'static str, label: &'static str, autocomplete: Option<&'static str>) -> Part {
    Part { name, label, kind: "text", autocomplete, optional: false }
}

const ADDRESS: [Part; 4] = [
    part("street", "services-part-street", Some("address-line1")),
    Part { optional: true, ..part("house_number", "services-part-house-number", None) },
    part("postcode", "services-part-postcode", Some("postal-code")),
    part("town", "services-part-town", Some("address-level2")),
];

const PERSON: [Part; 3] = [
    part("given_name", "services-part-given-name", Some("given-name")),
    part("family_name", "services-part-family-name", Some("family-name")),
    Part { kind: "date", ..part("birth_date", "services-part-birth-date", Some("bday")) },
];

#[derive(Template)]
#[template(source = r#"<input type="hidden" name="do-asked" value="{{ name }}">"#, ext = "html")]
struct Asked<'a> {
    name: &'a str,
}

#[derive(Template)]
#[template(path = "field/choose.html")]
struct Choose<'a> {
    name: &'a str,
    words: Words,
    kind: &'static str,
    options: Vec<(String, String, bool)>,
}

#[derive(Template)]
#[template(path = "field/parts.html")]
struct Parts<'a> {
    name: &'a str,
    words: Words,
    inputs: Vec<String>,
}

struct FileLine {
    token: String,
    name: String,
    path: String,
    document: bool,
}

#[derive(Template)]
#[template(path = "field/upload.html")]
struct Uploads<'a> {
    here: &'a Here,
    name: &'a str,
    words: Words,
    files: Vec<FileLine>,
    room: usize,
    accept: &'static str,
    limits: String,
    pieces: String,
    draft: &'a str,
}

#[derive(Template)]
#[template(path = "field/computed.html")]
struct Computed<'a> {
    name: &'a str,
    words: Words,
    value: String,
}

impl Words {
    /// What describes the field to a screen reader.
    fn described(&self, name: &str) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{name}-hint"));
        let error = self.error.is_some().then(|| format!("{name}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
