import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate that signs itself, with its key, and the name by which a browser is told of it. */
export interface Certificate {
  readonly chain: string;
  readonly key: string;
  /** SHA-256 of the public key, in base64. */
  readonly fingerprint: string;
}

const DAY = 86_400_000;

/** One value of DER: its kind, its length, itself. */
function der(kind: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 0x80
      ? Buffer.of(length)
      : length < 0x100
        ? Buffer.of(0x81, length)
        : Buffer.of(0x82, length >> 8, length & 0xff);
  return Buffer.concat([Buffer.of(kind), size, body]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));

/** As `YYMMDDhhmmssZ`. */
function utc(millis: number): Buffer {
  const text = new Date(millis).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${text}Z`));
}

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const ALTERNATIVE_NAME = oid('551d11');

const pem = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;

/** Makes one for a domain, good for a day; written here so that no program has to be installed. */
export function certificateOf(domain: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(domain)))));
  const names = der(0x04, sequence(der(0x82, Buffer.from(domain))));
  const serial = Buffer.concat([Buffer.of(1), randomBytes(8)]);
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    ECDSA_SHA256,
    name,
    sequence(utc(Date.now() - DAY), utc(Date.now() + DAY)),
    name,
    spki,
    der(0xa3, sequence(sequence(ALTERNATIVE_NAME, names))),
  );
  const signature = der(0x03, Buffer.of(0), sign('sha256', signed, privateKey));
  const whole = sequence(signed, ECDSA_SHA256, signature).toString('base64');
  return {
    chain: pem(whole.replace(/.{64}/g, '$&\n')),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}
