# Cases: the list, the page of each, what can be done there, and the ballot.

## The list

cases-text = Søg efter organisation, sagsnummer eller CVR-nummer
cases-any-phase = Alle
cases-open = Alle åbne sager
cases-anybody = Alle
cases-me = Mig
cases-show = Vis sager
cases-none = Ingen sager passer til det, du har valgt.
cases-none-of-yours = Din organisation har ingen sager. En sag begynder, når en ansøgning er indsendt.
next-page = Næste side


## A case

case-title = Sag { $number }
case-waits = Venter på
case-next = Næste skridt
case-overdue = overskredet
case-officer = Sagsbehandler
case-no-officer = Ingen endnu
case-on-hold = Sat i bero siden
case-decision = Afgørelse sendt
case-not-yet = Ikke endnu
case-kickoff = Opstartsmøde holdt
case-received = Modtaget
case-door = Indgivet
case-applicant = Ansøgeren
case-secretariat = Sekretariatet
case-advisory-board = Advisory boardet
case-clock = det fulgte af en frist
case-nobody = Ingen
case-parties = { $count ->
    [one] 1 stiftende part
   *[other] { $count } stiftende parter
}
door-portal = Her i systemet
door-paper = På papir
door-invitation = På invitation fra { $party }


## What can be done

actions-title = Du kan nu
actions-none = Der er ikke noget, du kan gøre på sagen lige nu.
action-elsewhere = Det sker indtil videre gennem API'et.
later-title = På et andet tidspunkt i forløbet
hindrances-title = Ikke lige nu
interest-asked-title = Har I en interesse i sagen?
interest-asked = Alle, der stemmer for en stiftende part, oplyser først, om de har en interesse i sagen.
interest-asked-link = Afgiv interesseerklæring
news-title = Det er sket siden
out-of-date-title = Sagen er ændret, siden du åbnede siden
out-of-date = Intet er registreret. Det, du skrev, står stadig nedenfor. Se, hvad der er sket, og send igen, hvis det stadig er relevant.
final-title = Det kan ikke uden videre gøres om
choice-missing = Vælg en af mulighederne.

do-assign-officer-title = Bliv sagsbehandler på sagen
do-assign-officer = Du bliver sagsbehandler på sagen. Det kan ses af alle, der kan se sagen.
do-add-file-note-title = Skriv et notat på sagen
do-add-file-note = Notatet kommer på sagen og kan ikke slettes.
do-put-on-hold-title = Sæt sagen i bero
do-put-on-hold = Sagens frister står stille, indtil sagen genoptages.
do-resume-title = Genoptag sagen
do-resume = Sagens frister løber videre.
do-request-information-title = Bed ansøgeren om oplysninger
do-request-information = Ansøgeren får besked og svarer med en ny version af ansøgningen. Kommer der intet svar inden fristen, bortfalder sagen.
do-open-dialogue-title = Åbn en dialog
do-open-dialogue = Parten og ansøgeren kan herefter føre en dialog, og samtalerne noteres på sagen.
do-record-dialogue-entry-title = Skriv et dialognotat
do-record-dialogue-entry = Notér en samtale med ansøgeren. Notatet kan ikke slettes.
do-conclude-dialogue-title = Afslut dialogen
do-conclude-dialogue = Når dialogen er afsluttet med, at I indstiller, kan I indstille ansøgeren.
do-nominate-title = Indstil ansøgeren
do-nominate = Med indstillingen kan sekretariatet åbne en afstemning. Ansøgningen kan derefter ikke rettes.
do-withdraw-nomination-title = Træk indstillingen tilbage
do-withdraw-nomination = Er det den sidste indstilling, går sagen tilbage til dialog.
do-declare-interest-title = Afgiv en interesseerklæring
do-declare-interest = Oplys, om I har en interesse i sagen. Den, der er inhabil, stemmer ikke og ser ikke den interne drøftelse.
do-open-vote-title = Åbn afstemningen
do-open-vote = De stemmeberettigede, reglen og versionen af ansøgningen ligger fast, når afstemningen åbner.
do-record-ballot-title = Registrér en stemme på instruks
do-record-ballot = Stemmen registreres for parten og mærkes som registreret på instruks.
do-extend-vote-title = Forlæng afstemningen
do-extend-vote = En afstemning kan kun forlænges én gang.
do-confirm-result-title = Bekræft resultatet
do-confirm-result = Resultatet gælder, selv om for få deltog.
do-void-vote-title = Annullér afstemningen
do-void-vote = Stemmerne tæller ikke mere, og sagen bliver igen indstillet. Den annullerede afstemning kan stadig ses.
do-withdraw-title = Træk ansøgningen tilbage
do-withdraw = Sagen slutter. Vil I senere være med, skal I indsende en ny ansøgning.
do-close-title = Afslut sagen uden indstilling
do-close = Sagen slutter uden indstilling, og ansøgeren får besked. Kun sekretariatet kan genåbne den.
do-reopen-title = Genåbn sagen
do-reopen = Sagen fortsætter, hvor den slap.
do-issue-decision-title = Send afgørelsen
do-issue-decision = Brevet sendes til ansøgeren, og afgørelsen offentliggøres.
do-hold-kickoff-title = Registrér opstartsmødet
do-hold-kickoff = Registrér, at opstartsmødet er holdt, og hvilke spor det nye medlem deltager i.

