//! From a document to the bytes of a PDF: tagged, PDF/UA-1 and PDF/A-2a, the same bytes for the same
//! document.

use std::sync::LazyLock;

use serde_json::Value;
use tokio::sync::Semaphore;
use typst::{comemo, diag::SourceDiagnostic, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Document, Logo, code::TooLong, faces::FACES, tie::tied, world::Desk};

/// Documents set at the same time; each takes a core for a fraction of a second and some 50 MB.
const AT_ONCE: usize = 2;
static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// How many documents back typst remembers what it has set; letters of one town share a head.
const REMEMBERED: usize = 10;

/// For accessibility and for the archive. Typst refuses to write what breaks them.
static STANDARDS: LazyLock<PdfStandards> = LazyLock::new(|| {
    PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("both are PDF 1.7")
});

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum Unprintable {
    /// The QR code is too large.
    #[error(transparent)]
    Code(#[from] TooLong),
    /// A value that cannot be handed to the template.
    #[error("the document cannot be handed to its template")]
    Data(#[from] serde_json::Error),
    /// The typesetter's words.
    #[error("the typesetter refused the document: {0}")]
    Set(String),
    /// The typesetter broke.
    #[error("the typesetter broke")]
    Broke(#[from] tokio::task::JoinError),
}

/// Prints a document beside the threads that answer browsers, a few at the same time; the others
/// wait.
///
/// # Errors
/// [`Unprintable`].
pub async fn print<D: Document>(document: D) -> Result<Vec<u8>, Unprintable> {
    let turn = TURNS.acquire().await.expect("the semaphore is never closed");
    let work = move || {
        // Held until the work is done, even when nobody waits for it any more.
        let _turn = turn;
        render(&document)
    };
    tokio::task::spawn_blocking(work).await?
}

/// Prints a document here and now, on this thread.
///
/// # Errors
/// [`Unprintable`].
pub fn render<D: Document>(document: &D) -> Result<Vec<u8>, Unprintable> {
    let mut data = serde_json::to_value(document)?;
    clean(&mut data);
    let sheet = document.sheet();
    let logo = sheet.letterhead.logo.as_ref();
    let printed = set(document, &data, logo).or_else(|refused| {
        if logo.is_none() {
            return Err(refused);
        }
        // A town's letters do not wait for its logo.
        data["sheet"]["letterhead"]["logo"] = Value::Bool(false);
        let plain = set(document, &data, None)?;
        tracing::warn!(cause = %refused, town = sheet.letterhead.town, "printed without the logo");
        Ok(plain)
    });
    comemo::evict(REMEMBERED);
    printed
}

fn set<D: Document>(
    document: &D,
    data: &Value,
    logo: Option<&Logo>,
) -> Result<Vec<u8>, Unprintable> {
    let mut files = vec![("data.json", serde_json::to_vec(data)?)];
    if let Some(code) = document.code() {
        files.push(("code.svg", code.svg()?.into_bytes()));
    }
    if let Some(Logo::Svg(bytes) | Logo::Png(bytes)) = logo {
        // The typesetter looks at the content.
        files.push(("logo", bytes.clone()));
    }
    let desk = Desk::new(D::TEMPLATE, files);
    let paged: PagedDocument = typst::compile(&desk).output.map_err(|e| words(&e))?;
    let options = PdfOptions {
        ident: Smart::Custom(document.sheet().ident.clone()),
        standards: STANDARDS.clone(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&paged, &options).map_err(|e| words(&e))
}

/// All texts as the typeface can print them.
fn clean(value: &mut Value) {
    match value {
        Value::String(text) => *text = tied(&FACES.printable(text)),
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(members) => members.values_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn words(diagnostics: &[SourceDiagnostic]) -> Unprintable {
    let all: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    Unprintable::Set(all.join("; "))
}
