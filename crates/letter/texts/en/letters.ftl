# Letters to applicants. A text that changes what a letter says is a new version of the texts: count TEXTS up in src/form.rs.
# Letters that have been sent stay as they were.
#
#   $organisation  the name of the organisation, as its people have typed it: never declined
#   $pact          the name of the pact, as it calls itself: never in the middle of a sentence
#   $number        the number of the case
#   $contact       the name of the organisation's contact person
#   $day, $at, $until, $received, $submitted   days and moments, as the texts at the end make them


## What every letter has

title-receipt = Receipt: we have received your application
title-information_request = We need more information for your application
title-approval = The application is approved
title-rejection = The application is not approved
title-withdrawal = The application has been withdrawn
title-lapse = The application has lapsed
title-closure = The case is closed without a nomination
title-kickoff_invitation = Invitation to a kick-off meeting

greeting = Dear { $contact }
greeting-organisation = To { $organisation }
attention = Attn: { $contact }
cvr = CVR no. { $cvr }
date = Date
case-number = Case no.
officer = Case officer
heading-next = What happens now
heading-contact = Questions
contact = If you have questions, you are welcome to contact the secretariat. Please give the case number { $number }.
heading-law = Access to documents and personal data
openness = The secretariat is subject to the Danish Access to Public Administration Files Act. Others can ask for access to the documents of the case, and you can follow the case yourselves in Pagt.
personal-data = We process the personal data in the application and the case in order to handle it. You can read about your rights in our privacy notice, which is linked at the foot of every page in Pagt.
regards = Yours sincerely
foot = { $pact } · Case no. { $number }
page = Page
and = and


## On the way

receipt = We received the application of { $organisation } to become an associate member of the pact on { $received }. The case has the number { $number }.
receipt-initiatives = The application names these initiatives:
receipt-next = The case takes these steps. The dates are the targets that the pact has set itself. If we are delayed, we will tell you.
step-completeness = The secretariat checks whether the application is complete, by { $day }. If something is missing, we write to you.
step-dialogue = A founding party opens a bilateral dialogue with you, by { $day }.
step-invited = { $party } has invited you, and your bilateral dialogue is open.
step-nomination = A founding party nominates you after the dialogue. By { $day } you have been nominated, or the case has been closed.
step-vote = The founding parties vote on the application. { $days ->
        [one] The vote is open for one day
       *[other] The vote is open for { $days } days
    }, unless otherwise decided.
step-decision = You are told the result, with reasons.
heading-change = If you want to change something
receipt-change = You can revise the application until you have been nominated, and you can withdraw it as long as the case is open. You do both on the page of the case in Pagt.

request = To go on with the application of { $organisation } we need the following:
heading-answer = How to answer
request-answer = Answer on the page of the case in Pagt by { $until }. There you can also revise the application.
request-lapse = If we do not have your answer by { $until }, the application lapses. If you need more time, write to us before then.
request-next = The case waits for you. When we have the information, we go on where we stopped.


## Where the way ends without a vote

withdrawal = { $organisation } withdrew the application to become an associate member of the pact on { $at }. We confirm that the case is closed.
heading-withdrawal-reason = Your reasons
withdrawal-next = Nothing more happens in the case. If a vote was under way, it has been stopped without a result. The application will not be published.
lapse = The application of { $organisation } to become an associate member of the pact has lapsed, because we did not receive the information that we asked for by { $until }.
heading-asked = What we asked for
lapse-next = The case is closed without a decision on whether you can be admitted. If you have the information that we asked for, write to the secretariat: the case can be reopened.
closure = The application of { $organisation } to become an associate member of the pact does not go to a vote, because no founding party has nominated you. The case is closed.
closure-rule = By the charter of the pact the founding parties can nominate associate members after a bilateral dialogue. Without a nomination there can be no vote.
closure-next = The application will not be published. If something is wrong or has changed, write to the secretariat: the case can be reopened.
apply-again = You can send a new application whenever you want. There is no waiting period.


## The decision

approval = { $organisation } is admitted as an associate member of the pact. The founding parties approved the application of { $submitted } in a vote that ended on { $at }, and the membership runs from then on.
rejection = The founding parties have not approved the application of { $submitted } of { $organisation } to become an associate member of the pact. It was decided in a vote that ended on { $at }.
heading-reasons = Reasons
heading-rule = The rule
rule-clause = By the charter of the pact the founding parties can nominate associate members after a bilateral dialogue, and the association is approved by a simple majority among the founding parties. The rule of the vote reads:
heading-votes = The votes
votes = { $entitled ->
        [one] One founding party was entitled to vote.
       *[other] { $entitled } founding parties were entitled to vote.
    }
tally = The votes, counted
tally-what = Vote
tally-count = Count
tally-for = For
tally-against = Against
tally-abstained = Abstained
tally-silent = Did not answer
stricter-approved = Had approval asked for more than half of all entitled to vote, the application would have been approved.
stricter-rejected = Had approval asked for more than half of all entitled to vote, the application would not have been approved.
ballots = The parties' votes
ballots-party = Founding party
ballots-choice = Vote
choice-for = For
choice-against = Against
choice-abstain = Abstained
approval-publication = We publish your name and your declaration: motivation, goals and initiatives. Contact details are not published.
approval-kickoff = You will be invited to a kick-off meeting, where you agree on what you contribute. The invitation comes in a letter of its own.
heading-duties = What you have committed to
approval-duties = You have committed to the principles of the pact:
approval-declaration = If your goals, initiatives or contact persons change, please tell the secretariat.
rejection-next = The case is closed. The application will not be published. You are welcome to talk with a founding party about what could make a new application stronger.


## The kick-off

kickoff = Welcome to the pact. We invite { $organisation } to a kick-off meeting.
kickoff-call = The time has not been agreed yet. The secretariat or the party that nominated you ({ $nominators }) will contact you to find it.
heading-meeting = At the meeting
kickoff-contribution = We go through what you contribute, and what you need from others.
kickoff-tracks = You are tied to the tracks that you want to work in.
kickoff-contacts = You meet those you are going to work with, and are told when the next half-yearly meeting is.
kickoff-choose = Please consider before the meeting which tracks you want to work in:
kickoff-initiatives = We also talk about your initiatives:


## Days and moments

day = { $day }{"\u00A0"}{ $month } { $year }
moment = { $date } at { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
