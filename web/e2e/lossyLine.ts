import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';

/** Where media are listened for. */
interface Place {
  readonly host: string;
  readonly port: number;
}

/** A line for datagrams that loses some of them by chance, each way alike. */
export class LossyLine {
  /** The share that is lost, 0 to 1. */
  lost = 0;
  readonly #near = createSocket('udp4');
  readonly #far = new Map<string, Socket>();

  private constructor(
    readonly to: Place,
    readonly chance: () => number,
  ) {
    this.#near.on('message', (bytes, from) => {
      if (!this.#loses()) this.#farOf(from).send(bytes, to.port, to.host);
    });
  }

  /** Opens one on a free port of this machine that leads to `to`; `seed` chooses what is lost. */
  static async open(to: Place, seed: number): Promise<LossyLine> {
    const line = new LossyLine(to, random(seed));
    await new Promise<void>((ready) => line.#near.bind(0, to.host, ready));
    return line;
  }

  get port(): number {
    return this.#near.address().port;
  }

  /** A socket for each that sends, so that answers find their way back. */
  #farOf(from: RemoteInfo): Socket {
    const name = `${from.address}:${from.port}`;
    const known = this.#far.get(name);
    if (known) return known;
    const far = createSocket('udp4');
    far.on('message', (bytes) => {
      if (!this.#loses()) this.#near.send(bytes, from.port, from.address);
    });
    this.#far.set(name, far);
    return far;
  }

  #loses(): boolean {
    return this.chance() < this.lost;
  }

  close(): void {
    this.#near.close();
    for (const far of this.#far.values()) far.close();
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
