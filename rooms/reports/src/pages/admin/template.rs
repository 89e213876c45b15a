//! `/admin/reports/templates/{key}`: a note template, or a new one.

use admin::{
    Editor, Piece, SheetField, changes,
    sheet::{tables, unused},
};
use axum::{extract::Path, response::Response};
use kernel::Lang;
use toml_edit::{DocumentMut, Item, Table};
use web::{Answer, Form, Guarded, Page, Problem};

use super::{file, preview, sheets};
use crate::{
    Scope,
    note_template::{Act, FILE_NAME, PLACEHOLDERS},
};

/// Stands in the address for a template that is not there yet.
const NEW: &str = "new";
const LIST: &str = "/admin/reports/templates";

/// The page.
pub async fn show_template(editor: Editor, Path(key): Path<String>) -> Answer<Page> {
    Ok(piece(&editor, &key)?.show(&editor))
}

/// Stores it, shows it before, or takes it away.
pub async fn change_template(
    editor: Editor,
    Path(key): Path<String>,
    Guarded(mut form): Guarded<SheetField>,
) -> Answer<Response> {
    let piece = piece(&editor, &key)?;
    let is = |_: usize, table: &Table| file::key_of(table) == key;
    if form.value(SheetField::Act) == "remove" {
        let build = || {
            let mut document = file::templates(&editor)?;
            file::remove(document.as_table_mut(), "template", is)?;
            Ok(changes(FILE_NAME, &document))
        };
        return piece.take_away(&editor, form, build).await;
    }
    check(&mut form);
    let sheet = piece.sheet.clone();
    let changed = |form: &Form<SheetField>| -> Answer<DocumentMut> {
        let mut document = file::templates(&editor)?;
        let fresh = (key == NEW).then(|| fresh(&mut document, form.raw("name.de")));
        sheet.write(file::piece(document.as_table_mut(), "template", is, fresh)?, form);
        Ok(document)
    };
    let seen = |form: &Form<_>, _| Ok(preview::of_template(&editor, form));
    piece.save_or_preview(&editor, form, (FILE_NAME, changed), seen).await
}

/// A table with a key that no other template has.
fn fresh(document: &mut DocumentMut, name: &str) -> Table {
    let taken = |key: &str| {
        let known = document.get("template").and_then(Item::as_array_of_tables);
        key == NEW || known.is_some_and(|all| all.iter().any(|t| file::key_of(t) == key))
    };
    let key = unused(name, taken);
    let mut table = Table::new();
    table.insert("key", Item::Value(key.as_str().into()));
    table
}

/// What a template needs beyond its fields: an act, and placeholders that exist.
fn check(form: &mut Form<SheetField>) {
    let ticked = |act: &Act| !form.raw(&format!("acts.{}", act.as_str())).is_empty();
    let (any, closes) = (Act::ALL.iter().any(ticked), ticked(&Act::Close));
    if !any {
        form.fail_named("acts.note", "reports-admin-error-acts", Vec::new());
    }
    if !closes && !form.raw("close_reason").is_empty() {
        form.fail_named("close_reason", "reports-admin-error-closing", Vec::new());
    }
    for lang in Lang::ALL {
        let field = admin::sheet::in_language("text", lang);
        let text = form.raw(&field).to_owned();
        let names =
            text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(n, _)| n));
        for name in names.filter(|name| !PLACEHOLDERS.contains(name)) {
            let known: Vec<String> = PLACEHOLDERS.iter().map(|p| format!("{{{p}}}")).collect();
            let args =
                vec![("name", format!("{{{name}}}").into()), ("known", known.join(", ").into())];
            form.fail_named(&field, "reports-admin-error-placeholder", args);
        }
    }
}

fn piece(editor: &Editor, key: &str) -> Answer<Piece> {
    let here = &editor.here;
    let sheet = sheets::template(editor, &Scope::of_town(&editor.town).catalogue);
    let mut document = file::templates(editor)?;
    let all = tables(document.as_table_mut(), "template").ok_or_else(Problem::not_found)?;
    let found = all.iter().find(|table| file::key_of(table) == key);
    let (title, current) = match found {
        Some(table) => (file::words_of(table, "name", here.lang), sheet.read(table)),
        None if key == NEW => (here.t("reports-admin-template-new"), Vec::new()),
        None => return Err(Problem::not_found()),
    };
    Ok(Piece {
        title,
        lead: String::new(),
        action: format!("{LIST}/{key}"),
        crumbs: vec![(here.t("reports-admin-templates"), LIST.to_owned())],
        sheet,
        current,
        remove: (key != NEW).then(|| here.t("reports-admin-template-remove")),
        above: String::new(),
        below: String::new(),
        previews: true,
        back: LIST.to_owned(),
    })
}
