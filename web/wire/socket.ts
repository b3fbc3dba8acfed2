// Made by `./lyceum gen` from the Java records.

import type { Device, PersonCommand, PersonRef, RefusalReason, Role, Room, Seen, Status } from './room.ts';

import type { Measured } from './watch.ts';

export interface AnnexAskChat {
  readonly resume: string;
  readonly before: number;
}

export interface AnnexAskState {
  readonly resume: string;
}

export interface AnnexState {
  readonly room: Room;
  readonly seq: number;
  readonly chatFrom: number;
  readonly role: Role;
}

export interface Ask {
  readonly type: 'Ask';
  readonly n: number;
  readonly command: PersonCommand;
}

export interface Bye {
  readonly type: 'Bye';
}

export type ClientFrame =
  | Hello
  | Ask
  | Ping
  | RefreshMedia
  | Measure
  | Bye;

export interface Closed {
  readonly type: 'Closed';
  readonly reason: Reason;
  readonly again: boolean;
  readonly until: number | null;
}

export interface EarlierChat {
  readonly lines: readonly Seen[];
  readonly from: number;
}

export interface Elsewhere {
  readonly type: 'Elsewhere';
  readonly device: Device;
}

export interface Events {
  readonly type: 'Events';
  readonly lines: readonly Seen[];
}

export interface FoyerAgreed {
  readonly locale: string;
  readonly sha256: string;
}

export interface FoyerAsking {
  readonly app: number;
  readonly locale: string;
  readonly about: string;
  readonly agree: string;
  readonly sha256: string;
  readonly required: boolean;
}

export interface FoyerDenied {
  readonly reason: Reason;
  readonly until: number | null;
}

export interface FoyerKnock {
  readonly code: string;
  readonly name: string | null;
  readonly agreed: FoyerAgreed | null;
}

export interface FoyerLook {
  readonly token: string | null;
  readonly code: string | null;
  readonly resume: string | null;
  readonly classId: number | null;
  readonly supervisor: boolean;
  readonly locale: string | null;
}

export interface FoyerOpened {
  readonly resume: string;
}

export interface FoyerPreview {
  readonly className: string;
  readonly start: number;
  readonly end: number;
  readonly status: Status;
  readonly startedAt: number | null;
  readonly teacher: string | null;
  readonly teacherHue: number | null;
  readonly people: number;
  readonly name: string | null;
  readonly hue: number | null;
  readonly role: Role;
  readonly directControl: boolean;
  readonly supervised: boolean;
  readonly asking: FoyerAsking | null;
  readonly now: number;
}

export interface FoyerTakeBack {
  readonly resume: string;
}

export interface FoyerTakenBack {
  readonly at: number;
}

export interface Granted {
  readonly type: 'Granted';
  readonly n: number;
  readonly seq: number;
}

export interface Hello {
  readonly type: 'Hello';
  readonly tab: string;
  readonly token: string | null;
  readonly resume: string | null;
  readonly classId: number | null;
  readonly after: number | null;
  readonly supervisor: boolean;
  readonly takeOver: boolean;
  readonly device: Device;
}

export interface Knocked {
  readonly type: 'Knocked';
}

export interface Measure {
  readonly type: 'Measure';
  readonly n: number;
  readonly measured: Measured;
}

export interface Media {
  readonly type: 'Media';
  readonly media: MediaPass | null;
}

export interface MediaPass {
  readonly url: string;
  readonly token: string;
}

export interface Outside {
  readonly type: 'Outside';
  readonly resume: string;
  readonly className: string;
  readonly start: number;
  readonly since: number;
  readonly now: number;
}

export interface Ping {
  readonly type: 'Ping';
  readonly at: number;
}

export interface Pong {
  readonly type: 'Pong';
  readonly at: number;
  readonly now: number;
}

export type Reason =
  | 'BAD_TOKEN'
  | 'TOKEN_EXPIRED'
  | 'NO_CLASS'
  | 'NO_SUPERVISOR'
  | 'ENDED'
  | 'EXPIRED'
  | 'REMOVED'
  | 'NOT_ADMITTED'
  | 'LOCKED'
  | 'FULL'
  | 'CROWDED'
  | 'BAD_NAME'
  | 'NAME_TAKEN'
  | 'NAME_MISLEADS'
  | 'NO_CONSENT'
  | 'NO_AGE'
  | 'FROZEN'
  | 'ERASED'
  | 'PAUSED'
  | 'LINK_WITHDRAWN'
  | 'REPLACED'
  | 'LEFT'
  | 'TOO_SLOW'
  | 'TOO_FAST'
  | 'UNREADABLE'
  | 'UNAVAILABLE';

export interface RefreshMedia {
  readonly type: 'RefreshMedia';
}

export interface Refused {
  readonly type: 'Refused';
  readonly n: number;
  readonly reason: RefusalReason;
}

export interface Renewed {
  readonly type: 'Renewed';
  readonly resume: string;
}

export type ServerFrame =
  | Welcome
  | Outside
  | Events
  | Snapshot
  | Granted
  | Refused
  | Pong
  | Renewed
  | Media
  | Elsewhere
  | Knocked
  | Closed;

export interface Snapshot {
  readonly type: 'Snapshot';
  readonly room: Room | null;
  readonly seq: number;
  readonly chatFrom: number;
  readonly role: Role;
}

export interface TestPass {
  readonly url: string;
  readonly token: string;
  readonly udpPort: number | null;
}

export interface Welcome {
  readonly type: 'Welcome';
  readonly me: PersonRef;
  readonly role: Role;
  readonly resume: string;
  readonly now: number;
  readonly room: Room | null;
  readonly seq: number;
  readonly chatFrom: number;
  readonly large: boolean;
  readonly media: MediaPass | null;
}
