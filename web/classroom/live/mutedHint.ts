import type { LevelSource } from '@lyceum/media/level.ts';
import { type ClassState, type ClassStore, onDesk } from './state.ts';

/** So long one must speak, and so loud, before it is said that nobody hears it. */
const SPOKEN_MILLIS = 600;
const LOUD = 0.2;
/** Pauses between words shorter than this do not start the count anew. */
const PAUSE_MILLIS = 400;
const SHOWN_MILLIS = 6_000;
const QUIET_MILLIS = 30_000;

/** Whether somebody has been speaking long enough; told each loudness with its time. */
export function speech(): (level: number, at: number) => boolean {
  let since: number | undefined;
  let last = 0;
  return (level, at) => {
    if (level < LOUD) {
      if (at - last > PAUSE_MILLIS) since = undefined;
      return false;
    }
    last = at;
    since ??= at;
    return at - since >= SPOKEN_MILLIS;
  };
}

/** Tells who speaks while muted, then keeps still for half a minute; gives back how to stop. */
export function hintMuted(store: ClassStore): () => void {
  let source: LevelSource | undefined;
  let stop: (() => void) | undefined;
  let quietUntil = 0;
  const listen = ({ call }: ClassState) => {
    if (call.muted === source) return;
    source = call.muted;
    stop?.();
    if (!source) onDesk(store, { mutedHint: false });
    const speaks = speech();
    stop = source?.((level) => {
      const now = performance.now();
      if (!speaks(level, now) || now < quietUntil) return;
      quietUntil = now + QUIET_MILLIS;
      onDesk(store, { mutedHint: true });
      setTimeout(() => onDesk(store, { mutedHint: false }), SHOWN_MILLIS);
    });
  };
  listen(store.getState());
  const end = store.subscribe(listen);
  return () => {
    end();
    stop?.();
  };
}
