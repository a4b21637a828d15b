# Initiatives: the list, the overview, the page of one, and the forms.

place-initiatives = Initiatives


## The list

initiatives-about = What the participants of the pact do together: all initiatives, by objective, track and state.
initiatives-lead = What the participants of the pact do to make small and medium-sized companies more secure.
initiatives-add = Add an initiative
initiatives-own = Our initiatives
initiatives-text = Words in the description
initiatives-show = Show
initiatives-any = All
initiatives-of = Shown are the initiatives of { $owner }.
initiatives-none = There are no initiatives yet.
initiatives-none-found = No initiative fits. Try fewer words, or leave a choice open.
initiatives-next = Next page
initiatives-all = All initiatives
initiatives-no-track = No track
initiatives-new = New, started for the pact
initiatives-existing = Running already
initiatives-from = from { $day } on
initiatives-kroner = DKK { $amount }


## An initiative in a list

initiative-title = Initiative
initiative-owner = Owner
initiative-end = End
initiative-end-open = open


## What whoever looks has to do with

initiatives-own-lead = You act for
initiatives-own-nobody = You act for no participant of the pact. Initiatives belong to founding parties and associate members.
initiatives-invited = Invitations that wait for an answer
initiatives-invited-text = Open an initiative to confirm the partnership, or to decline it. Nobody else sees the invitation before it is confirmed.
initiatives-unanswered = Comments of the advisory board that wait for an answer
initiatives-ours = Initiatives that we own
initiatives-ours-none = There are none yet.
initiatives-partner-in = Initiatives in which we are a partner


## The page of an initiative

initiative-about = An initiative of { $owner }: what it is, how it goes and what has come of it.
initiative-invited-title = You are invited to be a partner
initiative-invited = The partnership is shown to everybody once you confirm it. You can decline it, too.
initiative-actions = What you can do
initiative-actions-none = There is nothing to be done at the moment.
initiative-hindrances = What cannot be done now, and why
initiative-state-since = since { $day }
initiative-period = Period
initiative-expected-result = Expected result
initiative-outside-partners = Others who take part
initiative-partners-none = No other participant has confirmed a partnership.
initiative-news = Progress and results
initiative-news-none = Nothing has been told yet.
initiative-progress = Progress
initiative-result = Result
initiative-funding-none = Nothing has been said about funding.
initiative-funding-source = Source
initiative-funding-state = How far
initiative-funding-amount = Amount
initiative-amount-unsaid = not stated
initiative-sparring = Sparring with the advisory board
initiative-sparring-text = Seen by the participants, the secretariat and the advisory board only.
initiative-sparring-none = The advisory board has not commented.
initiative-comment = Comment { $count }
initiative-reply = The owner’s answer
initiative-reply-none = Not answered yet.
initiative-events = All that has happened


## The forms

initiative-since = What has happened in the meantime
initiative-out-of-date-title = The initiative has changed
initiative-out-of-date = Somebody has changed the initiative since you opened this page. Nothing has been done. Read what has happened, and send the form again if it still fits.

initiative-do-create-initiative-title = Add an initiative
initiative-do-create-initiative = Describe what you do. The initiative is public as soon as you have added it.
initiative-do-revise-initiative-title = Revise the description
initiative-do-revise-initiative = The new description takes the place of the old one at once, for everybody.
initiative-do-start-initiative-title = Start the initiative
initiative-do-start-initiative = From now on the initiative counts as running.
initiative-do-note-progress-title = Note progress
initiative-do-note-progress = Tell shortly how the initiative goes. The note is public, and is used for meetings and the annual status.
initiative-do-record-result-title = Record a result
initiative-do-record-result = Tell what has come of the initiative. The result is public, and is used for the annual status.
initiative-do-complete-initiative-title = Complete the initiative
initiative-do-complete-initiative = The initiative has reached its end. It stays in the register, and results can still be recorded.
initiative-do-stop-initiative-title = Stop the initiative
initiative-do-stop-initiative = The initiative is given up, for now or for good. It stays in the register with your reason, and can be resumed.
initiative-do-resume-initiative-title = Resume the initiative
initiative-do-resume-initiative = The initiative goes on, and counts as running.
initiative-do-invite-partner-title = Invite a partner
initiative-do-invite-partner = Ask another participant to be a partner. Until it has confirmed, only you, it and the secretariat see the invitation.
initiative-do-confirm-partnership-title = Confirm the partnership
initiative-do-confirm-partnership = Your organisation is shown as a partner of the initiative from now on.
initiative-do-decline-partnership-title = Decline the partnership
initiative-do-decline-partnership = The invitation is turned down. Only the owner, the other partners and the secretariat see that.
initiative-do-leave-partnership-title = Leave the partnership
initiative-do-leave-partnership = Your organisation is not shown as a partner any more.
initiative-do-add-funding-title = Add funding
initiative-do-add-funding = Name where money may come from, and how far you have come.
initiative-do-advance-funding-title = Follow up on funding
initiative-do-advance-funding = Choose the step that has been taken.
initiative-do-comment-initiative-title = Comment on the initiative
initiative-do-comment-initiative = The comment is seen by the participants, the secretariat and the advisory board. The owner is asked to answer it.
initiative-do-answer-comment-title = Answer a comment
initiative-do-answer-comment = The answer is seen by the participants, the secretariat and the advisory board. It stands as you give it.

