/** The part of the contract about people's rights; how it is spoken stands in `../api.ts`. */

import type { AgeBasis, Archive, KeptPerson } from './api.ts';

/** How much an application wants to know before somebody comes in. */
export type AskMode = 'require' | 'warn' | 'off';

export interface Country {
  /** Two letters. */
  readonly country: string;
  /** From which age on people may agree alone there. */
  readonly age: number;
}

/** What an application chose about its door. */
export interface DoorWish {
  /** Of those who come by an invitation: what is asked on the join page. */
  readonly invited: AskMode;
  /** Of the users that were registered: whether somebody must have answered for their age. */
  readonly registered: AskMode;
  /** The country whose minimum age holds, two letters; empty: not known. */
  readonly jurisdiction: string;
}

export interface Door extends DoorWish {
  /** The age that holds now. */
  readonly minimumAge: number;
  /** The one that holds where no country is named. */
  readonly unknownAge: number;
  readonly countries: readonly Country[];
  /** The words that people are shown, in the language of the page where there are any. */
  readonly about: string;
  readonly agree: string;
}

/** As [Endpoints]. */
export interface RightsEndpoints {
  /** Sets right what a person is called; what is absent stays. The reason stands in the audit. */
  'POST /applications/{app}/privacy/correct': {
    in: { userId: string; name?: string; avatar?: string; reason: string };
    out: KeptPerson;
  };
  /** Lets nobody read what is kept of a person, who is put out of every class. */
  'POST /applications/{app}/privacy/freeze': {
    in: { userId: string; reason: string };
    out: KeptPerson;
  };
  /** Takes that back. */
  'POST /applications/{app}/privacy/lift': {
    in: { userId: string; reason: string };
    out: KeptPerson;
  };
  /** Answers for the age of a registered user, as AssertAge does. */
  'POST /applications/{app}/privacy/age': {
    in: { userId: string; basis: AgeBasis };
    out: KeptPerson;
  };
  /** Of how many `users` nobody answered for `people`; changes nothing. */
  'POST /applications/{app}/privacy/door/preview': {
    in: DoorWish;
    out: { people: number; users: number };
  };
  'GET /applications/{app}/privacy/door': { in: undefined; out: Door };
  'POST /applications/{app}/privacy/door': { in: DoorWish; out: Door };
  /** The newest archive of everything; nothing (204) where there is none. */
  'GET /applications/{app}/privacy/export': { in: undefined; out: Archive | undefined };
  /** Asks for one. */
  'POST /applications/{app}/privacy/export': { in: { password: string }; out: Archive };
}
