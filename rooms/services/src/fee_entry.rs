//! Amounts an administrator enters where a definition says `unknown = true`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml_edit::{DocumentMut, Item, Table, TomlError, Value, value};

/// Amounts in cents by the key of the fee, one for each of its unknown rows in their order.
pub type Amounts = BTreeMap<String, Vec<i64>>;

/// What an administrator enters for a fee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// Key of the fee.
    pub fee: String,
    /// Cents of each of its unknown rows in their order; a row without an amount stays unknown.
    pub cents: Vec<Option<i64>>,
    /// First day on which the amounts count.
    pub from: Date,
    /// The law they stand on.
    pub basis: String,
    /// Where they were seen, and when.
    pub source: String,
}

/// Writes amounts into a definition, with where they come from, and keeps everything else as it
/// stands. Rows for which there is no amount stay unknown.
///
/// # Errors
/// The text is no TOML.
pub fn enter(text: &str, amounts: &Amounts, source: &str) -> Result<String, TomlError> {
    let mut file: DocumentMut = text.parse()?;
    for fee in fees(&mut file) {
        let left = amounts.get(&key_of(fee)).cloned().unwrap_or_default();
        fill(fee, left.into_iter().map(Some), None, source);
    }
    Ok(file.to_string())
}

/// Writes what was entered into a definition, under the version it is to be published as.
///
/// # Errors
/// The text is no TOML.
pub fn enter_all(text: &str, entered: &[Entered], version: u32) -> Result<String, TomlError> {
    let mut file: DocumentMut = text.parse()?;
    put(file.as_table_mut(), "version", i64::from(version).into());
    for fee in fees(&mut file) {
        let key = key_of(fee);
        let Some(own) = entered.iter().find(|entered| entered.fee == key) else { continue };
        put(fee, "basis", own.basis.as_str().into());
        fill(fee, own.cents.iter().copied(), Some(own.from), &own.source);
    }
    Ok(file.to_string())
}

fn fees(file: &mut DocumentMut) -> impl Iterator<Item = &mut Table> {
    let fees = file.get_mut("fee").and_then(Item::as_array_of_tables_mut);
    fees.into_iter().flat_map(|fees| fees.iter_mut())
}

fn key_of(fee: &Table) -> String {
    fee.get("key").and_then(Item::as_str).unwrap_or_default().to_owned()
}

/// Fills the unknown rows of a fee in their order.
fn fill(
    fee: &mut Table,
    mut left: impl Iterator<Item = Option<i64>>,
    from: Option<Date>,
    source: &str,
) {
    let rates = fee.get_mut("rate").and_then(Item::as_array_of_tables_mut);
    for rate in rates.into_iter().flat_map(|rates| rates.iter_mut()) {
        let unknown = rate.get("unknown").and_then(Item::as_bool).unwrap_or_default();
        let Some(cents) = unknown.then(|| left.next()).flatten().flatten() else { continue };
        rate.remove("unknown");
        if let Some(from) = from {
            put(rate, "from", from.to_string().into());
        }
        rate.insert("cents", value(cents));
        rate.insert("source", value(source));
    }
}

/// Sets a value and keeps what stands around the old one.
fn put(table: &mut Table, key: &str, mut new: Value) {
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    table.insert(key, Item::Value(new));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_go_into_the_rows_that_wait_for_them() {
        let text = "# kept\n[[fee]]\nkey = \"a\"\n[[fee.rate]]\ncents = 5\n[[fee.rate]]\n\
                    unknown = true\n[[fee.rate]]\nunknown = true\n";
        let amounts = Amounts::from([("a".to_owned(), vec![1_250])]);
        let entered = enter(text, &amounts, "council, 2026").unwrap();
        assert!(entered.starts_with("# kept"), "{entered}");
        assert!(entered.contains("cents = 1250\nsource = \"council, 2026\""), "{entered}");
        assert_eq!(entered.matches("unknown = true").count(), 1, "{entered}");
    }

    #[test]
    fn what_was_entered_goes_in_with_day_law_and_version_and_nothing_else_moves() {
        let text = "version = 1 # counted up\n[[fee]]\nkey = \"a\"\nbasis = \"old\"\n\
                    [[fee.rate]]\nfrom = \"2026-01-01\"\nwhen = \"x == 'y'\"\nunknown = true\n\
                    [[fee.rate]]\nfrom = \"2026-01-01\"\nunknown = true\n";
        let entered = Entered {
            fee: "a".to_owned(),
            cents: vec![None, Some(4_000)],
            from: jiff::civil::date(2026, 11, 1),
            basis: "new".to_owned(),
            source: "council".to_owned(),
        };
        let entered = enter_all(text, &[entered], 2).unwrap();
        let expected = "version = 2 # counted up\n[[fee]]\nkey = \"a\"\nbasis = \"new\"\n\
                    [[fee.rate]]\nfrom = \"2026-01-01\"\nwhen = \"x == 'y'\"\nunknown = true\n\
                    [[fee.rate]]\nfrom = \"2026-11-01\"\ncents = 4000\nsource = \"council\"\n";
        assert_eq!(entered, expected);
    }
}
