import type { ClassPlan, Endpoint, Invitation, LinkRole, NewClass, PersonalLink } from '../api.ts';
import { ROOT } from '../server/address.ts';
import { breachEndpoints } from './breaches.ts';
import { operatorEndpoints } from './operators.ts';
import { petitionEndpoints } from './petitions.ts';
import { privacyEndpoints } from './privacy.ts';
import { rightsEndpoints } from './rights.ts';
import { No, type School } from './school.ts';

export interface Question {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type At = Readonly<Record<string, string>>;
type Give = (at: At, body: never, query: URLSearchParams) => unknown;

const PUBLIC: readonly Endpoint[] = [
  'GET /sign-in/server',
  'POST /sign-in/link',
  'POST /sign-in/first',
  'POST /sign-in',
  'GET /session',
];

function invite(school: School, room: number, role: Invitation['role']) {
  const { invitations } = school.class(room).detail;
  const code = `inv-${room}-${invitations.length}`;
  const url = `${school.session().server.publicUrl}/join/${code}`;
  const made: Invitation = { code, role, url, createdAt: school.now, joined: 0 };
  return school.putClass(room, { invitations: [...invitations, made] });
}

function setLink(school: School, room: number, code: string, withdrawn: boolean) {
  const set = <T extends PersonalLink | Invitation>(each: T): T => {
    if (each.code !== code) return each;
    const { withdrawnAt: _, ...rest } = each;
    return (withdrawn ? { ...rest, withdrawnAt: school.now } : rest) as T;
  };
  const { invitations, links } = school.class(room).detail;
  return school.putClass(room, { invitations: invitations.map(set), links: links.map(set) });
}

function add(school: School, room: number, role: LinkRole, names: readonly string[]) {
  const { links } = school.class(room).detail;
  const more = names.map((name, n) => {
    const userId = `more-${links.length + n}`;
    return { code: userId, role, name, userId, url: `https://x.example/join/${userId}` };
  });
  return school.putClass(room, { links: [...links, ...more] });
}

function endpoints(school: School): Record<Endpoint, Give> {
  const app = (at: At) => school.app(Number(at.app));
  const room = (at: At) => Number(at.room);
  const { runBy, version } = school.session().server;
  return {
    ...breachEndpoints(school),
    ...operatorEndpoints(school),
    ...petitionEndpoints(school),
    ...privacyEndpoints(school),
    ...rightsEndpoints(school),
    'GET /sign-in/server': () => ({ runBy, version }),
    'POST /sign-in/link': (_, body: { code: string }) => {
      if (body.code !== school.linkCode) throw new No(400, { code: 'link_used' });
      return { expiresAt: school.now + 900_000 };
    },
    'POST /sign-in/first': (_, body: { name: string; password: string }) => {
      const taken = school.operators.some(({ name, you }) => !you && name === body.name);
      if (taken) throw new No(400, { code: 'bad_field', field: 'name' });
      school.password = body.password;
      school.linkCode = undefined;
      return school.signIn(body.password);
    },
    'POST /sign-in': (_, body: { password: string }) => school.signIn(body.password),
    'GET /session': () => (school.signedIn ? school.session() : undefined),
    'POST /session/password': (_, body: { before: string; password: string }) => {
      if (body.before !== school.password) throw new No(401, { code: 'wrong_sign_in' });
      school.password = body.password;
      return school.session();
    },
    'POST /sign-out': () => {
      school.signedIn = false;
    },
    'GET /applications': () => school.apps,
    'POST /applications': (_, body: { name: string }) => school.newApp(body.name),
    'PATCH /applications/{app}': (at, body: { name: string }) =>
      school.putApp({ ...app(at), name: body.name }),
    'POST /applications/{app}/keys': (at) => school.newKey(app(at)),
    'POST /applications/{app}/keys/{id}/rotate': (at) => school.rotate(app(at), at.id ?? ''),
    'POST /applications/{app}/keys/{id}/disable': (at) => {
      const active = app(at).keys.filter((key) => key.state === 'active');
      if (active.length === 1 && active[0]?.secretId === at.id) {
        throw new No(409, { code: 'last_key' });
      }
      return school.setKey(app(at), at.id ?? '', { state: 'disabled' });
    },
    'POST /applications/{app}/keys/{id}/enable': (at) =>
      school.setKey(app(at), at.id ?? '', { state: 'active' }),
    'GET /applications/{app}/classes': (_at, _body, query) => school.page(query),
    'POST /applications/{app}/classes': (_, body: NewClass) => school.newClass(body),
    'GET /applications/{app}/classes/{room}': (at) => school.class(room(at)).detail,
    'GET /applications/{app}/classes/{room}/now': (at) => school.class(room(at)).now,
    'GET /applications/{app}/classes/{room}/attendance': (at) => school.class(room(at)).came,
    'POST /applications/{app}/classes/{room}/attendance/file': (at, body: { reason: string }) => {
      if (body.reason.trim() === '') throw new No(400, { code: 'bad_field', field: 'reason' });
      school.reasons.push(body.reason);
      return school.class(room(at)).came;
    },
    'POST /applications/{app}/classes/{room}/start': (at) =>
      school.putClass(room(at), { state: 'live', startedAt: school.now }),
    'POST /applications/{app}/classes/{room}/end': (at) =>
      school.putClass(room(at), { state: 'ended' }),
    'POST /applications/{app}/classes/{room}/mute': (at) => school.muteAll(room(at)),
    'PATCH /applications/{app}/classes/{room}': (at, body: ClassPlan) => {
      if (school.class(room(at)).detail.state !== 'planned') {
        throw new No(409, { code: 'wrong_state' });
      }
      return school.putClass(room(at), body);
    },
    'DELETE /applications/{app}/classes/{room}': (at) => {
      school.classes = school.classes.filter((each) => each !== school.class(room(at)));
    },
    'POST /applications/{app}/classes/{room}/remove': () => undefined,
    'POST /applications/{app}/classes/{room}/students': (at, body: { names: string[] }) =>
      add(school, room(at), 'student', body.names),
    'POST /applications/{app}/classes/{room}/assistants': (at, body: { names: string[] }) => {
      if (school.class(room(at)).detail.state !== 'planned') {
        throw new No(409, { code: 'wrong_state' });
      }
      return add(school, room(at), 'assistant', body.names);
    },
    'POST /applications/{app}/classes/{room}/invitations': (
      at,
      body: { role: Invitation['role'] },
    ) => invite(school, room(at), body.role),
    'POST /applications/{app}/classes/{room}/links/{code}/withdraw': (at) =>
      setLink(school, room(at), at.code ?? '', true),
    'POST /applications/{app}/classes/{room}/links/{code}/restore': (at) =>
      setLink(school, room(at), at.code ?? '', false),
  };
}

function matches(endpoint: string, method: string, path: string): At | undefined {
  const [verb, pattern = ''] = endpoint.split(' ');
  const form = new RegExp(`^${ROOT}${pattern.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  const found = verb === method ? form.exec(path) : null;
  return found ? (found.groups ?? {}) : undefined;
}

function give(school: School, asked: Question): unknown {
  const url = new URL(asked.url, 'https://lyceum.invalid');
  for (const [endpoint, answer] of Object.entries(endpoints(school))) {
    const at = matches(endpoint, asked.method, url.pathname);
    if (at === undefined) continue;
    const open = PUBLIC.includes(endpoint as Endpoint);
    if (!open && !school.signedIn) throw new No(401, { code: 'no_session' });
    if (!open && asked.method !== 'GET' && asked.headers['x-lyceum-csrf'] !== 'csrf-1') {
      throw new No(403, { code: 'bad_csrf' });
    }
    const body = asked.body === null ? undefined : JSON.parse(asked.body);
    return answer(at, body as never, url.searchParams);
  }
  throw new No(404, { code: 'not_found' });
}

/** What a server that keeps the contract would answer. */
export function answer(school: School, asked: Question): Answer {
  try {
    const body = give(school, asked);
    return body === undefined ? { status: 204, body: null } : { status: 200, body };
  } catch (fault) {
    if (!(fault instanceof No)) throw fault;
    return { status: fault.status, body: fault.failure };
  }
}