initiative-field-owner = Whose initiative is it?
initiative-field-title = Title
initiative-field-description = What is it?
initiative-field-novelty = Is it new?
initiative-field-novelty-hint = A new initiative begins as planned. One that exists already begins as running.
initiative-field-objectives = Which objectives of the pact does it serve?
initiative-field-track = Track (optional)
initiative-field-target-group = Whom is it for?
initiative-field-start = Start
initiative-field-end = End
initiative-field-day-hint = For example 31 12 2026
initiative-field-expected-result = What is to come of it?
initiative-field-interplay = How does it play together with the pact’s purpose?
initiative-field-outside-partners = Who takes part besides participants of the pact?
initiative-field-funding-note = How is it paid for?
initiative-field-progress = How does it go?
initiative-field-result = What has come of it?
initiative-field-reason = Why?
initiative-field-partner = Participant
initiative-field-source = Where does the money come from?
initiative-field-funding = How far have you come?
initiative-field-amount = Amount (optional)
initiative-field-amount-hint = In whole kroner, for example 250.000. Only you, your partners and the secretariat see it, unless you tick below.
initiative-field-amount-for = Who may see the amount?
initiative-field-amount-public = Everybody may see the amount
initiative-field-step = Which step has been taken?
initiative-field-comment = Comment
initiative-field-number = Which comment do you answer?
initiative-field-reply = Answer

initiative-owner-missing = Choose the participant whose initiative it is.
initiative-novelty-missing = Choose whether the initiative is new or runs already.
initiative-start-missing = Enter the day on which the initiative starts or started.
initiative-choice-unknown = Choose among what the page offers.
initiative-partner-missing = Choose the participant that you invite.
initiative-comment-missing = Choose the comment that you answer.
initiative-source-missing = Choose where the money comes from.
initiative-funding-missing = Choose how far you have come.
initiative-amount-unreadable = Enter the amount in whole kroner, for example 250.000, or nothing.
initiative-step-missing = Choose the step that has been taken.


## What has been done

done-initiative-create-initiative = The initiative has been added, and is public.
done-initiative-revise-initiative = The description has been revised.
done-initiative-start-initiative = The initiative is running now.
done-initiative-note-progress = The progress has been noted.
done-initiative-record-result = The result has been recorded.
done-initiative-complete-initiative = The initiative is completed.
done-initiative-stop-initiative = The initiative is stopped.
done-initiative-resume-initiative = The initiative goes on.
done-initiative-invite-partner = The participant is invited.
done-initiative-confirm-partnership = The partnership is confirmed.
done-initiative-decline-partnership = The partnership is declined.
done-initiative-leave-partnership = You have left the partnership.
done-initiative-add-funding = The funding has been added.
done-initiative-advance-funding = The funding has been followed up.
done-initiative-comment-initiative = The comment has been made.
done-initiative-answer-comment = The answer has been given.


## The overview

overview-title = Overview of initiatives
overview-link = Overview
overview-about = Which objective is served in which track, by whom; what nobody does, what several do, and all of it over time.
overview-lead = Who does what for which objective? The overview shows the initiatives that are planned or running, where something is missing, and where several could work together.
overview-cut = There are more initiatives than are shown here: the newest have been looked at.
overview-matrix = Objectives and tracks
overview-matrix-caption = Initiatives that are planned or running, by objective and track, with their owners
overview-objective = Objective
overview-gap = Nobody yet
overview-overlap = Several work here
overview-gaps = What nobody does yet
overview-gaps-text = No initiative is planned or running for these objectives in these tracks:
overview-gaps-none = There is something planned or running for every objective in every track.
overview-overlaps = Where several could work together
overview-overlaps-text = Several participants have initiatives for the same objective in the same track:
overview-overlaps-none = No two participants have initiatives for the same objective in the same track.
overview-timeline = Over time
overview-timeline-text = Each bar is an initiative: filled when it is running, hatched when it is planned, with a tip where its end is open. The upright line is today. The table below says the same.
overview-timeline-cut = The ones that start first are drawn.
overview-timeline-none = No initiative is planned or running.
overview-timeline-said = Initiatives over time; the table below says the same.


## Beside a member

member-initiatives = Initiatives in the register
member-initiatives-none = The member has no initiatives in the register.
member-initiatives-all = See them in the list
member-initiatives-partner = Initiatives in which the member is a partner
search-more-initiatives = See all initiatives that fit
