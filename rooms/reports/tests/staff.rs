//! What clerks do with a case, through the pages.

mod staff_town;

use identity::Role;
use reports::Status;
use staff_town::{Like, clerk, notice, now, picture, press, report, town, verbs_of};
use testkit::TestTown;

const ACTS: [&str; 12] = [
    "release",
    "withholding",
    "handover",
    "acceptance",
    "refusal",
    "start",
    "notes",
    "closure",
    "fixed",
    "reopening",
    "dispute-rejection",
    "contact",
];

#[tokio::test]
async fn nobody_but_staff_sees_the_pages_of_staff() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let case = format!("/staff/reports/{code}");
    let mut citizen = town.person("marlene@konstanz.example", &[]).await;
    for path in ["/staff/reports", "/staff/reports/field", case.as_str()] {
        assert_eq!(citizen.get(path).await.status(), 403, "{path}");
        let to = town.visitor().get(path).await.location().expect("the way to sign in");
        assert!(to.starts_with("/sign-in"), "{to}");
    }
    for act in ACTS {
        let answer = citizen.post(&format!("{case}/{act}"), &[]).await;
        assert_eq!(answer.status(), 403, "{act}");
    }
    assert_eq!(verbs_of(&town, &code).await, ["report_submitted"]);
}

#[tokio::test]
async fn a_clerk_of_another_department_reads_and_does_not_act() {
    let town = town().await;
    let code = report(&town, Like { email: Some("a@b.example"), ..Like::default() }).await;
    let case = format!("/staff/reports/{code}");
    let mut other = clerk(&town, "stadtplanung").await;
    let page = other.get(&case).await;
    assert_eq!(page.status(), 200);
    assert!(page.main().contains("Diesen Vorgang hält: Tiefbauamt"), "{}", page.main());
    assert!(!page.has("main form button"), "{}", page.text());
    let fields = [
        ("withhold_reason", "x"),
        ("handover_department", "stadtplanung"),
        ("handover_reason", "x"),
        ("refuse_reason", "x"),
        ("public_text", "x"),
        ("close_reason", "answered"),
        ("close_note", "x"),
        ("contact_reason", "question"),
    ];
    for act in ACTS {
        // What is wrong in the form makes no difference.
        for sent in [&fields[..], &[]] {
            let answer = press(&mut other, &code, act, sent).await;
            assert_eq!(answer.status(), 403, "{act}");
            assert!(answer.main().contains("Tiefbauamt"), "{act}: {}", answer.main());
        }
    }
    assert_eq!(verbs_of(&town, &code).await, ["report_submitted"]);
}

#[tokio::test]
async fn a_field_worker_reads_and_does_not_act() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let roles = [(Role::Field, Some("tiefbauamt"))];
    let mut worker = town.person("dragan@konstanz.example", &roles).await;
    assert!(worker.get("/staff/reports").await.main().contains(&code));
    assert!(!worker.get(&format!("/staff/reports/{code}")).await.has("main form button"));
    assert_eq!(press(&mut worker, &code, "release", &[]).await.status(), 403);
}

#[tokio::test]
async fn nobody_else_does_what_has_a_page_of_its_own() {
    let town = town().await;
    let (file, token) = picture(&town, 4).await;
    let like = Like { email: Some("a@b.example"), pictures: vec![file], ..Like::default() };
    let code = report(&town, like).await;
    let mut own = clerk(&town, "tiefbauamt").await;
    let order = [
        ("contractor_name", "Huber"),
        ("contractor_email", "h@werk.example"),
        ("message", "Bitte füllen"),
    ];
    let wording = [("wording_title", "x"), ("wording_text", "y"), ("wording_reason", "z")];
    press(&mut own, &code, "errands", &order).await;
    press(&mut own, &code, "inquiries", &[("text", "Wo?"), ("step", "send")]).await;
    press(&mut own, &code, "plan", &[("day", "today")]).await;
    press(&mut own, &code, "wording", &wording).await;
    let twin = report(&town, Like::default()).await;
    let before = verbs_of(&town, &code).await;
    let picture = |act: &str| format!("pictures/{token}/{act}");
    let acts: [(&str, &[(&str, &str)]); 17] = [
        ("merge", &[("merge_into", &twin)]),
        ("parting", &[]),
        ("split", &[("split_title", "x"), ("split_text", "y")]),
        ("wording", &wording),
        ("wording/original", &[]),
        ("template", &[("template", "danke"), ("insert", "note")]),
        ("assignment", &[("assignee", "")]),
        ("errands", &order),
        ("errands/1/revocation", &[]),
        ("inquiries", &[("text", "Wann?"), ("step", "send")]),
        ("inquiries/1/withdrawal", &[]),
        ("plan", &[("day", "tomorrow")]),
        ("unplan", &[("day", "2026-11-23")]),
        ("visits-settled", &[]),
        (&picture("release"), &[]),
        (&picture("keeping"), &[]),
        (&picture("blackout"), &[("areas", "0,0,10,10")]),
    ];
    let roles = [(Role::Field, Some("tiefbauamt"))];
    let mut others =
        [clerk(&town, "stadtplanung").await, town.person("dragan@konstanz.example", &roles).await];
    for (act, fields) in acts {
        for other in &mut others {
            let answer = press(other, &code, act, fields).await;
            assert_eq!(answer.status(), 403, "{act}: {}", answer.main());
        }
        let path = format!("/staff/reports/{code}/{act}");
        assert_eq!(town.visitor().post(&path, fields).await.status(), 403, "{act}");
    }
    assert_eq!(verbs_of(&town, &code).await, before);
}

