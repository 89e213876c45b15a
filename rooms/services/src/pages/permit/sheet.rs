//! `/permits/{token}/permit.pdf`: the permit to print, while it may be used.

use axum::{extract::Path, response::Response};
use kernel::Lang;
use web::{Answer, Here, Problem, see_other};

use super::{card::shows, find};
use crate::{
    deciding::{Validity, Voice},
    paper::{self, Issued},
};

/// Prints it; what does not hold is not printed, the page says why.
pub async fn print_permit(here: Here, Path(token): Path<String>) -> Answer<Response> {
    let found = find(&here, &token).await?;
    let voice = Voice::of(&here);
    let validity = found.permit.validity(voice.today(here.now));
    if !matches!(validity, Validity::Valid | Validity::Later) {
        return Ok(see_other(&format!("/permits/{token}")));
    }
    let issue = found.service.definition.issue.as_ref().ok_or_else(Problem::internal)?;
    let german = voice.speaking(Lang::De);
    let sheet = paper::permit(
        &here,
        Issued {
            shows: shows(&german, &found.service, issue, &found.permit.data.0),
            permit: &found.permit,
            case: &found.case,
            service: &found.service,
            issue,
        },
    );
    press::serve(&here, &found.permit.number, sheet).await
}
