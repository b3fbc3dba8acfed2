import type {
  AttachVideo,
  DeviceKind,
  DevicesView,
  LessonView,
  OwnDevice,
  PersonView,
} from '../views.ts';

/** One line of the network check. */
export interface Check {
  /** Later: cannot be known before one is in the class. */
  readonly state: 'checking' | 'ok' | 'bad' | 'later';
  /** A figure beside it: "38 ms". */
  readonly note?: string;
}

/** The way of sound and video, where it was tried. */
export interface PathView {
  readonly path: 'direct' | 'tcp' | 'relay' | 'blocked';
  readonly millis?: number;
  /** The relay is reached over TLS. */
  readonly tls?: boolean;
  /** Where a direct way would lead to. */
  readonly udpPort?: number;
}

export interface Checks {
  readonly class: Check;
  readonly media: Check & { readonly found?: PathView };
  readonly send: Check;
}

/** The check of the own devices. */
export interface CheckView {
  readonly you: PersonView;
  /** Picture of the own camera while it is on. */
  readonly video?: AttachVideo;
  readonly mic: Exclude<OwnDevice, 'locked'>;
  readonly camera: Exclude<OwnDevice, 'locked'>;
  /** The browser refused; `browser` chooses the picture that shows where to click. */
  readonly denied?: { readonly browser: 'chrome' | 'firefox' | 'safari' };
  /** One sentence for each device that gives nothing for another reason. */
  readonly advice: readonly string[];
  readonly devices: DevicesView;
}

/** Everything the join page draws. */
export interface JoinView extends CheckView {
  readonly clock: () => number;
  readonly lesson: LessonView;
  readonly startsAt?: number;
  readonly teacher?: PersonView;
  /** People who are in the class already. */
  readonly already: number;
  /** The devices are those of the last time. */
  readonly remembered: boolean;
  readonly checks: Checks;
  /** What opens by itself on stage because the address of the class says so. */
  readonly opens: { readonly mic: boolean; readonly camera: boolean };
  /** The Join press is being answered. */
  readonly joining: boolean;
}

export interface CheckActs {
  readonly toggleMic: () => void;
  readonly toggleCamera: () => void;
  /** Only where there is more than one camera on a phone. */
  readonly flip?: () => void;
  readonly testSpeaker: () => void;
}

export interface JoinActs extends CheckActs {
  readonly chooseDevice: (kind: DeviceKind, id: string) => void;
  readonly askAgain: () => void;
  /** Looks at the network once more. */
  readonly checkAgain: () => void;
  readonly join: () => void;
}
