import type { ReconnectPolicy } from 'livekit-client';

/** For so long the next try comes within `SOON`: a server that is back is found at once. */
const EAGER_MILLIS = 15_000;
const SOON = 1_000;
const LATER = 3_000;
const GIVE_UP_MILLIS = 600_000;
/** The first waits; their sum is short enough to catch a server that only restarted. */
const FIRST = [0, 200, 400, 700];

/** How long to wait before try number `n` (from 0), `elapsed` ms after the loss; null: give up. */
export function waitBefore(n: number, elapsed: number, chance: number): number | null {
  if (elapsed > GIVE_UP_MILLIS) return null;
  const wait = elapsed < EAGER_MILLIS ? Math.min(FIRST[n] ?? SOON, SOON) : LATER;
  return wait * (1 - 0.3 * chance);
}

/** The same, as LiveKit asks for it. */
export const reconnectPolicy: ReconnectPolicy = {
  nextRetryDelayInMs: ({ retryCount, elapsedMs }) =>
    waitBefore(retryCount, elapsedMs, Math.random()),
};
