//! Ask the reporter, and get the answer back.

use kernel::Ts;

use crate::{
    link, mails, pixel,
    staff_town::{Like, clerk, notice, press, report, town, verbs_of},
};

const REPORTER: &str = "marlene.b@post.example";
const ASK: [(&str, &str); 2] = [("text", "Wie tief ist das Loch?"), ("step", "send")];

#[tokio::test]
async fn a_question_goes_out_after_a_preview_and_the_answer_comes_back() {
    let town = town().await;
    let code = report(&town, Like { email: Some(REPORTER), ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "release", &[]).await;
    let (case, ask) =
        (format!("/staff/reports/{code}"), format!("/staff/reports/{code}/inquiries"));
    let preview =
        mara.fill(&ask, &ask, &[("text", "Wie tief ist das Loch?"), ("step", "preview")]).await;
    assert_eq!(preview.status(), 200);
    assert!(preview.main().contains("Eine Frage zu Ihrer Meldung"), "{}", preview.main());
    assert!(!preview.text().contains(REPORTER), "the address stays hidden");
    assert!(mails(&town, REPORTER).await.is_empty(), "a preview sends nothing");
    let answer = press(&mut mara, &code, "inquiries", &ASK).await;
    assert_eq!(notice(&answer), "done=asked", "{}", answer.main());
    assert_eq!(notice(&press(&mut mara, &code, "inquiries", &ASK).await), "already=asked");
    let sent = mails(&town, REPORTER).await;
    assert_eq!(sent.len(), 1);
    assert!(sent[0].body.contains("Wie tief ist das Loch?"));
    let page = mara.get(&case).await;
    assert!(page.one("#baton").contains("Wartet seit 23. November 2026"), "{}", page.one("#baton"));
    assert!(!page.text().contains(REPORTER));
    let public = town.visitor().get(&format!("/reports/{code}")).await.main();
    assert!(public.contains("Wartet seit 23. November 2026 auf eine Antwort"), "{public}");
    assert!(!public.contains("Wie tief"), "the words are not for everybody");
    // The reporter, without an account.
    let path = link(&sent[0], "/reports/own/");
    let mut reporter = town.visitor();
    assert!(reporter.get(&path).await.main().contains("Wie tief ist das Loch?"));
    let empty = reporter.fill(&path, &path, &[("text", " ")]).await;
    assert_eq!(empty.status(), 422);
    assert!(empty.has("#text-error"), "{}", empty.main());
    let (one, text) = (pixel(5), [("text", "Knietief")]);
    let files = [("pictures", "tief.png", one.as_slice())];
    let answer = reporter.fill_with_files(&path, &path, &text, &files).await;
    let own = path.trim_end_matches("/answer");
    assert_eq!(answer.location(), Some(format!("{own}?answered")), "{}", answer.main());
    let page = reporter.get(&format!("{own}?answered")).await;
    assert!(page.main().contains("Danke") && page.main().contains("Knietief"), "{}", page.main());
    let told = mails(&town, "clerk@tiefbauamt.example").await;
    assert_eq!(told.len(), 1);
    let page = mara.get(&case).await;
    assert!(page.one("#baton").contains("Knietief"), "{}", page.one("#baton"));
    assert!(page.has("#release img"), "the picture waits for its release");
    assert_eq!(verbs_of(&town, &code).await[2..], ["report_asked", "report_answered"]);
    // Answering twice, or opening the link again, changes nothing.
    assert!(reporter.get(&path).await.main().contains("keine Frage offen"));
}

#[tokio::test]
async fn several_questions_are_answered_one_after_the_other() {
    let town = town().await;
    let code = report(&town, Like { email: Some(REPORTER), ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "inquiries", &ASK).await;
    press(&mut mara, &code, "inquiries", &[("text", "Und wie breit?"), ("step", "send")]).await;
    press(&mut mara, &code, "inquiries", &[("text", "Welche Farbe?"), ("step", "send")]).await;
    let withdrawn = press(&mut mara, &code, "inquiries/3/withdrawal", &[]).await;
    assert_eq!(notice(&withdrawn), "done=withdrawn");
    let path = link(&mails(&town, REPORTER).await[0], "/reports/own/");
    let mut reporter = town.visitor();
    for (asked, more) in [("Wie tief", true), ("Und wie breit", false)] {
        let page = reporter.get(&path).await;
        assert!(page.main().contains(asked), "{}", page.main());
        assert!(!page.main().contains("Welche Farbe"));
        let answer = reporter.fill(&path, &path, &[("text", "Weiß nicht")]).await;
        assert_eq!(answer.location().unwrap() == path, more);
    }
}

#[tokio::test]
async fn who_does_not_answer_is_reminded_once() {
    let town = town().await;
    let code = report(&town, Like { email: Some(REPORTER), ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "inquiries", &ASK).await;
    press(&mut mara, &code, "inquiries", &[("text", "Und wie breit?"), ("step", "send")]).await;
    town.clock.advance(6 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(mails(&town, REPORTER).await.len(), 2);
    town.clock.advance(10 * Ts::DAY);
    town.run_jobs().await;
    let sent = mails(&town, REPORTER).await;
    assert_eq!(sent.len(), 3, "one reminder for both");
    assert!(sent[0].subject.contains("Noch offen"), "{}", sent[0].subject);
    // Its link opens the same page.
    let path = link(&sent[0], "/reports/own/");
    assert!(town.visitor().get(&path).await.main().contains("Wie tief ist das Loch?"));
    let reminded = verbs_of(&town, &code).await;
    assert_eq!(reminded.iter().filter(|v| *v == "report_reporter_reminded").count(), 1);
}

#[tokio::test]
async fn an_answered_question_reminds_nobody() {
    let town = town().await;
    let code = report(&town, Like { email: Some(REPORTER), ..Like::default() }).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    press(&mut mara, &code, "inquiries", &ASK).await;
    let path = link(&mails(&town, REPORTER).await[0], "/reports/own/");
    town.visitor().fill(&path, &path, &[("text", "Tief")]).await;
    town.clock.advance(20 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(mails(&town, REPORTER).await.len(), 1);
    assert!(!verbs_of(&town, &code).await.contains(&"report_reporter_reminded".to_owned()));
}

#[tokio::test]
async fn without_an_address_the_question_waits_on_the_own_page() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut mara = clerk(&town, "tiefbauamt").await;
    let page = mara.get(&format!("/staff/reports/{code}/inquiries")).await;
    assert!(page.main().contains("keine E-Mail-Adresse hinterlassen"), "{}", page.main());
    assert_eq!(notice(&press(&mut mara, &code, "inquiries", &ASK).await), "done=asked");
    town.clock.advance(20 * Ts::DAY);
    town.run_jobs().await;
    let said = verbs_of(&town, &code).await;
    assert!(!said.contains(&"report_reporter_reminded".to_owned()), "nobody was: {said:?}");
}
