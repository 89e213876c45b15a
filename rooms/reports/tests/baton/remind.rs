//! Reminders and escalations, with a clock the tests move.

use identity::Role;
use kernel::Ts;
use reports::store::{Inbox, InboxFilter, list_cases};
use testkit::TestTown;

use crate::{
    mails,
    staff_town::{Like, clerk, press, report, town, verbs_of},
};

const DEPARTMENT: &str = "tiefbauamt@konstanz.example";
const MODERATION: &str = "koordination@konstanz.example";
const ADMINISTRATOR: &str = "kerstin@konstanz.example";

/// How many cases the inbox shows with a reminder that still stands.
async fn standing(town: &TestTown) -> usize {
    let mut tx = town.store().read().await.expect("the store reads");
    let filter = InboxFilter { reminded: true, ..InboxFilter::default() };
    let mut cases = 0;
    for inbox in [Inbox::New, Inbox::Open] {
        cases += list_cases(&mut tx, inbox, &filter, 100).await.expect("the store reads").len();
    }
    cases
}

/// Lets whole days pass, the worker running each morning.
async fn pass(town: &TestTown, days: i64) {
    for _ in 0..days {
        town.clock.advance(Ts::DAY);
        town.run_jobs().await;
    }
}

fn of(verbs: &[String], verb: &str) -> usize {
    verbs.iter().filter(|v| *v == verb).count()
}

#[tokio::test]
async fn a_department_that_says_nothing_is_reminded_and_then_it_is_escalated_once_each() {
    let town = town().await;
    town.person(ADMINISTRATOR, &[(Role::Administrator, Some("hochbauamt"))]).await;
    // Monday, 23 November.
    let code = report(&town, Like::default()).await;
    pass(&town, 3).await;
    assert!(mails(&town, DEPARTMENT).await.is_empty(), "Thursday is its last day");
    pass(&town, 1).await;
    let told = mails(&town, DEPARTMENT).await;
    assert_eq!(told.len(), 1, "Friday");
    assert!(told[0].body.contains(&code), "{}", told[0].body);
    assert_eq!(standing(&town).await, 1);
    let mut mara = clerk(&town, "tiefbauamt").await;
    assert!(mara.get("/staff/reports?tab=new&only=reminded").await.main().contains(&code));
    let case = mara.get(&format!("/staff/reports/{code}")).await;
    assert!(case.one("#baton").contains("Erinnert am 27. November 2026"), "{}", case.one("#baton"));
    // Reminded on Friday: Monday, Tuesday, Wednesday; escalated on Thursday.
    pass(&town, 5).await;
    assert!(mails(&town, MODERATION).await.is_empty());
    pass(&town, 1).await;
    for above in [MODERATION, ADMINISTRATOR] {
        assert_eq!(mails(&town, above).await.len(), 1, "{above}");
    }
    assert_eq!(standing(&town).await, 1, "one case, however often it was reminded of");
    pass(&town, 15).await;
    assert_eq!(mails(&town, DEPARTMENT).await.len(), 1);
    let verbs = verbs_of(&town, &code).await;
    assert_eq!((of(&verbs, "report_reminded"), of(&verbs, "report_escalated")), (1, 1));
}

#[tokio::test]
async fn who_accepts_is_not_reminded_and_what_stood_stands_no_more() {
    let town = town().await;
    let (one, two) = (report(&town, Like::default()).await, report(&town, Like::default()).await);
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &one, "acceptance", &[]).await;
    pass(&town, 4).await;
    let told = mails(&town, DEPARTMENT).await;
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains(&two) && !told[0].body.contains(&one), "{}", told[0].body);
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &two, "acceptance", &[]).await;
    assert_eq!(standing(&town).await, 0);
}

#[tokio::test]
async fn each_leg_counts_anew() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    pass(&town, 4).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    let to = [("handover_department", "hochbauamt"), ("handover_reason", "Gehört zur Schule")];
    press(&mut mara, &code, "handover", &to).await;
    assert_eq!(standing(&town).await, 0);
    // Handed over on Friday; Wednesday is the last day.
    pass(&town, 5).await;
    assert!(mails(&town, "hochbauamt@konstanz.example").await.is_empty());
    pass(&town, 1).await;
    assert_eq!(mails(&town, "hochbauamt@konstanz.example").await.len(), 1);
    assert_eq!(of(&verbs_of(&town, &code).await, "report_reminded"), 2);
}

