import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

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
export const PHONE = { width: 390, height: 844 };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
}

export interface Look {
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
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
      brush.fillStyle = `hsl(${turn} 60% 40%)`;
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.fillStyle = 'white';
      brush.font = '120px sans-serif';
      brush.fillText(`y = a(x - ${turn % 9})² + k`, 160, 380);
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
}

/** Asks the page's connections what has arrived so far. */
export function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] };
    const frames: Record<string, number> = {};
    const energy: Record<string, number> = {};
    for (const peer of peers) {
      if (peer.connectionState !== 'connected') continue;
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'video') frames[report.trackIdentifier] = report.framesDecoded ?? 0;
        else energy[report.trackIdentifier] = report.totalAudioEnergy ?? 0;
      }
    }
    return { frames, energy };
  });
}
