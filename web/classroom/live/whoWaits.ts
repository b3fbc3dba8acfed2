import { leads } from '@lyceum/room/rights.ts';
import { words } from '@lyceum/ui/words.ts';
import type { PersonRef } from '@lyceum/wire/room.ts';
import type { Session } from './session.ts';
import { type ClassState, type ClassStore, onDesk } from './state.ts';
import { notice } from './toasts.ts';

const waitingOf = ({ room, role }: ClassState): readonly PersonRef[] =>
  room && leads(role) ? Object.keys(room.roster.waiting) : [];

/**
 * Tells who leads that somebody waits outside; all who wait stand in one notice, which stays until
 * somebody answers. Gives back how to stop.
 */
export function sayWhoWaits(store: ClassStore, session: Pick<Session, 'ask'>): () => void {
  let known: readonly PersonRef[] = [];
  let said: string | undefined;
  const tell = (waiting: readonly PersonRef[]) => {
    const [one, ...others] = waiting;
    if (one === undefined) {
      onDesk(store, { toast: undefined });
      return undefined;
    }
    const name = store.getState().room?.roster.waiting[one]?.person.name ?? '';
    const n = waiting.length;
    const [text, label] =
      others.length === 0
        ? [words('enter.waits', { name }), words('enter.letin')]
        : [words('enter.waits.several', { n }), words('enter.letall')];
    const letIn = () =>
      session.ask(others.length === 0 ? { type: 'Admit', person: one } : { type: 'AdmitAll' });
    return notice(store, text, [
      { label, act: letIn },
      { label: words('enter.look'), act: () => onDesk(store, { panel: 'people' }) },
    ]);
  };
  const look = (state: ClassState) => {
    const waiting = waitingOf(state);
    const came = waiting.some((ref) => !known.includes(ref));
    const went = known.some((ref) => !waiting.includes(ref));
    const stands = said !== undefined && state.desk.toast?.id === said;
    known = waiting;
    if (came || (went && stands)) said = tell(waiting);
  };
  look(store.getState());
  return store.subscribe((now, before) => {
    const same = now.room?.roster.waiting === before.room?.roster.waiting;
    if (!same || now.role !== before.role) look(now);
  });
}
