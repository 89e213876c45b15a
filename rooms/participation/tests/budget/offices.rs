//! What the offices do before people vote.

use identity::Role;
use kernel::Ts;
use store::journal;

use crate::{
    hall::{BOARD, BUDGET, SLUG, before, clerk, decide, open, projects, propose, told},
    town,
};

#[tokio::test]
async fn an_idea_becomes_a_project_with_a_cost_and_a_public_reason_or_is_refused_with_one() {
    let town = before(&[]).await;
    let mut clerk = clerk(&town).await;
    let code = town::released(&town, &[]).await;
    let form = clerk.get(&format!("{BOARD}?from={code}")).await;
    assert_eq!(form.attributes("#title", "value"), ["Radweg endet vor der Brücke"]);
    let sent = clerk.press(&form, BOARD, &[("text", "Wir bauen ihn weiter.")]).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    propose(&mut clerk, &[("title", "Seilbahn")]).await;

    let mut visitor = town.visitor();
    let shown = visitor.get(&format!("{BUDGET}?show=proposed")).await;
    assert_eq!(shown.all("#projects h3"), ["Radweg endet vor der Brücke", "Seilbahn"]);
    let fields = [("cost", "45.000 €"), ("reason", "Machbar: Der Grund gehört der Stadt.")];
    let done = decide(&mut clerk, 1, "admission", &fields).await;
    assert_eq!(done.location(), Some(format!("{BOARD}/1?done=admitted")));
    decide(&mut clerk, 2, "refusal", &[("refusal", "Zu teuer.")]).await;

    let list = visitor.get(BUDGET).await;
    assert_eq!(list.all("#projects h3"), ["Radweg endet vor der Brücke"]);
    assert!(list.main().contains("45.000 €"), "{}", list.main());
    let refused = visitor.get(&format!("{BUDGET}?show=refused")).await.main();
    assert!(refused.contains("Seilbahn") && refused.contains("Zu teuer."), "{refused}");
    let project = visitor.get(&format!("{BUDGET}/1")).await;
    assert!(project.main().contains("Der Grund gehört der Stadt."), "{}", project.main());
    let origin = format!("/participation/rad-und-fuss/{code}");
    assert!(project.attributes("dd a", "href").contains(&origin));
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn a_proposal_sent_twice_is_one_and_a_decision_repeated_changes_nothing() {
    let town = before(&[]).await;
    let mut clerk = clerk(&town).await;
    let form = clerk.get(BOARD).await;
    for _ in 0..2 {
        let fields = [("title", "Brunnen"), ("text", "Wasser.")];
        assert_eq!(clerk.press(&form, BOARD, &fields).await.status(), 303);
    }
    assert_eq!(projects(&town).await.len(), 1);
    let fields = [("cost", "45000"), ("reason", "Machbar.")];
    decide(&mut clerk, 1, "admission", &fields).await;
    let again = decide(&mut clerk, 1, "admission", &fields).await;
    assert_eq!(again.location(), Some(format!("{BOARD}/1?done=already")));
    assert_eq!(told(&town, &["budget_project_proposed"]).await, 1);
    assert_eq!(told(&town, &["budget_project_admitted"]).await, 1);
}

#[tokio::test]
async fn wrong_input_of_staff_comes_back_with_everything_typed() {
    let town = before(&[]).await;
    let mut clerk = clerk(&town).await;
    for (field, value) in [
        ("title", ""),
        ("text", ""),
        ("district", "atlantis"),
        ("category", "x"),
        ("code", "FALSCH1"),
    ] {
        let again = propose(&mut clerk, &[(field, value)]).await;
        assert_eq!(again.status(), 422, "{field}");
        assert_eq!(again.all(".kern-error").len(), 1, "{field}: {}", again.main());
        if field != "text" {
            assert!(again.text().contains("Wasser für alle."), "{field}");
        }
    }
    assert_eq!(projects(&town).await, []);
    propose(&mut clerk, &[]).await;
    for cost in ["", "0", "12,50", "12.50", "viel", "-3", "99999999999999999999"] {
        let fields = [("cost", cost), ("reason", "Machbar.")];
        let again = decide(&mut clerk, 1, "admission", &fields).await;
        assert_eq!(again.status(), 422, "{cost}");
        assert!(again.text().contains("Machbar."), "what was typed is kept");
    }
    assert_eq!(decide(&mut clerk, 1, "refusal", &[]).await.status(), 422);
    assert_eq!(projects(&town).await[0].state, "proposed");
}

#[tokio::test]
async fn a_clerk_of_another_office_sees_and_decides_nothing() {
    let town = before(&[]).await;
    let mut own = clerk(&town).await;
    propose(&mut own, &[]).await;
    let mut stranger =
        town.person("s@standesamt.example", &[(Role::Clerk, Some("standesamt"))]).await;
    let inbox = stranger.get("/staff/participation").await;
    let token = inbox.attributes("meta[name=csrf]", "content").remove(0);
    for path in [BOARD.to_owned(), format!("{BOARD}/1")] {
        assert_eq!(stranger.get(&path).await.status(), 404, "{path}");
    }
    let fields = [("csrf", token.as_str()), ("cost", "1"), ("reason", "Ja."), ("refusal", "Nein.")];
    for act in ["admission", "refusal"] {
        assert_eq!(stranger.post(&format!("{BOARD}/1/{act}"), &fields).await.status(), 404);
    }
    assert_eq!(stranger.post(BOARD, &fields).await.status(), 404);
    assert_eq!(projects(&town).await[0].state, "proposed");
    let visitor = town.visitor().get(BOARD).await;
    assert_eq!(visitor.status(), 303, "whoever is not signed in is asked to sign in");
}

#[tokio::test]
async fn from_the_first_day_of_voting_projects_and_costs_stay_as_they_are() {
    let town = before(&[]).await;
    let mut early = clerk(&town).await;
    for title in ["Brunnen", "Steg"] {
        propose(&mut early, &[("title", title)]).await;
    }
    decide(&mut early, 1, "admission", &[("cost", "1000"), ("reason", "Machbar.")]).await;
    town.clock.advance(8 * Ts::DAY);
    let mut clerk = clerk(&town).await;
    let board = clerk.get(BOARD).await;
    assert!(board.main().contains("bleiben Projekte und Kosten"), "{}", board.main());
    let token = board.attributes("meta[name=csrf]", "content").remove(0);
    let fields =
        [("csrf", token.as_str()), ("cost", "9"), ("reason", "Doch."), ("refusal", "Nein.")];
    let acts = ["/1/admission", "/1/refusal", "/2/admission", ""];
    for act in acts {
        assert_eq!(clerk.post(&format!("{BOARD}{act}"), &fields).await.status(), 410, "{act}");
    }
    let one = projects(&town).await.remove(0);
    assert_eq!((one.cost, one.state.as_str()), (Some(1_000), "admitted"));
    // Who proposed what nobody decided about in time still hears why.
    let refused = decide(&mut clerk, 2, "refusal", &[("refusal", "Zu spät geprüft.")]).await;
    assert_eq!(refused.status(), 303);
}

#[tokio::test]
async fn long_lists_go_on_page_by_page() {
    let town = before(&[]).await;
    let mut clerk = clerk(&town).await;
    for number in 1..=23 {
        propose(&mut clerk, &[("title", &format!("Projekt {number}"))]).await;
    }
    let mut visitor = town.visitor();
    let (mut next, mut seen) = (Some(format!("{BUDGET}?show=proposed")), Vec::new());
    while let Some(path) = next {
        let page = visitor.get(path.split('#').next().unwrap_or_default()).await;
        seen.extend(page.all("#projects h3"));
        next = page.attributes(".al-paging a[rel=next]", "href").pop();
    }
    assert_eq!(seen.len(), 23, "{seen:?}");
    assert_eq!(seen[22], "Projekt 23");
}

#[tokio::test]
async fn what_is_to_be_decided_waits_on_the_start_page_of_the_office() {
    let town = open(&[]).await;
    let mut tx = town.store().read().await.expect("it reads");
    let waits = participation::store::WAITING;
    let now = kernel::Clock::now(&*town.clock);
    let rows: Vec<(String, String, i64, Ts)> =
        store::q!(&mut tx, waits, now).all().await.expect("it reads");
    let parts: Vec<_> = rows.iter().map(|(part, _, n, _)| (part.as_str(), *n)).collect();
    assert_eq!(parts, [(format!("projects:{SLUG}").as_str(), 1)]);
}
