# The words of initiatives. Names end in the code of what they name.

## Who acts: to stand in a sentence

initiative-role-owner = initiativets ejer
initiative-role-invited = en deltager, der er inviteret som partner
initiative-role-partner = en partner
initiative-role-participant = en deltager i pagten
initiative-role-secretariat = sekretariatet
initiative-role-advisory_board = advisory boardet


## How far an initiative has come: adjectives

initiative-state-planned = planlagt
initiative-state-running = i gang
initiative-state-completed = gennemført
initiative-state-stopped = stoppet


## What can be done: verbs in the infinitive, to stand after “kan”

initiative-command-create_initiative = tilføje et initiativ
initiative-command-revise_initiative = rette initiativet
initiative-command-start_initiative = sætte initiativet i gang
initiative-command-note_progress = fortælle om fremdrift
initiative-command-record_result = registrere et resultat
initiative-command-complete_initiative = melde initiativet gennemført
initiative-command-stop_initiative = stoppe initiativet
initiative-command-resume_initiative = genoptage initiativet
initiative-command-invite_partner = invitere en partner
initiative-command-confirm_partnership = bekræfte partnerskabet
initiative-command-decline_partnership = sige nej til partnerskabet
initiative-command-leave_partnership = træde ud af partnerskabet
initiative-command-add_funding = tilføje finansiering
initiative-command-advance_funding = følge op på finansiering
initiative-command-comment_initiative = kommentere initiativet
initiative-command-answer_comment = svare på en kommentar


## What happened: sentences in the past tense

initiative-fact-created = Initiativet blev tilføjet
initiative-fact-revised = Beskrivelsen blev rettet
initiative-fact-progress_noted = Der blev fortalt om fremdrift
initiative-fact-result_recorded = Et resultat blev registreret
initiative-fact-started = Initiativet gik i gang
initiative-fact-completed = Initiativet blev gennemført
initiative-fact-stopped = Initiativet blev stoppet
initiative-fact-resumed = Initiativet blev genoptaget
initiative-fact-partner_invited = En partner blev inviteret
initiative-fact-partnership_confirmed = En partner kom med
initiative-fact-partnership_declined = En inviteret partner sagde nej
initiative-fact-partnership_left = En partner trådte ud
initiative-fact-funding_added = Finansiering blev tilføjet
initiative-fact-funding_advanced = Finansieringen gik et skridt videre
initiative-fact-commented = Advisory boardet kommenterede
initiative-fact-comment_answered = En kommentar blev besvaret


## What a participant is to an initiative of another one

partnership-invited = inviteret, har ikke svaret
partnership-confirmed = partner
partnership-declined = har sagt nej
partnership-left = er trådt ud


## Where money comes from, and how far the asking has gone

funding-source-own = Egne midler
funding-source-foundation = Fond
funding-source-digital_europe = Digital Europe
funding-source-horizon_europe = Horizon Europe
funding-source-national_funds = Nationale midler
funding-source-other = Andet

funding-state-considered = overvejet
funding-state-sought = søgt
funding-state-granted = bevilget
funding-state-refused = ikke bevilget
