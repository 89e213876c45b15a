//! Which words everybody may read.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Deed,
    event::survey::{SurveyTextReleased, SurveyTextWithheld},
    process::Rule,
    store::survey::{set_text_released, set_text_withheld},
};

/// Lets everybody read words; also takes a decision back. False where it was so before.
///
/// # Errors
/// Engine errors.
pub async fn release_text(tx: &mut Tx, deed: &Deed, process: &str, code: &str) -> Result<bool> {
    if !set_text_released(tx, code, deed.now).await? {
        return Ok(false);
    }
    let event = SurveyTextReleased { process: process.to_owned(), text: code.to_owned() };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}

/// Keeps words from the public, for a rule everybody can read. False where it was so before.
///
/// # Errors
/// Engine errors.
pub async fn withhold_text(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    code: &str,
    rule: &Rule,
) -> Result<bool> {
    if !set_text_withheld(tx, code, deed.now, &rule.key).await? {
        return Ok(false);
    }
    let event = SurveyTextWithheld {
        process: process.to_owned(),
        text: code.to_owned(),
        rule: rule.key.clone(),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}
