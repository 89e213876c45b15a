//! Merging and taking apart, through the pages.

use kernel::Ts;
use testkit::TestTown;

use super::{
    facts_of, follows, mails, released,
    staff_town::{Like, clerk, notice, now, press, report, town, verbs_of},
    voices,
};

#[tokio::test]
async fn a_merged_report_is_counted_once_and_leads_to_the_one_that_remains() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = pair(&town, &mut clerk).await;
    voices(&town, &a, &[1, 2, 3]).await;
    voices(&town, &b, &[3, 4]).await;
    let before = (facts_of(&town, &a).await, facts_of(&town, &b).await);
    let page = format!("/staff/reports/{a}/duplicates");
    let seen = clerk.get(&page).await;
    assert_eq!(seen.status(), 200, "{}", seen.text());
    let offered = seen.one("ol.al-similar li");
    assert!(offered.contains(&b) && offered.contains("m entfernt"), "{offered}");
    assert!(offered.contains("Riesiges Schlagloch"), "its words are there to judge: {offered}");
    let merge = format!("/staff/reports/{a}/merge");
    let answer = clerk.fill(&page, &merge, &[("merge_into", &b.to_lowercase())]).await;
    assert_eq!(notice(&answer), "done=merged");
    // A second press changes nothing.
    assert_eq!(
        notice(&press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await),
        "already=merged"
    );

    assert_eq!(now(&town, &b).await.supporters, 4, "one voice a device");
    let mut visitor = town.visitor();
    let to = visitor.get(&format!("/reports/{a}")).await;
    assert_eq!((to.status(), to.location()), (303, Some(format!("/reports/{b}?merged={a}"))));
    let led = visitor.open(&format!("/reports/{a}")).await;
    assert!(
        led.main().contains(&format!("Die Meldung {a} wird hier mit bearbeitet")),
        "{}",
        led.main()
    );
    assert!(led.main().contains("2-mal gemeldet") && led.main().contains("Tiefes Schlagloch"));
    let feed = visitor.get(&format!("/reports/{a}/feed.atom")).await;
    assert_eq!(feed.location(), Some(format!("/reports/{b}/feed.atom")));
    for list in ["/reports", "/reports?q=Schlagloch", "/reports/feed.atom", "/search?q=Schlagloch"]
    {
        let text = visitor.get(list).await.text();
        assert!(text.contains(&b) && !text.contains(&a), "{list}");
    }
    let case = clerk.get(&format!("/staff/reports/{b}")).await.main();
    assert!(case.contains("2-mal gemeldet"), "{case}");
    assert!(clerk.get("/staff/reports?tab=closed").await.main().contains(&a));
    for tab in ["new", "open"] {
        assert!(!clerk.get(&format!("/staff/reports?tab={tab}")).await.main().contains(&a));
    }

    let apart = clerk.fill(&page, &format!("/staff/reports/{a}/parting"), &[]).await;
    assert_eq!(notice(&apart), "done=parted");
    assert_eq!(notice(&press(&mut clerk, &a, "parting", &[]).await), "already=parted");
    assert!(before == (facts_of(&town, &a).await, facts_of(&town, &b).await));
    assert_eq!(visitor.get(&format!("/reports/{a}")).await.status(), 200);
    assert!(visitor.get("/search?q=Schlagloch").await.text().contains(&a), "found again");
    let said = verbs_of(&town, &a).await;
    assert_eq!(said[said.len() - 2..], ["report_merged", "report_parted"]);
    let said = verbs_of(&town, &b).await;
    assert_eq!(said[said.len() - 2..], ["report_joined", "report_left"]);
}

/// Two released reports about the same.
async fn pair(town: &TestTown, clerk: &mut testkit::Actor) -> (String, String) {
    let a = released(town, clerk, "Tiefes Schlagloch vor dem Theater").await;
    town.clock.advance(Ts::HOUR);
    let b = released(town, clerk, "Riesiges Schlagloch vor dem Theater").await;
    (a, b)
}

