//! Numbers as German and English files write them, kept digit by digit.

use super::unit;

/// Which mark stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Notation {
    /// `1.234,56`
    #[default]
    German,
    /// `1,234.56`
    English,
}

impl Notation {
    /// The notation in which a number is written so.
    pub(crate) fn named(example: &str) -> Option<Self> {
        match example {
            "1.234,56" | "1234,56" => Some(Self::German),
            "1,234.56" | "1234.56" => Some(Self::English),
            _ => None,
        }
    }

    /// How twelve hundred and some is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::German => "1.234,56",
            Self::English => "1,234.56",
        }
    }
}

/// What the marks in a number say about its notation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marks {
    /// No mark: the same in both.
    None,
    /// `1.234`: 1234 or 1.234.
    Dot,
    /// `1,234`: 1.234 or 1234.
    Comma,
    /// Can only be this.
    Only(Notation),
}

/// A number as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure<'t> {
    pub negative: bool,
    /// Digits, dots and at most a comma or the other way round; blanks between groups are gone.
    body: String,
    pub marks: Marks,
    /// `+03` of `1,5E+03`.
    exponent: &'t str,
    /// Our name of the unit.
    pub unit: Option<&'static str>,
    /// A zero stands before other digits: a code rather than a number.
    pub leading_zero: bool,
}

