//! What is taken from a file, and what is refused with which words.

use super::*;

const FILE: &str = "\u{feff}META\r\nkey; value\r\nbudget; 2500.50\r\nnum_projects;2\r\nnum_votes;3\r\n\
    vote_type;ordinal\r\nmax_length;3\r\ncomment;one; two\r\nPROJECTS\r\nproject_id; cost; name\r\n\
    1; 600; culture, education\r\n2-b; 800.5;\"a; \"\"b\"\"\"\r\nVOTES\r\nvoter_id;sex;vote\r\nx;f;2-b, 1\r\n\
    y;m;1\r\nz;;\r\n";

fn error(from: &str, to: &str) -> String {
    assert!(FILE.contains(from), "{from}");
    let file = FILE.replacen(from, to, 1);
    read(file.as_bytes()).map_or_else(|error| error.to_string(), |_| "it was read".to_owned())
}

#[test]
fn everything_a_file_says_is_there() {
    let election = read(FILE.as_bytes()).expect("the file is sound");
    assert_eq!(election.budget.to_string(), "2500.5");
    assert_eq!(election.meta("comment"), Some("one;two"));
    assert_eq!(election.project_field(1, "name"), Some("a; \"b\""));
    assert_eq!(election.vote_field("sex"), Some(0));
    let points = |vote: usize| {
        let marks = election.votes[vote].marks.iter();
        marks.map(|mark| (mark.project, mark.points.to_string())).collect::<Vec<_>>()
    };
    assert_eq!(points(0), [(1, "3".to_owned()), (0, "2".to_owned())]);
    assert_eq!((points(2), election.votes[2].fields[0].as_str()), (vec![], ""));
}

#[test]
fn what_is_wrong_is_named_with_its_line_and_a_way_out() {
    for (from, to, said) in [
        ("budget; 2500.50", "budget;2.500,50", "line 9: budget \"2.500,50\" is no number like"),
        ("budget; 2500.50\r\n", "", "line 8: META does not say budget; add a line"),
        ("ordinal", "votes", "line 9: vote_type \"votes\" is none of approval"),
        ("num_projects;2", "num_projects;3", "line 13: META says num_projects 3, 2 are there"),
        ("y;m;1\r\n", "", "line 16: META says num_votes 3, 2 are there; the file is cut off"),
        ("; cost;", "; price;", "line 10: the columns of PROJECTS lack cost"),
        ("; cost;", "; name;", "line 10: the column name comes twice"),
        ("1; 600", "1; 0", "line 11: cost \"0\" is not more than nothing"),
        ("2-b; 800.5", "1; 800.5", "line 12: project 1 was there before, in line 11"),
        ("2-b; 800.5", "\"2,b\"; 800.5", "line 12: project_id 2,b holds a comma"),
        ("culture, education", "culture; education", "line 11: has 4 fields for 3 columns"),
        ("\"\"b\"\"\"", "\"\"b\"\"", "line 12: opens a quote that is never closed"),
        ("x;f;2-b, 1", "x;f;2-b, 3", "line 15: the ballot names project 3, which is not"),
        ("x;f;2-b, 1", "x;f;1,1", "line 15: the ballot names project 1 twice"),
        ("y;m", "x;m", "line 16: voter x was there before, in line 15"),
        ("y;m", ";m", "line 16: voter_id is empty"),
        ("vote_type;ordinal", "vote_type;choose-1", "line 15: the ballot names 2 projects"),
        ("vote_type;ordinal", "vote_type;scoring", "line 14: the columns of VOTES lack points"),
        ("VOTES\r\n", "PROJECTS\r\n", "line 13: PROJECTS comes twice or too late"),
        ("PROJECTS\r\n", "VOTES\r\n", "line 9: the section PROJECTS is missing"),
        ("META\r\n", "", "line 1: stands before a section"),
    ] {
        let error = error(from, to);
        assert!(error.starts_with(said), "{said}: {error}");
    }
    let latin: Vec<u8> = FILE
        .replace("culture", "k\u{1}nst")
        .bytes()
        .map(|b| if b == 1 { 0xfc } else { b })
        .collect();
    let error = read(latin.as_slice()).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some("line 11: is not UTF-8; save the file as UTF-8"));
}

#[test]
fn a_file_that_ends_early_is_refused() {
    let cut = FILE.find("VOTES").unwrap_or_default();
    let error = read(&FILE.as_bytes()[..cut]).err().map(|error| error.to_string());
    assert_eq!(
        error.as_deref(),
        Some("line 12: the section VOTES is missing; the file may be cut off")
    );
}
