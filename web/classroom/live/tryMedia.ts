import type { Tried } from '@lyceum/media/testCall.ts';
import type { TestPass } from '@lyceum/wire/socket.ts';
import { askTestCall, type Key } from './door.ts';
import { mediaAddress } from './mediaAddress.ts';

/** What a try of sound and video needs. */
export interface Trial {
  readonly key: Key;
  /** Ends the check: the person goes in, or wants it anew. */
  readonly signal: AbortSignal;
  readonly call: (url: string, token: string, signal: AbortSignal) => Promise<Tried | undefined>;
}

/** Which way sound and video would go; where a direct one leads to, if the server knows. */
export type MediaFound = Tried & { readonly udpPort?: number };

/** The call's code is fetched only here, where the page is quiet. */
export const callNow: Trial['call'] = async (url, token, signal) =>
  (await import('@lyceum/media/testCall.ts')).testCall(url, token, signal);

/**
 * Makes one test call. Undefined where the server has none to give now, or the browser does not
 * tell which way it went. Throws when it is ended.
 */
export async function tryMedia({ key, signal, call }: Trial): Promise<MediaFound | undefined> {
  const pass: TestPass | undefined = await askTestCall(key, signal);
  signal.throwIfAborted();
  if (!pass) return undefined;
  const found = await call(mediaAddress(pass.url), pass.token, signal);
  return found && { ...found, ...(pass.udpPort === null ? {} : { udpPort: pass.udpPort }) };
}
