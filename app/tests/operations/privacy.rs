//! One line in the log for every request, and nothing in it that belongs to a person.

use std::collections::HashSet;

use axum::http::Request;
use serde_json::Value;
use testkit::TestTown;

use crate::machine::Machine;

const SECRETS: [&str; 6] =
    ["geheimwort", "geheimtoken", "geheimcode", "anna.geheim", "203.0.113.77", "GEHEIM7"];

#[test]
fn the_log_tells_every_request_and_no_secret() {
    let machine = Machine::with_town();
    let mut server = machine.serve(&["--log-format", "json", "--behind-proxy"]);
    let mut numbers = HashSet::new();
    let get = |path: &str| {
        format!(
            "GET {path} HTTP/1.1\r\nhost: musterstadt.localhost\r\n\
             x-forwarded-for: 203.0.113.77\r\nx-forwarded-proto: https\r\n\
             cookie: __Host-session=geheimtoken; al_visit=geheimtoken\r\n\
             referer: https://musterstadt.localhost/own/geheimtoken\r\n\
             user-agent: anna.geheim@example.org\r\n"
        )
    };
    let paths = [
        "/",
        "/reports?q=geheimwort",
        "/search?q=geheimwort",
        "/reports/GEHEIM7",
        "/reports/own/geheimtoken",
        "/own/geheimtoken",
        "/files/geheimtoken/large.webp",
        "/sign-in/link/geheimtoken",
        "/sign-in?next=/geheimwort",
        "/geheimwort/anna.geheim@example.org",
        "/assets/geheimwort.css",
        "/staff/reports/GEHEIM7",
        "/reports/tiles/1/1/1?q=geheimwort",
    ];
    for path in paths {
        let answer = server.ask(&get(path), "");
        let number = answer.lines().find_map(|line| line.strip_prefix("x-request-id: "));
        numbers.insert(number.unwrap_or_else(|| panic!("{path}: {answer}")).trim().to_owned());
    }
    let form = "email=anna.geheim%40example.org&csrf=geheimtoken&code=geheimcode";
    for path in ["/sign-in", "/sign-in/code", "/reports/new/you", "/reports/GEHEIM7/follow"] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: musterstadt.localhost\r\n\
             x-forwarded-for: 203.0.113.77\r\norigin: https://musterstadt.localhost\r\n\
             content-type: application/x-www-form-urlencoded\r\n"
        );
        let answer = server.ask(&head, form);
        let number = answer.lines().find_map(|line| line.strip_prefix("x-request-id: "));
        numbers.insert(number.unwrap().trim().to_owned());
    }
    server.ask_to_stop();
    assert_eq!(server.ended(), 0);
    let log = server.log();
    for secret in SECRETS {
        assert!(!log.to_lowercase().contains(&secret.to_lowercase()), "{secret}\n{log}");
    }
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<&Value> = lines.iter().filter(|line| line["target"] == "request").collect();
    assert_eq!(told.len(), paths.len() + 4, "{log}");
    for line in told {
        assert!(numbers.contains(line["id"].as_str().unwrap()), "{line}");
        assert!(line["status"].is_u64() && line["ms"].is_f64() && line["route"].is_string());
        assert!(["musterstadt", "none"].contains(&line["municipality"].as_str().unwrap()));
    }
    assert_eq!(numbers.len(), paths.len() + 4, "each has a number of its own");
}

#[tokio::test]
async fn the_page_of_a_fault_names_the_number_to_quote() {
    let town = TestTown::konstanz(crate::town::rooms).await;
    town.store()
        .write::<_, store::Error, _>(|tx| {
            Box::pin(async move {
                store::q!(tx, "ALTER TABLE report RENAME TO report_gone").exec().await?;
                Ok(())
            })
        })
        .await
        .unwrap();
    for language in ["de", "en", "de-simple"] {
        let mut visitor = town.visitor().speaking(language);
        let page =
            visitor.send(Request::builder().uri("/reports"), axum::body::Body::empty()).await;
        assert_eq!(page.status(), 500);
        let number = page.header("x-request-id").unwrap().to_owned();
        assert!(page.main().contains(&number), "{language}: {}", page.main());
    }
}
