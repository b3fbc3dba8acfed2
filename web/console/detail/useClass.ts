import type { ClassDetail, ClassNow } from '../api.ts';
import { call } from '../server/call.ts';
import { type Live, useLive } from '../server/poll.ts';
import { isOver } from './now.ts';

const NOW_MS = 2_000;
/** What only an operator changes, and a class that is over. */
const SLOW_MS = 10_000;

/** The class this second, with how far the server's clock is before this browser's. */
export interface Moment extends ClassNow {
  readonly ahead: number;
}

interface ClassLive {
  readonly detail: Live<ClassDetail>;
  readonly moment: Live<Moment>;
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
  return { detail, moment };
}
