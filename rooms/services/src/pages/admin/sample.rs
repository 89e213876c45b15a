//! A letter as it would look, about an application made up for the purpose.

use kernel::{Lang, LocalText, Ts};
use store::Doc;
use web::Here;

use crate::{
    Answers,
    application::{ApplicationId, CaseId},
    charge::charges,
    deciding::{
        Case, Voice, issuing,
        letter::{self, About, Beside, Written},
        settled,
    },
    definition::{Due, FieldKind, LetterKind},
    published::Service,
    sample,
};

/// What stands on a sample instead of a number.
const REFERENCE: &str = "XX-0000-0000";
/// Days somebody has to answer.
const DAYS: i64 = 14;

/// A case of the service with an answer to each question.
pub(super) fn case(here: &Here, service: &Service, lang: Lang) -> Case {
    let today = here.now.date(&here.town.zone);
    let mut answers = Answers::default();
    for step in service.definition.steps.iter().chain([&service.definition.procedure.decision]) {
        for field in &step.fields {
            if matches!(field.kind, FieldKind::Group) {
                let mut rows = sample::rows(field);
                for row in &mut rows {
                    let inner = field.fields.iter();
                    row.extend(
                        inner.filter_map(|f| Some((f.key.clone(), sample::value(f, today)?))),
                    );
                }
                answers.groups.insert(field.key.clone(), rows);
            } else if let Some(value) = sample::value(field, today) {
                answers.fields.insert(field.key.clone(), value);
            }
        }
    }
    let authority = service.definition.authorities.first();
    Case {
        id: CaseId::fresh(&here.app.chance, here.now),
        application: ApplicationId::fresh(&here.app.chance, here.now),
        authority: authority.map(|authority| authority.key.clone()).unwrap_or_default(),
        department: service.definition.department.clone(),
        clerk: None,
        due_at: None,
        checked_at: None,
        decided_at: None,
        outcome: None,
        ended_at: None,
        reference: REFERENCE.to_owned(),
        service: service.key().to_owned(),
        version: service.version,
        answers: Doc(answers),
        lang: lang.as_str().to_owned(),
        person: None,
        email: None,
        received_at: here.now,
        withdrawn_at: None,
        channel: crate::came::Channel::Online.as_str().to_owned(),
        typed_by: None,
        renews: None,
        renewed_reference: None,
        renewed_until: None,
    }
}

/// What a letter with these words would say, in each language of the municipality.
pub(super) fn written(
    here: &Here,
    service: &Service,
    (kind, words): (LetterKind, (&LocalText, &LocalText)),
    languages: &[Lang],
) -> Vec<(Lang, String, String)> {
    let said = |lang: &Lang| {
        let voice = Voice::of(here).speaking(*lang);
        let (case, about) = (case(here, service, *lang), about(&voice, here, service, *lang));
        let (subject, text) =
            letter::worded(&voice, service, &case, (kind, words), &about, here.now);
        (*lang, subject, text)
    };
    languages.iter().map(said).collect()
}

/// The same as a letter that is printed, with the English text beside the German one, where the
/// municipality speaks English.
pub(super) fn printed(all: Vec<(Lang, String, String)>) -> Written {
    let mut printed = Written::default();
    for (lang, subject, text) in all {
        match lang {
            Lang::De => (printed.subject, printed.text) = (subject, text),
            Lang::En => {
                printed.beside = Some(Beside { lang: lang.as_str().to_owned(), subject, text });
            }
            Lang::Simple => {}
        }
    }
    printed
}

fn about(voice: &Voice, here: &Here, service: &Service, lang: Lang) -> About {
    let today = here.now.date(&here.town.zone);
    let case = case(here, service, lang);
    let facts = settled(service, &case.answers.0, None, today);
    let due = charges(&service.definition, &facts, Due::Application, today);
    let permit = issuing::issued(service, &facts, today, None);
    let reason = service.definition.procedure.reasons.first();
    About {
        answers: facts.answers().clone(),
        reasons: reason.map(|reason| reason.key.clone()).into_iter().collect(),
        words: voice.say("services-letters-sample-reason", &[]),
        request: voice.say("services-letters-sample-request", &[]),
        deadline: Some(here.now.plus(DAYS * Ts::DAY)),
        cents: due.iter().filter_map(|charge| charge.cents).sum(),
        permit: permit.map(|issued| ("A-0000-0000".to_owned(), issued.from, issued.until)),
    }
}
