//! What is written to the applicant: the letter of the definition with its placeholders filled.
//! German is the language of the administration (§ 23 LVwVfG); who reads another language gets
//! theirs beside it.

use std::collections::BTreeMap;

use kernel::{Lang, LocalText, Ts};
use serde::{Deserialize, Serialize};
use web::Arg;

use super::{Case, Voice, say};
use crate::{Answers, definition::LetterKind, letter_text::LetterTexts, published::Service};

/// A letter as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// One line.
    pub subject: String,
    /// Paragraphs.
    pub text: String,
    /// The same in the applicant's language, where that is another one.
    pub beside: Option<Beside>,
}

/// A letter in the applicant's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The language's word in rows.
    pub lang: String,
    /// One line.
    pub subject: String,
    /// Paragraphs.
    pub text: String,
}

impl Written {
    /// The subject in the applicant's language.
    #[must_use]
    pub fn subject_read(&self) -> &str {
        self.beside.as_ref().map_or(&self.subject, |beside| &beside.subject)
    }

    /// Both texts below each other, the German one last where there are two.
    #[must_use]
    pub fn whole(&self, between: &str) -> String {
        match &self.beside {
            None => self.text.clone(),
            Some(beside) => {
                format!("{}\n\n{between}\n\n{}\n\n{}", beside.text, self.subject, self.text)
            }
        }
    }
}

/// What a letter is about besides the case.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// Answers of applicant and clerk, settled.
    pub answers: Answers,
    /// Keys of the reasons.
    pub reasons: Vec<String>,
    /// The clerk's own words.
    pub words: String,
    /// What is missing.
    pub request: String,
    /// Until when.
    pub deadline: Option<Ts>,
    /// What is charged, in cents.
    pub cents: i64,
    /// Number, first and last day of what is issued.
    pub permit: Option<(String, jiff::civil::Date, Option<jiff::civil::Date>)>,
}

/// Writes a letter; where the definition has none of this kind, in the house's words.
#[must_use]
pub fn write(
    voice: &Voice,
    service: &Service,
    case: &Case,
    kind: LetterKind,
    about: &About,
    now: Ts,
) -> Written {
    let german = voice.speaking(Lang::De);
    let (subject, text) = written(&german, service, case, kind, about, now);
    let own = case.language();
    let beside = (own != Lang::De).then(|| {
        let (subject, text) = written(&voice.speaking(own), service, case, kind, about, now);
        Beside { lang: own.as_str().to_owned(), subject, text }
    });
    Written { subject, text, beside }
}

fn written(
    voice: &Voice,
    service: &Service,
    case: &Case,
    kind: LetterKind,
    about: &About,
    now: Ts,
) -> (String, String) {
    let own = LetterTexts::of(voice.town());
    let own = own.find(service.key(), kind).map(|own| (&own.subject, &own.text));
    let mut letters = service.definition.letters.iter();
    let defined = letters.find(|l| l.kind == Some(kind)).map(|l| (&l.subject, &l.text));
    match own.or(defined) {
        Some(words) => worded(voice, service, case, (kind, words), about, now),
        None => plain(voice, service, kind, &house(voice, service, case, about, now)),
    }
}

/// Subject and text of a letter in a voice's language, from the words given for it.
#[must_use]
pub fn worded(
    voice: &Voice,
    service: &Service,
    case: &Case,
    (kind, (subject, text)): (LetterKind, (&LocalText, &LocalText)),
    about: &About,
    now: Ts,
) -> (String, String) {
    let house = house(voice, service, case, about, now);
    let lang = voice.lang();
    let find = |name: &str| {
        let own = || say::answer(voice, &service.definition, &about.answers, name);
        house.get(name).cloned().or_else(own).unwrap_or_default()
    };
    let german = text.get(Lang::De);
    let subject = fill(subject.get(lang), find);
    let mut text = fill(text.get(lang), find).trim().to_owned();
    if owes_remedy(kind) && !names_remedy(german) {
        text = format!("{text}\n\n{}", remedy(voice, &house));
    }
    (subject, text)
}

/// A letter in the house's own words.
fn plain(
    voice: &Voice,
    service: &Service,
    kind: LetterKind,
    house: &BTreeMap<&'static str, String>,
) -> (String, String) {
    let said = |name: &str| Arg::from(house.get(name).cloned().unwrap_or_default());
    let args = [
        ("reference", said("case.number")),
        ("service", service.definition.name.get(voice.lang()).into()),
        ("authority", said("authority")),
        ("reason", said("reason")),
        ("request", said("request")),
        ("deadline", said("deadline")),
        ("number", said("permit.number")),
        ("until", said("permit.until")),
    ];
    let key = match kind {
        LetterKind::Approval => "services-letter-approval",
        LetterKind::Refusal => "services-letter-refusal",
        LetterKind::Request => "services-letter-request",
        LetterKind::Receipt => "services-letter-receipt",
        LetterKind::Reminder => "services-letter-reminder",
        LetterKind::Revocation => "services-letter-revocation",
    };
    let mut text = voice.say(key, &args);
    if owes_remedy(kind) {
        text = format!("{text}\n\n{}", remedy(voice, house));
    }
    (voice.say("services-letter-subject", &args), text)
}

