//! Note templates beside the fields of a case. With a script the words stand in the field at
//! once; without, `POST …/template` shows the case again with the words in it. What the clerk
//! had typed stays in front of them either way.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use kernel::Lang;
use web::{Answer, Form, Guarded, Here, when::day};

use super::{
    case,
    desk::{self, Reader},
    form::CaseField,
};
use crate::{
    Report, Scope,
    note_template::{self, Act, Facts, NoteTemplate},
    pages::{parts::asked, show::no_such_report},
    store as rows,
};

/// The templates for one report.
pub(super) struct Pickers {
    here: Here,
    code: String,
    category: String,
    lang: Lang,
    facts: Facts,
    templates: Arc<Vec<NoteTemplate>>,
    chosen: String,
}

impl Pickers {
    /// The templates for a report, with its facts in them, in the language of its reporter.
    pub fn new(here: &Here, scope: &Scope, report: &Report, form: &Form<CaseField>) -> Self {
        Self {
            here: here.clone(),
            code: report.code.clone(),
            category: report.category.clone(),
            lang: report.language(),
            facts: facts(here, scope, report),
            templates: note_template::of(scope.town(), &scope.catalogue),
            chosen: form.raw("template").to_owned(),
        }
    }

    /// The choice beside the field of an act; nothing where there is no template for it.
    pub fn of(&self, act: &str) -> Picker {
        let act = Act::from_name(act).unwrap_or(Act::Note);
        let fitting = self.templates.iter().filter(|t| t.is_for(act, &self.category));
        let option = |t: &NoteTemplate| Choice {
            key: t.key.clone(),
            name: t.name.get(self.here.lang).to_owned(),
            text: t.filled(self.lang, &self.facts),
            reason: t.close_reason.map(|c| c.as_str()).unwrap_or_default(),
            chosen: t.key == self.chosen,
        };
        let language = admin::sheet::language(self.lang);
        Picker {
            hint: self.here.t1("reports-template-language", "language", self.here.t(language)),
            here: self.here.clone(),
            code: self.code.clone(),
            act: act.as_str(),
            field: web::Field::name(field(act)),
            options: fitting.map(option).collect(),
        }
    }

    /// The text of an internal note for the field of the public one, where it was asked for.
    pub fn quoted(here: &Here, voices: &[rows::Voice]) -> String {
        let asked: Option<i64> = asked(here, "quote").and_then(|at| at.parse().ok());
        let note = voices.iter().find(|v| v.kind == "note" && Some(v.at.0) == asked);
        note.map(|note| note.text.clone()).unwrap_or_default()
    }
}

/// The field a template's words go to.
fn field(act: Act) -> CaseField {
    match act {
        Act::Note => CaseField::PublicText,
        Act::Close => CaseField::CloseNote,
        Act::Refuse => CaseField::RefuseReason,
        Act::Handover => CaseField::HandoverReason,
    }
}

/// What a template can say of a report, in its reporter's language.
pub(super) fn facts(here: &Here, scope: &Scope, report: &Report) -> Facts {
    let lang = report.language();
    let on = |at: Option<kernel::Ts>| at.map(|at| day(&here.zoned(at), lang)).unwrap_or_default();
    let district = report.district.as_deref().map(|key| scope.district_name(key).to_owned());
    Facts::default()
        .with("code", report.code.as_str())
        .with("title", report.title.as_str())
        .with("category", scope.category_name(&report.category, lang))
        .with("department", scope.department_name(&report.department, lang))
        .with("district", district.unwrap_or_default())
        .with("address", report.address.clone().unwrap_or_default())
        .with("received", on(Some(report.received_at)))
        .with("expected", on(report.expected_at))
        .with("date", on(Some(here.now)))
        .with("link", here.app.absolute(&here.town, &report.path()))
}

/// A choice of templates with its button.
#[derive(Template)]
#[template(path = "staff/picker.html")]
pub(super) struct Picker {
    here: Here,
    code: String,
    act: &'static str,
    field: &'static str,
    options: Vec<Choice>,
    hint: String,
}
impl askama::filters::HtmlSafe for Picker {}

struct Choice {
    key: String,
    name: String,
    text: String,
    reason: &'static str,
    chosen: bool,
}

/// Shows the case again with a template's words behind what was typed.
pub async fn insert_template(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(form): Guarded<CaseField>,
) -> Answer<Response> {
    let (code, scope) = (code.to_uppercase(), Scope::of(&here));
    let mut tx = here.town.store.read().await?;
    let report = rows::find_by_code(&mut tx, &code).await?.ok_or_else(no_such_report)?;
    drop(tx);
    desk::deed(&here, &scope, &clerk, &report)?;
    let act = Act::from_name(form.raw("insert")).unwrap_or(Act::Note);
    let templates = note_template::of(scope.town(), &scope.catalogue);
    let chosen = templates.iter().find(|t| t.key == form.raw("template") && t.acts.contains(&act));
    let form = match chosen {
        Some(template) => {
            let words = template.filled(report.language(), &facts(&here, &scope, &report));
            with_words(&form, field(act), &words, template)
        }
        None => form,
    };
    Ok(case::render(&here, Reader::from(clerk), &code, form, None).await?.into_response())
}

/// The form with words behind what stands in a field, and with the template's reason where none
/// was chosen.
fn with_words(
    form: &Form<CaseField>,
    field: CaseField,
    words: &str,
    template: &NoteTemplate,
) -> Form<CaseField> {
    let name = web::Field::name(field);
    let typed = form.value(field);
    let text = if typed.is_empty() { words.to_owned() } else { format!("{typed}\n\n{words}") };
    let reason = template.close_reason.filter(|_| form.value(CaseField::CloseReason).is_empty());
    let replaced = |n: &str| n == name || (reason.is_some() && n == "close_reason");
    let kept = form.pairs().iter().filter(|(n, _)| !replaced(n)).cloned().collect();
    let form = Form::from_pairs(kept).with(field, text);
    match reason {
        Some(closing) => form.with(CaseField::CloseReason, closing.as_str()),
        None => form,
    }
}
