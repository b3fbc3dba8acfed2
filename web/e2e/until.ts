/** How long anything may take before a test gives up, in ms. */
export const LIMIT = 60_000;

/** How often a condition is looked at, in ms. */
const PULSE = 100;

/** Waits for a condition; what it gives once it holds is given back. */
export async function until<T>(
  what: string | (() => string),
  look: () => Promise<T | undefined | false>,
  limit = LIMIT,
): Promise<T> {
  const end = Date.now() + limit;
  let fault: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
    } catch (thrown) {
      fault = thrown;
    }
    await new Promise((done) => setTimeout(done, PULSE));
  }
  const named = typeof what === 'string' ? what : what();
  throw new Error(`waited ${limit} ms for: ${named}${fault ? ` (${fault})` : ''}`);
}
