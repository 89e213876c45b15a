//! The picture of the groups: outlines with their letters, people as dots, and where one stands
//! oneself. Everything it says stands in words before it.

use std::collections::BTreeMap;

use askama::Template;
use opinion::Analysis;
use web::Here;

use super::parts::group_name;

/// Width and height of the drawing without its edge, in units of the picture.
const SIZE: (f64, f64) = (352.0, 264.0);
/// The edge around it.
const EDGE: f64 = 24.0;
/// People within so many units are one larger dot: ten thousand of them stay a small page.
const GRAIN: f64 = 6.0;
/// Radius of one person's dot; so much its area.
const DOT: f64 = 2.5;
/// Largest dot.
const LARGEST: f64 = 9.0;
/// Styles of outlines in their order: they differ by dashes, not only by colour.
const STYLES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// The picture.
#[derive(Template)]
#[template(path = "opinions/picture.html")]
pub struct Picture {
    title: String,
    finding: String,
    me_label: String,
    dots: Vec<(i64, i64, String)>,
    outlines: Vec<Outline>,
    me: Option<(i64, i64)>,
}
impl askama::filters::HtmlSafe for Picture {}

struct Outline {
    name: String,
    style: &'static str,
    points: String,
    x: i64,
    y: i64,
}

/// From places on the map to units of the picture.
struct Scale {
    left: f64,
    top: f64,
    by: f64,
    shift: (f64, f64),
}

impl Scale {
    fn of(analysis: &Analysis) -> Self {
        let places = || analysis.participants.iter().map(|one| one.place);
        let bounds = |axis: usize| {
            let values = places().map(move |place| place[axis]);
            values.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
        };
        let ((left, right), (bottom, top)) = (bounds(0), bounds(1));
        let (wide, high) = ((right - left).max(1e-9), (top - bottom).max(1e-9));
        // The same scale both ways, or near and far would mean something else up than across.
        let by = (SIZE.0 / wide).min(SIZE.1 / high);
        let shift = ((SIZE.0 - wide * by) / 2.0 + EDGE, (SIZE.1 - high * by) / 2.0 + EDGE);
        Self { left, top, by, shift }
    }

    fn at(&self, place: opinion::Point) -> (f64, f64) {
        let x = (place[0] - self.left) * self.by + self.shift.0;
        (x, (self.top - place[1]) * self.by + self.shift.1)
    }

    fn whole(&self, place: opinion::Point) -> (i64, i64) {
        let (x, y) = self.at(place);
        (rounded(x), rounded(y))
    }
}

/// Draws what an analysis says; `me` is the number of whoever looks.
pub fn picture(here: &Here, analysis: &Analysis, me: Option<u32>) -> Picture {
    let scale = Scale::of(analysis);
    let mut heaps: BTreeMap<(i64, i64), u32> = BTreeMap::new();
    for one in analysis.participants.iter().filter(|one| one.group.is_some()) {
        let (x, y) = scale.at(one.place);
        *heaps.entry((rounded(x / GRAIN), rounded(y / GRAIN))).or_default() += 1;
    }
    let dot = |((x, y), people): ((i64, i64), u32)| {
        let radius = (DOT * f64::from(people).sqrt()).min(LARGEST);
        let back = |grain: i64| rounded(grain as f64 * GRAIN);
        (back(x), back(y), format!("{radius:.1}"))
    };
    let outlines = analysis.groups.iter().zip(STYLES).map(|(group, style)| {
        let points = group.hull.iter().map(|place| {
            let (x, y) = scale.whole(*place);
            format!("{x},{y}")
        });
        let (x, y) = scale.whole(group.centre);
        Outline {
            name: group_name(group.id),
            style,
            points: points.collect::<Vec<_>>().join(" "),
            x,
            y,
        }
    });
    let mine = analysis.participants.iter().find(|one| Some(one.id) == me);
    let shown = analysis.axes.strength.iter().sum::<f64>() / analysis.axes.whole.max(1e-9);
    let finding = here.t2(
        "participation-opinions-picture-finding",
        "n",
        analysis.groups.len(),
        "percent",
        rounded(shown * 100.0),
    );
    Picture {
        title: here.t("participation-opinions-picture"),
        finding,
        me_label: here.t("participation-opinions-me"),
        dots: heaps.into_iter().map(dot).collect(),
        outlines: outlines.collect(),
        me: mine.map(|one| scale.whole(one.place)),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "units of a picture are small")]
fn rounded(value: f64) -> i64 {
    value.round() as i64
}
