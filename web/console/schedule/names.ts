import { type Left, readPasted } from './pasted.ts';
import { numbered, type Same } from './sameNames.ts';

/** Why a field cannot stay as it is. */
export type WrongWhy = 'missing' | 'long' | 'past' | 'many';

/** How many of each one class takes by one paste. */
export const MOST = { students: 500, assistants: 100 } as const;
/** Characters of a name. */
export const LONGEST_NAME = 256;

export interface Names {
  readonly names: readonly string[];
  /** Names that stand more than once, here or in the class already, and what they become. */
  readonly same: readonly Same[];
  /** Names longer than a name may be, cut for display. */
  readonly tooLong: readonly string[];
  /** What stood in the list besides the names. */
  readonly left: Left;
  /** How many more there are than one class takes. */
  readonly tooMany: number;
}

/**
 * The names in a pasted list. A name that stands twice is two people, who are numbered; so is one
 * that is `taken` in the class.
 */
export function readNames(pasted: string, most: number, taken: readonly string[] = []): Names {
  const { names: read, left } = readPasted(pasted);
  const { names, same } = numbered(read.slice(0, most), taken);
  const tooLong = names.filter((name) => [...name].length > LONGEST_NAME);
  return {
    names,
    same,
    left,
    tooLong: tooLong.map((name) => `${name.slice(0, 24)}…`),
    tooMany: Math.max(0, read.length - most),
  };
}

/** Why a pasted list cannot stay as it is. */
export function wrongNames(
  pasted: string,
  most: number,
  taken: readonly string[] = [],
): WrongWhy | undefined {
  const { tooLong, tooMany } = readNames(pasted, most, taken);
  if (tooMany > 0) return 'many';
  return tooLong.length > 0 ? 'long' : undefined;
}
