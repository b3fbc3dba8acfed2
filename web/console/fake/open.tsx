import { TipProvider } from '@lyceum/ui/Tip.tsx';
import '../words.ts';
import { startWords } from '@lyceum/ui/words.ts';
import { configure, render } from '@testing-library/react';
import { vi } from 'vitest';
import { Console } from '../Console.tsx';
import { toast } from '../frame/toasts.ts';
import { presence } from '../server/session.ts';
import { answer } from './answer.ts';
import { type Beginning, School } from './school.ts';

/** A busy machine draws slowly; a test that fails waits this long for what never comes. */
const PATIENCE_MS = 20_000;
configure({ asyncUtilTimeout: PATIENCE_MS });
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

const HEALTH = { class: 'possible', parts: { store: 'up', log: 'up', media: 'up' } };

/** What jsdom lacks and the parts of the interface ask for. */
function lendBrowser(): void {
  const media = () => ({ matches: false, addEventListener: () => undefined });
  vi.stubGlobal('matchMedia', media);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  window.scrollTo = () => undefined;
  Element.prototype.hasPointerCapture = () => false;
  Element.prototype.scrollIntoView = () => undefined;
}

/** Draws the whole console at that address over a fake server; gives the server to look into. */
export async function openConsole(begin: Partial<Beginning>, hash = ''): Promise<School> {
  const school = new School({ now: Date.now(), ...begin });
  lendBrowser();
  localStorage.clear();
  location.hash = hash;
  presence.set({ kind: 'unknown' });
  toast.set(undefined);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (url === '/healthz') return new Response(JSON.stringify(HEALTH));
    const { status, body } = answer(school, {
      method: init.method ?? 'GET',
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: (init.body as string | null | undefined) ?? null,
    });
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  });
  await startWords('en-US');
  render(
    <TipProvider>
      <Console />
    </TipProvider>,
  );
  return school;
}
