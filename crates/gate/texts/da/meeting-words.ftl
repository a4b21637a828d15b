# Møder: enkelte ord. Navnene ender på koden for det, de siger.


## Hvor et møde står

meeting-phase-planned = Planlagt
meeting-phase-invited = Indkaldt
meeting-phase-held = Holdt
meeting-phase-proposed = Referat til kommentering
meeting-phase-approved = Referat godkendt
meeting-phase-cancelled = Aflyst


## Hvad man kan gøre: navneform, efter «kan»

meeting-command-schedule_meeting = planlægge et møde
meeting-command-reschedule_meeting = flytte mødet
meeting-command-send_invitations = sende indkaldelser
meeting-command-cancel_meeting = aflyse mødet
meeting-command-add_agenda_item = sætte et punkt på dagsordenen
meeting-command-change_agenda_item = ændre et punkt på dagsordenen
meeting-command-remove_agenda_item = tage et punkt af dagsordenen
meeting-command-register_attendance = registrere deltagelse
meeting-command-hold_meeting = registrere, at mødet er holdt
meeting-command-write_minutes = skrive referat
meeting-command-record_decision = registrere en beslutning
meeting-command-add_action = aftale en opfølgning
meeting-command-propose_minutes = sende referatet til kommentering
meeting-command-comment_minutes = kommentere referatet
meeting-command-approve_minutes = godkende referatet
meeting-command-complete_action = melde en opfølgning udført
meeting-command-drop_action = opgive en opfølgning


## Hvem: i en sætning

meeting-role-participant = pagtens deltagere
meeting-role-secretariat = sekretariatet
meeting-role-advisory_board = advisory board


## Om nogen kommer, eller kom

attendance-present = Deltager
attendance-apologies = Afbud
attendance-absent = Udeblevet


## Hvor langt en opfølgning er

action-state-open = Åben
action-state-completed = Udført
action-state-dropped = Opgivet


## Et halvårs lys

duty-held = Holdt
duty-planned = Planlagt
duty-missing = Mangler

half-year = { $half }. halvår { $year }
