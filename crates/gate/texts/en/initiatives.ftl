# How the rules say no to what is asked of initiatives.
#
# The Danish file explains the arguments and has the same messages in the same order.

initiative-role-not-entitled = Only { $roles } can { $command }.
    .title = Others have the say over this

initiative-mandate-not-entitled = Only { $mandates } can { $command }. The secretariat or your organisation's own contact can grant the mandate.
    .title = Your mandate does not cover this

initiative-state-forbids = You can { $command } only while the initiative is { $allowed }. It is now { $state }.
    .title = The state of the initiative does not allow it

owner-missing = Choose the participant whose initiative it is.
    .title = No owner has been chosen

other-owner = You can add initiatives only for the participant that you represent. The secretariat can add them for others.
    .title = You can act only for your own organisation

not-in-register = Choose one of the participants in the register of members. A member whose admission is not public yet cannot be chosen.
    .title = Not a participant of the pact today

objective-missing = Choose one objective of the charter at least.
    .title = No objective has been chosen

unknown-objective = The charter has no objective called { $objective }. Choose one of the charter’s objectives.
    .title = Not one of the charter’s objectives

initiative-track-unknown = The charter has no track called { $track }. Choose one of the charter’s tracks, or none.
    .title = Not one of the charter’s tracks

end-before-start = The initiative starts on { $date } and cannot end before that. Choose that day or a later one.
    .title = The end lies before the start

partner-is-owner = The participant owns the initiative, and is no partner besides. Choose another participant.
    .title = The owner is not a partner

partner-already = The participant is a partner already, or has been asked and not answered yet.
    .title = The participant has been invited already

too-many-partners = An initiative has { $max } partners at most, those who declined or left included.
    .title = No more partners can be invited

too-many-fundings = An initiative has { $max } rows of funding at most.
    .title = No more funding can be added

amount-too-large = An amount can be { $max } kroner at most. State it in whole kroner.
    .title = The amount is too large

no-funding-open = Every row of funding has ended, or there is none. Add a new one.
    .title = There is no funding to follow up on

unknown-funding = The initiative has no such row of funding. Choose one of those that are listed.
    .title = The funding is not there

funding-step-forbidden = The funding is { $from } and cannot take that step. It goes from considered to sought, and from there to granted or refused.
    .title = The funding cannot take that step

nothing-to-answer = Every comment of the advisory board has been answered, or there is none.
    .title = There is nothing to answer

unknown-comment = The initiative has no such comment. Choose one of those that are listed.
    .title = The comment is not there

comment-answered = The comment was answered on { $at }. An answer stands as it was given.
    .title = The comment has been answered
