//! Ask for money, and stop asking.

use jobs::record;
use store::{Doc, Result, Tx};

use crate::{
    Deed,
    application::ApplicationId,
    payment::{
        Reference,
        event::{About, PaymentAsked, PaymentWithdrawn},
    },
    store::payment::{
        Due, Line, find_due_of, find_dues_by_reference, insert_due, mark_due_withdrawn,
    },
};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The application.
    pub application: ApplicationId,
    /// Its number, of which the reference at banks is made.
    pub number: String,
    /// Key of the service.
    pub service: String,
    /// Key of the authority that charges it; empty for the municipality.
    pub authority: String,
    /// What for: `application`, or a change or renewal with its id.
    pub occasion: String,
    /// What the sum is made of.
    pub lines: Vec<Line>,
}

/// Asks for money; nothing where it costs nothing. What was asked for before stays as it is.
///
/// # Errors
/// Engine errors.
pub async fn ask(tx: &mut Tx, deed: &Deed, asked: Asked) -> Result<Option<Due>> {
    let Asked { application, number, service, authority, occasion, lines } = asked;
    let cents = lines.iter().map(|line| line.cents).sum();
    if cents <= 0 {
        return Ok(None);
    }
    if let Some(known) = find_due_of(tx, application, &authority, &occasion).await? {
        return Ok(Some(known));
    }
    let reference = free_reference(tx, deed, &number).await?;
    let due = Due {
        id: deed.chance.uuid(deed.now),
        application: Some(application),
        service,
        authority,
        occasion,
        token: deed.chance.token(),
        reference: reference.as_str().to_owned(),
        cents,
        lines: Doc(lines),
        asked_at: deed.now,
        withdrawn_at: None,
        paid_by: None,
        paid_at: None,
    };
    if insert_due(tx, &due).await? {
        record(tx, deed.now, &deed.actor, &PaymentAsked { about: About::of(&due), cents }).await?;
    }
    Ok(Some(due))
}

/// The application's number as a reference; with a few letters more where that is taken.
async fn free_reference(tx: &mut Tx, deed: &Deed, number: &str) -> Result<Reference> {
    let plain: String = number.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    let mut body = plain.clone();
    loop {
        if let Ok(reference) = Reference::of(&body)
            && find_dues_by_reference(tx, &[reference.as_str()]).await?.is_empty()
        {
            return Ok(reference);
        }
        body = format!("{plain}{}", deed.chance.code(5));
    }
}

/// Stops asking, where nothing was paid. Money that comes nevertheless opens a task.
///
/// # Errors
/// Engine errors.
pub async fn withdraw(tx: &mut Tx, deed: &Deed, due: &Due) -> Result<()> {
    if due.withdrawn_at.is_some() || due.paid_by.is_some() {
        return Ok(());
    }
    mark_due_withdrawn(tx, due.id, deed.now).await?;
    record(tx, deed.now, &deed.actor, &PaymentWithdrawn { about: About::of(due) }).await?;
    Ok(())
}
