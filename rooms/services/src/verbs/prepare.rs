//! What the town's files and a draft say about an application that is about to be sent.

use std::collections::BTreeMap;

use kernel::{FileId, PersonId, Ts};
use web::Town;

use super::{Attachment, Submission};
use crate::{Answers, Settled, Value, came::Came, costs, draft::Data, published::Service};

/// Who sends a draft.
#[derive(Debug, Clone, Default)]
pub struct From {
    /// The draft's key.
    pub idempotency_key: String,
    /// Hash of the draft's secret, where there is a row that ends with the sending.
    pub draft: Option<Vec<u8>>,
    /// Language.
    pub lang: String,
    /// Whose account it goes into.
    pub person: Option<PersonId>,
    /// Where mail about it goes.
    pub email: Option<String>,
    /// How it came in.
    pub came: Came,
}

/// The submission of what was entered. Whether something is missing was looked at before.
#[must_use]
pub fn prepare(town: &Town, now: Ts, service: &Service, data: &Data, from: From) -> Submission {
    let definition = &service.definition;
    // What is due, what it costs and until when count from the day a paper came in.
    let now = from.came.arrived_at.unwrap_or(now);
    let today = now.date(&town.zone);
    let settled = Settled::new(definition, &service.plan, &data.answers, today);
    let answers = settled.answers().clone();
    let attachments = attachments(data, &answers);
    let kept: Vec<FileId> = attachments.iter().map(|attachment| attachment.file).collect();
    let dropped = data.files.keys().filter_map(|id| id.parse().ok()).map(FileId);
    let authorities = definition.authorities.iter().filter(|a| settled.holds(a.when.as_ref()));
    let mut authorities: Vec<String> = authorities.map(|a| a.key.clone()).collect();
    if definition.authorities.is_empty() {
        authorities.push(String::new());
    }
    let legal = definition.procedure.deadline.as_ref().filter(|deadline| deadline.working);
    let days = definition.decided_within_days.or(legal.map(|deadline| deadline.days));
    let due = |days| town.config.calendar.due_after(now, days, &town.zone);
    Submission {
        idempotency_key: from.idempotency_key,
        draft: from.draft,
        municipality: town.config.slug.clone(),
        service: definition.key.clone(),
        version: service.version,
        definition: service.hash.clone(),
        lang: from.lang,
        person: from.person,
        email: from.email,
        authorities,
        department: definition.department.clone(),
        due_at: days.map(due),
        dropped: dropped.filter(|file| !kept.contains(file)).collect(),
        attachments,
        charges: costs::stored(&costs::lines(definition, &settled, &data.renewing(), today)),
        renews: data.renews.clone(),
        came: from.came,
        answers,
    }
}

/// The files that count, each at its place.
fn attachments(data: &Data, answers: &Answers) -> Vec<Attachment> {
    let mut all = Vec::new();
    let mut add = |field: String, row: Option<usize>, value: &Value| {
        let Value::Files(ids) = value else { return };
        for (nr, id) in (0_i64..).zip(ids) {
            let known = data.files.get(id);
            let Some((file, known)) = id.parse().ok().map(FileId).zip(known) else { continue };
            all.push(Attachment {
                file,
                field: field.clone(),
                row: row.and_then(|row| i64::try_from(row).ok()),
                nr,
                name: known.name.clone(),
                sha256: known.sha256.clone(),
            });
        }
    };
    let fields: &BTreeMap<String, Value> = &answers.fields;
    fields.iter().for_each(|(key, value)| add(key.clone(), None, value));
    for (group, rows) in &answers.groups {
        for (nr, row) in rows.iter().enumerate() {
            row.iter().for_each(|(key, value)| add(format!("{group}.{key}"), Some(nr), value));
        }
    }
    all
}
