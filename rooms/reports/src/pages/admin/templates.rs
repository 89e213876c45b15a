//! `/admin/reports/templates`: the sentences clerks choose from.

use admin::Editor;
use askama::Template;
use web::{Here, Page};

use crate::{
    Scope,
    note_template::{self, NoteTemplate},
};

#[derive(Template)]
#[template(path = "admin/templates.html")]
struct Templates {
    here: Here,
    templates: std::sync::Arc<Vec<NoteTemplate>>,
    done: web::ui::Notice,
}

/// The page.
pub async fn list_templates(editor: Editor) -> Page {
    let here = editor.here.clone();
    let templates = note_template::of(&editor.town, &Scope::of_town(&editor.town).catalogue);
    let (title, crumb) = (here.t("reports-admin-templates"), here.t("admin-title"));
    let done = admin::done(&here);
    let page = Page::new(title, Templates { here, templates, done });
    page.wide().hidden().section("/admin").crumb(crumb, "/admin")
}

impl Templates {
    fn acts(&self, template: &NoteTemplate) -> String {
        let names: Vec<String> = template.acts.iter().map(|a| self.here.t(a.label())).collect();
        names.join(", ")
    }
}
