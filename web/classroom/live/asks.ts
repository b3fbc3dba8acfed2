import { leads } from '@lyceum/room/rights.ts';
import { words } from '@lyceum/ui/words.ts';
import type { PersonRef } from '@lyceum/wire/room.ts';
import type { Session } from './session.ts';
import { type ClassState, type ClassStore, onDesk } from './state.ts';
import { toast } from './toasts.ts';

/**
 * Tells who leads that somebody asks to share a screen. What the class says is asked, not what
 * happens: who comes or comes back while somebody asks is told too. All who ask stand in People.
 * Gives back how to stop.
 */
export function sayWhoAsks(store: ClassStore, session: Pick<Session, 'ask'>): () => void {
  let known: readonly PersonRef[] = [];
  let said: { readonly person: PersonRef; readonly toast: string | undefined } | undefined;
  const look = ({ room, role, desk }: ClassState) => {
    if (!room) return;
    const running = room.lesson?.status === 'RUNNING';
    const asks = leads(role) && running ? room.stage.shareAsks.refs : [];
    const fresh = asks.find((ref) => !known.includes(ref));
    known = asks;
    if (said && !asks.includes(said.person)) {
      // Somebody answered, here or elsewhere: nothing is left to press.
      if (desk.toast?.id === said.toast) onDesk(store, { toast: undefined });
      said = undefined;
    }
    if (fresh === undefined) return;
    const name = room.roster.people[fresh]?.name ?? '';
    toast(store, words('stage.share.asks', { name }), undefined, {
      label: words('stage.share.allow'),
      act: () => session.ask({ type: 'AllowShare', person: fresh, allowed: true }),
    });
    said = { person: fresh, toast: store.getState().desk.toast?.id };
  };
  look(store.getState());
  return store.subscribe((now, before) => {
    if (now.room?.stage !== before.room?.stage || now.role !== before.role) look(now);
  });
}
