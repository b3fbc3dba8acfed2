import { roleOf } from '@lyceum/room/rights.ts';
import type { PersonRef, Role, Room } from '@lyceum/wire/room.ts';
import type { PersonView } from '../../views.ts';
import type { ClassState } from '../state.ts';

const ROLES: Readonly<Record<Role, PersonView['role']>> = {
  TEACHER: 'teacher',
  ASSISTANT: 'assistant',
  STUDENT: 'student',
  GUEST: 'guest',
  SUPERVISOR: 'supervisor',
};

export const roleView = (role: Role): PersonView['role'] => ROLES[role];

/** A room and who looks at it: what every part of the view starts from. */
export interface Sight extends ClassState {
  readonly room: Room;
  readonly me: PersonRef;
}

/** Somebody as drawn. Who was forgotten has no name any more, who is frozen none for now. */
export function personView({ room, me }: Sight, ref: PersonRef): PersonView {
  // Who was refused at the door never came in, and is known there only.
  const person = room.roster.people[ref] ?? room.roster.refused[ref];
  return {
    ref,
    name: person?.name || '–',
    hue: person?.hue ?? 0,
    role: roleView(roleOf(room, ref)),
    you: ref === me,
    typed: person?.invited ?? false,
  };
}

/** Everybody in the class now, the teacher first, then in order of entering. */
export function peopleHere({ room }: Sight): readonly PersonRef[] {
  const here = Object.entries(room.roster.members)
    .filter(([, member]) => member.presence === 'HERE')
    .map(([ref]) => ref);
  return teacherFirst(here, room.roster.teacher);
}

export function teacherFirst(refs: readonly PersonRef[], teacher: PersonRef | null) {
  return teacher !== null && refs.includes(teacher)
    ? [teacher, ...refs.filter((ref) => ref !== teacher)]
    : refs;
}
