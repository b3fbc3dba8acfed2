import { createHash, createHmac } from 'node:crypto';

/** One key of an application, as `LYCEUM_APP` names it. */
export interface AppKey {
  readonly sdkAppId: number;
  readonly secretId: string;
  readonly secretKey: string;
}

const SERVICE = 'lcic';
const VENDOR = '2022-08-17';
/** The version of our own actions. */
export const OWN = '2026-11-22';
const JSON_TYPE = 'application/json; charset=utf-8';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** Calls an action of the signed API as a customer's server does (TC3-HMAC-SHA256, POST). */
export async function call<T>(
  base: string,
  key: AppKey,
  action: string,
  request: Readonly<Record<string, unknown>>,
  version = VENDOR,
): Promise<T> {
  const { host } = new URL(base);
  const body = JSON.stringify(request);
  const seconds = Math.floor(Date.now() / 1000);
  const date = new Date(seconds * 1000).toISOString().slice(0, 10);
  const signed = `content-type:${JSON_TYPE}\nhost:${host}\n`;
  const names = 'content-type;host';
  const canonical = ['POST', '/', '', signed, names, hash(body)].join('\n');
  const scope = `${date}/${SERVICE}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', seconds, scope, hash(canonical)].join('\n');
  const day = hmac(hmac(`TC3${key.secretKey}`, date), SERVICE);
  const signature = hmac(hmac(day, 'tc3_request'), text).toString('hex');
  const answer = await fetch(base, {
    method: 'POST',
    headers: {
      'Content-Type': JSON_TYPE,
      'X-TC-Action': action,
      'X-TC-Version': version,
      'X-TC-Timestamp': String(seconds),
      Authorization:
        `TC3-HMAC-SHA256 Credential=${key.secretId}/${scope}, ` +
        `SignedHeaders=${names}, Signature=${signature}`,
    },
    body,
  });
  const { Response: said } = (await answer.json()) as { Response: T & { Error?: object } };
  if (said.Error) throw new Error(`${action}: ${JSON.stringify(said.Error)}`);
  return said;
}
