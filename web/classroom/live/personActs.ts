import { leads } from '@lyceum/room/rights.ts';
import type { PersonActions, Removal } from '../views.ts';
import type { Parts } from './parts.ts';
import { onDesk } from './state.ts';

/** How long somebody who was put out stays away, in seconds; null: for good. */
const AWAY_SECONDS: Readonly<Record<Removal, number | null>> = {
  now: 0,
  while: 10 * 60,
  forever: null,
};

/** What one press on a person does; for who leads, and what everybody may. */
export function personActs({ store, session }: Parts): PersonActions {
  const { role, room } = store.getState();
  const pin = (ref: string) => {
    const { pinned } = store.getState().desk;
    onDesk(store, { pinned: pinned === ref ? undefined : ref });
  };
  if (!leads(role)) return { pin };
  const chat = {
    muteInChat: (ref: string, muted: boolean) =>
      session.ask(
        muted
          ? { type: 'SilencePerson', person: ref, seconds: null }
          : { type: 'LiftSilence', person: ref },
      ),
    rename: (ref: string, to: string) =>
      session.ask({ type: 'RenamePerson', person: ref, name: to }),
    letBack: (ref: string) => session.ask({ type: 'UnblockPerson', person: ref }),
    remove: (ref: string, how: Removal) =>
      session.ask({ type: 'KickPerson', person: ref, seconds: AWAY_SECONDS[how] }),
    ...(role === 'TEACHER'
      ? { writeTo: (ref: string) => onDesk(store, { target: ref, panel: 'chat' }) }
      : {}),
  };
  if (room?.lesson?.status !== 'RUNNING') return { pin, ...chat };
  return {
    pin,
    ...chat,
    invite: (ref) => session.ask({ type: 'InviteToStage', person: ref }),
    mute: (ref) => session.ask({ type: 'MutePerson', person: ref }),
    askUnmute: (ref) => session.ask({ type: 'AskToOpen', person: ref, source: 'MICROPHONE' }),
    stopCamera: (ref) => session.ask({ type: 'StopCameraOf', person: ref }),
    stopShare: () => session.ask({ type: 'StopShare' }),
    offStage: (ref) => session.ask({ type: 'TakeOffStage', person: ref }),
    onlyVoice: (ref) => session.ask({ type: 'LetOneSpeak', person: ref ?? null }),
    takeBack: (ref) => session.ask({ type: 'WithdrawInvitation', person: ref }),
    lowerHand: (ref) => session.ask({ type: 'LowerHandOf', person: ref }),
    letShare: (ref, allowed) => session.ask({ type: 'AllowShare', person: ref, allowed }),
  };
}
