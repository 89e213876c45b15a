//! Text that people wrote: paragraphs, excerpts, Markdown of the city's own pages.

/// HTML of a municipality's Markdown, cleaned to an allow-list.
#[must_use]
pub fn markdown(source: &str) -> String {
    let parser = pulldown_cmark::Parser::new_ext(source, pulldown_cmark::Options::ENABLE_TABLES);
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, parser);
    ammonia::Builder::default().link_rel(Some("noopener")).clean(&html).to_string()
}

/// Paragraphs of plain text: split at empty lines, each a list of lines.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut all = Vec::new();
    let mut current = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            if !current.is_empty() {
                all.push(std::mem::take(&mut current));
            }
        } else {
            current.push(line);
        }
    }
    if !current.is_empty() {
        all.push(current);
    }
    all
}

/// The beginning of a text on one line, cut at a word, at most `most` characters.
#[must_use]
pub fn excerpt(text: &str, most: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= most {
        return flat;
    }
    let cut: String = flat.chars().take(most.saturating_sub(1)).collect();
    let end = cut.rfind(' ').filter(|i| *i > most / 2).unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_at_a_word() {
        assert_eq!(excerpt("Die Laterne am Seeufer flackert", 20), "Die Laterne am…");
        assert_eq!(excerpt("kurz", 20), "kurz");
    }

    #[test]
    fn markdown_loses_scripts() {
        let html = markdown("# Titel\n\n<script>alert(1)</script> [x](javascript:alert(1))");
        assert!(html.contains("<h1>Titel</h1>"));
        assert!(!html.contains("script"));
    }
}
