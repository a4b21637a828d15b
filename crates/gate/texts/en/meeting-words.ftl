# Meetings: single words. Names end in the code of what they name.


## Where a meeting stands

meeting-phase-planned = Planned
meeting-phase-invited = Invitations sent
meeting-phase-held = Held
meeting-phase-proposed = Minutes out for comments
meeting-phase-approved = Minutes approved
meeting-phase-cancelled = Called off


## What can be done: verbs in the infinitive, to stand after “can”

meeting-command-schedule_meeting = plan a meeting
meeting-command-reschedule_meeting = move the meeting
meeting-command-send_invitations = send invitations
meeting-command-cancel_meeting = call the meeting off
meeting-command-add_agenda_item = put an item on the agenda
meeting-command-change_agenda_item = change an item on the agenda
meeting-command-remove_agenda_item = take an item off the agenda
meeting-command-register_attendance = register attendance
meeting-command-hold_meeting = record that the meeting was held
meeting-command-write_minutes = write the minutes
meeting-command-record_decision = record a decision
meeting-command-add_action = agree on an action
meeting-command-propose_minutes = send the minutes round for comments
meeting-command-comment_minutes = comment on the minutes
meeting-command-approve_minutes = approve the minutes
meeting-command-complete_action = report an action as done
meeting-command-drop_action = give an action up


## Who: to stand in a sentence

meeting-role-participant = the participants of the pact
meeting-role-secretariat = the secretariat
meeting-role-advisory_board = the advisory board


## Whether somebody comes, or came

attendance-present = Attends
attendance-apologies = Sends apologies
attendance-absent = Absent


## How far an action is

action-state-open = Open
action-state-completed = Done
action-state-dropped = Given up


## The light of a half-year

duty-held = Held
duty-planned = Planned
duty-missing = Missing

half-year = half-year { $half } of { $year }
