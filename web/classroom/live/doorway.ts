import { audioContext, unlockSound } from '@lyceum/media/level.ts';
import { currentLanguage, type Language } from '@lyceum/ui/words.ts';
import type { FoyerAgreed } from '@lyceum/wire/socket.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Obstacle } from '../cards/Entering.tsx';
import { isOfTheName, type NameFault } from '../cards/NameCard.tsx';
import { type Address, nameOf } from './address.ts';
import { exchange, type Key, type Preview as Look, lookIn, Shut } from './door.ts';
import type { Follower } from './follower.ts';
import type { Memory } from './memory.ts';
import { CHECKING, checkNetwork, type Ways } from './networkCheck.ts';
import { passesBy, RETRY_MILLIS } from './obstacle.ts';
import type { Preview } from './preview.ts';
import type { Session } from './session.ts';
import { type ClassStore, onDesk } from './state.ts';
import { callNow, type Trial } from './tryMedia.ts';
import { isSaid } from './wishes.ts';

/** What stands before the class now. */
export type DoorState =
  | { readonly at: 'looking' }
  /** This browser cannot hold a class. */
  | { readonly at: 'unfit'; readonly obstacle: Obstacle }
  | { readonly at: 'shut'; readonly shut: Shut; readonly retryAt?: number }
  /** The person did not agree to what is asked, and nobody was told. */
  | { readonly at: 'refused' }
  /** `fault`: why the name that was typed before could not be taken. */
  | { readonly at: 'name'; readonly look: Look; readonly fault?: NameFault }
  | { readonly at: 'check'; readonly look: Look };

export interface DoorParts {
  readonly address: Address;
  readonly memory: Memory;
  readonly session: Session;
  readonly store: ClassStore;
  readonly preview: Preview;
  readonly follower: Follower;
  /** What is wrong with this browser, if anything is. */
  readonly unfit: Obstacle | undefined;
  /** Makes a test call; another one in tests. */
  readonly testCall?: Trial['call'];
}

/** The way from the address of the page to the press on Join. */
export class DoorWay {
  readonly store: StoreApi<DoorState> = createStore<DoorState>(() => ({ at: 'looking' }));
  readonly ways: StoreApi<Ways> = createStore<Ways>(() => CHECKING);
  #name: string | null = null;
  #agreed: FoyerAgreed | null = null;
  #language = currentLanguage();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #checking: AbortController | undefined;

  /** It was said again since one was last let in or told to wait. */
  #saidAgain = false;

