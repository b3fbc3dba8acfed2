import type { PersonRef, Wish, Wishes } from '@lyceum/wire/room.ts';
import { put } from './table.ts';

/** Tabs remembered for each person; as in Java. */
const TABS = 4;

/** Wishes remembered for each tab; as in Java. */
const WINDOW = 64;

/** The last wishes of each person and tab. Only the server's log carries them. */
export function wishesAfter(
  wishes: Wishes,
  by: PersonRef | null,
  wish: Wish | null,
  seq: number,
): Wishes {
  if (by === null || wish === null) return wishes;
  const tabs = wishes.tabs[by] ?? [];
  const mine = tabs.find((each) => each.tab === wish.tab)?.grants ?? [];
  const grants = [...last(mine, WINDOW - 1), { n: wish.n, seq }];
  const others = tabs.filter((each) => each.tab !== wish.tab);
  return { tabs: put(wishes.tabs, by, [...last(others, TABS - 1), { tab: wish.tab, grants }]) };
}

function last<T>(all: readonly T[], count: number): readonly T[] {
  return all.slice(Math.max(0, all.length - count));
}
