//! What the code of a permit says, so that it can be compared with the car it lies in. The page for
//! checking reads the same lines in the browser (`assets/src/check/pass.ts`).

use jiff::civil::Date;
use kernel::Ts;

/// What the code of a permit says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// What it is called: "Handwerkerparkausweis".
    pub title: String,
    /// Its number.
    pub number: String,
    /// First day.
    pub from: Date,
    /// Last day; none where it does not end.
    pub until: Option<Date>,
    /// When it was issued, or what stands on it was changed last. Seconds count, no more.
    pub since: Ts,
    /// Whose it is.
    pub holder: String,
    /// Where it holds; empty where that is said elsewhere.
    pub area: String,
    /// Number plates; none where it is no matter of vehicles.
    pub plates: Vec<String>,
}

impl Pass {
    /// As the payload of a token: eight lines, days as `20261123`, the moment in seconds since 1970,
    /// plates with commas between.
    #[must_use]
    pub fn payload(&self) -> Vec<u8> {
        let day = |day: Date| day.strftime("%Y%m%d").to_string();
        let plates: Vec<String> = self.plates.iter().map(|p| line(p).replace(',', " ")).collect();
        let lines = [
            line(&self.title),
            line(&self.number),
            day(self.from),
            self.until.map(day).unwrap_or_default(),
            self.since.timestamp().as_second().max(0).to_string(),
            line(&self.holder),
            line(&self.area),
            plates.join(","),
        ];
        lines.join("\n").into_bytes()
    }

    /// Reads a payload; `None` where it is none.
    #[must_use]
    pub fn read(payload: &[u8]) -> Option<Self> {
        let lines: Vec<&str> = std::str::from_utf8(payload).ok()?.split('\n').collect();
        let [title, number, from, until, since, holder, area, plates] = lines.as_slice() else {
            return None;
        };
        let digits = since.len() <= 12 && since.bytes().all(|b| b.is_ascii_digit());
        let seconds: i64 = since.parse().ok().filter(|_| digits)?;
        Some(Self {
            title: (*title).to_owned(),
            number: (*number).to_owned(),
            from: day(from)?,
            until: if until.is_empty() { None } else { Some(day(until)?) },
            since: Ts(seconds * Ts::SECOND),
            holder: (*holder).to_owned(),
            area: (*area).to_owned(),
            plates: plates.split(',').filter(|p| !p.is_empty()).map(str::to_owned).collect(),
        })
    }
}

/// One line without control characters.
fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn day(text: &str) -> Option<Date> {
    let plain = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| Date::strptime("%Y%m%d", text).ok()).flatten()
}
