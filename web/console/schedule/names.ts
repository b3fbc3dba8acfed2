import type { WrongWhy } from './draft.ts';

/** How many of each one class takes by one paste. */
export const MOST = { students: 500, assistants: 100 } as const;
/** Characters of a name. */
export const LONGEST_NAME = 256;

export interface Names {
  readonly names: readonly string[];
  /** Names longer than a name may be, cut for display. */
  readonly tooLong: readonly string[];
  /** How many more there are than one class takes. */
  readonly tooMany: number;
}

const BETWEEN = /[\n\r\t,;，；、]+/;
const MARK = /^(?:\d{1,3}[.)]|[-*•])\s+/u;

/**
 * The names in a pasted list: one a line, or between tabs, commas or semicolons as a spreadsheet
 * gives them. Numbers and dots of a list go. A name may stand twice: two people can share one.
 */
export function readNames(pasted: string, most: number): Names {
  const all = pasted
    .split(BETWEEN)
    .map((name) => name.trim().replace(MARK, '').replace(/\s+/gu, ' '))
    .filter((name) => name !== '');
  const tooLong = all.filter((name) => [...name].length > LONGEST_NAME);
  return {
    names: all.slice(0, most),
    tooLong: tooLong.map((name) => `${name.slice(0, 24)}…`),
    tooMany: Math.max(0, all.length - most),
  };
}

/** Why a pasted list cannot stay as it is. */
export function wrongNames(pasted: string, most: number): WrongWhy | undefined {
  const { tooLong, tooMany } = readNames(pasted, most);
  if (tooMany > 0) return 'many';
  return tooLong.length > 0 ? 'long' : undefined;
}
