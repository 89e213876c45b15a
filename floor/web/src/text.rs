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

/// A piece of a summary.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub hit: bool,
}

/// The part of a text where the words looked for stand, at most `most` characters, with these
/// words told apart. A word of the text counts when it begins like one of them, so that endings
/// do not matter.
#[must_use]
pub fn around(text: &str, words: &str, most: usize) -> Vec<Piece> {
    let beginnings: Vec<String> = words.split_whitespace().filter_map(beginning).collect();
    let is_hit = |word: &str| {
        let word = bare(word);
        beginnings.iter().any(|b| word.starts_with(b))
    };
    let all: Vec<&str> = text.split_whitespace().collect();
    let first = all.iter().position(|w| is_hit(w)).unwrap_or(0);
    let mut begin = first;
    let mut before = 0;
    while begin > 0 && before < most / 3 {
        begin -= 1;
        before += all.get(begin).map_or(0, |w| w.chars().count() + 1);
    }
    // A few words of a beginning are better shown than replaced by three dots.
    if begin <= 3 {
        begin = 0;
    }
    let rest = all.get(begin..).unwrap_or_default().join(" ");
    let mut shown = excerpt(&rest, most);
    if begin > 0 {
        shown.insert_str(0, "… ");
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for word in shown.split_inclusive(' ') {
        let (bare, space) = word.strip_suffix(' ').map_or((word, ""), |bare| (bare, " "));
        for (text, hit) in [(bare, is_hit(word)), (space, false)] {
            match pieces.last_mut() {
                Some(last) if last.hit == hit => last.text.push_str(text),
                _ if text.is_empty() => {}
                _ => pieces.push(Piece { text: text.to_owned(), hit }),
            }
        }
    }
    pieces
}

/// What a word has to begin with; short words as a whole, long ones without their ending.
fn beginning(word: &str) -> Option<String> {
    let word = bare(word);
    let length = word.chars().count();
    let kept = if length > 5 { length - 2 } else { length };
    (length > 1).then(|| word.chars().take(kept).collect())
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_shows_where_the_words_stand() {
        let pieces = around("Am Seeufer sind drei Laternen aus.", "laterne", 100);
        let hits: Vec<&str> = pieces.iter().filter(|p| p.hit).map(|p| p.text.trim()).collect();
        assert_eq!(hits, ["Laternen"]);
        let long = format!("{} Laterne kaputt", "Wort ".repeat(100));
        let pieces = around(&long, "laterne", 60);
        assert!(pieces.first().is_some_and(|p| p.text.starts_with("… Wort")));
        assert!(pieces.iter().any(|p| p.hit));
    }

    #[test]
    fn a_summary_without_the_words_is_the_beginning() {
        let pieces = around("Eine Bank am See", "", 100);
        assert_eq!(pieces, [Piece { text: "Eine Bank am See".into(), hit: false }]);
    }

    #[test]
    fn an_excerpt_ends_at_a_word() {
        assert_eq!(excerpt("Die Laterne am Seeufer flackert", 20), "Die Laterne am…");
        assert_eq!(excerpt("kurz", 20), "kurz");
    }

    #[test]
    fn markdown_loses_scripts() {
        let html = markdown("# Titel\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))");
        assert!(html.contains("<h1>Titel</h1>"));
        assert!(!html.contains("script"));
    }
}
