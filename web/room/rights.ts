import type { PersonRef, Role, Room, Source } from '@lyceum/wire/room.ts';

/** What somebody is; everybody not named otherwise is a student. As in Java. */
export function roleOf(room: Room, ref: PersonRef): Role {
  const { teacher, assistants, supervisors, people, guests } = room.roster;
  if (ref === teacher) return 'TEACHER';
  if (assistants.refs.includes(ref)) return 'ASSISTANT';
  if (ref in supervisors) return 'SUPERVISOR';
  if (people[ref]?.guest) return 'GUEST';
  const roundTable = room.lesson?.settings.roomType === 3;
  return roundTable && guests.refs.includes(ref) ? 'GUEST' : 'STUDENT';
}

/** Whether a role leads the class: teacher and assistants. */
export function leads(role: Role): boolean {
  return role === 'TEACHER' || role === 'ASSISTANT';
}

/** Whether somebody is in the class now. */
export function isHere(room: Room, ref: PersonRef): boolean {
  return room.roster.members[ref]?.presence === 'HERE';
}

/** What somebody may send to the SFU now. As in Java, which the server enforces. */
export function sources(room: Room, ref: PersonRef): ReadonlySet<Source> {
  const may = new Set<Source>();
  if (room.lesson?.status !== 'RUNNING' || !isHere(room, ref)) return may;
  const lead = leads(roleOf(room, ref));
  const { seats, onlyVoice, sharers } = room.stage;
  const seat = seats[ref];
  const silenced = onlyVoice !== null && onlyVoice !== ref && !lead;
  if (seat?.micAllowed && !silenced) may.add('MICROPHONE');
  if (seat?.cameraAllowed) may.add('CAMERA');
  if (lead || sharers.refs.includes(ref)) may.add('SCREEN');
  return may;
}

/** Whom InteractionMode lets this person see and hear: everybody on stage, or who leads. */
export function perceives(room: Room, viewer: PersonRef, other: PersonRef): boolean {
  if (room.lesson?.settings.interactionMode !== 1 || viewer === other) return true;
  return leads(roleOf(room, viewer)) || leads(roleOf(room, other));
}