  constructor(readonly parts: DoorParts) {
    parts.store.subscribe(({ phase, room }, before) => {
      if (phase === before.phase) return;
      const heard = phase.at === 'out' && phase.reason === 'LOCKED';
      if (heard || phase.at === 'room' || phase.at === 'outside') this.#saidAgain = false;
      const ended = phase.at === 'out' && phase.reason === 'BAD_TOKEN' && room === undefined;
      if (ended) queueMicrotask(() => this.#sayAgain());
    });
  }

  /** Looks who this is. Who was inside before a reload goes back in without being asked. */
  arrive(): void {
    const { address, memory, session, store, unfit } = this.parts;
    if (unfit) return this.store.setState({ at: 'unfit', obstacle: unfit }, true);
    const { ticket } = address;
    const same = nameOf(ticket) === memory.door;
    memory.door = nameOf(ticket);
    if (!same) {
      // All this was for another class.
      memory.unsaid = [];
      memory.micShut = false;
      memory.cameraShut = false;
      store.setState({ wishes: [] });
    }
    const mic = address.micAutoOpen && !memory.micShut;
    const camera = address.cameraAutoOpen && !memory.cameraShut;
    store.setState({ opens: { mic, camera } });
    if (same && memory.inside && memory.resume !== null) session.enter();
    else void this.look();
  }

  async look(): Promise<void> {
    const { address, memory, store } = this.parts;
    clearTimeout(this.#retry);
    const { ticket } = address;
    if (ticket.kind !== 'none') memory.resume = null;
    else if (memory.resume === null) return this.#shut(new Shut('NO_CLASS'));
    try {
      const look = await lookIn(this.#key);
      store.setState({ offset: look.now - Date.now() });
      this.store.setState({ at: look.name === null ? 'name' : 'check', look }, true);
      void this.#prepare(look);
    } catch (thrown) {
      this.#shut(thrown instanceof Shut ? thrown : new Shut('DOWN'));
    }
  }

  /** One after the other, so that what is measured is the network and not this page. */
  async #prepare(look: Look): Promise<void> {
    const { preview, follower } = this.parts;
    if (look.name !== null) await preview.start();
    await follower.load().catch(() => undefined); // the class itself tries again
    await this.checkNetwork();
  }

  get #key(): Key {
    const { address, memory } = this.parts;
    const { ticket, supervisor } = address;
    return { ticket, supervisor, resume: memory.resume };
  }

  /** Looks at the network, from the start; a look that goes on is given up. */
  async checkNetwork(): Promise<void> {
    this.#checking?.abort();
    if (this.parts.store.getState().phase.at !== 'door') return;
    const checking = new AbortController();
    this.#checking = checking;
    this.ways.setState(CHECKING, true);
    const { testCall: call = callNow } = this.parts;
    const trial = { key: this.#key, signal: checking.signal, call };
    await checkNetwork(trial, (ways) => this.ways.setState(ways, true)).catch((thrown) => {
      if (!checking.signal.aborted) throw thrown;
    });
  }

  /** A name was typed at an invitation, by somebody who agrees to what is asked or does not. */
  named(name: string, agreed: boolean): void {
    const { look } = this.#looked();
    const { asking } = look;
    this.#name = name;
    this.#agreed = agreed && asking ? { locale: asking.locale, sha256: asking.sha256 } : null;
    this.store.setState({ at: 'check', look: { ...look, name } }, true);
    void this.parts.preview.start();
  }

  /** The person does not agree. Nothing was sent, so there is nothing to forget. */
  refuse(): void {
    this.#checking?.abort();
    this.store.setState({ at: 'refused' }, true);
  }

  /** Asks in the words of another language. */
  async speak(language: Language): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    if (this.store.getState().at !== 'name') return;
    const look = await lookIn(this.#key).catch(() => undefined);
    const now = this.store.getState();
    if (look && now.at === 'name')
      this.store.setState({ ...now, look: { ...now.look, asking: look.asking } }, true);
  }

  /** The press on Join: it also unlocks sound, which phones allow in a press only. */
  async join(): Promise<void> {
    const { address, memory, session, store, preview } = this.parts;
    if (store.getState().phase.at !== 'door') return; // pressed twice
    void unlockSound();
    this.#checking?.abort();
    preview.stop();
    const { ticket } = address;
    try {
      if (ticket.kind === 'code' && memory.resume === null) {
        store.setState({ phase: { at: 'entering' } });
        memory.resume = await exchange(ticket.code, this.#name, this.#agreed);
      }
      session.enter();
    } catch (thrown) {
      store.setState({ phase: { at: 'door' } });
      const shut = thrown instanceof Shut ? thrown : new Shut('DOWN');
      if (isOfTheName(shut.reason)) {
        const { look } = this.#looked();
        this.store.setState({ at: 'name', look, fault: shut.reason }, true);
        void this.checkNetwork(); // the press had given it up
      } else if (shut.reason === 'NO_CONSENT') void this.#askAnew();
      else this.#shut(shut);
    }
  }

  /**
   * A server that started anew knows nobody who had not come in yet: what was said at the door is
   * said again. A page that does not know it any more, or that was refused again, asks instead.
   */
  #sayAgain(): void {
    const { address, store } = this.parts;
    if (address.ticket.kind !== 'code' || this.store.getState().at !== 'check') return;
    if (this.#saidAgain) return;
    this.#saidAgain = true;
    store.setState({ phase: { at: 'door' } });
    void this.join();
  }

  /** Other words are asked than those that were agreed to. */
  async #askAnew(): Promise<void> {
    await this.look();
    const now = this.store.getState();
    if (now.at !== 'name') return;
    const look = { ...now.look, name: this.#name };
    this.store.setState({ at: 'name', look, fault: 'NO_CONSENT' }, true);
  }

  /** Comes back after leaving or being put out. */
  again(): void {
    const { store } = this.parts;
    const wishes = store.getState().wishes.filter(({ command }) => isSaid(command));
    store.setState({ phase: { at: 'door' }, room: undefined, me: undefined, wishes });
    onDesk(store, { panel: undefined, toast: undefined });
    this.store.setState({ at: 'looking' }, true);
    void this.look();
  }

  #looked(): { readonly look: Look } {
    const state = this.store.getState();
    if (!('look' in state)) throw new Error('nothing was looked at yet');
    return state;
  }

  #shut(shut: Shut): void {
    const again = passesBy(shut.reason);
    const retryAt = Date.now() + RETRY_MILLIS;
    this.store.setState({ at: 'shut', shut, ...(again ? { retryAt } : {}) }, true);
    if (again) this.#retry = setTimeout(() => void this.look(), RETRY_MILLIS);
  }

  /** Whether the browser lets sound be heard now. */
  get hears(): boolean {
    return audioContext().state === 'running';
  }
}
