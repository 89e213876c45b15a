//! Coordinates of a file: decimal point or comma, and the one somebody typed without either.

/// How far from the middle of its column a number with a lost decimal mark may lie, degrees.
const NEAR: f64 = 1.0;

/// A coordinate as it was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Degrees {
    /// As it stands there.
    Plain(f64),
    /// With the decimal mark it had lost: `7031` among numbers around 7,1.
    Mended(f64),
}

impl Degrees {
    /// The number.
    pub fn value(self) -> f64 {
        match self {
            Self::Plain(value) | Self::Mended(value) => value,
        }
    }
}

/// A column of coordinates.
pub struct Column {
    /// Largest number there is, 180 or 90.
    most: f64,
    /// The middle one of all that can be.
    middle: Option<f64>,
}

impl Column {
    /// A column with these cells.
    pub fn of<'c>(most: f64, cells: impl Iterator<Item = &'c str>) -> Self {
        let mut all: Vec<f64> =
            cells.filter_map(parse).filter(|degrees| degrees.abs() <= most).collect();
        all.sort_by(f64::total_cmp);
        Self { most, middle: all.get(all.len() / 2).copied() }
    }

    /// Reads a cell; none where it is no coordinate.
    pub fn read(&self, cell: &str) -> Option<Degrees> {
        let plain = parse(cell)?;
        if plain.abs() <= self.most {
            return Some(Degrees::Plain(plain));
        }
        let (middle, digits) = (self.middle?, cell.trim());
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let with_mark = (1..digits.len()).filter_map(|at| {
            let (whole, fraction) = digits.split_at_checked(at)?;
            parse(&format!("{whole}.{fraction}"))
        });
        let near = with_mark.filter(|degrees| (degrees - middle).abs() < NEAR);
        let near: Vec<f64> = near.collect();
        match near.as_slice() {
            [one] => Some(Degrees::Mended(*one)),
            _ => None,
        }
    }
}

fn parse(cell: &str) -> Option<f64> {
    cell.trim().replace(',', ".").parse().ok().filter(|degrees: &f64| degrees.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_decimal_mark_comes_back_where_the_column_tells_its_place() {
        let lon = Column::of(180.0, ["7,1", "7.09", "7031", "7,12"].into_iter());
        assert_eq!(lon.read("7,1"), Some(Degrees::Plain(7.1)));
        assert_eq!(lon.read("7031"), Some(Degrees::Mended(7.031)));
        assert_eq!(lon.read("9900"), None, "no place of the mark is near");
        assert_eq!(lon.read("abc"), None);
        assert_eq!(Column::of(180.0, [].into_iter()).read("7031"), None, "nothing to go by");
    }
}
