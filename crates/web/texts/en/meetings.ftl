# Half-yearly meetings.

place-meetings = Meetings

meetings-about = When the participants of the pact meet: once in each half-year.
meetings-text = The participants of the pact meet in each half-year about what they have achieved together, and about how new and current initiatives fit together.
meetings-light = Status
meetings-day = Day of the meeting
meetings-until = { $day } at the latest
meetings-overdue = overdue
meetings-plan = Plan a meeting
meetings-cancelled = Meetings that were called off
meetings-calendar = Get all meetings for your calendar

meeting-title = Meeting for { $half }
meeting-half-year = Half-year
meeting-half-year-hint = Such as 2026-H1 for the first half of 2026, or 2026-H2 for the second.
meeting-half-year-unreadable = Enter a half-year such as 2026-H2.
meeting-status = Status
meeting-when = Time
meeting-day = Day
meeting-start = Begins at
meeting-end = Ends at
meeting-clock-hint = Danish time, such as 10:00
meeting-clock-unreadable = Enter a time such as 10:00.
meeting-place = Place
meeting-place-hint = A room, or an address on the web.
meeting-calendar = Get the meeting for your calendar
meeting-approved = Minutes approved
meeting-cancelled-because = Called off because
meeting-actions = What you can do
meeting-hindrances = What cannot be done now, and why
meeting-agenda = Agenda
meeting-agenda-text = Open cases, new members and open actions come onto it by themselves. The agenda is frozen once the meeting is held.
meeting-agenda-none = There are no points yet.
meeting-proposed-by = proposed by { $who }
meeting-minutes = Minutes
meeting-minutes-general = Minutes beside the points
meeting-decisions = Decisions
meeting-items = Actions
meeting-number = No.
meeting-what = What is to be done
meeting-owner = Owner
meeting-due = Deadline
meeting-attended = Who took part
meeting-announced = Who comes
meeting-attendance = Attendance
meeting-seat = Participant
meeting-names = Who
meeting-names-hint = The names of those who come.
meeting-comments = Comments on the minutes
meeting-comments-until = Comments until
meeting-comments-until-hint = Without a day, the deadline is in fourteen days.
meeting-item = Item
meeting-item-title = Title of the item
meeting-item-text = What the item is about
meeting-decision = Decision
meeting-action = Action
meeting-comment = Comment
meeting-note = How it was done

meeting-out-of-date-title = The meeting has changed in the meantime
meeting-out-of-date = Somebody has changed something about the meeting since you opened the form. What you have written is still here. Look the meeting over, and send again.

matter-case-nominated = Nominated applicant
matter-vote-open = Open vote
matter-member-admitted = New member
matter-initiative-told = News of an initiative
matter-initiative-silent = Initiative without news
matter-action-open = Open action


## What can be done

meeting-do-schedule-title = Plan a meeting
meeting-do-schedule = The meeting has to be within the half-year. Nobody is told before you send invitations.
meeting-do-reschedule-title = Move the meeting
meeting-do-reschedule = Those who are invited are told, and the entry in their calendars is corrected.
meeting-do-send-invitations-title = Send invitations
meeting-do-send-invitations = All who act for a participant of the pact, for the secretariat or for the advisory board get an e-mail with a calendar invitation.
meeting-do-cancel-title = Call the meeting off
meeting-do-cancel = Those who are invited are told, and the meeting is removed from their calendars. The half-year then lacks a meeting.
meeting-do-add-item-title = Put an item on the agenda
meeting-do-add-item = All participants can see the item at once.
meeting-do-change-item-title = Change an item
meeting-do-change-item = Write the item as it is to read.
meeting-do-remove-item-title = Take an item off the agenda
meeting-do-remove-item = The item stays in the history of the meeting.
meeting-do-attendance-title = Register attendance
meeting-do-attendance = State whether you come. After the meeting the secretariat records who took part.
meeting-do-hold-title = Record that the meeting was held
meeting-do-hold = The agenda is frozen as it is now, and becomes the points of the minutes.
meeting-do-minutes-title = Write the minutes
meeting-do-minutes = Minutes that are out for comments have to be sent round again once they are changed.
meeting-do-decision-title = Record a decision
meeting-do-decision = Write the decision as the meeting took it.
meeting-do-action-title = Agree on an action
meeting-do-action = The action stays on the agenda of later meetings until it is closed.
meeting-do-propose-title = Send the minutes round for comments
meeting-do-propose = All who have a seat at the meeting can comment on the minutes until the deadline. After that they can be approved.
meeting-do-comment-title = Comment on the minutes
meeting-do-comment = All who have a seat at the meeting can see the comment.
meeting-do-approve-title = Approve the minutes
meeting-do-approve = After that the minutes cannot be changed.
meeting-do-complete-title = Report an action as done
meeting-do-complete = Choose the action, and tell how it was done if you like.
meeting-do-drop-title = Give an action up
meeting-do-drop = Write why it is not to be done.


## What has been done

done-meeting-scheduled = The meeting is planned. Nobody is invited yet.
done-meeting-reschedule-meeting = The meeting is moved.
done-meeting-send-invitations = The invitations are on their way.
done-meeting-cancel-meeting = The meeting is called off.
done-meeting-add-agenda-item = The item is on the agenda.
done-meeting-change-agenda-item = The item is changed.
done-meeting-remove-agenda-item = The item is taken off the agenda.
done-meeting-register-attendance = The attendance is registered.
done-meeting-hold-meeting = The meeting is recorded as held.
done-meeting-write-minutes = The minutes are saved.
done-meeting-record-decision = The decision is recorded.
done-meeting-add-action = The action is agreed on.
done-meeting-propose-minutes = The minutes are out for comments.
done-meeting-comment-minutes = The comment is saved.
done-meeting-approve-minutes = The minutes are approved.
done-meeting-complete-action = The action is reported as done.
done-meeting-drop-action = The action is given up.

notice-meeting-invited = Invitation to a meeting
notice-meeting-moved = A meeting was moved
notice-meeting-cancelled = A meeting was called off
