//! Sessions: rows that can be listed and ended, behind a token only the browser knows.

use axum::response::Response;
use jobs::record;
use kernel::{Actor, Chance, PersonId, Trust, Ts};
use store::{Result, Tx};
use web::{Here, here::set_cookie};

use crate::{Citizen, events::SessionRevoked, store::sessions};

/// Longest pause of a citizen's session.
pub const CITIZEN_IDLE: i64 = 30 * Ts::DAY;
/// Longest life of a citizen's session.
pub const CITIZEN_ABSOLUTE: i64 = 180 * Ts::DAY;
/// Longest pause of a session of staff: a working day.
pub const STAFF_IDLE: i64 = 12 * Ts::HOUR;
/// Longest life of a session of staff.
pub const STAFF_ABSOLUTE: i64 = 7 * Ts::DAY;
/// How exact "last seen" is: a session in use is written at most this often.
pub const TOUCH: i64 = 5 * Ts::MINUTE;

kernel::id! {
    /// A session.
    SessionId,
}

/// When a session ends, whichever comes first of pause and life. Whoever holds a role has
/// the short life of staff, also in a session from before the role.
#[must_use]
pub fn ends_at(created_at: Ts, seen_at: Ts, staff: bool) -> Ts {
    let (idle, absolute) =
        if staff { (STAFF_IDLE, STAFF_ABSOLUTE) } else { (CITIZEN_IDLE, CITIZEN_ABSOLUTE) };
    seen_at.plus(idle).min(created_at.plus(absolute))
}

/// Name of the cookie. The prefix makes browsers refuse it from anywhere but this host over
/// TLS, so it cannot be planted from a neighbouring host.
#[must_use]
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-al_session" } else { "al_session" }
}

/// Begins a session and answers its token, which is stored only as a hash.
///
/// # Errors
/// Engine errors.
pub async fn begin(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    person: PersonId,
    agent: &str,
    trust: Trust,
) -> Result<String> {
    let token = chance.token();
    let hash = kernel::chance::token_hash(&token);
    let id = SessionId::fresh(chance, now);
    sessions::insert_session(tx, id, &hash, person, agent, trust, now).await?;
    Ok(token)
}

/// Ends one of a person's sessions; nothing happens when it has ended or is another's.
///
/// # Errors
/// Engine errors.
pub async fn end(
    tx: &mut Tx,
    now: Ts,
    actor: &Actor,
    person: PersonId,
    session: SessionId,
) -> Result<()> {
    if sessions::revoke_session(tx, person, session, now).await? {
        record(tx, now, actor, &SessionRevoked { person, session }).await?;
    }
    Ok(())
}

/// Ends all sessions of a citizen but the one they are in.
///
/// # Errors
/// Engine errors.
pub async fn end_others(tx: &mut Tx, now: Ts, citizen: &Citizen) -> Result<()> {
    let (person, kept) = (citizen.id(), citizen.session);
    for session in sessions::revoke_others(tx, person, kept, now).await? {
        record(tx, now, &citizen.actor(), &SessionRevoked { person, session }).await?;
    }
    Ok(())
}

/// Gives the browser the token of its session.
pub fn hand_over(response: &mut Response, here: &Here, token: &str) {
    set_cookie(response, here, cookie_name(here.secure()), token, CITIZEN_ABSOLUTE / Ts::SECOND);
}

/// Makes the browser forget its session.
pub fn take_back(response: &mut Response, here: &Here) {
    set_cookie(response, here, cookie_name(here.secure()), "", 0);
}

/// A short name of a browser from its `User-Agent`: enough to tell the own telephone from
/// the computer at work, too little to recognise anybody by.
#[must_use]
pub fn agent_label(user_agent: &str) -> String {
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    // The order matters: most browsers also carry the names of others.
    let browser = find(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Chrome/", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_of_staff_ends_after_a_working_day_of_silence_or_a_week() {
        let start = Ts(0);
        assert_eq!(ends_at(start, start, true), Ts(12 * Ts::HOUR));
        assert_eq!(ends_at(start, Ts(7 * Ts::DAY - 1), true), Ts(7 * Ts::DAY));
        assert_eq!(ends_at(start, start, false), Ts(30 * Ts::DAY));
        assert_eq!(ends_at(start, Ts(179 * Ts::DAY), false), Ts(180 * Ts::DAY));
    }

    #[test]
    fn a_browser_is_known_by_two_words() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36 Edg/128.0.0.0";
        assert_eq!(agent_label(edge), "Edge, Windows");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
        assert_eq!(agent_label(phone), "Safari, iPhone");
        assert_eq!(agent_label("curl/8"), "");
    }
}
