import type {
  Application,
  Attendee,
  ClassDetail,
  ClassNow,
  ClassState,
  Happening,
  Key,
} from '../api.ts';
import type { WhoCame } from '../came/api.ts';
import { sampleCame } from './came.ts';

/** An invented school, used by tests and pictures only; nothing of it is ever shipped. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const ORIGIN = 'https://lyceum.school.example';

export interface Held {
  readonly detail: ClassDetail;
  readonly now: ClassNow;
  readonly came: WhoCame;
}

const PEOPLE = [
  ['Elena Marchetti', 'teacher', 1],
  ['David Okoye', 'assistant', 4],
  ['Amara Okafor', 'student', 7],
  ['Mei Lin', 'student', 3],
  ['Kenji Sato', 'student', 5],
  ['Leo Brandt', 'student', 6],
  ['Ravi Patel', 'student', 3],
  ['Chloé Dubois', 'student', 6],
  ['Yuki Tanaka', 'student', 5],
  ['Noor Haddad', 'student', 1],
  ['Samuel Mensah', 'student', 0],
  ['Emma Lindqvist', 'student', 5],
  ['欧阳若兰', 'student', 2],
  ['Tom', 'guest', 4],
] as const;

function people(now: number): readonly Attendee[] {
  return PEOPLE.map(([name, role, hue], n) => ({
    ref: `p${n}`,
    userId: name === 'Leo Brandt' ? 'leo.brandt' : `p${n}-${role}`,
    name,
    hue,
    role,
    typed: role === 'guest',
    onStage: n < 5 && role === 'student',
    mic: n === 0 || n === 2 || n === 3,
    camera: n === 0 || (n > 1 && n < 5),
    ...(n === 6 || n === 7 ? { hand: n - 5 } : {}),
    enteredAt: now - (32 - n) * MINUTE,
    ...(n === 11 ? { awaySince: now - 8_000 } : {}),
  }));
}

function happened(now: number): readonly Happening[] {
  const lines: readonly (readonly [number, Happening['kind'], string?])[] = [
    [1, 'raised', 'Chloé Dubois'],
    [1, 'lost', 'Emma Lindqvist'],
    [2, 'mutedInChat', 'Leo Brandt'],
    [4, 'onStage', 'Amara Okafor'],
    [12, 'onStage', 'Mei Lin'],
    [19, 'shared', 'Elena Marchetti'],
    [24, 'started'],
    [27, 'entered', 'Tom'],
    [28, 'entered'],
    [31, 'entered', 'Elena Marchetti'],
    [300, 'created'],
  ];
  return lines.map(([ago, kind, name], n) => ({
    seq: 100 - n,
    at: now - ago * MINUTE,
    kind,
    ...(name === undefined ? {} : { name }),
  }));
}

interface Plan {
  readonly room: number;
  readonly title: string;
  readonly teacher: string;
  readonly state: ClassState;
  readonly starts: number;
  readonly assistants?: readonly string[];
  readonly students?: readonly string[];
}

/** A class as the server would describe it. */
export function held(plan: Plan, now: number): Held {
  const live = plan.state === 'live';
  const ended = plan.state === 'ended';
  const inside = live ? people(now) : [];
  const shown = plan.room !== 300418265 ? inside.slice(0, 9) : inside;
  const came = sampleCame(ended ? people(now).slice(0, 5) : shown, {
    starts: plan.starts,
    over: ended,
    now,
  });
  const row = {
    roomId: plan.room,
    title: plan.title,
    teacher: plan.teacher,
    state: plan.state,
    startsAt: plan.starts,
    endsAt: plan.starts + 45 * MINUTE,
    ...(live || plan.state === 'ended' ? { startedAt: plan.starts + 2_000 } : {}),
    ...(plan.state === 'ended' ? { endedAt: plan.starts + 47 * MINUTE } : {}),
    people: live ? shown.length : 0,
    onStage: shown.filter((one) => one.onStage).length,
    came: came.came,
  };
  const links = [
    { role: 'teacher', name: plan.teacher, userId: `t${plan.room}` } as const,
    ...(plan.assistants ?? []).map(
      (name, n) => ({ role: 'assistant', name, userId: `a${plan.room}-${n}` }) as const,
    ),
    ...(plan.students ?? []).map(
      (name, n) => ({ role: 'student', name, userId: `s${plan.room}-${n}` }) as const,
    ),
  ];
  return {
    came,
    detail: {
      ...row,
      seats: 6,
      lobby: 'unknown',
      autoStart: false,
      links: links.map((link) => {
        const code = `${link.userId}Zk2mWx0Tn5`;
        return { ...link, code, url: `${ORIGIN}/join/${code}?lng=en-US` };
      }),
      invitations: live
        ? [
            {
              code: `inv${plan.room}`,
              role: 'student',
              url: `${ORIGIN}/join/inv${plan.room}Lp9Ey3`,
              createdAt: now - DAY,
              joined: 3,
            },
            {
              code: `old${plan.room}`,
              role: 'guest',
              url: `${ORIGIN}/join/old${plan.room}Gd6F`,
              createdAt: now - DAY,
              joined: 2,
              withdrawnAt: now - 12 * MINUTE,
            },
          ]
        : [],
    },
    now: {
      state: plan.state,
      ...(live || ended ? { startedAt: plan.starts + 2_000 } : {}),
      endsAt: row.endsAt,
      now,
      seats: 6,
      peak: came.most,
      messages: live ? 41 : 0,
      people: shown,
      ...(live ? { oldestHandSince: now - 102_000 } : {}),
      happened: live ? happened(now) : [],
    },
  };
}

