import type { Measured } from '@lyceum/wire/watch.ts';
import type { Page } from 'playwright-core';

/** Everything the page tells of its connection from now on, as it goes out. */
export function told(page: Page): Measured[] {
  const all: Measured[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const text = String(payload);
      if (text.includes('"type":"Measure"')) all.push(JSON.parse(text).measured);
    });
  });
  return all;
}
