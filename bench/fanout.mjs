// Messages to many sockets in one room: Lyceum beside NATS and Socket.IO, by one generator.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse, ROOT, runningClass } from './house.mjs';

const SIZES = [500, 2000];
const FIXED = 40_000; // deliveries per second at which delays are compared
const IN_FLIGHT = 64;
const WARM_UP = 20; // seconds, for what compiles while it runs
const SECONDS = 10;
const GENERATOR = join(ROOT, 'build/fanout');

const servers = { Lyceum: lyceum, NATS: nats, 'Socket.IO': socketio };

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

async function lyceum(sockets) {
  const house = await openHouse();
  const { room, tokens } = await runningClass(house, sockets);
  const hellos = tokens.map((token, i) =>
    JSON.stringify({
      type: 'Hello',
      tab: `bench-tab-${i}`,
      token,
      resume: null,
      classId: room,
      after: null,
      supervisor: false,
      takeOver: false,
      device: 'WEB',
    }),
  );
  const url = `${house.base.replace('http', 'ws')}/socket`;
  return { plan: { dialect: 'lyceum', url, hellos }, pid: house.pid, close: house.close };
}

async function nats() {
  const folder = mkdtempSync(join(tmpdir(), 'nats-'));
  const [port, socket] = [await freePort(), await freePort()];
  const config = join(folder, 'nats.conf');
  writeFileSync(
    config,
    `listen: "127.0.0.1:${port}"\nwebsocket { listen: "127.0.0.1:${socket}", no_tls: true }\n`,
  );
  const child = spawn('nats-server', ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(child.stderr, /Server is ready/);
  const close = async () => {
    await stop(child);
    rmSync(folder, { recursive: true });
  };
  return { plan: { dialect: 'nats', url: `ws://127.0.0.1:${socket}` }, pid: child.pid, close };
}

async function socketio() {
  const child = spawn(process.execPath, ['socketio-server.mjs'], {
    cwd: join(ROOT, 'bench/fanout'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [, port] = await ready(child.stdout, /port (\d+)/);
  const url = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
  return { plan: { dialect: 'socketio', url }, pid: child.pid, close: () => stop(child) };
}

function ready(stream, sign) {
  return new Promise((found) => {
    let said = '';
    stream.on('data', (text) => {
      said += text;
      const match = sign.exec(said);
      if (match) found(match);
    });
  });
}

async function stop(child) {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

function measure(plan) {
  const input = JSON.stringify(plan);
  return JSON.parse(execFileSync(GENERATOR, { input, stdio: ['pipe', 'pipe', 'inherit'] }));
}

export async function fanout() {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const at = join(ROOT, 'bench/fanout');
  execFileSync('go', ['build', '-o', GENERATOR, '.'], { cwd: at, stdio: 'inherit' });
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: at, stdio: 'inherit' });
  const rows = [];
  for (const sockets of SIZES) {
    for (const [name, open] of Object.entries(servers)) {
      for (const rate of [0, FIXED / sockets]) {
        rows.push(await row(name, open, sockets, rate));
        console.error(rows.at(-1));
      }
    }
  }
  return `## Fan-out

One sender, 200-byte messages, everybody in one room receives each. The same generator for every
server, on the same machine; a delivery is one message received by one person. "Most" keeps
${IN_FLIGHT} messages under way; the other rows send at a rate of ${FIXED.toLocaleString('en')}
deliveries per second. Lyceum decides, seals and syncs every message to the disk before it is
delivered; the others keep nothing. Limits of calls are lifted.

At the fixed rate messages come one by one, so that every delivery is a write to a socket: by the
clocks of the threads two thirds of what a delivery costs there are inside the kernel, as they are
for NATS. Fewer processor seconds would mean to hold messages back until there are several, and so a
longer delay; "most" shows that case.

| server | sockets | load | deliveries/s | p50 ms | p99 ms | CPU s per million | KB per socket |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

async function row(name, open, sockets, rate) {
  const server = await open(sockets);
  try {
    const times = { warmUp: WARM_UP, seconds: SECONDS };
    const load = { sockets, rate, inFlight: IN_FLIGHT };
    const got = measure({ ...server.plan, ...times, ...load, serverPid: server.pid });
    const figures = [
      Math.round(got.perSecond).toLocaleString('en'),
      got.p50ms.toFixed(1),
      got.p99ms.toFixed(1),
      got.cpuSecondsPerMillion.toFixed(1),
      Math.round(got.kbPerSocket),
    ];
    return `| ${name} | ${sockets} | ${rate ? 'rate' : 'most'} | ${figures.join(' | ')} |`;
  } catch (fault) {
    return `| ${name} | ${sockets} | ${rate ? 'rate' : 'most'} | failed: ${fault.message} |||||`;
  } finally {
    await server.close();
  }
}
