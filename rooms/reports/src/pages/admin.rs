//! What administrators look after in this room: categories, responsibilities, note templates.

mod categories;
mod category;
mod file;
mod group;
mod notice;
mod preview;
mod question;
mod responsibilities;
mod sheets;
mod template;
mod templates;

use axum::{Router, routing::get};
use web::{App, room::AdminEntry};

/// Entries on the administrators' start page.
pub const ENTRIES: [AdminEntry; 5] = [
    AdminEntry {
        label: "reports-admin-categories",
        text: "reports-admin-categories-text",
        path: "/admin/reports/categories",
        icon: "flag",
        order: 10,
    },
    AdminEntry {
        label: "reports-admin-responsibilities",
        text: "reports-admin-responsibilities-text",
        path: "/admin/reports/responsibilities",
        icon: "baton",
        order: 20,
    },
    AdminEntry {
        label: "reports-admin-templates",
        text: "reports-admin-templates-text",
        path: "/admin/reports/templates",
        icon: "edit",
        order: 30,
    },
    AdminEntry {
        label: "reports-retention-nav",
        text: "reports-admin-retention-text",
        path: "/staff/retention",
        icon: "bin",
        order: 65,
    },
    AdminEntry {
        label: "reports-keys-nav",
        text: "reports-admin-keys-text",
        path: "/admin/reports/keys",
        icon: "key",
        order: 75,
    },
];

/// Addresses of the administrators' pages.
pub fn routes() -> Router<App> {
    let categories = "/admin/reports/categories";
    Router::new()
        .route(categories, get(categories::list_categories))
        .route("/admin/reports/groups/{group}", get(group::show_group).post(group::change_group))
        .route(
            "/admin/reports/groups/{group}/new",
            get(category::show_new_category).post(category::add_category),
        )
        .route(
            "/admin/reports/categories/{key}",
            get(category::show_category).post(category::change_category),
        )
        .route(
            "/admin/reports/categories/{key}/questions/{question}",
            get(question::show_question).post(question::change_question),
        )
        .route(
            "/admin/reports/categories/{key}/notices/{nr}",
            get(notice::show_notice).post(notice::change_notice),
        )
        .route(
            "/admin/reports/responsibilities",
            get(responsibilities::show_responsibilities)
                .post(responsibilities::change_responsibilities),
        )
        .route("/admin/reports/templates", get(templates::list_templates))
        .route(
            "/admin/reports/templates/{key}",
            get(template::show_template).post(template::change_template),
        )
}
