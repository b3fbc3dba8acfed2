import {
  DisconnectReason,
  type RemoteParticipant,
  type RemoteTrack,
  Room,
  RoomEvent,
  Track,
  VideoQuality,
} from 'livekit-client';
import type { DeviceFault } from './capture.ts';
import { type DeviceKind, rememberDevice, rememberedDevice } from './devices.ts';
import { type Figures, Gauge } from './figures.ts';
import { type LevelSource, levelOf } from './level.ts';
import { OwnDevice, type OwnWish, type Taste } from './own.ts';
import { reconnectPolicy } from './policy.ts';
import { quietLibrary } from './quiet.ts';
import { OwnScreen } from './screen.ts';
import { arrivingIn, type CallState, linkOf, rightsIn, type Source } from './state.ts';

/** What the call tells of, besides its state. */
export interface CallEvents {
  changed(state: CallState): void;
  failed(source: 'MICROPHONE' | 'CAMERA', fault: DeviceFault): void;
  /** The person ended the share with the browser's own button. */
  shareEnded(): void;
  /** The connection is gone for good; `taken`: by another tab of the same person. */
  lost(taken: boolean): void;
}

// Its complaints name people's refs and repeat what the state says.
quietLibrary();

/** The connection to the SFU: the only door to LiveKit. Who may send what is the class's affair. */
export class Call {
  #room: Room | undefined;
  #perceives: ((ref: string) => boolean) | undefined;
  #keep: ((ref: string) => boolean) | undefined;
  #told = false;
  readonly #gauge = new Gauge();
  readonly #levels = new WeakMap<MediaStreamTrack, LevelSource>();
  readonly #mic: OwnDevice;
  readonly #camera: OwnDevice;
  readonly #screen: OwnScreen;

