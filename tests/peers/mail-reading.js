// Reads a mail as a mail program does: headers unfolded and decoded, and what each part of the body says.

const quotedPrintable = (text) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const decoders = {
  base64: (text) => Buffer.from(text, 'base64'),
  'quoted-printable': quotedPrintable,
};

// `=?utf-8?b?…?=`; the space between two such words belongs to neither.
const decodedHeader = (value) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind, text) =>
      (kind.toLowerCase() === 'b'
        ? decoders.base64(text)
        : quotedPrintable(text.replace(/_/g, ' '))
      ).toString('utf8'),
    );

// What was received is UTF-8, with one character a byte (`latin1`) until it is decoded.
function split(source) {
  const end = source.indexOf('\r\n\r\n');
  const lines = source.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    const value = Buffer.from(line.slice(colon + 1).trim(), 'latin1').toString('utf8');
    return [line.slice(0, colon), decodedHeader(value)];
  });
  const header = (name) => headers.find(([other]) => other.toLowerCase() === name)?.[1] ?? '';
  return { headers, header, body: source.slice(end + 4) };
}

function parts(source) {
  const { header, body } = split(source);
  const boundary = /^multipart\/.*boundary="([^"]+)"/.exec(header('content-type'))?.[1];
  if (boundary !== undefined) {
    const pieces = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
    return pieces.flatMap((piece) => parts(piece.slice(2)));
  }
  const decode = decoders[header('content-transfer-encoding').toLowerCase()];
  const bytes = decode ? decode(body) : Buffer.from(body, 'latin1');
  return [{ type: header('content-type'), text: bytes.toString('utf8').replace(/\r\n/g, '\n') }];
}

export function read(bytes) {
  const source = bytes.toString('latin1');
  return { headers: split(source).headers, parts: parts(source) };
}
