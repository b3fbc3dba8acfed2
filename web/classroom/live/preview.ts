import {
  browserPicture,
  type DeviceFault,
  faultOf,
  openDevice,
  soundOf,
} from '@lyceum/media/capture.ts';
import { type DeviceKind, rememberDevice, rememberedDevice } from '@lyceum/media/devices.ts';
import { type LevelSource, levelOf } from '@lyceum/media/level.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttachVideo, Preferences } from '../views.ts';

type Side = 'mic' | 'camera';

/** The own devices before the class: nobody else sees or hears them. */
export interface PreviewState {
  readonly mic: 'off' | 'starting' | 'on';
  readonly camera: 'off' | 'starting' | 'on';
  readonly video?: AttachVideo;
  readonly level?: LevelSource;
  readonly fault?: DeviceFault;
}

/** Opens microphone and camera for the check, and lets them go before the class. */
export class Preview {
  readonly store: StoreApi<PreviewState> = createStore<PreviewState>(() => ({
    mic: 'off',
    camera: 'off',
  }));
  readonly #tracks = new Map<Side, MediaStreamTrack>();

  constructor(readonly preferences: () => Preferences) {}

  async start(): Promise<void> {
    await this.open('camera');
    await this.open('mic');
  }

  toggle(side: Side): void {
    if (this.store.getState()[side] === 'off') void this.open(side);
    else this.close(side);
  }

  async choose(kind: DeviceKind, id: string): Promise<void> {
    rememberDevice(kind, id);
    const side = kind === 'audioinput' ? 'mic' : kind === 'videoinput' ? 'camera' : undefined;
    if (!side || this.store.getState()[side] === 'off') return;
    this.close(side);
    await this.open(side);
  }

  async open(side: Side): Promise<void> {
    this.store.setState({ [side]: 'starting' });
    try {
      const track = await openDevice(this.#wanted(side));
      if (this.store.getState()[side] === 'off') return track.stop();
      this.#tracks.set(side, track);
      track.onended = () => this.close(side);
      const { fault: _, ...fine } = this.store.getState();
      this.store.setState({ ...fine, ...shown(side, track) }, true);
    } catch (thrown) {
      this.store.setState({ [side]: 'off', fault: faultOf(thrown) });
    }
  }

  close(side: Side): void {
    this.#tracks.get(side)?.stop();
    this.#tracks.delete(side);
    const { video, level, ...others } = this.store.getState();
    const kept = side === 'mic' ? (video ? { video } : {}) : level ? { level } : {};
    this.store.setState({ ...others, ...kept, [side]: 'off' }, true);
  }

  stop(): void {
    this.close('mic');
    this.close('camera');
  }

  #wanted(side: Side) {
    const { hd, ...taste } = this.preferences();
    return side === 'mic'
      ? { audio: soundOf(rememberedDevice('audioinput'), taste) }
      : { video: browserPicture(rememberedDevice('videoinput'), hd) };
  }
}

function shown(side: Side, track: MediaStreamTrack): Partial<PreviewState> {
  if (side === 'mic') return { mic: 'on', level: levelOf(track) };
  const stream = new MediaStream([track]);
  const video: AttachVideo = (element) => {
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  };
  return { camera: 'on', video };
}
