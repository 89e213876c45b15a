//! Where the pieces stand in `categories.toml` and `templates.toml`.

use admin::{Editor, sheet::tables};
use kernel::Lang;
use toml_edit::{DocumentMut, Item, Table};
use web::{Answer, Problem};

use crate::{category, note_template};

/// `categories.toml`, to be changed.
pub fn categories(editor: &Editor) -> Answer<DocumentMut> {
    editor.document(category::FILE_NAME)
}

/// `templates.toml`, to be changed.
pub fn templates(editor: &Editor) -> Answer<DocumentMut> {
    editor.document(note_template::FILE_NAME)
}

/// Key of a table.
pub fn key_of(table: &Table) -> &str {
    table.get("key").and_then(Item::as_str).unwrap_or_default()
}

/// A table's text in German, or in another language where it has one.
pub fn words_of(table: &Table, key: &str, lang: Lang) -> String {
    let item = table.get(key);
    let texts = item.and_then(Item::as_table_like);
    let of = |lang: Lang| texts.and_then(|t| t.get(lang.as_str())).and_then(Item::as_str);
    let plain = item.and_then(Item::as_str);
    of(lang).or_else(|| of(Lang::De)).or(plain).unwrap_or_default().to_owned()
}

/// The group with this key.
pub fn group<'d>(document: &'d mut DocumentMut, key: &str) -> Answer<&'d mut Table> {
    let groups = tables(document.as_table_mut(), "group").ok_or_else(Problem::not_found)?;
    groups.iter_mut().find(|group| key_of(group) == key).ok_or_else(Problem::not_found)
}

/// The category with this key.
pub fn category<'d>(document: &'d mut DocumentMut, key: &str) -> Answer<&'d mut Table> {
    every_category(document)?.find(|c| key_of(c) == key).ok_or_else(Problem::not_found)
}

/// All categories, in the order of the file.
pub fn every_category(document: &mut DocumentMut) -> Answer<impl Iterator<Item = &mut Table>> {
    let groups = tables(document.as_table_mut(), "group").ok_or_else(Problem::not_found)?;
    let categories = groups.iter_mut().filter_map(|group| tables(group, "category"));
    Ok(categories.flat_map(|categories| categories.iter_mut()))
}

/// A table below another: the one `is` accepts, or a new one at the end.
pub fn piece<'t>(
    parent: &'t mut Table,
    key: &str,
    is: impl Fn(usize, &Table) -> bool,
    fresh: Option<Table>,
) -> Answer<&'t mut Table> {
    let all = tables(parent, key).ok_or_else(Problem::not_found)?;
    let at = all.iter().enumerate().position(|(nr, table)| is(nr, table));
    let at = match (at, fresh) {
        (Some(at), _) => at,
        (None, Some(table)) => {
            all.push(table);
            all.len() - 1
        }
        (None, None) => return Err(Problem::not_found()),
    };
    all.get_mut(at).ok_or_else(Problem::not_found)
}

/// Takes a table away.
pub fn remove(parent: &mut Table, key: &str, is: impl Fn(usize, &Table) -> bool) -> Answer<()> {
    let all = tables(parent, key).ok_or_else(Problem::not_found)?;
    let at = all.iter().enumerate().position(|(nr, table)| is(nr, table));
    all.remove(at.ok_or_else(Problem::not_found)?);
    Ok(())
}
