//! From which day a decision counts as notified: a table of the laws by way of delivery and time.
//!
//! | law | way | from | counts as notified on |
//! |---|---|---|---|
//! | § 41 (2) sentence 1 VwVfG | by post | – | third day after posting |
//! | as amended by the PostModG, BGBl. 2024 I no. 236 | by post | 2025-01-01 | fourth day |
//! | § 41 (2) sentence 2 VwVfG | sent electronically | – | third day after dispatch |
//! | as amended by the PostModG | sent electronically | 2025-01-01 | fourth day |
//! | § 41 (2a) VwVfG | fetched from a portal | – | the day after fetching |
//! | § 9 (1) sentence 4 OZG, BGBl. 2024 I no. 245 | mailbox of a user account | 2024-07-24 | third day after provision |
//!
//! Länder with a law of their own followed later; Baden-Württemberg changed its LVwVfG by the law
//! of 28 January 2025 (GBl. 2025 no. 8 of 6 February 2025). These days are no deadlines: they may
//! fall on a Sunday (BSG, 9 December 2008, B 8/9b SO 13/07 R).

use jiff::{ToSpan, civil::Date};
use kernel::calendar::State;

/// How a decision reaches the applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Printed and posted.
    Post,
    /// Sent by e-mail.
    Mail,
    /// Fetched from a portal after signing in, with consent.
    Fetched,
    /// Put into the mailbox of a user account of the OZG.
    Account,
}

impl Channel {
    /// The word in rows.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Mail => "mail",
            Self::Fetched => "fetched",
            Self::Account => "account",
        }
    }

    /// The channel with this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let all = [Self::Post, Self::Mail, Self::Fetched, Self::Account];
        all.into_iter().find(|channel| channel.as_str() == name)
    }

    /// Message with its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Post => "services-channel-post",
            Self::Mail => "services-channel-mail",
            Self::Fetched => "services-channel-fetched",
            Self::Account => "services-channel-account",
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The way.
    pub channel: Channel,
    /// Whose law; none for the federal one and the Länder that refer to it.
    pub state: Option<State>,
    /// First day of dispatch it holds for: year, month, day.
    from: (i16, i8, i8),
    /// Days after dispatch, provision or fetching.
    pub days: i32,
    /// The law.
    pub basis: &'static str,
}

const fn rule(
    channel: Channel,
    state: Option<State>,
    from: (i16, i8, i8),
    days: i32,
    basis: &'static str,
) -> Rule {
    Rule { channel, state, from, days, basis }
}

/// Before all of them.
const EVER: (i16, i8, i8) = (1977, 1, 1);
/// The PostModG.
const POST: (i16, i8, i8) = (2025, 1, 1);
/// The Land's law in Baden-Württemberg, the day after its promulgation.
const BW: (i16, i8, i8) = (2025, 2, 7);
const LAND: Option<State> = Some(State::Bw);

/// The table; of the rows that fit, the last counts.
pub const RULES: [Rule; 12] = [
    rule(Channel::Post, None, EVER, 3, "§ 41 Abs. 2 Satz 1 VwVfG"),
    rule(Channel::Post, None, POST, 4, "§ 41 Abs. 2 Satz 1 VwVfG"),
    rule(Channel::Mail, None, EVER, 3, "§ 41 Abs. 2 Satz 2 VwVfG"),
    rule(Channel::Mail, None, POST, 4, "§ 41 Abs. 2 Satz 2 VwVfG"),
    rule(Channel::Fetched, None, EVER, 1, "§ 41 Abs. 2a Satz 3 VwVfG"),
    rule(Channel::Account, None, EVER, 3, "§ 9 Abs. 1 Satz 4 OZG"),
    rule(Channel::Post, LAND, EVER, 3, "§ 41 Abs. 2 Satz 1 LVwVfG"),
    rule(Channel::Post, LAND, BW, 4, "§ 41 Abs. 2 Satz 1 LVwVfG"),
    rule(Channel::Mail, LAND, EVER, 3, "§ 41 Abs. 2 Satz 2 LVwVfG"),
    rule(Channel::Mail, LAND, BW, 4, "§ 41 Abs. 2 Satz 2 LVwVfG"),
    rule(Channel::Fetched, LAND, EVER, 1, "§ 41 Abs. 2a Satz 3 LVwVfG"),
    rule(Channel::Account, LAND, EVER, 3, "§ 9 Abs. 1 Satz 4 OZG"),
];

/// The row that counts for a way and a day in a Land.
#[must_use]
pub fn rule_for(channel: Channel, state: Option<State>, day: Date) -> &'static Rule {
    let land = RULES.iter().any(|rule| rule.state == state);
    let state = state.filter(|_| land);
    let fits = |rule: &&Rule| {
        rule.channel == channel
            && rule.state == state
            && rule.from <= (day.year(), day.month(), day.day())
    };
    RULES.iter().rev().find(fits).unwrap_or(&RULES[0])
}

impl Rule {
    /// The day on which what was sent on `day` counts as notified.
    #[must_use]
    pub fn notified_on(&self, day: Date) -> Date {
        day.checked_add(self.days.days()).unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_fourth_day_counts_since_the_law_says_so() {
        let sent = |channel, state, day: Date| rule_for(channel, state, day).notified_on(day);
        let federal = |day| sent(Channel::Post, None, day);
        assert_eq!(federal(date(2024, 12, 31)), date(2025, 1, 3));
        assert_eq!(federal(date(2025, 1, 1)), date(2025, 1, 5));
        let land = |day| sent(Channel::Mail, LAND, day);
        assert_eq!(land(date(2025, 2, 6)), date(2025, 2, 9));
        assert_eq!(land(date(2026, 11, 23)), date(2026, 11, 27));
    }

    #[test]
    fn what_is_fetched_counts_from_the_next_day() {
        let day = date(2026, 11, 23);
        let fetched = rule_for(Channel::Fetched, LAND, day);
        assert_eq!(fetched.notified_on(day), date(2026, 11, 24));
        let account = rule_for(Channel::Account, Some(State::By), day);
        assert_eq!((account.days, account.basis), (3, "§ 9 Abs. 1 Satz 4 OZG"));
    }
}
