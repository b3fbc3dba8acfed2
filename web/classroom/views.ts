/**
 * What the classroom's components draw. Containers build these values from the store; no component
 * here knows a socket, a store or LiveKit. Times are epoch milliseconds of the class clock.
 */

import type { LevelSource } from '@lyceum/ui/Meter.tsx';
import type { ToastView } from '@lyceum/ui/Toast.tsx';

export type Role = 'teacher' | 'assistant' | 'student' | 'guest' | 'supervisor';
export type Quality = 'good' | 'fair' | 'poor';

export interface PersonView {
  /** The person's ref in this room. */
  readonly ref: string;
  readonly name: string;
  /** Hue of the avatar, 0 to 7, from PersonNamed. */
  readonly hue: number;
  readonly role: Role;
  /** This is the person at this screen. */
  readonly you: boolean;
  /** Typed the name at an invitation link; nobody vouches for it. */
  readonly typed: boolean;
}

/** Puts a track on the element and gives back how to take it off. */
export type AttachVideo = (element: HTMLVideoElement) => () => void;

export interface TileView {
  readonly person: PersonView;
  readonly state: 'here' | 'invited' | 'connecting';
  readonly mic: 'live' | 'muted' | 'speaking';
  /** Absent while the camera is off. */
  readonly video?: AttachVideo;
  /** Own picture, drawn as in a mirror. */
  readonly mirrored: boolean;
  readonly pinned: boolean;
  readonly weak: boolean;
  /** The camera is on, whether or not its picture comes here. */
  readonly films?: true;
  /** Shares a screen now. */
  readonly shares?: true;
}

export interface ShareView {
  readonly by: PersonView;
  readonly video: AttachVideo;
  readonly sound: boolean;
}

/** What one press on a person can do; an action that is not allowed is absent. */
export interface PersonActions {
  readonly pin?: (ref: string) => void;
  readonly mute?: (ref: string) => void;
  readonly askUnmute?: (ref: string) => void;
  readonly stopCamera?: (ref: string) => void;
  /** Ends the screen that is shared now, whoever shares it. */
  readonly stopShare?: () => void;
  readonly invite?: (ref: string) => void;
  readonly offStage?: (ref: string) => void;
  readonly lowerHand?: (ref: string) => void;
  readonly muteInChat?: (ref: string, muted: boolean) => void;
  readonly writeTo?: (ref: string) => void;
  readonly letShare?: (ref: string, may: boolean) => void;
  /** Lets this one speak beside those who lead, nobody else; undefined: everybody again. */
  readonly onlyVoice?: (ref: string | undefined) => void;
  readonly takeBack?: (ref: string) => void;
  readonly rename?: (ref: string, name: string) => void;
  readonly letBack?: (ref: string) => void;
  readonly remove?: (ref: string, how: Removal) => void;
}

/** For how long somebody is put out; `now`: they may come back at once. */
export type Removal = 'now' | 'while' | 'forever';

export interface RosterRow {
  readonly person: PersonView;
  readonly online: boolean;
  readonly mic: 'live' | 'muted' | 'speaking' | 'none';
  readonly camera: 'on' | 'off' | 'none';
  readonly quality?: Quality;
  readonly raisedBefore: boolean;
  readonly mutedInChat: boolean;
  readonly mayShare: boolean;
  readonly asksToShare: boolean;
  /** Shares a screen now. */
  readonly shares?: true;
  readonly handUp: boolean;
  /** Was invited on stage and has not answered. */
  readonly invited: boolean;
  /** Nobody else on stage may speak. */
  readonly onlyVoice: boolean;
}

export interface HandRow {
  readonly person: PersonView;
  /** Was invited on stage and has not answered. */
  readonly invited: boolean;
  readonly since: number;
}

export interface WaitingRow {
  readonly person: PersonView;
  readonly since: number;
}

export interface PeopleView {
  readonly hands: readonly HandRow[];
  readonly stage: readonly RosterRow[];
  /** Seats on stage, the teacher's own not counted in. */
  readonly seats: number;
  /** How many can be on stage at once: the seats, and the teacher's own place. */
  readonly places: number;
  readonly inClass: readonly RosterRow[];
  readonly waiting: readonly WaitingRow[];
  /** Who asks to share a screen, for who leads. */
  readonly asks: readonly PersonView[];
  /** Who was put out and may not come back yet, for who leads. */
  readonly removed: readonly PersonView[];
  readonly locked: boolean;
}

