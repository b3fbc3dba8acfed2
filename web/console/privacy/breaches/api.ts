/** What got into wrong hands, as a part of the contract; how it is spoken is in `../../api.ts`. */

export type BreachOutcome = 'told' | 'no_risk';

/** Something got into wrong hands, or may have, and the authority was not told yet. */
export interface Breach {
  readonly id: string;
  readonly what: string;
  /** Since when that is known. */
  readonly learnedAt: number;
  /** By when the authority has to be told. */
  readonly dueAt: number;
}

export interface BreachList {
  readonly total: number;
  /** Of the open ones the 100 that are known longest. */
  readonly breaches: readonly Breach[];
}

/** As [Endpoints]. */
export interface BreachEndpoints {
  'GET /applications/{app}/privacy/breaches': { in: undefined; out: BreachList };
  'POST /applications/{app}/privacy/breaches': {
    in: { what: string; learnedAt: number };
    out: BreachList;
  };
  'POST /applications/{app}/privacy/breaches/{id}/close': {
    in: { outcome: BreachOutcome; answer: string };
    out: BreachList;
  };
}
