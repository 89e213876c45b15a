//! What becomes public: text and pictures apart, blacked out, shortened.

use std::io::Cursor;

use identity::access;
use reports::store::list_pictures;
use testkit::{Actor, TestTown};

use super::{
    released,
    staff_town::{Like, clerk, notice, now, picture, press, report, town, verbs_of},
    with_secret,
};

/// How often the journal says `verb` of a report.
async fn times(town: &TestTown, code: &str, verb: &str) -> usize {
    verbs_of(town, code).await.iter().filter(|v| *v == verb).count()
}

fn file(token: &str) -> String {
    format!("/files/{token}/large.jpg")
}

#[tokio::test]
async fn text_and_each_picture_are_released_and_taken_back_by_themselves_each_in_the_journal() {
    let town = town().await;
    let (one, two) = (picture(&town, 10).await, picture(&town, 200).await);
    let like = Like { pictures: vec![one.0, two.0], ..Like::default() };
    let code = report(&town, like).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut visitor = town.visitor();
    press(&mut clerk, &code, "release", &[]).await;
    assert_eq!(visitor.get(&format!("/reports/{code}")).await.status(), 200);
    for token in [&one.1, &two.1] {
        assert_eq!(visitor.get(&file(token)).await.status(), 404, "the words only");
    }
    assert_eq!(times(&town, &code, "report_picture_withheld").await, 0, "nobody looked at them");
    // One later, from the case; the other from its own page.
    let chosen = [("picture", one.1.as_str())];
    assert_eq!(notice(&press(&mut clerk, &code, "release", &chosen).await), "done=pictures");
    assert_eq!(times(&town, &code, "report_picture_released").await, 1);
    let page = format!("/staff/reports/{code}/pictures/{}", two.1);
    let answer = clerk.fill(&page, &format!("{page}/release"), &[]).await;
    assert_eq!(notice(&answer), "done=pictures");
    assert_eq!(times(&town, &code, "report_picture_released").await, 2);
    for token in [&one.1, &two.1] {
        assert_eq!(visitor.get(&file(token)).await.status(), 200);
    }
    // One taken back.
    let answer = clerk.fill(&page, &format!("{page}/keeping"), &[]).await;
    assert_eq!(notice(&answer), "done=pictures");
    let again = press(&mut clerk, &code, &format!("pictures/{}/keeping", two.1), &[]).await;
    assert_eq!(notice(&again), "already=pictures");
    assert_eq!(times(&town, &code, "report_picture_withheld").await, 1);
    assert_eq!(visitor.get(&file(&two.1)).await.status(), 404);
    assert!(clerk.get(&page).await.main().contains("bleibt intern"));
}

#[tokio::test]
async fn where_reports_are_published_at_once_their_pictures_wait_for_a_look() {
    let town = town().await;
    let one = picture(&town, 10).await;
    let like = Like { pictures: vec![one.0], at_once: true, ..Like::default() };
    let code = report(&town, like).await;
    let mut visitor = town.visitor();
    assert_eq!(visitor.get(&format!("/reports/{code}")).await.status(), 200);
    assert_eq!(visitor.get(&file(&one.1)).await.status(), 404);
}

/// The pixel in the middle of the left and of the right half.
fn halves(jpeg: &[u8]) -> [[u8; 3]; 2] {
    let image = image::ImageReader::new(Cursor::new(jpeg))
        .with_guessed_format()
        .expect("a picture")
        .decode()
        .expect("it decodes")
        .to_rgb8();
    let (w, h) = image.dimensions();
    [image.get_pixel(w / 4, h / 2).0, image.get_pixel(w * 3 / 4, h / 2).0]
}

