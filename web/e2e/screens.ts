import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP, type Look, PHONE } from './browser.ts';

const SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Writes the picture of a screen into docs/screens. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: `${SCREENS}${name}.png`, animations: 'disabled' });
}

/** The same at a wide window and at a phone; the window is afterwards as it was. */
export async function photographBoth(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [size, box] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await resize(page, box);
    await photograph(page, `${name}-${size}`);
  }
  if (before) await resize(page, before);
}

/** Another window size, once the page has drawn itself and its pictures for it. */
export async function resize(page: Page, box: Look['size'] & object): Promise<void> {
  await page.setViewportSize(box);
  await page.waitForFunction(({ width }) => innerWidth === width, box);
  await page.evaluate(async () => {
    const drawn = () => new Promise<unknown>((next) => requestAnimationFrame(next));
    await drawn();
    await drawn();
    const videos = [...document.querySelectorAll('video')].filter((one) => one.checkVisibility());
    await Promise.all(
      videos.map((one) => new Promise<unknown>((next) => one.requestVideoFrameCallback(next))),
    );
    await drawn();
  });
}

/** Waits until what comes and goes is there or away; what moves for ever does not count. */
async function rests(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .every((one) => one.playState === 'finished'),
  );
}

/** Expects no serious or critical finding of axe on what is shown now. */
export async function isAccessible(page: Page, screen: string): Promise<void> {
  await rests(page);
  // The page's policy lets no foreign script in, so it is evaluated instead of added.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(how: object): Promise<{ violations: readonly Violation[] }> };
    };
    // Of what is well, one element of each kind is told, which takes less.
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  const grave = found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(grave, `axe on ${screen}`).toEqual([]);
}
