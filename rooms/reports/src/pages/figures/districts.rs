//! The districts as a picture in five shades, with the number written into each.

use web::Here;

use crate::{
    Scope,
    figures::{DistrictFigure, PICTURE, shapes},
};

/// Shades of the picture.
const SHADES: i64 = 5;

/// A district in the picture and in the table.
pub(super) struct District {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) outline: String,
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) released: i64,
    pub(super) open: i64,
    /// 0 for none, to 5 for the most.
    pub(super) shade: i64,
    /// What a screen reader says of it.
    pub(super) said: String,
}

/// A shade and what it stands for.
pub(super) struct Shade {
    pub(super) nr: i64,
    pub(super) text: String,
}

/// All districts.
pub(super) struct Districts {
    pub(super) view: String,
    pub(super) all: Vec<District>,
    pub(super) legend: Vec<Shade>,
}

impl Districts {
    /// The picture; none in a town without districts.
    pub(super) fn of(here: &Here, scope: &Scope, figures: &[DistrictFigure]) -> Option<Self> {
        let shapes = shapes(scope.town());
        let shapes = &shapes.0;
        if shapes.is_empty() {
            return None;
        }
        let most = figures.iter().map(|f| f.open).max().unwrap_or(0);
        let district = |shape: &maps::AreaShape| {
            let figure = figures.iter().find(|f| f.key == shape.key);
            let (released, open) = figure.map_or((0, 0), |f| (f.released, f.open));
            District {
                path: format!("/reports?district={}&status=open", shape.key),
                outline: shape.path.clone(),
                x: whole(shape.label_x),
                y: whole(shape.label_y),
                shade: shade(open, most),
                said: here.t2("reports-figures-district-open", "name", &shape.name, "n", open),
                name: shape.name.clone(),
                released,
                open,
            }
        };
        Some(Self {
            view: format!("0 0 {} {}", PICTURE.0, PICTURE.1),
            all: shapes.iter().map(district).collect(),
            legend: legend(here, most),
        })
    }

    /// For the table: most open first.
    pub(super) fn sorted(&self) -> Vec<&District> {
        let mut all: Vec<&District> = self.all.iter().collect();
        all.sort_by(|a, b| b.open.cmp(&a.open).then_with(|| a.name.cmp(&b.name)));
        all
    }
}

/// Shades go up in equal steps to the most.
fn shade(open: i64, most: i64) -> i64 {
    if open <= 0 || most <= 0 { 0 } else { (open * SHADES + most - 1) / most }
}

fn legend(here: &Here, most: i64) -> Vec<Shade> {
    let none = Shade { nr: 0, text: here.t("reports-figures-none-open") };
    let shades = (1..=SHADES).filter_map(|nr| {
        let (low, high) = ((nr - 1) * most / SHADES + 1, nr * most / SHADES);
        let text = match low.cmp(&high) {
            std::cmp::Ordering::Less => {
                here.t2("reports-figures-from-to", "low", low, "high", high)
            }
            std::cmp::Ordering::Equal => low.to_string(),
            std::cmp::Ordering::Greater => return None,
        };
        Some(Shade { nr, text })
    });
    std::iter::once(none).chain(shades).collect()
}

fn whole(value: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "inside the picture")]
    let whole = value.round() as i64;
    whole
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn the_most_has_the_deepest_shade_and_none_has_none() {
        assert_eq!(shade(0, 76), 0);
        assert_eq!(shade(1, 76), 1);
        assert_eq!(shade(76, 76), 5);
        assert_eq!(shade(15, 76), 1);
        assert_eq!(shade(16, 76), 2);
        assert_eq!(shade(1, 1), 5);
    }
}
