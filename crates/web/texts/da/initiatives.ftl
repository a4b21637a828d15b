# Initiatives: the list, the overview, the page of one, and the forms.

place-initiatives = Initiativer


## The list

initiatives-about = Det gør pagtens deltagere sammen: alle initiativer efter målsætning, spor og status.
initiatives-lead = Det gør pagtens deltagere for, at små og mellemstore virksomheder bliver sikrere.
initiatives-add = Tilføj et initiativ
initiatives-own = Vores initiativer
initiatives-text = Ord i beskrivelsen
initiatives-show = Vis
initiatives-any = Alle
initiatives-of = Her vises initiativer fra { $owner }.
initiatives-none = Der er ingen initiativer endnu.
initiatives-none-found = Ingen initiativer passer. Prøv med færre ord, eller lad et valg stå åbent.
initiatives-next = Næste side
initiatives-all = Alle initiativer
initiatives-no-track = Intet spor
initiatives-new = Nyt, begyndt for pagten
initiatives-existing = Allerede i gang
initiatives-from = fra { $day }
initiatives-kroner = { $amount } kr.


## An initiative in a list

initiative-title = Initiativ
initiative-owner = Ejer
initiative-end = Slut
initiative-end-open = åben


## What whoever looks has to do with

initiatives-own-lead = Du handler for
initiatives-own-nobody = Du handler ikke for en deltager i pagten. Initiativer hører til stiftende parter og associerede medlemmer.
initiatives-invited = Invitationer, der venter på svar
initiatives-invited-text = Åbn et initiativ for at bekræfte partnerskabet eller sige nej. Ingen andre ser invitationen, før den er bekræftet.
initiatives-unanswered = Kommentarer fra advisory boardet, der venter på svar
initiatives-ours = Initiativer, vi ejer
initiatives-ours-none = Der er ingen endnu.
initiatives-partner-in = Initiativer, vi er partner i


## The page of an initiative

initiative-about = Et initiativ fra { $owner }: hvad det er, hvordan det går, og hvad der er kommet ud af det.
initiative-invited-title = I er inviteret som partner
initiative-invited = Partnerskabet vises for alle, når I bekræfter det. I kan også sige nej.
initiative-actions = Det kan du gøre
initiative-actions-none = Der er ikke noget at gøre lige nu.
initiative-hindrances = Det kan ikke gøres nu, og hvorfor
initiative-state-since = siden { $day }
initiative-period = Periode
initiative-expected-result = Forventet resultat
initiative-outside-partners = Andre, der er med
initiative-partners-none = Ingen andre deltagere har bekræftet et partnerskab.
initiative-news = Fremdrift og resultater
initiative-news-none = Der er ikke fortalt noget endnu.
initiative-progress = Fremdrift
initiative-result = Resultat
initiative-funding-none = Der står ikke noget om finansiering.
initiative-funding-source = Kilde
initiative-funding-state = Hvor langt
initiative-funding-amount = Beløb
initiative-amount-unsaid = ikke oplyst
initiative-sparring = Sparring med advisory boardet
initiative-sparring-text = Ses kun af deltagerne, sekretariatet og advisory boardet.
initiative-sparring-none = Advisory boardet har ikke kommenteret.
initiative-comment = Kommentar { $count }
initiative-reply = Ejerens svar
initiative-reply-none = Ikke besvaret endnu.
initiative-events = Alt, hvad der er sket


## The forms

initiative-since = Det er sket i mellemtiden
initiative-out-of-date-title = Initiativet er ændret
initiative-out-of-date = Nogen har ændret initiativet, siden du åbnede siden. Der er ikke sket noget. Læs, hvad der er sket, og send formularen igen, hvis den stadig passer.