#[tokio::test]
async fn what_is_blacked_out_by_numbers_takes_the_place_of_the_original_which_is_gone() {
    let town = town().await;
    let one = picture(&town, 200).await;
    let person = identity_of(&town).await;
    let like = Like { pictures: vec![one.0], author: Some(person), ..Like::default() };
    let code = report(&town, like).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let page = format!("/staff/reports/{code}/pictures/{}", one.1);
    let wrong = clerk.fill(&page, &format!("{page}/blackout"), &[("x1", "zehn")]).await;
    assert_eq!(wrong.status(), 422);
    assert!(wrong.one("#x1-error").contains("0 bis 100"));
    assert_eq!(wrong.attributes("#x1", "value"), ["zehn"]);
    let left = [("x1", "0"), ("y1", "0"), ("w1", "50"), ("h1", "100")];
    let answer = clerk.fill(&page, &format!("{page}/blackout"), &left).await;
    let shown = answer.location().expect("the new picture");
    let made = clerk.get(&shown).await;
    assert!(made.main().contains("Das Original ist gelöscht"), "{}", made.main());
    let address = made.attributes(".al-seen img", "src").remove(0);
    let [dark, bright] = halves(clerk.get(&address).await.bytes());
    assert!(dark[0] < 20 && bright[0] > 150, "{dark:?} {bright:?}");
    // What the public would see is what was shown.
    assert_eq!(town.visitor().get(&address).await.status(), 404);
    press(&mut clerk, &code, "release", &[("picture", shown_token(&shown))]).await;
    assert_eq!(town.visitor().get(&address).await.status(), 200);
    // The original: no row, and nothing in the vault.
    assert_eq!(clerk.get(&file(&one.1)).await.status(), 404);
    town.run_jobs().await;
    let key = files::vault::Key::rendition(
        one.0.0,
        files::picture::Rendition::Large,
        files::picture::Format::Jpeg,
    );
    assert!(town.files.vault(&town.town.key).get(&key).await.expect("it reads").is_none());
    let again = press(&mut clerk, &code, &format!("pictures/{}/blackout", one.1), &left).await;
    assert_eq!(notice(&again), "already=blacked-out");
    assert_eq!(times(&town, &code, "report_picture_blacked_out").await, 1);
    let mut tx = town.store().read().await.unwrap();
    let id = now(&town, &code).await.id;
    assert_eq!(list_pictures(&mut tx, id).await.unwrap().len(), 1);
    let noted = access::list_about_person(&mut tx, person, None, 10).await.unwrap();
    assert_eq!(noted.len(), 1);
    assert_eq!(noted[0].reason, "Bild geschwärzt");
}

fn shown_token(path: &str) -> &str {
    let (_, rest) = path.split_once("/pictures/").expect("a picture's page");
    rest.split('?').next().expect("a token")
}

async fn identity_of(town: &TestTown) -> kernel::PersonId {
    use kernel::Clock;
    let (chance, at) = (town.app.chance.clone(), town.clock.now());
    let made = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            identity::seed::person(tx, &chance, at, "rita@konstanz.example", "Rita").await
        })
    });
    made.await.expect("the store works")
}

#[tokio::test]
async fn only_who_may_act_on_a_case_changes_its_pictures_and_only_its_own() {
    let town = town().await;
    let (one, two) = (picture(&town, 10).await, picture(&town, 200).await);
    let code = report(&town, Like { pictures: vec![one.0], ..Like::default() }).await;
    report(&town, Like { pictures: vec![two.0], ..Like::default() }).await;
    let mut other = clerk(&town, "stadtplanung").await;
    let paths = ["split", "wording"].map(|p| format!("/staff/reports/{code}/{p}"));
    let own = format!("/staff/reports/{code}/pictures/{}", one.1);
    for path in paths.iter().chain([&own]) {
        assert_eq!(other.get(path).await.status(), 403, "{path}");
        assert_eq!(town.visitor().get(path).await.status(), 303, "{path}");
    }
    for act in ["pictures/x/release", "pictures/x/blackout", "wording", "split", "merge", "parting"]
    {
        let fields = [
            ("wording_title", "x"),
            ("wording_text", "x"),
            ("wording_reason", "x"),
            ("merge_into", "x"),
        ];
        let answer = press(&mut other, &code, &act.replace('x', &one.1), &fields).await;
        assert_eq!(answer.status(), 403, "{act}");
    }
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let foreign = press(&mut clerk, &code, &format!("pictures/{}/release", two.1), &[]).await;
    assert_eq!(notice(&foreign), "already=blacked-out");
    assert_eq!(town.visitor().get(&file(&two.1)).await.status(), 404);
}