impl<'t> Figure<'t> {
    /// Takes a number apart; its blanks are plain ones (see [`super::blank`]).
    pub fn of(cell: &'t str) -> Option<Self> {
        if !cell.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        let (mut negative, mut rest) = sign(cell);
        let mut unit = None;
        for money in ["€", "EUR", "$", "£", "CHF"] {
            if let Some(after) = rest.strip_prefix(money) {
                unit = unit::known(money);
                let (minus, after) = sign(after.trim_start());
                (negative, rest) = (negative || minus, after);
                break;
            }
        }
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '’')))
            .unwrap_or(rest.len());
        let (body, mut tail) = rest.split_at(end);
        let (mut body, mut exponent) = (body.trim_end(), "");
        if let Some(after) = tail.strip_prefix(['e', 'E']) {
            let digits = after.strip_prefix(['+', '-']).unwrap_or(after);
            if !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|b| b.is_ascii_digit())
            {
                (exponent, tail) = (after, "");
            }
        }
        // 12,-- € and 12,– € are prices without cents.
        let dashes = |c: char| matches!(c, '-' | '–' | '—');
        let price = body.strip_suffix(',').filter(|_| tail.starts_with(dashes));
        if let Some(whole) = price {
            (body, tail) = (whole, tail.trim_start_matches(dashes));
        }
        let (minus, tail) = sign_behind(tail.trim());
        negative |= minus;
        if !tail.is_empty() {
            if unit.is_some() {
                return None;
            }
            unit = Some(unit::known(tail)?);
        }
        let (body, marks) = match marks(body)? {
            (body, Marks::Dot) if price.is_some() => (body, Marks::Only(Notation::German)),
            found => found,
        };
        let whole = body.split(['.', ',']).next().unwrap_or_default();
        let leading_zero = whole.len() > 1 && whole.starts_with('0');
        if leading_zero && body.len() > whole.len() {
            return None;
        }
        Some(Self { negative, body, marks, exponent, unit, leading_zero })
    }

    /// Digits with a point before the decimals, as JSON wants them; `None` when it is not written so.
    pub fn read(&self, notation: Notation) -> Option<String> {
        let (groups, decimal) = match notation {
            Notation::German => ('.', ','),
            Notation::English => (',', '.'),
        };
        if self.leading_zero || matches!(self.marks, Marks::Only(other) if other != notation) {
            return None;
        }
        let (whole, decimals) = self.body.split_once(decimal).unwrap_or((&self.body, ""));
        let mut text = String::with_capacity(self.body.len() + 2);
        if self.negative {
            text.push('-');
        }
        text.push_str(if whole.is_empty() { "0" } else { "" });
        text.extend(whole.chars().filter(|c| *c != groups));
        if !decimals.is_empty() {
            text.push('.');
            text.push_str(decimals);
        }
        if !self.exponent.is_empty() {
            text.push('e');
            text.push_str(self.exponent);
        }
        Some(text)
    }

    /// Digits of the whole part, however grouped, when there are no marks.
    pub fn plain_digits(&self) -> Option<usize> {
        (self.marks == Marks::None).then_some(self.body.len())
    }

    /// Whether only a value between whole numbers is written so: not `12`, `12.000.000` or `12.0`.
    pub fn is_broken(&self) -> bool {
        !self.exponent.is_empty() || self.decimals().is_some_and(|d| !d.is_empty() && d != "0")
    }

    /// Whether it ends with `.0` or `,0`, as programs write whole numbers in columns with gaps.
    pub fn is_padded(&self) -> bool {
        self.exponent.is_empty() && self.decimals() == Some("0")
    }

    fn decimals(&self) -> Option<&str> {
        let mark = match self.marks {
            Marks::Only(Notation::German) => ',',
            Marks::Only(Notation::English) => '.',
            _ => return None,
        };
        self.body.split_once(mark).map(|(_, decimals)| decimals)
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// `1.234,56-`, `1.234,56 €-` and `1.234,56- €`, as accounting programs write them.
fn sign_behind(tail: &str) -> (bool, &str) {
    let minus = |c: char| matches!(c, '-' | '−');
    match tail.strip_prefix(minus).or_else(|| tail.strip_suffix(minus)) {
        Some(rest) => (true, rest.trim()),
        None => (false, tail.strip_suffix('+').map_or(tail, str::trim)),
    }
}

/// The number without blanks, and what its marks say; `None` when marks stand in wrong places.
fn marks(body: &str) -> Option<(String, Marks)> {
    let blank = |c: char| matches!(c, ' ' | '\'' | '’');
    let (mut text, parted) = (body.to_owned(), body.contains(blank));
    if parted {
        let whole = body.split(['.', ',']).next().unwrap_or_default();
        let after = &body[whole.len()..];
        if after.contains(blank) || !is_grouped(whole, blank) {
            return None;
        }
        text.retain(|c| !blank(c));
    }
    let (dots, commas) = (text.matches('.').count(), text.matches(',').count());
    let german = |fits: bool| fits.then_some(Marks::Only(Notation::German));
    let english = |fits: bool| fits.then_some(Marks::Only(Notation::English));
    let last = text.rfind(['.', ',']).map(|at| &text[at..]);
    let found = match (dots, commas, last) {
        (_, _, None) if text.is_empty() => None,
        (_, _, None) => Some(Marks::None),
        // A mark at the end is a sentence's, or an ordinal's.
        (_, _, Some(last)) if last.len() == 1 => None,
        (1, 0, _) => match is_ambiguous(&text, '.') && !parted {
            true => Some(Marks::Dot),
            false => english(true),
        },
        (0, 1, _) => match is_ambiguous(&text, ',') && !parted {
            true => Some(Marks::Comma),
            false => german(true),
        },
        (_, 0, _) => german(is_grouped(&text, |c| c == '.')),
        (0, _, _) => english(is_grouped(&text, |c| c == ',')),
        (_, 1, Some(last)) if last.starts_with(',') => {
            let whole = text.split(',').next().unwrap_or_default();
            german(is_grouped(whole, |c| c == '.') && !parted)
        }
        (1, _, Some(last)) if last.starts_with('.') => {
            let whole = text.split('.').next().unwrap_or_default();
            english(is_grouped(whole, |c| c == ',') && !parted)
        }
        _ => None,
    };
    found.map(|marks| (text, marks))
}

/// One to three digits, then threes.
fn is_grouped(whole: &str, mark: impl Fn(char) -> bool) -> bool {
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    matches!(first.len(), 1..=3) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

/// `1.234`, but neither `0.123` nor `1234.567`.
fn is_ambiguous(text: &str, mark: char) -> bool {
    is_grouped(text, |c| c == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, notation: Notation) -> Option<String> {
        Figure::of(text)?.read(notation)
    }

    #[test]
    fn german_numbers_are_read_digit_by_digit() {
        for (text, want) in [
            ("1.234,56", "1234.56"),
            ("-1.234,50", "-1234.50"),
            ("1.234,56-", "-1234.56"),
            ("−5", "-5"),
            ("1 234,5", "1234.5"),
            ("1'234", "1234"),
            ("12,50 €", "12.50"),
            ("€ 12,50", "12.50"),
            ("-12,50 EUR", "-12.50"),
            ("12,-- €", "12"),
            ("12,-", "12"),
            ("1.234.567", "1234567"),
            ("12,5 %", "12.5"),
            ("125 m2", "125"),
            ("1,5E+03", "1.5e+03"),
            (",5", "0.5"),
            ("1,2 Mio. €", "1.2"),
            ("1.234,56 €-", "-1234.56"),
            ("+3", "3"),
        ] {
            assert_eq!(read(text, Notation::German).as_deref(), Some(want), "{text}");
        }
        assert_eq!(read("1,234.56", Notation::English).as_deref(), Some("1234.56"));
        assert_eq!(read("1.234", Notation::English).as_deref(), Some("1.234"));
        assert_eq!(read("1.234", Notation::German).as_deref(), Some("1234"));
    }

    #[test]
    fn what_is_no_number_is_not_made_one() {
        for text in [
            "",
            "-",
            "1.2.3",
            "1.23.456",
            "05.10.2023",
            "12a",
            "ca. 12",
            "1,2,3",
            "12 34",
            "1.",
            "3 Zimmer",
            "0.123.456",
            "007,5",
            "+49 7531 900",
            "192.168.1.1",
            "1e",
            "NaN",
            "inf",
            "12,5 € €",
            "1/2",
        ] {
            assert_eq!(Figure::of(text), None, "{text}");
        }
    }

    #[test]
    fn ambiguous_marks_are_told_from_clear_ones() {
        let marks = |text: &str| Figure::of(text).unwrap().marks;
        assert_eq!(marks("1.234"), Marks::Dot);
        assert_eq!(marks("1,234"), Marks::Comma);
        assert_eq!(marks("0.123"), Marks::Only(Notation::English));
        assert_eq!(marks("1234,567"), Marks::Only(Notation::German));
        assert_eq!(marks("1.234.567"), Marks::Only(Notation::German));
        assert!(Figure::of("01067").unwrap().leading_zero);
    }
}
