//! The forms over the tables of `categories.toml` and `templates.toml`.

use admin::{
    Editor, Sheet,
    sheet::{Entry, Kind},
};

use crate::{Closing, Scope, category::Catalogue, note_template::Act};

/// Icons to choose from: what can stand for a thing in town.
const ICONS: [&str; 23] = [
    "lamp",
    "road",
    "bicycle",
    "bin",
    "tree",
    "bench",
    "playground",
    "water",
    "sign",
    "traffic-light",
    "graffiti",
    "toilet",
    "car",
    "glass",
    "idea",
    "pin",
    "building",
    "warning",
    "people",
    "speech",
    "flag",
    "info",
    "bell",
];
/// Longest promise in working days; the file's own check has the same.
const HANDLING_DAYS_MAX: u32 = 250;

fn entry(editor: &Editor, key: &'static str, name: &str, kind: Kind) -> Entry {
    Entry { key, label: editor.here.t(name), hint: String::new(), kind, required: false }
}

fn needed(entry: Entry) -> Entry {
    Entry { required: true, ..entry }
}

fn hinted(editor: &Editor, entry: Entry, hint: &str) -> Entry {
    Entry { hint: editor.here.t(hint), ..entry }
}

fn sheet(editor: &Editor, entries: Vec<Entry>) -> Sheet {
    Sheet::new(&editor.here, &editor.languages(), entries)
}

/// Departments as choices; `none` is the text of one in front that chooses none.
pub fn departments(editor: &Editor, none: Option<&str>) -> Vec<(String, String)> {
    let all = editor.town.config.departments.iter();
    let all = all.map(|d| (d.key.clone(), d.name.get(editor.here.lang).to_owned()));
    none.map(|none| (String::new(), editor.here.t(none))).into_iter().chain(all).collect()
}

/// Districts as keys and names.
pub fn districts(editor: &Editor) -> Vec<(String, String)> {
    let areas = editor.town.config.areas.iter().flat_map(|areas| &areas.list);
    areas.map(|area| (area.key.clone(), area.name.clone())).collect()
}

fn icons(editor: &Editor, none: Option<&str>) -> Kind {
    let named =
        |icon: &&str| ((*icon).to_owned(), editor.here.t(&format!("reports-admin-icon-{icon}")));
    let none = none.map(|none| (String::new(), editor.here.t(none)));
    let mut all: Vec<_> = none.into_iter().chain(ICONS.iter().map(named)).collect();
    // Whoever wrote the file by hand may have taken another one of the sprite.
    let scope = Scope::of_town(&editor.town);
    let groups = scope.catalogue.groups().iter();
    for icon in groups.flat_map(|g| g.all().map(|c| &c.icon).chain([&g.icon])) {
        if !all.iter().any(|(known, _)| known == icon) {
            all.push((icon.clone(), icon.clone()));
        }
    }
    Kind::Choice(all)
}

/// A group of categories.
pub fn group(editor: &Editor) -> Sheet {
    let name = entry(editor, "name", "reports-admin-name", Kind::Local(1));
    let icon = entry(editor, "icon", "reports-admin-icon", icons(editor, None));
    sheet(editor, vec![needed(name), needed(icon)])
}

