import {
  ConnectionQuality,
  ConnectionState,
  type Participant,
  type Room,
  Track,
} from 'livekit-client';
import type { LevelSource } from './level.ts';
import type { OwnState } from './own.ts';

/** Puts a track on the element and gives back how to take it off. */
export type AttachVideo = (element: HTMLVideoElement) => () => void;
export type Source = 'MICROPHONE' | 'CAMERA' | 'SCREEN';
export type Quality = 'good' | 'fair' | 'poor';
export type CallLink = 'off' | 'connecting' | 'on' | 'reconnecting';

/** What arrives of one person, by the name the class gave it. */
export interface Arriving {
  readonly camera?: AttachVideo;
  readonly screen?: AttachVideo;
  readonly mic: boolean;
  readonly speaking: boolean;
  readonly quality: Quality;
}

/** The call as a value; a new one after every change. */
export interface CallState {
  readonly link: CallLink;
  readonly people: Readonly<Record<string, Arriving>>;
  readonly may: ReadonlySet<Source>;
  readonly mic: OwnState;
  readonly camera: OwnState;
  readonly sharing: boolean;
  readonly level?: LevelSource;
  /** How loud the person is while muted. */
  readonly muted?: LevelSource;
  /** The browser wants a press before it plays sound. */
  readonly soundBlocked: boolean;
}

export const NO_CALL: CallState = {
  link: 'off',
  people: {},
  may: new Set(),
  mic: 'off',
  camera: 'off',
  sharing: false,
  soundBlocked: false,
};

/** Sources as LiveKit numbers them in a person's rights. */
const SOURCES = new Map<number, Source>([
  [1, 'CAMERA'],
  [2, 'MICROPHONE'],
  [3, 'SCREEN'],
]);

/** What the SFU lets this person send now. */
export function rightsIn(room: Room | undefined): ReadonlySet<Source> {
  const rights = room?.localParticipant.permissions;
  if (!rights?.canPublish) return new Set();
  if (rights.canPublishSources.length === 0) return new Set(SOURCES.values());
  return new Set(rights.canPublishSources.flatMap((source) => SOURCES.get(source) ?? []));
}

const attached = new WeakMap<Track, AttachVideo>();

function video(who: Participant, source: Track.Source): AttachVideo | undefined {
  const sent = who.getTrackPublication(source);
  const track = sent?.track;
  if (!track || sent.isMuted) return undefined;
  const known = attached.get(track);
  if (known) return known;
  const attach: AttachVideo = (element) => {
    track.attach(element);
    return () => track.detach(element);
  };
  attached.set(track, attach);
  return attach;
}

function arriving(who: Participant): Arriving {
  const camera = video(who, Track.Source.Camera);
  const screen = video(who, Track.Source.ScreenShare);
  const mic = who.getTrackPublication(Track.Source.Microphone);
  return {
    ...(camera ? { camera } : {}),
    ...(screen ? { screen } : {}),
    mic: mic?.track !== undefined && !mic.isMuted,
    speaking: who.isSpeaking,
    quality: qualityOf(who.connectionQuality),
  };
}

/** What arrives of everybody, oneself among them. */
export function arrivingIn(room: Room): Readonly<Record<string, Arriving>> {
  const all = [room.localParticipant, ...room.remoteParticipants.values()];
  return Object.fromEntries(all.map((who) => [who.identity, arriving(who)]));
}

export function linkOf(room: Room | undefined): CallLink {
  switch (room?.state) {
    case undefined:
    case ConnectionState.Disconnected:
      return 'off';
    case ConnectionState.Connecting:
      return 'connecting';
    case ConnectionState.Connected:
      return 'on';
    case ConnectionState.Reconnecting:
    case ConnectionState.SignalReconnecting:
      return 'reconnecting';
  }
}

function qualityOf(quality: ConnectionQuality): Quality {
  switch (quality) {
    case ConnectionQuality.Excellent:
    case ConnectionQuality.Unknown:
      return 'good';
    case ConnectionQuality.Good:
      return 'fair';
    case ConnectionQuality.Poor:
    case ConnectionQuality.Lost:
      return 'poor';
  }
}