initiative-do-create-initiative-title = Tilføj et initiativ
initiative-do-create-initiative = Beskriv, hvad I gør. Initiativet er offentligt, så snart du har tilføjet det.
initiative-do-revise-initiative-title = Ret beskrivelsen
initiative-do-revise-initiative = Den nye beskrivelse træder straks i stedet for den gamle, for alle.
initiative-do-start-initiative-title = Sæt initiativet i gang
initiative-do-start-initiative = Fra nu af tæller initiativet som i gang.
initiative-do-note-progress-title = Fortæl om fremdrift
initiative-do-note-progress = Fortæl kort, hvordan det går. Bemærkningen er offentlig og bruges til møder og den årlige status.
initiative-do-record-result-title = Registrér et resultat
initiative-do-record-result = Fortæl, hvad der er kommet ud af initiativet. Resultatet er offentligt og bruges til den årlige status.
initiative-do-complete-initiative-title = Meld initiativet gennemført
initiative-do-complete-initiative = Initiativet er nået i mål. Det bliver i registret, og der kan stadig registreres resultater.
initiative-do-stop-initiative-title = Stop initiativet
initiative-do-stop-initiative = Initiativet opgives, for en tid eller for altid. Det bliver i registret med din begrundelse og kan genoptages.
initiative-do-resume-initiative-title = Genoptag initiativet
initiative-do-resume-initiative = Initiativet fortsætter og tæller som i gang.
initiative-do-invite-partner-title = Invitér en partner
initiative-do-invite-partner = Spørg en anden deltager, om den vil være partner. Indtil den har bekræftet, ser kun I, den og sekretariatet invitationen.
initiative-do-confirm-partnership-title = Bekræft partnerskabet
initiative-do-confirm-partnership = Jeres organisation vises fra nu af som partner i initiativet.
initiative-do-decline-partnership-title = Sig nej til partnerskabet
initiative-do-decline-partnership = I siger nej til invitationen. Det ser kun ejeren, de andre partnere og sekretariatet.
initiative-do-leave-partnership-title = Træd ud af partnerskabet
initiative-do-leave-partnership = Jeres organisation vises ikke længere som partner.
initiative-do-add-funding-title = Tilføj finansiering
initiative-do-add-funding = Fortæl, hvor pengene kan komme fra, og hvor langt I er.
initiative-do-advance-funding-title = Følg op på finansiering
initiative-do-advance-funding = Vælg det skridt, der er taget.
initiative-do-comment-initiative-title = Kommentér initiativet
initiative-do-comment-initiative = Kommentaren ses af deltagerne, sekretariatet og advisory boardet. Ejeren bedes svare på den.
initiative-do-answer-comment-title = Svar på en kommentar
initiative-do-answer-comment = Svaret ses af deltagerne, sekretariatet og advisory boardet. Det bliver stående, som du giver det.

initiative-field-owner = Hvem ejer initiativet?
initiative-field-title = Titel
initiative-field-description = Hvad er det?
initiative-field-novelty = Er det nyt?
initiative-field-novelty-hint = Et nyt initiativ begynder som planlagt. Et, der findes allerede, begynder som i gang.
initiative-field-objectives = Hvilke af pagtens målsætninger tjener det?
initiative-field-track = Spor (frivilligt)
initiative-field-target-group = Hvem er det for?
initiative-field-start = Start
initiative-field-end = Slut
initiative-field-day-hint = For eksempel 31 12 2026
initiative-field-expected-result = Hvad skal der komme ud af det?
initiative-field-interplay = Hvordan spiller det sammen med pagtens formål?
initiative-field-outside-partners = Hvem er med ud over pagtens deltagere?
initiative-field-funding-note = Hvordan betales det?
initiative-field-progress = Hvordan går det?
initiative-field-result = Hvad er der kommet ud af det?
initiative-field-reason = Hvorfor?
initiative-field-partner = Deltager
initiative-field-source = Hvor kommer pengene fra?
initiative-field-funding = Hvor langt er I?
initiative-field-amount = Beløb (frivilligt)
initiative-field-amount-hint = I hele kroner, for eksempel 250.000. Kun I, jeres partnere og sekretariatet ser det, medmindre du sætter kryds nedenfor.
initiative-field-amount-for = Hvem må se beløbet?
initiative-field-amount-public = Alle må se beløbet
initiative-field-step = Hvilket skridt er taget?
initiative-field-comment = Kommentar
initiative-field-number = Hvilken kommentar svarer du på?
initiative-field-reply = Svar

