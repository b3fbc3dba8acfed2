import type { NewKey } from '../api.ts';
import { cell } from '../server/cell.ts';

/** A key that was just made. Its secret lives in this page's memory only, until it is saved. */
export interface FreshKey {
  readonly app: number;
  readonly key: NewKey;
}

export const freshKey = cell<FreshKey | undefined>(undefined);

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Shows a secret until `secretSaved`; the browser asks before the page is closed over it. */
export function showSecret(fresh: FreshKey): void {
  freshKey.set(fresh);
  window.addEventListener('beforeunload', warn);
}

/** Numbers of the applications whose key somebody said to have saved, with commas between. */
const SAVED = 'lyceum.console.keys.saved';
const saved = () => (localStorage.getItem(SAVED) ?? '').split(',').filter(Boolean);

/** Whether somebody said in this browser that the key of this application is saved. */
export const saidSaved = (app: number) => saved().includes(String(app));
export const saySaved = (app: number) =>
  localStorage.setItem(SAVED, [...new Set([...saved(), String(app)])].join());

/** Forgets the secret: nothing can show it again. */
export function secretSaved(): void {
  const fresh = freshKey.get();
  if (fresh) saySaved(fresh.app);
  freshKey.set(undefined);
  window.removeEventListener('beforeunload', warn);
}

/** What is written into the file that one may download. */
export function keyFile({ app, key }: FreshKey): string {
  return `SdkAppId=${app}\nSecretId=${key.secretId}\nSecretKey=${key.secretKey}\n`;
}
