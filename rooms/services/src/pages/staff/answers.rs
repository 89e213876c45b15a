//! What was answered, step by step, with the documents beside.

use crate::{
    Answers, Row,
    deciding::{Attached, Voice, say},
    definition::{Field, FieldKind, Step},
    published::Service,
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

/// What was answered in a step.
pub(crate) struct Answered {
    pub title: String,
    pub facts: Vec<Fact>,
    pub groups: Vec<Group>,
    pub documents: Vec<Document>,
}

/// Everything that was answered; steps without answers are left out.
pub(crate) fn answered(
    voice: &Voice,
    service: &Service,
    answers: &Answers,
    files: &[Attached],
) -> Vec<Answered> {
    let steps = service.definition.steps.iter();
    let all = steps.map(|step| in_step(voice, step, answers, files));
    all.filter(|s| !s.facts.is_empty() || !s.groups.is_empty() || !s.documents.is_empty()).collect()
}

fn in_step(voice: &Voice, step: &Step, answers: &Answers, files: &[Attached]) -> Answered {
    let mut found = Answered {
        title: step.title.get(voice.lang()).to_owned(),
        facts: Vec::new(),
        groups: Vec::new(),
        documents: Vec::new(),
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
            Some(_) => format!("{label} ({})", file.row + 1),
            None => label.to_owned(),
        },
        name: file.name.clone(),
        path: file.path.clone(),
    });
    named.collect()
}
