//! Full text over the contributions of all rooms. Words are folded and stemmed here, so both
//! engines answer the same.

use kernel::{Lang, Ts, contribution::SearchDocument};
use rust_stemmers::{Algorithm, Stemmer};
use sha2::{Digest, Sha256};

use crate::{Filter, Result, Tx, dialect, q};

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

/// A document's number: the same key always has the same one.
#[must_use]
pub fn number(room: &str, key: &str) -> i64 {
    let digest = Sha256::digest(format!("{room}/{key}"));
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    i64::from_le_bytes(first) & i64::MAX
}

/// Adds a document or replaces the one with the same room and key.
///
/// # Errors
/// Engine errors.
pub async fn put(tx: &mut Tx, doc: &SearchDocument) -> Result<()> {
    let nr = number(doc.room, &doc.key);
    if let Some(sql) = dialect::unindex_words(tx) {
        q!(tx, sql, nr).exec().await?;
    }
    q!(
        tx,
        "INSERT INTO search_document (nr, room, key, path, title, body, lang, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (nr) DO UPDATE SET path = excluded.path, title = excluded.title,
           body = excluded.body, lang = excluded.lang, at = excluded.at",
        nr,
        doc.room,
        doc.key.as_str(),
        doc.path.as_str(),
        doc.title.as_str(),
        doc.body.as_str(),
        doc.lang.as_str(),
        doc.at
    )
    .exec()
    .await?;
    index(tx, nr, &doc.title, &doc.body, &doc.key, doc.lang).await
}

/// Adds a stored document's words to the index.
pub(crate) async fn index(
    tx: &mut Tx,
    nr: i64,
    title: &str,
    body: &str,
    key: &str,
    lang: Lang,
) -> Result<()> {
    let words = stems(&format!("{title} {body} {key}"), lang).join(" ");
    let sql = dialect::index_words(tx);
    q!(tx, sql, words, nr).exec().await?;
    Ok(())
}

/// Removes a document; nothing happens when it is not there.
///
/// # Errors
/// Engine errors.
pub async fn remove(tx: &mut Tx, room: &str, key: &str) -> Result<()> {
    let nr = number(room, key);
    if let Some(sql) = dialect::unindex_words(tx) {
        q!(tx, sql, nr).exec().await?;
    }
    q!(tx, "DELETE FROM search_document WHERE nr = $1", nr).exec().await?;
    Ok(())
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
    let mut f = Filter::new("SELECT nr, room, path, title, body, at FROM search_document WHERE ");
    f.bound(dialect::matches_document(tx), question);
    if let Some((at, nr)) = before {
        f.and("(at < $?", at);
        f.bound(" OR (at = $?", at);
        f.and("nr < $?))", nr);
    }
    f.bound(" ORDER BY at DESC, nr DESC LIMIT $?", limit);
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
