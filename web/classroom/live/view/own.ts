import { leads, perceives, sources } from '@lyceum/room/rights.ts';
import type {
  Invitation,
  LessonView,
  OwnDevice,
  OwnHand,
  OwnShare,
  OwnView,
  Quality,
  TrustView,
  Waits,
} from '../../views.ts';
import { isLate, unanswered } from '../wishes.ts';
import { peopleHere, personView, type Sight } from './person.ts';

/** What is shut here is off, whatever the class has heard of it yet. */
function device(sight: Sight, source: 'MICROPHONE' | 'CAMERA'): OwnDevice {
  const { room, me, call } = sight;
  if (!sources(room, me).has(source)) return 'locked';
  const microphone = source === 'MICROPHONE';
  const seat = room.stage.seats[me];
  const on = microphone ? seat?.mic : seat?.camera;
  const type = microphone ? 'SwitchMic' : 'SwitchCamera';
  if (!on) return wanted(sight, type) && isLate(sight, type) ? 'starting' : 'off';
  if (isShut(sight, source)) return 'off';
  return (microphone ? call.mic : call.camera) === 'on' ? 'on' : 'starting';
}

/** What the person pressed last and the class has not answered yet. */
function wanted({ wishes }: Sight, type: 'SwitchMic' | 'SwitchCamera'): boolean | undefined {
  const last = unanswered(wishes).findLast(({ command }) => command.type === type)?.command;
  return last?.type === type ? last.on : undefined;
}

/** The log has it on, and this person has shut it. */
export function isShut(sight: Sight, source: 'MICROPHONE' | 'CAMERA'): boolean {
  return wanted(sight, source === 'MICROPHONE' ? 'SwitchMic' : 'SwitchCamera') === false;
}

function hand({ room, me, role }: Sight): OwnHand {
  if (role !== 'STUDENT' && role !== 'GUEST') return { state: 'absent' };
  if (room.lesson?.status !== 'RUNNING' || me in room.stage.seats) return { state: 'absent' };
  const place = room.stage.hands.findIndex((each) => each.person === me);
  const own = room.stage.hands[place];
  return own ? { state: 'up', place: place + 1, since: own.at } : { state: 'down' };
}

/** Whether this browser has screens to share; those of phones have none. */
export const sharesScreens = () => 'getDisplayMedia' in (navigator.mediaDevices ?? {});

function share({ room, me, role }: Sight): OwnShare {
  if (role === 'SUPERVISOR' || !sharesScreens()) return 'absent';
  if (room.lesson?.status !== 'RUNNING') return leads(role) ? 'locked' : 'absent';
  if (room.stage.share?.person === me) return 'on';
  if (sources(room, me).has('SCREEN')) return 'off';
  return room.stage.shareAsks.refs.includes(me) ? 'asking' : 'ask';
}

const HAND = ['RaiseHand', 'LowerHand'] as const;
const SHARE = ['StartShare', 'StopShare', 'AskToShare', 'WithdrawShareAsk'] as const;

function waits(sight: Sight): readonly Waits[] {
  return [
    ...(isLate(sight, ...HAND) ? (['hand'] as const) : []),
    ...(isLate(sight, ...SHARE) ? (['share'] as const) : []),
    ...(isLate(sight, 'MuteAll') ? (['muteAll'] as const) : []),
    ...(isLate(sight, 'StartLesson') ? (['start'] as const) : []),
    ...(isLate(sight, 'TakeSeat') ? (['seat'] as const) : []),
  ];
}

/** No better than the way to the class: what is not answered is not good. */
function quality({ link, call, me }: Sight): Quality {
  if (link.state !== 'fine' || link.weak) return 'poor';
  return call.people[me]?.quality ?? 'good';
}

export function ownView(sight: Sight): OwnView {
  const { room, me, call, role, desk } = sight;
  const seat = room.stage.seats[me];
  const arriving = call.people[me];
  return {
    person: personView(sight, me),
    leads: leads(role),
    mic: device(sight, 'MICROPHONE'),
    camera: device(sight, 'CAMERA'),
    ...(call.level ? { level: call.level } : {}),
    mutedHint: desk.mutedHint,
    share: share(sight),
    hand: hand(sight),
    waits: waits(sight),
    ...(call.link === 'on' ? { quality: quality(sight) } : {}),
    mayStepUp: leads(role) && room.lesson?.status === 'RUNNING' && seat === undefined,
    mayStepDown: seat !== undefined && room.roster.teacher !== me,
    ...(arriving?.camera ? { video: arriving.camera } : {}),
  };
}

export function lessonView(sight: Sight): LessonView {
  const { lesson, roster } = sight.room;
  const { status, settings, startedAt } = lesson ?? {};
  return {
    title: settings?.name ?? '',
    teacher: roster.teacher === null ? '' : personView(sight, roster.teacher).name,
    state: status === 'RUNNING' ? 'running' : status === 'SCHEDULED' ? 'scheduled' : 'ended',
    ...(startedAt == null ? {} : { startedAt }),
    ...(settings ? { startsAt: settings.start, endsAt: settings.end } : {}),
  };
}

/** Who can see and hear this person at this moment. */
export function trustView(sight: Sight): TrustView {
  const { room, me } = sight;
  const seat = room.stage.seats[me];
  const others = peopleHere(sight).filter((ref) => ref !== me && perceives(room, ref, me));
  return {
    heardBy: seat?.mic && !isShut(sight, 'MICROPHONE') ? others.length : 0,
    seenBy: seat?.camera && !isShut(sight, 'CAMERA') ? others.length : 0,
    watchers: others.map((ref) => personView(sight, ref)),
    supervisor: room.lesson?.supervised ?? false,
    agreed: room.roster.people[me]?.invited ?? false,
  };
}

export function invitationView(sight: Sight): Invitation | undefined {
  const { stage, roster } = sight.room;
  const until = stage.invited[sight.me];
  if (until === undefined) return undefined;
  const by = roster.teacher === null ? '' : personView(sight, roster.teacher).name;
  return { by, until, ...sight.opens };
}
