# Cases: the list, the page of each, what can be done there, and the ballot.

## The list

cases-text = Search for organisation, case number or CVR number
cases-any-phase = All
cases-open = All open cases
cases-anybody = Anybody
cases-me = Me
cases-show = Show cases
cases-none = No case fits what you have chosen.
cases-none-of-yours = Your organisation has no cases. A case begins when an application has been submitted.
next-page = Next page


## A case

case-title = Case { $number }
case-waits = Waits for
case-next = Next step
case-overdue = overdue
case-officer = Case officer
case-no-officer = Nobody yet
case-on-hold = On hold since
case-decision = Decision sent
case-not-yet = Not yet
case-kickoff = Kick-off meeting held
case-received = Received
case-door = Submitted
case-applicant = The applicant
case-secretariat = The secretariat
case-advisory-board = The advisory board
case-clock = it followed from a deadline
case-nobody = Nobody
case-parties = { $count ->
    [one] 1 founding party
   *[other] { $count } founding parties
}
door-portal = Here in the system
door-paper = On paper
door-invitation = By invitation from { $party }


## What can be done

actions-title = You can now
actions-none = There is nothing for you to do in this case right now.
action-elsewhere = For now, that is done through the API.
later-title = At another point of the process
hindrances-title = Not right now
interest-asked-title = Do you have an interest in the case?
interest-asked = Everybody who votes for a founding party first says whether they have an interest in the case.
interest-asked-link = Declare an interest
news-title = What has happened since
out-of-date-title = The case has changed since you opened the page
out-of-date = Nothing has been recorded. What you wrote still stands below. See what has happened, and send it again if it still applies.
final-title = This cannot simply be undone
choice-missing = Choose one of these.

do-assign-officer-title = Become the case officer
do-assign-officer = You become the officer of the case. Everybody who sees the case can see that.
do-add-file-note-title = Put a note on the file
do-add-file-note = The note is put on the file and cannot be deleted.
do-put-on-hold-title = Put the case on hold
do-put-on-hold = The deadlines of the case stand still until the case is resumed.
do-resume-title = Resume the case
do-resume = The deadlines of the case run again.
do-request-information-title = Ask the applicant for information
do-request-information = The applicant is told, and answers with a new version of the application. The case lapses if no answer comes by the deadline.
do-open-dialogue-title = Open a dialogue
do-open-dialogue = The party and the applicant can then hold a dialogue, and the talks are noted on the case.
do-record-dialogue-entry-title = Record a dialogue entry
do-record-dialogue-entry = Note a talk with the applicant. The note cannot be deleted.
do-conclude-dialogue-title = Conclude the dialogue
do-conclude-dialogue = Once the dialogue is concluded with the outcome that you nominate, you can nominate the applicant.
do-nominate-title = Nominate the applicant
do-nominate = With the nomination the secretariat can open a vote. The application can then no longer be revised.
do-withdraw-nomination-title = Withdraw the nomination
do-withdraw-nomination = If it is the last nomination, the case goes back to dialogue.
do-declare-interest-title = Declare an interest
do-declare-interest = Say whether you have an interest in the case. Whoever is recused does not vote and does not see the internal discussion.
do-open-vote-title = Open the vote
do-open-vote = The electorate, the rule and the version of the application are fixed when the vote opens.
do-record-ballot-title = Record a ballot on instruction
do-record-ballot = The ballot is recorded for the party and marked as recorded on instruction.
do-extend-vote-title = Extend the vote
do-extend-vote = A vote can be extended only once.
do-confirm-result-title = Confirm the result
do-confirm-result = The result stands although too few took part.
do-void-vote-title = Void the vote
do-void-vote = The ballots count no longer, and the case is nominated again. The voided vote can still be seen.
do-withdraw-title = Withdraw the application
do-withdraw = The case ends. If you want to join later, you must submit a new application.
do-close-title = Close the case without a nomination
do-close = The case ends without a nomination, and the applicant is told. Only the secretariat can reopen it.
do-reopen-title = Reopen the case
do-reopen = The case goes on where it stopped.
do-issue-decision-title = Issue the decision
do-issue-decision = The letter is sent to the applicant, and the decision is published.
do-hold-kickoff-title = Record the kick-off meeting
do-hold-kickoff = Record that the kick-off meeting has been held, and which tracks the new member takes part in.

