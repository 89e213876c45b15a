//! A form with files, read field by field as it comes in: nothing is whole in memory, and no file
//! is touched before the form has shown where it comes from.

use axum::{
    RequestExt,
    extract::{
        Multipart, Request,
        multipart::{Field as Part, MultipartError},
    },
    http::{StatusCode, header},
};
use files::{Accepts, Files, Kept, Refused};
use web::{Answer, Here, Problem, csrf, problem::Resend};

use super::{UPLOADS, field::most};
use crate::{
    Answers, Value,
    definition::{Field, FieldKind, Step},
    entry,
};

/// Bytes of one text field: four for each character, and room to say that it is too long.
const TEXT_BYTES: usize = 64 * 1024;
/// Bytes of a form without files.
const PLAIN_BYTES: usize = 512 * 1024;
/// Text fields of a form.
const FIELDS: usize = 2_000;
/// Longest name of a file that is kept, in characters.
const NAME: usize = 120;

/// A file that came with a form.
pub(super) struct Taken {
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
pub(super) struct Upload {
    /// Its text fields.
    pub pairs: Vec<(String, String)>,
    /// Its files.
    pub taken: Vec<Taken>,
    /// Inputs whose files were not taken, and why: messages.
    pub refused: Vec<(String, &'static str)>,
}

/// Where a file may go.
struct Slot<'d> {
    field: &'d Field,
    group: Option<&'d Field>,
    nr: usize,
    accepts: Accepts,
}

/// Reads what was sent from a step.
pub(super) async fn read(
    here: &Here,
    files: &Files,
    request: Request,
    step: &Step,
    answers: &Answers,
) -> Answer<Upload> {
    if csrf::is_foreign(here, request.headers()) {
        return Err(Problem::forbidden().because("web-problem-foreign-form-text"));
    }
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let mut upload = Upload::default();
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        let multipart = request.extract::<Multipart, _>().await.map_err(|error| {
            tracing::debug!(%error, "form with files");
            Problem::bad_request()
        })?;
        upload.take(here, files, multipart, step, answers).await?;
    } else {
        upload.pairs = plain(request).await?;
    }
    if upload.is_trusted(here) {
        return Ok(upload);
    }
    let fields = upload.pairs.into_iter().filter(|(name, _)| name != csrf::FIELD).collect();
    Err(Problem::stale_form(Resend { path: here.path_and_query().to_owned(), fields }))
}

impl Upload {
    /// Whether the token in the form's own first field is right.
    fn is_trusted(&self, here: &Here) -> bool {
        let token = self.pairs.iter().find(|(name, _)| name == csrf::FIELD);
        token.is_some_and(|(_, token)| csrf::is_valid(here, token))
    }

    async fn take(
        &mut self,
        here: &Here,
        files: &Files,
        mut multipart: Multipart,
        step: &Step,
        answers: &Answers,
    ) -> Answer<()> {
        loop {
            let part = match multipart.next_field().await {
                Ok(Some(part)) => part,
                Ok(None) => return Ok(()),
                Err(error) => return broke_off(&error),
            };
            let name = part.name().unwrap_or("").to_owned();
            match part.file_name().map(str::to_owned) {
                None if self.pairs.len() < FIELDS => match text(part).await {
                    Ok(text) => self.pairs.push((name, text)),
                    Err(error) => return broke_off(&error),
                },
                // An input left alone comes as a file without a name.
                Some(file) if !file.is_empty() && self.is_trusted(here) => {
                    self.take_file(here, files, part, (step, answers), &name, &file).await;
                }
                _ => {}
            }
        }
    }

    async fn take_file(
        &mut self,
        here: &Here,
        files: &Files,
        part: Part<'_>,
        (step, answers): (&Step, &Answers),
        name: &str,
        file: &str,
    ) {
        let Some(slot) = slot(step, name) else { return };
        let own = |taken: &&Taken| {
            taken.field == slot.field.key
                && taken.nr == slot.nr
                && taken.group.as_deref() == slot.group.map(|group| group.key.as_str())
        };
        let held = held(&slot, answers) + self.taken.iter().filter(own).count();
        if held >= most(slot.field) {
            return self.refuse(name, "services-upload-too-many");
        }
        if here.limit(UPLOADS).is_err() {
            return self.refuse(name, "services-upload-too-fast");
        }
        let (town, chance) = (&here.town.key, &here.app.chance);
        match files.take_upload(town, part, slot.accepts, chance, here.now).await {
            Ok(Some(kept)) => self.taken.push(Taken {
                field: slot.field.key.clone(),
                group: slot.group.map(|group| group.key.clone()),
                nr: slot.nr,
                name: cleaned(file),
                document: kept.width == 0,
                kept,
            }),
            Ok(None) => {}
            Err(error) => {
                if error.message().is_none() {
                    tracing::error!(%error, "file not kept");
                }
                self.refuse(name, error.message().unwrap_or("services-upload-fault"));
            }
        }
    }

    fn refuse(&mut self, name: &str, reason: &'static str) {
        let refused = (name.to_owned(), reason);
        if !self.refused.contains(&refused) {
            self.refused.push(refused);
        }
    }
}

/// The field an input belongs to.
fn slot<'d>(step: &'d Step, name: &str) -> Option<Slot<'d>> {
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
fn held(slot: &Slot<'_>, answers: &Answers) -> usize {
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
fn cleaned(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    last.chars().filter(|c| !c.is_control()).take(NAME).collect()
}

/// A body that is too long is refused as a whole: what was entered before is kept.
fn broke_off(error: &MultipartError) -> Answer<()> {
    tracing::debug!(%error, "form with files broke off");
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Err(Problem::bad_request().because(Refused::TooLarge.message()));
    }
    Err(Problem::bad_request())
}

async fn text(mut part: Part<'_>) -> Result<String, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(piece) = part.chunk().await? {
        let room = TEXT_BYTES.saturating_sub(bytes.len()).min(piece.len());
        bytes.extend_from_slice(piece.get(..room).unwrap_or_default());
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn plain(request: Request) -> Answer<Vec<(String, String)>> {
    let bytes = axum::body::to_bytes(request.into_body(), PLAIN_BYTES).await;
    let bytes = bytes.map_err(|error| {
        tracing::debug!(%error, "form body");
        Problem::bad_request()
    })?;
    serde_urlencoded::from_bytes(&bytes).map_err(|error| {
        tracing::debug!(%error, "form body");
        Problem::bad_request()
    })
}
