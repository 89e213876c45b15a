//! What is sent from a step: what `files::form` reads, each file into the vault.

use axum::extract::{Request, multipart::Field as Part};
use files::{
    Accepts, Files, Kept, Refused, TakeError,
    form::{self, Basket, Sent, TextLimits},
};
use web::{Answer, Field as _, Here, Problem};

use super::{UPLOADS, field::most, step::StepField};
use crate::{
    Answers, Value,
    definition::{Field, FieldKind, Step},
    entry,
};

const TEXTS: TextLimits = TextLimits { bytes: 64 * 1024, fields: 2_000 };
/// Longest name of a file that is kept, in characters.
const NAME: usize = 120;

/// A file that came with a form.
pub(crate) struct Taken {
    /// Key of the field.
    pub field: String,
    /// Key of the group it stands in.
    pub group: Option<String>,
    /// Row of the group.
    pub nr: usize,
    /// The name it came with.
    pub name: String,
    /// Whether it is a PDF.
    pub document: bool,
    /// The file, in the vault but without a row.
    pub kept: Kept,
}

/// What a form brought.
#[derive(Default)]
pub(crate) struct Upload {
    /// Its text fields.
    pub pairs: Vec<(String, String)>,
    /// Its files.
    pub taken: Vec<Taken>,
    /// Inputs whose files were not taken, and why: messages.
    pub refused: Vec<(String, &'static str)>,
}

/// Where a file may go.
pub(super) struct Slot<'d> {
    /// The field.
    pub field: &'d Field,
    /// The group it stands in.
    pub group: Option<&'d Field>,
    /// The row of the group.
    pub nr: usize,
    /// What it takes.
    pub accepts: Accepts,
}

/// Reads what was sent from a step.
pub(crate) async fn read(
    here: &Here,
    files: &Files,
    request: Request,
    step: &Step,
    answers: &Answers,
) -> Answer<Upload> {
    let (taken, refused) = (Vec::new(), Vec::new());
    let mut folder = Folder { here, files, step, answers, taken, refused };
    let Sent { pairs, trusted, .. } =
        form::read(here, request, TEXTS, form::by_token, &mut folder).await?;
    form::demand_trust(here, trusted, &pairs)?;
    Ok(Upload { pairs, taken: folder.taken, refused: folder.refused })
}

/// The files of a step on their way into the vault.
struct Folder<'a> {
    here: &'a Here,
    files: &'a Files,
    step: &'a Step,
    answers: &'a Answers,
    taken: Vec<Taken>,
    refused: Vec<(String, &'static str)>,
}

impl Folder<'_> {
    fn refuse(&mut self, name: &str, reason: &'static str) {
        let refused = (name.to_owned(), reason);
        if !self.refused.contains(&refused) {
            self.refused.push(refused);
        }
    }
}

impl Basket for Folder<'_> {
    async fn take(&mut self, part: Part<'_>, input: &str, name: &str) {
        let Some(slot) = slot(self.step, input) else { return };
        let held = held(&slot, self.answers) + self.taken.iter().filter(|t| slot.is_of(t)).count();
        if held >= most(slot.field) {
            return self.refuse(input, "services-upload-too-many");
        }
        if self.here.limit(UPLOADS).is_err() {
            return self.refuse(input, "services-upload-too-fast");
        }
        let (town, chance) = (&self.here.town.key, &self.here.app.chance);
        match self.files.take_upload(town, part, slot.accepts, chance, self.here.now).await {
            Ok(Some(kept)) => self.taken.push(slot.taken(name, kept)),
            Ok(None) => {}
            Err(error) => self.refuse(input, reason(&error)),
        }
    }

    /// A body that is too long is refused as a whole: what was entered before is kept.
    fn too_long(&mut self) -> Answer<()> {
        Err(Problem::bad_request().because(Refused::TooLarge.message()))
    }
}

/// Message of why a file was not taken.
pub(super) fn reason(error: &TakeError) -> &'static str {
    if error.message().is_none() {
        tracing::error!(%error, "file not kept");
    }
    error.message().unwrap_or("services-upload-fault")
}

impl Upload {
    /// Whether the page was opened in this version of the service.
    pub fn is_of(&self, version: i64) -> bool {
        let opened = self.pairs.iter().find(|(name, _)| name == StepField::Version.name());
        opened.is_some_and(|(_, opened)| *opened == version.to_string())
    }
}

impl Slot<'_> {
    fn is_of(&self, taken: &Taken) -> bool {
        taken.field == self.field.key
            && taken.nr == self.nr
            && taken.group.as_deref() == self.group.map(|group| group.key.as_str())
    }

    /// A file that came for it.
    pub fn taken(&self, name: &str, kept: Kept) -> Taken {
        Taken {
            field: self.field.key.clone(),
            group: self.group.map(|group| group.key.clone()),
            nr: self.nr,
            name: cleaned(name),
            document: kept.width == 0,
            kept,
        }
    }
}

/// The field an input belongs to.
pub(super) fn slot<'d>(step: &'d Step, name: &str) -> Option<Slot<'d>> {
    let accepts = |field: &Field| match &field.kind {
        FieldKind::Upload(upload) => Some(Accepts {
            pdf: upload.pdf,
            picture: upload.picture,
            bytes: u64::from(upload.max_megabytes) * 1024 * 1024,
        }),
        _ => None,
    };
    for field in &step.fields {
        if entry::name(&field.key, None) == name {
            return accepts(field).map(|accepts| Slot { field, group: None, nr: 0, accepts });
        }
        let prefix = format!("f-{}-", field.key);
        let Some((nr, key)) = name.strip_prefix(&prefix).and_then(|rest| rest.split_once('-'))
        else {
            continue;
        };
        if let (Some(inner), Ok(nr)) = (field.inner(key), nr.parse::<usize>())
            && nr < super::group::most(field)
        {
            let group = Some(field);
            return accepts(inner).map(|accepts| Slot { field: inner, group, nr, accepts });
        }
    }
    None
}

/// Files the field holds already.
pub(super) fn held(slot: &Slot<'_>, answers: &Answers) -> usize {
    let value = match slot.group {
        Some(group) => answers.rows(&group.key).get(slot.nr).and_then(|r| r.get(&slot.field.key)),
        None => answers.fields.get(&slot.field.key),
    };
    match value {
        Some(Value::Files(files)) => files.len(),
        _ => 0,
    }
}

/// The last part of a path, without control characters.
pub(super) fn cleaned(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    last.chars().filter(|c| !c.is_control()).take(NAME).collect()
}
