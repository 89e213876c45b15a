//! The room's door on the start page.

use web::{Here, room::Door};

use crate::Processes;

/// The process that people can take part in now; without one, all of them.
pub fn doors(here: &Here) -> Vec<Door> {
    let processes = Processes::of(&here.town);
    if processes.iter().next().is_none() {
        return Vec::new();
    }
    let open = processes.iter().filter(|process| process.is_open(here.now)).count();
    let text = if open > 0 {
        here.t1("participation-door", "n", open)
    } else {
        here.t("participation-lead")
    };
    vec![Door {
        title: here.t("participation-nav"),
        text,
        path: "/participation",
        icon: "speech",
        order: 35,
    }]
}
