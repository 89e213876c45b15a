//! A fee changes for a time that is past: what each application of that time would have cost by the
//! table as it stands now, and what therefore goes back. Nobody is asked for more afterwards.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::Ts;
use serde::Serialize;
use store::{Result, Store};
use uuid::Uuid;

use super::verbs::order_refund;
use crate::{
    Deed, Definition, Plan, Settled,
    charge::applying,
    store::payment::{PaidDue, find_payment, list_paid_between, sum_refunds},
};

/// Payments looked at in one go.
const PAGE: i64 = 200;

/// What is asked.
#[derive(Debug, Clone)]
pub struct Asked<'d> {
    /// The service with the table as it stands now.
    pub definition: &'d Definition,
    /// Its order of fields.
    pub plan: &'d Plan,
    /// First day on which something was paid.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Where the days begin.
    pub zone: TimeZone,
}

/// What one payment would have been.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Its reference.
    pub reference: String,
    /// The day of the application, which decides the row of the table.
    pub day: String,
    /// Cents that were paid, without what went back.
    pub paid: i64,
    /// Cents by the table.
    pub due: Option<i64>,
    /// Cents that go back.
    pub refund: i64,
    #[serde(skip)]
    payment: Uuid,
}

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Recalculated {
    /// Payments that were looked at.
    pub looked_at: usize,
    /// Those that were too high.
    pub refunds: Vec<Difference>,
    /// Those that were too low; they stay as they are.
    pub too_low: Vec<Difference>,
    /// Those for which the table has no row, or the application is gone.
    pub unclear: Vec<Difference>,
    /// Cents that go back altogether.
    pub sum: i64,
}

/// Recalculates what was paid in a period. Nothing is stored.
///
/// # Errors
/// Store errors.
pub async fn recalculate(store: &Store, asked: &Asked<'_>) -> Result<Recalculated> {
    let begin = |day: Date| {
        let zoned = day.to_zoned(asked.zone.clone());
        zoned.map_or(Ts(0), |zoned| Ts::from(zoned.timestamp()))
    };
    let next = asked.until.checked_add(1.day()).unwrap_or(asked.until);
    let period = (begin(asked.from), begin(next));
    let (mut all, mut after) = (Recalculated::default(), Uuid::nil());
    loop {
        let mut tx = store.read().await?;
        let dues = list_paid_between(&mut tx, &asked.definition.key, period, after, PAGE).await?;
        let full = dues.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
        let last = dues.last().map(|due| due.id);
        drop(tx);
        dues.iter().for_each(|due| all.add(compare(asked, due)));
        match last.filter(|_| full) {
            Some(last) => after = last,
            None => return Ok(all),
        }
    }
}

fn compare(asked: &Asked<'_>, paid: &PaidDue) -> Difference {
    let day = paid.received_at.map(|at| at.date(&asked.zone));
    let due = day
        .zip(paid.answers.as_ref())
        .and_then(|(day, answers)| costs(asked, &answers.0, paid, day));
    let kept = paid.cents - paid.refunded;
    Difference {
        reference: paid.reference.clone(),
        day: day.map(|day| day.to_string()).unwrap_or_default(),
        paid: kept,
        due,
        refund: due.map_or(0, |due| (kept - due).max(0)),
        payment: paid.payment,
    }
}

/// What applying would have cost by the table; none where a row is missing.
fn costs(asked: &Asked<'_>, answers: &crate::Answers, paid: &PaidDue, day: Date) -> Option<i64> {
    let settled = Settled::new(asked.definition, asked.plan, answers, day);
    let renewing = paid.renews.iter().map(|_| paid.authority.clone()).collect();
    let all = applying(asked.definition, &settled, &renewing, day);
    let own = all
        .iter()
        .filter(|charge| charge.fee.authority.as_deref().unwrap_or_default() == paid.authority);
    own.map(|charge| charge.cents).sum()
}

impl Recalculated {
    fn add(&mut self, difference: Difference) {
        self.looked_at += 1;
        match difference.due {
            None => self.unclear.push(difference),
            Some(due) if due > difference.paid => self.too_low.push(difference),
            Some(_) if difference.refund > 0 => {
                self.sum += difference.refund;
                self.refunds.push(difference);
            }
            Some(_) => {}
        }
    }
}

/// Orders the refunds of a list; answers how many cents go back. What was ordered before counts as
/// gone, so that doing it twice does it once.
///
/// # Errors
/// Store errors.
pub async fn order(store: &Store, list: &Recalculated, note: &str, deed: &Deed) -> Result<i64> {
    let mut sum = 0;
    for part in list.refunds.chunks(100) {
        let (part, deed, note) = (part.to_vec(), deed.clone(), note.to_owned());
        sum += store
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move {
                    let mut ordered = 0;
                    for difference in part {
                        // Somebody else may have given something back meanwhile.
                        let id = difference.payment;
                        let gone = sum_refunds(tx, id).await?;
                        let Some(payment) = find_payment(tx, id).await? else { continue };
                        if payment.cents - gone == difference.paid {
                            let why = ("recalculation", note.as_str());
                            ordered += order_refund(tx, &deed, id, difference.refund, why).await?;
                        }
                    }
                    Ok(ordered)
                })
            })
            .await?;
    }
    Ok(sum)
}
