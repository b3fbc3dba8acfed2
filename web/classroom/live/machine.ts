import type { Machine } from './measured.ts';

/** The newest words of the standard, which most browsers do not know. */
interface PressureRecord {
  readonly ownContributionEstimate?: number;
}

interface Pressure {
  observe(source: 'cpu', options: { readonly sampleInterval: number }): Promise<void>;
  disconnect(): void;
}

type MakePressure = new (heard: (records: readonly PressureRecord[]) => void) => Pressure;

interface Telling {
  readonly PressureObserver?: MakePressure;
  readonly crossOriginIsolated?: boolean;
  readonly performance?: { measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }> };
}

const SAMPLE_MILLIS = 5_000;
/** Measuring memory costs the browser something. */
const MEMORY_MILLIS = 60_000;
const MEGABYTE = 1024 * 1024;

/** Watches how busy the machine is, as far as the browser tells. Nothing is guessed. */
export class MachineWatch {
  #cpu: number | null = null;
  #memory: number | null = null;
  readonly #pressure: Pressure | undefined;
  readonly #timer: ReturnType<typeof setInterval> | undefined;

  constructor(readonly browser: Telling = globalThis as Telling) {
    const { PressureObserver, performance, crossOriginIsolated } = browser;
    this.#pressure = PressureObserver && new PressureObserver((records) => this.#heard(records));
    // Where a page in a frame may not, it is simply not known.
    this.#pressure?.observe('cpu', { sampleInterval: SAMPLE_MILLIS }).catch(() => undefined);
    if (!crossOriginIsolated || !performance?.measureUserAgentSpecificMemory) return;
    void this.#weigh();
    this.#timer = setInterval(() => void this.#weigh(), MEMORY_MILLIS);
  }

  get now(): Machine {
    return { cpuPercent: this.#cpu, memoryMb: this.#memory };
  }

  stop(): void {
    this.#pressure?.disconnect();
    clearInterval(this.#timer);
  }

  #heard(records: readonly PressureRecord[]): void {
    const share = records.at(-1)?.ownContributionEstimate;
    this.#cpu = share === undefined ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  }

  async #weigh(): Promise<void> {
    const weighed = await this.browser.performance
      ?.measureUserAgentSpecificMemory?.()
      .catch(() => undefined);
    this.#memory = weighed ? Math.round(weighed.bytes / MEGABYTE) : null;
  }
}
