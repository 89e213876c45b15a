//! Codes of groups: three friendly words that a child can read from a board and type on a phone.

use kernel::Chance;

/// Short nouns without umlauts, none of which says anything about anybody. Three of them make two
/// million codes.
const WORDS: [&str; 128] = [
    "ahorn", "ameise", "anker", "apfel", "ast", "auster", "bach", "ball", "banane", "baum",
    "beere", "berg", "biber", "biene", "birke", "birne", "blatt", "blume", "boot", "brot",
    "brunnen", "buche", "burg", "dachs", "delfin", "distel", "dose", "drache", "drossel", "echse",
    "efeu", "eiche", "eimer", "elch", "elster", "ente", "erbse", "esel", "eule", "falke", "farn",
    "feder", "feige", "feld", "fels", "fichte", "fink", "fisch", "flieder", "flocke", "floh",
    "forelle", "frosch", "fuchs", "gabel", "gans", "garten", "giraffe", "glas", "glocke", "gras",
    "gurke", "hafen", "hase", "hecht", "heide", "himmel", "hirsch", "honig", "hut", "igel",
    "insel", "kanne", "karpfen", "kastanie", "katze", "kerze", "kiesel", "kirsche", "klee",
    "koffer", "komet", "korb", "krebs", "kuchen", "lampe", "laterne", "leiter", "lerche", "linde",
    "linse", "luchs", "mantel", "meise", "melone", "mohn", "mond", "moos", "muschel", "nadel",
    "nebel", "nelke", "nest", "nuss", "olive", "otter", "palme", "pappel", "perle", "pilz",
    "planet", "pudel", "qualle", "rabe", "regen", "robbe", "rose", "sand", "segel", "sonne",
    "spatz", "specht", "stern", "tanne", "tulpe", "wal", "wolke", "zebra",
];

/// Words of a code.
const LENGTH: usize = 3;

/// A code by chance.
#[must_use]
pub fn fresh_code(chance: &Chance) -> String {
    let words: Vec<_> = (0..LENGTH).map(|_| WORDS[chance.below(WORDS.len())]).collect();
    words.join("-")
}

/// A code as somebody types it: capitals, blanks and commas between the words do not matter. None
/// where it cannot be one.
#[must_use]
pub fn read_code(typed: &str) -> Option<String> {
    let typed = typed.to_lowercase();
    let words = typed.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.take(LENGTH + 1).collect();
    let known = words.iter().all(|word| WORDS.binary_search(word).is_ok());
    (words.len() == LENGTH && known).then(|| words.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_order_and_none_stands_twice() {
        assert!(WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(WORDS.iter().all(|word| word.chars().all(|c| c.is_ascii_lowercase())));
    }

    #[test]
    fn a_code_is_read_as_children_type_it() {
        let code = fresh_code(&Chance::seeded(5));
        assert_eq!(read_code(&code).as_deref(), Some(code.as_str()));
        for typed in
            ["igel-birne-mond", " Igel Birne Mond ", "IGEL, birne, MOND!", "igel--birne mond"]
        {
            assert_eq!(read_code(typed).as_deref(), Some("igel-birne-mond"), "{typed}");
        }
        for wrong in ["", "igel", "igel-birne", "igel-birne-mond-mond", "igel-birne-haus"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }
}
