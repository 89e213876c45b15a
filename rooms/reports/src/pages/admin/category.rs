//! `/admin/reports/categories/{key}`, `…/groups/{group}/new`: a category.

use admin::{Editor, Piece, SheetField, sheet::unused};
use askama::Template;
use axum::{extract::Path, response::Response};
use toml_edit::{DocumentMut, Item, Table};
use web::{Answer, Form, Guarded, Here, Page, Problem};

use super::{file, preview, sheets};
use crate::{
    Scope,
    category::{Category, FILE_NAME},
};

const LIST: &str = "/admin/reports/categories";

/// Questions and notices of a category, each a page of its own.
#[derive(Template)]
#[template(path = "admin/category_below.html")]
struct Below {
    here: Here,
    category: Category,
}

/// The page.
pub async fn show_category(editor: Editor, Path(key): Path<String>) -> Answer<Page> {
    Ok(piece(&editor, &key)?.show(&editor))
}

/// Stores it, or shows before what citizens will see.
pub async fn change_category(
    editor: Editor,
    Path(key): Path<String>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let piece = piece(&editor, &key)?;
    let sheet = piece.sheet.clone();
    let changed = |form: &Form<SheetField>| -> Answer<DocumentMut> {
        let mut document = file::categories(&editor)?;
        sheet.write(file::category(&mut document, &key)?, form);
        Ok(document)
    };
    let seen = |_: &Form<_>, document| preview::of_category(&editor, document, &key);
    piece.save_or_preview(&editor, form, (FILE_NAME, changed), seen).await
}

/// The page of a category that is not there yet.
pub async fn show_new_category(editor: Editor, Path(group): Path<String>) -> Answer<Page> {
    Ok(new_piece(&editor, &group)?.show(&editor))
}

/// Adds a category at the end of its group.
pub async fn add_category(
    editor: Editor,
    Path(group): Path<String>,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let piece = new_piece(&editor, &group)?;
    let sheet = piece.sheet.clone();
    let scope = Scope::of_town(&editor.town);
    let key = unused(form.raw("name.de"), |key| scope.category(key).is_some());
    let changed = |form: &Form<SheetField>| -> Answer<DocumentMut> {
        let mut document = file::categories(&editor)?;
        let mut table = Table::new();
        table.insert("key", Item::Value(key.as_str().into()));
        sheet.write(&mut table, form);
        file::piece(file::group(&mut document, &group)?, "category", |_, _| false, Some(table))?;
        Ok(document)
    };
    let seen = |_: &Form<_>, document| preview::of_category(&editor, document, &key);
    piece.save_or_preview(&editor, form, (FILE_NAME, changed), seen).await
}

fn piece(editor: &Editor, key: &str) -> Answer<Piece> {
    let here = editor.here.clone();
    let sheet = sheets::category(editor);
    let mut document = file::categories(editor)?;
    let current = sheet.read(file::category(&mut document, key)?);
    let scope = Scope::of_town(&editor.town);
    let category = scope.category(key).cloned().ok_or_else(Problem::not_found)?;
    let title = category.name.get(here.lang).to_owned();
    Ok(Piece {
        title,
        lead: String::new(),
        action: format!("{LIST}/{key}"),
        crumbs: vec![(here.t("reports-admin-categories"), LIST.to_owned())],
        sheet,
        current,
        remove: None,
        above: String::new(),
        below: Below { here, category }.to_string(),
        previews: true,
        back: LIST.to_owned(),
    })
}

fn new_piece(editor: &Editor, group: &str) -> Answer<Piece> {
    let here = &editor.here;
    file::group(&mut file::categories(editor)?, group)?;
    Ok(Piece {
        title: here.t("reports-admin-category-new"),
        lead: here.t("reports-admin-category-new-text"),
        action: format!("/admin/reports/groups/{group}/new"),
        crumbs: vec![(here.t("reports-admin-categories"), LIST.to_owned())],
        sheet: sheets::category(editor),
        current: Vec::new(),
        remove: None,
        above: String::new(),
        below: String::new(),
        previews: true,
        back: LIST.to_owned(),
    })
}
