//! A permit on paper: in German, which is what is checked, with the code that proves it without a
//! network.

use kernel::Lang;
use press::{Block, Code, Permit as Sheet};
use web::Here;

use crate::{
    deciding::{Case, Permit, Voice, issuing::plates, letter},
    definition::Issue,
    published::Service,
};

/// What a permit is made of.
pub(crate) struct Issued<'a> {
    /// What was issued.
    pub permit: &'a Permit,
    /// The case it comes from.
    pub case: &'a Case,
    /// Its service.
    pub service: &'a Service,
    /// What the service issues.
    pub issue: &'a Issue,
    /// What stands on it: question and answer.
    pub shows: Vec<(String, String)>,
}

/// The permit as it stands now: the same until its holder changes something.
pub(crate) fn permit(here: &Here, issued: Issued<'_>) -> Sheet {
    let Issued { permit, case, service, issue, shows } = issued;
    let voice = Voice::of(here).speaking(Lang::De);
    let said = |key: &str| voice.say(key, &[]);
    let data = &permit.data.0;
    let plates = plates(service, data);
    let at = permit.changed_at.or(permit.issued_at).unwrap_or(here.now);
    let mut blocks = Vec::new();
    let rows: Vec<_> = shows.into_iter().filter(|(_, value)| !is_plates(value, &plates)).collect();
    if !rows.is_empty() {
        blocks.push(Block::heading(said("services-permit-shows")));
        blocks.push(Block::Facts { rows });
    }
    if !issue.conditions.is_empty() {
        let items = issue.conditions.iter().map(|c| c.get(Lang::De).to_owned()).collect();
        blocks.push(Block::heading(said("services-permit-conditions")));
        blocks.push(Block::List { items });
    }
    let page = format!("{}{}", here.origin, seal::check::PATH);
    let code = permit.code.as_ref().map(|code| Code {
        content: seal::check::address(&here.origin, code),
        alt: said("services-permit-code"),
        caption: voice.say("services-paper-permit-code", &[("page", page.into())]),
    });
    let ident = format!("permit/{}/{}", permit.number, at.0);
    let title = issue.name.get(Lang::De).to_owned();
    let mut sheet = super::sheet(&voice, title, ident, at);
    sheet.letterhead.department = Some(voice.department(&case.department));
    Sheet {
        sheet,
        number: permit.number.clone(),
        holder: letter::applicant(&voice, service, data),
        valid_from: permit.from().map(|day| voice.date(day)),
        valid_until: permit.until().map(|day| voice.date(day)),
        area: (!plates.is_empty()).then(|| letter::authority(&voice, service, case)),
        basis: service.definition.legal.join(" · "),
        plates,
        blocks,
        code,
    }
}

/// The plates stand large on the sheet already.
fn is_plates(value: &str, plates: &[String]) -> bool {
    !plates.is_empty() && value == plates.join(", ")
}
