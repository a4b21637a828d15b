# How the rules say no about meetings.
#
# The Danish file explains the arguments and has the same messages in the same order.

meetings-closed = Meetings are for the participants of the pact, the secretariat and the advisory board. The public can see when meetings are held.
    .title = The meeting is for the participants of the pact

meeting-role-not-entitled = Only { $roles } can { $command }.
    .title = This is not part of your role

meeting-phase-forbids = You can { $command } only while the status of the meeting is { $allowed }. It is now { $phase }. { $remedy ->
        [nobody] That status is final.
       *[roles] The next step lies with { $next }.
    }
    .title = The status of the meeting does not allow it

other-seat = You can answer for and change only what belongs to your own organisation. The secretariat can do it for others.
    .title = It belongs to somebody else

half-year-taken = There is a meeting for { $half_year } already. Move it, or call it off first.
    .title = The half-year has a meeting

outside-half-year = The meeting for { $half_year } has to be in that half-year. Choose another day.
    .title = The day lies outside the half-year

meeting-end-not-after-start = The meeting has to end after it begins. Correct the time at which it ends.
    .title = The meeting ends too early

meeting-begun = The meeting began on { $at }. From then on nobody is invited.
    .title = The meeting has begun

meeting-ahead = The meeting begins only on { $at }. From then on the secretariat can record that it was held.
    .title = The meeting lies ahead
    .who = the secretariat, once the meeting has begun

minutes-unwritten = No minutes have been written yet. The secretariat writes them first.
    .title = There are no minutes

comments-closed = The deadline for comments on the minutes was { $at }. The secretariat can open the minutes again by writing them anew.
    .title = The deadline for comments has passed

comments-open = The minutes can be commented on until { $at }. After that the secretariat can approve them.
    .title = The minutes can still be commented on
    .who = the secretariat, once the deadline has passed

due-before-meeting = The deadline of an action cannot lie before the meeting. Choose a later day.
    .title = The deadline lies before the meeting

no-participant = Choose one of the present participants of the pact.
    .title = No participant has been chosen

no-agenda-item = The agenda has no items that you can change. Add one first.
    .title = No items to change

unknown-item = The agenda has no item number { $number }. Choose one of the items.
    .title = There is no such item

unknown-point = The agenda of the meeting has no point { $number }. Correct the number.
    .title = There is no such point on the agenda

no-open-action = The meeting has no open actions that you can close.
    .title = No open actions

unknown-action = The meeting has no action number { $number }. Choose one of the actions.
    .title = There is no such action

action-closed = Action { $number } is closed already. Choose an open action.
    .title = The action is closed
