import type { Preferences } from '../views.ts';
import { type ClassStore, onDesk } from './state.ts';

const KEY = 'lyceum.preferences';

/** As a browser is that was never here before: made for a cheap phone and a child's voice. */
export const FIRST: Preferences = {
  mirror: true,
  hd: false,
  noise: true,
  gain: true,
  music: false,
  singleKeys: true,
  lowData: false,
  textSize: 100,
};

/** What was chosen in this browser before. */
export function keptPreferences(storage: Storage = localStorage): Preferences {
  try {
    return { ...FIRST, ...JSON.parse(storage.getItem(KEY) ?? '{}') };
  } catch {
    return FIRST;
  }
}

export function keepPreferences(preferences: Preferences, storage: Storage = localStorage): void {
  storage.setItem(KEY, JSON.stringify(preferences));
}

/** Changes what this person likes, for now and for the next class in this browser. */
export function prefer(store: ClassStore, change: Partial<Preferences>): void {
  const preferences = { ...store.getState().desk.preferences, ...change };
  keepPreferences(preferences);
  onDesk(store, { preferences });
}
