/** How many answers the class clock is made from. */
const KEPT = 5;

/** The class clock, learnt from the server's answers: the middle one of the last five counts. */
export class ClassClock {
  #offsets: number[] = [];

  /** The server said `server`, asked at `sent`, heard at `heard`; gives the offset in ms. */
  told(server: number, sent: number, heard: number): number {
    this.#offsets = [...this.#offsets, server - (sent + heard) / 2].slice(-KEPT);
    const sorted = [...this.#offsets].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  }
}
