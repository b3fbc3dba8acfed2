import type { Devices } from '@lyceum/media/devices.ts';
import { NO_DEVICES } from '@lyceum/media/devices.ts';
import type { CallState } from '@lyceum/media/state.ts';
import type { ToastView } from '@lyceum/ui/Toast.tsx';
import type { Device, PersonRef, Role, Room } from '@lyceum/wire/room.ts';
import type { Reason } from '@lyceum/wire/socket.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Layout, LinkFigures, Panel, Preferences, StripPlace } from '../views.ts';
import type { LinkState } from './link.ts';
import { type Past, pastBefore } from './past.ts';
import type { Wishes } from './wishes.ts';

/** Where this person is on the way into the class and out of it. */
export type Phase =
  | { readonly at: 'door' }
  | { readonly at: 'entering' }
  | {
      readonly at: 'outside';
      readonly className: string;
      readonly start: number;
      readonly since: number;
    }
  | { readonly at: 'room' }
  | { readonly at: 'elsewhere'; readonly device: Device }
  | { readonly at: 'out'; readonly reason: Reason; readonly until: number | null };

/** What lies on this person's own desk; nobody else sees it. */
export interface Desk {
  readonly panel: Panel | undefined;
  readonly pinned: PersonRef | undefined;
  /** Chosen for oneself; absent: as the teacher chose. */
  readonly layout: Layout | undefined;
  /** Where the address of the class wants the small pictures. */
  readonly strip: StripPlace | undefined;
  readonly draft: string;
  readonly target: PersonRef | 'all';
  /** Number of the last message read. */
  readonly readUpTo: number;
  /** What was unread when one last looked: numbers above `after` and up to `upTo`. */
  readonly news: { readonly after: number; readonly upTo: number } | undefined;
  readonly preferences: Preferences;
  readonly toast: ToastView | undefined;
  readonly mutedHint: boolean;
}

/** Everything the page knows. `room` is what the log says, and only that. */
export interface ClassState {
  readonly phase: Phase;
  readonly me: PersonRef | undefined;
  readonly role: Role;
  readonly room: Room | undefined;
  /** The chat before that of `room`. */
  readonly past: Past;
  readonly link: LinkState;
  /** The class is there, but no sound and no picture passes, for longer than a moment. */
  readonly mediaCut: boolean;
  /** Class clock minus this computer's clock, in milliseconds. */
  readonly offset: number;
  readonly wishes: Wishes;
  /** Wishes up to this number have waited for an answer so long that it is said. */
  readonly lateUpTo: number;
  readonly call: CallState;
  /** What the join page said would open on stage, without what the person shut since. */
  readonly opens: Opens;
  /** What was on where the class was open before; it is off since it is open here. */
  readonly leftOff: Opens;
  readonly devices: Devices;
  readonly figures: LinkFigures | undefined;
  readonly desk: Desk;
}

/** Which own devices open without a press. */
export interface Opens {
  readonly mic: boolean;
  readonly camera: boolean;
}

export type ClassStore = StoreApi<ClassState>;

const NO_CALL: CallState = {
  link: 'off',
  people: {},
  may: new Set(),
  mic: 'off',
  camera: 'off',
  sharing: false,
  soundBlocked: false,
};

export function classStore(preferences: Preferences, draft: string): ClassStore {
  return createStore<ClassState>(() => ({
    phase: { at: 'door' },
    me: undefined,
    role: 'STUDENT',
    room: undefined,
    past: pastBefore(0),
    link: { state: 'fine' },
    mediaCut: false,
    offset: 0,
    wishes: [],
    lateUpTo: 0,
    call: NO_CALL,
    opens: { mic: false, camera: false },
    leftOff: { mic: false, camera: false },
    devices: NO_DEVICES,
    figures: undefined,
    desk: {
      panel: undefined,
      pinned: undefined,
      layout: undefined,
      strip: undefined,
      draft,
      target: 'all',
      readUpTo: 0,
      news: undefined,
      preferences,
      toast: undefined,
      mutedHint: false,
    },
  }));
}

/** Changes what lies on the own desk. */
export function onDesk(store: ClassStore, change: Partial<Desk>): void {
  store.setState(({ desk }) => ({ desk: { ...desk, ...change } }));
}
