//! Statements on SQLite that wait for the next one and go to the engine together with it: each
//! way to the engine's thread and back costs more than most statements.

use sqlx::{Arguments, AssertSqlSafe, SqlStr, sqlite::SqliteArguments};

use crate::query::{Bind, Sql};

/// Statements that go together at most, so that the same few texts come again and stay prepared.
const TOGETHER: usize = 12;

/// Statements of a transaction that the engine has not seen yet.
#[derive(Default)]
pub(crate) struct Waiting {
    text: String,
    values: SqliteArguments,
    statements: usize,
}

impl Waiting {
    /// Forgets them, because what they belong to is undone.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

/// What waits, and the values of the statement that is being written behind it. When that one is
/// given up, the others wait on.
pub(crate) struct Batch<'t> {
    waiting: &'t mut Waiting,
    /// Values of those that wait; `$1` of the new statement is the one behind them.
    before: usize,
}

impl<'t> Batch<'t> {
    /// Begins a statement behind those that wait.
    pub(crate) fn behind(waiting: &'t mut Waiting) -> Self {
        let before = waiting.values.len();
        Self { waiting, before }
    }

    /// Binds the next value of the new statement.
    pub(crate) fn add<'q, T: Bind<'q>>(
        &mut self,
        value: T,
    ) -> Result<(), sqlx::error::BoxDynError> {
        self.waiting.values.add(value)
    }

    /// All statements with the new one as the last, to be run now.
    pub(crate) fn ending_with(self, sql: Sql) -> (SqlStr, SqliteArguments) {
        let Waiting { text, values, statements } = std::mem::take(self.waiting);
        if statements == 0 && self.before == 0 {
            return (sql.0, values);
        }
        let text = joined(text, sql.0.as_str(), self.before);
        (sqlx::SqlSafeStr::into_sql_str(AssertSqlSafe(text)), values)
    }

    /// Has the new statement wait as well; answers all of them where they have become many.
    pub(crate) fn going_on_with(self, sql: Sql) -> Option<(SqlStr, SqliteArguments)> {
        if self.waiting.statements + 1 >= TOGETHER {
            return Some(self.ending_with(sql));
        }
        let text = std::mem::take(&mut self.waiting.text);
        self.waiting.text = joined(text, sql.0.as_str(), self.before);
        self.waiting.statements += 1;
        None
    }
}

/// A statement behind others, its placeholders counted on from theirs.
fn joined(mut text: String, sql: &str, before: usize) -> String {
    if !text.is_empty() {
        text.push_str(";\n");
    }
    let mut quoted = false;
    let mut rest = sql;
    while let Some(at) = rest.find(['\'', '$']) {
        let (head, tail) = rest.split_at(at);
        text.push_str(head);
        let digits = tail[1..].bytes().take_while(u8::is_ascii_digit).count();
        let number =
            tail[1..=digits].parse::<usize>().ok().filter(|_| !quoted && tail.starts_with('$'));
        match number {
            Some(number) => {
                text.push_str(&format!("${}", before + number));
                rest = &tail[1 + digits..];
            }
            None => {
                quoted ^= tail.starts_with('\'');
                text.push_str(&tail[..1]);
                rest = &tail[1..];
            }
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn placeholders_go_on_behind_those_of_the_statements_before() {
        let first = joined(String::new(), "INSERT INTO a VALUES ($1, '$1', $2)", 0);
        assert_eq!(first, "INSERT INTO a VALUES ($1, '$1', $2)");
        let both = joined(first, "UPDATE b SET c = $12, d = 'it''s $3' WHERE e = $1", 2);
        assert!(both.ends_with(";\nUPDATE b SET c = $14, d = 'it''s $3' WHERE e = $3"), "{both}");
    }
}
