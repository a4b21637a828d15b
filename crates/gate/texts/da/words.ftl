# Single words, and how words are put together. Names end in the code of what they name.


## Where a case stands: a status, with a capital letter

phase-draft = Kladde
phase-received = Modtaget
phase-awaiting_information = Afventer oplysninger
phase-in_dialogue = I dialog
phase-nominated = Indstillet
phase-voting = Til afstemning
phase-approved = Godkendt
phase-rejected = Ikke godkendt
phase-withdrawn = Trukket tilbage
phase-closed = Afsluttet uden indstilling
phase-lapsed = Bortfaldet


## What can be done: verbs in the infinitive, to stand after «kan»

command-submit = indsende ansøgningen
command-assign_officer = give sagen en sagsbehandler
command-add_file_note = skrive et notat på sagen
command-attach_file = vedhæfte en fil
command-put_on_hold = sætte sagen i bero
command-resume = genoptage sagen
command-request_information = bede ansøgeren om oplysninger
command-supply_information = give de oplysninger, der er bedt om
command-revise_application = rette ansøgningen
command-open_dialogue = åbne en dialog
command-record_dialogue_entry = skrive et dialognotat
command-conclude_dialogue = afslutte dialogen
command-nominate = indstille ansøgeren
command-withdraw_nomination = trække en indstilling tilbage
command-declare_interest = afgive en interesseerklæring
command-open_vote = åbne afstemningen
command-cast_ballot = stemme
command-record_ballot_on_instruction = registrere en stemme på instruks
command-extend_vote = forlænge afstemningen
command-confirm_result = bekræfte resultatet
command-void_vote = annullere afstemningen
command-close_vote = slutte afstemningen
command-lapse = lade sagen bortfalde
command-withdraw = trække ansøgningen tilbage
command-close_without_nomination = afslutte sagen uden indstilling
command-reopen = genåbne sagen
command-issue_decision = sende afgørelsen
command-hold_kickoff = registrere opstartsmødet


## Who acts: to stand in a sentence

role-applicant = ansøgeren
role-founding_party = en stiftende part
role-secretariat = sekretariatet
role-clock = tiden

nobody = ingen


## By which mandate: to stand in a sentence

mandate-voter = den stemmeberettigede repræsentant
mandate-deputy = suppleanten
mandate-head_contact = partens hovedkontakt
mandate-contact = en kontaktperson
mandate-signer = underskriveren
mandate-case_officer = en sagsbehandler i sekretariatet
mandate-head_of_secretariat = sekretariatets leder
mandate-advisory_board_member = et medlem af advisory boardet


## What the security log notes

security-sign_in_begun = Login påbegyndt
security-signed_in = Logget ind
security-sign_in_refused = Login mislykket
security-session_ended = Session afsluttet
security-token_made = Adgangsnøgle oprettet
security-token_ended = Adgangsnøgle lukket
security-mandate_granted = Mandat givet
security-mandate_ended = Mandat afsluttet
security-mandate_requested = Mandat ønsket
security-refused = Adgang nægtet

## What happened: whole sentences in the past tense, without a full stop

fact-submitted = Ansøgningen blev indsendt
fact-officer_assigned = Sagen fik en sagsbehandler
fact-file_note_added = Et notat blev skrevet på sagen
fact-file_attached = En fil blev vedhæftet
fact-put_on_hold = Sagen blev sat i bero
fact-resumed = Sagen blev genoptaget
fact-information_requested = Ansøgeren blev bedt om oplysninger
fact-information_supplied = Ansøgeren gav de oplysninger, der var bedt om
fact-application_revised = Ansøgningen blev rettet
fact-dialogue_opened = En dialog blev åbnet
fact-dialogue_entry_recorded = Et dialognotat blev skrevet
fact-dialogue_concluded = En dialog blev afsluttet
fact-nominated = Ansøgeren blev indstillet
fact-nomination_withdrawn = En indstilling blev trukket tilbage
fact-interest_declared = En interesseerklæring blev afgivet
fact-vote_opened = Afstemningen blev åbnet
fact-ballot_cast = En stemme blev afgivet
fact-participation_fell_short = For få havde deltaget, da fristen udløb
fact-vote_extended = Afstemningen blev forlænget
fact-result_confirmed = Resultatet blev bekræftet
fact-vote_voided = Afstemningen blev annulleret
fact-vote_closed = Afstemningen sluttede
fact-lapsed = Sagen bortfaldt
fact-withdrawn = Ansøgningen blev trukket tilbage
fact-closed_without_nomination = Sagen blev afsluttet uden indstilling
fact-reopened = Sagen blev genåbnet
fact-decision_issued = Afgørelsen blev sendt
fact-kickoff_held = Opstartsmødet blev holdt


## What is the matter with a field of an application: to stand beside it

gap-missing = Skriv eller vælg et svar her.
gap-principle-not-accepted = Sæt kryds for at tilslutte jer princippet.
gap-unknown-key = Det valgte står ikke i charteret. Vælg noget, der står der.
gap-too-long = Her står mere, end der er plads til. Kort det ned.
gap-not-an-address = Skriv en e-mailadresse, for eksempel navn@eksempel.dk.
gap-no-new-initiative = Beskriv mindst ét nyt initiativ. De initiativer, der står her, er alle i gang i forvejen.


## Choices and outcomes

choice-for = for
choice-against = imod
choice-abstain = undlader at stemme

outcome-approved = godkendt
outcome-rejected = ikke godkendt

dialogue-nominates = indstiller ansøgeren
dialogue-declines = indstiller ikke ansøgeren

organisation-company = virksomhed
organisation-association = forening


## Putting words together

either = { $others } eller { $last }
quoted = ”{ $word }”
whole = øverste niveau


## Days and moments

day = { $day }. { $month } { $year }
moment = { $date } kl. { $hour }.{ $minute }

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


## What a file stands beside

attachment-application = Ansøgningen
attachment-information = Svar på en anmodning om oplysninger
attachment-dialogue = Dialogen
attachment-instruction = Instruks om en stemme
attachment-internal_note = Internt notat
attachment-shared_note = Notat, som ansøgeren kan se


## Types of file

file-pdf = PDF
file-png = Billede (PNG)
file-jpg = Billede (JPEG)
file-webp = Billede (WebP)
file-gif = Billede (GIF)
file-docx = Dokument (docx)
file-xlsx = Regneark (xlsx)
file-pptx = Præsentation (pptx)
file-odt = Dokument (odt)
file-ods = Regneark (ods)
file-odp = Præsentation (odp)

## Lists of members

import-column-name = name, navn, organisation, organisationsnavn
import-column-cvr = cvr, cvr-nummer, cvr-nr., cvrnr
import-column-since = since, siden, medlem siden, optaget
line-fault-name-missing = Navnet mangler.
line-fault-name-too-long = Navnet er længere end 200 tegn.
line-fault-cvr-missing = CVR-nummeret mangler.
line-fault-cvr-malformed = CVR-nummeret er ikke gyldigt: det har otte cifre, og det sidste kontrollerer de andre.
line-fault-cvr-twice = CVR-nummeret står også på linje { $line }.
line-fault-already-member = Organisationen har allerede været medlem siden den { $since }.
line-fault-case-open = Organisationen søger selv om optagelse i sag { $number }.
line-fault-since-malformed = Datoen mangler eller kan ikke læses. Skriv den som 2023-06-05 eller 5.6.2023.
line-fault-since-in-future = Datoen ligger i fremtiden.
line-fault-since-before-pact = Datoen ligger før pagten, der er fra den { $dated }.
