//! Each service of the example can be decided, both ways.

use kernel::Clock;
use services::{Value, definition::FieldKind, entry, paths};

use crate::town::{Like, check_all, clerk_of, decide, definition, leads, publish, sent, town};

const SERVICES: [&str; 14] = [
    "baumfaellung",
    "bewohnerparkausweis",
    "fuehrungszeugnis",
    "geburtsurkunde",
    "gewerbeanmeldung",
    "halteverbotszone",
    "handwerkerparkausweis",
    "hundesteuer",
    "kita_vormerkung",
    "meldebescheinigung",
    "sondernutzung",
    "sperrmuell",
    "veranstaltung",
    "wohnberechtigungsschein",
];

#[tokio::test]
async fn each_service_of_the_example_is_granted_and_refused() {
    let town = town().await;
    let today = town.clock.now().date(&town.town.zone);
    for key in SERVICES {
        let service = publish(&town, key, &definition(key)).await;
        let path = paths::of(&service.definition, &service.plan, today).all.remove(0);
        let like = Like { service: key, ..Like::default() };
        let department = service.definition.department.clone();
        let mut first = clerk_of(&town, "anna", &department).await;
        let mut second = clerk_of(&town, "ben", &department).await;
        for granted in [true, false] {
            let application = sent(&town, &service, &like, path.answers.clone()).await;
            let inbox = first.get(&format!("/staff/services?q={}", application.reference)).await;
            let address = inbox.location().unwrap_or_else(|| panic!("{key}: not in the inbox"));
            let entered = path.decision.fields.iter().filter_map(|(field, value)| {
                let field = service.definition.field(field)?;
                let name = entry::name(&field.key, None);
                entry::typed(field, &name, value).into_iter().next()
            });
            let entered: Vec<(String, String)> = entered.collect();
            let outcome = if granted { "approved" } else { "refused" };
            let mut fields = vec![("outcome", outcome)];
            if granted {
                check_all(&mut first, &address).await;
                fields.extend(entered.iter().map(|(n, v)| (n.as_str(), v.as_str())));
            } else {
                fields.push(("words", "So nicht."));
            }
            let answer = decide(&mut first, &address, &fields).await;
            assert_eq!(answer.status(), 303, "{key} {outcome}: {}", answer.main());
            if service.definition.procedure.four_eyes {
                assert!(leads(&answer).ends_with("done=proposed"), "{key}");
                second.fill(&address, &format!("{address}/confirmation"), &[]).await;
            }
            let own = format!("/services/own/{}/progress", application.secret);
            let page = town.visitor().get(&own).await;
            let expected = if granted { "genehmigt" } else { "abgelehnt" };
            assert!(page.main().contains(expected), "{key}: {}", page.main());
            assert!(!page.main().contains('{'), "{key}: a placeholder: {}", page.main());
        }
        // What the clerk entered is read back as it was written.
        let dates = path.decision.fields.values().filter(|v| matches!(v, Value::Date(_)));
        let fields = service.definition.procedure.decision.fields.iter();
        let asked = fields.filter(|f| matches!(f.kind, FieldKind::Date) && f.required);
        assert!(dates.count() >= asked.count(), "{key}");
    }
}
