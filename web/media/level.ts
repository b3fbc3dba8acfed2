/** Tells of loudness, 0 to 1, up to 30 times a second; gives back how to stop. */
export type LevelSource = (listener: (level: number) => void) => () => void;

const SAMPLES = 512;
const MILLIS = 1000 / 30;
/** Speech at arm's length reaches about this; it fills the meter. */
const LOUD = 0.25;

let shared: AudioContext | undefined;

/** The page's one audio context; started by a press where the browser wants one. */
export function audioContext(): AudioContext {
  shared ??= new AudioContext({ latencyHint: 'interactive' });
  return shared;
}

/** To be called in a press, so that sound may be heard from now on (iOS). */
export async function unlockSound(): Promise<void> {
  await audioContext().resume();
}

/** Loudness of a track, measured only while somebody listens. */
export function levelOf(track: MediaStreamTrack): LevelSource {
  return (listener) => {
    const context = audioContext();
    // Browsers let a page that records start by itself.
    if (context.state === 'suspended') void context.resume();
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const analyser = context.createAnalyser();
    analyser.fftSize = SAMPLES;
    source.connect(analyser);
    const samples = new Float32Array(SAMPLES);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      listener(loudness(samples));
    }, MILLIS);
    return () => {
      clearInterval(timer);
      source.disconnect();
    };
  };
}

/** Root mean square of the samples, on a scale that speech fills. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.min(1, Math.sqrt(sum / samples.length) / LOUD);
}

/** A short, friendly sound for the speaker test. */
export async function playChime(speaker: string): Promise<void> {
  const context = new AudioContext();
  if (speaker !== '' && 'setSinkId' in context) {
    await (context as unknown as { setSinkId(id: string): Promise<void> }).setSinkId(speaker);
  }
  const start = context.currentTime;
  const ended = [523, 659, 784].map((hertz, n) => tone(context, hertz, start + n * 0.18));
  await Promise.all(ended);
  await context.close();
}

function tone(context: AudioContext, hertz: number, at: number): Promise<void> {
  const wave = context.createOscillator();
  const gain = context.createGain();
  wave.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.2, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
  wave.connect(gain).connect(context.destination);
  wave.start(at);
  wave.stop(at + 0.42);
  return new Promise((done) => {
    wave.onended = () => done();
  });
}
