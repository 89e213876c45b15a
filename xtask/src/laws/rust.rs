//! Just enough of Rust's grammar to tell code from comments and strings.

/// A string literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// From 1.
    pub line: usize,
    /// Between the quotes, escapes left as written.
    pub text: String,
    /// The code before it on its way back to the last `;`, `{` or `}`, blanks removed, at most 60 characters.
    pub before: String,
}

/// A Rust file taken apart.
#[derive(Debug, Default)]
pub struct Parts {
    /// The text with comments and the insides of strings blanked; lines stay where they were.
    pub code: String,
    /// The string literals in order.
    pub literals: Vec<Literal>,
}

/// Takes a Rust file apart.
pub fn parts(text: &str) -> Parts {
    let chars: Vec<char> = text.chars().collect();
    let mut parts = Parts::default();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let length = match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment(rest),
            ['"', ..] => plain_string(rest),
            ['r' | 'b' | 'c', ..] if !in_name(&parts.code) => raw_string(rest),
            ['\'', ..] => character(rest),
            _ => 0,
        };
        if length == 0 {
            parts.code.push(rest[0]);
            at += 1;
            continue;
        }
        let piece: String = rest[..length].iter().collect();
        let is_string = rest[0] != '/' && rest[0] != '\'';
        if is_string {
            let quotes = |c: char| matches!(c, '"' | '#' | 'r' | 'b' | 'c');
            let open = piece.find('"').map_or(0, |quote| quote + 1);
            let inside = piece[open..].trim_end_matches('#');
            let inside = inside.strip_suffix('"').unwrap_or(inside);
            debug_assert!(piece.starts_with(quotes));
            parts.literals.push(Literal {
                line: parts.code.matches('\n').count() + 1,
                text: inside.to_owned(),
                before: leading(&parts.code),
            });
            parts.code.push('"');
        }
        parts.code.extend(piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        if is_string {
            parts.code.push('"');
        }
        at += length;
    }
    parts
}

/// The file without the tests that stand below its code.
pub fn delivered(text: &str) -> &str {
    text.find("\n#[cfg(test)]\nmod ").map_or(text, |tests| &text[..tests])
}

/// Whether the code so far ends inside a name, so that a following `r` is part of it.
fn in_name(code: &str) -> bool {
    code.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
}

fn leading(code: &str) -> String {
    let begin = code.rfind([';', '{', '}']).map_or(0, |at| at + 1);
    let packed: Vec<char> = code[begin..].chars().filter(|c| !c.is_whitespace()).collect();
    packed[packed.len().saturating_sub(60)..].iter().collect()
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] if depth == 1 => return at + 2,
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    rest.len()
}

fn plain_string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// `r"…"`, `r#"…"#`, `b"…"`, `br"…"`, `c"…"`; 0 when it is none of these.
fn raw_string(rest: &[char]) -> usize {
    let prefix = rest.iter().take_while(|c| matches!(c, 'r' | 'b' | 'c')).count();
    let hashes = rest[prefix..].iter().take_while(|c| **c == '#').count();
    if prefix > 2 || rest.get(prefix + hashes) != Some(&'"') {
        return 0;
    }
    let open = prefix + hashes + 1;
    if !rest[..prefix].contains(&'r') {
        return if hashes == 0 { prefix + plain_string(&rest[prefix..]) } else { 0 };
    }
    let closes = |at: usize| {
        rest[at] == '"'
            && rest[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes
    };
    (open..rest.len()).find(|at| closes(*at)).map_or(rest.len(), |at| at + 1 + hashes)
}

/// A character literal; 0 for a lifetime.
fn character(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', ..] => {
            rest.iter().skip(3).position(|c| *c == '\'').map_or(0, |closing| closing + 4)
        }
        ['\'', _, '\'', ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_not_code() {
        let parts =
            parts("let a = \"Sqlite\"; // Postgres\n/* Sqlite /* nested */ */ b('\"', 'x')");
        assert!(!parts.code.contains("Sqlite") && !parts.code.contains("Postgres"));
        assert!(parts.code.contains("let a = ") && parts.code.contains("b("));
        assert_eq!(parts.code.matches('\n').count(), 1);
    }

    #[test]
    fn a_literal_knows_its_line_and_what_it_is_given_to() {
        let text = "fn a<'t>(x: &'t str) {\n  here.t(\n    \"reports-list-title\") + r#\"a \"raw\" one\"#\n}";
        let literals = parts(text).literals;
        assert_eq!(literals[0].text, "reports-list-title");
        assert_eq!((literals[0].line, literals[0].before.as_str()), (3, "here.t("));
        assert_eq!(literals[1].text, "a \"raw\" one");
    }

    #[test]
    fn escapes_and_names_ending_in_r_do_not_confuse() {
        let parts = parts(r#"for r in "a\"b" { '\'' } else { "c" }"#);
        let texts: Vec<_> = parts.literals.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(texts, ["a\\\"b", "c"]);
    }
}
