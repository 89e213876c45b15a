//! What every sheet of a town has in common: who sends it, when, in which language.

use jiff::tz::TimeZone;
use kernel::{Lang, Ts, municipality::Colour};
use serde::Serialize;
use web::Town;

/// What every sheet has in common.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    /// Who sends it.
    pub letterhead: Letterhead,
    /// The language it is written in.
    #[serde(serialize_with = "language")]
    pub lang: Lang,
    /// Its own few words in that language.
    pub labels: Labels,
    /// What it is, in a line: the title of the window and of the first page.
    pub title: String,
    /// What makes it this sheet and no other, such as its number; the same for the same sheet.
    pub ident: String,
    /// When it was made.
    #[serde(serialize_with = "moment")]
    pub at: Ts,
}

/// Who sends a sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Letterhead {
    /// The town's name.
    pub town: String,
    /// Who in it, where it is not the town as a whole.
    pub department: Option<String>,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// Telephone, mail, web: a line each.
    pub contact: Vec<String>,
    /// The town's colour on white.
    #[serde(serialize_with = "colour")]
    pub colour: Colour,
    /// Its logo.
    #[serde(serialize_with = "has_logo")]
    pub logo: Option<Logo>,
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Logo {
    /// SVG.
    Svg(Vec<u8>),
    /// PNG.
    Png(Vec<u8>),
}

impl Letterhead {
    /// The letterhead of a town as its files have it.
    #[must_use]
    pub fn of(town: &Town) -> Self {
        let config = &town.config;
        let contact = config.contact.phone.iter().chain([&config.contact.email]);
        Self {
            town: config.name.clone(),
            department: None,
            address: config.contact.address.clone(),
            contact: contact.filter(|line| !line.is_empty()).cloned().collect(),
            colour: config.colours.brand,
            logo: town.file(&config.logo).and_then(Logo::of),
        }
    }

    /// With the department that writes.
    #[must_use]
    pub fn department(mut self, name: impl Into<String>) -> Self {
        self.department = Some(name.into());
        self
    }
}

impl Logo {
    /// A logo by its content; `None` for other formats than SVG and PNG.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png(bytes.to_vec()));
        }
        let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(2_000)]);
        begin.contains("<svg").then(|| Self::Svg(bytes.to_vec()))
    }
}

/// The few words a sheet has of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each is the message press-<name>")]
pub struct Labels {
    pub page: String,
    pub of: String,
    pub number: String,
    pub valid_from: String,
    pub valid_until: String,
    pub plates: String,
    pub area: String,
    pub holder: String,
    pub basis: String,
    pub fold: String,
    pub fill: String,
    pub choose_one: String,
    pub choose_many: String,
    pub row: String,
    pub required: String,
    pub place_date: String,
    pub signature: String,
}

impl Labels {
    /// The words in the language `say` speaks: `|key| here.t(key)`.
    pub fn of(say: impl Fn(&str) -> String) -> Self {
        Self {
            page: say("press-page"),
            of: say("press-of"),
            number: say("press-number"),
            valid_from: say("press-valid-from"),
            valid_until: say("press-valid-until"),
            plates: say("press-plates"),
            area: say("press-area"),
            holder: say("press-holder"),
            basis: say("press-basis"),
            fold: say("press-fold"),
            fill: say("press-fill"),
            choose_one: say("press-choose-one"),
            choose_many: say("press-choose-many"),
            row: say("press-row"),
            required: say("press-required"),
            place_date: say("press-place-date"),
            signature: say("press-signature"),
        }
    }
}

#[derive(Serialize)]
struct Language {
    lang: &'static str,
    region: &'static str,
    hyphenate: bool,
}

pub(crate) fn language<S: serde::Serializer>(lang: &Lang, to: S) -> Result<S::Ok, S::Error> {
    let (name, region) = if *lang == Lang::En { ("en", "GB") } else { ("de", "DE") };
    // Leichte Sprache breaks no words but where its writer did.
    Language { lang: name, region, hyphenate: *lang != Lang::Simple }.serialize(to)
}

fn moment<S: serde::Serializer>(at: &Ts, to: S) -> Result<S::Ok, S::Error> {
    let z = at.timestamp().to_zoned(TimeZone::UTC);
    [
        i32::from(z.year()),
        i32::from(z.month()),
        i32::from(z.day()),
        i32::from(z.hour()),
        i32::from(z.minute()),
        i32::from(z.second()),
    ]
    .serialize(to)
}

fn colour<S: serde::Serializer>(colour: &Colour, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(colour)
}

fn has_logo<S: serde::Serializer>(logo: &Option<Logo>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bool(logo.is_some())
}
