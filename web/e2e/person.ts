import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { type Faults, type Look, openPage, type Received, received } from './browser.ts';
import type { Invited } from './lesson.ts';
import { photograph } from './screens.ts';
import { LIMIT, until } from './until.ts';

/** One person at one browser, acting by what is written on the screen. */
export class Person {
  readonly faults: Faults = { foreign: [], complaints: [] };

  private constructor(
    readonly name: string,
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.setDefaultTimeout(LIMIT);
  }

  /** Opens the link and stops at the join page. */
  static async at(
    browser: Browser,
    invited: Invited,
    look: Look = {},
    query: Readonly<Record<string, string>> = {},
  ): Promise<Person> {
    const faults: Faults = { foreign: [], complaints: [] };
    const { page, context } = await openPage(browser, look, faults);
    const person = new Person(invited.name, page, context);
    Object.assign(person, { faults });
    onTestFailed(() => photograph(page, `../../build/failed-${invited.name}`));
    await page.goto(invited.url(query));
    return person;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async join(): Promise<void> {
    await this.press('Join class');
  }

  /** Accepts the invitation with sound and picture, whatever the card begins with. */
  async goesOnStage(): Promise<void> {
    for (const name of ['Mic', 'Video']) {
      await this.page.getByRole('switch', { name, exact: true }).setChecked(true);
    }
    await this.press('Go on stage');
    for (const name of ['Mute', 'Stop video']) await this.button(name).waitFor();
  }

  async openPanel(name: RegExp): Promise<void> {
    const button = this.button(name);
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  }

  async write(text: string): Promise<void> {
    await this.openPanel(/^Chat/);
    await this.page.getByRole('textbox', { name: 'Write to the class' }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  async reads(text: string): Promise<void> {
    await this.openPanel(/^Chat/);
    await this.page.getByText(text, { exact: true }).first().waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  received(): Promise<Received> {
    return received(this.page);
  }

  /** Waits until so many pictures move. */
  async watches(pictures: number): Promise<void> {
    await until(`${this.name} to see ${pictures} moving pictures`, async () => {
      const before = await this.received();
      const grown = await until('a frame', async () => {
        const { frames } = await this.received();
        const moving = Object.entries(frames).filter(([id, n]) => n > (before.frames[id] ?? 0));
        return moving.length >= pictures;
      });
      return grown;
    });
  }

  /** Waits until so many voices sound. */
  async hears(voices: number): Promise<void> {
    await until(`${this.name} to hear ${voices} voices`, async () => {
      const before = await this.received();
      return until(
        'a sound',
        async () => {
          const { energy } = await this.received();
          const loud = Object.entries(energy).filter(([id, n]) => n > (before.energy[id] ?? 0));
          return loud.length >= voices;
        },
        5_000,
      );
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
