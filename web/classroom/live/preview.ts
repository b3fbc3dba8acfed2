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

/** Why each side gives nothing; a side that works or was never asked for has no entry. */
export type Faults = Readonly<Partial<Record<Side, DeviceFault>>>;

/** The own devices before the class: nobody else sees or hears them. */
export interface PreviewState {
  readonly mic: 'off' | 'starting' | 'on';
  readonly camera: 'off' | 'starting' | 'on';
  readonly video?: AttachVideo;
  readonly level?: LevelSource;
  readonly faults: Faults;
}

/** Opens microphone and camera for the check, and lets them go before the class. */
export class Preview {
  readonly store: StoreApi<PreviewState> = createStore<PreviewState>(() => ({
    mic: 'off',
    camera: 'off',
    faults: {},
  }));
  readonly #tracks = new Map<Side, MediaStreamTrack>();
  /** Rises with every word about a side; what an older word opened is let go at once. */
  readonly #turn = { mic: 0, camera: 0 };

  constructor(readonly preferences: () => Preferences) {}

  /** Opens both, one question of the browser after the other. */
  async start(): Promise<void> {
    const turn = this.#turn.mic;
    await this.open('camera');
    if (turn === this.#turn.mic) await this.open('mic');
  }

  toggle(side: Side): void {
    if (this.store.getState()[side] === 'off') void this.open(side);
    else this.close(side);
  }

  async choose(kind: DeviceKind, id: string): Promise<void> {
    rememberDevice(kind, id);
    const side = kind === 'audioinput' ? 'mic' : kind === 'videoinput' ? 'camera' : undefined;
    if (!side || this.store.getState()[side] === 'off') return;
    await this.open(side);
  }

  async open(side: Side): Promise<void> {
    this.close(side);
    const turn = this.#turn[side];
    this.store.setState({ [side]: 'starting' });
    try {
      const track = await openDevice(this.#wanted(side));
      if (turn !== this.#turn[side]) return track.stop();
      this.#tracks.set(side, track);
      track.onended = () => this.close(side);
      this.store.setState({ ...shown(side, track), faults: this.#faults(side) });
    } catch (thrown) {
      if (turn !== this.#turn[side]) return;
      this.store.setState({ [side]: 'off', faults: this.#faults(side, faultOf(thrown)) });
    }
  }

  close(side: Side): void {
    this.#turn[side] += 1;
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

  #faults(side: Side, fault?: DeviceFault): Faults {
    const { [side]: _, ...other } = this.store.getState().faults;
    return fault ? { ...other, [side]: fault } : other;
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
