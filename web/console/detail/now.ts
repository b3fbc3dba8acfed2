import type { Attendee, ClassNow, ClassState } from '../api.ts';

const FIRST: Readonly<Record<Attendee['role'], number>> = {
  teacher: 0,
  assistant: 1,
  student: 2,
  guest: 2,
};

/** Nothing can happen in it any more. */
export function isOver(state: ClassState): boolean {
  return state === 'ended' || state === 'expired';
}

/** The people in the order of the table: who teaches, then hands, then as they came. */
export function inOrder(people: readonly Attendee[]): readonly Attendee[] {
  const hand = (one: Attendee) => one.hand ?? Number.POSITIVE_INFINITY;
  return [...people].sort(
    (one, other) =>
      FIRST[one.role] - FIRST[other.role] ||
      (hand(one) === hand(other) ? 0 : hand(one) - hand(other)) ||
      one.enteredAt - other.enteredAt,
  );
}

/** Those whose name holds the text, in any case. */
export function named<T extends { name: string }>(
  people: readonly T[],
  text: string,
): readonly T[] {
  const sought = text.trim().toLocaleLowerCase();
  return people.filter((one) => one.name.toLocaleLowerCase().includes(sought));
}

export interface Figures {
  readonly inside: number;
  readonly onStage: number;
  readonly hands: number;
}

/** Counts of the present; who is away for a moment is still in. The teacher takes no seat. */
export function figures(now: ClassNow): Figures {
  return {
    inside: now.people.length,
    onStage: now.people.filter((one) => one.onStage && one.role !== 'teacher').length,
    hands: now.people.filter((one) => one.hand !== undefined).length,
  };
}
