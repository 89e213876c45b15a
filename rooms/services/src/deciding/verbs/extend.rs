//! The authority needs longer than the time after which silence approves.

use jiff::civil::Date;
use store::{Result, Tx};

use super::{Act, tell};
use crate::{
    deciding::{clock::Clock, mail},
    store::deciding::{record::Record, word::insert_extension},
};

/// The last day until which the time can be extended: as long again as the law gives. "Once and
/// adequately", says § 42a (2) sentence 3 VwVfG.
#[must_use]
pub fn farthest(act: &Act, record: &Record) -> Option<(Date, Date)> {
    let (town, definition) = (act.voice.town(), &act.service.definition);
    let clock = Clock::of(&act.case, definition, record, &town.config.calendar, &town.zone);
    let first = clock.silent_at?.date(&town.zone);
    let months = definition.procedure.silence.as_ref()?.months;
    let most = jiff::Span::new().try_months(months).ok()?;
    Some((first, first.checked_add(most).ok()?))
}

/// Extends the time, once and with a reason, and tells the applicant before it is over. False when it
/// was extended before, does not run, or the day is none that the law allows.
///
/// # Errors
/// Engine errors.
pub async fn extend(
    tx: &mut Tx,
    act: &Act,
    record: &Record,
    until: Date,
    reason: &str,
) -> Result<bool> {
    let Some((first, last)) = farthest(act, record) else { return Ok(false) };
    let today = act.voice.today(act.deed.now);
    let Some(clerk) = act.person() else { return Ok(false) };
    if record.extension.is_some() || until <= first || until > last || today > first {
        return Ok(false);
    }
    let days = (until - first).get_days();
    tell!(tx, act, CaseSilenceExtended { until: until.to_string() });
    let (now, department) = (act.deed.now, act.department.as_str());
    insert_extension(tx, act.case.id, now, clerk, department, (i64::from(days), reason)).await?;
    let voice = act.voice.speaking(act.case.language());
    let silence = act.service.definition.procedure.silence.as_ref();
    let args = [
        ("town", voice.town().config.name.as_str().into()),
        ("reference", act.case.code().into()),
        ("day", voice.date(until).into()),
        ("before", voice.date(first).into()),
        ("reason", reason.into()),
        ("basis", silence.map(|silence| silence.basis.as_str()).unwrap_or_default().into()),
        ("link", mail::link(&voice, &act.case).into()),
    ];
    let subject = voice.say("services-mail-extended-subject", &args);
    let body = voice.say("services-mail-extended-text", &args);
    mail::send(tx, &act.deed, &voice, &act.case, "application_extension", (subject, body)).await?;
    Ok(true)
}
