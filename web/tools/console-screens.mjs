/**
 * Draws every page of the console in headless Chromium against a small fake of its contract: a
 * picture of each into build/console, and axe over each. `node tools/console-screens.mjs [scene …]
 * [--sizes=desktop,phone] [--schemes=light,dark] [--languages=en-US,zh-CN] [--no-pictures]`. Ends
 * non-zero on a serious or critical finding, an error in the console, a request to another host, or
 * a page wider than its window. Needs a build (`npm run build`).
 */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { preview, runnerImport } from 'vite';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 568 },
};
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const NOW = Date.UTC(2026, 10, 23, 10, 24, 18);
const OUT = new URL('../build/console/', import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const list = (name, fallback) =>
  (process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback).split(
    ',',
  );

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const sizes = list('sizes', 'desktop,phone');
const schemes = list('schemes', 'light,dark');
const languages = list('languages', 'en-US,zh-CN');
const pictures = !process.argv.includes('--no-pictures');
const problems = [];

const fake = await runnerImport(new URL('../console/fake/index.ts', import.meta.url).pathname);
const { School, SCENES, answer } = fake.module;

/** Answers in place of the server; how it is comes from here too. */
async function serve(context, school, name, origin) {
  await context.route('**', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.origin !== origin) {
      problems.push(`${name}: asked a foreign host: ${request.url()}`);
      return route.abort();
    }
    if (url.pathname === '/healthz') {
      return route.fulfill({ json: { class: 'possible', parts: { store: 'up', media: 'up' } } });
    }
    if (!url.pathname.startsWith('/console/api/')) return route.continue();
    const { status, body } = answer(school, {
      method: request.method(),
      url: url.pathname + url.search,
      headers: request.headers(),
      body: request.postData(),
    });
    return status === 204 ? route.fulfill({ status }) : route.fulfill({ status, json: body });
  });
}

async function check(page, name) {
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
  if (wide > 0) problems.push(`${name}: wider than its window by ${wide} px`);
}

async function look(browser, origin, { scene, size, scheme, language }) {
  const name = `${scene}-${size}-${scheme}-${language.slice(0, 2)}`;
  const touch = !['desktop', 'laptop'].includes(size);
  const context = await browser.newContext({
    viewport: SIZES[size],
    hasTouch: touch,
    isMobile: touch,
    colorScheme: scheme,
    locale: language,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const expected = SCENES[scene].refuses ?? false;
  page.on('console', (line) => {
    if (line.type() === 'error' && !(expected && /status of 4/.test(line.text()))) {
      problems.push(`${name}: console: ${line.text()}`);
    }
  });
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  await page.clock.setFixedTime(NOW);
  const school = new School({
    now: NOW,
    password: 'river stone lantern 48',
    ...SCENES[scene].begin,
  });
  await serve(context, school, name, origin);
  await page.goto(`${origin}/console/?lng=${language}${SCENES[scene].hash ?? ''}`);
  await SCENES[scene].play(page, school, { touch });
  await page.evaluate(() => document.fonts.ready);
  await check(page, name);
  if (pictures) await page.screenshot({ path: new URL(`${name}.png`, OUT).pathname });
  await context.close();
}

await mkdir(OUT, { recursive: true });
const server = await preview({ preview: { port: 0, host: '127.0.0.1' } });
const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  for (const scene of asked.length > 0 ? asked : Object.keys(SCENES)) {
    for (const size of sizes) {
      for (const scheme of schemes) {
        for (const language of languages) {
          await look(browser, origin, { scene, size, scheme, language });
        }
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
for (const line of problems) console.error(line);
console.log(`${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
