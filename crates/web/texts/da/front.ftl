# The front page.

front-signed-in = Du er logget ind som { $name }.
front-role = Du handler for
front-mandates = Dine mandater
front-pact-title = Om pagten
front-members = { $count ->
    [one] Pagten har ét medlem.
   *[other] Pagten har { $count } medlemmer.
}
front-join = Virksomheder og foreninger kan tilslutte sig pagten som associerede medlemmer.
front-join-button = Læs, hvordan I bliver medlem
front-register = Se alle medlemmer
front-join-title = Sådan kommer I med
front-join-apply = I skriver en ansøgning her på siden: hvorfor I vil være med, jeres mål, og hvilke nye initiativer I vil tage.
front-join-dialogue = En eller flere stiftende parter taler med jer. En af dem kan indstille jer.
front-join-vote = De stiftende parter stemmer, og I får et brev med afgørelsen.
front-join-member = Bliver I optaget, bliver jeres erklæring offentlig, og I inviteres til et opstartsmøde.
front-process = Se hvert trin, og hvor længe det tager
front-members-title = Hvem er med i pagten
front-more = Mere om pagten
front-founding = { $count ->
    [one] Pagten har én stiftende part.
   *[other] Pagten har { $count } stiftende parter.
}
front-associates = { $count ->
    [one] Der er ét associeret medlem.
   *[other] Der er { $count } associerede medlemmer.
}

newcomer-title = Hvad kan du gøre nu?
newcomer-text = Du har ikke noget mandat, så du kan ikke handle for en organisation endnu.
newcomer-apply = Vil din virksomhed eller forening tilslutte sig pagten, kan du begynde en ansøgning.
newcomer-wait = Skal du handle for en organisation, der allerede er med, så vent på et mandat fra sekretariatet eller organisationens egen kontakt. Du får en e-mail, når du har fået det.

waiting-title = Det venter på dig
waiting-none = Ingen sager venter på dig lige nu.
case-number = Sag
case-organisation = Organisation
case-phase = Status
case-until = Frist
case-no-deadline = Ingen frist
