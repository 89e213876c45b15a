//! What was answered, step by step, with the documents beside.

use crate::{
    Answers, Row,
    deciding::{Attached, Request, Voice, say},
    definition::{Field, FieldKind, Step},
    published::Service,
    store::deciding::record::Record,
};

/// A question with its answer.
pub(crate) struct Fact {
    pub label: String,
    pub value: String,
}

/// A document.
pub(crate) struct Document {
    pub label: String,
    pub name: String,
    pub path: String,
}

impl Document {
    /// Whether it is shown and not only linked.
    pub fn is_picture(&self) -> bool {
        self.path.ends_with(".jpg")
    }
}

/// The rows of a repeat group.
pub(crate) struct Group {
    pub label: String,
    pub rows: Vec<Vec<Fact>>,
}

/// What was answered later about a field, to a request.
pub(crate) struct Later {
    pub label: String,
    pub at: kernel::Ts,
    pub text: String,
    /// Files, where they stand at no upload of the step.
    pub files: Vec<Attached>,
}

/// What was answered in a step.
pub(crate) struct Answered {
    pub title: String,
    pub facts: Vec<Fact>,
    pub groups: Vec<Group>,
    pub documents: Vec<Document>,
    pub later: Vec<Later>,
}

/// Everything that was answered; steps without answers are left out.
pub(crate) fn answered(
    voice: &Voice,
    service: &Service,
    answers: &Answers,
    record: &Record,
) -> Vec<Answered> {
    // What is attached to an answer that was not sent yet is the applicant's own.
    let sent = |file: &&Attached| match file.request {
        Some(id) => record.requests.iter().any(|r| r.id == id && r.answered_at.is_some()),
        None => true,
    };
    let files: Vec<Attached> = record.files.iter().filter(sent).cloned().collect();
    let steps = service.definition.steps.iter();
    let all = steps.map(|step| {
        let mut found = in_step(voice, step, answers, &files);
        found.later = later(voice, step, &record.requests, &files);
        found
    });
    all.filter(|s| {
        !s.facts.is_empty()
            || !s.groups.is_empty()
            || !s.documents.is_empty()
            || !s.later.is_empty()
    })
    .collect()
}

/// What was answered later about the fields of a step.
fn later(voice: &Voice, step: &Step, requests: &[Request], files: &[Attached]) -> Vec<Later> {
    let named = |group: Option<&Field>, field: &Field| {
        let name = group.map_or_else(|| field.key.clone(), |g| format!("{}.{}", g.key, field.key));
        (name, field.label.clone(), matches!(field.kind, FieldKind::Upload(_)))
    };
    let mut fields = Vec::new();
    for field in &step.fields {
        fields.push(named(None, field));
        fields.extend(field.fields.iter().map(|inner| named(Some(field), inner)));
    }
    let said = |request: &Request| {
        let (name, at) = (request.field.as_deref()?, request.answered_at?);
        let (_, label, uploads) = fields.iter().find(|(known, ..)| known == name)?;
        let own = files.iter().filter(|file| file.request == Some(request.id) && !uploads);
        let later = Later {
            label: label.get(voice.lang()).to_owned(),
            at,
            text: request.answer.clone().unwrap_or_default(),
            files: own.cloned().collect(),
        };
        (!later.text.is_empty() || !later.files.is_empty()).then_some(later)
    };
    requests.iter().filter_map(said).collect()
}

fn in_step(voice: &Voice, step: &Step, answers: &Answers, files: &[Attached]) -> Answered {
    let mut found = Answered {
        title: step.title.get(voice.lang()).to_owned(),
        facts: Vec::new(),
        groups: Vec::new(),
        documents: Vec::new(),
        later: Vec::new(),
    };
    for field in &step.fields {
        match field.kind {
            FieldKind::Upload(_) => found.documents.extend(documents(voice, field, None, files)),
            FieldKind::Group => {
                let rows = answers.rows(&field.key);
                let said = |row: &Row| facts(voice, &field.fields, row);
                if !rows.is_empty() {
                    let label = field.label.get(voice.lang()).to_owned();
                    found.groups.push(Group { label, rows: rows.iter().map(said).collect() });
                }
                let uploads = field.fields.iter();
                let uploads = uploads.filter(|f| matches!(f.kind, FieldKind::Upload(_)));
                for upload in uploads {
                    found.documents.extend(documents(voice, upload, Some(field), files));
                }
            }
            _ => found.facts.extend(fact(voice, field, &answers.fields)),
        }
    }
    found
}

fn facts(voice: &Voice, fields: &[Field], row: &Row) -> Vec<Fact> {
    let asked = fields.iter().filter(|f| !matches!(f.kind, FieldKind::Upload(_)));
    asked.filter_map(|field| fact(voice, field, row)).collect()
}

/// An answer with its question; none where there is none.
pub(crate) fn fact(voice: &Voice, field: &Field, row: &Row) -> Option<Fact> {
    let value = row.get(&field.key).filter(|value| !value.is_empty())?;
    let label = field.label.get(voice.lang()).to_owned();
    Some(Fact { label, value: say::value(voice, field, value) })
}

fn documents(
    voice: &Voice,
    field: &Field,
    group: Option<&Field>,
    files: &[Attached],
) -> Vec<Document> {
    let key = match group {
        Some(group) => format!("{}.{}", group.key, field.key),
        None => field.key.clone(),
    };
    let label = field.label.get(voice.lang());
    let own = files.iter().filter(|file| file.field == key);
    let named = own.map(|file| Document {
        label: match group {
            _ if file.request.is_some() => {
                format!("{label}, {}", voice.say("services-staff-sent-later", &[]))
            }
            Some(_) => format!("{label} ({})", file.row + 1),
            None => label.to_owned(),
        },
        name: file.name.clone(),
        path: file.path.clone(),
    });
    named.collect()
}
