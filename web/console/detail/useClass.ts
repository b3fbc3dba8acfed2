import { useEffect } from 'react';
import type { ClassDetail, ClassNow } from '../api.ts';
import type { WhoCame } from '../came/api.ts';
import { call } from '../server/call.ts';
import { type Live, useLive } from '../server/poll.ts';
import { isOver } from './now.ts';

const NOW_MS = 2_000;
/** What only an operator changes, and a class that is over. */
const SLOW_MS = 10_000;
/** Who came is read from the whole log of the class. */
const CAME_MS = 30_000;

/** The class this second, with how far the server's clock is before this browser's. */
export interface Moment extends ClassNow {
  readonly ahead: number;
}

interface ClassLive {
  readonly detail: Live<ClassDetail>;
  readonly moment: Live<Moment>;
  /** Nothing before the class began. */
  readonly came: Live<WhoCame | undefined>;
}

/** A class with all that is known of it, kept fresh while the page is in sight. */
export function useClass(app: number, room: number): ClassLive {
  const at = { app, room };
  const asked = { at, body: undefined, idle: true } as const;
  const detail = useLive(
    `class ${room}`,
    () => call('GET /applications/{app}/classes/{room}', asked),
    SLOW_MS,
  );
  const state = detail.value?.state;
  const over = state !== undefined && isOver(state);
  const moment = useLive(
    `now ${room}`,
    async () => {
      const now = await call('GET /applications/{app}/classes/{room}/now', asked);
      if (now.state !== state) detail.again();
      return { ...now, ahead: now.now - Date.now() };
    },
    over ? SLOW_MS : NOW_MS,
  );
  const inside = moment.value?.people.length;
  const began = state !== undefined && state !== 'planned';
  const came = useLive(
    `came ${room} ${state}`,
    async () =>
      began ? call('GET /applications/{app}/classes/{room}/attendance', asked) : undefined,
    CAME_MS,
  );
  const { again } = came;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody came or went
  useEffect(again, [inside]);
  return { detail, moment, came };
}
