# The words of initiatives. Names end in the code of what they name.

## Who acts: to stand in a sentence

initiative-role-owner = the owner of the initiative
initiative-role-invited = a participant that is invited to be a partner
initiative-role-partner = a partner
initiative-role-participant = a participant of the pact
initiative-role-secretariat = the secretariat
initiative-role-advisory_board = the advisory board


## How far an initiative has come: adjectives

initiative-state-planned = planned
initiative-state-running = running
initiative-state-completed = completed
initiative-state-stopped = stopped


## What can be done: verbs in the infinitive, to stand after “can”

initiative-command-create_initiative = add an initiative
initiative-command-revise_initiative = revise the initiative
initiative-command-start_initiative = start the initiative
initiative-command-note_progress = note progress
initiative-command-record_result = record a result
initiative-command-complete_initiative = complete the initiative
initiative-command-stop_initiative = stop the initiative
initiative-command-resume_initiative = resume the initiative
initiative-command-invite_partner = invite a partner
initiative-command-confirm_partnership = confirm the partnership
initiative-command-decline_partnership = decline the partnership
initiative-command-leave_partnership = leave the partnership
initiative-command-add_funding = add funding
initiative-command-advance_funding = follow up on funding
initiative-command-comment_initiative = comment on the initiative
initiative-command-answer_comment = answer a comment


## What happened: sentences in the past tense

initiative-fact-created = The initiative was added
initiative-fact-revised = The description was revised
initiative-fact-progress_noted = Progress was noted
initiative-fact-result_recorded = A result was recorded
initiative-fact-started = The initiative was started
initiative-fact-completed = The initiative was completed
initiative-fact-stopped = The initiative was stopped
initiative-fact-resumed = The initiative was resumed
initiative-fact-partner_invited = A partner was invited
initiative-fact-partnership_confirmed = A partner joined
initiative-fact-partnership_declined = An invited partner declined
initiative-fact-partnership_left = A partner left
initiative-fact-funding_added = Funding was added
initiative-fact-funding_advanced = Funding went a step on
initiative-fact-commented = The advisory board commented
initiative-fact-comment_answered = A comment was answered


## What a participant is to an initiative of another one

partnership-invited = invited, has not answered
partnership-confirmed = partner
partnership-declined = declined
partnership-left = left


## Where money comes from, and how far the asking has gone

funding-source-own = Own means
funding-source-foundation = Foundation
funding-source-digital_europe = Digital Europe
funding-source-horizon_europe = Horizon Europe
funding-source-national_funds = National funds
funding-source-other = Other

funding-state-considered = considered
funding-state-sought = sought
funding-state-granted = granted
funding-state-refused = refused
