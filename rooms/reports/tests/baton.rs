//! The responsibility chain: assigning, contractors by link, questions to the reporter,
//! reminders. Through the pages, with a clock the tests move.

mod staff_town;

#[path = "baton/assign.rs"]
mod assign;
#[path = "baton/errand.rs"]
mod errand;
#[path = "baton/inquiry.rs"]
mod inquiry;
#[path = "baton/remind.rs"]
mod remind;

use letters::store::Shown;
use testkit::TestTown;

/// All mails to an address, newest first.
async fn mails(town: &TestTown, to: &str) -> Vec<Shown> {
    let mut tx = town.store().read().await.expect("the store reads");
    let mut all = letters::store::list_mails(&mut tx, None, 500).await.expect("the store reads");
    all.retain(|mail| mail.recipient == to);
    all
}

/// The path of the first link in a mail that begins so.
fn link(mail: &Shown, begins: &str) -> String {
    let at = mail.body.find(begins).unwrap_or_else(|| panic!("no {begins} in {}", mail.body));
    mail.body[at..].split_whitespace().next().unwrap_or_default().to_owned()
}

/// The smallest picture there is, in a shade of its own.
fn pixel(shade: u8) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(2, 2, image::Rgb([shade, 1, 2]))
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a picture is written");
    png.into_inner()
}
