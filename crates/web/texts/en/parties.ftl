# What the applicant and the founding parties do with a case: new versions, invitations, what is still needed in a vote.

## What the status means

phase-draft = The application has not been submitted yet.
phase-received = The secretariat looks through the application. Then the founding parties can open a dialogue with the applicant.
phase-awaiting_information = The secretariat has asked the applicant something. The case goes on when the answer has come.
phase-in_dialogue = One or more founding parties talk with the applicant. Then they can nominate the applicant.
phase-nominated = The applicant has been nominated. Now the secretariat opens a vote among the founding parties.
phase-voting = The founding parties vote on whether the applicant joins the pact.
phase-approved = The founding parties have said yes. The applicant is an associate member of the pact.
phase-rejected = The vote did not approve the application.
phase-withdrawn = The applicant has withdrawn the application, and the case has ended.
phase-closed = The case was closed without a nomination.
phase-lapsed = The case has lapsed, because no answer came by the deadline.

## Answers and new versions

asked-title = The secretariat has a question for you
asked-link = Answer the question
supply-title = Answer the secretariat's question
revise-title = Revise the application
revision-question = What you are asked
revision-until = Answer by { $until }
revision-text = You can revise the application until it has been nominated. The new version takes the place of the old one, which can still be seen on the case.
revision-changes = What you have changed in the application
revision-unchanged = You have not changed anything yet. Change the application first; then you can send the new version from here.
revision-unchanged-answer = You have not changed anything. If you can answer without changing the application, just write the answer below.
revision-begin = Change the application
revision-go-on = Change more in the application
revision-answer = Your answer
revision-answer-hint = The answer is put on the case, where the secretariat and the founding parties can read it.
revision-answer-button = Send the answer
revision-note = What have you changed, and why?
revision-note-hint = The note is put on the case together with the new version.
revision-send-button = Send the new version
check-revision-title = Send the new version
check-revision-text = Nothing has been sent yet. On the next page you see what you have changed, and send it.
check-revision-button = See the changes and send them
draft-revision = { $name } (changes to a case)
changes-title = What has changed since the version before
change-before = Before
change-after = Now

## What has been done

done-revision-sent = The new version has been sent, and the secretariat is told.
done-case-assign-officer = You are now the officer of the case.
done-case-add-file-note = The note has been put on the file.
done-case-put-on-hold = The case is on hold, and its deadlines stand still.
done-case-resume = The case has been resumed, and its deadlines run again.
done-case-request-information = The question has been sent, and the applicant is told by e-mail.
done-case-open-dialogue = The dialogue has been opened. Record a dialogue entry when you have talked.
done-case-record-dialogue-entry = The dialogue entry has been put on the file.
done-case-conclude-dialogue = The dialogue has been concluded.
done-case-nominate = The applicant has been nominated. The secretariat can now open the vote.
done-case-withdraw-nomination = The nomination has been withdrawn.
done-case-declare-interest = The declaration of interest has been put on the file.
done-case-open-vote = The vote has been opened, and the parties are told by e-mail.
done-case-record-ballot-on-instruction = The ballot has been recorded for the party.
done-case-extend-vote = The vote has been extended.
done-case-confirm-result = The result stands.
done-case-void-vote = The vote has been voided.
done-case-withdraw = The application has been withdrawn, and the case has ended.
done-case-close-without-nomination = The case has been closed without a nomination, and the applicant is told.
done-case-reopen = The case has been reopened.
done-case-issue-decision = The decision has been sent.
done-case-hold-kickoff = The kick-off meeting has been recorded.

## What is still needed in a vote

outlook-title = What is still needed
outlook-approved = The vote is decided: whatever the other parties vote, the application is approved.
outlook-rejected = The vote is decided: whatever the other parties vote, the application is not approved.
outlook-never = The application can no longer be approved.
outlook-for = { $count ->
    [one] One more vote for decides: then the application is approved, whatever the others vote.
   *[other] { $count } more votes for decide: then the application is approved, whatever the others vote.
}
outlook-against = { $count ->
    [one] One more vote against decides that it is not approved.
   *[other] { $count } more votes against decide that it is not approved.
}
outlook-missing = { $count ->
    [one] One more party must take part before the result counts.
   *[other] { $count } more parties must take part before the result counts.
}
outlook-unless = This holds as long as nobody changes a ballot.
outlook-key = In the drawing: ✓ for, ✕ against, – abstain, + votes for that are needed; an empty square is a party that has not voted.

## A guide for deciding

guide-deciding-title = A guide for deciding
guide-deciding-text = The charter asks two things of a member: that it commits to the principles, and that it says which new initiatives it takes and how they serve the objectives of the pact. This is what the applicant has written about that.
guide-deciding-read = Read the whole application
principles-accepted = The applicant commits to these principles of the pact
served-by = Initiatives that serve it
served-by-none = No initiative serves this objective.

## What waits

waits-record_dialogue_entry = Dialogues to hold
waits-nominate = Cases to nominate
waits-cast_ballot = Votes to cast
waits-hold_kickoff = Kick-off meetings to hold
waits-supply_information = Questions to answer
waiting-go = Do it now

## Invitations, and applications on paper

invite-title = Invite an organisation to apply
invite-text = You begin an application for the organisation and get a code. With the code the organisation takes the draft over, finishes the application, and submits it itself.
invite-organisation-hint = The organisation can correct the name afterwards.
invite-organisation-missing = Enter the name of the organisation.
invite-cvr = CVR number
invite-contact = Contact person
invite-email = E-mail of the contact person
invite-optional-hint = May be left empty if you do not know it.
invite-button = Make the invitation
invited-title = The invitation is ready
invited-once-title = The code is shown only now
invited-once-text = Copy the text below before you leave the page. The code works once. If it is lost, make a new invitation.
invited-mail = Send this to { $name }:
invited-mail-text = We invite you to apply to become an associate member of { $pact }. We have begun an application for you.
invited-mail-address = Sign in at { $address } and enter the code at the foot of the page.
invited-next = When the organisation has submitted the application, you can see the case and open a dialogue.
invited-again = Invite another organisation
paper-title = Enter an application from paper or e-mail
paper-text = If the application has come on paper or by e-mail, the secretariat can enter it for the organisation. Write it as the organisation has written it. The secretariat then acts for the applicant in the case.
paper-note = You enter this on behalf of the organisation. Write the answers as the organisation has written them.
