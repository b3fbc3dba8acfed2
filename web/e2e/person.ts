import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { type Faults, type Look, openPage, type Received, received } from './browser.ts';
import type { Invited } from './lesson.ts';
import { photograph } from './screens.ts';
import { LIMIT, until } from './until.ts';

/** Sound comes in packets of 20 ms. */
const SECOND_OF_PACKETS = 50;

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

  /** Presses the answer in the notice above the controls. */
  async answers(name: string): Promise<void> {
    const notice = this.page.locator('.ly-toast-region');
    await notice.getByRole('button', { name, exact: true }).click();
  }

  /** Accepts the invitation with sound and picture, whatever the card begins with. */
  async goesOnStage(): Promise<void> {
    for (const name of ['Mic', 'Video']) {
      await this.page.getByRole('switch', { name, exact: true }).setChecked(true);
    }
    await this.press('Go on stage');
    for (const name of ['Mute', 'Stop video']) await this.button(name).waitFor();
  }

  /** Calls on stage whose hand is up; names in the list below move when a hand goes up. */
  async invites(name: string): Promise<void> {
    const raised = this.page.locator('.ly-queue-row').filter({ hasText: name });
    await raised.getByRole('button').first().click();
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

  /** Waits until the check before the class has said so in one line: what, and how it is. */
  async finds(what: string | RegExp, how: string | RegExp): Promise<void> {
    const line = this.page.getByRole('listitem').filter({ hasText: what });
    await line.filter({ hasText: how }).first().waitFor();
  }

  received(): Promise<Received> {
    return received(this.page);
  }

  /** Waits until so many pictures move. */
  watches(pictures: number, limit = LIMIT): Promise<void> {
    return this.#grows(`${pictures} moving pictures`, 'frames', pictures, limit);
  }

  /** Waits until so many voices sound. */
  hears(voices: number, limit = LIMIT): Promise<void> {
    return this.#grows(`${voices} voices`, 'energy', voices, limit);
  }

  /** Waits until of all voices only so many still arrive, while the loudest speaks a second. */
  async hearsOnly(voices: number): Promise<void> {
    let { packets: before } = await this.received();
    await until(`${this.name} to hear ${voices} voices and no other`, async () => {
      const { packets: now } = await this.received();
      const gains = Object.entries(now).map(([id, n]) => n - (before[id] ?? 0));
      if (Math.max(0, ...gains) < SECOND_OF_PACKETS) return false;
      before = now;
      return gains.filter((gain) => gain > 0).length === voices;
    });
  }

  /** From now on only what comes over new connections counts. */
  forgetConnections(): Promise<void> {
    return this.page.evaluate(() => {
      (window as unknown as { peers: RTCPeerConnection[] }).peers.length = 0;
    });
  }

  /** Waits until so many tracks have brought more than they had at first. */
  async #grows(what: string, of: keyof Received, tracks: number, limit: number): Promise<void> {
    const { [of]: before } = await this.received();
    await until(
      `${this.name} to get ${what}`,
      async () => {
        const { [of]: now } = await this.received();
        return Object.entries(now).filter(([id, n]) => n > (before[id] ?? 0)).length >= tracks;
      },
      limit,
    );
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
