//! Digests: what is new for whom, found in one query, and written page by page.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use super::{Reader, reader_columns};
use crate::{
    contribution::ContributionId,
    following::{ReaderId, Rhythm},
};

/// Finds what is new for everybody of a rhythm, up to a journal number; answers how much. Whoever
/// follows what was merged hears of what remains, and of each thing once.
///
/// # Errors
/// Engine errors.
pub async fn fill_digests(tx: &mut Tx, rhythm: Rhythm, upto: i64) -> Result<u64> {
    q!(
        tx,
        "INSERT INTO participation_digest (reader, seq, contribution, author)
         SELECT f.reader, n.seq, n.contribution,
           max(CASE WHEN f.author AND f.contribution = n.contribution THEN 1 ELSE 0 END) = 1
         FROM contribution_news n
         JOIN contribution c ON c.id = n.contribution
           OR (c.merged_into = n.contribution AND n.seq > c.merged_seq)
         JOIN contribution_follower f ON f.contribution = c.id
         JOIN participation_reader r ON r.id = f.reader
         WHERE r.rhythm = $1 AND f.confirmed_at IS NOT NULL AND n.seq > f.since_seq
           AND n.seq > r.told_seq AND n.seq <= $2
         GROUP BY f.reader, n.seq, n.contribution
         ON CONFLICT (reader, seq) DO NOTHING",
        rhythm.as_str(),
        upto
    )
    .exec()
    .await
}

/// Whoever has a digest waiting was told up to a journal number.
///
/// # Errors
/// Engine errors.
pub async fn mark_told(tx: &mut Tx, rhythm: Rhythm, upto: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE participation_reader SET told_seq = $2
         WHERE rhythm = $1 AND told_seq < $2 AND id IN (SELECT d.reader FROM participation_digest d)",
        rhythm.as_str(),
        upto
    )
    .later()
    .await
}

/// One thing that is new for one reader.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Due {
    /// Who.
    pub reader: ReaderId,
    /// Journal number of what is new.
    pub seq: i64,
    /// What they follow.
    pub contribution: ContributionId,
    /// They wrote it.
    pub author: bool,
}

/// Takes the digests of the next readers out of what waits, in the order of the readers and of what
/// happened. Two workers never take the same.
///
/// # Errors
/// Engine errors.
pub async fn delete_digests(tx: &mut Tx, readers: i64) -> Result<Vec<Due>> {
    let taken = q!(
        tx,
        "DELETE FROM participation_digest WHERE reader IN
           (SELECT DISTINCT d.reader FROM participation_digest d ORDER BY d.reader LIMIT $1)
         RETURNING reader, seq, contribution, author",
        readers
    );
    let mut taken: Vec<Due> = taken.all().await?;
    taken.sort_by_key(|due| (due.reader.0, due.seq));
    Ok(taken)
}

/// These readers.
///
/// # Errors
/// Engine errors.
pub async fn list_readers(tx: &mut Tx, ids: &[ReaderId]) -> Result<Vec<Reader>> {
    let mut f =
        Filter::new(concat!("SELECT ", reader_columns!(), " FROM participation_reader WHERE TRUE"));
    f.and_in("id", ids.to_vec());
    f.query(tx).all().await
}

/// Something that happened.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Heard {
    /// Journal number.
    pub seq: i64,
    /// When.
    pub at: Ts,
    /// See [`super::News`].
    pub what: String,
    /// Key or code that belongs to it.
    pub detail: Option<String>,
    /// Key of the department.
    pub department: Option<String>,
    /// In its words.
    pub words: Option<String>,
}

/// What happened under these journal numbers.
///
/// # Errors
/// Engine errors.
pub async fn list_heard(tx: &mut Tx, seqs: &[i64]) -> Result<Vec<Heard>> {
    let mut f = Filter::new(
        "SELECT seq, at, what, detail, department, words FROM contribution_news WHERE TRUE",
    );
    f.and_in("seq", seqs.to_vec());
    f.text(" ORDER BY seq");
    f.query(tx).all().await
}

/// A contribution as mails name it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Named {
    /// Id.
    pub id: ContributionId,
    /// Public code.
    pub code: String,
    /// Slug of its process.
    pub process: String,
    /// Title.
    pub title: String,
    /// The public sees it.
    pub public: bool,
}

/// These contributions.
///
/// # Errors
/// Engine errors.
pub async fn list_named(tx: &mut Tx, ids: &[ContributionId]) -> Result<Vec<Named>> {
    let mut f = Filter::new(
        "SELECT id, code, process, title,
           (released_at IS NOT NULL AND refused_at IS NULL) AS public FROM contribution WHERE TRUE",
    );
    f.and_in("id", ids.to_vec());
    f.query(tx).all().await
}
