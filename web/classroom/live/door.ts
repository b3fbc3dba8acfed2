import { currentLanguage } from '@lyceum/ui/words.ts';
import type {
  FoyerAgreed,
  FoyerDenied,
  FoyerKnock,
  FoyerLook,
  FoyerOpened,
  FoyerPreview,
  Reason,
  TestPass,
} from '@lyceum/wire/socket.ts';
import type { Ticket } from './address.ts';

/** What may be known of a class before going in. */
export type Preview = FoyerPreview;

/** The door stays shut, and why; `DOWN`: the server does not answer. */
export class Shut extends Error {
  constructor(
    readonly reason: Reason | 'DOWN',
    readonly until: number | null = null,
  ) {
    super(reason);
  }
}

export interface Key {
  readonly ticket: Ticket;
  readonly resume: string | null;
  readonly supervisor: boolean;
}

/** Asks before the door or beside the connection. Throws `Shut`. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!answer || answer.status >= 500) throw new Shut('DOWN');
  const said: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return said as T;
  const denied = said as FoyerDenied | undefined;
  throw new Shut(denied?.reason ?? 'UNAVAILABLE', denied?.until ?? null);
}

function lookOf({ ticket, resume, supervisor }: Key): FoyerLook {
  return {
    token: ticket.kind === 'token' ? ticket.token : null,
    classId: ticket.kind === 'token' ? ticket.classId : null,
    code: ticket.kind === 'code' ? ticket.code : null,
    resume: ticket.kind === 'none' ? resume : null,
    supervisor,
    locale: currentLanguage(),
  };
}

/** Looks through the door without going in. Throws `Shut`. */
export function lookIn(key: Key): Promise<Preview> {
  return post('/entry', lookOf(key));
}

/** What opens a test call; undefined where the server gives none now. Throws when ended. */
export async function askTestCall(key: Key, signal: AbortSignal): Promise<TestPass | undefined> {
  const answer = await fetch('/entry/test-call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(lookOf(key)),
    signal,
  }).catch((thrown) => {
    if (signal.aborted) throw thrown;
    return undefined;
  });
  return answer?.ok ? ((await answer.json()) as TestPass) : undefined;
}

/** Exchanges the code of a join link for what opens the connection. Throws `Shut`. */
export async function exchange(
  code: string,
  name: string | null,
  agreed: FoyerAgreed | null,
): Promise<string> {
  const knock: FoyerKnock = { code, name, agreed };
  return (await post<FoyerOpened>('/entry/join', knock)).resume;
}
