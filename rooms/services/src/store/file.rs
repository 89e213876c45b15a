//! Attachments of drafts and applications.

use kernel::{FileId, PersonId};
use store::{Result, Tx, q};

use crate::{application::ApplicationId, deciding::RequestId};

/// An attachment of a draft.
#[derive(Debug, Clone)]
pub struct NewFile<'a> {
    /// The file.
    pub file: FileId,
    /// Hash of the draft's secret.
    pub draft: &'a [u8],
    /// Key of the field, in a group `group.field`.
    pub field: &'a str,
    /// Row of the group, counted from 0.
    pub row: i64,
    /// Its place among the files of the field.
    pub nr: i64,
    /// The name it came with.
    pub name: &'a str,
    /// SHA-256 of what was sent.
    pub sha256: &'a [u8],
    /// Bytes that are kept of it.
    pub size: i64,
}

/// Keeps an attachment of a draft.
///
/// # Errors
/// Engine errors.
pub async fn insert_attachment(tx: &mut Tx, new: &NewFile<'_>) -> Result<()> {
    q!(
        tx,
        "INSERT INTO application_file (file, draft, field, row, nr, name, sha256, size)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.file,
        new.draft,
        new.field,
        new.row,
        new.nr,
        new.name,
        new.sha256,
        new.size
    )
    .later()
    .await?;
    Ok(())
}

/// Keeps a file that came with the answer to a request; its place among the files of the field is
/// behind those there are.
///
/// # Errors
/// Engine errors.
pub async fn insert_answer_file(
    tx: &mut Tx,
    application: ApplicationId,
    request: RequestId,
    new: &NewFile<'_>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO application_file
           (file, application, field, row, nr, name, sha256, size, request)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        new.file,
        application,
        new.field,
        new.row,
        new.nr,
        new.name,
        new.sha256,
        new.size,
        request
    )
    .exec()
    .await?;
    Ok(())
}

/// Takes an attachment away.
///
/// # Errors
/// Engine errors.
pub async fn delete_attachment(tx: &mut Tx, file: FileId) -> Result<()> {
    q!(tx, "DELETE FROM application_file WHERE file = $1", file).later().await?;
    Ok(())
}

/// Gives an attachment of a draft to the application the draft becomes, at its final place.
///
/// # Errors
/// Engine errors.
pub async fn move_attachment(
    tx: &mut Tx,
    application: ApplicationId,
    file: FileId,
    field: &str,
    row: i64,
    nr: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE application_file SET application = $1, draft = NULL, field = $2, row = $3, nr = $4
         WHERE file = $5",
        application,
        field,
        row,
        nr,
        file
    )
    .later()
    .await?;
    Ok(())
}

/// An attachment with its address.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct AttachedFile {
    /// The file.
    pub file: FileId,
    /// The secret part of its address.
    pub token: String,
    /// Width of the picture in pixels; 0 for documents.
    pub width: i64,
    /// Key of the field, in a group `group.field`.
    pub field: String,
    /// Row of the group, counted from 0.
    pub row: i64,
    /// The name it came with.
    pub name: String,
    /// Bytes that are kept of it.
    pub size: i64,
}

impl AttachedFile {
    /// Where it is opened or saved.
    #[must_use]
    pub fn path(&self) -> String {
        path(&self.token, self.width == 0)
    }
}

/// Where an attachment is opened or saved.
#[must_use]
pub fn path(token: &str, document: bool) -> String {
    if document {
        files::document_path(token)
    } else {
        files::picture_path(token, files::Rendition::Large, files::Format::Jpeg)
    }
}

/// The attachments of an application.
///
/// # Errors
/// Engine errors.
pub async fn list_attachments(
    tx: &mut Tx,
    application: ApplicationId,
) -> Result<Vec<AttachedFile>> {
    q!(
        tx,
        "SELECT a.file, f.token, f.width, a.field, a.row, a.name, a.size
         FROM application_file AS a JOIN file AS f ON f.id = a.file
         WHERE a.application = $1 AND f.deleted_at IS NULL ORDER BY a.field, a.row, a.nr",
        application
    )
    .all()
    .await
}

/// Whether a file is attached to the draft behind the hash of its secret or its code.
///
/// # Errors
/// Engine errors.
pub async fn file_is_of_draft(tx: &mut Tx, file: FileId, hash: &[u8]) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT a.file FROM application_file AS a
           JOIN application_draft AS d ON d.token_hash = a.draft
         WHERE a.file = $1 AND (d.token_hash = $2 OR d.code_hash = $2)",
        file,
        hash
    )
    .scalar_opt::<FileId>()
    .await?;
    Ok(found.is_some())
}

/// Whose an attached file is: one for each department that works on the application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Holder {
    /// Hash of the applicant's secret.
    pub secret_hash: Vec<u8>,
    /// Whose account the application is in.
    pub person: Option<PersonId>,
    /// Key of the department.
    pub department: String,
}

/// Whose a file is that was sent with an application; nobody's while it belongs to a draft.
///
/// # Errors
/// Engine errors.
pub async fn list_holders(tx: &mut Tx, file: FileId) -> Result<Vec<Holder>> {
    q!(
        tx,
        "SELECT p.secret_hash, p.person, c.department FROM application_file AS a
           JOIN application AS p ON p.id = a.application
           JOIN application_case AS c ON c.application = p.id
         WHERE a.file = $1",
        file
    )
    .all()
    .await
}
