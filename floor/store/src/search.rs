//! Full text over the contributions of all rooms. Words are folded and stemmed here, so both
//! engines answer the same.

use kernel::{Lang, Ts, contribution::SearchDocument};
use rust_stemmers::{Algorithm, Stemmer};
use sha2::{Digest, Sha256};

use crate::{Filter, Result, Store, Tx, dialect, q};

/// Stems of a text: lower case, umlauts spelled out (so that "Muell" finds "Müll"), then
/// Snowball German or English.
#[must_use]
pub fn stems(text: &str, lang: Lang) -> Vec<String> {
    let stemmer = Stemmer::create(match lang {
        Lang::En => Algorithm::English,
        Lang::De | Lang::Simple => Algorithm::German,
    });
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| stemmer.stem(&fold(&beginning(w).to_lowercase())).into_owned())
        .collect()
}

/// Characters of a word that count. PostgreSQL refuses questions with words of 2 kB.
const WORD: usize = 64;

fn beginning(word: &str) -> &str {
    word.char_indices().nth(WORD).map_or(word, |(end, _)| word.get(..end).unwrap_or(word))
}

/// Spells umlauts and ß as two letters, as people do without a German keyboard.
fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 2);
    for c in word.chars() {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            c => out.push(c),
        }
    }
    out
}

/// Bits below the milliseconds of a document's number.
const BELOW: u32 = 20;
/// The last millisecond a number has room for, in the year 2248.
const LATEST: i64 = (1 << 43) - 1;

/// The number a document would like to have: by its time, so that the index of words yields the
/// newest first and can stop; within a millisecond by its key.
fn number(room: &str, key: &str, at: Ts) -> i64 {
    let digest = Sha256::digest(format!("{room}/{key}"));
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    let below = i64::from_le_bytes(first) & ((1 << BELOW) - 1);
    ((at.0 / 1_000).clamp(0, LATEST) << BELOW) + below
}

/// A number above all documents of this moment and before.
#[must_use]
pub fn number_after(at: Ts) -> i64 {
    ((at.0 / 1_000).clamp(0, LATEST) + 1) << BELOW
}

/// A document as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
struct Stored {
    room: String,
    key: String,
    path: String,
    title: String,
    body: String,
    lang: String,
    at: Ts,
}

/// Adds a document or replaces the one with the same room and key.
///
/// # Errors
/// Engine errors.
pub async fn put(tx: &mut Tx, doc: &SearchDocument) -> Result<()> {
    let stored = Stored {
        room: doc.room.to_owned(),
        key: doc.key.clone(),
        path: doc.path.clone(),
        title: doc.title.clone(),
        body: doc.body.clone(),
        lang: doc.lang.as_str().to_owned(),
        at: doc.at,
    };
    put_stored(tx, &stored).await
}

async fn put_stored(tx: &mut Tx, doc: &Stored) -> Result<()> {
    remove(tx, &doc.room, &doc.key).await?;
    // The number it would like to have, else the next one that no document has: two of one
    // millisecond rarely want the same, and sixty-four never did.
    q!(
        tx,
        "INSERT INTO search_document (nr, room, key, path, title, body, lang, at)
         SELECT min(wanted.nr), $2, $3, $4, $5, $6, $7, $8
         FROM (SELECT CAST($1 AS BIGINT) AS nr UNION ALL
               SELECT nr + 1 FROM search_document WHERE nr >= $1 AND nr < $1 + 64) AS wanted
         WHERE NOT EXISTS (SELECT 1 FROM search_document taken WHERE taken.nr = wanted.nr)",
        number(&doc.room, &doc.key, doc.at),
        doc.room.as_str(),
        doc.key.as_str(),
        doc.path.as_str(),
        doc.title.as_str(),
        doc.body.as_str(),
        doc.lang.as_str(),
        doc.at
    )
    .later()
    .await?;
    let lang = Lang::from_name(&doc.lang).unwrap_or_default();
    index(tx, &doc.room, &doc.key, &doc.title, &doc.body, lang).await
}

/// Adds a stored document's words to the index.
pub(crate) async fn index(
    tx: &mut Tx,
    room: &str,
    key: &str,
    title: &str,
    body: &str,
    lang: Lang,
) -> Result<()> {
    let words = stems(&format!("{title} {body} {key}"), lang).join(" ");
    let sql = dialect::index_words(tx);
    q!(tx, sql, words, room, key).later().await
}

