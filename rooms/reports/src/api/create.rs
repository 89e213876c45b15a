//! `POST /open311/v2/requests`: a program sends a report. It goes the way of every report,
//! through the same verb; the program's key stands for the form's token.

mod answers;
mod draft;

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use files::Files;
use hmac::{Hmac, Mac};
use identity::Visitor;
use kernel::{chance::token_hash, municipality::Moderation};
use sha2::Sha256;
use web::Here;

use super::{
    answer::{Format, say},
    asked::{Asked, Tongue},
    fault::{Fault, Outcome, Wrong},
    key::{self, ApiKey},
    tree::Node,
};
use crate::{
    Scope,
    category::Delivery,
    pages::new::{
        most_pictures,
        submission::{self, Sending, Via},
        upload::{self, Upload},
    },
};

/// Header, and field, of the key that makes sending twice harmless.
const KEY_HEADER: &str = "idempotency-key";
const KEY_FIELD: &str = "idempotency_key";

/// Who sends, and where pictures go.
pub struct Sender {
    /// Who sends.
    pub visitor: Visitor,
    /// Where pictures go.
    pub files: Files,
}

/// Takes a report.
///
/// # Errors
/// 403 for the key, 404 for service and jurisdiction, 400 with every other reason at once.
pub async fn create_request(
    here: &Here,
    tongue: &Tongue,
    format: Format,
    asked: Asked,
    sender: Sender,
    request: Request,
) -> Outcome {
    let keys = key::live(&mut here.town.store.read().await?).await?;
    let in_header = idempotency_header(request.headers());
    let may_send = |pairs: &[(String, String)]| {
        let sent = pairs.iter().find(|(name, _)| name == "api_key");
        let sent = asked.get("api_key").or(sent.map(|(_, value)| value.trim()));
        key::find(&keys, sent).is_some_and(|key| key.may_create)
    };
    let most = most_pictures(here);
    let trusts = |_: &Here, _: &HeaderMap, pairs: &[(String, String)]| may_send(pairs);
    let upload = upload::read(here, &sender.files, request, most, trusts).await?;
    let Upload { pairs, pictures, refused, left_out, .. } = upload;
    let asked = asked.and(pairs);
    let key = key::demand_create(here, &keys, &asked)?;
    asked.demand_jurisdiction(here)?;
    let scope = Scope::of(here);
    let code = asked.get("service_code");
    let code = code.ok_or_else(|| Fault::value("reports-api-missing", "service_code"))?;
    let category = scope.catalogue.find_open(code);
    let category = category.ok_or_else(|| Fault::unknown("reports-api-no-service", code))?;
    let mut wrong: Vec<Wrong> =
        refused.into_iter().map(|text| Wrong::new(text, vec![("most", most.into())])).collect();
    if left_out {
        wrong.push(Wrong::new("reports-api-key-late", Vec::new()));
    }
    let mut draft = draft::read(&scope, tongue, &asked, category, &mut wrong);
    let link = draft::media_url(&asked, &mut wrong);
    if !wrong.is_empty() {
        return Err(Fault::invalid(wrong));
    }
    let said = in_header.as_deref().or(asked.get(KEY_FIELD));
    draft.idempotency_key = own_key(here, key, said);
    let token = (category.open311 == Delivery::Batch).then(|| token_of(&draft.idempotency_key));
    let sending = Sending {
        draft,
        source: "open311",
        draft_hash: None,
        actor: sender.visitor.actor(),
        pictures,
        via: Some(Via {
            key: key.id,
            token_hash: token.as_deref().map(token_hash),
            note: link.map(|url| {
                let args = [("url", url.into()), ("name", key.name.as_str().into())];
                here.say("reports-api-media-note", &args)
            }),
        }),
    };
    let submitted = submission::send(here, sending).await?;
    let number = match &token {
        Some(token) => ("token", token.as_str().into()),
        None => ("service_request_id", submitted.code.as_str().into()),
    };
    let notice = match here.town.config.reports.moderation {
        Moderation::Before => "reports-api-notice-before",
        Moderation::After => "reports-api-notice-after",
    };
    let parts = vec![
        number,
        ("service_notice", tongue.say(notice, &[]).into()),
        ("account_id", Node::Empty),
    ];
    let status = if submitted.new { StatusCode::CREATED } else { StatusCode::OK };
    let answer = Node::List("request", vec![Node::Parts(parts)]);
    let mut response = say(format, status, tongue.lang, "service_requests", &answer);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn idempotency_header(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(KEY_HEADER)?.to_str().ok()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The key under which the report is sent. The reporter's secret follows from it, and a
/// program's own keys may be as simple as `17`: so it is made from them, the program's key
/// and a secret of the house. Without one it is random, and sending twice makes two reports.
fn own_key(here: &Here, key: &ApiKey, said: Option<&str>) -> String {
    let Some(said) = said else { return here.app.chance.token() };
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&here.app.secret)
        .expect("HMAC takes keys of any length");
    for part in ["open311", here.town.key.as_str(), &key.id.to_string(), said] {
        mac.update(part.as_bytes());
        mac.update(b"/");
    }
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// The token of a report whose number comes later; the same for the same key.
fn token_of(key: &str) -> String {
    let hash = token_hash(&format!("open311-token/{key}"));
    URL_SAFE_NO_PAD.encode(hash.get(..24).unwrap_or(&hash))
}
