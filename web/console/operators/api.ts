/** Somebody who may do everything in the console. */
export interface Operator {
  readonly id: number;
  readonly name: string;
  /** When the password was set. */
  readonly since: number;
  /** Who asks. */
  readonly you: boolean;
}

/** As [Endpoints]. */
export interface OperatorEndpoints {
  /** Who came first first. */
  'GET /operators': { in: undefined; out: readonly Operator[] };
  /** A one-time link for one more operator; `wrong_state`: there are as many as can be. */
  'POST /operators/invite': {
    in: { password: string };
    out: { url: string; expiresAt: number };
  };
  /** Ends another one with all sessions, and tells who is left. */
  'POST /operators/{id}/remove': { in: { password: string }; out: readonly Operator[] };
}
