# What the script says; without script none of it is shown.

session-ends-title = You will soon be signed out
session-ends = You have not used the page for a while. In a few minutes you will be signed out, and what you have written on the page may be lost.
session-stay = Stay signed in
session-over-title = You have been signed out
session-over = Copy what you have written on the page if it is not saved. Then sign in again.
autosave-saving = Saving …
autosave-saved = Everything is saved.
autosave-unsaved = What you have written is not saved yet. Press the button below to save it.
chars-left = characters left
chars-over = characters too many
