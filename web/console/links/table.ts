import type { PersonalLink } from '../api.ts';
import { csv } from './csv.ts';

/** The students' links as a file: who, and where they enter. */
export function linksFile(
  links: readonly PersonalLink[],
  heads: readonly [string, string],
): string {
  return csv([heads, ...links.map((link) => [link.name, link.url])]);
}

/** The students' links as lines to paste into a message or a table. */
export function linkLines(links: readonly PersonalLink[]): string {
  return links.map((link) => `${link.name}\t${link.url}`).join('\n');
}

/** The end of an address, which tells links apart where the whole has no room. */
export function shortUrl(url: string): string {
  const { pathname } = new URL(url, 'https://lyceum.invalid');
  const tail = pathname.split('/').at(-1) ?? '';
  return tail.length <= 12 ? `…/${tail}` : `…/${tail.slice(0, 4)}…${tail.slice(-6)}`;
}
