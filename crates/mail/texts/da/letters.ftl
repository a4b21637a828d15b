# What Pagt writes to people by e-mail. Anybody may read such a letter on its way, so that none says what a case is about.
#
# One text a message: how the letter begins. Beside it its subject, the words of its link, and how it ends.
#
#   $pact          the name of the pact, as it calls itself: never declined, and never in the middle of a sentence
#   $organisation  the name of an organisation, as its people have typed it: never declined
#   $minutes       a count
#   $role          as what one acts for the organisation: applicant, founding_party, advisory_board or secretariat


## What every letter has

greeting = Hej
regards = Venlig hilsen
automatic = Denne e-mail er sendt automatisk. Du kan ikke svare på den.


## The messages

sign-in-link = Du har bedt om et link til at logge ind. Linket kan bruges én gang, og det virker i { $minutes ->
        [one] ét minut
       *[other] { $minutes } minutter
    }.
    .subject = { $pact }: Dit link til at logge ind
    .action = Log ind
    .ending = Giv ikke linket videre. Har du ikke bedt om det, skal du ikke gøre noget.

invitation = Du kan nu handle på vegne af { $organisation }. { $role ->
        [applicant] Du kan ansøge om optagelse i pagten, give oplysninger og følge sagen.
        [founding_party] Du kan indstille nye medlemmer, stemme og følge sagerne.
        [advisory_board] Du kan kommentere pagtens årlige status.
       *[secretariat] Du kan behandle pagtens sager.
    }
    .subject = { $pact }: Du kan nu handle for { $organisation }
    .action = Log ind for at komme i gang
    .ending = Kender du ikke noget til det, så kontakt sekretariatet.

mandate-ended = Du kan ikke længere handle på vegne af { $organisation }.
    .subject = { $pact }: Du handler ikke længere for { $organisation }
    .action = Log ind for at se, hvad du har adgang til nu
    .ending = Mener du, at det er en fejl, så kontakt sekretariatet.

mandate-requested = En person fra en organisation, som pagten kender, beder om at måtte handle på organisationens vegne.
    .subject = { $pact }: En anmodning venter på sekretariatet
    .action = Log ind for at se anmodningen og svare på den
    .ending = Anmodningen gælder først, når sekretariatet har sagt ja.

something-waits = Der er noget til dig.
    .subject = { $pact }: Der er noget til dig
    .action = Log ind for at se, hvad det er
    .ending = En e-mail kan læses af andre undervejs. Derfor står der ikke mere her.


## Meetings
#
#   $half          1 or 2: which half of the year
#   $year          the year of the half-year
#   $day           a number
#   $month         the name of a month
#   $date_year     a year
#   $start, $end   times of the day
#   $place         a room, or the address of one on the web, as the secretariat has typed it

meeting-title = { $pact }: Møde for { $half }. halvår { $year }

meeting-invited = Du inviteres til pagtens møde for { $half }. halvår { $year }: den { $day }. { $month } { $date_year } kl. { $start }–{ $end }. Sted: { $place }
    .subject = { $pact }: Invitation til mødet den { $day }. { $month } { $date_year }
    .action = Log ind for at se dagsordenen og svare, om I kommer
    .ending = Mødet ligger ved som en kalenderinvitation.

meeting-moved = Pagtens møde for { $half }. halvår { $year } er ændret. Det er nu den { $day }. { $month } { $date_year } kl. { $start }–{ $end }. Sted: { $place }
    .subject = { $pact }: Mødet er nu den { $day }. { $month } { $date_year }
    .action = Log ind for at se mødet
    .ending = Den nye kalenderinvitation træder i stedet for den gamle.

meeting-cancelled = Pagtens møde for { $half }. halvår { $year }, som skulle være den { $day }. { $month } { $date_year } kl. { $start }, er aflyst.
    .subject = { $pact }: Mødet den { $day }. { $month } { $date_year } er aflyst
    .action = Log ind for at se hvorfor
    .ending = Mødet slettes af din kalender.

month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