field-audience = For whom is the note?
field-text = Note
field-reason = Reason
field-hold-hint = During a vote the reason may be left out, for the time of the vote runs on.
field-question = What is the applicant to supply?
field-deadline = Deadline
field-deadline-hint = Leave the fields empty to use the period of the charter. The deadline ends at 23:59. Such as 31 12 2026.
field-held-on = When did it take place?
field-day-hint = Such as 31 12 2026.
field-channel = How?
field-participants = Who took part?
field-summary = Summary
field-outcome = How does the dialogue end?
field-statement = Why do you nominate the applicant?
field-interest = Do you have an interest in the case?
field-reach = For whom does that hold?
field-interest-hint = Say what the interest is. The field may be empty if there is none.
field-vote-question = Question on the ballot
field-vote-question-hint = Word it so that it can be answered for or against.
field-closes-at-hint = Last day to vote, until 23:59. Leave the fields empty to use the period of the charter. Such as 31 12 2026.
field-extension-hint = New last day to vote, until 23:59. Such as 31 12 2026.
field-choice = The party's ballot
field-instruction = The party's written instruction, word for word
field-note = Note
field-reasons = Reasons for the decision
field-reasons-hint = A refusal always carries reasons. On an approval the field may be empty.
field-letter = The letter to the applicant
field-tracks = Tracks
field-party = Founding party

audience-internal = The secretariat and the founding parties
audience-shared = The applicant too
channel-meeting = meeting
channel-video = video meeting
channel-phone = telephone
channel-email = e-mail
interest-none = No interest
interest-declared = An interest, which is told; the party votes
interest-recused = Recused; does not vote
reach-party = The whole party
reach-representative = Only the one who declares it


## Dialogues, nominations, interests

dialogues-title = Dialogues
dialogue-opened = Opened { $day }.
dialogue-open = The dialogue is under way.
dialogue-concluded = Concluded { $day }.
nominations-title = Nominations
interests-title = Declarations of interest
interest-by = Declared by


## The application

application-title = The application
application-version = version { $count }
application-cvr = CVR number
application-kind = Kind
application-size = Size
application-website = Website
application-contact = Contact
application-email = E-mail
application-phone = Telephone
application-signer = Signer
application-signer-title = Title of the signer
application-preferred = Would like to be nominated by
application-motivation = Motivation
application-self-assessment = Self-assessment
application-goals = Goals beside the objectives of the pact
application-no-goal = The applicant has set no goal here.
application-initiatives = Initiatives
application-principles = The principles of the pact
principle-accepted = accepted
principle-not-accepted = not accepted
initiative-description = Description
initiative-novelty = New or running
initiative-objectives = Objectives
initiative-track = Track
initiative-target-group = Target group
initiative-start = Start
initiative-partners = Partners
initiative-interplay = Interplay with the pact
initiative-funding = Funding
novelty-new = New
novelty-existing = Running already
size-micro = Fewer than 10 employees
size-small = 10-49 employees
size-medium = 50-249 employees
size-large = 250 employees or more


## Votes

vote-title = Vote { $count }
vote-question = Question
vote-rule = Rule
vote-standing = Status
vote-opened = Opened
vote-closes = Closes
vote-extended = extended
vote-application = What is voted on
vote-electorate = Electorate
vote-recused = Recused
vote-awaited = Still to vote
vote-ballots = Ballots cast
vote-cast-at = Time
vote-on-instruction = recorded by the secretariat on written instruction
vote-tally = Tally
vote-so-far = Tally so far
vote-result = Result
vote-stricter = If more than half of all entitled had to vote for, the result would have been another: { $outcome }.
vote-open = Open
vote-awaiting-confirmation = Closed, but too few took part. The secretariat extends or confirms.
vote-decided = Decided
vote-voided = Voided
tally-for = For
tally-against = Against
tally-abstain = Abstain
tally-silent = No ballot
vote-days-left = { $count ->
    [one] in 1 day
   *[other] in { $count } days
}
vote-hours-left = { $count ->
    [one] in 1 hour
   *[other] in { $count } hours
}
vote-minutes-left = { $count ->
    [one] in 1 minute
   *[other] in { $count } minutes
}


## The ballot

ballot-title = Vote
ballot-choice = How do you vote?
ballot-reason-hint = The reason can be seen by those who can see the ballot.
ballot-earlier = You have voted
ballot-next = Check the ballot
ballot-no-reason = None
review-title = Check your ballot
review-text = The ballot has not been cast yet.
review-button = Cast the ballot
review-edit = Change
receipt-title = Your ballot has been cast
receipt-alert = Receipt
receipt-text = The ballot was cast on { $at }.
receipt-changeable = The ballot can be changed until the vote closes on { $until }.
receipt-change = Change the ballot
receipt-final = The ballot can no longer be changed.
receipt-print = Print the page with your browser if you want to keep the receipt.
receipt-back = Go to the case


## What has happened

events-title = Timeline
event-behalf = on behalf of: { $who }
event-party = Founding party
event-audience = For
event-deadline = Deadline
event-version = Version of the application
event-held-on = Date
event-channel = How
event-outcome = Outcome
event-interest = Interest
event-reach = Holds for
event-closes-at = Closes
event-choice = Ballot
event-hand = Cast
event-at = Time
event-tracks = Tracks
event-text = Text
event-participants = Participants
event-instruction = Instruction
event-reasons = Reasons
event-letter = Letter
