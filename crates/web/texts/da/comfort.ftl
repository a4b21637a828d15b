# Det, som scriptet siger; uden script bliver intet af det vist.

session-ends-title = Du bliver snart logget af
session-ends = Du har ikke brugt siden i et stykke tid. Om få minutter bliver du logget af, og det, du har skrevet på siden, kan gå tabt.
session-stay = Forbliv logget på
session-over-title = Du er logget af
session-over = Kopiér det, du har skrevet på siden, hvis det ikke er gemt. Log derefter på igen.
autosave-saving = Gemmer …
autosave-saved = Alt er gemt.
autosave-unsaved = Det, du har skrevet, er ikke gemt endnu. Tryk på knappen herunder for at gemme det.
chars-left = tegn tilbage
chars-over = tegn for meget
