//! `/admin/reports/categories/{key}/notices/{nr}`: what is not the town's business.

use admin::{Editor, Piece, SheetField, changes};
use axum::{extract::Path, response::Response};
use toml_edit::{DocumentMut, Table};
use web::{Answer, Form, Guarded, Page};

use super::{file, preview, sheets};
use crate::category::FILE_NAME;

/// Stands in the address for a notice that is not there yet.
const NEW: &str = "new";

/// The page.
pub async fn show_notice(editor: Editor, Path((key, nr)): Path<(String, String)>) -> Answer<Page> {
    Ok(piece(&editor, &key, &nr)?.show(&editor))
}

/// Stores it, shows it before, or takes it away.
pub async fn change_notice(
    editor: Editor,
    Path((key, nr)): Path<(String, String)>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let piece = piece(&editor, &key, &nr)?;
    let is = |at: usize, _: &Table| nr.parse() == Ok(at);
    if form.value(SheetField::Act) == "remove" {
        let build = || {
            let mut document = file::categories(&editor)?;
            file::remove(file::category(&mut document, &key)?, "not_for_us", is)?;
            Ok(changes(FILE_NAME, &document))
        };
        return piece.take_away(&editor, form, build).await;
    }
    let sheet = piece.sheet.clone();
    let changed = |form: &Form<SheetField>| -> Answer<DocumentMut> {
        let mut document = file::categories(&editor)?;
        let category = file::category(&mut document, &key)?;
        let fresh = (nr == NEW).then(Table::new);
        sheet.write(file::piece(category, "not_for_us", is, fresh)?, form);
        Ok(document)
    };
    let seen = |_: &Form<_>, document| preview::of_category(&editor, document, &key);
    piece.save_or_preview(&editor, form, (FILE_NAME, changed), seen).await
}

fn piece(editor: &Editor, key: &str, nr: &str) -> Answer<Piece> {
    let here = &editor.here;
    let sheet = sheets::notice(editor);
    let mut document = file::categories(editor)?;
    let category = file::category(&mut document, key)?;
    let name = file::words_of(category, "name", here.lang);
    let fresh = (nr == NEW).then(Table::new);
    let table = file::piece(category, "not_for_us", |at, _| nr.parse() == Ok(at), fresh)?;
    let back = format!("/admin/reports/categories/{key}");
    let title = match nr {
        NEW => here.t("reports-admin-notice-add"),
        _ => file::words_of(table, "name", here.lang),
    };
    Ok(Piece {
        title,
        lead: here.t("reports-admin-notice-lead"),
        action: format!("{back}/notices/{nr}"),
        crumbs: vec![
            (here.t("reports-admin-categories"), "/admin/reports/categories".to_owned()),
            (name, back.clone()),
        ],
        current: sheet.read(table),
        sheet,
        remove: (nr != NEW).then(|| here.t("reports-admin-notice-remove")),
        above: String::new(),
        below: String::new(),
        previews: true,
        back,
    })
}
