//! From parameters to a draft; notes everything that is wrong.

use kernel::Point;
use letters::Address;

use super::answers;
use crate::{
    Scope,
    api::{
        asked::{Asked, Tongue},
        fault::Wrong,
    },
    category::Category,
    draft::Draft,
    pages::new::{TEXT_CHARS, is_far, read_point},
};

/// Longest address, name, number and link, in characters.
const ADDRESS: usize = 300;
const NAME: usize = 100;
const PHONE: usize = 60;
const EMAIL: usize = 254;
const LINK: usize = 2_000;

/// The draft in the parameters.
pub(super) fn read(
    scope: &Scope,
    tongue: &Tongue,
    asked: &Asked,
    category: &Category,
    wrong: &mut Vec<Wrong>,
) -> Draft {
    let mut take = |name: &'static str, most: usize| {
        let value = asked.get(name)?;
        if value.chars().count() > most {
            let args = vec![("name", name.into()), ("most", most.into())];
            wrong.push(Wrong::new("reports-api-too-long", args));
        }
        Some(value.to_owned())
    };
    let address = take("address_string", ADDRESS);
    // The town's own number of a lamp or a bench says as well as an address where it is.
    let object_id = take("address_id", PHONE);
    let description = take("description", TEXT_CHARS);
    let names = [take("first_name", NAME), take("last_name", NAME)];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let phone = take("phone", PHONE);
    let typed = take("email", EMAIL);
    let email = typed.as_deref().and_then(Address::parse).map(|a| a.as_str().to_owned());
    if typed.is_some() && email.is_none() {
        wrong.push(Wrong::new("reports-new-you-email-wrong", Vec::new()));
    }
    let point = place(scope, asked, wrong);
    if point.is_none() && address.is_none() && object_id.is_none() && !asks_point(asked) {
        wrong.push(Wrong::new("reports-api-no-place", Vec::new()));
    }
    Draft {
        lon: point.map(|p| p.lon),
        lat: point.map(|p| p.lat),
        address,
        object_id,
        category: Some(category.key.clone()),
        answers: answers::read(scope, asked, category, wrong),
        // The specification does not ask for words; then the category has to say it.
        description: description.unwrap_or_else(|| category.name.get(tongue.lang).to_owned()),
        name: (!names.is_empty()).then(|| names.join(" ")),
        email,
        phone,
        lang: tongue.lang.as_str().to_owned(),
        ..Draft::default()
    }
}

fn asks_point(asked: &Asked) -> bool {
    asked.get("lat").is_some() || asked.get("long").is_some()
}

fn place(scope: &Scope, asked: &Asked, wrong: &mut Vec<Wrong>) -> Option<Point> {
    if !asks_point(asked) {
        return None;
    }
    let (lon, lat) = (asked.get("long").unwrap_or(""), asked.get("lat").unwrap_or(""));
    let point = read_point(lon, lat);
    match point {
        None => wrong.push(Wrong::new("reports-api-wrong-point", Vec::new())),
        Some(point) if is_far(scope, point) => {
            wrong.push(Wrong::new("reports-new-where-far", Vec::new()));
        }
        Some(_) => {}
    }
    point
}

/// The address of a picture elsewhere. It is never fetched, because a server that fetches what
/// strangers name can be sent into the town's own network; staff get it as a note.
pub(super) fn media_url(asked: &Asked, wrong: &mut Vec<Wrong>) -> Option<String> {
    let url = asked.get("media_url")?;
    let usable = (url.starts_with("https://") || url.starts_with("http://"))
        && url.chars().count() <= LINK
        && !url.contains(|c: char| c.is_whitespace() || c.is_control());
    if !usable {
        wrong.push(Wrong::new("reports-api-wrong-link", vec![("name", "media_url".into())]));
    }
    Some(url.to_owned())
}
