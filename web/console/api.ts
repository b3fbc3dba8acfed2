import type { CameEndpoints } from './came/api.ts';
import type { OperatorEndpoints } from './operators/api.ts';
import type { PrivacyEndpoints } from './privacy/api.ts';
import type { BreachEndpoints } from './privacy/breaches/api.ts';
import type { PetitionEndpoints } from './privacy/petitions/api.ts';
import type { RightsEndpoints } from './privacy/rights.ts';

/**
 * The contract between the console's pages and the server: every endpoint, what goes in, what comes
 * out. All paths lie under `/console/api`, bodies are JSON in both directions.
 *
 * Session: a cookie (`__Host-lyceum`, plain `lyceum` on http://localhost), HttpOnly,
 * SameSite=Strict.
 * Every request but GET also carries `X-Lyceum-Csrf` with the value from `Session.csrf`; signing in
 * carries none, since there is no session to abuse yet, but must carry `Content-Type:
 * application/json`, which no foreign page can send unasked.
 * Errors: status 400 (a field is wrong), 401 (no session), 403 (csrf), 404, 409 (not in this
 * state), 429 (wait), with a body of type Failure. Times are epoch milliseconds. An SdkAppId and a
 * RoomId are whole numbers. Names and texts are at most as long as the signed API takes them.
 */

/**
 * What a password must hold to: `long`: at least 15 characters (code points); `name`: neither the
 * operator's name (from 3 characters on) nor "lyceum" in it, in any case; `leak`: not known, which
 * is more than a list of whole passwords, see `sign/known.ts`. The server has the last word.
 */
export type PasswordRule = 'long' | 'leak' | 'name';

export interface Failure {
  readonly code:
    | 'wrong_sign_in' // name or password; never says which
    | 'too_many_tries'
    | 'link_used' // the one-time link was used, is too old, or a password exists already
    | 'weak_password' // `field` says which rule: see PasswordRule
    | 'no_session'
    | 'bad_csrf'
    | 'bad_host'
    | 'bad_field'
    | 'not_found'
    | 'wrong_state'
    | 'last_key' // the last active key cannot be disabled
    | 'held' // a hold keeps it
    | 'held_otherwise' // a hold stands for a reason that the agreement does not know
    | 'not_agreed' // no agreement was accepted for the application
    | 'agreement_pending' // the notice of a newer agreement is over
    | 'not_proven' // the application has not said who asked
    | 'internal';
  /** One English sentence for the log of the browser; pages show their own words. */
  readonly message: string;
  /** Name of the wrong field, with `bad_field`; the broken PasswordRule, with `weak_password`. */
  readonly field?: string;
  /** Tries left before a wait, with `wrong_sign_in`. */
  readonly tries?: number;
  /** Seconds to wait, with `too_many_tries`. */
  readonly waitSeconds?: number;
}

export interface Session {
  readonly operator: string;
  readonly csrf: string;
  /** Without use the session ends after this many minutes. */
  readonly idleMinutes: number;
  /** Who runs the server, for the foot of the sign-in page and the head of the console. */
  readonly server: ServerInfo;
  /** The demo class was held, from whatever link. */
  readonly demoBegan: boolean;
}

/** Somebody else who gets data. */
export interface Recipient {
  readonly name: string;
  readonly purpose: string;
  readonly data: readonly string[];
  readonly region?: string;
}

export interface ServerInfo {
  readonly runBy: string;
  readonly version: string;
  /** What people's browsers reach, without a slash at the end. */
  readonly publicUrl: string;
  /** Address of the running demo class for its teacher, if there is one. */
  readonly demoUrl?: string;
  readonly recipients: readonly Recipient[];
}

export type KeyState = 'active' | 'ending' | 'disabled';

export interface Key {
  readonly secretId: string;
  readonly createdAt: number;
  readonly lastUsedAt?: number;
  readonly state: KeyState;
  /** With `ending`: when a rotated key stops by itself, 7 days after the rotation. */
  readonly endsAt?: number;
}

/** Shown once; the server cannot say it again. */
export interface NewKey {
  readonly secretId: string;
  readonly secretKey: string;
}

export interface Application {
  readonly sdkAppId: number;
  readonly name: string;
  readonly createdAt: number;
  /** Whether classes can be held; absent: they can. */
  readonly state?: 'suspended' | 'ceased' | 'purging';
  /** Classes running now. */
  readonly live: number;
  readonly keys: readonly Key[];
}

