import { type Address, readAddress, ticketAt, withoutToken } from './address.ts';
import { arranged } from './arranged.ts';
import { unfitAt } from './browser.ts';
import { DoorWay } from './doorway.ts';
import { Follower } from './follower.ts';
import { watchMedia } from './mediaLink.ts';
import { type Memory, tabMemory } from './memory.ts';
import { deviceOf } from './page.ts';
import { logWhatHappens, PageLog } from './pageLog.ts';
import { keptPreferences } from './preferences.ts';
import { Preview } from './preview.ts';
import { Session } from './session.ts';
import { type ClassStore, classStore, onDesk } from './state.ts';
import { VERSION } from './version.ts';
import { watchDevices } from './watching.ts';

/** Everything one page of a class is made of, wired by hand. */
export interface Page {
  readonly address: Address;
  readonly memory: Memory;
  readonly store: ClassStore;
  readonly preview: Preview;
  readonly session: Session;
  readonly follower: Follower;
  readonly doorway: DoorWay;
  readonly clock: () => number;
}

/** Wires a page; the token leaves the address bar at once. */
export function startPage(url: URL): Page {
  const memory = tabMemory();
  const given = readAddress(url);
  const ticket = ticketAt(given.ticket, memory);
  const address = { ...given, ticket };
  if (ticket.kind === 'token') {
    memory.token = ticket.token;
    memory.classId = ticket.classId;
  } else memory.token = null;
  history.replaceState(history.state, '', withoutToken(url));
  const store = classStore(keptPreferences(), memory.draft);
  onDesk(store, arranged(address.layout));
  const { supervisor } = address;
  const socket = new URL('/socket', url);
  socket.protocol = socket.protocol.replace('http', 'ws');
  const opening = {
    token: ticket.kind === 'token' ? ticket.token : null,
    classId: ticket.kind === 'token' ? ticket.classId : null,
    supervisor,
    device: deviceOf(navigator.userAgent, navigator.maxTouchPoints > 1),
  };
  socket.searchParams.set('sdk', VERSION);
  const log = new PageLog(memory);
  const session = new Session(store, memory, opening, socket.href);
  const follower = new Follower(session, store, log);
  const preview = new Preview(() => store.getState().desk.preferences);
  const unfit = unfitAt(url, navigator.userAgent);
  const doorway = new DoorWay({ address, memory, session, store, preview, follower, unfit });
  store.subscribe((now, before) => {
    // Who goes in or away takes no device of the check along.
    if (now.phase.at !== before.phase.at && now.phase.at !== 'door') preview.stop();
  });
  watchDevices(store);
  watchMedia(store);
  logWhatHappens(store, log);
  const clock = () => Date.now() + store.getState().offset;
  log.say('PAGE_READY', performance.now());
  doorway.arrive();
  return { address, memory, store, preview, session, follower, doorway, clock };
}
