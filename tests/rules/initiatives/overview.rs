//! The overview: gaps and overlaps.

use domain::initiative::{Active, overview};
use support::{charter, key};

use super::{id, member};

fn active(number: u128, owner: u128, objectives: &[&str], track: Option<&str>) -> Active {
    Active {
        id: id(number),
        owner: member(owner),
        objectives: objectives.iter().map(|name| key(name)).collect(),
        track: track.map(key),
    }
}

#[test]
fn where_nothing_is_planned_or_runs_there_is_a_gap_in_each_track() {
    let charter = charter();
    let nothing = overview(&charter, &[]);

    assert_eq!(nothing.gaps().count(), charter.objectives.len() * charter.tracks.len());
    assert!(nothing.gaps().all(|cell| cell.track.is_some()));
    assert_eq!(nothing.overlaps().count(), 0);
}

#[test]
fn an_initiative_fills_one_cell_an_objective() {
    let charter = charter();

    let seen = overview(&charter, &[active(1, 1, &["insight", "cooperation"], Some("warning"))]);

    let filled: Vec<_> = seen.cells.iter().filter(|cell| !cell.owners.is_empty()).collect();
    let objectives: Vec<_> = filled.iter().map(|cell| cell.objective.as_str()).collect();
    assert_eq!(objectives, ["insight", "cooperation"]);
    assert!(filled.iter().all(|cell| cell.track == Some(key("warning"))));
}

#[test]
fn two_initiatives_of_one_owner_are_no_overlap_and_those_of_two_are() {
    let charter = charter();
    let own = active(1, 1, &["insight"], Some("skills"));
    let own_too = active(2, 1, &["insight"], Some("skills"));
    let others = active(3, 2, &["insight"], Some("skills"));

    assert_eq!(overview(&charter, &[own.clone(), own_too.clone()]).overlaps().count(), 0);

    let seen = overview(&charter, &[own, own_too, others]);
    let cell = seen.cell(&key("insight"), Some(&key("skills"))).unwrap();
    assert!(cell.is_overlap() && cell.owners[&member(1)].len() == 2);
    assert_eq!(seen.overlaps().count(), 1);
}

#[test]
fn what_belongs_to_no_track_or_to_one_that_is_gone_stands_by_itself() {
    let charter = charter();
    let free = active(1, 1, &["insight"], None);
    let gone = active(2, 2, &["insight"], Some("havnen"));

    let seen = overview(&charter, &[free, gone]);

    let cell = seen.cell(&key("insight"), None).unwrap();
    assert_eq!(cell.owners.len(), 2);
}
