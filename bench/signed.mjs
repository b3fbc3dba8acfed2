// The signature of a call (TC3-HMAC-SHA256, POST): what a customer's server computes.
import { createHash, createHmac } from 'node:crypto';

const SERVICE = 'lcic';
const VERSION = '2022-08-17';
const JSON_TYPE = 'application/json; charset=utf-8';
const hash = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

/** Headers and body of a call; they are good for five minutes and may be sent again. */
export function signed(base, key, action, request) {
  const body = JSON.stringify(request);
  const seconds = Math.floor(Date.now() / 1000);
  const date = new Date(seconds * 1000).toISOString().slice(0, 10);
  const names = 'content-type;host';
  const covered = `content-type:${JSON_TYPE}\nhost:${new URL(base).host}\n`;
  const canonical = ['POST', '/', '', covered, names, hash(body)].join('\n');
  const scope = `${date}/${SERVICE}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', seconds, scope, hash(canonical)].join('\n');
  const day = hmac(hmac(`TC3${key.secretKey}`, date), SERVICE);
  const signature = hmac(hmac(day, 'tc3_request'), text).toString('hex');
  const headers = {
    'Content-Type': JSON_TYPE,
    'X-TC-Action': action,
    'X-TC-Version': VERSION,
    'X-TC-Timestamp': String(seconds),
    Authorization:
      `TC3-HMAC-SHA256 Credential=${key.secretId}/${scope}, ` +
      `SignedHeaders=${names}, Signature=${signature}`,
  };
  return { headers, body };
}

/** Makes the call; throws what the API says of a failure. */
export async function call(base, key, action, request) {
  const answer = await fetch(base, { method: 'POST', ...signed(base, key, action, request) });
  const { Response: said } = await answer.json();
  if (said.Error) throw new Error(`${action}: ${JSON.stringify(said.Error)}`);
  return said;
}
