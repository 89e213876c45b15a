//! The known word a mistyped one was probably meant to be.

/// The word with the fewest changed letters, when these are few enough for a slip.
pub fn nearest<'w>(typed: &str, known: &[&'w str]) -> Option<&'w str> {
    let closest = known.iter().map(|word| (distance(typed, word), *word)).min()?;
    (closest.0 <= typed.len().max(6) / 3).then_some(closest.1)
}

/// Letters to add, drop or change to get from one word to the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_understood_and_other_words_are_not() {
        let known = ["listen", "data", "smtp", "public_url"];
        assert_eq!(nearest("lisetn", &known), Some("listen"));
        assert_eq!(nearest("publik_url", &known), Some("public_url"));
        assert_eq!(nearest("date", &known), Some("data"));
        assert_eq!(nearest("colour", &known), None);
    }
}
