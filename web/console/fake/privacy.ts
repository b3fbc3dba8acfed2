import type {
  Archive,
  Choice,
  Held,
  HoldWish,
  KeepWish,
  PrivacyEndpoints,
  PrivacyNow,
  ReceiptList,
} from '../privacy/api.ts';
import { No, type School } from './school.ts';

const DAY = 86_400_000;

/** What a school agreed to that did not choose by itself. */
function sampleAgreed(now: number): PrivacyNow['agreed'] {
  const old = {
    publishedAt: Date.UTC(2023, 2, 24, 15, 20, 27),
    sha256: 'ae51740bbfe3b5fc2827a0831030c1930a243f540654af989f9f94de518cc7da',
  };
  const text = {
    publishedAt: Date.UTC(2025, 3, 25, 11, 15, 25),
    sha256: '477fa3d690e3547a7f334f17d5c225376f1b5b6d60bc5cc5211b2bca60bb0dcd',
  };
  const terms = (faults: boolean, most?: number): Choice['terms'] => [
    { kind: 'log', most: 180, faults },
    { kind: 'quality', most: 180, faults: true },
    { kind: 'audit', most: 180, faults },
    { kind: 'export', most: 7, faults: false },
    { kind: 'chat', faults: false, ...(most === undefined ? {} : { most }) },
    { kind: 'profile', faults: false, ...(most === undefined ? {} : { most }) },
  ];
  const usual = '2025-04-25-default';
  return {
    bound: {
      agreement: usual,
      acceptedAt: now - 82 * DAY,
      accepter: 'operator A. Novak',
      method: 'creation',
    },
    choices: [
      { ...text, agreement: usual, profile: 'default', bases: ['law'], terms: terms(true) },
      { ...old, agreement: '2023-03-24', profile: 'v2023', bases: [], terms: terms(false) },
      {
        ...text,
        agreement: '2025-04-25',
        profile: 'v2025',
        bases: ['dispute', 'law', 'terms'],
        terms: terms(true),
      },
      {
        ...text,
        agreement: '2025-04-25-strict',
        profile: 'strict',
        bases: ['law'],
        terms: terms(false),
      },
      {
        ...text,
        agreement: '2025-04-25-coppa',
        profile: 'coppa',
        bases: ['law'],
        terms: terms(true, 365),
      },
    ],
  };
}

/** What a school keeps that has held classes for two years. */
export function sampleKept(now: number): PrivacyNow {
  const kind = (
    name: PrivacyNow['kinds'][number]['kind'],
    items: number,
    days: number | undefined,
    most: number | undefined,
    age: number,
  ) => ({
    kind: name,
    items,
    bytes: items * 120,
    oldest: now - age * DAY,
    least: name === 'export' ? 7 : 1,
    ...(days === undefined ? {} : { days }),
    ...(most === undefined ? {} : { most }),
  });
  return {
    kinds: [
      kind('log', 1_214_300, 180, 180, 179.9),
      kind('quality', 8_402_117, 90, 180, 89.9),
      kind('audit', 2_318, 180, 180, 170),
      kind('export', 2, 7, 7, 3),
      kind('chat', 61_240, 365, undefined, 212),
      kind('profile', 18_422, undefined, undefined, 445),
    ],
    swept: now - 20 * 60_000,
    clockTrusted: true,
    mirrors: 2,
    agreed: sampleAgreed(now),
    erasures: [
      {
        id: 'erasure-1',
        kind: 'person',
        state: 'logical_done',
        askedAt: now - 60_000,
        keysAt: now - 59_000,
        items: 90,
      },
    ],
    state: 'active',
  };
}

/** What that school holds back. */
export function sampleHolds(now: number): readonly Held[] {
  const two = { approvers: ['A. Novak', 'L. Weber'], placedAt: now - 9 * DAY };
  return [
    {
      id: 'hold-1',
      kind: 'room',
      named: '300418265',
      name: 'Algebra II · Vertex form',
      basis: 'law',
      ...two,
      endsAt: now + 50 * DAY,
    },
    {
      id: 'hold-2',
      kind: 'person',
      named: 'p12-guest',
      name: 'Tom',
      basis: 'law',
      ...two,
      endsAt: now + 21 * DAY,
    },
  ];
}

/** An archive that was asked for just now. */
export function sampleArchive(now: number, ready: boolean): Archive {
  const made = { id: 'export-1', bytes: 48_312, endsAt: now + 7 * DAY };
  return ready
    ? { ...made, state: 'ready', path: '/export/c2FtcGxl' }
    : { ...made, state: 'waiting', bytes: 0 };
}

const RECEIPTS: readonly ReceiptList['receipts'][number]['kind'][] = ['room', 'person', 'person'];

type Give = (at: Readonly<Record<string, string>>, body: never) => unknown;
type PrivacyEndpoint = keyof PrivacyEndpoints;