export type ChatEntry =
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly person: PersonView;
      readonly at: number;
      readonly text: string;
      /** Set on a private message: whom it is shared with, besides the person at this screen. */
      readonly privateWith?: PersonView | 'teacher';
      readonly state: 'sent' | 'sending' | 'failed';
      readonly deletable: boolean;
    }
  | { readonly kind: 'deleted'; readonly id: string; readonly at: number }
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly at: number;
      readonly text: string;
      readonly undo?: () => void;
    };

export type ChatTarget = 'all' | PersonView;
export type WhoMayWrite = 'all' | 'teacher' | 'none';

export interface ChatView {
  readonly entries: readonly ChatEntry[];
  /** What was unread when the panel was opened: id of the first entry, and how many. */
  readonly fresh?: { readonly from: string; readonly n: number };
  /** Set while there may be older messages than these. */
  readonly earlier?: 'there' | 'coming' | 'failed';
  readonly unread: number;
  readonly draft: string;
  readonly target: ChatTarget;
  readonly targets: readonly ChatTarget[];
  /** Set when this person may not write; the draft is kept. */
  readonly muted: boolean;
  readonly who?: WhoMayWrite;
  /** People muted in chat, for who may unmute them. */
  readonly mutedPeople: readonly PersonView[];
}

export type DeviceKind = 'mic' | 'camera' | 'speaker';
export interface Device {
  readonly id: string;
  readonly label: string;
}
export interface DevicesView {
  readonly mic: readonly Device[];
  readonly camera: readonly Device[];
  readonly speaker: readonly Device[];
  readonly chosen: Readonly<Record<DeviceKind, string>>;
  readonly level?: LevelSource;
  readonly music: boolean;
}

/** On: publishing. Off: may be switched on. Locked: not allowed, with the reason beside it. */
export type OwnDevice = 'on' | 'off' | 'locked' | 'starting';
/** What was pressed and waits for its answer for longer than a moment. */
export type Waits = 'hand' | 'share' | 'muteAll' | 'start' | 'seat';
/** Ask: not allowed, and a press asks the teacher for it. */
export type OwnShare = 'on' | 'off' | 'locked' | 'ask' | 'asking' | 'absent';
export type OwnHand =
  | { readonly state: 'down' }
  | { readonly state: 'up'; readonly place: number; readonly since: number }
  | { readonly state: 'absent' };

/** Teacher large: the shared screen or the teacher, with the stage beside it. */
export type Layout = 'teacher' | 'gallery';
export type StripPlace = 'top' | 'left' | 'right';
export type Panel = 'people' | 'chat';

export type LinkView =
  | { readonly state: 'fine' }
  | { readonly state: 'reconnecting' }
  | { readonly state: 'lost'; readonly attempt: number; readonly retryAt: number };

export interface LessonView {
  readonly title: string;
  readonly teacher: string;
  readonly state: 'scheduled' | 'running' | 'ended';
  readonly startedAt?: number;
  readonly startsAt?: number;
  /** Planned end; past it the clock counts the overtime. */
  readonly endsAt?: number;
}

export interface TrustView {
  /** How many others hear this person now, and how many see it. */
  readonly heardBy: number;
  readonly seenBy: number;
  readonly watchers: readonly PersonView[];
  readonly supervisor: boolean;
  /** The person agreed at the door to take part, and may take that back. */
  readonly agreed: boolean;
}

export interface StageView {
  /** Order of entering the stage, the teacher first. */
  readonly tiles: readonly TileView[];
  readonly share?: ShareView;
  /** This person shares a screen now. */
  readonly sharing: boolean;
  /** The class hears the sound of it. */
  readonly sharingSound?: boolean;
  readonly layout: Layout;
  /** Where the small pictures are wanted; absent: where they leave most of the large one. */
  readonly strip?: StripPlace;
  /** A student may still go up: draws the dashed seat. */
  readonly freeSeat: boolean;
}

