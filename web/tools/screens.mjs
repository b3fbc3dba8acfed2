/**
 * Draws the scenes of the gallery in headless Chromium: a picture of each into build/screens, and
 * axe over each. `node tools/screens.mjs [scene …] [--sizes=…] [--schemes=…] [--languages=…]
 * [--no-pictures] [--docs]`. A scene may go on with the names of buttons to press:
 * `teacher:More:Settings`.
 * Ends non-zero on a serious or critical finding, an error in the console, a request to another
 * host, or a page wider than its window.
 */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  laptop: { width: 1024, height: 700 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
  landscape: { width: 844, height: 390 },
  narrow: { width: 320, height: 568 },
};
/** Scenes that are longer than a window; with `--docs` they go into docs/screens by this name. */
const SHEETS = { cards: '18-entering', states: '08-states' };
/** Text for assistive technology alone stands in a box of so many px. */
const UNSEEN = 1;
const DOCS = new URL('../../docs/screens/', import.meta.url);
const TOUCH = new Set(['tablet', 'phone', 'landscape', 'narrow']);
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
const OUT = new URL('../build/screens/', import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const list = (name) =>
  process.argv
    .find((word) => word.startsWith(`--${name}=`))
    ?.split('=')[1]
    ?.split(',');

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
/** Each size in both schemes and both languages, with half the drawings of all pairs. */
const USUAL = [
  { size: 'desktop', scheme: 'light', language: 'en-US' },
  { size: 'desktop', scheme: 'dark', language: 'zh-CN' },
  { size: 'phone', scheme: 'dark', language: 'en-US' },
  { size: 'phone', scheme: 'light', language: 'zh-CN' },
];

/** The drawings asked for; what is not said is one of the usual. */
function ways() {
  const [sizes, schemes, languages] = ['sizes', 'schemes', 'languages'].map(list);
  if (!sizes && !schemes && !languages) return USUAL;
  return (sizes ?? ['desktop', 'phone']).flatMap((size) =>
    (schemes ?? ['light', 'dark']).flatMap((scheme) =>
      (languages ?? ['en-US', 'zh-CN']).map((language) => ({ size, scheme, language })),
    ),
  );
}

/** How many pages are looked at side by side. */
const ABREAST = 2;
/** What opens from the screens; the names are those of English. */
const OPENED = [
  'teacher:More',
  'teacher:More:Settings',
  'teacher:More:Sound and devices',
  'teacher:More:Keyboard shortcuts',
  'teacher:Layout',
  'teacher:Who can see and hear me',
  'teacher:Choose microphone',
  'teacher:More for Mei Lin',
  'teacher:More for Mei Lin:Remove from class',
  'teacher:End class',
  'gallery:Chat settings',
  'gallery:To Everyone',
];
/** The names of buttons are English, and their menus are those of a wide window. */
const pressable = ({ size, language }) => size === 'desktop' && language === 'en-US';
const pictures = !process.argv.includes('--no-pictures');
const problems = [];

/** Where the picture is kept. */
function placeOf(scene, size, name) {
  const shown = process.argv.includes('--docs') && SHEETS[scene];
  return shown
    ? new URL(`${shown}-${size}.png`, DOCS).pathname
    : new URL(`${name}.png`, OUT).pathname;
}

async function look(browser, origin, { scene, size, scheme, language }) {
  const [drawn, ...presses] = scene.split(':');
  const name = `${scene.replaceAll(/[: ]/g, '_')}-${size}-${scheme}-${language.slice(0, 2)}`;
  const context = await browser.newContext({
    viewport: SIZES[size],
    hasTouch: TOUCH.has(size),
    isMobile: TOUCH.has(size),
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    contrast: scheme === 'contrast' ? 'more' : 'no-preference',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(`${name}: console: ${line.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  await context.route('**', (route) => {
    if (new URL(route.request().url()).origin === origin) return route.continue();
    problems.push(`${name}: asked a foreign host: ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(`${origin}/gallery.html?scene=${drawn}&lng=${language}`);
  await page.waitForFunction(() => {
    const videos = [...document.querySelectorAll('video')];
    return document.querySelector('#root > *') && videos.every((one) => one.videoWidth > 0);
  });
  await page.evaluate(() => document.fonts.ready);
  for (const press of presses) {
    const exact = { name: new RegExp(`^${press}(,|$)`) };
    await page
      .getByRole('button', exact)
      .or(page.getByRole('menuitem', exact))
      .or(page.getByRole('tab', exact))
      .first()
      .click();
  }
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState === 'finished'),
  );
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate(() => globalThis.axe.run());
  for (const { id, impact, nodes } of found.violations) {
    const where = nodes.map((node) => node.target.join(' ')).slice(0, 3);
    const line = `${name}: ${impact}: ${id}: ${where.join(' | ')}`;
    if (impact === 'serious' || impact === 'critical') problems.push(line);
    else console.log(line);
  }
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  // Of the newest messages on a phone those that do not fit whole are left out.
  const clipped = await page.evaluate(
    (unseen) =>
      [...document.querySelectorAll('button, a, label, h1, h2, p, dt, th, span')]
        .filter((one) => one.checkVisibility() && !one.closest('.ly-hidden, .ly-clip, .ly-skip'))
        .filter((one) => !one.matches('.ly-chat-preview-list'))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > unseen)
        .filter((one) => getComputedStyle(one).overflowX !== 'visible' || one.tagName === 'BUTTON')
        .map((one) => `${one.className}: ${one.textContent?.slice(0, 40)}`),
    UNSEEN,
  );
  for (const text of clipped) problems.push(`${name}: clipped: ${text}`);
  if (wide > 0) problems.push(`${name}: wider than its window by ${wide} px`);
  if (pictures) {
    await page.screenshot({
      path: placeOf(scene, size, name),
      fullPage: scene in SHEETS,
    });
  }
  await context.close();
}

await mkdir(OUT, { recursive: true });
const server = await preview({
  mode: 'gallery',
  build: { outDir: 'dist-gallery' },
  preview: { port: 0, host: '127.0.0.1' },
});
const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  const page = await browser.newPage();
  await page.goto(`${origin}/gallery.html`);
  await page.waitForSelector('a');
  const all = await page.$$eval('a', (links) => links.map((link) => link.textContent));
  await page.close();
  const todo = (asked.length > 0 ? asked : [...all, ...OPENED]).flatMap((scene) =>
    ways()
      .map((way) => ({ scene, ...way }))
      .filter((one) => !scene.includes(':') || pressable(one)),
  );
  const walk = async () => {
    for (let one = todo.shift(); one; one = todo.shift()) await look(browser, origin, one);
  };
  await Promise.all(Array.from({ length: ABREAST }, walk));
} finally {
  await browser.close();
  await server.close();
}
for (const line of problems) console.error(line);
console.log(`${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
