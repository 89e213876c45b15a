//! `/admin/reports/groups/{group}`: name and icon of a group of categories.

use admin::{Editor, Piece, SheetField, changes};
use axum::{extract::Path, response::Response};
use web::{Answer, Guarded, Page};

use super::{file, sheets};
use crate::category::FILE_NAME;

const LIST: &str = "/admin/reports/categories";

/// The page.
pub async fn show_group(editor: Editor, Path(key): Path<String>) -> Answer<Page> {
    Ok(piece(&editor, &key)?.show(&editor))
}

/// Stores it.
pub async fn change_group(
    editor: Editor,
    Path(key): Path<String>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let piece = piece(&editor, &key)?;
    let sheet = piece.sheet.clone();
    let build = |form: &web::Form<SheetField>| {
        let mut document = file::categories(&editor)?;
        sheet.write(file::group(&mut document, &key)?, form);
        Ok(changes(FILE_NAME, &document))
    };
    piece.save(&editor, form, build).await
}

fn piece(editor: &Editor, key: &str) -> Answer<Piece> {
    let here = &editor.here;
    let sheet = sheets::group(editor);
    let mut document = file::categories(editor)?;
    let group = file::group(&mut document, key)?;
    Ok(Piece {
        title: file::words_of(group, "name", here.lang),
        lead: String::new(),
        action: format!("/admin/reports/groups/{key}"),
        crumbs: vec![(here.t("reports-admin-categories"), LIST.to_owned())],
        current: sheet.read(group),
        sheet,
        remove: None,
        above: String::new(),
        below: String::new(),
        previews: false,
        back: LIST.to_owned(),
    })
}
