// A mail server for tests, on loopback alone. It keeps what it takes, and can be told to behave badly.
//
// It prints one line of JSON: the port of each of its doors, and its certificate. It ends when its stdin is closed.
//
//   GET /mails          what was received, in order
//   PUT /manner/NAME    how to behave from now on; the names are those of MANNERS

import http from 'node:http';
import { SMTPServer } from 'smtp-server';
import { selfSigned } from './certificate.js';
import { read } from './mail-reading.js';

const MANNERS = ['accept', 'refuse-recipient', 'refuse-letter', 'greylist', 'hang-up', 'be-silent', 'drop'];
const PASSWORD = 'korrekt hest';
const LOOPBACK = '127.0.0.1';

const certificate = selfSigned();
const mails = [];
const sockets = new Set();
const greylisted = new Set();
let manner = 'accept';

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

// A server that talks too much: what it says holds what was said to it.
function onAuth({ username, password }, session, callback) {
  const right = username === 'pagt' && password === PASSWORD;
  callback(right ? null : refusal(535, `5.7.8 ${password} is not the password of ${username}`), { user: username });
}

function onRcptTo({ address }, session, callback) {
  if (manner === 'refuse-recipient') {
    callback(refusal(550, `5.1.1 <${address}>: no such mailbox`));
  } else if (manner === 'greylist' && !greylisted.has(address)) {
    greylisted.add(address);
    callback(refusal(451, `4.7.1 <${address}>: come again later`));
  } else if (manner !== 'be-silent') {
    callback();
  }
}

async function onData(stream, { envelope, user, secure }, callback) {
  const bytes = Buffer.concat(await stream.toArray());
  const from = envelope.mailFrom.address;
  const to = envelope.rcptTo.map(({ address }) => address);
  const mail = { from, to, user: user ?? null, secure, ...read(bytes) };
  if (manner === 'refuse-letter') {
    const link = /https:\S+/.exec(mail.parts[0].text)?.[0];
    callback(refusal(554, `5.7.1 we do not like ${link}`));
    return;
  }
  mails.push(mail);
  if (manner === 'drop') {
    sockets.forEach((socket) => socket.destroy());
  } else {
    callback();
  }
}

const listening = (server) =>
  new Promise((resolve) => {
    const listener = server.listen(0, LOOPBACK, () => resolve(listener.address().port));
  });

function door(options) {
  const server = new SMTPServer({
    name: 'mail.example.org',
    disableReverseLookup: true,
    authOptional: true,
    hideENHANCEDSTATUSCODES: true,
    hideSMTPUTF8: true,
    onRcptTo,
    onData,
    onAuth,
    ...certificate,
    ...options,
  });
  server.on('error', () => {}); // A client that goes away is what some tests are about.
  server.server.prependListener('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (manner === 'hang-up') socket.destroy();
  });
  return listening(server);
}

const control = http.createServer((request, response) => {
  const [, asked, name] = request.url.split('/');
  if (request.method === 'GET' && asked === 'mails') {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(mails));
  } else if (request.method === 'PUT' && asked === 'manner' && MANNERS.includes(name)) {
    manner = name;
    response.writeHead(204).end();
  } else {
    response.writeHead(404).end();
  }
});

const inTheClear = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };
const doors = {
  plain: await door({ ...inTheClear }),
  international: await door({ ...inTheClear, hideSMTPUTF8: false }),
  login: await door({ ...inTheClear, authOptional: false }),
  starttls: await door({}),
  tls: await door({ secure: true }),
  control: await listening(control),
};
console.log(JSON.stringify({ ...doors, certificate: certificate.cert }));

process.stdin.on('end', () => process.exit()).resume();
