# Problems as pages. Where the general sentence speaks to programs, people are told this instead: `problem-` and the code.

problem-who = Det kan ordnes af: { $who }.
problem-until = Tidspunkt: { $until }.
problem-request = Forespørgslens nummer: { $id }
problem-front = Gå til forsiden
problem-ways = Eller gå videre herfra:

problem-unauthenticated-title = Du er ikke logget ind
problem-unauthenticated = Du skal være logget ind for at gøre det. Måske har din session været ubrugt for længe.
problem-not-found-title = Vi kan ikke finde siden
problem-not-found = Siden findes ikke, eller du har ikke adgang til at se den.
problem-method-not-allowed-title = Siden kan ikke bruges på den måde
problem-method-not-allowed = Adressen findes, men den kan ikke åbnes direkte.
problem-cursor-malformed-title = Stedet i listen findes ikke
problem-cursor-malformed = Adressen peger på et sted i listen, som vi ikke kender.

advice = Gå tilbage, og prøv igen.
advice-401 = Log ind, og prøv igen. Det, du sendte, er ikke gemt.
advice-403 = Mener du, at du burde have adgang, så skift rolle på din konto, eller skriv til sekretariatet.
advice-404 = Se efter, om adressen er rigtig, eller søg efter det, du vil finde.
advice-405 = Begynd på forsiden, og find siden derfra.
advice-409 = Se, hvordan det står til nu, og prøv igen, hvis det stadig er relevant.
advice-413 = Gå tilbage, kort teksten ned, og prøv igen.
advice-415 = Brug formularen på siden.
advice-422 = Gå tilbage, ret oplysningerne, og prøv igen.
advice-429 = Vent lidt, og hent siden igen.
advice-431 = Slet dine cookies for dette websted, og prøv igen.
advice-500 = Prøv igen lidt senere. Bliver fejlen ved, så skriv til sekretariatet, og oplys nummeret her på siden.
advice-503 = Vent et øjeblik, og hent siden igen.
