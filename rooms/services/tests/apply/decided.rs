//! Every service from its first page to its end: applied for, paid, granted by clerks; and once more
//! refused.

use identity::Role;
use kernel::{Clock, Trust, Ts};
use services::{
    definition::{IssueKind, Payment},
    entry,
    paths::{self, TestPath},
    published::{Catalogue, Service},
};
use store::journal;
use testkit::{Actor, TestTown};

use crate::{
    desk::{check_all, decide, leads},
    every::fill_in,
    till::{nothing_stranded, path, press, says},
    town::{confirm, send, town},
};

/// Somebody the town is as sure of as the service asks for.
async fn applicant(town: &TestTown, trust: Trust) -> Actor {
    let mut actor = town.visitor();
    if trust <= Trust::Email {
        return actor;
    }
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let begun = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let email = "sicher@example.org";
            let id = identity::seed::person(tx, &chance, now, email, "Erika Muster").await?;
            identity::session::begin(tx, &chance, now, id, "", trust).await
        })
    });
    actor.keep_cookie(identity::session::cookie_name(false), &begun.await.expect("it begins"));
    actor
}

/// Applies over all pages; answers the applicant's own page and the number.
async fn apply(
    town: &TestTown,
    actor: &mut Actor,
    service: &Service,
    path: &TestPath,
) -> (String, String) {
    fill_in(actor, service, &path.answers).await;
    if service.definition.trust <= Trust::Email {
        confirm(town, actor, service.key(), "probe@example.org").await;
    }
    let done = send(actor, service.key()).await;
    town.run_jobs().await;
    let own = done.attributes("a.kern-btn--primary", "href").remove(0);
    (own, done.all(".al-code").remove(0))
}

/// Pays everything there is to pay, online or at the counter.
async fn pay(town: &TestTown, actor: &mut Actor, clerk: &mut Actor, own: &str, online: bool) {
    town.run_jobs().await;
    let links = actor.open(own).await.attributes("a.kern-btn--primary", "href");
    let bills: Vec<String> =
        links.into_iter().filter(|link| link.starts_with("/services/pay/")).collect();
    assert!(!bills.is_empty(), "{own} asks for nothing");
    for bill in bills {
        if online {
            let action = format!("{bill}/online");
            actor.fill(&bill, &action, &[]).await;
            town.run_jobs().await;
            let away = actor.get(&format!("{action}?n=1")).await;
            let page = path(&away.location().unwrap_or_else(|| panic!("{}", away.main())));
            let back = press(actor, &page, "card").await;
            // Nobody is asked twice within two seconds.
            town.clock.advance(3 * Ts::SECOND);
            actor.get(&back).await;
        } else {
            let shown = actor.open(&bill).await;
            let said = shown.all("dd").into_iter().find(|text| text.starts_with("RF"));
            let found = format!("/staff/payments?reference={}", said.expect("it has a reference"));
            let taken = clerk.fill(&found, "/staff/payments/counter", &[]).await;
            assert_eq!(leads(&taken), "/staff/payments?taken");
        }
        town.run_jobs().await;
        says(&actor.open(&bill).await, "Das ist bezahlt.");
    }
    nothing_stranded(town).await;
}

/// A clerk of the department that decides about a service.
async fn clerk(town: &TestTown, service: &Service, name: &str) -> Actor {
    let department = service.definition.department.as_str();
    town.person(&format!("{name}@{department}.example"), &[(Role::Clerk, Some(department))]).await
}

