//! Note templates for closing several cases: each case gets the words in the language of its own
//! reporter, with its own facts in them.

use identity::Clerk;
use web::{Answer, Form, Here};

use super::{
    BulkField,
    act::{Act, Verdict},
    desk,
};
use crate::{
    Report, Scope,
    note_template::{self, NoteTemplate},
    pages::staff::picker::facts,
    store::list_chosen,
};

/// The templates that leave nothing to fill in, in any of these cases: nobody reads each of them
/// again before it is sent.
pub(super) fn fitting(
    here: &Here,
    scope: &Scope,
    act: Act,
    reports: &[&Report],
) -> Vec<NoteTemplate> {
    if act != Act::Close || reports.is_empty() {
        return Vec::new();
    }
    let templates = note_template::of(scope.town(), &scope.catalogue);
    let fits = |template: &&NoteTemplate| {
        reports.iter().all(|report| {
            template.is_for(note_template::Act::Close, &report.category)
                && !words(here, scope, template, report).contains(note_template::GAP)
        })
    };
    templates.iter().filter(fits).cloned().collect()
}

/// What a template says to the reporter of a case.
pub(super) fn words(
    here: &Here,
    scope: &Scope,
    template: &NoteTemplate,
    report: &Report,
) -> String {
    template.filled(report.language(), &facts(here, scope, report))
}

/// The template a form asks for; notes when it does not fit.
pub(super) async fn asked(
    here: &Here,
    clerk: &Clerk,
    act: Act,
    codes: &[String],
    form: &mut Form<BulkField>,
) -> Answer<Option<NoteTemplate>> {
    let key = form.value(BulkField::Template).to_owned();
    if act != Act::Close || key.is_empty() {
        return Ok(None);
    }
    let scope = Scope::of(here);
    let mut tx = here.town.store.read().await?;
    let mut chosen = list_chosen(&mut tx, codes).await?;
    drop(tx);
    chosen.retain(|case| {
        let allowed = desk::deed_on(here, &scope, clerk, &case.report.department).is_some();
        act.preview(case, "", allowed) == Verdict::Change
    });
    let reports: Vec<&Report> = chosen.iter().map(|case| &case.report).collect();
    let template = fitting(here, &scope, act, &reports).into_iter().find(|t| t.key == key);
    if template.is_none() && !reports.is_empty() {
        form.fail(BulkField::Template, "reports-inbox-error-template");
    }
    Ok(template)
}
