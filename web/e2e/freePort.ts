import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Linux gives outgoing connections 32,768 and up, other systems 49,152 and up (RFC 6335). */
const FIRST = 20_000;
const LAST = 32_767;

const COUNT = LAST - FIRST + 1;

/** One after the other, so that two that are asked for together differ. */
let next = Math.floor(Math.random() * COUNT);

/** How many ports are tried. */
const TRIED = 100;

/**
 * A port on loopback where nobody listens for TCP: a server listens there a moment later, and again
 * whenever it is started again. One that the system chooses could meanwhile be given to an outgoing
 * connection.
 */
export function freePort(): Promise<number> {
  return find(async (port) => {
    const probe = createServer().listen(port, '127.0.0.1');
    await once(probe, 'listening');
    await new Promise((done) => probe.close(done));
  });
}

/** As `freePort`, for UDP. */
export function freeUdpPort(): Promise<number> {
  return find(async (port) => {
    const probe = createSocket('udp4').bind(port, '127.0.0.1');
    await once(probe, 'listening');
    await new Promise<void>((done) => probe.close(done));
  });
}

async function find(take: (port: number) => Promise<void>): Promise<number> {
  for (let i = 0; i < TRIED; i++) {
    const port = FIRST + (next++ % COUNT);
    try {
      await take(port);
      return port;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    }
  }
  throw new Error(`no free port among ${TRIED}`);
}
