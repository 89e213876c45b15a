//! `POST /services/{key}/email`: the applicant shows that an address is theirs, by a code that is
//! sent there.

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::{Ts, chance::token_hash};
use letters::{Address, Mail, Sender};
use web::{Answer, Form, Guarded, Here, fields, limit::Limit};

use super::review;
use crate::{
    draft::{Asked, Data},
    pages::{
        CODES,
        current::{Changed, Current},
    },
};

/// Codes one network, or one address, may ask for.
const MAILS: Limit =
    Limit { name: "service-email-codes", burst: 5, every: std::time::Duration::from_secs(300) };
/// How long a code can be entered.
const VALID: i64 = 30 * Ts::MINUTE;
/// Wrong codes after which a new one has to be asked for.
const TRIES: u32 = 5;

fields! {
    pub(super) EmailField {
        Email = "email",
        Code = "code",
        Act = "act",
    }
}

/// Sends a code, takes it, or forgets the address.
pub async fn confirm_email(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    headers: HeaderMap,
    Guarded(mut form): Guarded<EmailField>,
) -> Answer<Response> {
    let mut current = Current::open(&here, &headers, &key).await?;
    let mut changed = Changed::default();
    let data = &mut current.draft.data;
    match form.value(EmailField::Act) {
        "change" => (data.confirmed, data.asked) = (None, None),
        "check" => {
            here.limit(CODES)?;
            check(&here, data, &mut form);
        }
        _ => {
            let Some(to) = Address::parse(form.value(EmailField::Email)) else {
                form.fail(EmailField::Email, "services-wrong-email");
                return refuse(&here, &visitor, current, &form).await;
            };
            here.limit(MAILS)?;
            here.limit_by(MAILS, &token_key(to.as_str()))?;
            let code = format!("{:06}", here.app.chance.below(1_000_000));
            data.email = Some(to.as_str().to_owned());
            data.asked = Some(Asked {
                email: to.as_str().to_owned(),
                code_hash: token_hash(&code),
                at: here.now.0,
                tries: 0,
            });
            data.confirmed = None;
            changed.mail = Some(mail(&here, &current, to, &code));
        }
    }
    if !form.is_valid() {
        return refuse(&here, &visitor, current, &form).await;
    }
    let then = format!("{}#mailbox", current.path("review"));
    current.save(&here, &visitor, changed, &then).await
}

/// A key for the limit that does not hold the address.
fn token_key(email: &str) -> String {
    crate::receipt::hex(&token_hash(&email.to_lowercase()))
}

fn check(here: &Here, data: &mut Data, form: &mut Form<EmailField>) {
    let typed: String = form.value(EmailField::Code).chars().filter(char::is_ascii_digit).collect();
    let Some(asked) = &mut data.asked else {
        return form.fail(EmailField::Email, "services-email-again");
    };
    if here.now.0 - asked.at > VALID || asked.tries >= TRIES {
        data.asked = None;
        return form.fail(EmailField::Email, "services-email-again");
    }
    if token_hash(&typed) != asked.code_hash {
        asked.tries += 1;
        return form.fail(EmailField::Code, "services-email-code-wrong");
    }
    data.confirmed = Some(asked.email.clone());
    data.asked = None;
}

/// The last look again, with what is wrong; what was noted in the draft is kept.
async fn refuse(
    here: &Here,
    visitor: &Visitor,
    current: Current,
    form: &Form<EmailField>,
) -> Answer<Response> {
    let empty = StatusCode::OK.into_response();
    let (current, _, cookie) = current.keep(here, visitor, Changed::default(), empty).await?;
    let page = review::page(here, visitor, &current, form, false);
    let mut response = page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response();
    crate::pages::current::set(&mut response, here, &cookie);
    Ok(response)
}

/// The letter with the code; it goes with the draft that knows the code's hash, or not at all.
fn mail(here: &Here, current: &Current, to: Address, code: &str) -> (Sender, Mail) {
    let args = [
        ("code", code.into()),
        ("service", current.service.definition.name.get(here.lang).into()),
        ("town", here.town.config.name.as_str().into()),
    ];
    let subject = here.say("services-email-mail-subject", &args);
    let text = here.say("services-email-mail-text", &args);
    let mail = Mail::new(to, "application_code", here.lang, subject, text).secret();
    (Sender::of(&here.town.config), mail)
}
