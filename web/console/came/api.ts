import type { Attendee } from '../api.ts';

/** Somebody who came to a class, or was invited by name and did not. */
export interface Attended extends Pick<Attendee, 'userId' | 'name' | 'hue' | 'role' | 'typed'> {
  /** When the person first came; absent: never. */
  readonly firstAt?: number;
  /** When the person last went; absent: never, or is in. */
  readonly lastAt?: number;
  /** In class, all stays together, milliseconds. */
  readonly millis: number;
  /** How often a hand was raised. */
  readonly hands: number;
  /** Messages to everybody. */
  readonly messages: number;
}

/** Who came to a class so far, as its log says. Supervisors stand in no list and no count. */
export interface WhoCame {
  /** By name: who leads, and who has a personal link that works. */
  readonly invited: number;
  /** Who was ever in, also those without a name. */
  readonly came: number;
  /** Who was in at the same time at most. */
  readonly most: number;
  /** Who asked to come in and never was in. */
  readonly waited: number;
  /** Of those who came, who was erased or is frozen: they have no row. */
  readonly unnamed: number;
  /** Of those invited, who can be named and did not come. */
  readonly missing: number;
  /** First those who came, who leads before the others and then as they came; then the missing. */
  readonly people: readonly Attended[];
}

export interface CameEndpoints {
  'GET /applications/{app}/classes/{room}/attendance': { in: undefined; out: WhoCame };
  /** The same for a file. The reason is kept in the audit each time, 1 to 128 characters. */
  'POST /applications/{app}/classes/{room}/attendance/file': {
    in: { reason: string };
    out: WhoCame;
  };
}
