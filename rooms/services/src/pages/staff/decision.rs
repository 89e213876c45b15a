//! `/staff/services/{case}/decision`: how a clerk decides. Where the service wants four eyes, it is
//! a proposal.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use web::{Answer, Form, Guarded, Here, Page, see_other};

use super::{act::Outcome as Acted, desk};
use crate::{
    Answers,
    deciding::{
        Case, Outcome,
        letter::Written,
        settled,
        verbs::{self, Proposal},
    },
    definition::Field,
    entry,
    pages::{control, letters},
    published::Service,
};

web::fields! {
    /// Fields of the decision that every service has.
    pub DecisionField {
        Outcome = "outcome",
        Reason = "reason",
        Words = "words",
        Preview = "preview",
    }
}

/// What asks for a preview as a sheet.
const PDF: &str = "pdf";
/// Characters of the clerk's own words.
const WORDS: usize = 8_000;

#[derive(Template)]
#[template(path = "staff/service_decision.html")]
struct ShowDecision {
    here: Here,
    case: Case,
    service: std::sync::Arc<Service>,
    form: Form<DecisionField>,
    fields: Vec<String>,
    letter: Option<Written>,
    incomplete: bool,
}

fn purpose(_: &Case) -> &'static str {
    "services-access-work"
}

/// The page.
pub async fn show_decision(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Response> {
    let (case, service) = desk::open(&here, &clerk, &code, purpose).await?;
    if !case.is_open() {
        return Ok(see_other(&format!("{}?already=over", desk::path(&case.code()))));
    }
    Ok(page(&here, case, service, Form::default(), None)?.into_response())
}

fn page(
    here: &Here,
    case: Case,
    service: std::sync::Arc<Service>,
    form: Form<DecisionField>,
    letter: Option<Written>,
) -> Answer<Page> {
    let asked = service.definition.procedure.decision.fields.iter();
    let asked = asked.filter(|field| control::is_plain(field));
    let render =
        |field: &Field| control::render(here, &form, field, &entry::name(&field.key, None), None);
    let fields = asked.map(render).collect::<askama::Result<Vec<String>>>();
    let fields = fields.map_err(|error| {
        tracing::error!(%error, "field does not render");
        web::Problem::internal()
    })?;
    let code = case.code();
    let page = ShowDecision {
        incomplete: !is_complete(here, &case, &service),
        here: here.clone(),
        case,
        service,
        form,
        fields,
        letter,
    };
    Ok(Page::new(here.t1("services-decision-title", "code", code.as_str()), page)
        .wide()
        .hidden()
        .section("/staff/services")
        .crumb(here.t("services-inbox-title"), "/staff/services")
        .crumb(code.clone(), desk::path(&code)))
}

/// Whether everything to look at was ticked, or there is nothing to look at.
fn is_complete(here: &Here, case: &Case, service: &Service) -> bool {
    let today = here.now.date(&here.town.zone);
    let facts = settled(service, &case.answers.0, None, today);
    let mut checks = service.definition.procedure.checks.iter();
    case.checked_at.is_some() || !checks.any(|check| facts.holds(check.when.as_ref()))
}

/// Decides, proposes, or shows what would be written.
pub async fn propose_decision(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<DecisionField>,
) -> Answer<Response> {
    let (case, service) = desk::open(&here, &clerk, &code, purpose).await?;
    let preview = form.ticked(DecisionField::Preview);
    let Some(proposal) = read(&here, &case, &service, &mut form) else {
        let page = page(&here, case, service, form, None)?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    if preview {
        let act = desk::acting(&here, &clerk, case.clone(), service.clone());
        let letter = verbs::drafted(&act, &proposal);
        if form.value(DecisionField::Preview) == PDF {
            let clerk = clerk.person.display_name();
            return letters::draft(&here, &case, &service, &letter, Some(clerk)).await;
        }
        return Ok(page(&here, case, service, form, Some(letter))?.into_response());
    }
    super::act::act(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            if !act.case.is_open() {
                return Ok(Acted::Already("over"));
            }
            let four_eyes = act.service.definition.procedure.four_eyes;
            let proposed = verbs::propose(tx, &act, proposal).await?;
            Ok(Acted::of(proposed, if four_eyes { "proposed" } else { "decided" }, "decided"))
        })
    })
    .await
}

/// The proposal; notes what is wrong.
fn read(
    here: &Here,
    case: &Case,
    service: &Service,
    form: &mut Form<DecisionField>,
) -> Option<Proposal> {
    let today = here.now.date(&here.town.zone);
    let chosen = Outcome::from_name(form.value(DecisionField::Outcome))
        .filter(|outcome| *outcome != Outcome::Withdrawn);
    if chosen.is_none() {
        form.fail(DecisionField::Outcome, "services-decision-error-outcome");
    }
    let approved = chosen == Some(Outcome::Approved);
    let words = form.optional(DecisionField::Words, WORDS).unwrap_or_default();
    let known = &service.definition.procedure.reasons;
    let sent: Vec<String> = form.all(DecisionField::Reason).map(str::to_owned).collect();
    let reasons: Vec<String> = match approved {
        true => Vec::new(),
        false => sent.into_iter().filter(|key| known.iter().any(|r| r.key == *key)).collect(),
    };
    if chosen == Some(Outcome::Refused) && reasons.is_empty() && words.is_empty() {
        form.fail(DecisionField::Words, "services-decision-error-reason");
    }
    if approved && !is_complete(here, case, service) {
        form.fail(DecisionField::Outcome, "services-decision-error-checks");
    }
    let mut data = Answers::default();
    if approved {
        let asked = service.definition.procedure.decision.fields.iter();
        for field in asked.filter(|field| control::is_plain(field)) {
            let name = entry::name(&field.key, None);
            if let Some(value) = control::read(form, field, &name, today) {
                data.fields.insert(field.key.clone(), value);
            }
        }
        let facts = settled(service, &case.answers.0, Some(&data), today);
        for missing in facts.missing_in_decision() {
            let name = entry::name(&missing.field.key, None);
            if form.error(&name).is_none() {
                form.fail_named(&name, "services-decision-error-missing", Vec::new());
            }
        }
    }
    let outcome = chosen.filter(|_| form.is_valid())?;
    Some(Proposal { outcome, data, reasons, words })
}

impl ShowDecision {
    fn path(&self) -> String {
        desk::path(&self.case.code())
    }

    fn outcomes(&self) -> Vec<(String, String)> {
        let choose = (String::new(), self.here.t("services-staff-choose"));
        let both = [Outcome::Approved, Outcome::Refused];
        let both = both.map(|o| (o.as_str().to_owned(), self.here.t(o.label())));
        std::iter::once(choose).chain(both).collect()
    }

    fn is_chosen(&self, key: &str) -> bool {
        self.form.all(DecisionField::Reason).any(|chosen| chosen == key)
    }

    fn four_eyes(&self) -> bool {
        self.service.definition.procedure.four_eyes
    }

    fn paragraphs<'t>(&self, text: &'t str) -> Vec<Vec<&'t str>> {
        web::text::paragraphs(text)
    }
}
