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
front-register = See the members (JSON)

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
