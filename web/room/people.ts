import type { People, PersonRef } from '@lyceum/wire/room.ts';

/** Nobody. */
export const nobody: People = { refs: [] };

export function withPerson(people: People, ref: PersonRef): People {
  return people.refs.includes(ref) ? people : { refs: [...people.refs, ref] };
}

export function withoutPerson(people: People, ref: PersonRef): People {
  return { refs: people.refs.filter((each) => each !== ref) };
}
