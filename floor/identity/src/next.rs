//! Where to go after signing in: a place on this site, never one elsewhere.

/// Longest way back that is kept, in bytes.
const LONGEST: usize = 1_000;

/// The path, if it is one on this site that may be gone to after signing in; else `/`.
///
/// Browsers read `//host`, `/\host` and paths with tabs or line ends in them as other hosts.
#[must_use]
pub fn safe(path: &str) -> &str {
    let plain = path.bytes().all(|b| b > b' ' && b < 0x7f && b != b'\\');
    let own = path.starts_with('/') && !path.starts_with("//");
    let apart = !path.starts_with("/sign-") && !path.starts_with("/demo/enter");
    if plain && own && apart && path.len() <= LONGEST { path } else { "/" }
}

/// The sign-in page that leads to `back`.
#[must_use]
pub fn sign_in_path(back: &str) -> String {
    match safe(back) {
        "/" => "/sign-in".to_owned(),
        back => with("/sign-in", "next", back),
    }
}

/// A path with one value in its query.
#[must_use]
pub(crate) fn with(path: &str, name: &str, value: &str) -> String {
    with_all(path, vec![(name, value)])
}

/// A path with values in its query.
#[must_use]
pub(crate) fn with_all(path: &str, pairs: Vec<(&str, &str)>) -> String {
    if pairs.is_empty() {
        return path.to_owned();
    }
    let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
    format!("{path}?{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_back_stays_on_this_site() {
        assert_eq!(safe("/reports/AB12?x=1#top"), "/reports/AB12?x=1#top");
        for away in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "\\\\evil.example",
            "javascript:alert(1)",
            "evil.example",
            "",
            "/a\\b",
            "/ä",
        ] {
            assert_eq!(safe(away), "/", "{away:?}");
        }
        assert_eq!(safe("/sign-out"), "/");
        assert_eq!(safe(&format!("/{}", "a".repeat(2_000))), "/");
    }

    #[test]
    fn the_way_back_is_encoded() {
        assert_eq!(sign_in_path("/a?b=c&d=e"), "/sign-in?next=%2Fa%3Fb%3Dc%26d%3De");
        assert_eq!(sign_in_path("//evil.example"), "/sign-in");
    }
}
