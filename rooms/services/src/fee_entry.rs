//! Amounts an administrator enters where a definition says `unknown = true`.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, TomlError, value};

/// Amounts in cents by the key of the fee, one for each of its unknown rows in their order.
pub type Amounts = BTreeMap<String, Vec<i64>>;

/// Writes amounts into a definition, with where they come from, and keeps everything else as it
/// stands. Rows for which there is no amount stay unknown.
///
/// # Errors
/// The text is no TOML.
pub fn enter(text: &str, amounts: &Amounts, source: &str) -> Result<String, TomlError> {
    let mut file: DocumentMut = text.parse()?;
    let fees = file.get_mut("fee").and_then(|fees| fees.as_array_of_tables_mut());
    for fee in fees.into_iter().flat_map(|fees| fees.iter_mut()) {
        let key = fee.get("key").and_then(|key| key.as_str()).unwrap_or_default();
        let mut left = amounts.get(key).cloned().unwrap_or_default().into_iter();
        let rates = fee.get_mut("rate").and_then(|rates| rates.as_array_of_tables_mut());
        for rate in rates.into_iter().flat_map(|rates| rates.iter_mut()) {
            let unknown = rate.get("unknown").and_then(|u| u.as_bool()).unwrap_or_default();
            let Some(cents) = unknown.then(|| left.next()).flatten() else { continue };
            rate.remove("unknown");
            rate.insert("cents", value(cents));
            rate.insert("source", value(source));
        }
    }
    Ok(file.to_string())
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
}
