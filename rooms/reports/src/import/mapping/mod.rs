//! The file that says what the columns of another system's export mean.
//!
//! ```toml
//! source = "old-portal"              # with source_id it tells whether a row is here already
//!
//! [file]                             # every line of this section may be left out
//! encoding = "auto"                  # auto, utf-8, cp1252, latin-1, utf-16
//! separator = "auto"                 # auto, comma, semicolon, tab, bar
//! quote = "double"                   # double, single, none
//! skip_lines = 0                     # lines above the heading
//! decimal = "auto"                   # auto, point, comma
//! dates = ["%d.%m.%Y %H:%M"]         # strftime; without: ISO and German dates
//! time_zone = "Europe/Berlin"        # for dates that do not say theirs
//! path_separator = ">"               # between the parts of a category path
//!
//! [columns]                          # field = "heading in the file"
//! source_id = "ID"
//! text = "Text"
//! category = "Kategorie"
//! received_at = "Gemeldet-am"
//!
//! [empty]                            # what stands for "nothing", besides an empty cell
//! any = ["-", "Keine Angabe"]
//! lon = ["0"]
//!
//! [constants]                        # where there is no column or the cell is empty
//! kind = "defect"
//!
//! [categories]                       # name in the file = our key; "*" for all others; what the
//!                                    # catalogue's source_names say need not stand here
//! "Beleuchtung > Laterne" = "street_lamps"
//!
//! [departments]                      # the same; "-" for nobody
//! "Stadtwerke" = "stadtwerke"
//! "Moderation" = "-"
//!
//! [districts]                        # only where a name does not make the area's key by itself
//! "Kernstadt" = "altstadt"
//! ```

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use kernel::municipality::{Finding, Municipality, key_of, nearest, read};

use super::{encoding::EncodingChoice, field::Field, number::Decimal};
use crate::category::{Catalogue, Category};

mod sections;

/// Stands for every name not listed.
const ANY: &str = "*";
/// Stands for no department.
const NOBODY: &str = "-";

/// The keys a mapping may lead to; a set that is `None` is not checked.
#[derive(Debug, Clone, Default)]
pub struct KnownKeys {
    /// Categories of the municipality.
    pub categories: Option<BTreeSet<String>>,
    /// Departments of the municipality.
    pub departments: Option<BTreeSet<String>>,
    /// Districts of the municipality.
    pub districts: Option<BTreeSet<String>>,
    /// Names of categories elsewhere and their keys here, known without the mapping's help.
    pub source_names: Vec<(String, String)>,
}

impl KnownKeys {
    /// The keys of a municipality, and what its catalogue says of names elsewhere.
    #[must_use]
    pub fn of(town: &Municipality, catalogue: &Catalogue) -> Self {
        let names = |c: &Category| -> Vec<_> {
            c.source_names.iter().map(|name| (name.clone(), c.key.clone())).collect()
        };
        // Until the areas' file has been read, the list is empty and nothing is known.
        let areas = town.areas.as_ref().map(|a| &a.list).filter(|list| !list.is_empty());
        Self {
            categories: Some(catalogue.all().map(|c| c.key.clone()).collect()),
            departments: Some(town.departments.iter().map(|d| d.key.clone()).collect()),
            districts: areas.map(|list| list.iter().map(|a| a.key.clone()).collect()),
            source_names: catalogue.all().flat_map(names).collect(),
        }
    }
}

/// What the columns of a file mean.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// Name of the mapping's own file, for messages.
    pub file_name: String,
    /// Name of the system the file comes from.
    pub source: String,
    /// Encoding of the file.
    pub encoding: EncodingChoice,
    /// Character between cells; `None` to find it by trying.
    pub separator: Option<u8>,
    /// Character around cells that hold separators or line ends.
    pub quote: Option<u8>,
    /// Lines above the heading.
    pub skip_lines: u32,
    /// What separates the decimals.
    pub decimal: Decimal,
    /// strftime patterns, tried in this order.
    pub dates: Vec<String>,
    /// For dates without an offset.
    pub time_zone: TimeZone,
    /// Field and heading.
    pub columns: Vec<(Field, String)>,
    path_separator: String,
    empty: BTreeMap<Option<Field>, Vec<String>>,
    constants: BTreeMap<Field, String>,
    categories: BTreeMap<String, String>,
    departments: BTreeMap<String, String>,
    districts: BTreeMap<String, String>,
}

impl Mapping {
    /// Reads a mapping; `known` are the keys its value tables may lead to.
    ///
    /// # Errors
    /// Everything to mend, each with its line.
    pub fn parse(file: &str, toml: &str, known: &KnownKeys) -> Result<Self, Vec<Finding>> {
        read(file, toml, &[], |root| sections::build(file, root, known))
    }

    /// Whether a cell stands for nothing.
    pub(super) fn is_empty(&self, field: Field, cell: &str) -> bool {
        let listed = |of| self.empty.get(&of).is_some_and(|words| words.iter().any(|w| w == cell));
        cell.is_empty() || listed(None) || listed(Some(field))
    }

    /// The value where the file has none.
    pub(super) fn constant(&self, field: Field) -> Option<&str> {
        self.constants.get(&field).map(String::as_str)
    }

    /// Our key of a category of the file; `None` when the mapping does not know it.
    pub(super) fn category(&self, name: &str) -> Option<&str> {
        look_up(&self.categories, &tidy_path(name, &self.path_separator))
    }

    /// Our key of a department of the file; `Some(None)` for nobody.
    pub(super) fn department(&self, name: &str) -> Option<Option<&str>> {
        look_up(&self.departments, name).map(|key| Some(key).filter(|key| *key != NOBODY))
    }

    /// Our key of a district of the file: the one given, else the one made of the name, as the
    /// keys of areas are.
    pub(super) fn district(&self, name: &str) -> String {
        let given = self.districts.get(name).cloned();
        given.or_else(|| key_of(name)).unwrap_or_else(|| name.to_owned())
    }

    /// The category of the file most like an unknown one.
    pub(super) fn similar_category(&self, name: &str) -> Option<&str> {
        nearest(name, self.categories.keys().map(String::as_str))
    }
}

fn look_up<'t>(table: &'t BTreeMap<String, String>, name: &str) -> Option<&'t str> {
    table.get(name).or_else(|| table.get(ANY)).map(String::as_str)
}

/// A path with one blank around each separator, so that `A>B` and `A  > B ` are the same.
fn tidy_path(path: &str, separator: &str) -> String {
    let parts: Vec<&str> = path.split(separator).map(str::trim).collect();
    parts.join(&format!(" {separator} "))
}