export type ClassState = 'planned' | 'live' | 'ended' | 'expired';

export interface ClassRow {
  readonly roomId: number;
  readonly title: string;
  readonly teacher: string;
  readonly state: ClassState;
  readonly startsAt: number;
  readonly endsAt: number;
  /** When it really began; absent before. */
  readonly startedAt?: number;
  /** When it was over; absent before. */
  readonly endedAt?: number;
  /** People in it now, with `live`; supervisors are not counted. */
  readonly people: number;
  /** Of them, who are on the stage, the teacher among them. */
  readonly onStage: number;
  /** Who was ever in it, also those who were erased. */
  readonly came: number;
}

/**
 * Order of the rows: live classes by their start, then planned ones, the next first, then all
 * others, the latest start first.
 */
export interface ClassPage {
  /** Rows for the filter, also those beyond this page. */
  readonly total: number;
  /** For the whole application, whatever the filter. */
  readonly counts: Readonly<Record<ClassState, number>>;
  readonly classes: readonly ClassRow[];
}

/** What of a class can be changed until it begins. */
export interface ClassPlan {
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Students on stage at once, 0 to 16 (MaxMicNumber). */
  readonly seats: number;
  /** Who waits outside until the teacher lets them in. */
  readonly lobby: 'nobody' | 'unknown' | 'everybody';
  /** The class begins at its time without the teacher's press. */
  readonly autoStart: boolean;
}

export interface NewClass extends ClassPlan {
  /** The name the class will see; the server registers a user for it. */
  readonly teacher: string;
  /** One name per assistant, who leads beside the teacher. At most 100. */
  readonly assistants: readonly string[];
  /** One name per student; each becomes a user with a personal link. At most 500. */
  readonly students: readonly string[];
}

export type LinkRole = 'teacher' | 'assistant' | 'student' | 'guest' | 'supervisor';

/** A link that is for one person. It works until the class is over or it is withdrawn. */
export interface PersonalLink {
  readonly code: string;
  readonly role: LinkRole;
  readonly name: string;
  readonly userId: string;
  readonly url: string;
  /** Set once withdrawn: it opens nothing, and who entered by it was put out. */
  readonly withdrawnAt?: number;
}

/** A link for whoever has it: types a name and enters without an account. */
export interface Invitation {
  readonly code: string;
  readonly role: 'student' | 'guest';
  readonly url: string;
  readonly createdAt: number;
  /** People who entered by it; who only waited outside did not. */
  readonly joined: number;
  /** Set once withdrawn: nobody new enters and who entered by it was put out. */
  readonly withdrawnAt?: number;
}

export interface ClassDetail extends ClassRow {
  readonly seats: number;
  readonly lobby: NewClass['lobby'];
  readonly autoStart: boolean;
  readonly links: readonly PersonalLink[];
  readonly invitations: readonly Invitation[];
}

export interface Attendee {
  readonly ref: string;
  /** Empty: not known any more. */
  readonly userId: string;
  readonly name: string;
  readonly hue: number;
  readonly role: 'teacher' | 'assistant' | 'student' | 'guest';
  /** Typed the name at an invitation link. */
  readonly typed: boolean;
  readonly onStage: boolean;
  readonly mic: boolean;
  readonly camera: boolean;
  /** Place in the line of raised hands, from 1. */
  readonly hand?: number;
  readonly enteredAt: number;
  /** Set while the connection is lost. */
  readonly awaySince?: number;
}

export interface Happening {
  readonly seq: number;
  readonly at: number;
  readonly kind:
    | 'created'
    | 'started'
    | 'ended'
    | 'entered'
    | 'left'
    | 'lost'
    | 'removed'
    | 'raised'
    | 'onStage'
    | 'offStage'
    | 'shared'
    | 'shareEnded'
    | 'locked'
    | 'unlocked'
    | 'mutedInChat';
  /** Whom it is about; absent when the name has been erased. */
  readonly name?: string;
}

/** A class as it is this second; the page asks every 2 s while it is in sight. */
export interface ClassNow {
  readonly state: ClassState;
  readonly startedAt?: number;
  readonly endsAt: number;
  readonly now: number;
  readonly seats: number;
  readonly peak: number;
  readonly messages: number;
  readonly people: readonly Attendee[];
  /** Since when the first hand is up. */
  readonly oldestHandSince?: number;
  /** The last 50, newest first. */
  readonly happened: readonly Happening[];
}

