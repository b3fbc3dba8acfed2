import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { detour } from './detour.ts';
import { pretendFace } from './face.ts';

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

export const DESKTOP = { width: 1440, height: 900 };
export const LAPTOP = { width: 1024, height: 700 };
export const TABLET = { width: 820, height: 1180 };
export const PHONE = { width: 390, height: 844 };
export const LANDSCAPE = { width: 844, height: 390 };

/** Sends no UDP of its own accord, as where a network lets none through. */
export const WITHOUT_UDP = '--webrtc-ip-handling-policy=disable_non_proxied_udp';

export function openBrowser(...more: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, ...more],
  });
}

export interface Look {
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** Draws a face instead of the browser's test picture, for pictures of the product. */
  readonly face?: number;
  /** Sends and receives through a TURN server only, at this port where browsers ask for 443. */
  readonly relayedBy?: number;
  /** Reaches media at the port `to`, where the server says `from`. */
  readonly detour?: { readonly from: number; readonly to: number };
}

/** What no page may do: ask a foreign host, or complain in the console. */
export interface Faults {
  readonly foreign: string[];
  readonly complaints: string[];
}

/** What a dropped connection prints by itself while a server is away. */
const AWAY = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection to|net::ERR_/;

/** A browser of its own for one person: own storage, own devices. */
export async function openPage(
  browser: Browser,
  look: Look,
  faults: Faults,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const phone = (look.size?.width ?? DESKTOP.width) < 600;
  const context = await browser.newContext({
    viewport: look.size ?? DESKTOP,
    colorScheme: look.dark ? 'dark' : 'light',
    hasTouch: phone,
    isMobile: phone,
    permissions: ['camera', 'microphone'],
    reducedMotion: 'reduce',
  });
  await context.addInitScript(rememberPeers);
  await context.addInitScript(pretendScreen);
  if (look.face !== undefined) await context.addInitScript(pretendFace, look.face);
  if (look.relayedBy !== undefined) await context.addInitScript(relayOnly, look.relayedBy);
  if (look.detour !== undefined) await context.addInitScript(detour, look.detour);
  const page = await context.newPage();
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!/^(http|ws)/.test(protocol) || hostname === '127.0.0.1') return;
    faults.foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !AWAY.test(message.text())) {
      faults.complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => faults.complaints.push(String(error)));
  return { context, page };
}

/** Runs in the page before anything else: keeps the connections, so that tests can ask them. */
function rememberPeers(): void {
  const Peer = window.RTCPeerConnection;
  const peers: RTCPeerConnection[] = [];
  Object.assign(window, { peers });
  window.RTCPeerConnection = new Proxy(Peer, {
    construct(target, given) {
      const peer = Reflect.construct(target, given) as RTCPeerConnection;
      peers.push(peer);
      return peer;
    },
  });
}

/** Runs in the page: takes no way but a relay, and port 443 of it leads to `port`. */
function relayOnly(port: number): void {
  const Peer = window.RTCPeerConnection;
  const relayed = (config: RTCConfiguration = {}): RTCConfiguration => ({
    ...config,
    iceTransportPolicy: 'relay',
    iceServers: (config.iceServers ?? []).map(({ urls, ...server }) => ({
      ...server,
      urls: [urls].flat().map((url) => url.replace(':443', `:${port}`)),
    })),
  });
  const configure = Peer.prototype.setConfiguration;
  Peer.prototype.setConfiguration = function (config) {
    configure.call(this, relayed(config));
  };
  window.RTCPeerConnection = new Proxy(Peer, {
    construct: (target, [config]) => Reflect.construct(target, [relayed(config)]),
  });
}

/** Runs in the page: a machine without a screen shares a drawn one, with a tone. */
function pretendScreen(): void {
  const share = async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 720;
    const brush = canvas.getContext('2d');
    let turn = 0;
    setInterval(() => {
      turn = (turn + 1) % 360;
      if (!brush) return;
      brush.fillStyle = 'white';
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.lineWidth = 1;
      brush.strokeStyle = '#dce1e1';
      for (let at = 40; at < canvas.width; at += 60) {
        brush.strokeRect(at, -1, 60, canvas.height + 2);
        brush.strokeRect(-1, at, canvas.width + 2, 60);
      }
      const shift = 760 + 60 * Math.sin((turn * Math.PI) / 180);
      brush.lineWidth = 6;
      brush.strokeStyle = '#1f7a5c';
      brush.beginPath();
      for (let x = -330; x <= 330; x += 6) brush.lineTo(shift + x, 560 - (x * x) / 200);
      brush.stroke();
      brush.fillStyle = '#b5472f';
      brush.beginPath();
      brush.arc(shift, 560, 12, 0, 2 * Math.PI);
      brush.fill();
      brush.fillStyle = '#171d21';
      brush.font = 'italic 56px serif';
      brush.fillText('y = a(x − h)² + k', 60, 130);
    }, 100);
    const sound = new AudioContext();
    const tone = sound.createOscillator();
    const out = sound.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    const picture = canvas.captureStream(10).getVideoTracks();
    return new MediaStream([...picture, ...out.stream.getAudioTracks()]);
  };
  if (!navigator.mediaDevices) return;
  Object.defineProperty(navigator.mediaDevices, 'getDisplayMedia', { value: share });
}

/** What one browser receives now: pictures decoded and sound heard, track by track. */
export interface Received {
  readonly frames: Readonly<Record<string, number>>;
  readonly energy: Readonly<Record<string, number>>;
  /** Packets of sound, track by track. */
  readonly packets: Readonly<Record<string, number>>;
}

/** How the page's media travel: `udp`, `tcp` or `relay over …`, for each connection that is up. */
export function travelsBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] };
    const ways: string[] = [];
    for (const peer of peers) {
      if (peer.connectionState !== 'connected') continue;
      const stats = await peer.getStats();
      for (const report of stats.values()) {
        if (report.type !== 'transport') continue;
        const pair = stats.get(report.selectedCandidatePairId);
        const near = stats.get(pair?.localCandidateId);
        const relay = near?.candidateType === 'relay';
        ways.push(relay ? `relay over ${near.relayProtocol}` : (near?.protocol ?? 'none'));
      }
    }
    return ways;
  });
}

/** Asks the page's connections what has arrived so far. */
export function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] };
    const frames: Record<string, number> = {};
    const energy: Record<string, number> = {};
    const packets: Record<string, number> = {};
    for (const peer of peers) {
      if (peer.connectionState !== 'connected') continue;
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'video') frames[report.trackIdentifier] = report.framesDecoded ?? 0;
        else {
          energy[report.trackIdentifier] = report.totalAudioEnergy ?? 0;
          packets[report.trackIdentifier] = report.packetsReceived ?? 0;
        }
      }
    }
    return { frames, energy, packets };
  });
}
