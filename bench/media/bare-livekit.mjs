/**
 * LiveKit alone, without Lyceum: what joining a class is compared with.
 *
 * Started by itself (`node bench/media/bare-livekit.mjs [people]`) it prints one line of JSON, the
 * address and a token for each person, and runs until its stdin ends.
 */
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const START_LIMIT_MS = 20_000;
const POLL_MS = 20;
const TOKEN_SECONDS = 600;
const ROOM = 'bare';
const PROGRAM = fileURLToPath(new URL('../../media/bin/sfu', import.meta.url));

/**
 * Starts it on loopback with free ports and one room. `token(identity)` lets somebody send and
 * receive everything there; `stop()` ends it.
 */
export async function startBareLiveKit(program = PROGRAM) {
  const keys = { key: 'bare', secret: randomBytes(32).toString('hex') };
  const [port, udp, metrics] = [await freeTcp(), await freeUdp(), await freeTcp()];
  const config = JSON.stringify(configuration(port, udp, metrics, keys));
  const child = spawn(program, { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  child.stdin.write(`${Buffer.byteLength(config)}\n${config}`);
  const http = `http://127.0.0.1:${port}`;
  await healthy(http, ended);
  await call(http, keys, 'CreateRoom', { name: ROOM, emptyTimeout: 3600 });
  return {
    url: `ws://127.0.0.1:${port}`,
    pid: child.pid,
    token: (identity) =>
      token(keys, { roomJoin: true, room: ROOM, canPublish: true, canSubscribe: true }, identity),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

/** The same as the server's own child has, so that only what is around it differs. */
function configuration(port, udp, metrics, keys) {
  const codecs = ['audio/opus', 'audio/red', 'video/vp8', 'video/rtx'];
  return {
    port,
    bind_addresses: ['127.0.0.1'],
    keys: { [keys.key]: keys.secret },
    rtc: {
      udp_port: udp,
      tcp_port: 0,
      use_external_ip: false,
      node_ip: '127.0.0.1',
      enable_loopback_candidate: true,
      ips: { includes: ['127.0.0.1/32'] },
      stun_servers: ['127.0.0.1:3478'],
      congestion_control: { enabled: true, allow_pause: true },
    },
    room: { auto_create: false, enabled_codecs: codecs.map((mime) => ({ mime })) },
    prometheus: { port: metrics },
    logging: { level: 'error', json: true },
  };
}

function token(keys, video, identity) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: keys.key, sub: identity, nbf: now - 10, exp: now + TOKEN_SECONDS, video };
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${body}.${createHmac('sha256', keys.secret).update(body).digest('base64url')}`;
}

async function call(http, keys, method, request) {
  const answer = await fetch(`${http}/twirp/livekit.RoomService/${method}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token(keys, { roomCreate: true }, '')}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`);
}

async function healthy(http, ended) {
  let exit = null;
  ended.then(([code]) => {
    exit = code ?? 'a signal';
  });
  for (const limit = Date.now() + START_LIMIT_MS; Date.now() < limit; ) {
    if (exit !== null) throw new Error(`LiveKit ended with ${exit}`);
    const answer = await fetch(http).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`LiveKit is not up after ${START_LIMIT_MS} ms`);
}

async function freeTcp() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function freeUdp() {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const people = Number(process.argv[2] ?? 2);
  const livekit = await startBareLiveKit();
  const tokens = Array.from({ length: people }, (_, i) => livekit.token(`person${i + 1}`));
  console.log(JSON.stringify({ url: livekit.url, tokens }));
  process.stdin.resume().on('end', () => livekit.stop());
}
