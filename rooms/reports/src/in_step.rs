//! What is kept in memory of the reports, in step with their rows in however many processes: by the
//! number of the last change, looked at for each request. A row that is gone has no number; the
//! journal tells of it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use kernel::ReportId;
use store::{Result, Tx};
use uuid::Uuid;
use web::Town;

use crate::{Scope, store::list_deleted_since};

/// A row as something in memory reads it.
pub trait Changed {
    /// Journal number of its last change, and its id.
    fn change(&self) -> (i64, ReportId);
}

/// Something in memory that is made of reports.
pub trait Memory: Default + Send + Sync + 'static {
    /// What it reads of a report.
    type Row: Changed + Send;
    /// What it is until everything was read for the first time.
    type Begun: Default + Send;

    /// Rows that changed after `after`, oldest change first, at most `limit`.
    fn list(
        tx: &mut Tx,
        after: (i64, ReportId),
        limit: i64,
    ) -> impl Future<Output = Result<Vec<Self::Row>>> + Send;

    /// Adds rows, each report once, before anybody reads.
    fn add(&self, begun: &mut Self::Begun, scope: &Scope, rows: Vec<Self::Row>);

    /// Everything that was there has been added.
    fn complete(&self, begun: Self::Begun);

    /// Works changes in, of reports that are known or not; once more is harmless.
    fn change(&self, scope: &Scope, rows: Vec<Self::Row>);

    /// Forgets reports that were deleted, known or not.
    fn remove(&self, gone: &[ReportId]);
}

/// A memory of a municipality and how far it is.
#[derive(Default)]
pub struct InStep<M> {
    memory: Arc<M>,
    /// One more than the journal's number when that was looked for; zero before the first time.
    asked: AtomicI64,
    /// Number of the last change that is worked in; held while somebody works changes in.
    seen: tokio::sync::Mutex<i64>,
}

/// Rows read at once.
const PAGE: i64 = 5_000;

impl<M: Memory> InStep<M> {
    /// The memory of a municipality as far as it is.
    pub fn of(town: &Town) -> Arc<Self> {
        town.derived(|_| Self::default())
    }

    /// The memory itself.
    pub fn memory(&self) -> &M {
        &self.memory
    }

    /// The memory with everything that was committed before the call.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>) -> Result<Arc<M>> {
        let last = town.store.last_change().await?;
        Self::fresh_at(town, last).await
    }

    /// The memory with everything up to a change that was read before the call.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh_at(town: &Arc<Town>, last: i64) -> Result<Arc<M>> {
        let kept = Self::of(town);
        if kept.asked.load(Ordering::Acquire) <= last {
            kept.catch_up(town, last).await?;
        }
        Ok(Arc::clone(&kept.memory))
    }

    async fn catch_up(&self, town: &Arc<Town>, last: i64) -> Result<()> {
        let mut seen = self.seen.lock().await;
        let asked = self.asked.load(Ordering::Acquire);
        if asked > last {
            return Ok(());
        }
        let scope = Scope::of_town(town);
        let mut tx = town.store.read().await?;
        let mut begun = (asked == 0).then(M::Begun::default);
        let mut late = Vec::new();
        // Nothing comes after the last id of a change that has been read to its end.
        let mut after = (*seen, ReportId(Uuid::max()));
        loop {
            let mut rows = M::list(&mut tx, after, PAGE).await?;
            let full = is_full(rows.len());
            let Some(change) = rows.last().map(Changed::change) else { break };
            after = change;
            match &mut begun {
                Some(begun) => {
                    // What changes while the pages are read comes a second time, behind them.
                    let now = rows.partition_point(|row| row.change().0 <= last);
                    late.push(rows.split_off(now));
                    self.memory.add(begun, &scope, rows);
                }
                None => self.memory.change(&scope, rows),
            }
            if !full {
                break;
            }
        }
        // Of what is deleted from here on, the next call hears.
        let mut heard = if begun.is_some() { last } else { asked - 1 };
        if let Some(begun) = begun {
            self.memory.complete(begun);
            late.into_iter().for_each(|rows| self.memory.change(&scope, rows));
        }
        loop {
            let gone = list_deleted_since(&mut tx, heard, PAGE).await?;
            let Some((seq, _)) = gone.last() else { break };
            heard = *seq;
            let ids: Vec<ReportId> = gone.iter().map(|(_, id)| *id).collect();
            self.memory.remove(&ids);
            if !is_full(gone.len()) {
                break;
            }
        }
        *seen = after.0;
        self.asked.store(last + 1, Ordering::Release);
        Ok(())
    }
}

fn is_full(rows: usize) -> bool {
    i64::try_from(rows).is_ok_and(|rows| rows >= PAGE)
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use super::*;

    /// A row: its last change, its report, whether it is to be kept.
    struct Row((i64, ReportId), bool);

    impl Changed for Row {
        fn change(&self) -> (i64, ReportId) {
            self.0
        }
    }

    #[derive(Default)]
    struct Kept(Mutex<Vec<ReportId>>);

    fn report(nr: i64) -> ReportId {
        ReportId(Uuid::from_u128(u128::try_from(nr).unwrap()))
    }

    impl Memory for Kept {
        type Row = Row;
        type Begun = Vec<ReportId>;

        /// A full page, during which the first report was changed and the second taken back.
        async fn list(_: &mut Tx, (seq, _): (i64, ReportId), limit: i64) -> Result<Vec<Row>> {
            let late = i64::MAX - 2;
            Ok(match seq {
                0 => (1..=limit).map(|nr| Row((-1, report(nr)), true)).collect(),
                -1 => vec![Row((late, report(1)), true), Row((late + 1, report(2)), false)],
                _ => Vec::new(),
            })
        }

        fn add(&self, begun: &mut Vec<ReportId>, _: &Scope, rows: Vec<Row>) {
            begun.extend(rows.into_iter().filter(|row| row.1).map(|row| row.0.1));
        }

        fn complete(&self, begun: Vec<ReportId>) {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = begun;
        }

        fn change(&self, _: &Scope, rows: Vec<Row>) {
            let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            for Row((_, id), there) in rows {
                kept.retain(|known| *known != id);
                kept.extend(there.then_some(id));
            }
        }

        fn remove(&self, _: &[ReportId]) {}
    }

    #[tokio::test]
    async fn what_changes_while_everything_is_read_for_the_first_time_is_neither_old_nor_there_twice()
     {
        let town = testkit::TestTown::konstanz(|_, _| vec![crate::room()]).await;
        let kept = InStep::<Kept>::fresh(&town.town).await.unwrap();
        let kept = kept.0.lock().unwrap();
        let times = |nr| kept.iter().filter(|id| **id == report(nr)).count();
        assert_eq!((times(1), times(2), times(3)), (1, 0, 1));
    }
}
