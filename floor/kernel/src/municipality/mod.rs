//! A municipality as data: everything that makes one town differ from the next, read from the
//! files of its folder (`examples/konstanz/`).
//!
//! [`check()`] reads the whole folder and is how a municipality comes into being; [`Municipality::parse`]
//! reads `municipality.toml` alone. Rooms read their own files (such as `categories.toml`) with
//! [`read`], so that every file complains in the same voice.

mod check;
pub mod colour;
mod contact;
mod department;
mod finding;
mod identity_provider;
mod key;
mod licence;
mod map;
mod payment;
mod rules;
mod section;
mod service_group;
mod sheet;
mod working_days;

pub use check::{FILE_NAME, check};
pub use colour::{Colour, Colours};
pub use contact::{Contact, Link, Mail, Page, Pages};
pub use department::Department;
pub use finding::Finding;
pub use identity_provider::IdentityProvider;
pub use key::{is_key, key_of, nearest};
pub use licence::Licence;
pub use map::{Area, Areas, BaseMap, Map};
pub use payment::{Account, Payment, Provider};
pub use rules::{Moderation, ReportOptions, Retention};
pub use section::Section;
pub use service_group::ServiceGroup;
pub use sheet::{read, read_through};

use crate::{Calendar, Lang, LocalText};

/// A town, district or village that runs on this house.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Its key in the registry, in commands and in file names; never shown.
    pub slug: String,
    /// Its name as people say it.
    pub name: String,
    /// One sentence under the name on the start page.
    pub claim: LocalText,
    /// A short paragraph for the start page.
    pub intro: LocalText,
    /// Host names it answers to, lower case, without port.
    pub hosts: Vec<String>,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The days on which it works.
    pub calendar: Calendar,
    /// Languages it offers; the first is the one shown to whoever asks for none of them.
    pub languages: Vec<Lang>,
    /// Its colours.
    pub colours: Colours,
    /// File of its logo (SVG or PNG).
    pub logo: String,
    /// File of the picture on its start page, if it has one.
    pub hero: Option<String>,
    /// How to reach it.
    pub contact: Contact,
    /// Its departments and the companies it works with, in the order of the file.
    pub departments: Vec<Department>,
    /// Who vouches for people who sign in, in the order of the file.
    pub identity_providers: Vec<IdentityProvider>,
    /// The headings of its list of services, in the order of the list.
    pub service_groups: Vec<ServiceGroup>,
    /// Its districts.
    pub areas: Option<Areas>,
    /// How its map looks.
    pub map: Map,
    /// Whose name stands on its letters.
    pub mail: Mail,
    /// How long it keeps personal data.
    pub retention: Retention,
    /// Texts the law asks for.
    pub pages: Pages,
    /// Links in the footer.
    pub links: Vec<Link>,
    /// How it runs its defect reports.
    pub reports: ReportOptions,
    /// How people pay what its services cost; where nothing is said, only on invoice.
    pub payment: Option<Payment>,
    /// Under which licence its data are open. Default: attribution.
    pub licence: Licence,
}

impl Municipality {
    /// Reads `municipality.toml`. Files it names are not looked at; see [`check()`] for that.
    ///
    /// # Errors
    /// Every finding of the file, in its order.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, Vec<Finding>> {
        read(file_name, text, &[], Self::build)
    }

    fn build(root: &Section<'_>) -> Self {
        let languages = languages(root);
        root.expect_languages(&languages);
        Self {
            slug: root.need_key("slug"),
            name: root.need_text("name"),
            claim: root.need_local("claim"),
            intro: root.need_local("intro"),
            hosts: hosts(root),
            time_zone: time_zone(root),
            calendar: working_days::build(root),
            languages,
            colours: Colours::build(root),
            logo: needed_file(root, "logo"),
            hero: root.file("hero"),
            contact: Contact::build(root),
            departments: Department::build_all(root),
            identity_providers: IdentityProvider::build_all(root),
            service_groups: ServiceGroup::build_all(root),
            areas: root.section("areas").map(|s| Areas::build(&s)),
            map: Map::build(root),
            mail: Mail::build(root),
            retention: Retention::build(root),
            pages: Pages::build(root),
            links: root.sections("link").iter().map(Link::build).collect(),
            reports: ReportOptions::build(root),
            payment: Payment::build(root),
            licence: Licence::build(root),
        }
    }

    /// The department with this key.
    #[must_use]
    pub fn department(&self, key: &str) -> Option<&Department> {
        self.departments.iter().find(|d| d.key == key)
    }

    /// The identity provider with this key.
    #[must_use]
    pub fn identity_provider(&self, key: &str) -> Option<&IdentityProvider> {
        self.identity_providers.iter().find(|p| p.key == key)
    }

    /// The district with this key, once [`check()`] has read them.
    #[must_use]
    pub fn area(&self, key: &str) -> Option<&Area> {
        self.areas.as_ref()?.list.iter().find(|a| a.key == key)
    }

    /// The language to show when `wanted` may not be among those offered.
    #[must_use]
    pub fn language(&self, wanted: Lang) -> Lang {
        let offered = self.languages.contains(&wanted).then_some(wanted);
        offered.or_else(|| self.languages.first().copied()).unwrap_or_default()
    }
}

fn languages(root: &Section<'_>) -> Vec<Lang> {
    let mut languages = Vec::new();
    for name in root.texts("languages") {
        match Lang::from_name(&name) {
            Some(lang) if languages.contains(&lang) => {
                root.refuse("languages", format!("{name} stands twice"), "name it once");
            }
            Some(lang) => languages.push(lang),
            None => {
                let known: Vec<_> = Lang::ALL.iter().map(|l| l.as_str()).collect();
                let remedy = format!("choose from {}", known.join(", "));
                root.refuse("languages", format!("unknown language \"{name}\""), remedy);
            }
        }
    }
    if !languages.contains(&Lang::De) {
        root.refuse(
            "languages",
            "German is not among the languages",
            "add languages = [\"de\"], since every text falls back to German",
        );
    }
    languages
}

fn hosts(root: &Section<'_>) -> Vec<String> {
    let hosts = root.texts("hosts");
    if hosts.is_empty() {
        root.refuse(
            "hosts",
            "no host leads to this municipality",
            "add hosts = [\"town.example\"]",
        );
    }
    for (i, host) in hosts.iter().enumerate() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        if host.is_empty() || !host.chars().all(plain) {
            root.refuse(
                "hosts",
                format!("\"{host}\" is no host name"),
                "write it in small letters, without https:// and without a port",
            );
        }
        if hosts[..i].contains(host) {
            root.refuse("hosts", format!("{host} stands twice"), "name it once");
        }
    }
    hosts
}

fn time_zone(root: &Section<'_>) -> String {
    let name = root.need_text("time_zone");
    if !name.is_empty() && jiff::tz::TimeZone::get(&name).is_err() {
        root.refuse(
            "time_zone",
            format!("unknown time zone \"{name}\""),
            "write its IANA name, such as Europe/Berlin",
        );
    }
    name
}

fn needed_file(root: &Section<'_>, key: &str) -> String {
    root.file(key).unwrap_or_else(|| root.need_text(key))
}

#[cfg(test)]
mod tests;
