import type { Archive } from '../api.ts';

/** What people ask, as a part of the contract; how it is spoken stands in `../../api.ts`. */

export type PetitionKind = 'access' | 'erasure' | 'rectification' | 'restriction' | 'objection';

export type Outcome = 'done' | 'refused' | 'withdrawn';

/** What somebody asks about the own data. */
export interface Petition {
  readonly id: string;
  readonly userId: string;
  readonly kind: PetitionKind;
  readonly source: 'application' | 'person' | 'operator';
  /** Whether the application says that it comes from that person. */
  readonly proven: boolean;
  readonly state: 'open' | 'in_work';
  readonly filedAt: number;
  readonly dueAt: number;
  /** Until when there is more time, if that is wished; absent: it was, or it is too late. */
  readonly extendsTo?: number;
  /** Why it takes longer, as the person is told; absent: it does not. */
  readonly extension?: string;
  /** There is little time left. */
  readonly soon: boolean;
  /** Absent: none was asked for, or it is gone. */
  readonly archive?: Archive;
}

export interface PetitionList {
  readonly total: number;
  /** Of the open ones the 100 that are due first. */
  readonly petitions: readonly Petition[];
}

/** As [Endpoints]. */
export interface PetitionEndpoints {
  /** That somebody looked is noted. */
  'GET /applications/{app}/privacy/petitions': { in: undefined; out: PetitionList };
  /** Somebody told the operator; the application is told of it. */
  'POST /applications/{app}/privacy/petitions': {
    in: { userId: string; kind: PetitionKind };
    out: PetitionList;
  };
  /** Has the archive made, freezes, or erases the person, which takes the password. */
  'POST /applications/{app}/privacy/petitions/{id}/fulfil': {
    in: { password?: string };
    out: PetitionList;
  };
  /** More time, once and before the day has come, for a reason that the person is told. */
  'POST /applications/{app}/privacy/petitions/{id}/extend': {
    in: { reason: string };
    out: PetitionList;
  };
  'POST /applications/{app}/privacy/petitions/{id}/close': {
    in: { outcome: Outcome; answer: string };
    out: PetitionList;
  };
}
