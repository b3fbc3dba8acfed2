import { currentLanguage } from '@lyceum/ui/words.ts';
import type { Endpoint, Endpoints } from '../api.ts';
import { addressOf, type Filled, type Query } from './address.ts';
import { Refused, refusal } from './refused.ts';
import { presence, session, sessionLost } from './session.ts';

type In<E extends Endpoint> = Endpoints[E]['in'];
type Out<E extends Endpoint> = Endpoints[E]['out'];

export interface Asked<E extends Endpoint> {
  readonly at: Filled<E>;
  readonly body: In<E>;
  readonly query?: Query;
  /** Nobody pressed anything: the question does not keep a session alive. */
  readonly idle?: boolean;
  /** The question must reach the server although the page is closing. */
  readonly last?: boolean;
}

function headers(method: string, idle: boolean): Record<string, string> {
  // The links that are given out from here speak the language of the page.
  const sent: Record<string, string> = { 'Accept-Language': currentLanguage() };
  if (idle) sent['X-Lyceum-Idle'] = '1';
  if (method === 'GET') return sent;
  sent['Content-Type'] = 'application/json';
  const csrf = session()?.csrf;
  if (csrf) sent['X-Lyceum-Csrf'] = csrf;
  return sent;
}

async function once<E extends Endpoint>(endpoint: E, asked: Asked<E>): Promise<Response> {
  const { method, url } = addressOf(endpoint, asked.at, asked.query);
  const body = method === 'GET' ? null : JSON.stringify(asked.body ?? {});
  try {
    return await fetch(url, {
      method,
      headers: headers(method, asked.idle ?? false),
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: asked.last ?? false,
    });
  } catch {
    throw new Refused({ code: 'internal', message: 'The server cannot be reached.' });
  }
}

/**
 * Asks the server. If the session is over meanwhile, waits until somebody has signed in again and
 * asks once more, so that a press is never lost. Throws Refused for every other no.
 */
export async function call<E extends Endpoint>(endpoint: E, asked: Asked<E>): Promise<Out<E>> {
  const answer = await once(endpoint, asked);
  if (answer.ok) {
    return (answer.status === 204 ? undefined : await answer.json()) as Out<E>;
  }
  const fault = await refusal(answer);
  const code = fault.failure.code;
  const over = code === 'no_session' || code === 'bad_csrf';
  const here = presence.get().kind;
  if (!over || (here !== 'in' && here !== 'lost')) throw fault;
  await sessionLost();
  return call(endpoint, asked);
}
