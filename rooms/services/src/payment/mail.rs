//! Tells the applicant what became of their money: it came, it did not, it goes back.

use jobs::{JobContext, Jobs, Listener};
use kernel::Actor;
use store::{Result, Tx};
use web::App;

use super::event::{About, PaymentFailed, PaymentPaid, PaymentRefunded, RefundOrdered};
use crate::{
    Deed,
    deciding::{Case, Voice, mail, say},
    store::{
        deciding::case::list_cases_of,
        payment::{find_due_of, find_payment},
    },
};

/// Hears of money.
#[must_use]
pub fn listen(app: &App) -> Jobs {
    let (paid, failed, ordered, refunded) = (app.clone(), app.clone(), app.clone(), app.clone());
    Jobs::default()
        .listen(Listener::new::<PaymentPaid>("services_tell_paid", move |tx, event, context| {
            let app = paid.clone();
            Box::pin(async move {
                let (about, sum) = (event.about, event.cents);
                Ok(tell(tx, &app, context, &about, "paid", sum).await?)
            })
        }))
        .listen(Listener::new::<PaymentFailed>(
            "services_tell_failed",
            move |tx, event, context| {
                let app = failed.clone();
                Box::pin(async move {
                    if is_settled(tx, &event.about).await? {
                        return Ok(());
                    }
                    let payment = find_payment(tx, event.payment).await?;
                    let sum = payment.map_or(0, |payment| payment.cents);
                    Ok(tell(tx, &app, context, &event.about, "failed", sum).await?)
                })
            },
        ))
        .listen(Listener::new::<RefundOrdered>(
            "services_tell_refund",
            move |tx, event, context| {
                let app = ordered.clone();
                Box::pin(async move {
                    let (about, sum) = (event.about, event.cents);
                    Ok(tell(tx, &app, context, &about, "refunding", sum).await?)
                })
            },
        ))
        .listen(Listener::new::<PaymentRefunded>(
            "services_tell_refunded",
            move |tx, event, context| {
                let app = refunded.clone();
                Box::pin(async move {
                    let (about, sum) = (event.about, event.cents);
                    Ok(tell(tx, &app, context, &about, "refunded", sum).await?)
                })
            },
        ))
}

/// Whether what was to be paid is paid or not asked for any more, so that a failure is of no matter.
async fn is_settled(tx: &mut Tx, about: &About) -> Result<bool> {
    let Some(application) = about.application else { return Ok(true) };
    let due = find_due_of(tx, application, &about.authority, &about.occasion).await?;
    Ok(due.is_none_or(|due| due.paid_by.is_some() || due.withdrawn_at.is_some()))
}

async fn tell(
    tx: &mut Tx,
    app: &App,
    context: JobContext,
    about: &About,
    what: &str,
    cents: i64,
) -> Result<()> {
    let Some(application) = about.application else { return Ok(()) };
    let cases: Vec<Case> = list_cases_of(tx, application).await?;
    let own = cases.iter().find(|case| case.authority == about.authority);
    let Some(case) = own.or(cases.first()) else { return Ok(()) };
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let voice = Voice::new(app, &town, town.config.language(case.language()));
    let args = [
        ("town", town.config.name.as_str().into()),
        ("reference", case.reference.as_str().into()),
        ("sum", say::money(cents, voice.lang()).into()),
        ("mark", about.reference.as_str().into()),
        ("link", mail::link(&voice, case).into()),
    ];
    let subject = voice.say(&format!("services-mail-{what}-subject"), &args);
    let body = voice.say(&format!("services-mail-{what}-text"), &args);
    let deed = Deed { actor: Actor::System("payments"), now: context.now, chance: context.chance };
    mail::send(tx, &deed, &voice, case, "payment", (subject, body)).await
}
