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
front-register = Se medlemmerne (JSON)

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
