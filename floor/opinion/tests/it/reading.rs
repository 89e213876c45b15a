//! Exports, whole and broken.

use opinion::{Conversation, Standing, Vote, read};

fn open(files: &[(&str, &str)]) -> Result<Conversation, Vec<String>> {
    let sources: Vec<_> = files.iter().map(|(name, text)| read::Source { name, text }).collect();
    read::conversation(&sources).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote\n\
                     200,later,1,7,-1\n100,sooner,1,7,1\n100,,2,8,0\n";
const STATEMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
                          1,,1,0,0,1,1,\"Mehr Bänke,\nbitte!\"\n1,,2,0,0,0,-1,Nein\n";

#[test]
fn votes_and_statements_come_together_and_the_later_vote_counts() {
    let read = open(&[("votes.csv", VOTES), ("comments.csv", STATEMENTS)]).unwrap();
    let votes: Vec<_> = read.votes().collect();
    assert_eq!(votes, [(7, 1, Vote::Disagree), (8, 2, Vote::Pass)]);
    assert_eq!(read.wording(1), "Mehr Bänke,\nbitte!");
    assert_eq!((read.standing(1), read.standing(2)), (Standing::Counted, Standing::Refused));
}

#[test]
fn every_form_of_an_export_says_the_same() {
    let table = "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,1,2\n\
                 7,,,0,1,0,1,-1,\n8,,,0,1,0,0,,0\n9,,,0,0,0,0,,\n";
    let list = r#"[{"participant_id": 7, "statement_id": 1, "vote": 1, "modified": 100.0},
        {"participant_id": 7, "statement_id": 1, "vote": -1, "modified": 200.0},
        {"participant_id": 8, "statement_id": 2, "vote": 0, "modified": 1.5}]"#;
    let texts = r#"[{"statement_id": 1, "txt": "Mehr", "moderated": 1, "is_meta": true}]"#;
    let about = r#"{"topic": "Bänke", "conversation_id": "2x"}"#;
    let expected: Vec<_> = open(&[("votes.csv", VOTES)]).unwrap().votes().collect();
    let both = open(&[("a", table), ("votes.csv", VOTES)]).unwrap();
    let from_list = open(&[("b", list), ("c", texts), ("d", about)]).unwrap();
    for read in [&open(&[("a", table)]).unwrap(), &both, &from_list] {
        assert_eq!(read.votes().collect::<Vec<_>>(), expected);
    }
    assert_eq!((from_list.topic.as_str(), from_list.standing(1)), ("Bänke", Standing::Meta));
    assert_eq!(open(&[("e", &format!("\u{feff}{VOTES}"))]).unwrap().votes().count(), 2);
}

#[test]
fn what_cannot_be_read_is_told_with_its_line_and_what_to_do() {
    let broken = "timestamp,datetime,comment-id,voter-id,vote\n1,,1,7,2\n1,,x,7,1\n1,,1,7\n";
    let told = open(&[("votes.csv", broken)]).unwrap_err();
    assert_eq!(
        told,
        [
            "votes.csv:2: vote: \"2\" is no vote: 1 agrees, -1 disagrees, 0 passes",
            "votes.csv:3: comment-id: \"x\" is not a whole number from 0",
            "votes.csv:4: has 4 columns where the header has 5: is a quotation mark missing?",
        ]
    );
    let list = "[{\"participant_id\": 7, \"statement_id\": 1,\n\"vote\": 3}]";
    let told = open(&[("votes.json", list)]).unwrap_err();
    assert_eq!(told, ["votes.json:2: \"3\" is no vote: 1 agrees, -1 disagrees, 0 passes"]);
    let told = open(&[("votes.json", "[{\n")]).unwrap_err();
    assert!(told[0].starts_with("votes.json:2: EOF"), "{told:?}");
    assert_eq!(told.len(), 1, "{told:?}");
    let told = open(&[("comments.csv", STATEMENTS)]).unwrap_err();
    assert!(told[0].starts_with("there are no votes here: wanted is votes.csv"), "{told:?}");
}

#[test]
fn two_votes_at_the_same_time_are_not_guessed_between() {
    let twice = "timestamp,datetime,comment-id,voter-id,vote\n5,,1,7,1\n5,,1,7,-1\n";
    let told = open(&[("votes.csv", twice)]).unwrap_err();
    assert!(told[0].starts_with("votes.csv:3: participant 7 votes on statement 1 twice (line 2)"));
    let same = "timestamp,datetime,comment-id,voter-id,vote\n5,,1,7,1\n5,,1,7,1\n";
    assert_eq!(open(&[("votes.csv", same)]).unwrap().votes().count(), 1);
}
