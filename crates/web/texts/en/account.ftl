# One's own account.

account-person = You
email-none = No e-mail address
mandates-none = None
name-hint = The name is shown in cases that you have worked on.
name-button = Save the name

account-role = Your role
role-legend = For whom do you want to act?
role-missing = Choose for whom you want to act.
role-button = Change role

account-sessions = Where you are signed in
sessions-text = A session ends when it has not been used for an hour, and after 12 hours at the latest. If you do not recognise one, end it.
session-device = Browser
session-no-device = Unknown browser
session-this = this session
session-method = Signed in with
session-began = Began
session-seen = Last used
session-end = End
sessions-end-others = End all other sessions
method-link = Link by e-mail
method-oidc = MitID Erhverv

account-tokens = Tokens for the API
tokens-text = With a token a program can act on your behalf, in the role that you have now. Give each program its own, and close those you do not use.
token-name = What the token is used for
token-name-hint = Such as the name of the program that is to use it.
token-scope = What the token gives a right to
token-created = Made
token-used = Last used
token-never = Never
token-end = Validity
token-until = Until { $day }
token-ended = Closed { $day }
token-close = Close
token-new = Make a token
token-days = For how many days it is to be good
token-days-hint = At most { $count } days.
token-button = Make the token
scope-read = To read what you can read
scope-act = To read and to act
scope-missing = Choose what the token is to give a right to.
days-unreadable = Enter the number of days as a whole number, such as 90.
fault-token-too-long-expires_at = A token can be good for a year at most. Enter fewer days.

token-made-title = The token has been made
token-once-title = Copy the token now
token-once-text = It is shown this once only. If you lose it, close it and make a new one.
token-secret = Your token:
token-how = The program sends it in the header Authorization, after the word Bearer. Do not share it with others.
token-back = Back to your account
