//! `/admin/reports/responsibilities`: who takes care of each category, everywhere or in one
//! district: a table of categories and departments, one district at a time.

use admin::{Editor, Piece, SheetField, changes};
use askama::Template;
use axum::response::Response;
use toml_edit::{InlineTable, Item, Table, TableLike, Value};
use web::{Answer, Form, Guarded, Here, Page, Problem};

use super::{file, sheets};
use crate::{Scope, category::FILE_NAME, pages::parts::asked};

const PATH: &str = "/admin/reports/responsibilities";

/// The districts to choose from.
#[derive(Template)]
#[template(path = "admin/districts.html")]
struct Districts {
    here: Here,
    districts: Vec<(String, String)>,
    chosen: String,
}

/// The table of the district in the address, or the one that holds everywhere.
pub async fn show_responsibilities(editor: Editor) -> Answer<Page> {
    let area = area(&editor.here);
    Ok(piece(&editor, &area)?.show(&editor))
}

/// Stores the table.
pub async fn change_responsibilities(
    editor: Editor,
    Guarded(form): Guarded<SheetField>,
) -> Answer<Response> {
    let area = area(&editor.here);
    let piece = piece(&editor, &area)?;
    let build = |form: &Form<SheetField>| {
        let mut document = file::categories(&editor)?;
        for category in file::every_category(&mut document)? {
            let key = file::key_of(category).to_owned();
            let chosen = form.raw(&format!("category.{key}")).trim();
            if chosen != department(category, &area) {
                assign(category, &area, chosen);
            }
        }
        Ok(changes(FILE_NAME, &document))
    };
    piece.save(&editor, form, build).await
}

/// The department of a category, in a district or everywhere; empty where there is none of its
/// own.
fn department(category: &Table, area: &str) -> String {
    let item = match area {
        "" => category.get("department"),
        area => {
            let exceptions = category.get("departments_by_area").and_then(Item::as_table_like);
            exceptions.and_then(|all| all.get(area))
        }
    };
    item.and_then(Item::as_str).unwrap_or_default().to_owned()
}

fn assign(category: &mut Table, area: &str, department: &str) {
    const BY_AREA: &str = "departments_by_area";
    if area.is_empty() {
        // The sheet offers no empty choice here.
        let mut value = Value::from(department);
        if let Some(old) = category.get("department").and_then(Item::as_value) {
            *value.decor_mut() = old.decor().clone();
        }
        category.insert("department", Item::Value(value));
        return;
    }
    let fresh = || Item::Value(InlineTable::new().into());
    let exceptions = category.entry(BY_AREA).or_insert_with(fresh).as_table_like_mut();
    let Some(exceptions) = exceptions else { return };
    if department.is_empty() {
        exceptions.remove(area);
    } else {
        exceptions.insert(area, Item::Value(department.into()));
    }
    if TableLike::is_empty(exceptions) {
        category.remove(BY_AREA);
    }
}

/// The district in the address; empty for everywhere.
fn area(here: &Here) -> String {
    asked(here, "area").unwrap_or_default().to_owned()
}

fn piece(editor: &Editor, area: &str) -> Answer<Piece> {
    let here = editor.here.clone();
    let districts = sheets::districts(editor);
    let named = districts.iter().find(|(key, _)| key == area).map(|(_, name)| name.clone());
    if !area.is_empty() && named.is_none() {
        return Err(Problem::not_found());
    }
    let scope = Scope::of_town(&editor.town);
    let categories: Vec<(String, String)> = scope
        .catalogue
        .all()
        .map(|c| {
            let name = c.name.get(here.lang).to_owned();
            let everywhere = scope.department_name(&c.department, here.lang);
            let words = if area.is_empty() { name } else { format!("{name} ({everywhere})") };
            (c.key.clone(), words)
        })
        .collect();
    let none = if area.is_empty() { None } else { Some("reports-admin-as-elsewhere") };
    let sheet = sheets::responsibilities(editor, categories, none);
    let mut document = file::categories(editor)?;
    let current = file::every_category(&mut document)?.map(|category| {
        (format!("category.{}", file::key_of(category)), department(category, area))
    });
    let current = current.filter(|(_, department)| !department.is_empty()).collect();
    let lead = match &named {
        Some(name) => here.t1("reports-admin-responsibilities-in", "district", name),
        None => here.t("reports-admin-responsibilities-everywhere"),
    };
    let action = format!("{PATH}?area={area}");
    Ok(Piece {
        title: here.t("reports-admin-responsibilities"),
        lead,
        back: action.clone(),
        action,
        crumbs: Vec::new(),
        sheet,
        current,
        remove: None,
        above: Districts { here, districts, chosen: area.to_owned() }.to_string(),
        below: String::new(),
        previews: false,
    })
}
