//! A WHERE clause that grows with what the visitor asked for, from literals only.

use crate::{
    Tx,
    query::{Bind, Query, Sql},
};

type Add<'f> = Box<dyn for<'t> FnOnce(Query<'t>) -> Query<'t> + Send + 'f>;

/// Collects conditions and their values: `$?` in a condition becomes the next `$n`.
///
/// ```ignore
/// let mut f = Filter::new("SELECT id FROM report WHERE published_at IS NOT NULL");
/// f.and("district = $?", district);
/// f.text(" ORDER BY id LIMIT 20");
/// f.query(tx).all::<Line>().await?
/// ```
pub struct Filter<'f> {
    text: String,
    binds: Vec<Add<'f>>,
}

impl<'f> Filter<'f> {
    /// Begins with a literal.
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        Self { text: text.to_owned(), binds: Vec::new() }
    }

    /// Appends a literal without values.
    pub fn text(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Appends ` AND <condition>`; the condition holds one `$?`, which may be repeated.
    pub fn and<T: Bind<'f> + 'f>(&mut self, condition: &'static str, value: T) -> &mut Self {
        self.text.push_str(" AND ");
        self.bound(condition, value)
    }

    /// Appends a literal with one value.
    pub fn bound<T: Bind<'f> + 'f>(&mut self, text: &'static str, value: T) -> &mut Self {
        self.binds.push(Box::new(move |q| q.bind(value)));
        let n = self.binds.len();
        self.text.push_str(&text.replace("$?", &format!("${n}")));
        self
    }

    /// Appends ` AND <column> IN ($n, …)`; an empty list matches nothing.
    pub fn and_in<T: Bind<'f> + 'f>(
        &mut self,
        column: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> &mut Self {
        self.text.push_str(" AND ");
        self.text.push_str(column);
        self.text.push_str(" IN (");
        let before = self.binds.len();
        for value in values {
            if self.binds.len() > before {
                self.text.push_str(", ");
            }
            self.bound("$?", value);
        }
        if self.binds.len() == before {
            self.text.push_str("NULL");
        }
        self.text.push(')');
        self
    }

    /// The query, ready to run.
    pub fn query<'t>(self, tx: &'t mut Tx) -> Query<'t> {
        let mut query = tx.query(Sql::assembled(self.text));
        for add in self.binds {
            query = add(query);
        }
        query
    }
}
