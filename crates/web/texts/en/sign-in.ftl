# Signing in.

provider-title = Sign in with MitID Erhverv
provider-text = Use MitID Erhverv if your organisation has it. You come back here afterwards.
provider-button = Sign in with MitID Erhverv
link-way-title = Sign in with a link
link-way-text = Enter your e-mail address. We will send you a link that signs you in.
link-way-button = Send a link
link-way-next-title = What happens then?
link-way-next = You will get an e-mail with a link. Open the link in the browser that you are using now, and press Sign in. You need no password.

sent-title = Check your e-mail
sent-text = We have sent you a link if what you entered is your e-mail address. The link works for { $count } minutes and in this browser only.
sent-missing-title = No e-mail?
sent-missing-spam = Look in the folder for unwanted mail.
sent-missing-address = Check that the address is spelt correctly. At most five links an hour are sent to one address.
sent-missing-browser = If you have asked for several links, use the newest one.
sent-missing-limit = We send at most { $count } links an hour to the same address.
sent-demo = Open the demo mailbox
link-again = Ask for a new link

link-title = Sign in
link-text = Press the button to sign in. The link can be used once.
link-button = Sign in

sign-in-used-title = The link has been used
sign-in-used = The link has been used already, and it can be used only once. Ask for a new one to sign in again.
sign-in-expired-title = The link is too old
sign-in-expired = The link no longer works, because too much time has passed. Ask for a new one.
sign-in-other-browser-title = The link belongs to another browser
sign-in-other-browser = You asked for the link in another browser or on another device. Open the link there, or ask for a new one in this browser.
sign-in-unknown-title = The link is not known
sign-in-unknown = We do not know this link. Perhaps a part of it got lost on the way from the e-mail. Copy the whole link, or ask for a new one.


## At the identity provider

requested-title = The secretariat has been asked
requested-text = You are signed in, but hold no mandate for your organisation yet. We have asked the secretariat to grant you one.
requested-next = You will get an e-mail once the secretariat has granted you a mandate. Until then you can see your account, but not the pact's cases.
provider-unreachable-title = Sign-in does not answer
provider-unreachable = The service that you sign in with does not answer right now. Try again in a moment.
provider-refused-title = You were not signed in
provider-refused = You cancelled, or the service that you sign in with said no. Try again.
provider-untrusted-title = We cannot trust the answer
provider-untrusted = The answer of the service that you sign in with could not be confirmed, so you are not signed in. Try again, and contact the secretariat if it happens again.