#[tokio::test]
async fn a_shortened_text_says_so_and_keeps_its_original_for_staff() {
    let town = town().await;
    let like = Like { text: "Herr Meier parkt immer auf dem Gehweg", ..Like::default() };
    let (code, secret) = with_secret(&town, like).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let page = format!("/staff/reports/{code}/wording");
    let empty = clerk.fill(&page, &page, &[("wording_reason", "")]).await;
    assert_eq!(empty.status(), 422);
    assert!(empty.has("#wording_reason-error") && empty.text().contains("Herr Meier"));
    let words = [
        ("wording_title", "[…] parkt immer auf dem Gehweg"),
        ("wording_text", "[…] parkt immer auf dem Gehweg"),
        ("wording_reason", "Wir nennen niemanden mit Namen."),
    ];
    assert_eq!(notice(&clerk.fill(&page, &page, &words).await), "done=shortened");
    assert_eq!(notice(&press(&mut clerk, &code, "wording", &words).await), "already=shortened");
    assert_eq!(times(&town, &code, "report_shortened").await, 1);
    press(&mut clerk, &code, "release", &[]).await;
    let mut visitor = town.visitor();
    let public = visitor.get(&format!("/reports/{code}")).await;
    assert!(public.main().contains("[…] parkt") && !public.text().contains("Meier"));
    assert!(public.main().contains("hat hier Angaben zu Personen entfernt"), "{}", public.main());
    for list in ["/reports", "/reports?q=Meier", "/search?q=Meier", "/reports/feed.atom"] {
        assert!(!visitor.get(list).await.text().contains("Herr Meier"), "{list}");
    }
    let own = visitor.get(&format!("/reports/own/{secret}")).await;
    assert!(own.main().contains("Wir nennen niemanden mit Namen."), "{}", own.main());
    // Staff open the original by name of a reason that is noted.
    let form = clerk.get(&page).await;
    assert!(!form.text().contains("Herr Meier"));
    let original = open_original(&mut clerk, &page).await;
    assert!(original.contains("Herr Meier parkt"), "{original}");
    let mut tx = town.store().read().await.unwrap();
    let thing = format!("report:{code}");
    let noted = access::list_about_thing(&mut tx, &thing, None, 10).await.unwrap();
    assert_eq!(noted.len(), 1);
}

async fn open_original(clerk: &mut Actor, page: &str) -> String {
    let action = format!("{page}/original#original");
    clerk.fill(page, &action, &[]).await.main()
}

#[tokio::test]
async fn what_a_text_said_before_is_forgotten_after_its_period_and_the_mark_stays() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let code = released(&town, &mut clerk, "Frau Huber stellt ihr Rad in den Weg").await;
    let words = [
        ("wording_title", "[…] stellt ihr Rad in den Weg"),
        ("wording_text", "[…] stellt ihr Rad in den Weg"),
        ("wording_reason", "Kein Name."),
    ];
    press(&mut clerk, &code, "wording", &words).await;
    press(&mut clerk, &code, "closure", &[("close_reason", "answered"), ("close_note", "x")]).await;
    town.run_jobs().await;
    town.clock.advance(182 * kernel::Ts::DAY);
    town.run_jobs().await;
    let mut clerk = staff(&town).await;
    let page = clerk.get(&format!("/staff/reports/{code}/wording")).await.main();
    assert!(page.contains("der ursprüngliche Wortlaut ist gelöscht"), "{page}");
    let public = town.visitor().get(&format!("/reports/{code}")).await.main();
    assert!(public.contains("Angaben zu Personen entfernt"));
}

async fn staff(town: &TestTown) -> Actor {
    let roles = [(identity::Role::Clerk, Some("tiefbauamt"))];
    town.person("later@tiefbauamt.example", &roles).await
}

#[tokio::test]
async fn closing_in_spite_of_a_dispute_decides_it() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let code = released(&town, &mut clerk, "Schlagloch vor dem Theater").await;
    press(&mut clerk, &code, "fixed", &[]).await;
    let path = format!("/reports/{code}/dispute");
    let mut visitor = town.visitor();
    visitor.fill(&path, &path, &[("text", "Es ist noch da")]).await;
    let case = format!("/staff/reports/{code}");
    assert!(clerk.get(&case).await.main().contains("Widerspruch vom"));
    press(&mut clerk, &code, "closure", &[("close_reason", "answered"), ("close_note", "x")]).await;
    let page = clerk.get(&case).await;
    assert!(!page.main().contains("Widerspruch vom"), "nothing waits: {}", page.main());
    assert!(now(&town, &code).await.disputed_at.is_none());
    let public = visitor.get(&format!("/reports/{code}")).await.main();
    assert!(!public.contains("Es ist noch da"), "what was not accepted stays unseen");
}
