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


## Meetings
#
#   $half          1 or 2: which half of the year
#   $year          the year of the half-year
#   $day           a number
#   $month         the name of a month
#   $date_year     a year
#   $start, $end   times of the day
#   $place         a room, or the address of one on the web, as the secretariat has typed it

meeting-title = { $pact }: Meeting for half-year { $half } of { $year }

meeting-invited = You are invited to the pact's meeting for half-year { $half } of { $year }: { $day } { $month } { $date_year }, { $start }–{ $end } (Copenhagen time). Place: { $place }
    .subject = { $pact }: Invitation to the meeting on { $day } { $month } { $date_year }
    .action = Sign in to see the agenda and to tell whether you come
    .ending = The meeting is enclosed as a calendar invitation.

meeting-moved = The pact's meeting for half-year { $half } of { $year } has changed. It is now on { $day } { $month } { $date_year }, { $start }–{ $end } (Copenhagen time). Place: { $place }
    .subject = { $pact }: The meeting is now on { $day } { $month } { $date_year }
    .action = Sign in to see the meeting
    .ending = The new calendar invitation takes the place of the old one.

meeting-cancelled = The pact's meeting for half-year { $half } of { $year }, which was to be on { $day } { $month } { $date_year } at { $start }, is called off.
    .subject = { $pact }: The meeting on { $day } { $month } { $date_year } is called off
    .action = Sign in to see why
    .ending = The meeting is removed from your calendar.

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
