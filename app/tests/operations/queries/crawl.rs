//! Somebody who opens whatever is linked, and counts.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use testkit::{Actor, Answer};

use super::{PAGE, city::City, routes};

/// Pages of one route that are opened by one person, each with other data on it.
const PER_ROUTE: usize = 3;
/// Times a page is opened while it asks too often: what the first visit loads (the catalogue, the
/// register) is kept for the next, and the worker may have asked beside it.
const OPENED: usize = 5;
/// Not opened: what would change who one is.
const LEAVING: [&str; 3] = ["/demo/enter", "/sign-in/link", "/sign-in/with"];

/// What was seen.
pub struct Crawl<'c> {
    city: &'c City,
    routes: Vec<String>,
    visited: BTreeSet<String>,
    /// Pages that ask too often, with the count.
    pub over: Vec<String>,
    /// Pages that do not answer as they should.
    pub faults: Vec<String>,
}

impl<'c> Crawl<'c> {
    pub fn of(city: &'c City) -> Self {
        let routes = routes::all();
        Self { city, routes, visited: BTreeSet::new(), over: Vec::new(), faults: Vec::new() }
    }

    /// Routes that were never opened.
    pub fn missed(&self) -> Vec<String> {
        self.routes.iter().filter(|route| !self.visited.contains(*route)).cloned().collect()
    }

    /// Opens these pages and what they lead to.
    pub async fn walk(&mut self, who: &str, actor: &mut Actor, starts: &[String]) {
        let mut waiting: VecDeque<String> = starts.iter().cloned().collect();
        let mut met: BTreeSet<String> = starts.iter().cloned().collect();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(address) = waiting.pop_front() {
            let kind = self.kind(&address);
            let seen = seen.entry(kind).or_default();
            // What is named as a start is opened in any case.
            if *seen >= PER_ROUTE && !starts.contains(&address) {
                continue;
            }
            *seen += 1;
            let answer = self.count(who, actor, &address, starts.contains(&address)).await;
            let beside = self.beside(&address);
            for link in links(&answer).into_iter().chain(beside) {
                if !LEAVING.iter().any(|way| link.starts_with(way)) && met.insert(link.clone()) {
                    waiting.push_back(link);
                }
            }
        }
    }

    /// Pages that are come to by a form from this one.
    fn beside(&self, address: &str) -> Vec<String> {
        let path = address.split('?').next().unwrap_or(address);
        match routes::of(&self.routes, path).map(String::as_str) {
            Some("/services/pay/{token}") => {
                ["online", "back"].map(|page| format!("{path}/{page}")).into()
            }
            _ => Vec::new(),
        }
    }

    /// The route, and which question is asked of it.
    fn kind(&self, address: &str) -> String {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let route = routes::of(&self.routes, path).map_or(path, String::as_str);
        let asked: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
        format!("{route}?{}", if asked.len() > 1 { "several" } else { asked[0] })
    }

    /// Opens a page and notes how often it asks. What everybody is sent to (`given`) may refuse
    /// somebody; what a page of their own links to may not.
    async fn count(&mut self, who: &str, actor: &mut Actor, address: &str, given: bool) -> Answer {
        let mut least = u64::MAX;
        let mut answer = None;
        for nr in 0..OPENED {
            // Another question each time: a page that lies finished on the shelf asks nothing.
            let sign = if address.contains('?') { '&' } else { '?' };
            let asked = match nr {
                0 => address.to_owned(),
                nr => format!("{address}{sign}again={nr}"),
            };
            let (got, queries) = self.city.counted(actor.get(&asked)).await;
            least = least.min(queries);
            answer.get_or_insert(got);
            if least <= PAGE {
                break;
            }
        }
        let answer = answer.expect("it was opened");
        let path = address.split('?').next().unwrap_or(address);
        if let Some(route) = routes::of(&self.routes, path).filter(|_| answer.status() < 400) {
            self.visited.insert(route.clone());
        }
        if answer.status() >= 400 && !(given && answer.status() == 403) {
            self.faults.push(format!("{who}, {address}: {}", answer.status()));
        }
        if least > PAGE {
            self.over.push(format!("{who}, {address}: {least}"));
        }
        answer
    }
}

/// Where a page leads within the city.
fn links(answer: &Answer) -> Vec<String> {
    if let Some(next) = answer.location() {
        return within(&next).into_iter().collect();
    }
    if !answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        return Vec::new();
    }
    answer.attributes("a[href]", "href").iter().filter_map(|link| within(link)).collect()
}

fn within(link: &str) -> Option<String> {
    let own = link.find("://localhost").map_or(Some(link), |at| {
        let rest = &link[at + 3..];
        rest.find('/').map(|at| &rest[at..])
    })?;
    let own = own.split('#').next().unwrap_or(own);
    (own.starts_with('/') && !own.contains("lang=")).then(|| own.to_owned())
}
