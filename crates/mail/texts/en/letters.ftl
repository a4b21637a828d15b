# What Pagt writes to people by e-mail. Anybody may read such a letter on its way, so that none says what a case is about.
#
# One text a message: how the letter begins. Beside it its subject, the words of its link, and how it ends.
#
#   $pact          the name of the pact, as it calls itself: never declined, and never in the middle of a sentence
#   $organisation  the name of an organisation, as its people have typed it: never declined
#   $minutes       a count
#   $role          as what one acts for the organisation: applicant, founding_party, advisory_board or secretariat


## What every letter has

greeting = Hello
regards = Kind regards
automatic = This e-mail was sent automatically. You cannot reply to it.


## The messages

sign-in-link = You have asked for a link to sign in. The link can be used once, and it works for { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
    .subject = { $pact }: Your link to sign in
    .action = Sign in
    .ending = Do not pass the link on. If you have not asked for it, there is nothing you need to do.

invitation = You can now act on behalf of { $organisation }. { $role ->
        [applicant] You can apply to join the pact, supply information and follow the case.
        [founding_party] You can nominate new members, vote and follow the cases.
        [advisory_board] You can comment on the pact's annual status.
       *[secretariat] You can handle the cases of the pact.
    }
    .subject = { $pact }: You can now act for { $organisation }
    .action = Sign in to get started
    .ending = If this is news to you, please contact the secretariat.

mandate-ended = You can no longer act on behalf of { $organisation }.
    .subject = { $pact }: You no longer act for { $organisation }
    .action = Sign in to see what you have access to now
    .ending = If you think this is a mistake, please contact the secretariat.

mandate-requested = Somebody from an organisation that the pact knows asks to act on its behalf.
    .subject = { $pact }: A request is waiting for the secretariat
    .action = Sign in to see the request and answer it
    .ending = The request takes effect only once the secretariat has said yes.

something-waits = There is something for you.
    .subject = { $pact }: There is something for you
    .action = Sign in to see what it is
    .ending = Others can read an e-mail on its way. That is why it says no more.
