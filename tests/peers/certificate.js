// A certificate that nobody has signed but its own key, for 127.0.0.1: DER, written by hand.

import { generateKeyPairSync, sign } from 'node:crypto';

const SEQUENCE = 0x30;
const SET = 0x31;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const IP_ADDRESS = 0x87;

// As few bytes as it takes: that is what tells DER from BER.
const length = (count) => {
  if (count < 0x80) return [count];
  return count < 0x100 ? [0x81, count] : [0x82, count >> 8, count & 0xff];
};
const der = (tag, ...parts) => {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
};
const integer = (value) => der(0x02, [value]);
const bits = (content) => der(0x03, [0], content);
const octets = (content) => der(0x04, content);
const time = (text) => der(0x17, Buffer.from(text));
const oid = (...bytes) => der(0x06, bytes);

const ECDSA_WITH_SHA256 = der(SEQUENCE, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const COMMON_NAME = oid(0x55, 0x04, 0x03);
const SUBJECT_ALT_NAME = oid(0x55, 0x1d, 0x11);

export function selfSigned() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const commonName = der(SEQUENCE, COMMON_NAME, der(0x0c, Buffer.from('mail-server')));
  const name = der(SEQUENCE, der(SET, commonName));
  const address = der(SEQUENCE, der(IP_ADDRESS, [127, 0, 0, 1]));
  const signed = der(
    SEQUENCE,
    der(VERSION, integer(2)),
    integer(1),
    ECDSA_WITH_SHA256,
    name,
    der(SEQUENCE, time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(EXTENSIONS, der(SEQUENCE, der(SEQUENCE, SUBJECT_ALT_NAME, octets(address)))),
  );
  const certificate = der(SEQUENCE, signed, ECDSA_WITH_SHA256, bits(sign('sha256', signed, privateKey)));
  const lines = certificate.toString('base64').match(/.{1,64}/g).join('\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