#[tokio::test]
async fn a_voice_counts_once_over_both_and_is_taken_back_from_both() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = pair(&town, &mut clerk).await;
    let mut visitor = town.visitor();
    let support = |code: &str| format!("/reports/{code}/support");
    visitor.fill(&format!("/reports/{a}"), &support(&a), &[]).await;
    press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await;
    let page = visitor.get(&format!("/reports/{b}")).await;
    assert!(page.has("input[name=take_back]"), "this device has its voice already");
    assert_eq!(now(&town, &b).await.supporters, 1);
    visitor.fill(&format!("/reports/{b}"), &support(&b), &[]).await;
    assert_eq!(now(&town, &b).await.supporters, 0);
    press(&mut clerk, &a, "parting", &[]).await;
    assert_eq!(now(&town, &a).await.supporters, 0, "what was taken back stays so");
}

#[tokio::test]
async fn a_voice_that_comes_a_moment_after_the_merge_counts_at_the_one_that_remains() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = pair(&town, &mut clerk).await;
    voices(&town, &b, &[1]).await;
    press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await;
    voices(&town, &a, &[1, 2]).await;
    assert_eq!(now(&town, &b).await.supporters, 2);
    press(&mut clerk, &a, "parting", &[]).await;
    assert_eq!((now(&town, &a).await.supporters, now(&town, &b).await.supporters), (2, 1));
}

#[tokio::test]
async fn chains_end_at_the_last_report_and_come_apart_link_by_link() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = pair(&town, &mut clerk).await;
    let c = released(&town, &mut clerk, "Schlagloch am Theater wird größer").await;
    for (code, device) in [(&a, 1), (&b, 2), (&c, 3)] {
        voices(&town, code, &[device]).await;
    }
    press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await;
    press(&mut clerk, &b, "merge", &[("merge_into", &c)]).await;
    assert_eq!(now(&town, &c).await.supporters, 3);
    let mut visitor = town.visitor();
    assert_eq!(
        visitor.get(&format!("/reports/{a}")).await.location(),
        Some(format!("/reports/{c}?merged={a}"))
    );
    // Round in a circle: c into a, whose matter is c's already.
    let answer = press(&mut clerk, &c, "merge", &[("merge_into", &a)]).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.main().contains("dieselbe Meldung"), "{}", answer.main());
    // Into a merged one means into the one that remains.
    let d = released(&town, &mut clerk, "Noch ein Schlagloch").await;
    press(&mut clerk, &d, "merge", &[("merge_into", &a)]).await;
    assert_eq!(now(&town, &d).await.merged_into, Some(now(&town, &c).await.id));
    // b leaves, and takes a along.
    press(&mut clerk, &b, "parting", &[]).await;
    assert_eq!(now(&town, &a).await.merged_into, Some(now(&town, &b).await.id));
    assert_eq!((now(&town, &b).await.supporters, now(&town, &c).await.supporters), (2, 1));
    press(&mut clerk, &a, "parting", &[]).await;
    assert_eq!((now(&town, &a).await.supporters, now(&town, &b).await.supporters), (1, 1));
}

#[tokio::test]
async fn what_cannot_be_merged_is_said_at_the_field_with_what_was_typed() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, _) = pair(&town, &mut clerk).await;
    let hidden = report(&town, Like::default()).await;
    let withheld = report(&town, Like::default()).await;
    press(&mut clerk, &withheld, "withholding", &[("withhold_reason", "Beleidigung")]).await;
    for (typed, said) in [
        ("", "Nummer der anderen Meldung"),
        ("ZZZZZZZ", "gibt es nicht"),
        (a.as_str(), "dieselbe Meldung"),
        (hidden.as_str(), "die andere nicht"),
        (withheld.as_str(), "zurückgehalten"),
    ] {
        let answer = press(&mut clerk, &a, "merge", &[("merge_into", typed)]).await;
        assert_eq!(answer.status(), 422, "{typed}");
        let error = answer.one("#merge_into-error");
        assert!(error.contains(said), "{typed}: {error}");
        assert_eq!(answer.attributes("input#merge_into", "value"), [typed]);
    }
    assert!(now(&town, &a).await.merged_into.is_none());
}

