// From the click on "Join class" to the first frame of somebody else's camera, in a real browser;
// beside it, run by run, the same over LiveKit alone.
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join as path } from 'node:path';
import { KEY, openHouse, ROOT, runningClass } from './house.mjs';
import { startBareLiveKit } from './media/bare-livekit.mjs';

const RUNS = 20;
const LIMIT_MS = 30_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];
const web = createRequire(path(ROOT, 'web/package.json'));
const CLIENT = web.resolve('livekit-client').replace(/[^/]*$/, 'livekit-client.umd.js');

/** Runs in each page first: keeps the connections and the moment of the last click. */
function watch() {
  const Peer = window.RTCPeerConnection;
  window.peers = [];
  window.RTCPeerConnection = new Proxy(Peer, {
    construct(target, given) {
      const peer = Reflect.construct(target, given);
      window.peers.push(peer);
      return peer;
    },
  });
  addEventListener('click', () => {
    window.clicked = performance.now();
  }, true);
}

/** Milliseconds from the click to the first decoded frame. */
function firstFrame() {
  return new Promise((found) => {
    const look = async () => {
      for (const peer of window.peers) {
        for (const report of (await peer.getStats()).values()) {
          const frames = report.type === 'inbound-rtp' && report.kind === 'video';
          if (frames && report.framesDecoded > 0) return found(performance.now() - window.clicked);
        }
      }
      setTimeout(look, 5);
    };
    look();
  });
}

async function timed(browser, address, button) {
  const { context, page } = await open(browser, address);
  await page.getByRole('button', { name: button }).first().click();
  const millis = await page.evaluate(firstFrame);
  await context.close();
  return millis;
}

async function open(browser, address) {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(address);
  return { context, page };
}

/** LiveKit's own client on an empty page: the least that can be done. */
function barePage() {
  const html = `<!doctype html><script src="client.js"></script><button>Join</button><script>
    document.querySelector('button').onclick = async () => {
      const wish = new URLSearchParams(location.search);
      const room = new LivekitClient.Room({ adaptiveStream: false, dynacast: true });
      room.on('trackSubscribed', (track) => document.body.append(track.attach()));
      await room.connect(wish.get('url'), wish.get('token'));
      if (wish.has('send')) await room.localParticipant.setCameraEnabled(true);
      document.title = 'joined';
    };
  </script>`;
  const server = createServer((request, reply) => {
    if (request.url === '/client.js') return createReadStream(CLIENT).pipe(reply);
    reply.setHeader('Content-Type', 'text/html').end(html);
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready(server));
  });
}

async function bare(browser) {
  const livekit = await startBareLiveKit();
  const server = await barePage();
  const address = (who, more = {}) => {
    const query = new URLSearchParams({ url: livekit.url, token: livekit.token(who), ...more });
    return `http://127.0.0.1:${server.address().port}/?${query}`;
  };
  const teacher = await open(browser, address('teacher', { send: '1' }));
  await teacher.page.getByRole('button').click();
  await teacher.page.waitForFunction(() => document.title === 'joined');
  return {
    run: (i) => timed(browser, address(`student${i}`), 'Join'),
    close: async () => {
      await teacher.context.close();
      server.close();
      await livekit.stop();
    },
  };
}

async function lyceum(browser) {
  const house = await openHouse();
  const { room, tokens, users } = await runningClass(house, RUNS + 1);
  const address = (i) => {
    const query = { schoolid: KEY.sdkAppId, classid: room, userid: users[i], token: tokens[i] };
    return `${house.base}/class.html?${new URLSearchParams({ ...query, lng: 'en-US' })}`;
  };
  const teacher = await open(browser, address(0));
  await teacher.page.getByRole('button', { name: 'Join class' }).click();
  await teacher.page.getByRole('button', { name: 'Start video' }).first().click();
  return {
    run: (i) => timed(browser, address(i), 'Join class'),
    close: async () => {
      await teacher.context.close();
      await house.close();
    },
  };
}

function row(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.ceil(part * sorted.length) - 1]);
  return `| ${name} | ${at(0.5)} | ${at(0.95)} |`;
}

export async function join() {
  const browser = await web('playwright-core').chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  try {
    const [ours, alone] = [await lyceum(browser), await bare(browser)];
    const times = { ours: [], alone: [] };
    for (let i = 1; i <= RUNS; i++) {
      times.ours.push(await ours.run(i));
      times.alone.push(await alone.run(i));
    }
    await ours.close();
    await alone.close();
    return `## Joining

From the click on "Join class" to the first decoded frame of the teacher's camera, ${RUNS} runs in
Chromium on the same machine, in turns with LiveKit's own client and server alone. Goal: p95 at most
2,000 ms and at most 400 ms above LiveKit alone.

| | p50 ms | p95 ms |
|---|---|---|
${row('Lyceum', times.ours)}
${row('LiveKit alone', times.alone)}`;
  } finally {
    await browser.close();
  }
}
