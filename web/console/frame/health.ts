export type PartState = 'up' | 'starting' | 'down';

/** How the server's parts are; `parts` is empty when it does not answer at all. */
export interface Health {
  readonly well: boolean;
  readonly parts: readonly { readonly name: string; readonly state: PartState }[];
}

const isState = (state: unknown): state is PartState =>
  state === 'up' || state === 'starting' || state === 'down';

/** Reads the answer of `/healthz`; what it does not understand counts as not well. */
export function readHealth(body: unknown): Health {
  if (typeof body !== 'object' || body === null) return { well: false, parts: [] };
  const parts = 'parts' in body && typeof body.parts === 'object' ? body.parts : null;
  const read = Object.entries(parts ?? {}).flatMap(([name, state]: [string, unknown]) =>
    isState(state) ? [{ name, state }] : [],
  );
  const well = 'class' in body && body.class === 'possible';
  return { well, parts: read };
}

/** Asks the server how it is. Throws when it does not answer. */
export async function askHealth(): Promise<Health> {
  const answer = await fetch('/healthz', { cache: 'no-store' });
  return readHealth(await answer.json());
}
