import type { Room } from '@lyceum/wire/room.ts';
import { type ClassStore, onDesk } from './state.ts';

const nameIn = (room: Room | undefined, ref: string) => room?.roster.people[ref]?.name ?? '';

/** The names that the class knew before, and does not know now. */
function namesGone(now: Room | undefined, before: Room): readonly string[] {
  return Object.keys(before.roster.people)
    .filter((ref) => nameIn(now, ref) === '')
    .map((ref) => nameIn(before, ref))
    .filter((name) => name !== '');
}

/**
 * Takes away what is said above the controls of somebody whose name was erased or frozen, so that
 * the name stands nowhere on the page. Gives back how to stop.
 */
export function dropNamesGone(store: ClassStore): () => void {
  return store.subscribe((now, before) => {
    const text = now.desk.toast?.text;
    if (text === undefined || !before.room) return;
    if (now.room?.roster.people === before.room.roster.people) return;
    const gone = namesGone(now.room, before.room);
    if (gone.some((name) => text.includes(name))) onDesk(store, { toast: undefined });
  });
}
