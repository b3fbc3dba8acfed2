// DescribeRoom through the whole signed path: connections that call one after another.
import { Agent, request } from 'node:http';
import { KEY, openHouse, runningClass } from './house.mjs';
import { signed } from './signed.mjs';

const CONNECTIONS = 32;
const WARM_UP = 4000;
const COUNTED = 10_000;

export async function calls() {
  const house = await openHouse();
  const { room } = await runningClass(house, 1);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const message = signed(house.base, KEY, 'DescribeRoom', { RoomId: room });
  const times = [];
  const until = performance.now() + WARM_UP + COUNTED;
  const countFrom = performance.now() + WARM_UP;
  const one = () =>
    new Promise((done, failed) => {
      const begun = performance.now();
      const sent = request(house.base, { method: 'POST', agent, headers: message.headers });
      sent.once('error', failed);
      sent.once('response', (answer) => {
        let first = '';
        answer.on('data', (text) => {
          first ||= String(text);
        });
        answer.once('end', () => {
          if (first.includes('"Error"')) failed(new Error(first));
          if (begun > countFrom) times.push(performance.now() - begun);
          done();
        });
      });
      sent.end(message.body);
    });
  const line = async () => {
    while (performance.now() < until) await one();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, line));
  await house.close();
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)].toFixed(1);
  const rate = Math.round((times.length / COUNTED) * 1000).toLocaleString('en');
  return `## Signed calls

DescribeRoom, TC3-HMAC-SHA256, ${CONNECTIONS} connections from one Node process, which shares the
processors with the server. Limits of calls are lifted. Goal: 15,000 per second.

| requests/s | p50 ms | p99 ms |
|---|---|---|
| ${rate} | ${at(0.5)} | ${at(0.99)} |`;
}