field-audience = Hvem er notatet til?
field-text = Notat
field-reason = Begrundelse
field-hold-hint = Under en afstemning er begrundelsen frivillig, for afstemningens frist løber videre.
field-question = Hvad skal ansøgeren oplyse?
field-deadline = Frist
field-deadline-hint = Lad felterne være tomme for at bruge charterets frist. Fristen slutter kl. 23.59. For eksempel 31 12 2026.
field-held-on = Hvornår fandt det sted?
field-day-hint = For eksempel 31 12 2026.
field-channel = Hvordan?
field-participants = Hvem deltog?
field-summary = Resumé
field-outcome = Hvordan slutter dialogen?
field-statement = Hvorfor indstiller I ansøgeren?
field-interest = Har I en interesse i sagen?
field-reach = Hvem gælder det for?
field-interest-hint = Skriv, hvad interessen består i. Feltet kan være tomt, hvis der ingen interesse er.
field-vote-question = Spørgsmål på stemmesedlen
field-vote-question-hint = Skriv det, så der kan svares for eller imod.
field-closes-at-hint = Sidste dag at stemme, til kl. 23.59. Lad felterne være tomme for at bruge charterets periode. For eksempel 31 12 2026.
field-extension-hint = Ny sidste dag at stemme, til kl. 23.59. For eksempel 31 12 2026.
field-choice = Partens stemme
field-instruction = Partens skriftlige instruks, ordret
field-note = Bemærkning
field-reasons = Begrundelse for afgørelsen
field-reasons-hint = Et afslag skal altid begrundes. Ved en godkendelse kan feltet være tomt.
field-letter = Brevet til ansøgeren
field-tracks = Spor
field-party = Stiftende part

audience-internal = Sekretariatet og de stiftende parter
audience-shared = Også ansøgeren
channel-meeting = møde
channel-video = videomøde
channel-phone = telefon
channel-email = e-mail
interest-none = Ingen interesse
interest-declared = En interesse, som oplyses; parten stemmer
interest-recused = Inhabil; stemmer ikke
reach-party = Hele parten
reach-representative = Kun den, der erklærer det


## Dialogues, nominations, interests

dialogues-title = Dialoger
dialogue-opened = Åbnet { $day }.
dialogue-open = Dialogen er i gang.
dialogue-concluded = Afsluttet { $day }.
nominations-title = Indstillinger
interests-title = Interesseerklæringer
interest-by = Erklæret af


## The application

