//! What a member of staff asked the inbox for, as it stands in the address.

use kernel::Lang;
use serde::Deserialize;
use web::Here;

use super::desk::Reader;
use crate::{
    Scope,
    pages::list::{self, keyset},
    store::{Inbox, InboxFilter, Order},
};

/// Address of the inbox.
pub(super) const PATH: &str = "/staff/reports";

/// What was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub tab: String,
    pub q: String,
    pub category: String,
    pub district: String,
    /// A key, `all`, or empty for the reader's own.
    pub department: String,
    /// `1`: only what is past its expected date.
    pub late: String,
    /// `mine`: what is assigned to the reader; `reminded`: what has a reminder that still stands;
    /// `pictures`: what has a picture nobody has decided about.
    pub only: String,
    /// `old`, `due`, or empty for the newest first.
    pub sort: String,
    /// `map`: the map above the list.
    pub view: String,
    pub after: String,
}

impl Asked {
    /// From the part of an address behind the question mark; what does not fit is left out.
    pub fn parse(query: &str) -> Self {
        serde_urlencoded::from_str(query).unwrap_or_default()
    }

    fn order(&self) -> Order {
        match self.sort.as_str() {
            "old" => Order::Oldest,
            "due" => Order::Due,
            _ => Order::Newest,
        }
    }

    /// As a filter for the store; `reader` decides what "their own" departments are.
    pub fn filter(&self, here: &Here, scope: &Scope, reader: &Reader) -> InboxFilter {
        let some = |s: &str| (!s.trim().is_empty()).then(|| s.trim().to_owned());
        InboxFilter {
            words: some(&self.q).map(|w| w.chars().take(200).collect()),
            lang: here.lang,
            categories: list::categories(scope, &self.category),
            district: some(&self.district),
            departments: match self.department.as_str() {
                "" => reader.departments(scope),
                "all" => None,
                key => Some(vec![key.to_owned()]),
            },
            late_at: (self.late == "1").then_some(here.now),
            assignee: (self.only == "mine").then_some(reader.id),
            reminded: self.only == "reminded",
            pictures_wait: self.only == "pictures",
            order: self.order(),
            after: keyset(&self.after),
        }
    }

    /// The part of the inbox that was asked for, once the address names it.
    pub fn inbox(&self) -> Inbox {
        Inbox::from_name(&self.tab).unwrap_or(Inbox::Open)
    }

    /// Whether anything narrows the list.
    pub fn narrows(&self) -> bool {
        [&self.q, &self.category, &self.district, &self.department, &self.late, &self.only]
            .iter()
            .any(|value| !value.trim().is_empty())
    }

    /// The filters as they stand in an address, with other values for some of them; a page
    /// further back only where `changes` says so.
    pub fn query(&self, changes: &[(&str, &str)]) -> String {
        let pairs = [
            ("tab", self.tab.as_str()),
            ("q", self.q.as_str()),
            ("category", self.category.as_str()),
            ("district", self.district.as_str()),
            ("department", self.department.as_str()),
            ("late", self.late.as_str()),
            ("only", self.only.as_str()),
            ("sort", self.sort.as_str()),
            ("view", self.view.as_str()),
            ("after", ""),
        ];
        list::query(&pairs, changes)
    }

    /// The address with these filters and other values for some of them.
    pub fn with(&self, changes: &[(&str, &str)]) -> String {
        at(&self.query(changes))
    }

    /// The address of exactly this page of the list.
    pub fn path(&self) -> String {
        self.with(&[("after", &self.after)])
    }

    /// What narrows the list, in words.
    pub fn said(&self, here: &Here, scope: &Scope) -> Vec<String> {
        let mut said = vec![here.t(tab_label(self.inbox()))];
        if !self.q.trim().is_empty() {
            said.push(here.t1("reports-list-quoted", "words", self.q.trim()));
        }
        if !self.category.is_empty() {
            said.push(category_name(scope, &self.category, here.lang));
        }
        match self.district.as_str() {
            "" => {}
            "none" => said.push(here.t("reports-list-no-district")),
            key => said.push(scope.district_name(key).to_owned()),
        }
        match self.department.as_str() {
            "" => {}
            "all" => said.push(here.t("reports-staff-all-departments")),
            key => said.push(scope.department_name(key, here.lang).to_owned()),
        }
        if self.late == "1" {
            said.push(here.t("reports-inbox-late"));
        }
        match self.only.as_str() {
            "mine" => said.push(here.t("reports-baton-only-mine")),
            "reminded" => said.push(here.t("reports-baton-only-reminded")),
            "pictures" => said.push(here.t("reports-inbox-only-pictures")),
            _ => {}
        }
        match self.order() {
            Order::Newest => {}
            Order::Oldest => said.push(here.t("reports-staff-sort-old")),
            Order::Due => said.push(here.t("reports-staff-sort-due")),
        }
        if self.view == "map" {
            said.push(here.t("reports-inbox-with-map"));
        }
        said
    }
}

fn category_name(scope: &Scope, key: &str, lang: Lang) -> String {
    let group = scope.catalogue.group(key).map(|g| g.name.get(lang));
    group.unwrap_or_else(|| scope.category_name(key, lang)).to_owned()
}

/// The inbox with this query.
pub(super) fn at(query: &str) -> String {
    if query.is_empty() { PATH.to_owned() } else { format!("{PATH}?{query}") }
}

/// The list somebody came from, if `path` is one of the inbox; else the inbox as it is. What
/// stands in an address may come from anybody.
pub(super) fn list_of(path: &str) -> Asked {
    match path.split_once('?') {
        Some((PATH, query)) => Asked::parse(query),
        _ => Asked::default(),
    }
}

/// The name of a part of the inbox.
pub(super) fn tab_label(inbox: Inbox) -> &'static str {
    match inbox {
        Inbox::New => "reports-staff-tab-new",
        Inbox::Open => "reports-staff-tab-open",
        Inbox::Disputed => "reports-staff-tab-disputed",
        Inbox::Closed => "reports-staff-tab-closed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_back_never_leaves_the_inbox() {
        assert_eq!(
            list_of("/staff/reports?tab=open&after=1.x").path(),
            "/staff/reports?tab=open&after=1.x"
        );
        for foreign in
            ["//evil.example/staff/reports?tab=open", "https://evil.example", "/sign-out?x=1"]
        {
            assert_eq!(list_of(foreign).path(), "/staff/reports", "{foreign}");
        }
    }

    #[test]
    fn an_address_says_the_same_after_it_was_read() {
        let query = "tab=open&q=Loch+%26+Stein&category=licht&late=1&sort=due";
        assert_eq!(Asked::parse(query).query(&[]), query);
    }
}
