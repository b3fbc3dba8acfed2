import { words } from '@lyceum/ui/words.ts';
import type { PersonRef, Room, RoomEvent } from '@lyceum/wire/room.ts';
import type { Session } from './session.ts';
import type { ClassStore } from './state.ts';
import { toast } from './toasts.ts';

/**
 * Says that all are muted. What a shared screen plays is no microphone and goes on: whoever muted
 * hears that, and may end it.
 */
export function sayAllMuted(
  store: ClassStore,
  session: Pick<Session, 'ask'>,
  key: 'toast.mutedall' | 'toast.mutedall.already',
): void {
  const { room, me } = store.getState();
  const share = room?.stage.share;
  if (!share?.sound || share.person === me) return toast(store, words(key));
  const name = room?.roster.people[share.person]?.name ?? '';
  return toast(store, words('toast.mutedall.share', { name }), undefined, {
    label: words('person.share.stop'),
    act: () => session.ask({ type: 'StopShare' }),
  });
}

/** Says what the own press has done, once it is done, with what takes it back. */
export function sayOwnDeed(store: ClassStore, session: Session, event: RoomEvent): void {
  const { room, me } = store.getState();
  const name = (ref: string) => room?.roster.people[ref]?.name ?? '';
  const invite = (ref: string) => session.ask({ type: 'InviteToStage', person: ref });
  // Undo gives seats and rights back, never an open microphone: that is each person's own.
  switch (event.type) {
    case 'AllMuted':
      return sayAllMuted(store, session, 'toast.mutedall');
    case 'ClassLocked':
      if (!event.on) return toast(store, words('toast.unlocked'));
      return toast(store, words('toast.locked'), () =>
        session.ask({ type: 'LockClass', on: false }),
      );
    case 'HandsLowered':
      return toast(store, words('toast.lowered'));
    case 'StageCleared':
      return toast(store, words('toast.cleared'), () => event.people.refs.forEach(invite));
    case 'StageExited':
      if (event.person === me) return undefined;
      return toast(store, words('toast.offstage', { name: name(event.person) }), () =>
        invite(event.person),
      );
    case 'PersonSilenced':
      return toast(
        store,
        words(isGuarded(room, event.person) ? 'chat.sys.muted.guarded' : 'chat.sys.muted', {
          name: name(event.person),
        }),
        () => session.ask({ type: 'LiftSilence', person: event.person }),
      );
    case 'PersonKicked':
      return toast(
        store,
        words(isGuarded(room, event.ref) ? 'toast.removed.guarded' : 'toast.removed', {
          name: name(event.ref),
        }),
        event.ref in (room?.roster.banned ?? {})
          ? () => session.ask({ type: 'UnblockPerson', person: event.ref })
          : undefined,
      );
    case 'OnlyOneSpeaks':
      if (event.person === null) return toast(store, words('toast.allspeak'));
      return toast(store, words('toast.onespeaks', { name: name(event.person) }), () =>
        session.ask({ type: 'LetOneSpeak', person: null }),
      );
    default:
      return undefined;
  }
}

/** Who came by an invitation may come again as somebody else, but has to wait at the door then. */
function isGuarded(room: Room | undefined, ref: PersonRef): boolean {
  return room?.roster.whoWaits !== 'NOBODY' && room?.roster.people[ref]?.invited === true;
}
