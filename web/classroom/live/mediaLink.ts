import type { ClassState, ClassStore } from './state.ts';

/** So long a break of sound and pictures goes unmentioned. */
export const QUIET_MILLIS = 2_000;

/** In a running class over a good line, and yet no sound or picture passes. */
function isCut({ phase, room, link, call }: ClassState): boolean {
  const runs = phase.at === 'room' && room?.lesson?.status === 'RUNNING';
  return runs && link.state === 'fine' && call.link !== 'on';
}

/** Notes a break of sound and pictures once it lasts, and its end at once. */
export function watchMedia(store: ClassStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((now, before) => {
    const cut = isCut(now);
    if (cut === isCut(before)) return;
    clearTimeout(timer);
    if (cut) timer = setTimeout(() => store.setState({ mediaCut: true }), QUIET_MILLIS);
    else store.setState({ mediaCut: false });
  });
}
