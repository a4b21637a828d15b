# Single words, and how words are put together. Names end in the code of what they name.


## Where a case stands: a status, with a capital letter

phase-draft = Draft
phase-received = Received
phase-awaiting_information = Awaiting information
phase-in_dialogue = In dialogue
phase-nominated = Nominated
phase-voting = Being voted on
phase-approved = Approved
phase-rejected = Not approved
phase-withdrawn = Withdrawn
phase-closed = Closed without a nomination
phase-lapsed = Lapsed


## What can be done: verbs in the infinitive, to stand after “can”

command-submit = submit the application
command-assign_officer = assign an officer to the case
command-add_file_note = put a note on the file
command-attach_file = attach a file
command-put_on_hold = put the case on hold
command-resume = resume the case
command-request_information = ask the applicant for information
command-supply_information = supply the information asked for
command-revise_application = revise the application
command-open_dialogue = open a dialogue
command-record_dialogue_entry = record a dialogue entry
command-conclude_dialogue = conclude the dialogue
command-nominate = nominate the applicant
command-withdraw_nomination = withdraw a nomination
command-declare_interest = make a declaration of interest
command-open_vote = open the vote
command-cast_ballot = cast a ballot
command-record_ballot_on_instruction = record a ballot on instruction
command-extend_vote = extend the vote
command-confirm_result = confirm the result
command-void_vote = void the vote
command-close_vote = close the vote
command-lapse = let the case lapse
command-withdraw = withdraw the application
command-close_without_nomination = close the case without a nomination
command-reopen = reopen the case
command-issue_decision = send the decision
command-hold_kickoff = record the kick-off meeting


## Who acts: to stand in a sentence

role-applicant = the applicant
role-founding_party = a founding party
role-secretariat = the secretariat
role-clock = time

nobody = nobody


## By which mandate: to stand in a sentence

mandate-voter = the voting representative
mandate-deputy = the deputy
mandate-head_contact = the party's head contact
mandate-contact = a contact
mandate-signer = the signer
mandate-case_officer = a case officer of the secretariat
mandate-head_of_secretariat = the head of secretariat
mandate-advisory_board_member = a member of the advisory board


## What the security log notes

security-sign_in_begun = Sign-in begun
security-signed_in = Signed in
security-sign_in_refused = Sign-in refused
security-session_ended = Session ended
security-token_made = Token made
security-token_ended = Token ended
security-mandate_granted = Mandate granted
security-mandate_ended = Mandate ended
security-mandate_requested = Mandate requested
security-refused = Refused

## What happened: whole sentences in the past tense, without a full stop

fact-submitted = The application was submitted
fact-officer_assigned = An officer was assigned to the case
fact-file_note_added = A note was put on the file
fact-file_attached = A file was attached
fact-put_on_hold = The case was put on hold
fact-resumed = The case was resumed
fact-information_requested = The applicant was asked for information
fact-information_supplied = The applicant supplied the information asked for
fact-application_revised = The application was revised
fact-dialogue_opened = A dialogue was opened
fact-dialogue_entry_recorded = A dialogue entry was recorded
fact-dialogue_concluded = A dialogue was concluded
fact-nominated = The applicant was nominated
fact-nomination_withdrawn = A nomination was withdrawn
fact-interest_declared = A declaration of interest was made
fact-vote_opened = The vote was opened
fact-ballot_cast = A ballot was cast
fact-participation_fell_short = Too few had taken part by the deadline
fact-vote_extended = The vote was extended
fact-result_confirmed = The result was confirmed
fact-vote_voided = The vote was voided
fact-vote_closed = The vote closed
fact-lapsed = The case lapsed
fact-withdrawn = The application was withdrawn
fact-closed_without_nomination = The case was closed without a nomination
fact-reopened = The case was reopened
fact-decision_issued = The decision was sent
fact-kickoff_held = The kick-off meeting was held


## What is the matter with a field of an application: to stand beside it

gap-missing = Enter or choose an answer here.
gap-principle-not-accepted = Tick the box to commit to the principle.
gap-unknown-key = What was chosen is not in the charter. Choose something that is.
gap-too-long = There is more here than there is room for. Shorten it.
gap-not-an-address = Enter an e-mail address, such as name@example.org.
gap-no-new-initiative = Describe at least one new initiative. All the initiatives here are running already.


## Choices and outcomes

choice-for = for
choice-against = against
choice-abstain = abstains

outcome-approved = approved
outcome-rejected = not approved

dialogue-nominates = nominates the applicant
dialogue-declines = does not nominate the applicant

organisation-company = company
organisation-association = association


## Putting words together

either = { $others } or { $last }
quoted = “{ $word }”
whole = top level


## Days and moments

day = { $day } { $month } { $year }
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


## What a file stands beside

attachment-application = The application
attachment-information = Answer to a request for information
attachment-dialogue = The dialogue
attachment-instruction = Instruction about a vote
attachment-internal_note = Internal note
attachment-shared_note = Note that the applicant can see


## Types of file

file-pdf = PDF
file-png = Picture (PNG)
file-jpg = Picture (JPEG)
file-webp = Picture (WebP)
file-gif = Picture (GIF)
file-docx = Document (docx)
file-xlsx = Spreadsheet (xlsx)
file-pptx = Presentation (pptx)
file-odt = Document (odt)
file-ods = Spreadsheet (ods)
file-odp = Presentation (odp)

## Lists of members

import-column-name = name, organisation, organization
import-column-cvr = cvr, cvr number, cvr no.
import-column-since = since, member since, admitted
line-fault-name-missing = The name is missing.
line-fault-name-too-long = The name is longer than 200 characters.
line-fault-cvr-missing = The CVR number is missing.
line-fault-cvr-malformed = The CVR number is not valid: it has eight digits, and the last one checks the others.
line-fault-cvr-twice = The CVR number stands on line { $line }, too.
line-fault-already-member = The organisation has been a member since { $since }.
line-fault-case-open = The organisation applies for membership itself, in case { $number }.
line-fault-since-malformed = The day is missing or cannot be read. Write it as 2023-06-05 or 5.6.2023.
line-fault-since-in-future = The day lies in the future.
line-fault-since-before-pact = The day lies before the pact, which is of { $dated }.
