//! `POST /staff/reports/field/order`: a stop goes before or behind another one, or the whole
//! list goes by the shortest way from stop to stop.

use axum::response::Response;
use identity::{Clerk, FieldWorker, Visitor};
use jiff::civil::Date;
use kernel::{Actor, ReportId};
use web::{Answer, Guarded, Here, Problem, fields, see_other};

use crate::{
    field::nearest_first,
    pages::new::read_point,
    pages::staff::desk::Reader,
    store::{find_by_code, list_way},
    verbs,
};

fields! {
    /// Fields of ordering.
    pub OrderField {
        Day = "day",
        Code = "code",
        Before = "before",
        After = "after",
        Lon = "lon",
        Lat = "lat",
    }
}

/// Orders a list. Clerks do it at their desk, field workers on the way.
pub async fn order_field(
    here: Here,
    reader: Reader,
    visitor: Visitor,
    Guarded(form): Guarded<OrderField>,
) -> Answer<Response> {
    let Ok(day) = form.value(OrderField::Day).parse::<Date>() else {
        return Err(Problem::bad_request());
    };
    let day = day.to_string();
    let text = |field| form.value(field).to_uppercase();
    let (code, before, after) =
        (text(OrderField::Code), text(OrderField::Before), text(OrderField::After));
    let start = read_point(form.value(OrderField::Lon), form.value(OrderField::Lat));
    let actor = actor(reader.clerk.as_ref(), visitor.field_worker().as_ref());
    let actor = actor.ok_or_else(Problem::forbidden)?;
    let scope = crate::Scope::of(&here);
    let own = reader.departments(&scope);
    let path = format!("/staff/reports/field?day={day}&done=ordered#stop-{code}");
    let now = here.now;
    let ordered = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let report = find_by_code(tx, &code).await?.ok_or_else(Problem::not_found)?;
            if own.is_some_and(|own| !own.contains(&report.department)) {
                return Err(Problem::forbidden());
            }
            let way = list_way(tx, &day, &code).await?;
            let now_so: Vec<ReportId> = way.iter().map(|(id, ..)| *id).collect();
            let wanted = if before.is_empty() && after.is_empty() {
                let points: Vec<_> = way.iter().map(|(id, _, point)| (*id, *point)).collect();
                nearest_first(start, &points)
            } else {
                let place = |code: &str| way.iter().find(|(_, c, _)| c == code).map(|(id, ..)| *id);
                moved(&now_so, report.id, place(&before), place(&after))
            };
            if wanted == now_so {
                return Ok(());
            }
            let code_of = |id: ReportId| way.iter().find(|w| w.0 == id).map(|w| w.1.clone());
            let stops: Vec<_> =
                wanted.into_iter().filter_map(|id| Some((id, code_of(id)?))).collect();
            Ok(verbs::order_list(tx, now, &actor, &day, &stops).await?)
        })
    });
    ordered.await?;
    Ok(see_other(&path))
}

fn actor(clerk: Option<&Clerk>, worker: Option<&FieldWorker>) -> Option<Actor> {
    clerk.map(Clerk::actor).or_else(|| worker.map(FieldWorker::actor))
}

/// The stops with one of them before or behind another. Sent twice, nothing changes.
fn moved(
    stops: &[ReportId],
    stop: ReportId,
    before: Option<ReportId>,
    after: Option<ReportId>,
) -> Vec<ReportId> {
    let mut rest: Vec<ReportId> = stops.iter().copied().filter(|id| *id != stop).collect();
    let at = match (before, after) {
        (Some(other), _) => rest.iter().position(|id| *id == other),
        (None, Some(other)) => rest.iter().position(|id| *id == other).map(|at| at + 1),
        (None, None) => None,
    };
    let Some(at) = at else { return stops.to_vec() };
    rest.insert(at, stop);
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_names_its_neighbour_so_that_a_repeat_is_harmless() {
        let id = |nr| ReportId(uuid::Uuid::from_u128(nr));
        let stops = [id(1), id(2), id(3)];
        let up = moved(&stops, id(3), Some(id(2)), None);
        assert_eq!(up, [id(1), id(3), id(2)]);
        assert_eq!(moved(&up, id(3), Some(id(2)), None), up);
        assert_eq!(moved(&stops, id(1), None, Some(id(2))), [id(2), id(1), id(3)]);
        assert_eq!(moved(&stops, id(1), Some(id(9)), None), stops);
    }
}
