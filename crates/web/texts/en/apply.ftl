# The applicant's way: the guide, the steps of the application, the receipt.

## The guide

guide-text = Companies and associations can join the Danish Cybersecurity Pact as associate members. Here you can see what that takes, and write your application.
guide-drafts = Your drafts
draft-organisation = Organisation
draft-changed = Last changed
draft-go-on = Go on
draft-delete = Delete
draft-nameless = No name yet
guide-principles = What you commit to
guide-principles-text = You accept each principle by itself.
guide-objectives = What the pact is to achieve
guide-questions = What we ask about
guide-questions-text = The application comes in steps. Each step is saved by itself, so you can write over several days and make changes until you submit.
guide-hand = Have this at hand
guide-hand-cvr = The organisation's CVR number
guide-hand-signer = The name and title of the person who signs for the organisation
guide-hand-goals = The goals that you will work for, put as concretely as you can
guide-hand-initiative = At least one new initiative: whom it is for, when it starts, and how it works together with the purpose of the pact
guide-public = If you are admitted, your motivation, self-assessment, goals and initiatives become public. The contact details do not.
guide-after = What happens afterwards
guide-after-what = What
guide-after-period = How long
guide-begin = Begin
guide-begin-text = Whoever is the first in the organisation to begin an application can submit it too.
guide-begin-button = Begin an application
guide-sign-in-text = Sign in first. You will come back here afterwards.
guide-other-role = In your present role you cannot begin an application here. If you act for an applicant too, change your role on your account.
invitation-title = Have you been invited?
invitation-text = A founding party can invite you. The code gives you the draft that the party has begun.
invitation-code = Code from the invitation
invitation-button = Take up the invitation
invitation-missing = Enter the code from the invitation.
invitation-unknown = There is no open invitation with this code. Check that it is complete, or ask the party that invited you. A code can be used only once.

stage-check = The secretariat checks that the application is complete. If something is missing, it asks for it.
stage-dialogue = A founding party opens a dialogue with you.
stage-nomination = A founding party nominates you, if the dialogue leads to that.
stage-vote = The founding parties vote.
stage-letter = The secretariat sends you the decision.
stage-from-receipt = Within { $period } of receipt
stage-vote-open = The vote is normally open for { $period }
stage-from-vote = Within { $period } of the end of the vote
period-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
period-working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}

draft-delete-title = Delete a draft
draft-delete-text = The draft is deleted for good, and nothing of it is kept.
draft-delete-button = Delete the draft
done-draft-deleted = The draft has been deleted.
done-draft-saved = What you have written is saved. You find the draft here when you want to go on.


## The steps

step-of = Step { $count } of 8
steps = Steps of the application
steps-show = Show all steps
step-done = Ready
step-lacks = { $count ->
    [one] 1 answer missing
   *[other] { $count } answers missing
}
step-organisation = The organisation
step-organisation-lead = Who you are.
step-people = Contact and signer
step-people-lead = Whom we write to, and who signs for you.
step-principles = The principles
step-principles-lead = Tick each principle that you accept.
step-motivation = Motivation and self-assessment
step-motivation-lead = Why you want to join, and how you think you live up to the pact's objectives yourselves.
step-goals = Your goals
step-goals-lead = What you want to reach, concretely. Describe a goal for at least one of the pact's objectives.
step-initiatives = Initiatives
step-initiatives-lead = What you will do. At least one initiative must be new.
step-party = Who you would like to be nominated by
step-party-lead = If you know a founding party already, choose it. If not, the secretariat finds one.
step-check = Check your answers
step-check-lead = Read through the answers and change what needs changing. Once the application is submitted it becomes a case.
step-save = Save and go on
step-save-check = Save and see all answers
step-back = Save and go back
step-away = Save and go on another day
step-on = Go on
step-only-back = Go back
step-only-away = Go on another day
stale-title = The application has changed meanwhile, and nothing is saved
stale-text = Somebody, perhaps yourself in another window, has saved changes since you opened this page. What you have written still stands here. Look it through, and save again if it is to hold.
stale-look = Somebody, perhaps yourself in another window, has saved changes since you opened this page. Look through them, and try again.
stale-saved = What is saved now
answer-none = No answer
answer-ticked = Yes, we accept this
answer-tick = We accept
answer-company = Company
answer-association = Association
answer-micro = Fewer than 10 employees
answer-small = 10 to 49 employees
answer-medium = 50 to 249 employees
answer-large = 250 employees or more
answer-new = New, started for the pact
answer-existing = Running already
answer-no-party = None in particular
answer-no-track = No particular track
ask-organisation-name = Name of the organisation
ask-cvr = CVR number
ask-cvr-hint = 8 digits, such as 13748136
ask-kind = What are you?
ask-size = How large are you?
ask-website = Website
ask-website-hint = Such as https://www.example.com
ask-contact-name = Name of the contact person
ask-contact-hint = The person we write to about the application
ask-contact-email = E-mail address of the contact person
ask-contact-phone = Telephone number of the contact person
ask-signer-name = Name of the signer
ask-signer-hint = Somebody who can commit the organisation, preferably its chief executive
ask-signer-title = Title of the signer
ask-signer-title-hint = Such as managing director or chair
ask-motivation = Why do you want to join?
ask-motivation-hint = Tell what you will contribute and what you hope to gain.
ask-self-assessment = How do you live up to the pact's objectives?
ask-self-assessment-hint = Your own judgement: what you do well today, and what you want to become better at.
ask-title = Title
ask-description = What is it about?
ask-novelty = Is it new?
ask-objectives = Which of the pact's objectives does it serve?
ask-objectives-hint = Choose one or more.
ask-track = Which track does it belong to?
ask-target-group = Whom is it for?
ask-start = When does it start, or when did it start?
ask-start-hint = Such as 1 9 2026
ask-partners = Who takes part?
ask-partners-hint = Other organisations that you do it with
ask-interplay = How does it work together with the purpose of the pact?
ask-funding = How is it paid for?
ask-funding-hint = Such as own means, a foundation or an EU programme
ask-party = Which founding party would you prefer to be nominated by?


