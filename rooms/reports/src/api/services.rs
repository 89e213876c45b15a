//! `/open311/v2/services`: the categories of the town.

use axum::{http::StatusCode, response::Response};
use kernel::Lang;
use web::Here;

use super::{
    answer::{Format, say},
    asked::Tongue,
    tree::Node,
};
use crate::{
    Scope,
    category::{Category, Group},
};

/// The answer.
#[must_use]
pub fn list_services(here: &Here, tongue: &Tongue, format: Format) -> Response {
    let scope = Scope::of(here);
    let groups = scope.catalogue.groups().iter();
    let services = groups.flat_map(|group| {
        group.categories.iter().map(|category| service(group, category, tongue.lang))
    });
    let services = Node::List("service", services.collect());
    say(format, StatusCode::OK, tongue.lang, "services", &services)
}

fn service(group: &Group, category: &Category, lang: Lang) -> Node {
    let name = category.name.get(lang);
    let object = category.object.as_ref().map(|o| o.label.get(lang));
    // Commas separate keywords.
    let keywords: Vec<String> = [Some(category.kind.as_str()), Some(group.name.get(lang)), object]
        .into_iter()
        .flatten()
        .map(|word| word.replace(',', ""))
        .collect();
    Node::Parts(vec![
        ("service_code", category.key.as_str().into()),
        ("service_name", name.into()),
        ("description", category.hint.get(lang).into()),
        ("metadata", category.asks().into()),
        ("type", category.open311.as_str().into()),
        ("keywords", keywords.join(",").into()),
        ("group", group.name.get(lang).into()),
    ])
}
