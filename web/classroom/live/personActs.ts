import { leads } from '@lyceum/room/rights.ts';
import { words } from '@lyceum/ui/words.ts';
import type { PersonActions } from '../views.ts';
import type { Parts } from './acts.ts';
import { onDesk } from './state.ts';
import { toast } from './toasts.ts';

/** What one press on a person does; for who leads, and what everybody may. */
export function personActs({ store, session }: Parts): PersonActions {
  const { role, room } = store.getState();
  const pin = (ref: string) => {
    const { pinned } = store.getState().desk;
    onDesk(store, { pinned: pinned === ref ? undefined : ref });
  };
  if (!leads(role)) return { pin };
  const name = (ref: string) => store.getState().room?.roster.people[ref]?.name ?? '';
  const chat = {
    muteInChat: (ref: string, muted: boolean) => {
      const silence = () => session.ask({ type: 'SilencePerson', person: ref, seconds: null });
      const lift = () => session.ask({ type: 'LiftSilence', person: ref });
      if (!muted) return lift();
      silence();
      return toast(store, words('chat.sys.muted', { name: name(ref) }), lift);
    },
    rename: (ref: string, to: string) =>
      session.ask({ type: 'RenamePerson', person: ref, name: to }),
    remove: (ref: string, how: 'now' | 'forever') =>
      session.ask({ type: 'KickPerson', person: ref, seconds: how === 'now' ? 0 : null }),
    ...(role === 'TEACHER'
      ? { writeTo: (ref: string) => onDesk(store, { target: ref, panel: 'chat' }) }
      : {}),
  };
  if (room?.lesson?.status !== 'RUNNING') return { pin, ...chat };
  const invite = (ref: string) => session.ask({ type: 'InviteToStage', person: ref });
  return {
    pin,
    ...chat,
    invite,
    mute: (ref) => session.ask({ type: 'MutePerson', person: ref }),
    askUnmute: (ref) => session.ask({ type: 'AskToOpen', person: ref, source: 'MICROPHONE' }),
    offStage: (ref) => {
      session.ask({ type: 'TakeOffStage', person: ref });
      toast(store, words('toast.offstage', { name: name(ref) }), () => invite(ref));
    },
    lowerHand: (ref) => session.ask({ type: 'LowerHandOf', person: ref }),
    letShare: (ref, allowed) => session.ask({ type: 'AllowShare', person: ref, allowed }),
  };
}
