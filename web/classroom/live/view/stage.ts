import type { PersonRef } from '@lyceum/wire/room.ts';
import type { Layout, ShareView, StageView, TileView } from '../../views.ts';
import { isShut } from './own.ts';
import { personView, type Sight, teacherFirst } from './person.ts';

/** The layout this person sees: the own choice, else the teacher's. */
export function layoutOf({ room, desk }: Sight): Layout {
  return desk.layout ?? (room.stage.layout === 'GALLERY' ? 'gallery' : 'teacher');
}

/** This person's own device, shut at the press though the class has not heard of it yet. */
const shutHere = (sight: Sight, ref: PersonRef, source: 'MICROPHONE' | 'CAMERA') =>
  ref === sight.me && isShut(sight, source);

function micOf(sight: Sight, ref: PersonRef): TileView['mic'] {
  const seat = sight.room.stage.seats[ref];
  if (!seat?.mic || shutHere(sight, ref, 'MICROPHONE')) return 'muted';
  return sight.call.people[ref]?.speaking ? 'speaking' : 'live';
}

function tile(sight: Sight, ref: PersonRef): TileView {
  const arriving = sight.call.people[ref];
  const seat = sight.room.stage.seats[ref];
  const here = sight.room.roster.members[ref]?.presence === 'HERE';
  const you = ref === sight.me;
  const films = seat?.camera && !shutHere(sight, ref, 'CAMERA');
  const video = films ? arriving?.camera : undefined;
  return {
    person: personView(sight, ref),
    state: here ? 'here' : 'connecting',
    mic: micOf(sight, ref),
    ...(video ? { video } : {}),
    mirrored: you && sight.desk.preferences.mirror,
    pinned: sight.desk.pinned === ref,
    weak: !you && arriving?.quality === 'poor',
    ...(films ? { films: true } : {}),
    ...(sight.room.stage.share?.person === ref ? { shares: true } : {}),
  };
}

function invited(sight: Sight, ref: PersonRef): TileView {
  const person = personView(sight, ref);
  return { person, state: 'invited', mic: 'muted', mirrored: false, pinned: false, weak: false };
}

function shareView(sight: Sight): ShareView | undefined {
  const { share } = sight.room.stage;
  if (!share || share.person === sight.me) return undefined;
  const video = sight.call.people[share.person]?.screen;
  return video ? { by: personView(sight, share.person), video, sound: share.sound } : undefined;
}

/** Everybody on stage in the order of entering it, the teacher first; then who was invited. */
export function stageView(sight: Sight): StageView {
  const { stage, roster, lesson } = sight.room;
  const seated = teacherFirst(Object.keys(stage.seats), roster.teacher);
  const waiting = sight.role === 'TEACHER' || sight.role === 'ASSISTANT' ? stage.invited : {};
  const taken = seated.filter((ref) => ref !== roster.teacher).length;
  const share = shareView(sight);
  return {
    tiles: [
      ...seated.map((ref) => tile(sight, ref)),
      ...Object.keys(waiting).map((ref) => invited(sight, ref)),
    ],
    ...(share ? { share } : {}),
    sharing: stage.share?.person === sight.me,
    sharingSound: stage.share?.person === sight.me && stage.share.sound,
    layout: layoutOf(sight),
    ...(sight.desk.strip ? { strip: sight.desk.strip } : {}),
    freeSeat:
      sight.role === 'STUDENT' &&
      lesson?.status === 'RUNNING' &&
      !(sight.me in stage.seats) &&
      taken < lesson.settings.maxMic,
  };
}
