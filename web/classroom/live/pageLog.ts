import type { DeviceFault } from '@lyceum/media/capture.ts';
import type { Told } from '@lyceum/wire/watch.ts';
import type { Memory } from './memory.ts';
import type { ClassStore } from './state.ts';
import { VERSION } from './version.ts';

const FLUSH_MILLIS = 10_000;
/** What does not fit is dropped: it is for looking into faults, no more. */
const MOST_EVENTS = 50;

interface Event {
  readonly event: Told;
  readonly numbers: readonly number[];
}

/** Tells the server how this page fares: fixed words with numbers, never a text. */
export class PageLog {
  #events: Event[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly memory: Pick<Memory, 'resume'>) {}

  say(event: Told, ...numbers: readonly number[]): void {
    if (this.#events.length >= MOST_EVENTS) return;
    this.#events.push({ event, numbers: numbers.map(Math.round) });
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MILLIS);
  }

  /** Sends what there is; what does not get through is let go. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { resume } = this.memory;
    const events = this.#events;
    if (resume === null || events.length === 0) return;
    this.#events = [];
    await fetch(`/sdk/log?sdk=${VERSION}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      keepalive: true,
      body: JSON.stringify({ resume, events }),
    }).catch(() => undefined);
  }
}

const FAULTS = {
  denied: 'DENIED',
  insecure: 'DENIED',
  missing: 'MISSING',
  busy: 'BUSY',
  broken: 'BUSY',
} as const;

/** The word for a device that gave nothing. */
export function faultWord(source: 'MICROPHONE' | 'CAMERA', fault: DeviceFault): Told {
  return `${source === 'MICROPHONE' ? 'MIC' : 'CAMERA'}_${FAULTS[fault]}`;
}

/** Says what happens to the connection, to sound and to the page. */
export function logWhatHappens(store: ClassStore, log: PageLog): void {
  let down: number | undefined;
  let cut: number | undefined;
  store.subscribe((now, before) => {
    if (now.phase.at === 'room' && before.phase.at !== 'room') log.say('CONNECTED');
    if (now.phase.at !== 'room' && before.phase.at === 'room') void log.flush();
    if (now.link.state !== before.link.state) {
      if (before.link.state === 'fine') {
        down = Date.now();
        log.say('RECONNECTING');
      } else if (now.link.state === 'fine') {
        log.say('CONNECTED', Date.now() - (down ?? Date.now()));
      }
    }
    if (now.mediaCut !== before.mediaCut) {
      if (now.mediaCut) {
        cut = Date.now();
        log.say('MEDIA_CUT');
      } else log.say('MEDIA_ON', Date.now() - (cut ?? Date.now()));
    }
    if (now.call.soundBlocked && !before.call.soundBlocked) log.say('SOUND_BLOCKED');
  });
  addEventListener('error', () => log.say('PAGE_FAULT'));
  addEventListener('pagehide', () => void log.flush());
}
