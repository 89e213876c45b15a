//! `/admin/reports/categories`: what can be reported, by groups.

use admin::Editor;
use askama::Template;
use web::{Answer, Here, Page};

use crate::{Scope, category::Category};

#[derive(Template)]
#[template(path = "admin/categories.html")]
struct Categories {
    here: Here,
    scope: Scope,
    done: web::ui::Notice,
}

/// The page.
pub async fn list_categories(editor: Editor) -> Answer<Page> {
    let here = editor.here.clone();
    let scope = Scope::of_town(&editor.town);
    let (title, crumb) = (here.t("reports-admin-categories"), here.t("admin-title"));
    let done = admin::done(&here);
    let page = Page::new(title, Categories { here, scope, done });
    Ok(page.wide().hidden().section("/admin").crumb(crumb, "/admin"))
}

impl Categories {
    fn days(&self, category: &Category) -> String {
        category
            .handling_days
            .map(|n| self.here.t1("reports-admin-days-short", "n", i64::from(n)))
            .unwrap_or_default()
    }
}