/** The part of the contract that is about what is kept. */
export function privacyEndpoints(school: School): Record<PrivacyEndpoint, Give> {
  const put = (change: Partial<PrivacyNow>) => {
    school.kept = { ...school.kept, ...change };
    return school.kept;
  };
  const checked = (password: string) => {
    if (password !== school.password) throw new No(401, { code: 'wrong_sign_in' });
  };
  return {
    'GET /applications/{app}/privacy': () => school.kept,
    'POST /applications/{app}/privacy/preview': () => ({ items: 9_120, bytes: 1_094_400 }),
    'POST /applications/{app}/privacy/keep': (_, wish: KeepWish) =>
      put({
        kinds: school.kept.kinds.map((each) => {
          if (each.kind !== wish.kind) return each;
          const { days: _days, ...rest } = each;
          return wish.days === undefined ? rest : { ...rest, days: wish.days };
        }),
      }),
    'POST /applications/{app}/privacy/agreement/preview': (_, body: { agreement: string }) => {
      const items = body.agreement.endsWith('coppa') ? 18_422 : 0;
      return { items, bytes: items * 120 };
    },
    'POST /applications/{app}/privacy/agreement': (_, { agreement }: { agreement: string }) => {
      const bound = { agreement, acceptedAt: school.now, accepter: 'operator A. Novak' };
      const { choices } = school.kept.agreed;
      return put({ agreed: { bound: { ...bound, method: 'console' }, choices } });
    },
    'POST /applications/{app}/privacy/person': (_, body: { userId: string }) => {
      const found = [school.leo, school.tom].find((each) => each.userId === body.userId);
      if (!found) throw new No(404, { code: 'not_found' });
      return found;
    },
    'POST /applications/{app}/privacy/people': (_, body: { name: string }) => {
      const all = [school.leo, school.tom].filter((each) =>
        each.name.toLowerCase().startsWith(body.name.toLowerCase()),
      );
      const seen = [{ roomId: 300418265, title: 'Algebra II · Vertex form', startsAt: school.now }];
      const people = all.map(({ userId, name, registered }) => ({
        userId,
        name,
        registered,
        seen,
      }));
      return { people, more: false };
    },
    'POST /applications/{app}/privacy/exports': () => sampleArchive(school.now, false),
    'GET /applications/{app}/privacy/exports/{id}': () => sampleArchive(school.now, true),
    'GET /applications/{app}/privacy/holds': () => school.holds,
    'POST /applications/{app}/privacy/holds': (_, wish: HoldWish) => {
      const [one = '', other = ''] = wish.approvers;
      if (one.trim() === '' || one === other) {
        throw new No(400, { code: 'bad_field', field: 'approvers' });
      }
      const person = [school.leo, school.tom].find((each) => each.userId === wish.userId);
      if (wish.userId !== undefined && !person) throw new No(404, { code: 'not_found' });
      const kind = person ? 'person' : wish.roomId === undefined ? 'application' : 'room';
      const { basis, approvers } = wish;
      const made: Held = {
        id: `hold-${school.holds.length + 1}`,
        kind,
        named: wish.userId ?? String(wish.roomId ?? ''),
        ...(person ? { name: person.name } : {}),
        basis,
        approvers,
        placedAt: school.now,
        endsAt: school.now + wish.days * DAY,
      };
      school.holds = [...school.holds, made];
    },
    'POST /applications/{app}/privacy/holds/{id}/release': ({ id }) => {
      school.holds = school.holds.filter((each) => each.id !== id);
    },
    'POST /applications/{app}/privacy/erase': (_, body: { password: string; reason?: string }) => {
      checked(body.password);
      if (body.reason !== undefined) school.reasons.push(body.reason);
      return school.kept.erasures[0];
    },
    'POST /applications/{app}/privacy/close': (_, body: { password: string }) => {
      checked(body.password);
      return put({ state: 'ceased', purgeAt: school.now + 3 * DAY });
    },
    'POST /applications/{app}/privacy/reopen': () => {
      const { purgeAt: _, ...rest } = school.kept;
      school.kept = { ...rest, state: 'active' };
      return school.kept;
    },
    'POST /applications/{app}/privacy/suspend': ({ app }) => {
      school.putApp({ ...school.app(Number(app)), state: 'suspended' });
      return put({ state: 'suspended' });
    },
    'GET /applications/{app}/privacy/receipts': () => ({
      total: RECEIPTS.length,
      hold: true,
      receipts: RECEIPTS.map((kind, n) => ({
        n: RECEIPTS.length - n,
        kind,
        endedAt: school.now - (n + 2) * DAY,
        items: 40 + n,
      })),
    }),
    'GET /applications/{app}/privacy/receipts/all': () => ({ lines: '{}\n' }),
  };
}
