import type { PersonCommand, RefusalReason } from '@lyceum/wire/room.ts';

/** A wish on its way: sent, granted but not yet seen in the log, or refused. */
export interface Wish {
  readonly n: number;
  readonly command: PersonCommand;
  /** When it was wished, on the class clock. */
  readonly at: number;
  /** Set once granted: it is done when the log has come to this number. */
  readonly seq?: number;
  readonly refused?: RefusalReason;
}

/** Wishes kept at most; beyond that the oldest answered ones go. */
const KEPT = 200;

export type Wishes = readonly Wish[];

export function wished(wishes: Wishes, wish: Wish): Wishes {
  return [...wishes.slice(Math.max(0, wishes.length + 1 - KEPT)), wish];
}

export function granted(wishes: Wishes, n: number, seq: number, seen: number): Wishes {
  return seen >= seq
    ? forgotten(wishes, n)
    : wishes.map((wish) => (wish.n === n ? { ...wish, seq } : wish));
}

/** What was refused stays only where it can be sent again: words the person wrote. */
export function refused(wishes: Wishes, n: number, reason: RefusalReason): Wishes {
  return wishes.flatMap((wish) => {
    if (wish.n !== n) return [wish];
    return isSaid(wish.command) ? [{ ...wish, refused: reason }] : [];
  });
}

/** The log has come to `seen`. */
export function caughtUp(wishes: Wishes, seen: number): Wishes {
  const open = wishes.filter((wish) => wish.seq === undefined || wish.seq > seen);
  return open.length === wishes.length ? wishes : open;
}

export function forgotten(wishes: Wishes, n: number): Wishes {
  return wishes.filter((wish) => wish.n !== n);
}

/** Those the server has not answered, in the order in which they were wished. */
export function unanswered(wishes: Wishes): Wishes {
  return wishes.filter((wish) => wish.seq === undefined && wish.refused === undefined);
}

/** Whether one of these wishes has waited for its answer for longer than a moment. */
export function isLate(
  { wishes, lateUpTo }: { readonly wishes: Wishes; readonly lateUpTo: number },
  ...types: readonly PersonCommand['type'][]
): boolean {
  return unanswered(wishes).some(({ n, command }) => n <= lateUpTo && types.includes(command.type));
}

/** Whether a reason passes by itself, so that the same wish may simply be sent again. */
export function passes(reason: RefusalReason): boolean {
  return reason === 'BUSY' || reason === 'TIMED_OUT' || reason === 'UNAVAILABLE';
}

export function isSaid(
  command: PersonCommand,
): command is Extract<PersonCommand, { type: 'Say' | 'SayPrivately' }> {
  return command.type === 'Say' || command.type === 'SayPrivately';
}