#[tokio::test]
async fn the_moderation_and_administrators_act_on_everything() {
    let town = town().await;
    let administrator = [(Role::Administrator, Some("hochbauamt"))];
    let actors = [
        clerk(&town, "koordination").await,
        town.person("kerstin@konstanz.example", &administrator).await,
    ];
    for mut actor in actors {
        let code = report(&town, Like::default()).await;
        assert_eq!(notice(&press(&mut actor, &code, "release", &[]).await), "done=released");
    }
}

#[tokio::test]
async fn what_is_released_is_public_and_is_found() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let (public, case) = (format!("/reports/{code}"), format!("/staff/reports/{code}"));
    let mut visitor = town.visitor();
    assert_eq!(visitor.get(&public).await.status(), 404);
    assert!(!visitor.get("/reports?q=Schlagloch").await.main().contains(&code));
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let answer = clerk.fill(&case, &format!("{case}/release"), &[]).await;
    let page = clerk.open(&answer.location().unwrap()).await;
    assert!(page.main().contains("Die Meldung ist jetzt öffentlich"), "{}", page.main());
    assert_eq!(visitor.get(&public).await.status(), 200);
    assert!(visitor.get("/reports?q=Schlagloch").await.text().contains(&public));
    assert!(visitor.get("/search?q=Schlagloch").await.text().contains(&public));
    // And taken back.
    press(&mut clerk, &code, "withholding", &[("withhold_reason", "Namen im Text")]).await;
    assert_eq!(visitor.get(&public).await.status(), 404);
    assert!(!visitor.get("/search?q=Schlagloch").await.text().contains(&public));
}

#[tokio::test]
async fn only_ticked_pictures_become_public() {
    let town = town().await;
    let (first, second) = (picture(&town, 10).await, picture(&town, 200).await);
    let like = Like { pictures: vec![first.0, second.0], ..Like::default() };
    let code = report(&town, like).await;
    let case = format!("/staff/reports/{code}");
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let page = clerk.get(&case).await;
    assert_eq!(page.attributes("input[name=picture]", "value"), [&*first.1, &*second.1]);
    let of = |token: &str| format!("/files/{token}/small.jpg");
    assert_eq!(clerk.get(&of(&second.1)).await.status(), 200);
    clerk.fill(&case, &format!("{case}/release"), &[("picture", &first.1)]).await;
    let mut visitor = town.visitor();
    assert_eq!(visitor.get(&of(&first.1)).await.status(), 200);
    assert_eq!(visitor.get(&of(&second.1)).await.status(), 404);
    assert!(visitor.get(&format!("/reports/{code}")).await.text().contains(&first.1));
    // The ticks say what is released, so sending the form as it is changes nothing.
    let answer = clerk.fill(&case, &format!("{case}/release"), &[]).await;
    assert_eq!(notice(&answer), "already=released");
    assert_eq!(visitor.get(&of(&first.1)).await.status(), 200);
}

/// One act after the other: what is sent, what the journal gains, what a repeat answers.
type Step = (&'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

const LIFE: [Step; 12] = [
    ("release", &[], "report_released", "already=released"),
    (
        "handover",
        &[("handover_department", "hochbauamt"), ("handover_reason", "Ihr Gebäude")],
        "report_handed_over",
        "already=handed",
    ),
    ("refusal", &[("refuse_reason", "Das ist eine Straße")], "report_refused", "already=refused"),
    (
        "handover",
        &[("handover_department", "tiefbauamt"), ("handover_reason", "Doch Straße")],
        "report_handed_over",
        "already=handed",
    ),
    ("acceptance", &[("accept_expected", "2026-12-01")], "report_accepted", "already=accepted"),
    ("start", &[], "report_started", "already=started"),
    ("notes", &[("public_text", "Wir schauen es uns an.")], "report_noted", "already=noted"),
    ("notes", &[("internal_text", "Leitung darunter?")], "report_noted", "already=noted"),
    (
        "closure",
        &[("close_reason", "answered"), ("close_note", "Wird im Mai gemacht.")],
        "report_closed",
        "already=closed",
    ),
    ("fixed", &[], "report_fixed", "already=fixed"),
    ("reopening", &[], "report_reopened", "already=open"),
    ("withholding", &[("withhold_reason", "Beleidigung")], "report_withheld", "already=withheld"),
];

#[tokio::test]
async fn every_act_writes_one_entry_and_a_repeat_writes_none() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut clerk = clerk(&town, "koordination").await;
    for (act, fields, verb, repeat) in LIFE {
        let before = verbs_of(&town, &code).await.len();
        let answer = press(&mut clerk, &code, act, fields).await;
        assert!(notice(&answer).starts_with("done="), "{act}: {}", notice(&answer));
        let entries = verbs_of(&town, &code).await;
        assert_eq!(&entries[before..], [verb], "{act}");
        assert_eq!(notice(&press(&mut clerk, &code, act, fields).await), repeat);
        assert_eq!(verbs_of(&town, &code).await.len(), before + 1, "{act} again");
    }
}

