import type { Obstacle } from '../cards/Entering.tsx';
import type { Shut } from './door.ts';

/** A trouble of the server that passes is tried again by itself after so long. */
export const RETRY_MILLIS = 5_000;

/** Who stands before a locked class asks again by itself after so long. */
export const KNOCK_MILLIS = 10_000;

/** Whether a reason is a trouble of the server that passes by itself. */
export function passesBy(reason: Shut['reason']): boolean {
  return ['DOWN', 'UNAVAILABLE', 'TOO_SLOW', 'TOO_FAST', 'UNREADABLE'].includes(reason);
}

/**
 * The card for each reason for which one is not in the class. `at`: when it is tried again, on this
 * browser's clock; `offset`: class clock minus this browser's clock, in milliseconds. `linked`: one
 * came by a link, which can be opened again.
 */
export function obstacleOf(
  { reason, until }: Pick<Shut, 'reason' | 'until'>,
  at: number,
  offset: number,
  linked = false,
): Obstacle {
  switch (reason) {
    case 'DOWN':
    case 'UNAVAILABLE':
    case 'TOO_SLOW':
    case 'TOO_FAST':
    case 'UNREADABLE':
      return navigator.onLine ? { kind: 'down', retryAt: at } : { kind: 'offline' };
    case 'TOKEN_EXPIRED':
      return { kind: 'expired' };
    case 'BAD_TOKEN':
      return { kind: linked ? 'anew' : 'wrong' };
    case 'BAD_NAME':
    case 'NAME_TAKEN':
    case 'NAME_MISLEADS':
    case 'NO_CLASS':
    case 'NO_SUPERVISOR':
      return { kind: 'wrong' };
    case 'NO_CONSENT':
      return { kind: 'unagreed', before: true };
    case 'NO_AGE':
      return { kind: 'unasserted' };
    case 'FROZEN':
      return { kind: 'frozen' };
    case 'ERASED':
      return { kind: 'erased' };
    case 'PAUSED':
      return { kind: 'paused' };
    case 'LINK_WITHDRAWN':
      return { kind: 'withdrawn' };
    case 'ENDED':
    case 'EXPIRED':
      return { kind: 'over', ...(until === null ? {} : { endedAt: until }) };
    case 'REMOVED':
      return { kind: 'removed', ...(until === null ? {} : { until: until - offset }) };
    case 'NOT_ADMITTED':
      return { kind: 'refused' };
    case 'LOCKED':
      return { kind: 'locked' };
    case 'FULL':
      return { kind: 'full' };
    case 'CROWDED':
      return { kind: 'crowded' };
    case 'REPLACED':
      return { kind: 'otherTab' };
    case 'LEFT':
      return { kind: 'left' };
  }
}