#[tokio::test]
async fn closing_as_a_duplicate_names_the_other_report_and_merges() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = pair(&town, &mut clerk).await;
    let answer = press(&mut clerk, &a, "closure", &[("close_reason", "duplicate")]).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.one("#close_same-error").contains("Nummer der anderen Meldung"));
    let fields = [("close_reason", "duplicate"), ("close_same", b.as_str())];
    assert_eq!(notice(&press(&mut clerk, &a, "closure", &fields).await), "done=merged");
    assert_eq!(now(&town, &a).await.merged_into, Some(now(&town, &b).await.id));
}

#[tokio::test]
async fn a_merged_report_is_worked_on_nowhere_but_at_the_one_that_remains() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = pair(&town, &mut clerk).await;
    press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await;
    let merged = facts_of(&town, &a).await;
    for (act, fields) in [
        ("release", &[][..]),
        ("withholding", &[("withhold_reason", "x")]),
        ("handover", &[("handover_department", "stadtplanung"), ("handover_reason", "x")]),
        ("start", &[]),
        ("fixed", &[]),
        ("reopening", &[]),
        ("closure", &[("close_reason", "answered"), ("close_note", "x")]),
    ] {
        assert_eq!(notice(&press(&mut clerk, &a, act, fields).await), "already=merged", "{act}");
    }
    assert!(merged == facts_of(&town, &a).await);
}

#[tokio::test]
async fn the_reporter_reads_the_state_of_the_report_that_remains() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = (town_report(&town).await, town_report(&town).await);
    press(&mut clerk, &a.0, "merge", &[("merge_into", &b.0)]).await;
    press(&mut clerk, &b.0, "release", &[]).await;
    let note = [("public_text", "Die Firma kommt am Montag")];
    press(&mut clerk, &b.0, "notes", &note).await;
    press(&mut clerk, &b.0, "closure", &[("close_reason", "fixed"), ("close_note", "Ist heil")])
        .await;
    let own = town.visitor().get(&format!("/reports/own/{}", a.1)).await;
    assert_eq!(own.status(), 200);
    for said in [b.0.as_str(), "Die Firma kommt am Montag", "Ist heil", "Behoben"] {
        assert!(own.main().contains(said), "{said}: {}", own.main());
    }
}

/// A report with the secret of its reporter.
async fn town_report(town: &TestTown) -> (String, String) {
    super::with_secret(town, Like::default()).await
}

#[tokio::test]
async fn followers_of_either_report_hear_of_the_one_that_remains_each_once() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, b) = pair(&town, &mut clerk).await;
    follows(&town, &a, "anna@a.example").await;
    follows(&town, &b, "ben@b.example").await;
    follows(&town, &a, "both@c.example").await;
    follows(&town, &b, "both@c.example").await;
    press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await;
    settle(&town).await;
    let told = mails(&town, "anna@a.example").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains(&format!("als Meldung {b}")) && told[0].contains(&format!("/reports/{b}"))
    );
    assert!(mails(&town, "ben@b.example").await.is_empty(), "nothing new for ben");
    press(&mut clerk, &b, "notes", &[("public_text", "Morgen wird gefräst")]).await;
    settle(&town).await;
    for who in ["anna@a.example", "ben@b.example", "both@c.example"] {
        let told = mails(&town, who).await;
        let about = told.iter().filter(|m| m.contains("Morgen wird gefräst")).count();
        assert_eq!(about, 1, "{who}: {told:?}");
    }
    press(&mut clerk, &a, "parting", &[]).await;
    settle(&town).await;
    press(&mut clerk, &b, "notes", &[("public_text", "Die Fräse ist da")]).await;
    settle(&town).await;
    let anna = mails(&town, "anna@a.example").await;
    assert!(anna.iter().any(|m| m.contains("wieder für sich")), "{anna:?}");
    assert!(!anna.iter().any(|m| m.contains("Die Fräse ist da")), "{anna:?}");
    let both = mails(&town, "both@c.example").await;
    assert_eq!(both.iter().filter(|m| m.contains("Die Fräse ist da")).count(), 1);
    let again = both.iter().filter(|m| m.contains("Morgen wird gefräst")).count();
    assert_eq!(again, 1, "told once, by either report: {both:?}");
}

/// Lets everything be told.
async fn settle(town: &TestTown) {
    for _ in 0..4 {
        town.clock.advance(2 * Ts::MINUTE);
        town.run_jobs().await;
    }
}
