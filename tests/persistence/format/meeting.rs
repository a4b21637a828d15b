//! One fact of each kind that a meeting remembers, and one of everything that is said beside it.

use domain::id::{CaseId, InitiativeId, MeetingId, MembershipId};
use domain::meeting::{
    AgendaPoint, Attendance, MeetingDetails, MeetingEvent, MeetingFact, Minutes, OpenMatter, Seat,
};
use support::{at, day, moment};

use super::sample::id;

/// The facts.
pub(super) fn facts() -> Vec<MeetingFact> {
    let (starts_at, ends_at) = (moment("2026-12-10T09:00:00Z"), moment("2026-12-10T11:30:00Z"));
    let member = Seat::Member(MembershipId(id(30)));
    let registered = |seat, attendance| MeetingFact::AttendanceRegistered { seat, attendance };
    vec![
        MeetingFact::Scheduled { half_year: "2026-H2".parse().unwrap(), starts_at, ends_at },
        MeetingFact::Rescheduled { starts_at, ends_at },
        MeetingFact::InvitationsSent,
        MeetingFact::Cancelled,
        MeetingFact::AgendaItemAdded { item: 1, by: member },
        MeetingFact::AgendaItemChanged { item: 1 },
        MeetingFact::AgendaItemRemoved { item: 1 },
        registered(member, Attendance::Present),
        registered(Seat::Secretariat, Attendance::Apologies),
        registered(Seat::AdvisoryBoard, Attendance::Absent),
        MeetingFact::Held {
            agenda: vec![
                AgendaPoint::Item(1),
                AgendaPoint::Matter(OpenMatter::CaseNominated(CaseId(id(31)))),
                AgendaPoint::Matter(OpenMatter::VoteOpen(CaseId(id(32)))),
                AgendaPoint::Matter(OpenMatter::MemberAdmitted(MembershipId(id(33)))),
                AgendaPoint::Matter(OpenMatter::InitiativeTold(InitiativeId(id(35)))),
                AgendaPoint::Matter(OpenMatter::InitiativeSilent(InitiativeId(id(36)))),
                AgendaPoint::Matter(OpenMatter::ActionOpen {
                    meeting: MeetingId(id(34)),
                    action: 2,
                }),
            ],
        },
        MeetingFact::MinutesWritten,
        MeetingFact::DecisionRecorded { decision: 1 },
        MeetingFact::ActionAdded { action: 1, owner: member, due_on: day("2027-03-01") },
        MeetingFact::MinutesProposed { comments_until: at(0) },
        MeetingFact::MinutesCommented { by: Seat::AdvisoryBoard },
        MeetingFact::MinutesApproved,
        MeetingFact::ActionCompleted { action: 1 },
        MeetingFact::ActionDropped { action: 2 },
    ]
}

/// What is said.
fn details() -> Vec<MeetingDetails> {
    let points = [(1, "Det går godt.".to_owned()), (12, "Udsat.".to_owned())].into();
    vec![
        MeetingDetails::Text("Piloten fortsætter.".to_owned()),
        MeetingDetails::Place("Langelinie Allé 17".to_owned()),
        MeetingDetails::Item { title: "Mærket".to_owned(), text: "Hvor langt er vi?".to_owned() },
        MeetingDetails::Agenda(vec!["Mærket".to_owned(), "2026-0007 Nordlys".to_owned()]),
        MeetingDetails::Minutes(Minutes { general: "Alle var enige.".to_owned(), points }),
    ]
}

/// Every fact bare, and everything that is said beside one that could be said.
pub(super) fn events() -> Vec<MeetingEvent> {
    let none = || MeetingDetails::None;
    let bare = facts().into_iter().map(|fact| MeetingEvent { fact, details: none() });
    let saying = details()
        .into_iter()
        .map(|details| MeetingEvent { fact: MeetingFact::MinutesApproved, details });
    bare.chain(saying).collect()
}