application-title = Ansøgningen
application-version = version { $count }
application-cvr = CVR-nummer
application-kind = Art
application-size = Størrelse
application-website = Hjemmeside
application-contact = Kontaktperson
application-email = E-mail
application-phone = Telefon
application-signer = Underskriver
application-signer-title = Underskriverens titel
application-preferred = Ønsker at blive indstillet af
application-motivation = Motivation
application-self-assessment = Egenvurdering
application-goals = Mål ved siden af pagtens målsætninger
application-no-goal = Ansøgeren har ikke sat et mål her.
application-initiatives = Initiativer
application-principles = Pagtens principper
principle-accepted = tilsluttet
principle-not-accepted = ikke tilsluttet
initiative-description = Beskrivelse
initiative-novelty = Nyt eller i gang
initiative-objectives = Målsætninger
initiative-track = Spor
initiative-target-group = Målgruppe
initiative-start = Start
initiative-partners = Partnere
initiative-interplay = Samspil med pagten
initiative-funding = Finansiering
novelty-new = Nyt
novelty-existing = I gang i forvejen
size-micro = Under 10 ansatte
size-small = 10-49 ansatte
size-medium = 50-249 ansatte
size-large = 250 ansatte eller flere


## Votes

vote-title = Afstemning { $count }
vote-question = Spørgsmål
vote-rule = Regel
vote-standing = Status
vote-opened = Åbnet
vote-closes = Slutter
vote-extended = forlænget
vote-application = Stemmes om
vote-electorate = Stemmeberettigede
vote-recused = Inhabile
vote-awaited = Mangler at stemme
vote-ballots = Afgivne stemmer
vote-cast-at = Tidspunkt
vote-on-instruction = registreret af sekretariatet på skriftlig instruks
vote-tally = Stemmetal
vote-so-far = Foreløbigt stemmetal
vote-result = Resultat
vote-stricter = Skulle mere end halvdelen af alle stemmeberettigede have stemt for, var resultatet blevet et andet: { $outcome }.
vote-open = Åben
vote-awaiting-confirmation = Slut, men for få deltog. Sekretariatet forlænger eller bekræfter.
vote-decided = Afgjort
vote-voided = Annulleret
tally-for = For
tally-against = Imod
tally-abstain = Undlader at stemme
tally-silent = Har ikke stemt
vote-days-left = { $count ->
    [one] om 1 dag
   *[other] om { $count } dage
}
vote-hours-left = { $count ->
    [one] om 1 time
   *[other] om { $count } timer
}
vote-minutes-left = { $count ->
    [one] om 1 minut
   *[other] om { $count } minutter
}


## The ballot

ballot-title = Stem
ballot-choice = Hvad stemmer I?
ballot-reason-hint = Begrundelsen kan ses af dem, der kan se stemmen.
ballot-earlier = I har stemt
ballot-next = Tjek stemmen
ballot-no-reason = Ingen
review-title = Tjek din stemme
review-text = Stemmen er ikke afgivet endnu.
review-button = Afgiv stemmen
review-edit = Ret
receipt-title = Din stemme er afgivet
receipt-alert = Kvittering
receipt-text = Stemmen blev afgivet { $at }.
receipt-changeable = Stemmen kan ændres, indtil afstemningen slutter { $until }.
receipt-change = Ændr stemmen
receipt-final = Stemmen kan ikke ændres mere.
receipt-print = Brug browserens udskrivning, hvis du vil gemme kvitteringen.
receipt-back = Gå til sagen


## What has happened

events-title = Forløb
event-behalf = på vegne af: { $who }
event-party = Stiftende part
event-audience = Til
event-deadline = Frist
event-version = Version af ansøgningen
event-held-on = Dato
event-channel = Hvordan
event-outcome = Udfald
event-interest = Interesse
event-reach = Gælder
event-closes-at = Slutter
event-choice = Stemme
event-hand = Afgivet
event-at = Tidspunkt
event-tracks = Spor
event-text = Tekst
event-participants = Deltagere
event-instruction = Instruks
event-reasons = Begrundelse
event-letter = Brev