/// What can be done against a decision (§ 58 VwGO); a municipality words it in its own texts.
fn remedy(voice: &Voice, house: &BTreeMap<&'static str, String>) -> String {
    let authority = house.get("authority").cloned().unwrap_or_default();
    voice.say("services-letter-remedy", &[("authority", authority.into())])
}

/// The placeholders that are not fields.
fn house(
    voice: &Voice,
    service: &Service,
    case: &Case,
    about: &About,
    now: Ts,
) -> BTreeMap<&'static str, String> {
    let mut house = BTreeMap::from([
        ("case.number", case.code()),
        ("department", voice.department(&case.department)),
        ("authority", authority(voice, service, case)),
        ("date", voice.day(now)),
        ("applicant", applicant(voice, service, &about.answers)),
        ("fee.total", say::money(about.cents, voice.lang())),
        ("reason", reasons(voice, service, about)),
        ("request", about.request.clone()),
        ("deadline", about.deadline.map(|at| voice.day(at)).unwrap_or_default()),
        ("appointment", appointment(voice, service, &about.answers)),
    ]);
    if let Some((number, from, until)) = &about.permit {
        house.insert("permit.number", number.clone());
        house.insert("permit.from", voice.date(*from));
        house.insert("permit.until", until.map(|day| voice.date(day)).unwrap_or_default());
    }
    house
}

/// The name of the authority that decides.
#[must_use]
pub fn authority(voice: &Voice, service: &Service, case: &Case) -> String {
    let authorities = service.definition.authorities.iter();
    match authorities.into_iter().find(|authority| authority.key == case.authority) {
        Some(authority) => authority.name.get(voice.lang()).to_owned(),
        None => format!("{}, {}", voice.town().config.name, voice.department(&case.department)),
    }
}

/// What to call the applicant: the field that once-only data would fill.
#[must_use]
pub fn applicant(voice: &Voice, service: &Service, answers: &Answers) -> String {
    let prefilled = |wanted: &str| {
        let fields = service.definition.fields().map(|(_, field)| field);
        let found = fields.into_iter().find(|f| f.prefill.as_deref() == Some(wanted))?;
        let said = say::answer(voice, &service.definition, answers, &found.key)?;
        (!said.is_empty()).then_some(said)
    };
    let person = || {
        let names = ["person.given_name", "person.family_name"].map(prefilled);
        let names: Vec<String> = names.into_iter().flatten().collect();
        (!names.is_empty()).then(|| names.join(" "))
    };
    prefilled("company.name").or_else(person).unwrap_or_default()
}

fn reasons(voice: &Voice, service: &Service, about: &About) -> String {
    let known = &service.definition.procedure.reasons;
    let chosen = known.iter().filter(|reason| about.reasons.contains(&reason.key));
    let mut all: Vec<&str> = chosen.map(|reason| reason.text.get(voice.lang())).collect();
    all.push(about.words.trim());
    all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Day and time that the clerk entered.
fn appointment(voice: &Voice, service: &Service, answers: &Answers) -> String {
    use crate::definition::FieldKind;
    let fields = service.definition.procedure.decision.fields.iter();
    let when = fields.filter(|f| matches!(f.kind, FieldKind::Date | FieldKind::Time));
    let said = when.filter_map(|f| say::answer(voice, &service.definition, answers, &f.key));
    said.filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Whether a letter tells what can be done against it.
fn owes_remedy(kind: LetterKind) -> bool {
    matches!(kind, LetterKind::Refusal | LetterKind::Revocation)
}

/// Whether a letter brings its own words about that.
fn names_remedy(text: &str) -> bool {
    ["Rechtsbehelf", "Widerspruch", "Klage "].iter().any(|word| text.contains(word))
}

/// A text with its placeholders filled.
fn fill(text: &str, find: impl Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            break;
        };
        filled.push_str(&find(name));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_nothing_else() {
        let find = |name: &str| format!("<{name}>");
        assert_eq!(
            fill("Der Antrag {case.number} von {firma}.", find),
            "Der Antrag <case.number> von <firma>."
        );
        assert_eq!(fill("ohne", find), "ohne");
    }

    #[test]
    fn who_reads_another_language_gets_both() {
        let beside = Beside { lang: "en".into(), subject: "Yes".into(), text: "Granted.".into() };
        let written =
            Written { subject: "Ja".into(), text: "Erteilt.".into(), beside: Some(beside) };
        assert_eq!(written.subject_read(), "Yes");
        assert_eq!(
            written.whole("Auf Deutsch gilt:"),
            "Granted.\n\nAuf Deutsch gilt:\n\nJa\n\nErteilt."
        );
    }
}
