//! `POST …/progress/answer`: the applicant answers what was asked, with words, files, or both. Files
//! follow the rules of the field that is asked about; they are kept even when something else is
//! wrong, so that nobody has to choose them twice.

use axum::{
    extract::{Path, Request as HttpRequest},
    response::Response,
};
use files::Files;
use identity::Visitor;
use kernel::LocalText;
use store::Tx;
use web::{Answer, Form, Here, Problem, see_other};

use super::{
    ProgressField,
    acts::{TEXT, again},
    own,
};
use crate::{
    Answers, Number, Value,
    attachments::KIND,
    deciding::{
        Request,
        verbs::{self, Act},
    },
    definition::{Definition, Field, FieldKind, Limit, Spot, Step, Upload},
    pages::apply::upload::{self, Taken},
    store::{
        NewFile,
        deciding::{
            case::{list_cases_of, lock_application},
            record::{Record, list_records},
        },
        insert_answer_file,
    },
};

/// Files of one answer.
pub(super) const MOST: u32 = 10;
/// Largest file in megabytes, where the field that is asked about takes none.
const MEGABYTES: u32 = 15;
/// Key of the upload; the name of its input follows from it.
const ATTACHED: &str = "attached";

/// What an answer takes: what the field it is about takes, or documents and pictures.
pub(super) fn takes(definition: &Definition, request: &Request) -> Upload {
    let field = request.field.as_deref().and_then(|name| definition.named(name));
    match field.map(|(_, field)| &field.kind) {
        Some(FieldKind::Upload(upload)) => upload.clone(),
        _ => Upload { pdf: true, picture: true, max_megabytes: MEGABYTES },
    }
}

/// The form of an answer as a step, so that it is read as all files of applicants are.
fn step(takes: Upload) -> Step {
    let field = Field {
        key: ATTACHED.to_owned(),
        kind: FieldKind::Upload(takes),
        label: LocalText::default(),
        hint: None,
        required: false,
        required_when: None,
        when: None,
        purpose: None,
        personal: true,
        retention_days: None,
        prefill: None,
        min: None,
        max: Some(Limit::Number(Number::from(i64::from(MOST)))),
        in_town: false,
        fields: Vec::new(),
        spot: Spot::default(),
    };
    Step { fields: vec![field], ..Step::default() }
}

/// Answers what was asked.
pub async fn answer_request(
    here: Here,
    visitor: Visitor,
    files: Files,
    Path(key): Path<String>,
    request: HttpRequest,
) -> Answer<Response> {
    let application = own::find(&here, &visitor, &key).await?;
    let service = own::service_of(&here, &application).await?;
    let mut tx = here.town.store.read().await?;
    let cases = list_cases_of(&mut tx, application.id).await?;
    let records = list_records(&mut tx, application.id).await?;
    drop(tx);
    let open = cases.iter().filter(|case| case.is_open());
    let waiting = open.filter_map(|case| waiting(&records.of(case.id))).next();
    let Some(waiting) = waiting else {
        // It was answered before, or is not needed any more.
        return Ok(see_other(&format!("/services/own/{key}/progress?done=answered")));
    };
    let step = step(takes(&service.definition, &waiting));
    let held = held(&records.of(waiting.case), &waiting);
    let answers = Answers::default().with(ATTACHED, Value::Files(held.clone()));
    let sent = upload::read(&here, &files, request, &step, &answers).await?;
    let mut form: Form<ProgressField> = Form::from_pairs(sent.pairs);
    for (_, reason) in &sent.refused {
        form.fail(ProgressField::Attached, reason);
    }
    let text = if !held.is_empty() || !sent.taken.is_empty() {
        form.optional(ProgressField::Answer, TEXT).unwrap_or_default()
    } else {
        form.required(ProgressField::Answer, "services-progress-error-answer", TEXT)
    };
    let (complete, taken, place, who) =
        (form.is_valid(), sent.taken, here.clone(), visitor.clone());
    let kept = here.town.store.write::<(), Problem, _>(move |tx| {
        Box::pin(async move {
            lock_application(tx, application.id).await?;
            let cases = list_cases_of(tx, application.id).await?;
            let Some(case) = cases.into_iter().find(|c| c.id == waiting.case && c.is_open()) else {
                return Ok(());
            };
            let record = list_records(tx, application.id).await?.of(case.id);
            let Some(request) = record.requests.iter().find(|r| r.id == waiting.id && r.waits())
            else {
                return Ok(());
            };
            let act = super::act(&place, &who, &service, case);
            let all = attach(tx, &act, request, &record, &taken).await?;
            if complete {
                verbs::answer(tx, &act, request, &text, all).await?;
            }
            Ok(())
        })
    });
    kept.await?;
    if !complete {
        return again(&here, &visitor, &key, form).await;
    }
    Ok(see_other(&format!("/services/own/{key}/progress?done=answered")))
}

fn waiting(record: &Record) -> Option<Request> {
    record.requests.iter().find(|request| request.waits()).cloned()
}

/// The files an answer has already.
fn held(record: &Record, request: &Request) -> Vec<String> {
    let own = record.files.iter().filter(|file| file.request == Some(request.id));
    own.map(|file| file.file.to_string()).collect()
}

/// Keeps the files of an answer; answers how many it has now.
async fn attach(
    tx: &mut Tx,
    act: &Act,
    request: &Request,
    record: &Record,
    taken: &[Taken],
) -> store::Result<i64> {
    let deed = &act.deed;
    let known = held(record, request).len();
    let (first, most) = (i64::try_from(known).unwrap_or(0), i64::from(MOST));
    let mut nr = first;
    for Taken { name, kept, .. } in taken {
        if nr >= most {
            break;
        }
        files::insert_picture(tx, &deed.chance, deed.now, &deed.actor, KIND, kept, "").await?;
        files::attach_file(tx, kept.id, deed.now).await?;
        let new = NewFile {
            file: kept.id,
            draft: &[],
            field: request.field.as_deref().unwrap_or_default(),
            row: 0,
            nr,
            name,
            sha256: &kept.content_sha256,
            size: i64::try_from(kept.stored_bytes).unwrap_or(i64::MAX),
        };
        insert_answer_file(tx, act.case.application, request.id, &new).await?;
        nr += 1;
    }
    Ok(nr)
}
