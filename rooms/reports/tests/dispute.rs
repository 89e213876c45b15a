//! "Me too" and "it is not fixed", through the pages.

mod voiced;

use reports::{Closing, Status, verbs};
use testkit::TestTown;
use voiced::{Like, now, report, rooms, town};

/// The smallest picture there is: one pixel.
fn pixel() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(2, 2)
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a picture is written");
    png.into_inner()
}

#[tokio::test]
async fn a_device_has_one_voice_and_may_take_it_back() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let (path, action) = (format!("/reports/{code}"), format!("/reports/{code}/support"));
    let mut first = town.visitor();
    let answer = first.fill(&path, &action, &[]).await;
    assert!(answer.location().unwrap().contains("?supported"), "{:?}", answer.location());
    assert_eq!(now(&town, &code).await.supporters, 1);
    // The page offers to take it back now; a press on an old page's button changes nothing.
    first.fill(&path, &action, &[("take_back", "")]).await;
    assert_eq!(now(&town, &code).await.supporters, 1);
    town.visitor().fill(&path, &action, &[]).await;
    assert_eq!(now(&town, &code).await.supporters, 2);
    let answer = first.fill(&path, &action, &[]).await;
    assert!(answer.location().unwrap().contains("?withdrawn"));
    assert_eq!(now(&town, &code).await.supporters, 1);
}

#[tokio::test]
async fn nobody_supports_what_is_not_released() {
    let town = town().await;
    let (code, open) = (
        report(&town, Like { released: false, ..Like::default() }).await,
        report(&town, Like::default()).await,
    );
    let mut visitor = town.visitor();
    // A token from a page that is there.
    let page = visitor.get(&format!("/reports/{open}")).await;
    let token = page.attributes("input[name=csrf]", "value").remove(0);
    let answer = visitor.post(&format!("/reports/{code}/support"), &[("csrf", &token)]).await;
    assert_eq!(answer.status(), 404);
}

#[tokio::test]
async fn voices_of_one_network_are_limited() {
    let town = TestTown::with_limits(rooms).await;
    let code = report(&town, Like::default()).await;
    let (path, action) = (format!("/reports/{code}"), format!("/reports/{code}/support"));
    let mut last = 0;
    for _ in 0..21 {
        last = town.visitor().fill(&path, &action, &[]).await.status();
    }
    assert_eq!(last, 429);
    assert_eq!(now(&town, &code).await.supporters, 20);
}

#[tokio::test]
async fn somebody_shows_with_a_picture_that_it_is_not_fixed() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let path = format!("/reports/{code}/dispute");
    let mut visitor = town.visitor();
    assert_eq!(visitor.get(&path).await.status(), 410, "an open report is not disputed");
    act!(&town, code, |tx, deed, report| verbs::close(tx, &deed, &report, Closing::Fixed, ""));
    let picture = pixel();
    let files = [("picture", "loch.png", picture.as_slice())];
    let text = [("text", "Das Loch ist noch da")];
    let answer = visitor.fill_with_files(&path, &path, &text, &files).await;
    assert_eq!(answer.location(), Some(format!("/reports/{code}?disputed")), "{}", answer.text());
    let disputed = now(&town, &code).await;
    assert_eq!(disputed.status(), Status::Disputed);
    let mut tx = town.store().read().await.unwrap();
    let said = reports::store::list_voices(&mut tx, disputed.id).await.unwrap();
    drop(tx);
    assert_eq!(said.len(), 1);
    assert!(said[0].waits() && said[0].picture.is_some());
    let page = visitor.get(&format!("/reports/{code}?disputed")).await;
    assert!(page.has("[role=status]"));
    assert!(!page.main().contains("Das Loch ist noch da"), "staff look at it first");
}

#[tokio::test]
async fn what_is_wrong_with_a_dispute_is_said_and_the_text_stays() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    act!(&town, code, |tx, deed, report| verbs::close(tx, &deed, &report, Closing::Answered, ""));
    let path = format!("/reports/{code}/dispute");
    let mut visitor = town.visitor();
    let page = visitor.fill(&path, &path, &[("text", " ")]).await;
    assert_eq!(page.status(), 422);
    assert!(page.has("#text-error"));
    let long = "ä".repeat(1_001);
    assert!(visitor.fill(&path, &path, &[("text", &long)]).await.has("#text-error"));
    let files = [("picture", "brief.pdf", b"%PDF-1.7 no picture".as_slice())];
    let page = visitor.fill_with_files(&path, &path, &[("text", "Noch da")], &files).await;
    assert!(page.has("#picture-error"), "{}", page.main());
    assert!(page.one("textarea").contains("Noch da"));
    assert_eq!(now(&town, &code).await.disputed_at, None);
}

#[tokio::test]
async fn a_forged_form_stores_nothing() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    act!(&town, code, |tx, deed, report| verbs::close(tx, &deed, &report, Closing::Fixed, ""));
    let path = format!("/reports/{code}/dispute");
    let mut visitor = town.visitor();
    let picture = pixel();
    let files = [("picture", "loch.png", picture.as_slice())];
    let fields = [("csrf", "forged"), ("text", "Noch da")];
    let answer = visitor.fill_with_files(&path, &path, &fields, &files).await;
    assert_eq!(answer.status(), 403);
    assert_eq!(now(&town, &code).await.disputed_at, None);
    let mut tx = town.store().read().await.unwrap();
    let stored = store::q!(&mut tx, "SELECT CAST(count(*) AS BIGINT) FROM file");
    assert_eq!(stored.scalar::<i64>().await.unwrap(), 0, "no picture was taken in");
}