#[tokio::test]
async fn what_a_colleague_closed_is_left_alone_and_said_kindly() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let (mut one, mut two) = (clerk(&town, "tiefbauamt").await, clerk(&town, "koordination").await);
    let closing = [("close_reason", "nothing_found"), ("close_note", "Dort ist kein Loch.")];
    press(&mut one, &code, "closure", &closing).await;
    let entries = verbs_of(&town, &code).await;
    for (act, fields) in [
        ("closure", &closing[..]),
        ("start", &[]),
        ("acceptance", &[("accept_expected", "2026-12-24")]),
        ("handover", &[("handover_department", "hochbauamt"), ("handover_reason", "x")]),
        ("refusal", &[("refuse_reason", "x")]),
    ] {
        let answer = press(&mut two, &code, act, fields).await;
        assert_eq!(notice(&answer), "already=closed", "{act}");
        let page = two.open(&answer.location().unwrap()).await;
        assert!(page.main().contains("vielleicht gerade eben von einer Kollegin"), "{act}");
    }
    assert_eq!(verbs_of(&town, &code).await, entries);
}

#[tokio::test]
async fn of_two_colleagues_who_press_at_once_one_comes_second() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let (mut one, mut two) = (clerk(&town, "tiefbauamt").await, clerk(&town, "koordination").await);
    let closing = [("close_reason", "answered"), ("close_note", "Ja, gern.")];
    let both = tokio::join!(
        press(&mut one, &code, "closure", &closing),
        press(&mut two, &code, "closure", &closing)
    );
    let mut notices = [notice(&both.0), notice(&both.1)];
    notices.sort();
    assert_eq!(notices, ["already=closed", "done=closed"]);
    assert_eq!(verbs_of(&town, &code).await, ["report_submitted", "report_closed"]);
}

#[tokio::test]
async fn an_act_with_something_missing_says_so_at_the_field_and_keeps_the_rest() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let case = format!("/staff/reports/{code}");
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let fields = [("close_note", "Schon viel geschrieben.")];
    let answer = clerk.fill(&case, &format!("{case}/closure"), &fields).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.has("#errors"), "{}", answer.main());
    assert_eq!(answer.attributes("#close_reason", "aria-invalid"), ["true"]);
    assert_eq!(answer.one("#close_note"), "Schon viel geschrieben.");
    for wrong in ["2026-11-22", "2040-01-01", "morgen"] {
        let fields = [("start_expected", wrong)];
        let answer = press(&mut clerk, &code, "start", &fields).await;
        assert_eq!(answer.status(), 422, "{wrong}");
        assert_eq!(answer.attributes("#start_expected", "value"), [wrong]);
    }
    assert_eq!(verbs_of(&town, &code).await, ["report_submitted"]);
}

#[tokio::test]
async fn a_dispute_brings_the_report_back_or_is_rejected() {
    for (act, status) in [("reopening", Status::Open), ("dispute-rejection", Status::Fixed)] {
        let town = town().await;
        let code = disputed(&town).await;
        let mut clerk = clerk(&town, "tiefbauamt").await;
        let page = clerk.get("/staff/reports?tab=disputed").await;
        assert!(page.main().contains(&code), "{}", page.main());
        let case = format!("/staff/reports/{code}");
        assert!(clerk.get(&case).await.main().contains("Das Loch ist noch da"));
        let answer = clerk.fill(&case, &format!("{case}/{act}"), &[]).await;
        assert!(notice(&answer).starts_with("done="));
        assert_eq!(now(&town, &code).await.status(), status, "{act}");
        let public = town.visitor().get(&format!("/reports/{code}")).await.main();
        assert_eq!(public.contains("Das Loch ist noch da"), act == "reopening");
    }
}

/// A report that was released, closed as fixed, and disputed.
async fn disputed(town: &TestTown) -> String {
    let code = report(town, Like::default()).await;
    let mut clerk = clerk(town, "tiefbauamt").await;
    press(&mut clerk, &code, "release", &[]).await;
    let closing = [("close_reason", "fixed"), ("close_note", "Repariert.")];
    press(&mut clerk, &code, "closure", &closing).await;
    let path = format!("/reports/{code}/dispute");
    let fields = [("text", "Das Loch ist noch da")];
    let answer = town.visitor().fill_with_files(&path, &path, &fields, &[]).await;
    assert_eq!(answer.status(), 303, "{}", answer.main());
    code
}
