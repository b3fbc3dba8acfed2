import { type DeviceKind as BrowserKind, rememberedDevice } from '@lyceum/media/devices.ts';
import { playChime } from '@lyceum/media/level.ts';
import { leads, roleOf, sources } from '@lyceum/room/rights.ts';
import type { WhoWrites } from '@lyceum/wire/room.ts';
import type { ClassActs, DeviceKind, Layout, WhoMayWrite } from '../views.ts';
import { sayAllMuted } from './ownDeeds.ts';
import type { Parts } from './parts.ts';
import { personActs } from './personActs.ts';
import { prefer } from './preferences.ts';
import { type ClassState, onDesk } from './state.ts';

const WHO: Readonly<Record<WhoMayWrite, WhoWrites>> = {
  all: 'EVERYONE',
  teacher: 'TO_TEACHER',
  none: 'NOBODY',
};

const KINDS: Readonly<Record<DeviceKind, BrowserKind>> = {
  mic: 'audioinput',
  camera: 'videoinput',
  speaker: 'audiooutput',
};

/** What anybody's press does. What the role or the moment does not allow is absent. */
export function classActs(parts: Parts): ClassActs {
  const { store } = parts;
  const state = store.getState();
  return {
    ...ownActs(parts),
    ...talkActs(parts),
    ...deskActs(parts),
    person: personActs(parts),
    ...(leads(state.role) ? leaderActs(parts, state) : {}),
  };
}

function ownActs({ store, session, follower }: Parts) {
  const now = () => store.getState();
  const may = (source: 'MICROPHONE' | 'CAMERA' | 'SCREEN') => {
    const { room, me } = now();
    return room !== undefined && me !== undefined && sources(room, me).has(source);
  };
  return {
    toggleMic: () => {
      if (may('MICROPHONE')) follower.toggleMic(!follower.isOpen('MICROPHONE'));
    },
    toggleCamera: () => {
      if (may('CAMERA')) follower.toggleCamera(!follower.isOpen('CAMERA'));
    },
    hold: (down: boolean) => follower.hold(down),
    toggleShare: () => {
      const { room, me } = now();
      if (room?.stage.share?.person === me) follower.unshare();
      else if (may('SCREEN')) void follower.share();
      else if (me !== undefined && room?.stage.shareAsks.refs.includes(me)) {
        session.ask({ type: 'WithdrawShareAsk' });
      } else session.ask({ type: 'AskToShare' });
    },
    toggleHand: () => {
      const { room, me } = now();
      const up = room?.stage.hands.some((hand) => hand.person === me);
      session.ask(up ? { type: 'LowerHand' } : { type: 'RaiseHand' });
    },
    acceptInvitation: (mic: boolean, camera: boolean) => follower.accept(mic, camera),
    declineInvitation: () => session.ask({ type: 'DeclineInvitation' }),
    takeSeat: () => session.ask({ type: 'TakeSeat' }),
    leaveStage: () => session.ask({ type: 'LeaveStage' }),
    leave: () => session.leave(),
    takeBack: () => session.takeBack(),
    retry: () => session.retry(),
  };
}

function talkActs({ store, session }: Parts) {
  return {
    write: (text: string) => {
      const said = text.trim();
      if (said === '') return;
      const { desk, room, me } = store.getState();
      const open = room?.chat.who === 'EVERYONE' || leads(store.getState().role);
      if (desk.target === 'all' && open) session.ask({ type: 'Say', text: said });
      else {
        const teaches = room?.roster.teacher === me;
        const to = teaches && desk.target !== 'all' ? desk.target : null;
        session.ask({ type: 'SayPrivately', to, text: said });
      }
      session.memory.draft = '';
      onDesk(store, { draft: '' });
    },
    draft: (draft: string) => {
      session.memory.draft = draft;
      onDesk(store, { draft });
    },
    writeTo: (target: 'all' | { readonly ref: string }) =>
      onDesk(store, { target: target === 'all' ? 'all' : target.ref }),
    readChat: () => {
      const { room } = store.getState();
      if (room) onDesk(store, { readUpTo: room.seq });
    },
    resend: (id: string) => session.resend(Number(id.replace('wish-', ''))),
    earlier: () => void session.earlier(),
    deleteMessage: (id: string) => session.ask({ type: 'DeleteMessage', message: Number(id) }),
  };
}

function deskActs({ store, session, follower }: Parts) {
  return {
    choosePanel: (panel: ClassState['desk']['panel']) => onDesk(store, { panel }),
    chooseLayout: (layout: Layout) => {
      if (leads(store.getState().role)) {
        onDesk(store, { layout: undefined });
        const chosen = layout === 'gallery' ? 'GALLERY' : 'TOP';
        session.ask({ type: 'ChooseLayout', layout: chosen });
      } else onDesk(store, { layout });
    },
    turnTo: (layout: Layout) => onDesk(store, { layout }),
    chooseDevice: (kind: DeviceKind, id: string) => void follower.choose(KINDS[kind], id),
    testSpeaker: () => void playChime(rememberedDevice('audiooutput')),
    prefer: (change: Partial<ClassState['desk']['preferences']>) => prefer(store, change),
    toastGone: (id: string) => {
      if (store.getState().desk.toast?.id === id) onDesk(store, { toast: undefined });
    },
  };
}

/** Mutes all. Where all are muted the class has nothing to tell; the press is answered anyhow. */
function muteAll({ store, session }: Parts): void {
  session.ask({ type: 'MuteAll' });
  const { room } = store.getState();
  const open = Object.entries(room?.stage.seats ?? {}).some(
    ([ref, seat]) => seat.mic && room !== undefined && !leads(roleOf(room, ref)),
  );
  if (!open) sayAllMuted(store, session, 'toast.mutedall.already');
}

function leaderActs(parts: Parts, { room }: ClassState) {
  const { session } = parts;
  const scheduled = room?.lesson?.status === 'SCHEDULED';
  const running = room?.lesson?.status === 'RUNNING';
  return {
    letIn: (ref: string) => session.ask({ type: 'Admit', person: ref }),
    refuse: (ref: string) => session.ask({ type: 'RefuseEntry', person: ref }),
    letAllIn: () => session.ask({ type: 'AdmitAll' }),
    lock: (on: boolean) => session.ask({ type: 'LockClass', on }),
    whoMayWrite: (who: WhoMayWrite) => session.ask({ type: 'OpenChat', who: WHO[who] }),
    ...(scheduled ? { startClass: () => session.ask({ type: 'StartLesson' }) } : {}),
    ...(running
      ? {
          endClass: () => session.ask({ type: 'EndLesson' }),
          lowerAll: () => session.ask({ type: 'LowerAllHands' }),
          clearStage: () => session.ask({ type: 'ClearStage' }),
          muteAll: () => muteAll(parts),
        }
      : {}),
  };
}
