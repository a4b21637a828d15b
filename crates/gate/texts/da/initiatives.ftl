# How the rules say no to what is asked of initiatives.
#
# The same rules hold as in `refusals.ftl`. Besides its arguments there are:
#
#   $roles             one or more roles on an initiative
#   $state, $allowed   one or more states of an initiative, as adjectives
#   $from              a state of funding
#   $objective         the key of an objective

initiative-role-not-entitled = Det er kun { $roles }, der kan { $command }.
    .title = Det er andre, der bestemmer over det

initiative-mandate-not-entitled = Det er kun { $mandates }, der kan { $command }. Sekretariatet eller organisationens egen kontakt kan give mandatet.
    .title = Dit mandat rækker ikke til det

initiative-state-forbids = Man kan kun { $command }, når initiativet er { $allowed }. Nu er det { $state }.
    .title = Initiativets tilstand tillader det ikke

owner-missing = Vælg den deltager, der ejer initiativet.
    .title = Der er ikke valgt en ejer

other-owner = Du kan kun tilføje initiativer for den deltager, du selv repræsenterer. Sekretariatet kan tilføje dem for andre.
    .title = Du kan kun handle for din egen organisation

not-in-register = Vælg en af deltagerne i medlemsregistret. Et medlem, hvis optagelse endnu ikke er offentlig, kan ikke vælges.
    .title = Ikke deltager i pagten i dag

objective-missing = Vælg mindst én af pagtens målsætninger.
    .title = Der er ikke valgt en målsætning

unknown-objective = Pagten har ingen målsætning, der hedder { $objective }. Vælg en af pagtens målsætninger.
    .title = Ikke en af pagtens målsætninger

initiative-track-unknown = Pagten har intet spor, der hedder { $track }. Vælg et af pagtens spor eller intet.
    .title = Ikke et af pagtens spor

end-before-start = Initiativet begynder den { $date } og kan ikke slutte før. Vælg den dag eller en senere.
    .title = Slutdatoen ligger før startdatoen

partner-is-owner = Deltageren ejer initiativet og kan ikke også være partner. Vælg en anden deltager.
    .title = Ejeren er ikke partner

partner-already = Deltageren er allerede partner eller er inviteret og har ikke svaret endnu.
    .title = Deltageren er allerede inviteret

too-many-partners = Et initiativ har højst { $max } partnere, også medregnet dem, der har sagt nej eller er trådt ud.
    .title = Der kan ikke inviteres flere partnere

too-many-fundings = Et initiativ har højst { $max } rækker om finansiering.
    .title = Der kan ikke tilføjes mere finansiering

amount-too-large = Et beløb kan højst være { $max } kroner. Skriv det i hele kroner.
    .title = Beløbet er for stort

no-funding-open = Al finansiering er afgjort, eller der er ingen. Tilføj en ny række.
    .title = Der er ingen finansiering at følge op på

unknown-funding = Initiativet har ikke den finansiering. Vælg en af dem på listen.
    .title = Finansieringen findes ikke

funding-step-forbidden = Finansieringen er { $from } og kan ikke tage det skridt. Den går fra overvejet til søgt og derfra til bevilget eller ikke bevilget.
    .title = Finansieringen kan ikke tage det skridt

nothing-to-answer = Alle kommentarer fra advisory boardet er besvaret, eller der er ingen.
    .title = Der er ikke noget at svare på

unknown-comment = Initiativet har ikke den kommentar. Vælg en af dem på listen.
    .title = Kommentaren findes ikke

comment-answered = Kommentaren blev besvaret den { $at }. Et svar bliver stående, som det blev givet.
    .title = Kommentaren er besvaret
