import type { Page } from 'playwright-core';

/** What goes out, as the browser itself counts it. */
export interface Counted {
  readonly at: number;
  readonly bytes: number;
  readonly frames: number;
  readonly width: number;
  readonly height: number;
}

/** What the browser itself counts of everything it sends; of pictures the largest size. */
export function counted(page: Page): Promise<Counted> {
  return page.evaluate(async () => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] };
    const now = { at: performance.now(), bytes: 0, frames: 0, width: 0, height: 0 };
    for (const peer of peers) {
      if (peer.connectionState !== 'connected') continue;
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== 'outbound-rtp') continue;
        now.bytes += report.bytesSent ?? 0;
        if (report.kind !== 'video' || (report.frameWidth ?? 0) < now.width) continue;
        now.frames = report.framesSent ?? 0;
        now.width = report.frameWidth;
        now.height = report.frameHeight;
      }
    }
    return now;
  });
}
