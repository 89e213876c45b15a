//! Every page in every language.

use axum::http::StatusCode;
use identity::Role;
use kernel::Lang;
use web::Mode;

use crate::house::{House, Setting};

#[tokio::test]
async fn every_page_has_its_words_in_every_language() {
    let house = House::with(Setting { mode: Mode::Demo, ..Setting::default() }).await;
    let mut visitor = house.browser();
    crate::signing_in::ask(&mut visitor, "anna@example.org", "").await;
    let (link, _) = crate::signing_in::newest(&house, "anna@example.org").await;
    let mut it = house.enter("it@example.org", &[(Role::Administrator, Some("tiefbau"))]).await;
    let open = ["/sign-in", "/sign-in/sent?reference=x", "/demo", link.as_str()];
    let own = [
        "/account?done=name",
        "/account/post",
        "/staff/post-codes",
        "/staff/people?done=last",
        "/staff/people/invite",
        "/staff/jobs",
    ];
    for lang in Lang::ALL {
        for (path, browser) in open.iter().map(|p| (p, true)).chain(own.iter().map(|p| (p, false)))
        {
            let glue = if path.contains('?') { '&' } else { '?' };
            let address = format!("{path}{glue}lang={}", lang.as_str());
            let seen = if browser { visitor.get(&address).await } else { it.get(&address).await };
            assert_eq!(seen.status, StatusCode::OK, "{address}");
            assert_eq!(seen.all("h1").len(), 1, "{address}");
            let unsaid: Vec<&str> = seen
                .body
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .filter(|w| w.starts_with("identity-"))
                .filter(|w| !house.host.contains(w))
                .collect();
            assert!(unsaid.is_empty(), "{address}: {unsaid:?}");
        }
    }
}

#[tokio::test]
async fn pages_of_accounts_are_kept_by_no_cache() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    for path in ["/account", "/account/post", "/sign-in/sent"] {
        let request = http::Request::get(path)
            .header("host", &house.host)
            .header("cookie", format!("al_session={}", anna.cookie("al_session").unwrap()))
            .body(axum::body::Body::empty())
            .unwrap();
        let response = tower::ServiceExt::oneshot(house.router.clone(), request).await.unwrap();
        assert_eq!(response.headers()["cache-control"], "no-store", "{path}");
    }
    anna.get("/account").await;
}

#[test]
fn every_declared_personal_field_is_a_column() {
    let sql: String = identity::MIGRATIONS.iter().map(|step| step.sql).collect();
    for field in identity::personal::FIELDS {
        let (table, column) = field.column.split_once('.').unwrap();
        let (_, after) = sql.split_once(&format!("CREATE TABLE {table} (")).unwrap();
        let (body, _) = after.split_once("\n);").unwrap();
        let has = body.lines().any(|l| l.trim_start().starts_with(&format!("{column} ")));
        let added = sql.contains(&format!("ALTER TABLE {table} ADD COLUMN {column} "));
        assert!(has || added, "{}", field.column);
    }
}
