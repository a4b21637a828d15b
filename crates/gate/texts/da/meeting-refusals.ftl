# Hvordan reglerne siger nej om møder. Den engelske fil har de samme meddelelser i samme rækkefølge.
#
#   $command    hvad man ville gøre, i navneform
#   $roles      hvem der kan
#   $phase      hvor mødet står; $allowed hvor det skulle stå
#   $half_year  et halvår
#   $at         et tidspunkt
#   $number     nummeret på et punkt eller en opfølgning
#   $remedy     roles eller nobody; $next hvem der kan gøre noget

meetings-closed = Møderne er for pagtens deltagere, sekretariatet og advisory board. Offentligheden kan se, hvornår der holdes møder.
    .title = Mødet er for pagtens deltagere

meeting-role-not-entitled = Kun { $roles } kan { $command }.
    .title = Det hører ikke til din rolle

meeting-phase-forbids = Du kan kun { $command }, når mødets status er { $allowed }. Den er nu { $phase }. { $remedy ->
        [nobody] Den status er endelig.
       *[roles] Næste skridt er hos { $next }.
    }
    .title = Mødets status tillader det ikke

other-seat = Du kan kun svare for og ændre det, der er din egen organisations. Sekretariatet kan gøre det for andre.
    .title = Det er en andens

half-year-taken = Der er allerede et møde for { $half_year }. Flyt det, eller aflys det først.
    .title = Halvåret har et møde

outside-half-year = Mødet for { $half_year } skal ligge i det halvår. Vælg en anden dag.
    .title = Dagen ligger uden for halvåret

meeting-end-not-after-start = Mødet skal slutte, efter at det begynder. Ret sluttidspunktet.
    .title = Mødet slutter for tidligt

meeting-begun = Mødet begyndte { $at }. Derefter indkaldes ingen.
    .title = Mødet er begyndt

meeting-ahead = Mødet begynder først { $at }. Derefter kan sekretariatet registrere, at det er holdt.
    .title = Mødet ligger forude
    .who = sekretariatet, når mødet er begyndt

minutes-unwritten = Der er ikke skrevet noget referat endnu. Sekretariatet skriver det først.
    .title = Referatet mangler

comments-closed = Fristen for kommentarer til referatet var { $at }. Sekretariatet kan åbne referatet igen ved at skrive det om.
    .title = Fristen for kommentarer er udløbet

comments-open = Referatet kan kommenteres til { $at }. Derefter kan sekretariatet godkende det.
    .title = Fristen for kommentarer løber stadig
    .who = sekretariatet, når fristen er udløbet

due-before-meeting = Fristen for en opfølgning kan ikke ligge før mødet. Vælg en senere dag.
    .title = Fristen ligger før mødet

no-participant = Vælg en af pagtens nuværende deltagere.
    .title = Ingen deltager er valgt

no-agenda-item = Dagsordenen har ingen punkter, som du kan ændre. Sæt et på først.
    .title = Ingen punkter at ændre

unknown-item = Dagsordenen har ikke noget punkt med nummer { $number }. Vælg et af punkterne.
    .title = Punktet findes ikke

unknown-point = Mødets dagsorden har ikke noget punkt { $number }. Ret nummeret.
    .title = Punktet findes ikke på dagsordenen

no-open-action = Mødet har ingen åbne opfølgninger, som du kan lukke.
    .title = Ingen åbne opfølgninger

unknown-action = Mødet har ingen opfølgning med nummer { $number }. Vælg en af opfølgningerne.
    .title = Opfølgningen findes ikke

action-closed = Opfølgning { $number } er allerede lukket. Vælg en åben opfølgning.
    .title = Opfølgningen er lukket
