import type {
  MemberPresence,
  PersonRef,
  Roster,
  RosterEvent,
  WaitResult,
} from '@lyceum/wire/room.ts';
import { gone, joined, never, unblocked } from './member.ts';
import { nobody } from './people.ts';
import { change, drop, put } from './table.ts';

/** A room nobody knows yet. */
export const emptyRoster: Roster = {
  people: {},
  teacher: null,
  assistants: nobody,
  guests: nobody,
  members: {},
  banned: {},
  waiting: {},
  whoWaits: 'UNKNOWN',
  locked: false,
  supervisors: {},
  refused: {},
};

/** Folds one event. It cannot fail: what is in the log has happened. */
export function rosterAfter(roster: Roster, event: RosterEvent, at: number): Roster {
  const { people, members, banned, waiting, supervisors, refused } = roster;
  switch (event.type) {
    case 'PersonNamed':
      return { ...roster, people: put(people, event.ref, event.person) };
    case 'NameGone':
    case 'PersonForgotten':
      return {
        ...roster,
        people: drop(people, event.ref),
        waiting: drop(waiting, event.ref),
        supervisors: drop(supervisors, event.ref),
        refused: drop(refused, event.ref),
      };
    case 'PersonRenamed':
      return {
        ...roster,
        people: change(people, event.ref, (it) => ({ ...it, name: event.name })),
      };
    case 'RolesAssigned':
      return {
        ...roster,
        teacher: event.teacher,
        assistants: event.assistants,
        guests: event.guests,
      };
    case 'PersonJoined':
      return {
        ...roster,
        members: put(members, event.ref, joined(members[event.ref], event.device, at)),
      };
    case 'PersonLeft':
      return left(roster, event.ref, 'LEFT', at);
    case 'PersonDropped':
      return left(roster, event.ref, 'DROPPED', at);
    case 'PersonKicked':
      return {
        ...left(known(roster, event.ref, at), event.ref, kick(event.until), at),
        banned: put(banned, event.ref, { until: event.until }),
      };
    case 'PersonUnblocked':
      return {
        ...free(roster, event.ref),
        banned: drop(banned, event.ref),
        refused: drop(refused, event.ref),
      };
    case 'PersonWaited':
      return { ...roster, waiting: put(waiting, event.ref, { person: event.person, since: at }) };
    case 'WaitEnded':
      return { ...waitEnded(roster, event.ref, event.result), waiting: drop(waiting, event.ref) };
    case 'WaitingRoomSwitched':
      return { ...roster, whoWaits: event.who };
    case 'ClassLocked':
      return { ...roster, locked: event.on };
    case 'SupervisorEntered':
      return { ...roster, supervisors: put(supervisors, event.ref, event.person) };
    case 'SupervisorLeft':
      return { ...roster, supervisors: drop(supervisors, event.ref) };
  }
}

function left(roster: Roster, ref: PersonRef, how: MemberPresence, at: number): Roster {
  return { ...roster, members: change(roster.members, ref, (it) => gone(it, how, at)) };
}

function known(roster: Roster, ref: PersonRef, at: number): Roster {
  return ref in roster.members
    ? roster
    : { ...roster, members: put(roster.members, ref, never(at)) };
}

function kick(until: number | null): MemberPresence {
  return until === null ? 'KICKED_FOR_GOOD' : 'KICKED';
}

function free(roster: Roster, ref: PersonRef): Roster {
  const member = roster.members[ref];
  if (member === undefined) return roster;
  const open = unblocked(member);
  const members = open === null ? drop(roster.members, ref) : put(roster.members, ref, open);
  return { ...roster, members };
}

function waitEnded(roster: Roster, ref: PersonRef, result: WaitResult): Roster {
  switch (result) {
    case 'ADMITTED':
    case 'GAVE_UP':
      return roster;
    case 'REFUSED': {
      // A ref is new at each entry: the person is kept, so that the ban finds them again.
      const outside = roster.waiting[ref];
      const refused = outside ? put(roster.refused, ref, outside.person) : roster.refused;
      return { ...roster, refused, banned: put(roster.banned, ref, { until: null }) };
    }
  }
}
