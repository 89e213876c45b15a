//! Under which licence the town's data are open, from the list German portals share
//! (GovData, dcat-ap.de/def/licenses).

use super::Section;

/// A licence for open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Licence {
    /// Data licence Germany, attribution, version 2.0.
    #[default]
    DlByDe,
    /// Data licence Germany, zero, version 2.0.
    DlZeroDe,
    /// Creative Commons Attribution 4.0.
    CcBy,
    /// Creative Commons Zero 1.0.
    CcZero,
}

impl Licence {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::DlByDe, Self::DlZeroDe, Self::CcBy, Self::CcZero];

    /// Its key in the list of licences of DCAT-AP.de.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DlByDe => "dl-by-de/2.0",
            Self::DlZeroDe => "dl-zero-de/2.0",
            Self::CcBy => "cc-by/4.0",
            Self::CcZero => "cc-zero",
        }
    }

    /// Its own name, which is the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::DlByDe => "Datenlizenz Deutschland – Namensnennung – Version 2.0",
            Self::DlZeroDe => "Datenlizenz Deutschland – Zero – Version 2.0",
            Self::CcBy => "Creative Commons Attribution 4.0 International",
            Self::CcZero => "Creative Commons Zero 1.0 Universal",
        }
    }

    /// Address of its text.
    #[must_use]
    pub fn url(self) -> &'static str {
        match self {
            Self::DlByDe => "https://www.govdata.de/dl-de/by-2-0",
            Self::DlZeroDe => "https://www.govdata.de/dl-de/zero-2-0",
            Self::CcBy => "https://creativecommons.org/licenses/by/4.0/",
            Self::CcZero => "https://creativecommons.org/publicdomain/zero/1.0/",
        }
    }

    /// Whether its name is German.
    #[must_use]
    pub fn is_german(self) -> bool {
        matches!(self, Self::DlByDe | Self::DlZeroDe)
    }

    pub(super) fn build(root: &Section<'_>) -> Self {
        let Some(section) = root.section("open_data") else { return Self::default() };
        section.choice("licence", &Self::ALL.map(|l| (l.as_str(), l))).unwrap_or_default()
    }
}