#[tokio::test]
async fn a_worker_that_was_away_sends_one_mail_for_all_and_does_not_skip_the_reminder() {
    let town = town().await;
    for _ in 0..12 {
        report(&town, Like::default()).await;
    }
    // Three weeks without a worker: longer than reminder and escalation together.
    town.clock.advance(21 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(mails(&town, DEPARTMENT).await.len(), 1);
    assert!(mails(&town, MODERATION).await.is_empty(), "nobody is accused before being reminded");
    town.run_jobs().await;
    assert_eq!(mails(&town, DEPARTMENT).await.len(), 1);
    assert_eq!(standing(&town).await, 12);
}

#[tokio::test]
async fn a_promised_day_that_passed_is_told_at_once_and_a_new_one_begins_anew() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "start", &[("start_expected", "2026-11-26")]).await;
    pass(&town, 3).await;
    assert!(mails(&town, DEPARTMENT).await.is_empty());
    pass(&town, 1).await;
    assert_eq!(mails(&town, DEPARTMENT).await.len(), 1, "Friday, 27 November");
    assert!(mails(&town, DEPARTMENT).await[0].body.contains("Termin vorbei"));
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "acceptance", &[("accept_expected", "2026-12-02")]).await;
    assert_eq!(standing(&town).await, 0);
    pass(&town, 5).await;
    assert_eq!(mails(&town, DEPARTMENT).await.len(), 1, "Wednesday counts");
    pass(&town, 1).await;
    assert_eq!(mails(&town, DEPARTMENT).await.len(), 2);
}

#[tokio::test]
async fn whoever_a_report_is_assigned_to_is_reminded_in_the_department_s_place() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    let page = mara.get(&format!("/staff/reports/{code}/assignment")).await;
    let me = page.attributes("input[name=assignee]", "value").remove(0);
    press(&mut mara, &code, "assignment", &[("assignee", &me)]).await;
    pass(&town, 4).await;
    assert!(mails(&town, DEPARTMENT).await.is_empty());
    assert_eq!(mails(&town, "clerk@tiefbauamt.example").await.len(), 1);
}

#[tokio::test]
async fn silence_is_noticed_but_not_while_the_reporter_is_asked() {
    let town = town().await;
    let (told, asked) =
        (report(&town, Like::default()).await, report(&town, Like::default()).await);
    let mut mara = clerk(&town, "tiefbauamt").await;
    for code in [&told, &asked] {
        press(&mut mara, code, "release", &[]).await;
        press(&mut mara, code, "acceptance", &[]).await;
    }
    press(&mut mara, &asked, "inquiries", &[("text", "Wo genau?"), ("step", "send")]).await;
    // Ten working days after Monday, 23 November, is Monday, 7 December.
    pass(&town, 14).await;
    assert!(mails(&town, DEPARTMENT).await.is_empty());
    pass(&town, 1).await;
    let sent = mails(&town, DEPARTMENT).await;
    assert_eq!(sent.len(), 1);
    assert!(sent[0].body.contains(&told) && !sent[0].body.contains(&asked), "{}", sent[0].body);
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &told, "notes", &[("public_text", "Wir sind dran.")]).await;
    assert_eq!(standing(&town).await, 0);
}

#[tokio::test]
async fn nothing_is_sent_on_holidays() {
    let town = town().await;
    // 23 November to Thursday, 24 December: a day on which this town is closed.
    town.clock.advance(27 * Ts::DAY);
    let code = report(&town, Like::default()).await;
    // Sunday the 20th; Monday to Wednesday are its days; closed from Thursday to Sunday.
    pass(&town, 7).await;
    assert!(mails(&town, DEPARTMENT).await.is_empty(), "27 December is a Sunday");
    pass(&town, 1).await;
    let sent = mails(&town, DEPARTMENT).await;
    assert_eq!(sent.len(), 1);
    assert!(sent[0].body.contains(&code));
}
