import type { PersonRef, Wish, Wishes } from '@lyceum/wire/room.ts';
import { put } from './table.ts';

/** Tabs remembered for each person; as in Java. */
const TABS = 4;

/** The highest wish of each person and tab. Only the server's log carries them. */
export function wishesAfter(
  wishes: Wishes,
  by: PersonRef | null,
  wish: Wish | null,
  seq: number,
): Wishes {
  if (by === null || wish === null) return wishes;
  const others = (wishes.done[by] ?? []).filter((each) => each.tab !== wish.tab);
  const kept = others.slice(Math.max(0, others.length + 1 - TABS));
  return { done: put(wishes.done, by, [...kept, { tab: wish.tab, n: wish.n, seq }]) };
}
