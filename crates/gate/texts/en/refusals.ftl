# How the rules say no. Each sentence names the condition that is not met, who can meet it, and until when.
#
# The Danish file explains the arguments and has the same messages in the same order.


## Who may

role-not-entitled = Only { $roles } can { $command }.
    .title = This is not part of your role

cases-not-shown = An admission case can be seen only by the applicant itself, the founding parties and the secretariat. If the applicant is admitted, its declaration is published.
    .title = Cases are not public

other-party = You have chosen { $party }, but you can act only for the founding party that you represent. Here it is { $party } that has to act.
    .title = You can act only for your own party
    .who = { $party }

party-missing = Choose the founding party that this concerns.
    .title = No founding party has been chosen

unknown-party = { $party } is not a founding party today. Choose one of the founding parties in the register of members.
    .title = Not a founding party

not-nominator = { $party } did not nominate the new member. The kick-off meeting is recorded by a party that nominated the member, or by the secretariat.
    .title = The party did not nominate the member
    .who = a party that nominated the member, or the secretariat


## The case

phase-forbids = You can { $command } only while the status of the case is { $allowed }. It is now { $phase }. { $remedy ->
        [nobody] That status is final.
       *[roles] The next step lies with { $next }.
    }
    .title = The status of the case does not allow it

already-on-hold = The case has been on hold since { $since }, and its deadlines stand still. They run again when the secretariat resumes the case.
    .title = The case is already on hold

not-on-hold = The case cannot be resumed because it is not on hold. Its deadlines are running as usual.
    .title = The case is not on hold

officer-not-of-secretariat = The person you have chosen does not belong to the secretariat. Choose a member of the secretariat’s staff.
    .title = The officer must belong to the secretariat


## The application

application-incomplete = { $gaps ->
        [one] There is one gap in the application. Fix it, and the application can be submitted.
       *[other] There are { $gaps } gaps in the application. Fix them, and the application can be submitted.
    }
    .title = The application is not finished yet

case-open = The organisation already has an open case, number { $number }. A new application can be submitted, or a closed case reopened, only when that case is over. The applicant can wait for the decision or withdraw the open application.
    .title = One open case at a time

already-member = The organisation has been a member of the pact since { $since_day }. As long as the membership lasts, there is nothing to apply for.
    .title = The organisation is already a member

cvr-changed = The CVR number must be the same in all versions of the application. Enter the original number. If another organisation would like to join, it has to submit an application of its own.
    .title = The CVR number cannot be changed


## The dialogue and the nomination

dialogue-already-open = { $party } already has an open dialogue with the applicant. A new one can be opened only when { $party } has concluded it.
    .title = The dialogue is already open
    .who = { $party }

no-open-dialogue = { $party } has no open dialogue with the applicant. One can be opened by { $party } itself or by the secretariat.
    .title = There is no open dialogue
    .who = { $party } or the secretariat

dialogue-without-entry = { $party } can conclude its dialogue only when at least one dialogue entry has been recorded. { $party } itself or the secretariat can do that.
    .title = The dialogue has no entry yet
    .who = { $party } or the secretariat

dialogue-not-concluded = { $party } can nominate the applicant only when { $party } has held its own dialogue and concluded it by choosing to nominate. Only { $party } can conclude that dialogue.
    .title = A nomination requires a concluded dialogue
    .who = { $party }

already-nominated = { $party } has already nominated the applicant, and the nomination still stands. The party need not do anything more.
    .title = The party has already nominated

not-nominated = { $party } has not nominated the applicant. Only a party that has nominated can withdraw its nomination.
    .title = There is no nomination to withdraw
    .who = a party that has nominated


## The vote

electorate-empty = The vote cannot be opened because no founding party is entitled to vote on the case. The secretariat first has to check that the founding parties are listed correctly in the register of members.
    .title = Nobody is entitled to vote

vote-closed = The vote closed on { $at }. After that, the parties can neither cast nor change a ballot, nor declare an interest in the case. If too few took part, the secretariat can extend the vote once.
    .title = The vote has closed

vote-still-open = The result can be confirmed only when the vote has closed. It closes by itself, on { $at } at the latest.
    .title = The vote is still open

vote-too-short = A vote must stay open long enough for everybody to cast a ballot. It can close on { $at } at the earliest.
    .title = The vote must stay open longer