export function sampleClasses(now: number): readonly Held[] {
  const at = (minutes: number) => now + minutes * MINUTE;
  const pupils = PEOPLE.filter((one) => one[1] === 'student').map((one) => one[0]);
  const plans: readonly Plan[] = [
    {
      room: 734206119,
      title: 'Spanish B1 · Past tense',
      teacher: 'Inês Costa',
      state: 'live',
      starts: at(-38),
    },
    {
      room: 300418265,
      title: 'Algebra II · Vertex form',
      teacher: 'Elena Marchetti',
      state: 'live',
      starts: at(-24),
      assistants: ['David Okoye'],
      students: pupils,
    },
    {
      room: 518830417,
      title: 'Chemistry · Acids and bases',
      teacher: 'Omar Farouk',
      state: 'live',
      starts: at(-11),
    },
    {
      room: 642915380,
      title: 'Physics · Energy',
      teacher: 'Priya Nair',
      state: 'planned',
      starts: at(35),
    },
    {
      room: 455702936,
      title: 'Geometry · Circle theorems',
      teacher: 'Elena Marchetti',
      state: 'planned',
      starts: at(186),
    },
    {
      room: 871364052,
      title: '科学周全校大会',
      teacher: '欧阳若兰',
      state: 'planned',
      starts: at(1500),
    },
    {
      room: 744820365,
      title: 'English C1 · Debate',
      teacher: 'Anna Novak',
      state: 'expired',
      starts: at(-4400),
    },
    ...Array.from({ length: 14 }, (_, n) => ({
      room: 390574821 + n,
      title: `Violin, one to one ${n + 1}`,
      teacher: 'Mei Lin',
      state: 'ended' as const,
      starts: at(-(n + 1) * 1440),
    })),
  ];
  return plans.map((plan) => held(plan, now));
}

export function sampleApps(now: number): readonly Application[] {
  const key = (secretId: string, ago: number, rest: Partial<Key>): Key => ({
    secretId,
    createdAt: now - ago,
    state: 'active',
    ...rest,
  });
  return [
    {
      sdkAppId: 3581047,
      name: 'Riverside School',
      createdAt: now - 300 * DAY,
      live: 3,
      keys: [
        key('AKIDm5Lc8Vt2Qz1Xw7Nb5Nc0Hm87Vw1R', 300 * DAY, {
          state: 'disabled',
          lastUsedAt: now - 80 * DAY,
        }),
        key('AKIDf0Yd3Vt9Qz1Xw7Lb5Nc0Hm88Kq2N', 81 * DAY, { lastUsedAt: now - 12_000 }),
      ],
    },
    { sdkAppId: 6120938, name: 'Evening courses', createdAt: now - 9 * DAY, live: 0, keys: [] },
    { sdkAppId: 4409215, name: '实验学校', createdAt: now - 2 * DAY, live: 0, keys: [] },
  ];
}