/** Method, path with {holes}, what goes in, what comes out; 200, or 204 where nothing. */
export interface Endpoints
  extends CameEndpoints,
    OperatorEndpoints,
    PrivacyEndpoints,
    RightsEndpoints,
    PetitionEndpoints,
    BreachEndpoints {
  'GET /sign-in/server': { in: undefined; out: Pick<ServerInfo, 'runBy' | 'version'> };
  /**
   * Looks at a one-time link without using it up. The link is `/console/#/first/<code>`: what
   * follows # is sent to no server and stands in no log. `name` is there where the link sets the
   * password of the only operator anew.
   */
  'POST /sign-in/link': { in: { code: string }; out: { expiresAt: number; name?: string } };
  /** Uses the one-time link up and signs in. `bad_field` name: another operator is called so. */
  'POST /sign-in/first': { in: { code: string; name: string; password: string }; out: Session };
  'POST /sign-in': { in: { name: string; password: string }; out: Session };
  /** Nothing (204) when nobody is signed in. */
  'GET /session': { in: undefined; out: Session | undefined };
  /** Sets another password, and ends the own other sessions. */
  'POST /session/password': { in: { before: string; password: string }; out: Session };
  'POST /sign-out': { in: undefined; out: undefined };

  'GET /applications': { in: undefined; out: readonly Application[] };
  'POST /applications': { in: { name: string }; out: { application: Application; key: NewKey } };
  'PATCH /applications/{app}': { in: { name: string }; out: Application };
  'POST /applications/{app}/keys': {
    in: undefined;
    out: { application: Application; key: NewKey };
  };
  /** A new key now; the old one works 7 more days. */
  'POST /applications/{app}/keys/{id}/rotate': {
    in: undefined;
    out: { application: Application; key: NewKey };
  };
  'POST /applications/{app}/keys/{id}/disable': { in: undefined; out: Application };
  'POST /applications/{app}/keys/{id}/enable': { in: undefined; out: Application };

  /** The filter travels as query: ?state=live&text=…&offset=0&limit=20. */
  'GET /applications/{app}/classes': { in: undefined; out: ClassPage };
  'POST /applications/{app}/classes': { in: NewClass; out: ClassDetail };
  'GET /applications/{app}/classes/{room}': { in: undefined; out: ClassDetail };
  'GET /applications/{app}/classes/{room}/now': { in: undefined; out: ClassNow };
  'POST /applications/{app}/classes/{room}/start': { in: undefined; out: ClassDetail };
  'POST /applications/{app}/classes/{room}/end': { in: undefined; out: ClassDetail };
  /** Closes the microphones of all students. */
  'POST /applications/{app}/classes/{room}/mute': { in: undefined; out: undefined };
  /** Only before it began. */
  'PATCH /applications/{app}/classes/{room}': { in: ClassPlan; out: ClassDetail };
  /** Only before it began or after it ended. */
  'DELETE /applications/{app}/classes/{room}': { in: undefined; out: undefined };
  /** Puts somebody out for good. */
  'POST /applications/{app}/classes/{room}/remove': { in: { ref: string }; out: undefined };
  /** More students, each with a personal link. */
  'POST /applications/{app}/classes/{room}/students': {
    in: { names: readonly string[] };
    out: ClassDetail;
  };
  /** More assistants, each with a personal link; only before the class began. */
  'POST /applications/{app}/classes/{room}/assistants': {
    in: { names: readonly string[] };
    out: ClassDetail;
  };
  'POST /applications/{app}/classes/{room}/invitations': {
    in: { role: Invitation['role'] };
    out: ClassDetail;
  };
  /** Ends a link, personal or not; who entered by it is put out. */
  'POST /applications/{app}/classes/{room}/links/{code}/withdraw': {
    in: undefined;
    out: ClassDetail;
  };
  /** Undo of a withdrawal: people enter by it again; who was put out enters anew. */
  'POST /applications/{app}/classes/{room}/links/{code}/restore': {
    in: undefined;
    out: ClassDetail;
  };
}

export type Endpoint = keyof Endpoints;
