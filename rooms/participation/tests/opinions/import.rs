//! A conversation of Polis comes in, and the town's page says what Polis' export says.

use opinion::{Conversation, analyse, read};
use participation::{
    Processes,
    import::opinions::{Outcome, run},
};
use testkit::{TestTown, real_data};

use crate::{
    counted,
    town::{self, camps::MAP},
};

async fn import(town: &TestTown, conversation: Conversation) -> Outcome {
    let processes = Processes::of(&town.town);
    let process = processes.find("stimmung").expect("the example has it");
    let now = kernel::Clock::now(&*town.clock);
    run(&town.town, process, conversation, now, |_| {}).await.expect("stored")
}

fn small(more: &str) -> Conversation {
    let statements = "comment-id,comment-body,moderated,is-meta\n0,Eins,1,0\n3,Zwei,0,0\n\
                      4,Drei,-1,0\n7,Vier,1,1\n";
    let votes = format!("comment-id,voter-id,vote\n0,0,1\n3,0,-1\n0,5,0\n4,5,1\n7,5,1\n{more}");
    let sources = [
        read::Source { name: "comments.csv", text: statements },
        read::Source { name: "votes.csv", text: &votes },
    ];
    read::conversation(&sources).expect("in order")
}

#[tokio::test]
async fn what_came_in_before_stays_as_it_is_and_what_is_new_comes_after() {
    let town = town::town().await;
    let first = import(&town, small("")).await;
    assert_eq!(first, Outcome { statements: 4, votes: 5, unchanged: 0 });
    let again = import(&town, small("")).await;
    assert_eq!(again, Outcome { statements: 0, votes: 0, unchanged: 9 });
    let grown = import(&town, small("3,9,1\n")).await;
    assert_eq!(grown, Outcome { statements: 0, votes: 1, unchanged: 9 });
    assert_eq!(counted(&town).await, (3, 6));
    let page = town.visitor().get(&format!("{MAP}/results")).await;
    assert_eq!(page.all("#all tbody tr").len(), 17, "14 of the file, three that are voted on");
    assert!(!page.main().contains("Drei"), "what moderation refused stays refused");
    let file = town.visitor().get(&format!("{MAP}/comments.csv")).await.text();
    assert!(file.lines().any(|line| line.ends_with("1,1,Vier")), "{file}");
}

#[tokio::test]
async fn the_austrian_climate_assembly_says_here_what_it_says_in_its_export() {
    let test = "the_austrian_climate_assembly_says_here_what_it_says_in_its_export";
    let Some(folder) = real_data(test) else { return };
    let texts = ["comments.csv", "votes.csv"].map(|name| {
        let path = folder.join("polis/klimarat-konsum").join(name);
        (name, std::fs::read_to_string(path).expect("it is there"))
    });
    let sources = texts.each_ref().map(|(name, text)| read::Source { name, text });
    let conversation = read::conversation(&sources).expect("in order");
    let theirs = analyse(&conversation);
    let (statements, votes) = (conversation.statements().count(), conversation.votes().count());
    let town = town::town().await;
    let outcome = import(&town, conversation.clone()).await;
    assert_eq!((outcome.statements, outcome.votes), (statements as u64, votes as u64));
    let again = import(&town, conversation.clone()).await;
    assert_eq!((again.statements, again.votes), (0, 0));
    let page = town.visitor().get(&format!("{MAP}/results")).await;
    let told = page.all(".al-groups .al-panel > p");
    let people: Vec<String> =
        theirs.groups.iter().map(|group| format!("{} Menschen.", group.people)).collect();
    assert_eq!(people, ["757 Menschen.", "143 Menschen."]);
    assert!(told.iter().zip(&people).all(|(told, people)| told.starts_with(people)), "{told:?}");
    let squeezed =
        |number: u32| conversation.wording(number).split_whitespace().collect::<Vec<_>>().join(" ");
    let common: Vec<String> =
        theirs.common_ground.iter().take(8).map(|one| squeezed(one.statement)).collect();
    assert_eq!(page.all("section[aria-labelledby=shared-title] .al-said__text"), common);
}
