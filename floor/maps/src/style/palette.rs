//! The colours of a map, light and dark.

/// Light or dark, as the page around the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Dark marks on light ground.
    #[default]
    Light,
    /// Light marks on dark ground.
    Dark,
}

/// Colours by what they paint. Calm on purpose: the marks on top are what people came for.
#[derive(Debug)]
pub(super) struct Palette {
    /// What lies outside the town.
    pub(super) around: &'static str,
    /// The town, or land as such.
    pub(super) land: &'static str,
    /// Parks, woods, meadows.
    pub(super) green: &'static str,
    /// Schools, hospitals, stations, industry.
    pub(super) grounds: &'static str,
    pub(super) water: &'static str,
    pub(super) building: &'static str,
    pub(super) road: &'static str,
    pub(super) main_road: &'static str,
    /// The edges of roads, and rails.
    pub(super) road_edge: &'static str,
    /// Borders of areas.
    pub(super) border: &'static str,
    pub(super) text: &'static str,
    /// The rim around letters.
    pub(super) halo: &'static str,
    pub(super) water_text: &'static str,
}

impl Palette {
    pub(super) fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }
}

const LIGHT: Palette = Palette {
    around: "#e9edf1",
    land: "#fbfaf7",
    green: "#dfeed8",
    grounds: "#efece6",
    water: "#bcdcf2",
    building: "#e3dfd8",
    road: "#ffffff",
    main_road: "#fdf0c8",
    road_edge: "#cfcac2",
    border: "#6b7a8c",
    text: "#2b3640",
    halo: "#ffffff",
    water_text: "#1d5a87",
};

const DARK: Palette = Palette {
    around: "#14171a",
    land: "#23282d",
    green: "#22332a",
    grounds: "#2a2e33",
    water: "#12303f",
    building: "#31373e",
    road: "#3d454d",
    main_road: "#515b65",
    road_edge: "#191d21",
    border: "#8f9fb0",
    text: "#e6ebf0",
    halo: "#14171a",
    water_text: "#9ccbee",
};

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::municipality::colour::Colour;

    #[test]
    fn names_are_readable_on_every_ground() {
        for palette in [&LIGHT, &DARK] {
            let colour = |hex: &str| hex.parse::<Colour>().expect("a colour");
            let grounds = [
                palette.around,
                palette.land,
                palette.green,
                palette.grounds,
                palette.water,
                palette.building,
                palette.road,
                palette.main_road,
                palette.halo,
            ];
            for ground in grounds {
                let contrast = colour(palette.text).contrast(colour(ground));
                assert!(contrast >= 4.5, "{} on {ground}: {contrast:.2}", palette.text);
            }
            let border = colour(palette.border).contrast(colour(palette.land));
            assert!(border >= 3.0, "borders (WCAG 1.4.11): {border:.2}");
            let water = colour(palette.water_text).contrast(colour(palette.water));
            assert!(water >= 4.5, "names of waters: {water:.2}");
        }
    }
}
