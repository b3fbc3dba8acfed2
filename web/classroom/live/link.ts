import { waitBefore } from '@lyceum/media/policy.ts';
import type { ClientFrame, ServerFrame } from '@lyceum/wire/socket.ts';

/** How it stands with the connection to the class. */
export type LinkState =
  /** Weak: the server was asked for a sign of life more than once, and gave none yet. */
  | { readonly state: 'fine'; readonly weak?: true }
  | { readonly state: 'reconnecting' }
  | { readonly state: 'lost'; readonly attempt: number; readonly retryAt: number };

export interface LinkEvents {
  /** The way is open: says the first message. */
  greet(): ClientFrame;
  frame(frame: ServerFrame): void;
  changed(state: LinkState): void;
}

/** So long a break goes unmentioned; after `LOST` it is said plainly. */
const QUIET_MILLIS = 2_000;
const LOST_MILLIS = 10_000;
const PING_MILLIS = 8_000;
/** So many unanswered questions for a sign of life make the connection weak. */
const WEAK_PINGS = 2;
/** Without any sign of the server for so long the connection counts as dead. */
const SILENCE_MILLIS = 20_000;

/** One live connection that comes back by itself until told to close. */
export class Link {
  #socket: WebSocket | undefined;
  #attempt = 0;
  #downSince: number | undefined;
  #retryAt = 0;
  #heard = 0;
  /** Asked for a sign of life since the last one. */
  #asked = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #closed = true;

  constructor(
    readonly url: string,
    readonly events: LinkEvents,
  ) {}

  open(): void {
    if (this.#closed) {
      this.#attempt = 0;
      this.#downSince = undefined;
    }
    this.#closed = false;
    addEventListener('online', this.retry);
    this.#pulse ??= setInterval(() => this.#beat(), 1000);
    this.#dial();
  }

  /** Ends it; nothing reconnects by itself any more. */
  close(): void {
    this.#closed = true;
    removeEventListener('online', this.retry);
    clearTimeout(this.#retry);
    clearInterval(this.#pulse);
    this.#pulse = undefined;
    this.#drop();
  }

  /** True if it went out; what did not is for the caller to keep. */
  send(frame: ClientFrame): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** The server answered: from now on all is well. */
  settled(): void {
    this.#attempt = 0;
    this.#downSince = undefined;
    this.#tell();
  }

  /** Tries now instead of later. */
  readonly retry = (): void => {
    if (this.#closed || this.#downSince === undefined) return;
    this.#dial();
  };

  /** Starts the connection anew, to be greeted again. */
  restart(): void {
    this.#drop();
    this.#lost();
  }

  /** Only ever one connection: an older one is let go first. */
  #dial(): void {
    clearTimeout(this.#retry);
    this.#drop();
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    this.#sign();
    socket.onopen = () => this.send(this.events.greet());
    socket.onmessage = (message) => {
      if (this.#socket === socket) this.#sign();
      if (this.#socket === socket) this.events.frame(JSON.parse(message.data));
    };
    socket.onclose = () => {
      if (this.#socket === socket) this.#lost();
    };
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #lost(): void {
    this.#socket = undefined;
    if (this.#closed) return;
    this.#downSince ??= Date.now();
    const elapsed = Date.now() - this.#downSince;
    const wait = waitBefore(this.#attempt, elapsed, Math.random()) ?? LOST_MILLIS;
    this.#attempt += 1;
    this.#retryAt = Date.now() + wait;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#dial(), wait);
    this.#tell();
  }

  #beat(): void {
    const now = Date.now();
    if (this.#downSince !== undefined) this.#tell();
    if (this.#socket === undefined) return;
    if (now - this.#heard > SILENCE_MILLIS) this.restart();
    else if (now - this.#heard > PING_MILLIS) this.#ask(now);
  }

  #ask(now: number): void {
    if (this.#asked >= WEAK_PINGS && this.#downSince === undefined) this.#tell();
    if (this.send({ type: 'Ping', at: now })) this.#asked += 1;
  }

  #sign(): void {
    const wasWeak = this.#asked >= WEAK_PINGS;
    this.#heard = Date.now();
    this.#asked = 0;
    if (wasWeak) this.#tell();
  }

  #tell(): void {
    const down = this.#downSince === undefined ? -1 : Date.now() - this.#downSince;
    const weak = this.#asked >= WEAK_PINGS;
    if (down < QUIET_MILLIS) this.events.changed({ state: 'fine', ...(weak ? { weak } : {}) });
    else if (down < LOST_MILLIS) this.events.changed({ state: 'reconnecting' });
    else this.events.changed({ state: 'lost', attempt: this.#attempt, retryAt: this.#retryAt });
  }
}
