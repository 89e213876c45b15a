//! `/staff/reports/{code}/errands/{nr}/words/{word}`: makes a public note of what a contractor
//! wrote, in the clerk's words and with the pictures the clerk ticks.

use askama::Template;
use axum::{extract::Path, response::Response};
use files::File;
use identity::Clerk;
use kernel::{FileId, ReportId};
use store::Tx;
use web::{Answer, Form, Guarded, Here, Page, Problem};

use super::{
    super::{
        acts::{Outcome, act},
        form::NOTE,
    },
    BatonField, found, framed, refused,
};
use crate::{
    store::{Case, Errand, Word, find_errand, find_word, list_word_pictures},
    verbs,
};

#[derive(Template)]
#[template(path = "staff/baton/takeover.html")]
struct ShowTakeover<'a> {
    here: &'a Here,
    case: &'a Case,
    errand: Errand,
    word: Word,
    pictures: Vec<(File, bool)>,
    form: Form<BatonField>,
}

/// The form, with the contractor's words in it.
pub async fn show_takeover(
    here: Here,
    clerk: Clerk,
    Path((code, nr, word)): Path<(String, i64, i64)>,
) -> Answer<Page> {
    page(&here, &clerk, &code, (nr, word), None).await
}

async fn page(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    which: (i64, i64),
    sent: Option<Form<BatonField>>,
) -> Answer<Page> {
    let (_, case) = found(here, clerk, code).await?;
    let mut tx = here.town.store.read().await?;
    let found = find(&mut tx, case.report.id, which).await?;
    let (errand, word) = found.ok_or_else(Problem::not_found)?;
    let files = pictures(&mut tx, case.report.id, &word).await?;
    drop(tx);
    let ticked = |f: &File| {
        sent.as_ref().is_none_or(|form| form.all(BatonField::Picture).any(|t| t == f.token))
    };
    let pictures = files.iter().map(|f| (f.clone(), ticked(f))).collect();
    let form = sent.unwrap_or_else(|| Form::default().with(BatonField::Text, word.text.as_str()));
    let body = ShowTakeover { here, case: &case, errand, word, pictures, form };
    Ok(framed(here, &case, "reports-baton-takeover-title", body))
}

async fn find(
    tx: &mut Tx,
    report: ReportId,
    (nr, word): (i64, i64),
) -> ::store::Result<Option<(Errand, Word)>> {
    let Some(errand) = find_errand(tx, report, nr).await? else { return Ok(None) };
    Ok(find_word(tx, errand.id, word).await?.map(|word| (errand, word)))
}

async fn pictures(tx: &mut Tx, report: ReportId, word: &Word) -> ::store::Result<Vec<File>> {
    let all = list_word_pictures(tx, report).await?;
    let own: Vec<FileId> = all.into_iter().filter(|(w, _)| *w == word.id).map(|p| p.1).collect();
    if own.is_empty() { Ok(Vec::new()) } else { files::list_files(tx, &own).await }
}

/// Publishes it.
pub async fn take_over_word(
    here: Here,
    clerk: Clerk,
    Path((code, nr, word)): Path<(String, i64, i64)>,
    Guarded(mut form): Guarded<BatonField>,
) -> Answer<Response> {
    let text = form.required(BatonField::Text, "reports-baton-error-note", NOTE);
    if !form.is_valid() {
        return Ok(refused(page(&here, &clerk, &code, (nr, word), Some(form)).await?));
    }
    let tokens: Vec<String> = form.all(BatonField::Picture).map(str::to_owned).collect();
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            let Some((_, word)) = find(tx, report.id, (nr, word)).await? else {
                return Ok(Outcome::Already("taken"));
            };
            let files = pictures(tx, report.id, &word).await?;
            let files: Vec<FileId> =
                files.iter().filter(|f| tokens.contains(&f.token)).map(|f| f.id).collect();
            let taken = verbs::take_word_over(tx, &deed, &report, &word, &text, &files).await?;
            Ok(if taken { Outcome::Done("taken") } else { Outcome::Already("taken") })
        })
    })
    .await
}
