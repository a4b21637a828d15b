// An identity provider for the tests. It signs in at once, without asking, and lies in every way it is told to.
//
// It listens on a free port of this machine, prints one line of JSON about itself, and ends when its standard input
// does. Told a moment (`node identity-provider.js 2027-01-15T09:00:00Z`), it believes that it is always that moment.
//
//   POST /control?person=karen   from now on this person signs in
//   POST /control?fault=unsigned from now on this is wrong; `fault=` ends it
//   POST /control?rotate         from now on the tokens are signed by other keys
//   GET  /control                how often the keys were asked for

import { constants, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [, , moment] = process.argv;
if (moment) {
  const now = Date.parse(moment);
  Date.now = () => now;
}

// The library talks too, and our one line should be the only one on the standard output.
console.info = console.error;

const CLIENT = {
  client_id: 'pagt',
  client_secret: 'the secret of the tests + 100 %',
  // Such a client may come back to any port of this machine.
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1/sign-in/back', 'http://localhost/sign-in/return'],
  post_logout_redirect_uris: ['http://127.0.0.1/', 'http://localhost/'],
};

const PEOPLE = {
  karen: {
    name: 'Karen Kontrolsen',
    email: 'karen@testvirksomhed.example',
    email_verified: true,
    uuid: '3b0f6c0e-7a0f-4d5c-8a39-0f2f4a1c7e01',
    cvrNumberIdentifier: '13748136',
    '2.5.4.10': 'Testvirksomhed ApS',
  },
  peter: {
    name: 'Peter Prøvesen',
    email: 'peter@eksempelforening.example',
    email_verified: false,
    uuid: '3b0f6c0e-7a0f-4d5c-8a39-0f2f4a1c7e02',
    cvrNumberIdentifier: '24256790',
    '2.5.4.10': 'Eksempelforeningen',
  },
  // Of a founding party.
  ditte: {
    name: 'Ditte Direktør',
    email: 'ditte@stifter.example',
    email_verified: true,
    uuid: '3b0f6c0e-7a0f-4d5c-8a39-0f2f4a1c7e03',
    cvrNumberIdentifier: '16077593',
    '2.5.4.10': 'DI',
  },
};

const ASSURANCE = 'https://data.gov.dk/concept/core/nsis/Substantial';

// What each fault makes of a token that was good: the claims, and who signs them how.
const FAULTS = {
  'wrong-nonce': (claims) => resigned({ ...claims, nonce: 'another' }),
  'wrong-audience': (claims) => resigned({ ...claims, aud: 'another' }),
  'second-audience': (claims) => resigned({ ...claims, aud: [claims.aud, 'another'] }),
  'wrong-issuer': (claims) => resigned({ ...claims, iss: 'https://another.example' }),
  expired: (claims) => resigned({ ...claims, exp: claims.iat - 3600 }),
  'unknown-key': (claims) => signed(claims, 'RS256', newKeys().rsa),
  'borrowed-name': (claims) => signed(claims, 'RS256', { ...newKeys().rsa, kid: keys.rsa.kid }),
  'shared-secret': (claims) => signed(claims, 'HS256', {}),
  unsigned: (claims) => signed(claims, 'none', {}),
  'unheard-of-algorithm': (claims) => signed(claims, 'XS256', {}),
  unreadable: () => 'no.token.at-all',
  'only-at-userinfo': ({ iss, sub, aud, exp, iat, nonce }) => resigned({ iss, sub, aud, exp, iat, nonce }),
  // Not wrong, but other than usual.
  'signed-by-es256': (claims) => signed(claims, 'ES256', keys.ec),
  'signed-by-ps256': (claims) => signed(claims, 'PS256', keys.rsa),
};
FAULTS['other-subject-at-userinfo'] = FAULTS['only-at-userinfo'];

let person = 'karen';
let fault = '';
let keysAskedFor = 0;
let keys = newKeys();
let provider;

function newKeys() {
  const key = (type, options) => {
    const { privateKey } = generateKeyPairSync(type, options);
    const kid = randomUUID();
    return { kid, privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig' } };
  };
  return { rsa: key('rsa', { modulusLength: 2048 }), ec: key('ec', { namedCurve: 'P-256' }) };
}

function resigned(claims) {
  return signed(claims, 'RS256', keys.rsa);
}

function signed(claims, alg, { kid, privateKey }) {
  const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const input = `${encoded({ alg, typ: 'JWT', kid })}.${encoded(claims)}`;
  const signature = {
    RS256: () => sign('sha256', input, privateKey),
    PS256: () =>
      sign('sha256', input, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
    ES256: () => sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    HS256: () => createHmac('sha256', CLIENT.client_secret).update(input).digest(),
    XS256: () => Buffer.from('whatever'),
    none: () => Buffer.alloc(0),
  }[alg]();
  return `${input}.${signature.toString('base64url')}`;
}

function claimsOf(token) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
}

function newProvider(issuer) {
  const made = new Provider(issuer, {
    clients: [CLIENT],
    jwks: { keys: [keys.rsa.jwk, keys.ec.jwk] },
    cookies: { keys: ['the cookies of the tests'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
    claims: {
      email: ['email', 'email_verified'],
      profile: ['name', 'uuid', 'cvrNumberIdentifier', '2.5.4.10'],
      openid: ['sub', 'acr'],
    },
    acrValues: [ASSURANCE],
    // In the id token too, as brokers do it.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  });
  made.use(tamper);
  return made;
}

async function tamper(ctx, next) {
  if (ctx.path === '/jwks') keysAskedFor += 1;
  await next();
  if (ctx.path === '/token' && ctx.body?.id_token && FAULTS[fault]) {
    ctx.body.id_token = FAULTS[fault](claimsOf(ctx.body.id_token));
  }
  if (ctx.path === '/me' && fault === 'other-subject-at-userinfo') ctx.body.sub = 'peter';
}

async function signIn(request, response) {
  if (fault === 'cancelled') {
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  }
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: person, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, {
    login: { accountId: person, acr: ASSURANCE },
    consent: { grantId: await grant.save() },
  });
}

function control(url, response) {
  if (url.searchParams.has('person')) person = url.searchParams.get('person');
  if (url.searchParams.has('fault')) fault = url.searchParams.get('fault');
  if (url.searchParams.has('rotate')) {
    keys = newKeys();
    provider = newProvider(provider.issuer);
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ keysAskedFor }));
}

const server = createServer((request, response) => {
  const url = new URL(request.url, provider.issuer);
  if (url.pathname === '/control') return control(url, response);
  if (fault === 'down') return request.socket.destroy();
  if (fault === 'silent') return undefined;
  if (fault === 'failing') return response.writeHead(500).end('out of order');
  if (url.pathname.startsWith('/interaction/')) return signIn(request, response);
  return provider.callback()(request, response);
});

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  provider = newProvider(issuer);
  const { client_id: clientId, client_secret: clientSecret } = CLIENT;
  console.log(JSON.stringify({ issuer, clientId, clientSecret }));
});

process.stdin.resume();
process.stdin.on('end', () => process.exit());
process.stdin.on('error', () => process.exit());
