# The front page.

front-signed-in = You are signed in as { $name }.
front-role = You act for
front-mandates = Your mandates
front-pact-title = About the pact
front-members = { $count ->
    [one] The pact has one member.
   *[other] The pact has { $count } members.
}
front-join = Companies and associations can join the pact as associate members.
front-join-button = Read how to join
front-register = See all members
front-join-title = How to join
front-join-apply = You write an application here: why you want to take part, your goals, and which new initiatives you will take.
front-join-dialogue = One or more founding parties talk with you. One of them can nominate you.
front-join-vote = The founding parties vote, and you get a letter with the decision.
front-join-member = If you are admitted, your declaration becomes public, and you are invited to a kick-off meeting.
front-process = See each step, and how long it takes
front-members-title = Who is in the pact
front-more = More about the pact
front-founding = { $count ->
    [one] The pact has one founding party.
   *[other] The pact has { $count } founding parties.
}
front-associates = { $count ->
    [one] There is one associate member.
   *[other] There are { $count } associate members.
}

newcomer-title = What can you do now?
newcomer-text = You hold no mandate, so you cannot act for an organisation yet.
newcomer-apply = If your company or association wants to join the pact, you can begin an application.
newcomer-wait = If you are to act for an organisation that takes part already, wait for a mandate from the secretariat or from the organisation's own contact. You will get an e-mail when you have been given it.

waiting-title = What waits for you
waiting-none = No cases wait for you at the moment.
case-number = Case
case-organisation = Organisation
case-phase = Status
case-until = Deadline
case-no-deadline = No deadline
