# What the secretariat works with every day: the list of cases, searches that are kept, files, figures, the check of an application.

## The list

list-all = Alle sager
list-by-phase = Sager efter status
list-by-waits = Sager efter, hvem de venter på
list-waits-me = Venter på mig
list-waits-secretariat = Venter på sekretariatet
list-waits-applicant = Venter på ansøgeren
list-since = I status siden
list-officer-former = Tidligere sagsbehandler
list-deadline-any = Alle
list-deadline-overdue = Overskredet
list-deadline-7-days = Inden for 7 dage
list-deadline-30-days = Inden for 30 dage
list-clear = Ryd valgene
list-order = Rækkefølge
list-order-received = Nyeste først
list-order-received-reversed = Ældste først
list-order-deadline = Tidligste frist først
list-order-deadline-reversed = Seneste frist først
list-order-organisation = Organisation fra A til Å
list-order-organisation-reversed = Organisation fra Å til A
list-order-phase-age = Længst i status først
list-order-phase-age-reversed = Kortest i status først
list-found-one = 1 sag
list-found = { $count } sager
list-found-more = Mere end { $count } sager


## Searches that are kept

saved-title = Dine gemte søgninger
saved-remove = Fjern
saved-keep = Gem denne søgning
saved-name = Navn på søgningen
saved-name-hint = En søgning med samme navn bliver erstattet. Kun du ser dine gemte søgninger.
saved-button = Gem søgningen
done-search-saved = Søgningen er gemt.
done-search-forgotten = Søgningen er fjernet.


## Files

export-lead = Hent de fundne sager, højst 10.000:
export-xlsx = Excel-fil
export-csv = CSV-fil
export-file = sager
export-cvr = CVR-nummer
export-kind = Virksomhed eller forening
export-goes-on = Listen fortsætter: filen rummer kun de første { $count } sager.


## The figures

place-dashboard = Overblik
dashboard-months = Åbne sager efter status
dashboard-months-lead = Hver søjle viser, hvor mange sager der stod i en status ved udgangen af en måned. Den sidste søjle er måneden indtil nu. Alle diagrammer har samme målestok.
dashboard-months-caption = Antal sager i hver status ved månedens udgang, de seneste 12 måneder
dashboard-stays = Tid i hver status
dashboard-stays-lead = Medianen er den tid, som halvdelen af sagerne højst brugte. Søjlen viser medianen, og stregen viser den tid, som ni ud af ti sager højst brugte.
dashboard-stays-caption = Dage i hver status for sager, der forlod den inden for de seneste 12 måneder
dashboard-ended = Afsluttede ophold
dashboard-median = Median, dage
dashboard-ninetieth = 90-procents-fraktil, dage
dashboard-drawn = Tegnet
dashboard-none-ended = Ingen sager har forladt denne status.
dashboard-deadlines = Frister
dashboard-deadlines-lead = Den fyldte del af søjlen er overholdte frister, den skraverede del er overskredne. Det er den frist, der gjaldt, da sagen forlod statussen, som tæller.
dashboard-deadlines-caption = Overholdte og overskredne frister, de seneste 12 måneder
dashboard-met = Overholdt
dashboard-missed = Overskredet
dashboard-votes = Afstemninger i gang
dashboard-votes-none = Der er ingen afstemninger i gang.
dashboard-votes-lead = Tabellen viser, hvem der mangler at stemme, og hvor længe der kan stemmes. En fyldt firkant er en afgivet stemme.
dashboard-closes = Lukker
dashboard-ballots = Stemmer
dashboard-cast = { $count } afgivet
dashboard-needed = Mangler, før nok har deltaget
dashboard-needed-none = Ingen


## The check of an application

check-title = Tjek af ansøgningen
check-lead = Det, charteret kræver af en ansøgning, og om det er der. Du kan bede ansøgeren om det, der mangler.
check-there = Er der
check-missing = Mangler
check-item = Punkt
check-state = Står der
check-all-there = Alt, hvad charteret kræver, er der.
check-organisation = Organisationens navn, CVR-nummer, form og størrelse
check-contact = Kontaktperson med en e-mailadresse
check-signer = Underskriver med navn og titel
check-principles = Tilslutning til alle charterets principper
check-motivation = Motivation
check-self-assessment = Egenvurdering
check-goals = Mindst ét konkret mål for en af pagtens målsætninger
check-initiatives = Initiativer, mindst ét nyt, og hvordan de passer til pagten
check-preferred-party = Den stiftende part, ansøgeren ønsker indstilling fra, er kendt
