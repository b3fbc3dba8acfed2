import type { Wish } from './wishes.ts';

/** What one browser tab keeps over reloads. Nothing here outlives the tab. */
export interface Memory {
  /** The same for this tab over reloads. */
  readonly tab: string;
  /** Opens the next connection; null: none yet, or it is used up. */
  resume: string | null;
  /** The class the resume secret belongs to; null: named by the secret alone. */
  classId: number | null;
  /** The login token of the address, which itself shows it no more; null: there was none. */
  token: string | null;
  /** Which ticket this tab came with; another one means another class or person. */
  door: string;
  /** The number of the last wish. */
  lastWish: number;
  /** The person pressed Join here and has not left. */
  inside: boolean;
  /** The person opened this device here; only then a reload opens it again. */
  micOpened: boolean;
  cameraOpened: boolean;
  /** The person shut it here: from then on it opens by their press only. */
  micShut: boolean;
  cameraShut: boolean;
  draft: string;
  /** Words the server has not taken yet, newest last; gone once they are in the log. */
  unsaid: readonly Wish[];
}

/** So many words are kept at most. */
export const UNSAID = 20;

const KEY = 'lyceum.tab';
const TAB_LETTERS = 16;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

function randomTab(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TAB_LETTERS));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Of a tab in which nothing has happened yet. */
export const fresh = (): Memory => ({
  tab: randomTab(),
  resume: null,
  classId: null,
  token: null,
  door: '',
  lastWish: 0,
  inside: false,
  micOpened: false,
  cameraOpened: false,
  micShut: false,
  cameraShut: false,
  draft: '',
  unsaid: [],
});

function kept(storage: Storage): Memory {
  try {
    return { ...fresh(), ...JSON.parse(storage.getItem(KEY) ?? '{}') };
  } catch {
    return fresh();
  }
}

/** The tab's memory; every assignment is kept at once. */
export function tabMemory(storage: Storage = sessionStorage): Memory {
  const memory = kept(storage);
  const keep = () => storage.setItem(KEY, JSON.stringify(memory));
  keep();
  return new Proxy(memory, {
    set(target, name, value) {
      Reflect.set(target, name, value);
      keep();
      return true;
    },
  });
}
