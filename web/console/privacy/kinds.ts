import type { WordKey, Words } from '@lyceum/ui/words.ts';
import { currentLanguage } from '@lyceum/ui/words.ts';
import type { DataKind, ErasedKind, Erasing, KeptKind } from './api.ts';

/** The stops of the scale, in days; undefined: until it is erased. */
const SCALE: readonly (number | undefined)[] = [
  1,
  3,
  7,
  14,
  30,
  60,
  90,
  120,
  150,
  180,
  270,
  365,
  730,
  undefined,
];
/** The longest that can be typed where the agreement names no end, in days. */
const LONGEST = 3650;

export const NAMES: Readonly<Record<DataKind, WordKey>> = {
  log: 'privacy.c.log',
  quality: 'privacy.c.quality',
  audit: 'privacy.c.audit',
  export: 'privacy.c.export',
  chat: 'privacy.c.chat',
  profile: 'privacy.c.profile',
};

export const USES: Readonly<Record<DataKind, WordKey>> = {
  log: 'privacy.for.log',
  quality: 'privacy.for.quality',
  audit: 'privacy.for.audit',
  export: 'privacy.for.export',
  chat: 'privacy.for.chat',
  profile: 'privacy.for.profile',
};

export const ERASED: Readonly<Record<ErasedKind, WordKey>> = {
  person: 'privacy.k.person',
  room: 'privacy.k.room',
  application: 'privacy.k.application',
  period: 'privacy.k.period',
};

/** How long is long? Nothing is longer than "until it is erased". */
const long = (days: number | undefined) => days ?? Number.POSITIVE_INFINITY;

/** Whether `next` is shorter than what is chosen now. */
export function isShorter(next: number | undefined, now: number | undefined): boolean {
  return long(next) < long(now);
}

/** The stops for a kind, the shortest first, what is chosen now and what is wished among them. */
export function choices(kind: KeptKind, wished = kind.days): readonly (number | undefined)[] {
  const allowed = SCALE.filter((days) => long(days) >= kind.least && long(days) <= long(kind.most));
  const all = new Set([...allowed, kind.days, wished]);
  return [...all].sort((one, other) => (isShorter(one, other) ? -1 : 1));
}

/** The most days that can be typed for a kind. */
export const mostDays = (kind: KeptKind) => kind.most ?? LONGEST;

/** The days that were typed; undefined: no whole number that may be chosen. */
export function typedDays(kind: KeptKind, text: string): number | undefined {
  const days = Number(text);
  const fits = Number.isInteger(days) && days >= kind.least && days <= mostDays(kind);
  return text.trim() !== '' && fits ? days : undefined;
}

/** "90 days", "until deleted". */
export function daysText(days: number | undefined, say: Words): string {
  if (days === undefined) return say('privacy.forever');
  const style = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(currentLanguage(), style).format(days);
}

/** "1.2M": short enough for a column. */
export function amount(n: number): string {
  const style = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(currentLanguage(), style).format(n);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "12 kB". */
export function sizeText(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const style = { style: 'unit', unit: UNITS[step] ?? 'byte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(currentLanguage(), style).format(bytes / 1_000 ** step);
}

const DAY_MS = 86_400_000;

/** Whole days until then; the last one counts. */
export function daysLeft(ends: number, now: number): number {
  return Math.max(1, Math.ceil((ends - now) / DAY_MS));
}

const DONE: Readonly<Record<Erasing['state'], number>> = {
  accepted: 1,
  keys_destroyed: 2,
  counted: 2,
  logical_done: 3,
  bytes_done: 4,
  receipted: 6,
};

/** How many of the six steps that people are told are done. */
export function stepsDone(state: Erasing['state']): number {
  return DONE[state];
}