/// Removes a document; nothing happens when it is not there.
///
/// # Errors
/// Engine errors.
pub async fn remove(tx: &mut Tx, room: &str, key: &str) -> Result<()> {
    if let Some(sql) = dialect::unindex_words(tx) {
        q!(tx, sql, room, key).later().await?;
    }
    q!(tx, "DELETE FROM search_document WHERE room = $1 AND key = $2", room, key).later().await
}

/// Documents renumbered in one transaction.
const RENEWED: i64 = 500;

/// Gives documents that an earlier version numbered without regard to their time the number they
/// should have. Where all have it, one index is read.
///
/// # Errors
/// Engine errors.
pub async fn renew(store: &Store) -> Result<()> {
    while renew_page(store).await? {}
    Ok(())
}

async fn renew_page(store: &Store) -> Result<bool> {
    if list_misnumbered(&mut store.read().await?, 1).await?.is_empty() {
        return Ok(false);
    }
    store
        .write(|tx| {
            Box::pin(async move {
                // Read here, so that nothing comes back that was taken out meanwhile.
                let old = list_misnumbered(tx, RENEWED).await?;
                for doc in &old {
                    put_stored(tx, doc).await?;
                }
                Ok(i64::try_from(old.len()).is_ok_and(|n| n == RENEWED))
            })
        })
        .await
}

/// Documents whose number does not tell their time; no number tells one before 1970.
async fn list_misnumbered(tx: &mut Tx, limit: i64) -> Result<Vec<Stored>> {
    q!(
        tx,
        "SELECT room, key, path, title, body, lang, at FROM search_document WHERE nr IN (
           SELECT nr FROM search_document
             WHERE at >= 0 AND nr / 1048576 <> at / 1000 LIMIT $1)",
        limit
    )
    .all()
    .await
}

/// A hit.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Hit {
    /// The document's number, part of the keyset.
    pub nr: i64,
    /// Room.
    pub room: String,
    /// Address.
    pub path: String,
    /// Headline.
    pub title: String,
    /// Text.
    pub body: String,
    /// Last change.
    pub at: Ts,
}

/// The engine's question for a visitor's words, or none when they hold no word.
#[must_use]
pub fn question(tx: &Tx, words: &str, lang: Lang) -> Option<String> {
    let stems: Vec<String> = stems(words, lang).into_iter().take(12).collect();
    (!stems.is_empty()).then(|| dialect::match_words(tx, &stems))
}

/// The engine's question for documents that hold any of these stems (see [`stems`]), or none when
/// there is none. Goes with [`dialect::matches_document`].
#[must_use]
pub fn question_of_any(tx: &Tx, stems: &[String]) -> Option<String> {
    (!stems.is_empty()).then(|| dialect::match_any(tx, stems))
}

/// Hits for `words`, newest first; `before` is the last hit of the page before.
///
/// # Errors
/// Engine errors.
pub async fn find(
    tx: &mut Tx,
    words: &str,
    lang: Lang,
    before: Option<(Ts, i64)>,
    limit: i64,
) -> Result<Vec<Hit>> {
    let Some(question) = question(tx, words, lang) else {
        return Ok(Vec::new());
    };
    let mut f = Filter::new(
        "SELECT search_document.nr, search_document.room, search_document.path,
           search_document.title, search_document.body, search_document.at FROM ",
    );
    f.text(dialect::documents_in_order(tx)).text(" WHERE ");
    f.bound(dialect::matches_in_order(tx), question);
    if let Some((_, nr)) = before {
        f.and(dialect::number_in_order(tx), nr);
    }
    f.text(dialect::in_order(tx)).bound(" LIMIT $?", limit);
    f.query(tx).all().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_words_and_umlauts_meet() {
        assert_eq!(stems("Straßenlaternen", Lang::De), stems("Straßenlaterne", Lang::De));
        assert_eq!(stems("Müll", Lang::De), vec!["muell"]);
        assert!(
            stems("  … \"); DROP", Lang::De).iter().all(|s| s.chars().all(char::is_alphanumeric))
        );
    }
}
