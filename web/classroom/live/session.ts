import { after } from '@lyceum/room/room.ts';
import type { Device, PersonCommand, RefusalReason, Seen } from '@lyceum/wire/room.ts';
import type {
  AnnexState,
  ClientFrame,
  MediaPass,
  ServerFrame,
  Welcome,
} from '@lyceum/wire/socket.ts';
import type { Measured } from '@lyceum/wire/watch.ts';
import { type Annex, annex } from './annex.ts';
import { ClassClock } from './clock.ts';
import { Shut } from './door.ts';
import { Link } from './link.ts';
import { type Memory, UNSAID } from './memory.ts';
import { hasEarlier, type Past, pastAfter, pastBefore, withPage } from './past.ts';
import type { ClassStore } from './state.ts';
import * as wishes from './wishes.ts';

/** What opens the class the first time; afterwards the resume secret does. */
export interface Opening {
  readonly token: string | null;
  readonly classId: number | null;
  readonly supervisor: boolean;
  readonly device: Device;
}

export interface SessionEvents {
  /** Lines of the log as they come in, after they were folded. */
  happened(lines: readonly Seen[]): void;
  refused(command: PersonCommand, reason: RefusalReason): void;
  media(pass: MediaPass | null): void;
  /** Somebody stands before the locked class. Leaders only, and not for each who does. */
  readonly knocked?: () => void;
}

/** So long before a wish that could not be taken is sent again. */
const AGAIN_MILLIS = 1_000;

/** So long a wish may go unanswered before what was pressed says that it waits. */
export const LATE_MILLIS = 500;

/** Pages asked for in a row while nothing was said in them. */
const SILENT_PAGES = 5;

/** One person in one class over one connection that comes and goes. */
export class Session {
  readonly #link: Link;
  readonly #clock = new ClassClock();
  #takeOver = false;
  #measured = 0;
  #listeners: SessionEvents[] = [];
  /** Events that came while a large state is fetched; they are folded into it. */
  #early: Seen[] | undefined;

