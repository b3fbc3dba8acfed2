import type { Obstacle } from '../cards/Entering.tsx';
import type { Shut } from './door.ts';

/** The card for each reason for which one is not in the class. */
export function obstacleOf({ reason, until }: Pick<Shut, 'reason' | 'until'>, at = 0): Obstacle {
  switch (reason) {
    case 'DOWN':
    case 'UNAVAILABLE':
    case 'TOO_SLOW':
    case 'TOO_FAST':
    case 'UNREADABLE':
      return navigator.onLine ? { kind: 'down', retryAt: at } : { kind: 'offline' };
    case 'BAD_TOKEN':
      return { kind: 'expired' };
    case 'NO_CLASS':
    case 'NO_SUPERVISOR':
      return { kind: 'wrong' };
    case 'LINK_WITHDRAWN':
      return { kind: 'withdrawn' };
    case 'ENDED':
    case 'EXPIRED':
      return { kind: 'over', ...(until === null ? {} : { endedAt: until }) };
    case 'REMOVED':
      return { kind: 'removed', ...(until === null ? {} : { until }) };
    case 'NOT_ADMITTED':
      return { kind: 'refused' };
    case 'LOCKED':
      return { kind: 'locked' };
    case 'FULL':
      return { kind: 'full', places: 0 };
    case 'REPLACED':
      return { kind: 'otherTab' };
    case 'LEFT':
      return { kind: 'left' };
  }
}