  constructor(
    readonly events: CallEvents,
    readonly taste: () => Taste,
  ) {
    const device = (named: 'MICROPHONE' | 'CAMERA') => ({
      me: () => (this.#room?.state === 'connected' ? this.#room.localParticipant : undefined),
      may: () => this.#maySend(named),
      taste,
      changed: () => this.#tell(),
      failed: (fault: DeviceFault) => events.failed(named, fault),
    });
    this.#mic = new OwnDevice(Track.Source.Microphone, device('MICROPHONE'));
    this.#camera = new OwnDevice(Track.Source.Camera, device('CAMERA'));
    this.#screen = new OwnScreen(() => events.shareEnded());
  }

  get isOff(): boolean {
    return this.#room === undefined;
  }

  /**
   * Connects. `perceives` says whom this person may see and hear, where that is not everybody.
   * Throws when the SFU is not reached.
   */
  async connect(url: string, token: string, perceives?: (ref: string) => boolean): Promise<void> {
    await this.#hangUp();
    const room = new Room({
      adaptiveStream: true,
      dynacast: true,
      reconnectPolicy,
      disconnectOnPageLeave: true,
      stopLocalTrackOnUnpublish: false, // devices follow the log, whatever the connection does
      audioOutput: { deviceId: rememberedDevice('audiooutput') || 'default' },
    });
    this.#room = room;
    this.#perceives = perceives;
    this.#listen(room);
    try {
      await room.connect(url, token, { autoSubscribe: perceives === undefined, maxRetries: 0 });
    } catch (thrown) {
      if (this.#room === room) this.#room = undefined;
      throw thrown;
    } finally {
      this.#tell();
    }
    this.#settle();
  }

  /** Leaves, and lets every device go. */
  async leave(): Promise<void> {
    this.#mic.wish('closed');
    this.#camera.wish('closed');
    await this.#screen.stop(this.#room?.localParticipant);
    await this.#hangUp();
  }

  async #hangUp(): Promise<void> {
    const room = this.#room;
    this.#room = undefined;
    await room?.disconnect(false);
    this.#tell();
  }

  mic(wish: OwnWish): void {
    this.#mic.wish(wish);
  }

  camera(wish: OwnWish): void {
    this.#camera.wish(wish);
  }

  /** Lets the person pick a screen. Rejects when the person does not. */
  async pickScreen(): Promise<{ readonly sound: boolean }> {
    return { sound: await this.#screen.pick() };
  }

  /** The class says whether the own screen is shared. */
  screen(shared: boolean): void {
    const me = this.#room?.localParticipant;
    if (!shared && this.#screen.picked) void this.#screen.stop(me).then(() => this.#tell());
    const may = this.#room?.state === 'connected' && this.#maySend('SCREEN');
    if (shared && me && may && this.#screen.waits(me)) {
      void this.#screen.send(me).then(() => this.#tell());
    }
  }

  /** The person wants to be heard or seen in another way from now on. */
  retaste(source: 'MICROPHONE' | 'CAMERA'): void {
    void (source === 'MICROPHONE' ? this.#mic : this.#camera).renew();
  }

  /** Saves data: only the cameras of those to keep, and those small. Undefined: all, in full. */
  save(keep: ((ref: string) => boolean) | undefined): void {
    this.#keep = keep;
    for (const who of this.#room?.remoteParticipants.values() ?? []) this.#spare(who);
  }

  /** How the connection is; undefined until there is something to measure. */
  async figures(): Promise<Figures | undefined> {
    return this.#room ? this.#gauge.read(this.#room) : undefined;
  }

  /** Uses another device from now on and the next time. */
  async choose(kind: DeviceKind, id: string): Promise<void> {
    rememberDevice(kind, id);
    await this.#room?.switchActiveDevice(kind, id);
    this.#tell();
  }

  /** To be called in a press where the browser blocks sound. */
  async playSound(): Promise<void> {
    await this.#room?.startAudio();
    this.#tell();
  }

  #listen(room: Room): void {
    const tell = () => this.#tell();
    const settle = () => this.#settle();
    room
      .on(RoomEvent.ConnectionStateChanged, tell)
      .on(RoomEvent.Reconnected, settle)
      .on(RoomEvent.ParticipantPermissionsChanged, settle)
      .on(RoomEvent.ParticipantConnected, (who) => this.#subscribe(who))
      .on(RoomEvent.TrackPublished, (_, who) => this.#subscribe(who))
      .on(RoomEvent.TrackSubscribed, (track, _, who) => {
        if (this.#keep) this.#spare(who);
        this.#arrived(track);
      })
      .on(RoomEvent.TrackUnsubscribed, (track) => this.#gone(track))
      .on(RoomEvent.ParticipantDisconnected, tell)
      .on(RoomEvent.TrackMuted, tell)
      .on(RoomEvent.TrackUnmuted, tell)
      .on(RoomEvent.LocalTrackPublished, tell)
      .on(RoomEvent.LocalTrackUnpublished, tell)
      .on(RoomEvent.ActiveSpeakersChanged, tell)
      .on(RoomEvent.ConnectionQualityChanged, tell)
      .on(RoomEvent.AudioPlaybackStatusChanged, tell)
      .on(RoomEvent.Disconnected, (reason) => {
        if (this.#room !== room) return;
        this.#room = undefined;
        this.#tell();
        this.events.lost(reason === DisconnectReason.DUPLICATE_IDENTITY);
      });
  }

  #settle(): void {
    for (const who of this.#room?.remoteParticipants.values() ?? []) this.#subscribe(who);
    void this.#mic.settle();
    void this.#camera.settle();
    this.#tell();
  }

  #subscribe(who: RemoteParticipant): void {
    const perceives = this.#perceives;
    if (!perceives) return;
    const wanted = perceives(who.identity);
    for (const publication of who.trackPublications.values()) publication.setSubscribed(wanted);
  }

  #spare(who: RemoteParticipant): void {
    const camera = who.getTrackPublication(Track.Source.Camera);
    if (!camera?.isSubscribed) return;
    camera.setEnabled(this.#keep?.(who.identity) ?? true);
    camera.setVideoQuality(this.#keep ? VideoQuality.LOW : VideoQuality.HIGH);
  }

  #arrived(track: RemoteTrack): void {
    if (track.kind === Track.Kind.Audio) {
      const element = track.attach();
      element.hidden = true;
      document.body.append(element);
    }
    this.#tell();
  }

  #gone(track: RemoteTrack): void {
    for (const element of track.detach()) {
      if (track.kind === Track.Kind.Audio) element.remove();
    }
    this.#tell();
  }

  #maySend(source: Source): boolean {
    return rightsIn(this.#room).has(source);
  }

  /** Tells once for all changes of one moment. */
  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    queueMicrotask(() => {
      this.#told = false;
      this.events.changed(this.#state());
    });
  }

  #state(): CallState {
    const room = this.#room;
    const mic = this.#mic.track?.mediaStreamTrack;
    return {
      link: linkOf(room),
      people: room ? arrivingIn(room) : {},
      may: rightsIn(this.#room),
      mic: this.#mic.state,
      camera: this.#camera.state,
      sharing: this.#screen.picked,
      ...(mic ? { level: this.#level(mic) } : {}),
      ...(this.#mic.ear ? { muted: this.#level(this.#mic.ear) } : {}),
      soundBlocked: room !== undefined && room.state === 'connected' && !room.canPlaybackAudio,
    };
  }

  #level(track: MediaStreamTrack): LevelSource {
    const known = this.#levels.get(track) ?? levelOf(track);
    this.#levels.set(track, known);
    return known;
  }
}
