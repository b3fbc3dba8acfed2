import type {
  Application,
  ClassPage,
  ClassState,
  Failure,
  Key,
  NewClass,
  Session,
} from '../api.ts';
import type { Operator } from '../operators/api.ts';
import type { Archive, Held as Hold, KeptPerson, PrivacyNow } from '../privacy/api.ts';
import type { Breach } from '../privacy/breaches/api.ts';
import type { Petition } from '../privacy/petitions/api.ts';
import type { Door } from '../privacy/rights.ts';
import { sampleBreaches } from './breaches.ts';
import { sampleOperators } from './operators.ts';
import { samplePetitions } from './petitions.ts';
import { sampleHolds, sampleKept } from './privacy.ts';
import { LEO, SAMPLE_DOOR, TOM } from './rights.ts';
import { type Held, held, ORIGIN, sampleApps, sampleClasses } from './sample.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** How the fake installation stands at the beginning of a test. */
export interface Beginning {
  readonly now: number;
  readonly apps?: readonly Application[];
  readonly classes?: readonly Held[];
  /** The operator's password; none while nobody signed in first. */
  readonly password?: string;
  readonly linkCode?: string;
  readonly signedIn?: boolean;
  readonly demoBegan?: boolean;
}

export class No extends Error {
  readonly status: number;
  readonly failure: Failure;

  constructor(status: number, failure: Omit<Failure, 'message'>) {
    super(failure.code);
    this.status = status;
    this.failure = { ...failure, message: failure.code };
  }
}

const RANK: Readonly<Record<ClassState, number>> = { live: 0, planned: 1, ended: 2, expired: 2 };

/** What a server knows: applications, classes, operators. Tests look into it. */
export class School {
  readonly now: number;
  readonly operator = 'anna.novak';
  operators: readonly Operator[];
  apps: readonly Application[];
  classes: readonly Held[];
  password: string | undefined;
  linkCode: string | undefined;
  signedIn: boolean;
  demoBegan: boolean;
  tries = 3;
  kept: PrivacyNow;
  holds: readonly Hold[];
  leo: KeptPerson = LEO;
  tom: KeptPerson = TOM;
  door: Door = SAMPLE_DOOR;
  /** The archive of everything. */
  whole: Archive | undefined;
  petitions: readonly Petition[];
  /** What files of people were asked for. */
  readonly reasons: string[] = [];
  breaches: readonly Breach[];
  private made = 0;

  constructor(begin: Beginning) {
    this.now = begin.now;
    this.apps = begin.apps ?? sampleApps(begin.now);
    this.classes = begin.classes ?? sampleClasses(begin.now);
    this.operators = sampleOperators(begin.now, this.operator);
    this.kept = sampleKept(begin.now);
    this.holds = sampleHolds(begin.now);
    this.petitions = samplePetitions(begin.now);
    this.breaches = sampleBreaches(begin.now);
    this.password = begin.password;
    this.linkCode = begin.linkCode;
    this.signedIn = begin.signedIn ?? false;
    this.demoBegan = begin.demoBegan ?? false;
  }

  session(): Session {
    return {
      operator: this.operator,
      csrf: 'csrf-1',
      idleMinutes: 30,
      demoBegan: this.demoBegan,
      server: {
        runBy: 'Riverside School',
        version: '0.1.0',
        publicUrl: ORIGIN,
        demoUrl: `${ORIGIN}/join/demo`,
        recipients: [
          {
            name: 'Example Mail',
            purpose: 'invitations',
            data: ['name', 'address'],
            region: 'EU',
          },
        ],
      },
    };
  }

  signIn(password: string): Session {
    if (this.tries <= 0) throw new No(429, { code: 'too_many_tries', waitSeconds: 60 });
    if (password !== this.password) {
      this.tries -= 1;
      throw new No(400, { code: 'wrong_sign_in', tries: this.tries });
    }
    this.signedIn = true;
    return this.session();
  }

  app(id: number): Application {
    const found = this.apps.find((app) => app.sdkAppId === id);
    if (!found) throw new No(404, { code: 'not_found' });
    return found;
  }

  putApp(app: Application): Application {
    const others = this.apps.filter((each) => each.sdkAppId !== app.sdkAppId);
    this.apps = [...others, app].sort((one, other) => one.createdAt - other.createdAt);
    return app;
  }

  newApp(name: string) {
    const app = { sdkAppId: 3000000 + ++this.made, name, createdAt: this.now, live: 0, keys: [] };
    return this.newKey(this.putApp(app));
  }

  newKey(app: Application) {
    const n = ++this.made;
    const key = {
      secretId: `AKIDq7Zk2mWx0Tn5cVb8Rj4Hs1Lp9E${String(n).padStart(2, '0')}`,
      secretKey: 'k3Vt9Qz1Xw7Lb5Nc0Hm8Rf2Ys6Jd4GpT',
    };
    const shown: Key = { secretId: key.secretId, createdAt: this.now, state: 'active' };
    return { application: this.putApp({ ...app, keys: [...app.keys, shown] }), key };
  }

  setKey(app: Application, secretId: string, change: Partial<Key>): Application {
    const keys = app.keys.map((key) => (key.secretId === secretId ? { ...key, ...change } : key));
    return this.putApp({ ...app, keys });
  }

  rotate(app: Application, secretId: string) {
    return this.newKey(this.setKey(app, secretId, { state: 'ending', endsAt: this.now + WEEK }));
  }

  page(query: URLSearchParams): ClassPage {
    const text = (query.get('text') ?? '').toLowerCase();
    const rows = this.classes.map((each) => each.detail);
    const fits = rows
      .filter((row) => !query.has('state') || row.state === query.get('state'))
      .filter((row) => `${row.title} ${row.teacher} ${row.roomId}`.toLowerCase().includes(text))
      .sort(
        (one, other) =>
          RANK[one.state] - RANK[other.state] ||
          (RANK[one.state] < 2 ? one.startsAt - other.startsAt : other.startsAt - one.startsAt),
      );
    const from = Number(query.get('offset') ?? 0);
    const count = (state: ClassState) => rows.filter((row) => row.state === state).length;
    return {
      total: fits.length,
      counts: {
        planned: count('planned'),
        live: count('live'),
        ended: count('ended'),
        expired: count('expired'),
      },
      classes: fits.slice(from, from + Number(query.get('limit') ?? 20)),
    };
  }

  class(room: number): Held {
    const found = this.classes.find((each) => each.detail.roomId === room);
    if (!found) throw new No(404, { code: 'not_found' });
    return found;
  }

  putClass(room: number, change: Partial<Held['detail']>): Held['detail'] {
    const before = this.class(room);
    const detail = { ...before.detail, ...change };
    const after = { ...before, detail, now: { ...before.now, state: detail.state } };
    this.classes = this.classes.map((each) => (each === before ? after : each));
    return detail;
  }

  muteAll(room: number): void {
    const before = this.class(room);
    const muted = before.now.people.map((one) =>
      one.role === 'student' && one.mic ? { ...one, mic: false } : one,
    );
    const after = { ...before, now: { ...before.now, people: muted } };
    this.classes = this.classes.map((each) => (each === before ? after : each));
  }

  newClass(wish: NewClass): Held['detail'] {
    const room = 640000000 + ++this.made;
    const plan = { room, ...wish, state: 'planned', starts: wish.startsAt } as const;
    const made = held(plan, this.now);
    this.classes = [...this.classes, made];
    return this.putClass(room, { ...wish, invitations: [] });
  }
}