## Initiatives

initiative-number = Initiative { $count }
initiative-new = New initiative
initiative-none = There are no initiatives yet.
initiative-add = Add an initiative
initiative-change = Change
initiative-remove = Remove
initiative-save = Save the initiative
initiative-state = Status
initiative-remove-title = Remove an initiative
initiative-remove-text = All that stands about the initiative is deleted.
initiative-remove-button = Remove the initiative


## What is missing

fault-missing-organisation-name = Enter the name of the organisation.
fault-missing-organisation-cvr = Enter the CVR number of the organisation.
fault-missing-organisation-kind = Choose whether you are a company or an association.
fault-missing-organisation-size = Choose how large you are.
fault-missing-contact-name = Enter the name of the contact person.
fault-missing-contact-email = Enter the e-mail address of the contact person.
fault-not-an-address-contact-email = The e-mail address of the contact person is not complete. Write it like name@example.com.
fault-missing-signer-name = Enter the name of the signer.
fault-missing-signer-title = Enter the title of the signer.
fault-principle-not-accepted = Tick the principle “{ $principle }”.
fault-missing-motivation = Write why you want to join.
fault-missing-self_assessment = Write how you live up to the pact's objectives.
fault-missing-goals = Write a goal for at least one of the objectives.
fault-missing-initiatives = Add at least one initiative.
fault-no-new-initiative-initiatives = Add at least one new initiative. Those that stand here are all running already.
fault-too-long-initiatives = There are more initiatives than there is room for. Remove some.
fault-missing-initiative-title = Enter a title.
fault-missing-initiative-description = Write what the initiative is about.
fault-missing-initiative-novelty = Choose whether the initiative is new.
fault-missing-initiative-objectives = Choose at least one objective.
fault-missing-initiative-target_group = Write whom the initiative is for.
fault-missing-initiative-start = Enter when the initiative starts.
fault-missing-initiative-interplay = Write how the initiative works together with the purpose of the pact.


## The last step and the receipt

check-change = Change
check-submit-title = Submit the application
check-submit-text = By submitting you confirm on behalf of the organisation that the information is right and that you accept the principles.
check-lacks = First mend what stands at the top of the page. Everything is saved, so there is no hurry.
check-submit = Submit the application
apply-receipt-title = The application has been submitted
receipt-heading = Receipt
apply-receipt-text = We have received your application to join the pact.
receipt-number = Case number
receipt-at = Received
receipt-next = What happens now
receipt-phase = Status
receipt-who = Waits for
receipt-what = Can now
receipt-until = No later than
receipt-you = You
receipt-mail = You will get an e-mail when the case waits for you. You can always see here in Pagt where it is.
receipt-case = Go to the case
apply-receipt-print = To keep a copy, use Print in your browser and choose paper or PDF.
receipt-answers = Your answers
