//! What the room knows of a municipality: its categories, its districts, its departments.
//! Derived from the files once and kept until they change.

use std::sync::Arc;

use kernel::{Lang, Point};
use maps::TownMap;
use web::{Here, Town};

use crate::category::{Catalogue, Category, FILE_NAME};

/// A municipality as the room sees it. Cheap to clone.
#[derive(Clone)]
pub struct Scope {
    /// The categories.
    pub catalogue: Arc<Catalogue>,
    /// Map and districts.
    pub map: Arc<TownMap>,
    town: Arc<Town>,
}

impl Scope {
    /// The municipality of a request.
    #[must_use]
    pub fn of(here: &Here) -> Self {
        Self::of_town(&here.town)
    }

    /// A municipality. One whose `categories.toml` is wrong has no categories; what is wrong
    /// goes to the log, and `municipality check` would have told it before.
    #[must_use]
    pub fn of_town(town: &Arc<Town>) -> Self {
        let catalogue = town.derived(|town| {
            let text = town.text(FILE_NAME).unwrap_or_default();
            Catalogue::parse(FILE_NAME, text, &town.config).unwrap_or_else(|findings| {
                for finding in findings {
                    tracing::error!(municipality = %town.key, %finding, "categories do not load");
                }
                Catalogue::default()
            })
        });
        Self { catalogue, map: TownMap::of(town), town: Arc::clone(town) }
    }

    /// The category with this key.
    #[must_use]
    pub fn category(&self, key: &str) -> Option<&Category> {
        self.catalogue.find(key)
    }

    /// Name of a category; a key that is gone stands for itself.
    #[must_use]
    pub fn category_name<'s>(&'s self, key: &'s str, lang: impl Into<Lang>) -> &'s str {
        self.category(key).map_or(key, |c| c.name.get(lang))
    }

    /// Icon of a category.
    #[must_use]
    pub fn category_icon(&self, key: &str) -> &str {
        self.category(key).map_or("pin", |c| c.icon.as_str())
    }

    /// Name of a district; a key that is gone stands for itself.
    #[must_use]
    pub fn district_name<'s>(&'s self, key: &'s str) -> &'s str {
        self.map.areas.get(key).map_or(key, |a| a.name.as_str())
    }

    /// Name of a department; a key that is gone stands for itself.
    #[must_use]
    pub fn department_name<'s>(&'s self, key: &'s str, lang: impl Into<Lang>) -> &'s str {
        self.town.config.department(key).map_or(key, |d| d.name.get(lang))
    }

    /// The district a point lies in.
    #[must_use]
    pub fn district_of(&self, point: Point) -> Option<&str> {
        self.map.areas.locate(point).map(|a| a.key.as_str())
    }

    /// The department that looks at everything new. The check demands one.
    #[must_use]
    pub fn moderation(&self) -> &str {
        let departments = &self.town.config.departments;
        departments.iter().find(|d| d.moderation).map_or("", |d| d.key.as_str())
    }

    /// The municipality.
    #[must_use]
    pub fn town(&self) -> &Arc<Town> {
        &self.town
    }
}