/// A category.
pub fn category(editor: &Editor) -> Sheet {
    let one = |key, name, kind| entry(editor, key, name, kind);
    let here = &editor.here;
    let kinds = vec![
        (String::new(), here.t("reports-admin-kind-defect")),
        ("idea".to_owned(), here.t("reports-admin-kind-idea")),
    ];
    let choices = departments(editor, Some("reports-admin-choose"));
    let elsewhere = departments(editor, Some("reports-admin-as-elsewhere"));
    let by_area = Kind::Pairs(districts(editor), elsewhere);
    let hint = one("hint", "reports-admin-hint", Kind::Local(4));
    let days = one("handling_days", "reports-admin-days", Kind::Count(HANDLING_DAYS_MAX));
    let sensitive = one("sensitive", "reports-admin-sensitive", Kind::Flag);
    let retired = one("retired", "reports-admin-retired", Kind::Flag);
    let icon = one("icon", "reports-admin-icon", icons(editor, Some("reports-admin-icon-group")));
    sheet(
        editor,
        vec![
            needed(one("name", "reports-admin-name", Kind::Local(1))),
            needed(hinted(editor, hint, "reports-admin-hint-hint")),
            icon,
            one("kind", "reports-admin-kind", Kind::Choice(kinds)),
            needed(one("department", "reports-admin-department", Kind::Choice(choices))),
            one("departments_by_area", "reports-admin-by-area", by_area),
            hinted(editor, days, "reports-admin-days-hint"),
            hinted(editor, sensitive, "reports-admin-sensitive-hint"),
            hinted(editor, retired, "reports-admin-retired-hint"),
        ],
    )
}

/// A question of a category.
pub fn question(editor: &Editor) -> Sheet {
    let one = |key, name, kind| entry(editor, key, name, kind);
    let types = ["text", "number", "date", "choice"];
    let types = types.map(|t| (t.to_owned(), editor.here.t(&format!("reports-admin-type-{t}"))));
    let options = one("options", "reports-admin-option", Kind::Options("label"));
    let public = one("public", "reports-admin-public", Kind::Flag);
    sheet(
        editor,
        vec![
            needed(one("label", "reports-admin-question", Kind::Local(1))),
            one("hint", "reports-admin-question-hint", Kind::Local(1)),
            needed(one("type", "reports-admin-type", Kind::Choice(types.into()))),
            hinted(editor, options, "reports-admin-options-hint"),
            one("required", "reports-admin-required", Kind::Flag),
            hinted(editor, public, "reports-admin-public-hint"),
        ],
    )
}

/// What is not the town's business.
pub fn notice(editor: &Editor) -> Sheet {
    let one = |key, name, kind| entry(editor, key, name, kind);
    let stop = one("stop", "reports-admin-stop", Kind::Flag);
    sheet(
        editor,
        vec![
            needed(one("text", "reports-admin-notice", Kind::Local(3))),
            needed(one("name", "reports-admin-notice-who", Kind::Local(1))),
            one("phone", "reports-admin-phone", Kind::Line),
            one("url", "reports-admin-url", Kind::Url),
            hinted(editor, stop, "reports-admin-stop-hint"),
        ],
    )
}

/// A note template.
pub fn template(editor: &Editor, catalogue: &Catalogue) -> Sheet {
    let one = |key, name, kind| entry(editor, key, name, kind);
    let here = &editor.here;
    let acts = Act::ALL.map(|act| (act.as_str().to_owned(), here.t(act.label())));
    let none = (String::new(), here.t("reports-admin-no-reason"));
    let reasons = Closing::CHOICES.map(|c| (c.as_str().to_owned(), here.t(c.label())));
    let reasons = std::iter::once(none).chain(reasons).collect();
    let named = catalogue.all().map(|c| (c.key.clone(), c.name.get(here.lang).to_owned()));
    let categories = one("categories", "reports-admin-only-for", Kind::Ticks(named.collect()));
    let text = one("text", "reports-admin-template-text", Kind::Local(5));
    sheet(
        editor,
        vec![
            needed(one("name", "reports-admin-template-name", Kind::Local(1))),
            needed(hinted(editor, text, "reports-admin-template-hint")),
            needed(one("acts", "reports-admin-acts", Kind::Ticks(acts.into()))),
            one("close_reason", "reports-admin-close-reason", Kind::Choice(reasons)),
            hinted(editor, categories, "reports-admin-only-for-hint"),
        ],
    )
}

/// Who takes care of each category, in one district or everywhere.
pub fn responsibilities(
    editor: &Editor,
    categories: Vec<(String, String)>,
    none: Option<&str>,
) -> Sheet {
    let kind = Kind::Pairs(categories, departments(editor, none));
    sheet(editor, vec![entry(editor, "category", "reports-admin-department", kind)])
}
