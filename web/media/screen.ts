import {
  createLocalScreenTracks,
  type LocalParticipant,
  type LocalTrack,
  ScreenSharePresets,
  Track,
} from 'livekit-client';

/** The own screen. It is picked in a press, and sent once the class allows it. */
export class OwnScreen {
  #tracks: readonly LocalTrack[] = [];
  #sentBy: LocalParticipant | undefined;

  constructor(readonly ended: () => void) {}

  /** Whether something was picked and still runs. */
  get picked(): boolean {
    return this.#tracks.length > 0;
  }

  /** Whether it was picked and is not on its way yet. */
  waits(me: LocalParticipant): boolean {
    return this.picked && this.#sentBy !== me;
  }

  /** Lets the person pick; throws when the person does not. Gives whether sound comes along. */
  async pick(): Promise<boolean> {
    this.#tracks = await createLocalScreenTracks({
      audio: true,
      resolution: ScreenSharePresets.h1080fps15.resolution,
      systemAudio: 'include',
      selfBrowserSurface: 'exclude',
      contentHint: 'detail',
    });
    const picture = this.#tracks.find((track) => track.kind === Track.Kind.Video);
    picture?.mediaStreamTrack.addEventListener('ended', () => this.ended());
    return this.#tracks.some((track) => track.kind === Track.Kind.Audio);
  }

  async send(me: LocalParticipant): Promise<void> {
    if (!this.waits(me)) return;
    this.#sentBy = me;
    try {
      for (const track of this.#tracks) await me.publishTrack(track, { simulcast: false });
    } catch {
      this.ended(); // what cannot be sent is not shared
    }
  }

  async stop(me: LocalParticipant | undefined): Promise<void> {
    const tracks = this.#tracks;
    this.#tracks = [];
    this.#sentBy = undefined;
    for (const track of tracks) {
      await me?.unpublishTrack(track, true).catch(() => undefined);
      track.stop();
    }
  }
}
