//! `/admin/participation/new/{starter}` and `/admin/participation/{process}`: a process as a form.

use admin::{Editor, Piece, SheetField, changes, sheet::unused};
use axum::{extract::Path, response::Response};
use toml_edit::DocumentMut;
use web::{Answer, Form, Guarded, Page, Problem};

use super::{
    PATH,
    sheets::{Sheets, method_of},
    starter::Starter,
};
use crate::process::FOLDER;

/// The page of a process that is not there yet.
pub async fn show_new_process(editor: Editor, Path(starter): Path<String>) -> Answer<Page> {
    let starter = Starter::of(&starter)?;
    let (piece, _) = new_piece(&editor, starter, &starter.document()?);
    Ok(piece.show(&editor))
}

/// Adds a process under an address made of its title.
pub async fn add_process(
    editor: Editor,
    Path(starter): Path<String>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let starter = Starter::of(&starter)?;
    let mut document = starter.document()?;
    let (piece, sheets) = new_piece(&editor, starter, &document);
    let taken = |key: &str| editor.town.file(&file_of(&key.replace('_', "-"))).is_some();
    let slug = unused(form.raw("title.de"), taken).replace('_', "-");
    let build = |form: &Form<SheetField>| {
        sheets.write(&mut document, form)?;
        Ok(changes(&file_of(&slug), &document))
    };
    piece.save(&editor, form, build).await
}

/// The page of a process.
pub async fn show_process(editor: Editor, Path(slug): Path<String>) -> Answer<Page> {
    let document = document(&editor, &slug)?;
    let (piece, _) = piece(&editor, &slug, &document)?;
    Ok(piece.show(&editor))
}

/// Stores it.
pub async fn change_process(
    editor: Editor,
    Path(slug): Path<String>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let mut document = document(&editor, &slug)?;
    let (piece, sheets) = piece(&editor, &slug, &document)?;
    let build = |form: &Form<SheetField>| {
        sheets.write(&mut document, form)?;
        Ok(changes(&file_of(&slug), &document))
    };
    piece.save(&editor, form, build).await
}

/// The file of a process.
fn file_of(slug: &str) -> String {
    format!("{FOLDER}{slug}.toml")
}

fn document(editor: &Editor, slug: &str) -> Answer<DocumentMut> {
    let file = file_of(slug);
    editor.town.file(&file).ok_or_else(Problem::not_found)?;
    editor.document(&file)
}

fn new_piece(editor: &Editor, starter: &Starter, document: &DocumentMut) -> (Piece, Sheets) {
    let here = &editor.here;
    let title = here.t1("participation-admin-new", "method", here.t(starter.title));
    let lead = here.t("participation-admin-new-text");
    let sheets = Sheets::of(editor, starter.method);
    (page(editor, &sheets, document, title, lead, format!("{PATH}/new/{}", starter.method)), sheets)
}

fn piece(editor: &Editor, slug: &str, document: &DocumentMut) -> Answer<(Piece, Sheets)> {
    let here = &editor.here;
    let sheets = Sheets::of(editor, method_of(document).ok_or_else(Problem::not_found)?);
    let values = sheets.read(document);
    let own = |lang: kernel::Lang| {
        let field = admin::sheet::in_language("title", lang);
        values.iter().find(|(name, _)| *name == field).map(|(_, value)| value.clone())
    };
    let title = own(here.lang).or_else(|| own(kernel::Lang::De)).unwrap_or_else(|| slug.to_owned());
    let lead = here.t("participation-admin-process-text");
    Ok((page(editor, &sheets, document, title, lead, format!("{PATH}/{slug}")), sheets))
}

fn page(
    editor: &Editor,
    sheets: &Sheets,
    document: &DocumentMut,
    title: String,
    lead: String,
    action: String,
) -> Piece {
    Piece {
        title,
        lead,
        action,
        crumbs: vec![(editor.here.t("participation-admin-title"), PATH.to_owned())],
        sheet: sheets.whole.clone(),
        current: sheets.read(document),
        remove: None,
        above: String::new(),
        below: String::new(),
        previews: false,
        back: PATH.to_owned(),
    }
}