export interface OwnView {
  readonly person: PersonView;
  /** Teacher or assistant: sees hands, may mute, invite, end. */
  readonly leads: boolean;
  readonly mic: OwnDevice;
  readonly camera: OwnDevice;
  readonly level?: LevelSource;
  /** Spoke for 600 ms while muted. */
  readonly mutedHint: boolean;
  readonly share: OwnShare;
  readonly hand: OwnHand;
  readonly waits: readonly Waits[];
  /** Absent while no call measures it. */
  readonly quality?: Quality;
  /** Leads, and is not on stage: may go up without asking. */
  readonly mayStepUp: boolean;
  /** On stage without leading: may step down. */
  readonly mayStepDown: boolean;
  /** Own picture for the invitation card. */
  readonly video?: AttachVideo;
}

export interface Invitation {
  readonly by: string;
  /** When it runs out; the card waits 30 s. */
  readonly until: number;
  /** What stands on already: only what the join page said, never what the person shut. */
  readonly mic: boolean;
  readonly camera: boolean;
}

/** Figures of the own connection for the settings, measured; absent until the first report. */
export interface LinkFigures {
  readonly delayMs: number;
  /** Per cent of packets lost on the line; absent: too few to tell. */
  readonly loss?: number;
  /** Bits per second. */
  readonly sending: number;
  readonly receiving: number;
  /** Delays of the last 5 minutes, oldest first, in ms. */
  readonly history: readonly number[];
  readonly direct: boolean;
}

export interface Preferences {
  readonly mirror: boolean;
  readonly hd: boolean;
  readonly noise: boolean;
  readonly gain: boolean;
  readonly music: boolean;
  readonly singleKeys: boolean;
  readonly lowData: boolean;
  /** 100, 125, 150, 175 or 200 per cent. */
  readonly textSize: number;
}

/** What a press asks for. An action whose right is missing is absent, and so is its control. */
export interface ClassActs {
  readonly toggleMic: () => void;
  readonly toggleCamera: () => void;
  /** Push to talk: pressed and let go. */
  readonly hold: (held: boolean) => void;
  readonly toggleShare: () => void;
  readonly toggleHand: () => void;
  readonly muteAll?: () => void;
  readonly lowerAll?: () => void;
  readonly clearStage?: () => void;
  readonly letIn?: (ref: string) => void;
  readonly refuse?: (ref: string) => void;
  readonly letAllIn?: () => void;
  readonly lock?: (locked: boolean) => void;
  readonly person: PersonActions;
  readonly choosePanel: (panel: Panel | undefined) => void;
  /** For oneself; who leads chooses for the whole class. */
  readonly chooseLayout: (layout: Layout) => void;
  /** Looks at it oneself, whoever one is. */
  readonly turnTo: (layout: Layout) => void;
  readonly startClass?: () => void;
  readonly endClass?: () => void;
  readonly takeSeat: () => void;
  readonly leaveStage: () => void;
  readonly leave: () => void;
  /** Takes back the agreement to take part; false: the server did not answer. */
  readonly takeBack: () => Promise<boolean>;
  readonly retry: () => void;
  readonly acceptInvitation: (mic: boolean, camera: boolean) => void;
  readonly declineInvitation: () => void;
  readonly write: (text: string) => void;
  readonly draft: (text: string) => void;
  readonly writeTo: (target: ChatTarget) => void;
  /** All that was said until now has been seen. */
  readonly readChat: () => void;
  readonly resend: (id: string) => void;
  readonly deleteMessage: (id: string) => void;
  /** Fetches older messages. */
  readonly earlier: () => void;
  readonly whoMayWrite?: (who: WhoMayWrite) => void;
  readonly chooseDevice: (kind: DeviceKind, id: string) => void;
  readonly testSpeaker: () => void;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly toastGone: (id: string) => void;
}

/** Everything the classroom draws. */
export interface ClassView {
  /** The class clock, epoch milliseconds. Always the same function. */
  readonly clock: () => number;
  readonly lesson: LessonView;
  readonly link: LinkView;
  /** The class is there, but no sound and no picture passes. */
  readonly mediaCut: boolean;
  readonly own: OwnView;
  readonly stage: StageView;
  readonly people: PeopleView;
  /** People in the class, supervisors not counted. */
  readonly count: number;
  readonly chat: ChatView;
  readonly trust: TrustView;
  readonly devices: DevicesView;
  readonly preferences: Preferences;
  readonly figures?: LinkFigures;
  readonly panel?: Panel;
  readonly invitation?: Invitation;
  readonly toast?: ToastView;
}
