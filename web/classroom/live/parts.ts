import type { Follower } from './follower.ts';
import type { Session } from './session.ts';
import type { ClassStore } from './state.ts';

/** What the presses in a class act on. */
export interface Parts {
  readonly store: ClassStore;
  readonly session: Session;
  readonly follower: Follower;
}
