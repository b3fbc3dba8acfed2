import { leads } from '@lyceum/room/rights.ts';
import { type WordKey, words } from '@lyceum/ui/words.ts';
import type { PersonRef, RefusalReason, RoomEvent } from '@lyceum/wire/room.ts';
import type { Follower } from './follower.ts';
import { sayOwnDeed } from './ownDeeds.ts';
import type { Session } from './session.ts';
import type { ClassState, ClassStore } from './state.ts';
import { toast, urgentToast } from './toasts.ts';
import { sharesScreens } from './view/own.ts';

/** What is said when a wish was refused; what explains itself is not said. */
const REFUSED: Partial<Record<RefusalReason, WordKey>> = {
  STAGE_FULL: 'stage.full',
  CHAT_MUTED: 'chat.muted.you',
  NO_RIGHT: 'stage.locked',
  NOT_ON_STAGE: 'stage.locked',
  NOT_ALLOWED: 'refused.notallowed',
  NOT_STARTED: 'room.notstarted',
  ENDED: 'ended.title',
  SHARE_TAKEN: 'refused.sharetaken',
  NO_PERSON: 'refused.gone',
  ROOM_FULL: 'enter.full',
  CHANGED_MEANWHILE: 'refused.meanwhile',
};

/** Who leads needs no invitation; others are told how to get one again. */
const ranOut = (role: ClassState['role']): WordKey =>
  leads(role) ? 'refused.invitation' : 'stage.invited.out';

function mine(
  event: RoomEvent,
  me: PersonRef,
  by: PersonRef | null,
  role: ClassState['role'],
): WordKey | undefined {
  switch (event.type) {
    case 'PersonMuted':
      return event.person === me ? 'stage.muted.by' : undefined;
    case 'AllMuted':
      return event.people.refs.includes(me) ? 'stage.muted.by' : undefined;
    case 'CameraStopped':
      return event.person === me ? 'stage.camera.by' : undefined;
    case 'ShareStopped':
      // Nobody stopped it where it ended with the connection.
      return event.person === me && by !== null ? 'stage.share.stopped' : undefined;
    case 'StageEntered':
      return event.person === me ? 'stage.onstage.you' : undefined;
    case 'StageExited':
      return event.person === me ? 'stage.offstage.you' : undefined;
    case 'StageCleared':
      return event.people.refs.includes(me) ? 'stage.offstage.you' : undefined;
    case 'InvitationEnded':
      // Who declined knows it; from who took it back nothing is missed.
      return event.person === me && event.result === 'RAN_OUT' ? ranOut(role) : undefined;
    default:
      return undefined;
  }
}

/** What concerns the own sound and picture is read out at once. */
const AT_ONCE: readonly WordKey[] = ['stage.muted.by', 'stage.camera.by', 'stage.share.stopped'];
const say = (store: ClassStore, key: WordKey) =>
  (AT_ONCE.includes(key) ? urgentToast : toast)(store, words(key));

type Devices = Pick<Follower, 'toggleMic' | 'toggleCamera' | 'share'>;

/** Says what others did to this person, and what the own press did. Gives back how to stop. */
export function sayWhatHappens(store: ClassStore, session: Session, devices: Devices): () => void {
  return session.listen({
    media: () => undefined,
    knocked: () => somebodyKnocks(store, session),
    refused: (_, reason) => {
      const key = reason === 'NOT_INVITED' ? ranOut(store.getState().role) : REFUSED[reason];
      if (key) toast(store, words(key));
    },
    happened: (lines) => {
      const { me, role } = store.getState();
      for (const { event, by } of lines) {
        if (!event || me === undefined) continue;
        if (by === me) sayOwnDeed(store, session, event);
        if (role !== 'TEACHER' && by !== me) {
          const key = mine(event, me, by, role);
          if (key) say(store, key);
          if (event.type === 'ShareAllowed' && event.person === me && event.allowed)
            mayShare(store, devices);
        }
        if (event.type === 'InvitationEnded' && leads(role) && event.person !== me) {
          unanswered(store, session, event);
        }
        if (event.type === 'LessonStarted' && role === 'TEACHER') unheard(store, devices);
        if (event.type === 'OpeningAsked' && event.person === me) asked(store, devices, event);
      }
    },
  });
}

/** Who stands before the locked class is not named; what waits for an answer stays. */
function somebodyKnocks(store: ClassStore, session: Session): void {
  const { room, role, desk } = store.getState();
  if (!room?.roster.locked || !leads(role) || desk.toast?.stays) return;
  toast(store, words('enter.knocks'), undefined, {
    label: words('roster.unlock'),
    act: () => session.ask({ type: 'LockClass', on: false }),
  });
}

/** Who begins the class muted is told once; what the join page opens is on its way. */
function unheard(store: ClassStore, devices: Devices): void {
  const { room, me, opens } = store.getState();
  if (opens.mic || (me !== undefined && room?.stage.seats[me]?.mic)) return;
  toast(store, words('stage.unheard'), undefined, {
    label: words('stage.mic.unmute'),
    act: () => devices.toggleMic(true),
  });
}

/** Who invited hears that nobody comes, and may ask once more. */
function unanswered(
  store: ClassStore,
  session: Session,
  { person, result }: Extract<RoomEvent, { type: 'InvitationEnded' }>,
): void {
  if (result === 'WITHDRAWN') return;
  const name = store.getState().room?.roster.people[person]?.name ?? '';
  const key = result === 'RAN_OUT' ? 'stage.invited.silent' : 'stage.invited.declined';
  toast(store, words(key, { name }), undefined, {
    label: words('stage.invited.again'),
    act: () => session.ask({ type: 'InviteToStage', person }),
  });
}

/** Sharing was allowed: one press begins it. A browser without screens to share is not asked. */
function mayShare(store: ClassStore, devices: Devices): void {
  const label = words('stage.share.start');
  const answer = sharesScreens() ? { label, act: () => void devices.share() } : undefined;
  toast(store, words('stage.share.allowed'), undefined, answer);
}

/** The teacher asks for a device: one press opens it. What opens by itself says so there. */
function asked(
  store: ClassStore,
  devices: Devices,
  { source, direct }: Extract<RoomEvent, { type: 'OpeningAsked' }>,
): void {
  if (direct || source === 'SCREEN') return; // a browser lets nobody else open a screen
  const [text, label, act] =
    source === 'MICROPHONE'
      ? (['stage.unmute.asked', 'stage.mic.unmute', () => devices.toggleMic(true)] as const)
      : (['stage.camera.asked', 'stage.cam.start', () => devices.toggleCamera(true)] as const);
  toast(store, words(text), undefined, { label: words(label), act });
}
