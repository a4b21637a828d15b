# What can be wrong with a request, or with us, before the rules have their say.
#
# The Danish file explains the arguments and has the same messages in the same order.


## Who asks

unauthenticated = Sign in and try again. A program has to send a valid access token.
    .title = You are not signed in

credential-malformed = The header { $pointer } must consist of the word Bearer, a space and an access token.
    .title = The access token cannot be read


## The address

not-found = What you are looking for does not exist, or you are not allowed to see it. Check that the address is right.
    .title = We cannot find it

method-not-allowed = The address exists, but it cannot be used in this way. The header Allow of the answer shows which methods it takes.
    .title = The method cannot be used here

query-malformed = A parameter after the question mark of the address cannot be used. Technical message: { $found }.
    .title = The address cannot be read

cursor-malformed = The cursor is not one that this list gave you. Start again by asking for the list without a cursor.
    .title = The cursor cannot be used


## Versions and retries

version-mismatch = There have been changes since you fetched your version. The newest is version { $actual }. Fetch it and see whether your change still fits.
    .title = There is a newer version

precondition-malformed = The header { $pointer } must hold the ETag that came with your version, in quotation marks, such as "7".
    .title = The version cannot be read

idempotency-key-reused = The key in the header Idempotency-Key has already been used for another request. Use a new key. The same key is only for sending exactly the same again.
    .title = The key has been used before

idempotency-key-malformed = The key in the header { $pointer } must have 1 to { $found } characters. Use letters from a to z, digits and signs such as hyphens, but no spaces.
    .title = The key cannot be used


## The body

body-too-large = You can send { $kilobytes } kB at a time at most. Shorten the text and try again.
    .title = The content is too large

body-interrupted = The connection broke off on the way. Nothing has been changed. Try again.
    .title = We did not receive everything

media-type-unsupported = The content must be sent as JSON. Put application/json in the header { $pointer }.
    .title = The format cannot be used

text-not-utf8 = The content holds characters that we cannot read. Send it as UTF-8.
    .title = The characters cannot be read

json-malformed = The content is not valid JSON. Technical message: { $found }.
    .title = The content cannot be read

json-mismatch = The content does not fit the description of the API. The fault is here: { $pointer }. Technical message: { $found }.
    .title = The content has the wrong form

unknown-field = The description of the API knows no field { $pointer }. Check that it is spelt correctly.
    .title = Unknown field


## Values

cvr-not-eight-digits = Enter the CVR number with its 8 digits. Spaces, dots, hyphens and a leading DK are fine too.
    .title = A CVR number has 8 digits

cvr-check-digit = The digits of the CVR number do not fit together. Check whether a digit is wrong or two have been swapped.
    .title = There is a mistake in the CVR number

key-malformed = A key has 1 to 40 characters: small letters from a to z, digits and hyphens. The charter shows the keys that there are.
    .title = The key has the wrong form

date-malformed = Enter a date that exists, as year-month-day, such as 2022-06-15.
    .title = The date cannot be read


## Forms

form-type-unsupported = The form must be sent as application/x-www-form-urlencoded. Put that in the header { $pointer }.
    .title = The format of the form cannot be used

form-not-trusted = The page may have been open for too long, you may have signed in or out meanwhile, or the form may come from another site. Nothing has been changed. Open the page again at { $found } and send the form from there.
    .title = The form can no longer be used

form-mismatch = Something in the form cannot be used. The fault is here: { $pointer }. Technical message: { $found }.
    .title = The form cannot be read


## Too much

headers-too-large = The header { $pointer } can be { $kilobytes } kB at most. Delete your cookies for this site and try again.
    .title = The browser sent too much along

too-many-requests = There have been too many requests in a short time. Wait { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    } and try again.
    .title = Wait a little and try again


## Us

busy = We could not get round to what you sent. Try again in a moment.
    .title = We are busy right now

internal = The fault is ours, and we have made a note of it. Try again a little later. If it does not go away, write to the secretariat and give the number of the request.
    .title = We cannot answer right now