initiative-owner-missing = Vælg den deltager, der ejer initiativet.
initiative-novelty-missing = Vælg, om initiativet er nyt eller allerede er i gang.
initiative-start-missing = Indtast den dag, initiativet begynder eller begyndte.
initiative-choice-unknown = Vælg mellem det, siden tilbyder.
initiative-partner-missing = Vælg den deltager, du vil invitere.
initiative-comment-missing = Vælg den kommentar, du svarer på.
initiative-source-missing = Vælg, hvor pengene kommer fra.
initiative-funding-missing = Vælg, hvor langt I er.
initiative-amount-unreadable = Skriv beløbet i hele kroner, for eksempel 250.000, eller ingenting.
initiative-step-missing = Vælg det skridt, der er taget.


## What has been done

done-initiative-create-initiative = Initiativet er tilføjet og er offentligt.
done-initiative-revise-initiative = Beskrivelsen er rettet.
done-initiative-start-initiative = Initiativet er nu i gang.
done-initiative-note-progress = Fremdriften er noteret.
done-initiative-record-result = Resultatet er registreret.
done-initiative-complete-initiative = Initiativet er gennemført.
done-initiative-stop-initiative = Initiativet er stoppet.
done-initiative-resume-initiative = Initiativet fortsætter.
done-initiative-invite-partner = Deltageren er inviteret.
done-initiative-confirm-partnership = Partnerskabet er bekræftet.
done-initiative-decline-partnership = I har sagt nej til partnerskabet.
done-initiative-leave-partnership = I er trådt ud af partnerskabet.
done-initiative-add-funding = Finansieringen er tilføjet.
done-initiative-advance-funding = Der er fulgt op på finansieringen.
done-initiative-comment-initiative = Kommentaren er givet.
done-initiative-answer-comment = Svaret er givet.


## The overview

overview-title = Overblik over initiativer
overview-link = Overblik
overview-about = Hvilken målsætning tjenes i hvilket spor, og af hvem; hvad ingen gør, hvad flere gør, og det hele over tid.
overview-lead = Hvem gør hvad for hvilken målsætning? Overblikket viser de initiativer, der er planlagt eller i gang, hvor der mangler noget, og hvor flere kan arbejde sammen.
overview-cut = Der er flere initiativer, end der vises her: De nyeste er taget med.
overview-matrix = Målsætninger og spor
overview-matrix-caption = Initiativer, der er planlagt eller i gang, efter målsætning og spor, med deres ejere
overview-objective = Målsætning
overview-gap = Ingen endnu
overview-overlap = Flere arbejder her
overview-gaps = Det gør ingen endnu
overview-gaps-text = Der er ikke planlagt noget eller noget i gang for disse målsætninger i disse spor:
overview-gaps-none = Der er noget planlagt eller i gang for alle målsætninger i alle spor.
overview-overlaps = Her kan flere arbejde sammen
overview-overlaps-text = Flere deltagere har initiativer for den samme målsætning i det samme spor:
overview-overlaps-none = Der er ikke to deltagere, der har initiativer for den samme målsætning i det samme spor.
overview-timeline = Over tid
overview-timeline-text = Hver bjælke er et initiativ: fyldt, når det er i gang, skraveret, når det er planlagt, og med en spids, når slutdatoen er åben. Den lodrette streg er i dag. Tabellen nedenfor siger det samme.
overview-timeline-cut = Tegningen viser dem, der begynder først.
overview-timeline-none = Der er ikke planlagt noget eller noget i gang.
overview-timeline-said = Initiativer over tid; tabellen nedenfor siger det samme.


## Beside a member

member-initiatives = Initiativer i registret
member-initiatives-none = Medlemmet har ingen initiativer i registret.
member-initiatives-all = Se dem på listen
member-initiatives-partner = Initiativer, medlemmet er partner i
search-more-initiatives = Se alle initiativer, der passer
