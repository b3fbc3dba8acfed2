/** Why a device gives nothing. */
export type DeviceFault = 'denied' | 'missing' | 'busy' | 'insecure' | 'broken';

/** What the browser threw, in the words of `DeviceFault`. */
export function faultOf(thrown: unknown): DeviceFault {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return name === 'TypeError' ? 'insecure' : 'broken';
}

/** How sound is taken: `music` leaves it as it is, otherwise speech is cleaned. */
export interface SoundTaste {
  readonly noise: boolean;
  readonly gain: boolean;
  readonly music: boolean;
}

export function soundOf(deviceId: string, taste: SoundTaste) {
  return {
    ...(deviceId === '' ? {} : { deviceId }),
    echoCancellation: !taste.music,
    noiseSuppression: taste.noise && !taste.music,
    autoGainControl: taste.gain && !taste.music,
    channelCount: taste.music ? 2 : 1,
  };
}

/** Frames a second of a face. */
const FRAMES = 24;

/** 640x360 unless the person wants more; a cheap phone is the normal case. */
export function pictureOf(deviceId: string, hd: boolean) {
  const size = hd ? { width: 1280, height: 720 } : { width: 640, height: 360 };
  return {
    ...(deviceId === '' ? { facingMode: 'user' as const } : { deviceId }),
    resolution: { ...size, frameRate: FRAMES },
  };
}

/** The same, as the browser asks for it. */
export function browserPicture(deviceId: string, hd: boolean): MediaTrackConstraints {
  const { resolution, ...of } = pictureOf(deviceId, hd);
  return {
    ...of,
    width: { ideal: resolution.width },
    height: { ideal: resolution.height },
    frameRate: { ideal: resolution.frameRate },
  };
}

/** Opens one device; throws what `faultOf` understands. */
export async function openDevice(
  wanted: { readonly audio: MediaTrackConstraints } | { readonly video: MediaTrackConstraints },
): Promise<MediaStreamTrack> {
  if (!navigator.mediaDevices?.getUserMedia) throw new TypeError('no secure origin');
  const stream = await navigator.mediaDevices.getUserMedia(wanted);
  const track = stream.getTracks()[0];
  if (!track) throw new DOMException('no track', 'NotFoundError');
  return track;
}
