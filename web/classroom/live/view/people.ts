import { leads } from '@lyceum/room/rights.ts';
import type { PersonRef } from '@lyceum/wire/room.ts';
import type { PeopleView, RosterRow } from '../../views.ts';
import { peopleHere, personView, type Sight, teacherFirst } from './person.ts';

function row(sight: Sight, ref: PersonRef): RosterRow {
  const { stage, chat, roster } = sight.room;
  const seat = stage.seats[ref];
  const arriving = sight.call.people[ref];
  return {
    person: personView(sight, ref),
    online: roster.members[ref]?.presence === 'HERE',
    mic: !seat ? 'none' : !seat.mic ? 'muted' : arriving?.speaking ? 'speaking' : 'live',
    camera: !seat ? 'none' : seat.camera ? 'on' : 'off',
    ...(arriving ? { quality: arriving.quality } : {}),
    raisedBefore: (stage.handUps[ref] ?? 0) > 0,
    mutedInChat: ref in chat.silenced,
    mayShare: stage.sharers.refs.includes(ref),
    ...(stage.share?.person === ref ? { shares: true } : {}),
    asksToShare: stage.shareAsks.refs.includes(ref),
    invited: ref in stage.invited,
    onlyVoice: stage.onlyVoice === ref,
    handUp: stage.hands.some((hand) => hand.person === ref),
  };
}

/** Hands, stage, class and who waits outside, in the order of the panel. */
export function peopleView(sight: Sight): PeopleView {
  const { stage, roster, lesson } = sight.room;
  const now = Date.now() + sight.offset;
  const seated = teacherFirst(Object.keys(stage.seats), roster.teacher);
  const seats = lesson?.settings.maxMic ?? 0;
  const others = peopleHere(sight).filter((ref) => !(ref in stage.seats));
  return {
    hands: stage.hands.map(({ person, at }) => ({
      person: personView(sight, person),
      invited: person in stage.invited,
      since: at,
    })),
    stage: seated.map((ref) => row(sight, ref)),
    seats,
    places: seats + (roster.teacher === null ? 0 : 1),
    inClass: others.map((ref) => row(sight, ref)),
    waiting: Object.entries(roster.waiting).map(([ref, { person, since }]) => ({
      person: {
        ref,
        name: person.name,
        hue: person.hue,
        role: person.guest ? 'guest' : 'student',
        you: false,
        typed: person.invited,
      },
      since,
    })),
    asks:
      leads(sight.role) && lesson?.status === 'RUNNING'
        ? stage.shareAsks.refs.map((ref) => personView(sight, ref))
        : [],
    removed: leads(sight.role)
      ? Object.entries(roster.banned)
          .filter(([, { until }]) => until === null || until > now)
          .map(([ref]) => personView(sight, ref))
      : [],
    locked: roster.locked,
  };
}
