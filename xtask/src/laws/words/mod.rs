//! Every message a page asks for exists in German, English and Leichte Sprache, says the same in
//! each, and none lies unused.

mod fluent;
mod used;

use std::collections::BTreeMap;

use super::Finding;
use super::tree::Tree;
use fluent::Message;
use used::Uses;

/// The languages of every crate with words of its own.
const LANGUAGES: [&str; 3] = ["de", "en", "de-simple"];

/// A crate's messages: by id, then by language.
type Messages = BTreeMap<String, BTreeMap<&'static str, Message>>;

/// Messages missing, differing, asked for in vain, or unused.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut crates: BTreeMap<&str, Messages> = BTreeMap::new();
    for file in tree.ending(".ftl") {
        let (part, name) = (file.house_part(), file.path.rsplit('/').next().unwrap_or_default());
        let language = LANGUAGES.into_iter().find(|language| name == format!("{language}.ftl"));
        let Some(language) = language.filter(|_| file.path.contains("/locales/")) else {
            continue;
        };
        let messages = crates.entry(part).or_default();
        for message in fluent::messages(&file.path, &file.text) {
            let by_language = messages.entry(message.id.clone()).or_default();
            if let Some(first) = by_language.insert(language, message) {
                found.push(Finding::new(&first.place, format!("{} is said twice", first.id)));
            }
        }
    }
    for messages in crates.values() {
        found.extend(messages.iter().flat_map(|(id, said)| differing(id, said)));
    }
    let uses = Uses::of(tree);
    found.extend(uses.asked.iter().filter_map(|(part, id, place)| {
        let known = crates.iter().any(|(one, messages)| {
            (one == part || one.starts_with("floor/")) && messages.contains_key(id)
        });
        (!known).then(|| {
            Finding::new(place, format!("asks for {id}, which neither {part} nor the floor has"))
        })
    }));
    // Ids also travel as plain texts, in errors and tables; those are known by their crate's word.
    found.extend(uses.shaped.iter().filter_map(|(part, id, place)| {
        let own = crates.get(part.as_str())?;
        let word = |id: &str| id.split('-').next().map(str::to_owned);
        let ours = own.keys().any(|known| word(known) == word(id));
        (ours && !own.contains_key(id))
            .then(|| Finding::new(place, format!("names {id}, which {part} has no message for")))
    }));
    for messages in crates.values() {
        for (id, said) in messages.iter().filter(|(id, _)| !uses.has(id)) {
            let place = said.values().next().map_or_else(String::new, |m| m.place.clone());
            found.push(Finding::new(place, format!("{id} is used nowhere: remove it")));
        }
    }
    found
}

/// What the languages do not agree on.
fn differing(id: &str, said: &BTreeMap<&'static str, Message>) -> Vec<Finding> {
    let Some(first) = LANGUAGES.iter().find_map(|language| said.get(language)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for language in LANGUAGES {
        match said.get(language) {
            None => {
                found.push(Finding::new(&first.place, format!("{id} is missing in {language}")))
            }
            // Leichte Sprache may leave a value out, which is what it is for; it adds none.
            Some(other)
                if language == "de-simple" && other.variables.is_subset(&first.variables) => {}
            Some(other) if other.variables != first.variables => found.push(Finding::new(
                &other.place,
                format!(
                    "{id} takes {:?} in {language} and {:?} elsewhere",
                    other.variables, first.variables
                ),
            )),
            Some(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const DE: &str = "reports-list-title = Meldungen\nreports-list-count = { $n } Meldungen\n";
    const PAGE: &str = "<h1>{{ here.t(\"reports-list-title\") }}</h1>{{ here.t1(\"reports-list-count\", \"n\", n) }}";

    fn look(en: &str, page: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("rooms/reports/locales/de.ftl", DE),
            ("rooms/reports/locales/de-simple.ftl", DE),
            ("rooms/reports/locales/en.ftl", en),
            ("rooms/reports/src/pages/list.html", page),
        ]);
        check(&tree).into_iter().map(|found| found.to_string()).collect()
    }

    #[test]
    fn the_same_messages_in_three_languages_are_fine() {
        assert_eq!(look(DE, PAGE), Vec::<String>::new());
    }

    #[test]
    fn a_message_missing_in_one_language_is_found() {
        let found = look("reports-list-title = Reports\n", PAGE);
        assert_eq!(found, ["rooms/reports/locales/de.ftl:2: reports-list-count is missing in en"]);
    }

    #[test]
    fn another_placeholder_is_found() {
        let en = "reports-list-title = Reports\nreports-list-count = { $count ->\n  [one] one\n *[other] { $count }\n }\n";
        let found = look(en, PAGE);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("reports-list-count takes {\"count\"} in en"), "{found:?}");
    }

    #[test]
    fn leichte_sprache_may_say_less_but_nothing_else() {
        let look = |simple| {
            let tree = Tree::of(&[
                ("rooms/reports/locales/de.ftl", "reports-late-text = { $n } von { $all } zu spät"),
                ("rooms/reports/locales/en.ftl", "reports-late-text = { $n } of { $all } late"),
                ("rooms/reports/locales/de-simple.ftl", simple),
                ("rooms/reports/templates/list.html", "{{ here.t2(\"reports-late-text\", a) }}"),
            ]);
            check(&tree).len()
        };
        assert_eq!(look("reports-late-text = { $n } sind zu spät."), 0);
        assert_eq!(look("reports-late-text = { $count } sind zu spät."), 1);
    }

    #[test]
    fn a_message_asked_for_in_vain_is_found() {
        let found = look(DE, &format!("{PAGE}\n{{{{ here.t(\"reports-list-titel\") }}}}"));
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("rooms/reports/src/pages/list.html:2"), "{found:?}");
    }

    #[test]
    fn a_message_named_in_vain_in_code_is_found() {
        let tree = Tree::of(&[
            ("rooms/reports/locales/de.ftl", DE),
            ("rooms/reports/locales/de-simple.ftl", DE),
            ("rooms/reports/locales/en.ftl", DE),
            ("rooms/reports/src/pages/list.html", PAGE),
            ("rooms/reports/src/report.rs", "const EMPTY: &str = \"reports-list-emtpy\";"),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "rooms/reports/src/report.rs:1");
    }

    #[test]
    fn a_message_nobody_uses_is_found() {
        let found = look(DE, "{{ here.t(\"reports-list-title\") }}");
        assert_eq!(
            found,
            ["rooms/reports/locales/de.ftl:2: reports-list-count is used nowhere: remove it"]
        );
    }

    #[test]
    fn a_message_put_together_from_a_prefix_counts_as_used() {
        let tree = Tree::of(&[
            ("floor/web/locales/de.ftl", "web-state-open = offen"),
            ("floor/web/locales/en.ftl", "web-state-open = open"),
            ("floor/web/locales/de-simple.ftl", "web-state-open = offen"),
            ("rooms/reports/src/report.rs", "fn a() { t(&format!(\"web-state-{state}\")) }"),
        ]);
        assert_eq!(check(&tree), []);
    }
}
