# Halvårsmøder.

place-meetings = Møder

meetings-about = Hvornår pagtens deltagere mødes: ét møde hvert halvår.
meetings-text = Pagtens deltagere mødes hvert halvår om, hvad de sammen har skabt af resultater, og om hvordan nye og igangværende initiativer hænger sammen.
meetings-light = Status
meetings-day = Mødedag
meetings-until = Senest { $day }
meetings-overdue = overskredet
meetings-plan = Planlæg møde
meetings-cancelled = Aflyste møder
meetings-calendar = Hent alle møder til din kalender

meeting-title = Møde for { $half }
meeting-half-year = Halvår
meeting-half-year-hint = Fx 2026-H1 for første halvår 2026 eller 2026-H2 for andet.
meeting-half-year-unreadable = Skriv et halvår som 2026-H2.
meeting-status = Status
meeting-when = Tid
meeting-day = Dag
meeting-start = Begynder kl.
meeting-end = Slutter kl.
meeting-clock-hint = Dansk tid, fx 10.00
meeting-clock-unreadable = Skriv et klokkeslæt som 10.00.
meeting-place = Sted
meeting-place-hint = Et lokale eller en adresse på nettet.
meeting-calendar = Hent mødet til din kalender
meeting-approved = Referat godkendt
meeting-cancelled-because = Aflyst, fordi
meeting-actions = Hvad du kan gøre
meeting-hindrances = Hvad der ikke kan gøres nu, og hvorfor
meeting-agenda = Dagsorden
meeting-agenda-text = Åbne sager, nye medlemmer og åbne opfølgninger kommer selv på. Dagsordenen fryses, når mødet er holdt.
meeting-agenda-none = Der er ingen punkter endnu.
meeting-proposed-by = foreslået af { $who }
meeting-minutes = Referat
meeting-minutes-general = Referat uden for punkterne
meeting-decisions = Beslutninger
meeting-items = Opfølgninger
meeting-number = Nr.
meeting-what = Hvad der skal gøres
meeting-owner = Ansvarlig
meeting-due = Frist
meeting-attended = Hvem der deltog
meeting-announced = Hvem der kommer
meeting-attendance = Deltagelse
meeting-seat = Deltager
meeting-names = Hvem
meeting-names-hint = Navne på dem, der møder op.
meeting-comments = Kommentarer til referatet
meeting-comments-until = Kommentarer senest
meeting-comments-until-hint = Uden en dag er fristen om fjorten dage.
meeting-item = Punkt
meeting-item-title = Punktets titel
meeting-item-text = Hvad punktet drejer sig om
meeting-decision = Beslutning
meeting-action = Opfølgning
meeting-comment = Kommentar
meeting-note = Hvordan det er gjort

meeting-out-of-date-title = Mødet er ændret imens
meeting-out-of-date = Nogen har ændret noget ved mødet, siden du åbnede formularen. Det, du har skrevet, står her stadig. Se mødet igennem, og send igen.

matter-case-nominated = Indstillet ansøger
matter-vote-open = Åben afstemning
matter-member-admitted = Nyt medlem
matter-initiative-told = Nyt fra et initiativ
matter-initiative-silent = Initiativ uden nyt
matter-action-open = Åben opfølgning


## Hvad man kan gøre

meeting-do-schedule-title = Planlæg et møde
meeting-do-schedule = Mødet skal ligge i halvåret. Ingen får besked, før du sender indkaldelser.
meeting-do-reschedule-title = Flyt mødet
meeting-do-reschedule = De indkaldte får besked, og posten i deres kalender bliver rettet.
meeting-do-send-invitations-title = Send indkaldelser
meeting-do-send-invitations = Alle, der handler for en deltager i pagten, for sekretariatet eller for advisory board, får en e-mail med en kalenderinvitation.
meeting-do-cancel-title = Aflys mødet
meeting-do-cancel = De indkaldte får besked, og mødet forsvinder fra deres kalender. Halvåret mangler så et møde.
meeting-do-add-item-title = Sæt et punkt på dagsordenen
meeting-do-add-item = Alle deltagere kan se punktet med det samme.
meeting-do-change-item-title = Ret et punkt
meeting-do-change-item = Skriv punktet, som det skal stå.
meeting-do-remove-item-title = Tag et punkt af dagsordenen
meeting-do-remove-item = Punktet står stadig i mødets historik.
meeting-do-attendance-title = Registrer deltagelse
meeting-do-attendance = Skriv, om I kommer. Sekretariatet registrerer efter mødet, hvem der deltog.
meeting-do-hold-title = Registrer, at mødet er holdt
meeting-do-hold = Dagsordenen fryses, som den står nu, og bliver til referatets punkter.
meeting-do-minutes-title = Skriv referat
meeting-do-minutes = Et referat, der er sendt til kommentering, skal sendes ud igen, når det er rettet.
meeting-do-decision-title = Registrer en beslutning
meeting-do-decision = Skriv beslutningen, som mødet traf den.
meeting-do-action-title = Aftal en opfølgning
meeting-do-action = Opfølgningen står på de næste møders dagsorden, indtil den er lukket.
meeting-do-propose-title = Send referatet til kommentering
meeting-do-propose = Alle, der har plads ved mødet, kan kommentere referatet, til fristen er udløbet. Derefter kan det godkendes.
meeting-do-comment-title = Kommenter referatet
meeting-do-comment = Alle, der har plads ved mødet, kan se kommentaren.
meeting-do-approve-title = Godkend referatet
meeting-do-approve = Derefter kan referatet ikke ændres.
meeting-do-complete-title = Meld en opfølgning udført
meeting-do-complete = Vælg opfølgningen, og skriv eventuelt, hvordan den er gjort.
meeting-do-drop-title = Opgiv en opfølgning
meeting-do-drop = Skriv, hvorfor den ikke skal gøres.


## Hvad der er gjort

done-meeting-scheduled = Mødet er planlagt. Ingen er indkaldt endnu.
done-meeting-reschedule-meeting = Mødet er flyttet.
done-meeting-send-invitations = Indkaldelserne er på vej.
done-meeting-cancel-meeting = Mødet er aflyst.
done-meeting-add-agenda-item = Punktet er på dagsordenen.
done-meeting-change-agenda-item = Punktet er rettet.
done-meeting-remove-agenda-item = Punktet er taget af dagsordenen.
done-meeting-register-attendance = Deltagelsen er registreret.
done-meeting-hold-meeting = Mødet er registreret som holdt.
done-meeting-write-minutes = Referatet er gemt.
done-meeting-record-decision = Beslutningen er registreret.
done-meeting-add-action = Opfølgningen er aftalt.
done-meeting-propose-minutes = Referatet er sendt til kommentering.
done-meeting-comment-minutes = Kommentaren er gemt.
done-meeting-approve-minutes = Referatet er godkendt.
done-meeting-complete-action = Opfølgningen er meldt udført.
done-meeting-drop-action = Opfølgningen er opgivet.

notice-meeting-invited = Indkaldelse til møde
notice-meeting-moved = Et møde er flyttet
notice-meeting-cancelled = Et møde er aflyst
