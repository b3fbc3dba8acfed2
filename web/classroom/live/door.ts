import type { Role, Status } from '@lyceum/wire/room.ts';
import type { Reason } from '@lyceum/wire/socket.ts';
import type { Ticket } from './address.ts';

/** What may be known of a class before going in. */
export interface Preview {
  readonly className: string;
  readonly start: number;
  readonly end: number;
  readonly status: Status;
  readonly startedAt: number | null;
  readonly teacher: string | null;
  readonly teacherHue: number | null;
  readonly people: number;
  /** Null: an invitation; who opens it types a name. */
  readonly name: string | null;
  readonly hue: number | null;
  readonly role: Role;
  /** The teacher may open devices of people on stage. */
  readonly directControl: boolean;
  readonly supervised: boolean;
  readonly now: number;
}

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

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'omit',
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!answer || answer.status >= 500) throw new Shut('DOWN');
  const said = await answer.json().catch(() => undefined);
  if (!answer.ok) throw new Shut(said?.reason ?? 'BAD_TOKEN', said?.until ?? null);
  return said;
}

/** Looks through the door without going in. Throws `Shut`. */
export function lookIn({ ticket, resume, supervisor }: Key): Promise<Preview> {
  return post('/entry', {
    token: ticket.kind === 'token' ? ticket.token : null,
    classId: ticket.kind === 'token' ? ticket.classId : null,
    code: ticket.kind === 'code' ? ticket.code : null,
    resume: ticket.kind === 'none' ? resume : null,
    supervisor,
  });
}

/** Exchanges the code of a join link for what opens the connection. Throws `Shut`. */
export async function exchange(code: string, name: string | null): Promise<string> {
  return (await post<{ resume: string }>('/entry/join', { code, name })).resume;
}
