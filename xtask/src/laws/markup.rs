//! The content security policy forbids inline style and script; so does this, before a browser does.

use super::Finding;
use super::rust::{delivered, parts};
use super::tree::Tree;

/// Inline style, handlers and scripts in templates and in HTML written by Rust.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.ending(".html") {
        found.extend(
            breaches(&file.text, 1)
                .into_iter()
                .map(|(line, what)| Finding::new(format!("{}:{line}", file.path), what)),
        );
    }
    for file in
        tree.ending(".rs").filter(|file| !file.path.starts_with("xtask/") && !file.is_test())
    {
        for literal in
            parts(delivered(&file.text)).literals.iter().filter(|text| text.text.contains('<'))
        {
            let plain = literal.text.replace("\\\"", "\"");
            found.extend(
                breaches(&plain, literal.line)
                    .into_iter()
                    .map(|(line, what)| Finding::new(format!("{}:{line}", file.path), what)),
            );
        }
    }
    found
}

/// Line and reason of each breach inside a tag.
fn breaches(html: &str, first_line: usize) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    let lower = html.to_ascii_lowercase();
    for (at, _) in lower.match_indices('<') {
        let line = first_line + lower[..at].matches('\n').count();
        // What never closes is no tag, but code that looks for one.
        let Some(end) = lower[at..].find('>') else { continue };
        let tag = &lower[at..at + end];
        if tag.starts_with("<style") {
            found.push((line, "has a <style>: the rules belong into assets/css"));
        }
        let data = tag.contains("application/ld+json") || tag.contains("application/json");
        if tag.starts_with("<script") && !tag.contains("src=") && !data {
            found.push((line, "has a <script> of its own: islands live in assets/src"));
        }
        for attribute in tag.split_whitespace().skip(1).filter(|word| word.contains('=')) {
            let name = attribute.split('=').next().unwrap_or_default();
            if name == "style" {
                found.push((line, "has an inline style=: give it a class"));
            }
            let rest = name.strip_prefix("on").unwrap_or_default();
            if !rest.is_empty() && rest.chars().all(|c| c.is_ascii_lowercase()) {
                found.push((line, "has an inline event handler: an island listens instead"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_style_script_and_handlers_are_found() {
        let bad = "<p class=\"a\"\n style=\"color:red\">\n<button onclick=\"a()\">\n<script>a()</script>\n<style>p{}</style>";
        let found = check(&Tree::of(&[("rooms/reports/src/pages/show.html", bad)]));
        assert_eq!(found.len(), 4, "{found:?}");
        let rust = "fn a() -> String { format!(\"<p style=\\\"{x}\\\">\") }";
        assert_eq!(check(&Tree::of(&[("floor/web/src/chart.rs", rust)])).len(), 1);
    }

    #[test]
    fn a_script_of_ours_and_words_in_the_text_are_fine() {
        let fine =
            "<script type=\"module\" src=\"/a.js\"></script><p lang=\"de\">once = style=1</p>";
        assert_eq!(check(&Tree::of(&[("floor/shell/src/frame.html", fine)])), []);
    }
}
