import type { Session } from '../api.ts';
import { cell } from './cell.ts';

/** Who is signed in. `lost`: the session ended while the page was open. */
export type Presence =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'lost'; readonly session: Session };

export const presence = cell<Presence>({ kind: 'unknown' });

/** The session of the page, also while it is lost and the page waits behind the card. */
export function session(): Session | undefined {
  const now = presence.get();
  switch (now.kind) {
    case 'in':
    case 'lost':
      return now.session;
    case 'unknown':
    case 'out':
      return undefined;
  }
}

export function signedIn(now: Session): void {
  presence.set({ kind: 'in', session: now });
}

/**
 * Marks the session as over; what is on the page stays. Gives back when somebody signed in again,
 * so that what was asked meanwhile can be asked again by itself.
 */
export function sessionLost(): Promise<void> {
  const now = presence.get();
  if (now.kind === 'in') presence.set({ kind: 'lost', session: now.session });
  return new Promise((resolve) => {
    const stop = presence.listen(() => {
      if (presence.get().kind !== 'in') return;
      stop();
      resolve();
    });
  });
}