  constructor(
    readonly store: ClassStore,
    readonly memory: Memory,
    readonly opening: Opening,
    url: string,
    readonly beside: Annex = annex,
  ) {
    store.setState({ wishes: memory.unsaid });
    this.#link = new Link(url, {
      greet: () => this.#hello(),
      frame: (frame) => this.#frame(frame),
      changed: (link) => store.setState({ link }),
    });
  }

  /** Hears from now on what comes in. Gives back how to stop. */
  listen(events: SessionEvents): () => void {
    this.#listeners.push(events);
    return () => {
      this.#listeners = this.#listeners.filter((each) => each !== events);
    };
  }

  enter(): void {
    this.store.setState({ phase: { at: 'entering' } });
    this.knock();
  }

  /** Uses this tab from now on; the other one ends. */
  takeOver(): void {
    this.#takeOver = true;
    this.enter();
  }

  /** Asks again at a class that was locked: nothing of the page changes until it is open. */
  knock(): void {
    this.memory.inside = true;
    this.#link.open();
  }

  /** Comes back after being out. */
  again(): void {
    this.#link.close();
    this.enter();
  }

  leave(): void {
    this.#link.send({ type: 'Bye' });
    this.#out({ at: 'out', reason: 'LEFT', until: null });
  }

  /** Takes back the agreement to take part, and is out. False: the server did not answer. */
  async takeBack(): Promise<boolean> {
    try {
      await this.beside.takeBack(this.memory.resume ?? '');
    } catch (thrown) {
      // Taken back before, in another tab.
      if (!(thrown instanceof Shut && thrown.reason === 'NO_CONSENT')) return false;
    }
    this.#out({ at: 'out', reason: 'NO_CONSENT', until: null });
    return true;
  }

  retry(): void {
    this.#link.retry();
  }

  /** Sends a wish; it is kept and sent again until the server has answered it. */
  ask(command: PersonCommand): void {
    const n = this.memory.lastWish + 1;
    this.memory.lastWish = n;
    const at = Date.now() + this.store.getState().offset;
    this.#wishes((all) => wishes.wished(all, { n, command, at }));
    this.#link.send({ type: 'Ask', n, command });
    setTimeout(() => this.store.setState({ lateUpTo: n }), LATE_MILLIS);
  }

  /** Sends refused words once more, as a new wish. */
  resend(n: number): void {
    const wish = this.store.getState().wishes.find((each) => each.n === n);
    if (!wish) return;
    this.#wishes((all) => wishes.forgotten(all, n));
    this.ask(wish.command);
  }

  /** Asks for what was said before. */
  async earlier(): Promise<void> {
    const { past, room } = this.store.getState();
    const { resume } = this.memory;
    if (!hasEarlier(past) || past.asking === 'yes' || resume === null || !room) return;
    this.#past((now) => ({ ...now, asking: 'yes', deleted: new Set(), forgotten: new Set() }));
    // A state that came anew meanwhile begins another past.
    const stillAsked = () => this.store.getState().past.asking === 'yes';
    try {
      for (let tried = 1, more = true; more && stillAsked(); tried += 1) {
        const page = await this.beside.chat(resume, this.store.getState().past.from);
        if (!stillAsked()) return;
        more = page.lines.length === 0 && page.from > 1 && tried < SILENT_PAGES;
        this.#past((now) => ({ ...withPage(now, page), asking: more ? 'yes' : 'no' }));
      }
    } catch {
      if (stillAsked()) this.#past((now) => ({ ...now, asking: 'failed' }));
    }
  }

  /** How sound and pictures come through now; lost where the line is. */
  measured(measured: Measured): void {
    if (this.store.getState().phase.at !== 'room') return;
    this.#measured += 1;
    this.#link.send({ type: 'Measure', n: this.#measured, measured });
  }

  refreshMedia(): void {
    this.#link.send({ type: 'RefreshMedia' });
  }

  #hello(): ClientFrame {
    const { room } = this.store.getState();
    const { token, classId, supervisor, device } = this.opening;
    const { resume, tab } = this.memory;
    return {
      type: 'Hello',
      tab,
      token,
      resume,
      classId,
      after: room?.seq ?? null,
      supervisor,
      takeOver: this.#takeOver,
      device,
    };
  }

  #frame(frame: ServerFrame): void {
    switch (frame.type) {
      case 'Welcome':
        return this.#welcome(frame);
      case 'Outside': {
        const { className, start, since } = frame;
        this.memory.resume = frame.resume;
        this.#link.settled();
        this.#tick(frame.now, Date.now());
        this.store.setState({ phase: { at: 'outside', className, start, since } });
        return undefined;
      }
      case 'Events':
        return this.#events(frame.lines);
      case 'Snapshot':
        if (frame.room === null) return this.#fetchState((state) => this.#anew(state));
        return this.#anew({ ...frame, room: frame.room });
      case 'Granted': {
        const seen = this.store.getState().room?.seq ?? 0;
        return this.#wishes((all) => wishes.granted(all, frame.n, frame.seq, seen));
      }
      case 'Refused':
        return this.#refused(frame.n, frame.reason);
      case 'Pong':
        return this.#tick(frame.now, frame.at);
      case 'Renewed':
        this.memory.resume = frame.resume;
        return undefined;
      case 'Media':
        for (const each of this.#listeners) each.media(frame.media);
        return undefined;
      case 'Knocked':
        for (const each of this.#listeners) each.knocked?.();
        return undefined;
      case 'Elsewhere':
        this.#movedAway();
        return this.#out({ at: 'elsewhere', device: frame.device });
      case 'Closed':
        if (frame.again) return this.#link.restart();
        if (frame.reason === 'REPLACED') this.#movedAway();
        return this.#out({ at: 'out', reason: frame.reason, until: frame.until });
    }
  }

  /** A state larger than a frame is fetched; what happens meanwhile waits for it. */
  #fetchState(then: (state: AnnexState) => void): void {
    const early: Seen[] = [];
    this.#early = early;
    this.beside.state(this.memory.resume ?? '').then(
      (state) => {
        if (this.#early !== early) return;
        this.#early = undefined;
        then(state);
        this.#events(early);
      },
      () => {
        if (this.#early === early) this.#link.restart();
      },
    );
  }

  #anew({ room, role, seq, chatFrom }: Omit<AnnexState, 'type'>): void {
    this.store.setState({ room, role, past: pastBefore(chatFrom) });
    this.#caughtUp(seq);
  }

  #welcome(welcome: Welcome): void {
    this.memory.resume = welcome.resume;
    this.#early = undefined;
    if (welcome.large) {
      return this.#fetchState((state) => this.#welcome({ ...welcome, ...state, large: false }));
    }
    this.#takeOver = false;
    this.#tick(welcome.now, Date.now());
    const first = this.store.getState().room === undefined;
    const { me, role, room } = welcome;
    this.store.setState(({ desk }) => ({
      phase: { at: 'room' },
      me,
      role,
      ...(room ? { room, past: pastBefore(welcome.chatFrom) } : {}),
      ...(first ? { desk: { ...desk, readUpTo: welcome.seq } } : {}),
    }));
    this.#link.settled();
    if (room) this.#caughtUp(welcome.seq);
    for (const { n, command } of wishes.unanswered(this.store.getState().wishes)) {
      this.#link.send({ type: 'Ask', n, command });
    }
    for (const each of this.#listeners) each.media(welcome.media);
    this.#link.send({ type: 'Ping', at: Date.now() });
  }

  #events(lines: readonly Seen[]): void {
    if (this.#early) {
      this.#early.push(...lines);
      return;
    }
    let { room, past } = this.store.getState();
    const fresh = lines.filter((line) => line.seq > (room?.seq ?? 0));
    for (const line of fresh) {
      if (!room || line.seq !== room.seq + 1) return this.#lostCount();
      past = pastAfter(past, room.chat, line);
      room = after(room, line);
    }
    if (!room || fresh.length === 0) return;
    this.store.setState({ room, past });
    this.#caughtUp(room.seq);
    for (const each of this.#listeners) each.happened(fresh);
  }

  /** A number is missing: whatever came is not to be trusted. Takes the state anew. */
  #lostCount(): void {
    this.store.setState({ room: undefined });
    this.#link.restart();
  }

  #refused(n: number, reason: RefusalReason): void {
    const wish = this.store.getState().wishes.find((each) => each.n === n);
    if (!wish) return;
    if (wishes.passes(reason)) {
      setTimeout(() => this.#link.send({ type: 'Ask', n, command: wish.command }), AGAIN_MILLIS);
      return;
    }
    this.#wishes((all) => wishes.refused(all, n, reason));
    for (const each of this.#listeners) each.refused(wish.command, reason);
  }

  #caughtUp(seq: number): void {
    this.#wishes((all) => wishes.caughtUp(all, seq));
  }

  #past(change: (past: Past) => Past): void {
    this.store.setState(({ past }) => ({ past: change(past) }));
  }

  #wishes(change: (all: wishes.Wishes) => wishes.Wishes): void {
    this.store.setState((state) => ({ wishes: change(state.wishes) }));
    this.#keepUnsaid();
  }

  /** Words on their way outlive a reload. */
  #keepUnsaid(): void {
    const said = this.store.getState().wishes.filter(({ command }) => wishes.isSaid(command));
    if (said.length > 0 || this.memory.unsaid.length > 0) {
      this.memory.unsaid = said.slice(-UNSAID);
    }
  }

  #tick(server: number, sent: number): void {
    this.store.setState({ offset: this.#clock.told(server, sent, Date.now()) });
  }

  /** What this page keeps of somebody erased goes as what the server kept did. */
  #forget(): void {
    this.memory.draft = '';
    this.memory.unsaid = [];
    this.memory.token = null;
    const desk = { ...this.store.getState().desk, draft: '', toast: undefined };
    this.store.setState({ room: undefined, past: pastBefore(0), wishes: [], desk });
  }

  /** Another window has the class: should it come back, nothing opens here without a press. */
  #movedAway(): void {
    this.memory.micOpened = false;
    this.memory.cameraOpened = false;
  }

  #out(phase: ReturnType<ClassStore['getState']>['phase']): void {
    this.#link.close();
    this.memory.inside = false;
    if (phase.at === 'out' && phase.reason === 'ERASED') this.#forget();
    // What was said at the door of a locked class need not be said again.
    const kept = phase.at === 'out' && ['REPLACED', 'LOCKED'].includes(phase.reason);
    if (phase.at === 'out' && !kept) this.memory.resume = null;
    this.store.setState({ phase });
  }
}
