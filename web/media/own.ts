import {
  AudioPresets,
  type LocalParticipant,
  type LocalTrack,
  type Track,
  VideoPresets,
} from 'livekit-client';
import { type DeviceFault, faultOf, pictureOf, type SoundTaste, soundOf } from './capture.ts';
import { rememberedDevice } from './devices.ts';

/** `quiet`: switched off by the person itself. `closed`: the device is let go altogether. */
export type OwnWish = 'closed' | 'quiet' | 'open';
export type OwnState = 'off' | 'starting' | 'on';

export interface Taste extends SoundTaste {
  readonly hd: boolean;
}

/** What an own device needs of the call. */
export interface OwnCall {
  me(): LocalParticipant | undefined;
  /** Whether the SFU lets this person send it now. */
  may(): boolean;
  taste(): Taste;
  changed(): void;
  failed(fault: DeviceFault): void;
}

/** One own device on its way to the class. `wish` says how it shall be; it gets there by itself. */
export class OwnDevice {
  #wish: OwnWish = 'closed';
  #track: LocalTrack | undefined;
  /** Sent once; while the connection is made anew it may still be going out. */
  #sent: LocalTrack | undefined;
  #ear: MediaStreamTrack | undefined;
  #settling: Promise<void> | undefined;
  #again = false;

  constructor(
    readonly source: Track.Source.Microphone | Track.Source.Camera,
    readonly call: OwnCall,
  ) {}

  get state(): OwnState {
    if (this.#wish !== 'open') return 'off';
    const goes = this.#isSent || this.#sent === this.#track;
    return this.#track && goes && !this.#track.isMuted ? 'on' : 'starting';
  }

  get #isSent(): boolean {
    const sent = this.call.me()?.getTrackPublication(this.source)?.track;
    return sent !== undefined && sent === this.#track;
  }

  get track(): LocalTrack | undefined {
    return this.#track;
  }

  /** What the device hears while it is muted; goes nowhere. */
  get ear(): MediaStreamTrack | undefined {
    return this.#ear;
  }

  wish(wish: OwnWish): void {
    if (wish === this.#wish) return;
    this.#wish = wish;
    // Silent and dark from this moment: settling may wait for a connection that is away.
    if (wish !== 'open' && this.#track) this.#track.mediaStreamTrack.enabled = false;
    this.call.changed();
    this.settle();
  }

  /** Goes where the wish leads; to be called whenever rights or connection changed. */
  settle(): Promise<void> {
    this.#again = true;
    this.#settling ??= this.#run().finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  /** Opens the device anew: how it is to be taken has changed. */
  async renew(): Promise<void> {
    await this.#settling;
    if (!this.#track) return;
    await this.#close();
    await this.settle();
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        await this.#step(this.#wish);
      } catch (thrown) {
        await this.#close();
        this.#wish = 'closed';
        this.call.failed(faultOf(thrown));
      }
      this.call.changed();
    }
  }

  async #step(wish: OwnWish): Promise<void> {
    if (wish === 'closed') return this.#close();
    if (wish === 'quiet') return this.#hush();
    this.#deafen();
    if (this.#track?.mediaStreamTrack.readyState === 'ended') await this.#close();
    this.#track ??= await this.#open();
    if (this.#wish !== 'open') return undefined; // said while the device opened
    if (!this.#isSent && this.call.may()) await this.#publish(this.#track);
    if (this.#wish !== 'open') return undefined;
    if (this.#track?.isMuted) await this.#track.unmute();
    else if (this.#track) this.#track.mediaStreamTrack.enabled = true;
    return undefined;
  }

  /** Nothing goes out any more; what the device hears only tells the person that it is muted. */
  async #hush(): Promise<void> {
    const track = this.#track?.mediaStreamTrack;
    if (this.source === 'microphone' && track?.readyState === 'live') {
      this.#ear ??= track.clone();
      this.#ear.enabled = true;
    }
    await this.#track?.mute();
  }

  #deafen(): void {
    this.#ear?.stop();
    this.#ear = undefined;
  }

  async #open(): Promise<LocalTrack | undefined> {
    const { hd, ...taste } = this.call.taste();
    const tracks = await this.call
      .me()
      ?.createTracks(
        this.source === 'microphone'
          ? { audio: soundOf(rememberedDevice('audioinput'), taste) }
          : { video: pictureOf(rememberedDevice('videoinput'), hd) },
      );
    return tracks?.[0];
  }

  async #publish(track: LocalTrack | undefined): Promise<void> {
    const me = this.call.me();
    if (!track || !me) return;
    const { music } = this.call.taste();
    try {
      await me.publishTrack(track, {
        source: this.source,
        simulcast: true,
        videoSimulcastLayers: [VideoPresets.h90, VideoPresets.h180],
        dtx: !music,
        red: !music,
        audioPreset: music ? AudioPresets.musicHighQualityStereo : AudioPresets.speech,
      });
      this.#sent = track;
    } catch (thrown) {
      // The right or the connection went meanwhile; both call again when they are back.
      if (this.call.may() && this.call.me() === me) throw thrown;
    }
  }

  async #close(): Promise<void> {
    this.#deafen();
    const me = this.call.me();
    // What was let go while the connection was away is still announced when it is back.
    const track = this.#track ?? me?.getTrackPublication(this.source)?.track;
    this.#track = undefined;
    this.#sent = undefined;
    if (!track) return;
    track.stop();
    await me?.unpublishTrack(track, true).catch(() => undefined);
  }
}