not-in-electorate = { $party } is not entitled to cast a ballot in this vote. Who is entitled was settled when the vote opened, and that cannot be changed while it runs.
    .title = The party is not entitled to vote here

recused = { $party } has recused itself and therefore can neither nominate the applicant nor vote on the case. Until the vote closes, { $party } can change its declaration of interest.
    .title = The party is recused
    .who = { $party }

ballot-final = { $party } has already voted. By the rule of this vote, a ballot that has been cast cannot be changed.
    .title = The ballot is final

already-extended = The vote has already been extended. If too few have taken part when it closes, the secretariat can confirm the result.
    .title = A vote can be extended only once

extension-not-later = The deadline for voting is now { $at }. Choose a later time.
    .title = The extension must end later

nobody-left-to-vote = All who are entitled to vote have voted or recused themselves, so more time makes no difference. If too few have taken part when the vote closes, the secretariat can confirm the result.
    .title = No ballot is missing


## After the vote

decision-already-issued = The decision was sent on { $at } and cannot be sent again.
    .title = The decision has already been sent

kickoff-already-held = The meeting was held on { $date }. It can be recorded only once.
    .title = The kick-off meeting has already been recorded

unknown-track = “{ $track }” is not one of the pact’s tracks. Choose among the tracks listed in the charter.
    .title = Unknown track


## Fields

deadline-not-in-future = The time chosen, { $deadline }, has already passed. Choose a later one.
    .title = The deadline must lie in the future

date-in-future = { $date } has not come yet. Enter the day on which it took place, today at the latest.
    .title = The date lies in the future

text-missing = { $field ->
        [answer] Write an answer to the secretariat.
        [comment] Write a comment on the minutes.
        [decision] Write what was decided.
        [general] Write something in the minutes.
        [comment] Write the comment.
        [description] Describe the initiative.
        [expected_result] State what is to come of the initiative.
        [instruction] Enter the party’s written instruction, word for word.
        [interplay] State how the initiative plays together with the purpose of the pact.
        [letter] Write the letter with the decision.
        [note] Enter a note on why the result is to stand.
        [participants] State who took part.
        [place] State where the meeting is held: a room, or an address on the web.
        [progress] Write how the initiative is going.
        [question] Enter a question.
        [reason] Enter a reason.
        [reasons] Enter the reasons. A refusal of admission always needs them.
        [reply] Write an answer to the comment.
        [result] Write what has come of the initiative.
        [statement] State why the applicant is nominated.
        [summary] Enter a short summary of the dialogue.
        [target_group] State whom the initiative is for.
        [text] Write the note.
        [title] State what the item is called.
        [what] Write what is to be done.
        [title] Enter a title.
       *[other] Enter a text in the field { $field }.
    }
    .title = A text is missing

text-too-long = { $field ->
        [answer] The answer
        [comment] The comment
        [decision] The decision
        [general] The text
        [description] The description
        [expected_result] The expected result
        [funding_note] The text on funding
        [instruction] The instruction
        [interplay] The text on the interplay
        [letter] The letter
        [note] The note
        [outside_partners] The text on other partners
        [participants] The list of participants
        [place] The place
        [progress] The note
        [question] The question
        [reason] The reason
        [reasons] The statement of reasons
        [reply] The answer
        [result] The result
        [statement] The statement for the nomination
        [summary] The summary
        [target_group] The target group
        [text] The note
        [title] The title
        [what] The action
       *[other] The text in the field { $field }
    } can have { $max ->
        [one] one character
       *[other] { $max } characters
    } at most. Shorten the text and try again.
    .title = The text is too long


## Persons and mandates

mandate-not-entitled = Only { $mandates } can { $command }. The secretariat or the party's head contact can grant the mandate.
    .title = Your mandate does not cover this

mandates-closed = Only { $mandates } can see, grant and end these mandates.
    .title = Others have the say over these mandates

administration-closed = Only { $mandates } has access to this.
    .title = This is not for your role

no-mandate = You hold no running mandate for the organisation you want to act for. The secretariat or the organisation's own contact can grant you one.
    .title = You hold no mandate

own-mandate = Nobody can grant a mandate to themselves. Ask the secretariat or the party's head contact.
    .title = Not to yourself