/// Two clerks decide about every case of an application.
async fn settle(
    town: &TestTown,
    service: &Service,
    path: &TestPath,
    number: &str,
    granted: bool,
) -> Actor {
    let key = service.key();
    let mut first = clerk(town, service, "anna").await;
    let mut second = clerk(town, service, "ben").await;
    let inbox = first.get(&format!("/staff/services?q={number}")).await;
    let cases = match inbox.location() {
        Some(only) => vec![only],
        None => inbox.attributes("a.al-table__title", "href"),
    };
    assert!(!cases.is_empty(), "{key}: {number} is not in the inbox");
    let typed = path.decision.fields.iter().filter_map(|(field, value)| {
        let field = service.definition.field(field)?;
        entry::typed(field, &entry::name(&field.key, None), value).into_iter().next()
    });
    let typed: Vec<(String, String)> = typed.collect();
    for case in cases {
        let mut fields = vec![("outcome", if granted { "approved" } else { "refused" })];
        if granted {
            check_all(&mut first, &case).await;
            fields.extend(typed.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        } else {
            fields.push(("words", "So nicht."));
        }
        let answer = decide(&mut first, &case, &fields).await;
        assert_eq!(answer.status(), 303, "{key} {case}: {}", answer.main());
        if service.definition.procedure.four_eyes {
            assert!(leads(&answer).ends_with("done=proposed"), "{key}");
            let confirmed = second.fill(&case, &format!("{case}/confirmation"), &[]).await;
            assert!(leads(&confirmed).ends_with("done=decided"), "{key}");
        }
    }
    town.run_jobs().await;
    first
}

/// Whether the applicant's page asks for money.
async fn asks(actor: &mut Actor, own: &str) -> bool {
    actor.open(own).await.has(".al-panel a.kern-btn[href^='/services/pay/']")
}

/// One application of a service, from its first page to its end.
async fn walk(town: &TestTown, service: &Service, path: &TestPath, granted: bool, online: bool) {
    let (key, definition) = (service.key(), &service.definition);
    let mut actor = applicant(town, definition.trust).await;
    let (own, number) = apply(town, &mut actor, service, path).await;
    let paid_first = asks(&mut actor, &own).await;
    if paid_first {
        assert_eq!(definition.procedure.pay, Payment::BeforeCheck, "{key}");
        let mut till = clerk(town, service, "anna").await;
        pay(town, &mut actor, &mut till, &own, online).await;
    }
    let mut clerk = settle(town, service, path, &number, granted).await;
    let progress = actor.open(&format!("{own}/progress")).await;
    let expected = if granted { "genehmigt" } else { "abgelehnt" };
    assert!(progress.main().contains(expected), "{key}: {}", progress.main());
    assert!(!progress.main().contains('{'), "{key}: a placeholder: {}", progress.main());
    if asks(&mut actor, &own).await {
        assert!(granted && !paid_first, "{key}: nobody pays for what is refused, or twice");
        pay(town, &mut actor, &mut clerk, &own, online).await;
    }
    let issued = definition.issue.as_ref().filter(|_| granted).and_then(|issue| issue.kind);
    if issued == Some(IssueKind::Permit) {
        let links = actor.open(&format!("{own}/progress")).await.attributes("h3 a", "href");
        let permit = links.into_iter().find(|link| link.starts_with("/permits/"));
        let page = actor.open(&permit.unwrap_or_else(|| panic!("{key}: nothing is issued"))).await;
        let standing = page.one(".al-notice__title");
        assert!(["Gültig", "Noch nicht gültig"].contains(&standing.as_str()), "{key}: {standing}");
    }
}

#[tokio::test]
async fn every_service_is_applied_for_paid_and_decided_both_ways() {
    let town = town().await;
    let catalogue = Catalogue::of_town(&town.town, town.clock.now()).await.expect("it loads");
    let today = town.clock.now().date(&town.town.zone);
    let mut online = true;
    for service in catalogue.all() {
        let paths = paths::of(&service.definition, &service.plan, today).all;
        let (first, last) = (paths.first().expect("a path"), paths.last().expect("a path"));
        walk(&town, service, first, true, online).await;
        walk(&town, service, last, false, online).await;
        online = !online;
    }
    let proof = journal::verify(town.store(), |_| {}).await.expect("the store reads");
    assert_eq!(proof.broken, None, "the journal holds");
}
