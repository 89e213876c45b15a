//! E-mails that belong to a series somebody asked for, each with the way to end it.

use jiff::{ToSpan, Zoned, civil::Time};
use kernel::{Chance, Ts};
use store::{Result, Tx};

use crate::{Address, Mail, Sender, Voice};

/// A mail of a series.
pub struct Told {
    /// What it is for, as the log names it.
    pub kind: &'static str,
    /// One line.
    pub subject: String,
    /// Everything before the line that ends the series.
    pub text: String,
}

/// Sends a mail of a series. `end` says how to end it, `stop` is the page that does: it takes a GET
/// to ask, and a POST for which [`is_one_click`] to end it at once.
///
/// # Errors
/// Engine errors.
#[expect(clippy::too_many_arguments, reason = "a letter, to whom, and the way out of it")]
pub async fn send(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    email: &str,
    told: Told,
    end: &str,
    stop: String,
) -> Result<()> {
    // An address that once could be written to and no longer parses has nobody to tell.
    let Some(to) = Address::parse(email) else { return Ok(()) };
    let text = format!("{}\n\n{end}", told.text.trim_end());
    let mail = Mail::new(to, told.kind, voice.lang(), told.subject, text).unsubscribe(stop);
    crate::send(tx, chance, now, &Sender::of(&voice.town().config), &mail).await?;
    Ok(())
}

/// Whether a mail program asks to end a series (RFC 8058, 3.2). It comes without a cookie and
/// without a form's token: the secret of the address is what nobody else can forge.
#[must_use]
pub fn is_one_click(body: &[u8]) -> bool {
    body == b"List-Unsubscribe=One-Click"
}

/// Hour of the day in the municipality at which digests go out.
const HOUR: i8 = 7;

/// The next moment at which digests go out.
#[must_use]
pub fn next_morning(now: &Zoned) -> Zoned {
    let hour = Time::constant(HOUR, 0, 0, 0);
    let at = |day: jiff::civil::Date| day.to_datetime(hour).to_zoned(now.time_zone().clone());
    let today = at(now.date()).ok().filter(|today| today > now);
    let tomorrow = || now.date().checked_add(1.day()).and_then(at).ok();
    // Both fail only at the end of the calendar.
    today.or_else(tomorrow).unwrap_or_else(|| now.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(now: &str) -> String {
        let now: Zoned = now.parse().unwrap();
        next_morning(&now).to_string()
    }

    #[test]
    fn the_digest_goes_out_at_seven_where_the_town_lies() {
        assert_eq!(
            next("2026-03-03T06:59:00+01:00[Europe/Berlin]"),
            "2026-03-03T07:00:00+01:00[Europe/Berlin]"
        );
        assert_eq!(
            next("2026-03-03T07:00:00+01:00[Europe/Berlin]"),
            "2026-03-04T07:00:00+01:00[Europe/Berlin]"
        );
    }

    #[test]
    fn summer_time_does_not_move_the_digest() {
        assert_eq!(
            next("2026-03-28T12:00:00+01:00[Europe/Berlin]"),
            "2026-03-29T07:00:00+02:00[Europe/Berlin]"
        );
    }
}
