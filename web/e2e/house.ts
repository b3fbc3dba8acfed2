import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { Server } from './server.ts';

export interface House {
  readonly server: Server;
  readonly browser: Browser;
}

/** A server and a browser for the tests of a file, there while these run. */
export function house(): House {
  const parts = {} as { server: Server; browser: Browser };
  beforeAll(async () => {
    [parts.server, parts.browser] = await Promise.all([Server.start(), openBrowser()]);
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.server?.stop();
  });
  return parts;
}