mandate-unfit = There is no mandate as { $mandates } in the chosen organisation. Choose another mandate.
    .title = The mandate does not fit the organisation

mandate-ended = The mandate ended { $at } and can no longer be changed. Grant a new one if the person is to go on acting.
    .title = The mandate has ended

last-head = The secretariat must always have a head. Grant the mandate to somebody else first.
    .title = The last head of secretariat

token-only-reads = The token is for reading only. Make a token that is also for acting.
    .title = The token only reads

token-too-long = A token is good for a year at most, and no longer than the token it is made with: here until { $at }.
    .title = The token would last too long

too-many-tokens = You have { $max } tokens already. End one of them first.
    .title = Too many tokens

representative-recused = You have recused yourself from this case and therefore can neither nominate, take a nomination back nor vote. Another voting representative or deputy of { $party } can.
    .title = You are recused from the case
    .who = another representative of { $party }

email-malformed = Enter an e-mail address such as name@example.org.
    .title = Not an e-mail address

end-not-after-start = The mandate starts { $at } and can only end after that. Choose a later time.
    .title = The mandate would end before it starts

too-many-searches = You keep { $max } searches already. Remove one of them first.
    .title = Too many saved searches

## Files

file-type-not-taken = The file is not of a type that is taken. Attach a PDF file, a picture (PNG, JPEG, WebP or GIF) or a document without macros (docx, xlsx, pptx, odt, ods or odp). The content of the file decides what it is, not its name.
    .title = The type of file is not taken

file-active = The document holds macros, embedded programs or other things that can be executed, and is not taken. Save it without them, or save it as PDF, and attach it again.
    .title = The document holds something that can be executed

file-empty = The file is empty. Choose a file that has content.
    .title = The file is empty

file-too-large = The file is too large: at most { $max } MB are taken in one file. Make it smaller, or divide it.
    .title = The file is too large

file-unknown = The file is not among those that you have sent and not attached yet. Send it again. A file that is not attached is deleted after a day.
    .title = There is no such file

files-loose = You have sent { $max } files that are attached to nothing. Attach them, or wait until they are deleted after a day.
    .title = Too many files are waiting

files-too-many = There are as many files as there is room for: at most { $max }. Put several into one file.
    .title = Too many files

files-too-large = There is no room for the file: all files together may take at most { $max } MB. Make it smaller.
    .title = The files take too much room

file-already-there = The file is attached here already. Choose another file.
    .title = The file is attached already

## The register

register-closed = You cannot ask for this on behalf of this member. It takes a mandate as { $mandates }.
    .title = You hold no mandate for it

membership-not-begun = The membership begins on { $at }. Until then nothing about it can be changed.
    .title = The membership has not begun

membership-end-told = The membership ends, or has ended: { $at }. Only the secretariat can change anything before that day, and nobody can afterwards. An organisation that is no member any more can apply again.
    .title = The end of the membership is recorded already

membership-no-end-told = No end is recorded that could be taken back. The membership lasts.
    .title = There is no end to take back

succession-stands = Another party takes the member’s place on { $at }, and counts on it. The record cannot be changed.
    .title = A successor is recorded

not-founding = Only a founding party can have a successor. An associate member resigns, and the new organisation applies itself.
    .title = The member is no founding party

party-key-taken = The key “{ $key }” is, or was, that of a founding party. Choose another key.
    .title = The key is taken

cvr-taken = Another organisation with this CVR number has been a member since { $since_day }. Correct the number.
    .title = The CVR number is taken

import-empty = There are no members in the list. Choose a file with a heading and at least one line, or write at least one member.
    .title = The list is empty

import-too-long = The list is too long: { $max } lines at most at a time. Split it.
    .title = The list is too long

import-column-missing = The list lacks the column “{ $column }”. Its first line must be a heading that names name, CVR number and day (name, cvr, since).
    .title = A column is missing

import-unreadable = The file cannot be read as a table from line { $line } on. Save it as CSV in UTF-8 and try again.
    .title = The file cannot be read

import-faulty = { $faults ->
    [one] One line cannot be taken over, and so none has been. Correct the line in the file and send it again.
   *[other] { $faults } lines cannot be taken over, and so none has been. Correct the lines in the file and send it again.
}
    .title = There are faults in the list
