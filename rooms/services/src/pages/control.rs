//! Fields of a definition as inputs for one person at one place: a clerk who decides, a holder who
//! changes what stands on a permit. Applying has more (files, rows, drafts) and its own.

use askama::Template;
use jiff::civil::Date;
use web::{Field as FormField, Form, Here, field as inputs};

use crate::{
    Value,
    definition::{Field, FieldKind},
    entry::{self, Read},
};

/// Whether a field can be asked for here.
pub(crate) fn is_plain(field: &Field) -> bool {
    !matches!(
        field.kind,
        FieldKind::Upload(_)
            | FieldKind::Group
            | FieldKind::Computed { .. }
            | FieldKind::Address
            | FieldKind::Person
            | FieldKind::Place
            | FieldKind::Choices(_)
            | FieldKind::Declaration
            | FieldKind::Iban
            | FieldKind::Unknown
    )
}

/// The input of a field; `label` stands in for its own where there are several alike.
pub(crate) fn render<F: FormField>(
    here: &Here,
    form: &Form<F>,
    field: &Field,
    name: &str,
    label: Option<String>,
) -> askama::Result<String> {
    let lang = here.lang;
    let label = label.unwrap_or_else(|| field.label.get(lang).to_owned());
    let mut hints: Vec<String> = field.hint.iter().map(|hint| hint.get(lang).to_owned()).collect();
    match &field.kind {
        FieldKind::Number { unit: Some(unit), .. } => {
            hints.push(here.t1("services-unit", "unit", unit.as_str()));
        }
        FieldKind::Money => hints.push(here.t("services-unit-money")),
        _ => {}
    }
    let hint = hints.join(" ");
    let options = match &field.kind {
        FieldKind::Choice(choices) => {
            let all = choices.iter().map(|c| (c.key.clone(), c.label.get(lang).to_owned()));
            Some(all.collect::<Vec<_>>())
        }
        FieldKind::YesNo => {
            let both = [("yes", "services-yes"), ("no", "services-no")];
            Some(both.map(|(value, text)| (value.to_owned(), here.t(text))).into())
        }
        _ => None,
    };
    if let Some(options) = options {
        let choose = (String::new(), here.t("services-staff-choose"));
        let options = std::iter::once(choose).chain(options).collect();
        return inputs::select_named(here, form, name, label, options).hint(hint).render();
    }
    let may_stay_empty = !field.required && field.required_when.is_none();
    if matches!(field.kind, FieldKind::Area) {
        let area = inputs::textarea_named(here, form, name, label).rows(4).hint(hint);
        return if may_stay_empty { area.optional(here) } else { area }.render();
    }
    let input = inputs::input_named(here, form, name, label).hint(hint).kind(match field.kind {
        FieldKind::Date => "date",
        FieldKind::Time => "time",
        FieldKind::Email => "email",
        FieldKind::Phone => "tel",
        _ => "text",
    });
    if may_stay_empty { input.optional(here) } else { input }.render()
}

/// What was typed; notes what is wrong.
pub(crate) fn read<F: FormField>(
    form: &mut Form<F>,
    field: &Field,
    name: &str,
    today: Date,
) -> Option<Value> {
    match entry::read(field, name, form, today) {
        Read::Given(value) => Some(value),
        Read::Nothing => None,
        Read::Wrong(wrong) => {
            wrong.tell(form, name);
            None
        }
    }
}

/// A form filled with an answer, where nothing was typed yet.
pub(crate) fn fill<F: FormField>(
    values: &mut Vec<(String, String)>,
    form: &Form<F>,
    field: &Field,
    name: &str,
    value: Option<&Value>,
) {
    let typed = form.pairs().iter().any(|(n, _)| n == name);
    if let Some(value) = value.filter(|_| !typed) {
        values.extend(entry::typed(field, name, value));
    }
}
