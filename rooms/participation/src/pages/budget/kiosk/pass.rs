//! The pass in the address of a kiosk: until when it holds, sealed for one process.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Ts;
use web::{Here, device};

/// How long a pass holds: a long day with its evening.
pub const HOLDS: i64 = 14 * Ts::HOUR;
/// Bytes of the seal; shorter than the hash, so that nobody makes a longer one of it.
const SEAL: usize = 24;

/// A fresh pass.
pub fn fresh(here: &Here, slug: &str) -> String {
    let until = here.now.plus(HOLDS);
    format!("{}.{}", until.0, seal(here, slug, until))
}

/// Whether a pass was made here for this process, and still holds.
pub fn holds(here: &Here, slug: &str, pass: &str) -> bool {
    let parts = pass.split_once('.').and_then(|(until, seal)| Some((until.parse().ok()?, seal)));
    parts.is_some_and(|(until, sealed)| {
        let until = Ts(until);
        here.now < until && sealed == seal(here, slug, until)
    })
}

fn seal(here: &Here, slug: &str, until: Ts) -> String {
    let purpose = format!("budget kiosk/{slug}");
    let hash = device::of_thing(&here.app, &purpose, &until.0.to_be_bytes());
    URL_SAFE_NO_PAD.encode(hash.get(..SEAL).unwrap_or(&hash))
}
