import { leads, perceives, sources } from '@lyceum/room/rights.ts';
import type { Source } from '@lyceum/wire/room.ts';
import type {
  Invitation,
  LessonView,
  OwnDevice,
  OwnHand,
  OwnShare,
  OwnView,
  TrustView,
} from '../../views.ts';
import { peopleHere, personView, type Sight } from './person.ts';

function device(sight: Sight, source: Source, on: boolean | undefined, sends: string): OwnDevice {
  if (!sources(sight.room, sight.me).has(source)) return 'locked';
  if (on) return sends === 'on' ? 'on' : 'starting';
  return 'off';
}

function hand({ room, me, role }: Sight): OwnHand {
  if (role !== 'STUDENT' && role !== 'GUEST') return { state: 'absent' };
  if (room.lesson?.status !== 'RUNNING' || me in room.stage.seats) return { state: 'absent' };
  const place = room.stage.hands.findIndex((each) => each.person === me);
  const own = room.stage.hands[place];
  return own ? { state: 'up', place: place + 1, since: own.at } : { state: 'down' };
}

function share({ room, me, role }: Sight): OwnShare {
  if (role === 'SUPERVISOR' || !('getDisplayMedia' in (navigator.mediaDevices ?? {}))) {
    return 'absent';
  }
  if (room.lesson?.status !== 'RUNNING') return leads(role) ? 'locked' : 'absent';
  if (room.stage.share?.person === me) return 'on';
  if (sources(room, me).has('SCREEN')) return 'off';
  return room.stage.shareAsks.refs.includes(me) ? 'asking' : 'off';
}

export function ownView(sight: Sight): OwnView {
  const { room, me, call, role, desk } = sight;
  const seat = room.stage.seats[me];
  const arriving = call.people[me];
  return {
    person: personView(sight, me),
    leads: leads(role),
    mic: device(sight, 'MICROPHONE', seat?.mic, call.mic),
    camera: device(sight, 'CAMERA', seat?.camera, call.camera),
    ...(call.level ? { level: call.level } : {}),
    mutedHint: desk.mutedHint,
    share: share(sight),
    hand: hand(sight),
    ...(call.link === 'on' ? { quality: arriving?.quality ?? 'good' } : {}),
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
    heardBy: seat?.mic ? others.length : 0,
    seenBy: seat?.camera ? others.length : 0,
    watchers: others.map((ref) => personView(sight, ref)),
    supervisor: room.lesson?.supervised ?? false,
  };
}

export function invitationView(sight: Sight): Invitation | undefined {
  const { stage, roster } = sight.room;
  const until = stage.invited[sight.me];
  if (until === undefined) return undefined;
  const by = roster.teacher === null ? '' : personView(sight, roster.teacher).name;
  return { by, until, mic: true, camera: false };
}
