import type { ChatEntry } from '../views.ts';

const JOIN_MS = 2 * 60 * 1000;

/** A message joins the one above: same author within two minutes, same circle of readers. */
export function joins(entry: ChatEntry, above: ChatEntry | undefined): boolean {
  if (entry.kind !== 'message' || above?.kind !== 'message') return false;
  const circle = (one: typeof entry) =>
    one.privateWith === undefined || one.privateWith === 'teacher'
      ? one.privateWith
      : one.privateWith.ref;
  return (
    entry.person.ref === above.person.ref &&
    circle(entry) === undefined &&
    circle(above) === undefined &&
    entry.at - above.at < JOIN_MS
  );
}
