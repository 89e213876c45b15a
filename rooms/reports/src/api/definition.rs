//! `/open311/v2/services/{code}`: what a category asks.

use axum::http::StatusCode;
use kernel::Lang;
use web::Here;

use super::{
    answer::{Format, say},
    asked::Tongue,
    fault::{Fault, Outcome},
    tree::Node,
};
use crate::{
    Scope,
    category::{Answer, Category, NotForUs, Question},
};

/// The answer.
///
/// # Errors
/// 404 for a category that is not there, or is offered no more.
pub fn show_definition(here: &Here, tongue: &Tongue, format: Format, code: &str) -> Outcome {
    let scope = Scope::of(here);
    let category = scope.catalogue.find_open(code);
    let category = category.ok_or_else(|| Fault::unknown("reports-api-no-service", code))?;
    let definition = Node::Parts(vec![
        ("service_code", category.key.as_str().into()),
        ("attributes", Node::List("attribute", attributes(category, tongue))),
    ]);
    Ok(say(format, StatusCode::OK, tongue.lang, "service_definition", &definition))
}

/// Who else may be meant comes first, as on the page of the category; then the questions.
fn attributes(category: &Category, tongue: &Tongue) -> Vec<Node> {
    let notices = category.not_for_us.iter().zip(1_i64..);
    let mut attributes: Vec<Node> = notices.map(|(notice, nr)| told(notice, nr, tongue)).collect();
    let questions = category.questions.iter().zip((1_i64..).skip(attributes.len()));
    attributes.extend(questions.map(|(question, order)| asked(question, order, tongue.lang)));
    attributes
}

/// Something to read, nothing to answer.
fn told(notice: &NotForUs, nr: i64, tongue: &Tongue) -> Node {
    let lang = tongue.lang;
    let reach = [notice.phone.as_deref(), notice.url.as_deref()];
    let reach: Vec<&str> = reach.into_iter().flatten().collect();
    let whose = format!("{} {}", notice.name.get(lang), reach.join(" "));
    let text = format!("{} {}", notice.text.get(lang), whose.trim());
    Node::Parts(vec![
        ("variable", false.into()),
        ("code", format!("notice_{nr}").into()),
        ("datatype", "text".into()),
        ("required", false.into()),
        ("datatype_description", Node::Empty),
        ("order", nr.into()),
        ("description", text.into()),
        ("values", Node::List("value", Vec::new())),
    ])
}

fn asked(question: &Question, order: i64, lang: Lang) -> Node {
    let (datatype, values) = match &question.answer {
        Answer::Text => ("string", Vec::new()),
        Answer::Number => ("number", Vec::new()),
        Answer::Date => ("datetime", Vec::new()),
        Answer::Choice(choices) => {
            let value = |choice: &crate::category::Choice| {
                Node::Parts(vec![
                    ("key", choice.key.as_str().into()),
                    ("name", choice.label.get(lang).into()),
                ])
            };
            ("singlevaluelist", choices.iter().map(value).collect())
        }
    };
    Node::Parts(vec![
        ("variable", true.into()),
        ("code", question.key.as_str().into()),
        ("datatype", datatype.into()),
        ("required", question.required.into()),
        ("datatype_description", question.hint.as_ref().map(|h| h.get(lang)).into()),
        ("order", order.into()),
        ("description", question.label.get(lang).into()),
        ("values", Node::List("value", values)),
    ])
}
