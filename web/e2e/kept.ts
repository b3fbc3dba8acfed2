import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Declared {
  readonly shelf: 'LOCAL' | 'SESSION' | 'COOKIE';
  readonly key: string;
}

const DECLARED: readonly Declared[] = JSON.parse(
  readFileSync(new URL('kept.json', import.meta.url), 'utf8'),
);

const fits = (declared: string, key: string) =>
  declared.endsWith('*') ? key.startsWith(declared.slice(0, -1)) : key === declared;

const isDeclared = ({ shelf, key }: Declared) =>
  DECLARED.some((one) => one.shelf === shelf && fits(one.key, key));

/** What a page left in the browser and nobody declared; databases and caches it may not have. */
export async function undeclared(page: Page): Promise<readonly string[]> {
  const left = await page.evaluate(async () => ({
    LOCAL: Object.keys(localStorage),
    SESSION: Object.keys(sessionStorage),
    other: [
      ...(await indexedDB.databases()).map((one) => `database ${one.name}`),
      ...('caches' in window ? await caches.keys() : []).map((name) => `cache ${name}`),
    ],
  }));
  const cookies = (await page.context().cookies()).map((one) => one.name);
  const found: Declared[] = [
    ...left.LOCAL.map((key) => ({ shelf: 'LOCAL' as const, key })),
    ...left.SESSION.map((key) => ({ shelf: 'SESSION' as const, key })),
    ...cookies.map((key) => ({ shelf: 'COOKIE' as const, key })),
  ];
  return [
    ...found.filter((one) => !isDeclared(one)).map((one) => `${one.shelf} ${one.key}`),
    ...left.other,
  ];
}
