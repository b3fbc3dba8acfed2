import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freePort, freeUdpPort } from './freePort.ts';

const GIVEN = '/proc/sys/net/ipv4/ip_local_port_range';

/** The first port of outgoing connections where the system says no other (RFC 6335). */
const DYNAMIC = 49_152;

test('no outgoing connection gets a port of a test', async () => {
  const first = existsSync(GIVEN) ? Number(readFileSync(GIVEN, 'utf8').split(/\s+/)[0]) : DYNAMIC;
  for (let i = 0; i < 200; i++) {
    for (const port of [await freePort(), await freeUdpPort()]) {
      expect(port).toBeGreaterThan(1023);
      expect(port).toBeLessThan(first);
    }
  }
});
