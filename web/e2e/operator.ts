import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type Faults, openPage } from './browser.ts';
import { isAccessible, photographBoth } from './screens.ts';
import type { Server } from './server.ts';
import { LIMIT } from './until.ts';

/** A phrase that keeps all rules. */
export const PHRASE = 'river stone lantern 48';

const LOOKS = [
  { colorScheme: 'light', language: 'en-US' },
  { colorScheme: 'dark', language: 'en-US' },
  { colorScheme: 'light', language: 'zh-CN' },
  { colorScheme: 'dark', language: 'zh-CN' },
] as const;

/** Who runs the server, at the console. */
export class Operator {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly faults: Faults,
  ) {
    page.setDefaultTimeout(LIMIT);
  }

  /** Opens the one-time link that the server printed, or another one. */
  static async at(browser: Browser, server: Server, link = server.signInLink): Promise<Operator> {
    const faults: Faults = { foreign: [], complaints: [] };
    const { page, context } = await openPage(browser, {}, faults);
    await page.goto(link);
    return new Operator(page, context, faults);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).first().fill(text);
  }

  async goes(place: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: place }).first().click();
    await this.page.getByRole('heading', { level: 1, name: place }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Presses what saves a file; gives the file's text. */
  async saves(name: string): Promise<string> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.press(name)]);
    return readFile(await file.path(), 'utf8');
  }

  /** Presses what copies; gives the clipboard's text. */
  async copies(name: string | RegExp): Promise<string> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.press(name);
    await this.page.getByText('Copied', { exact: true }).first().waitFor({ state: 'attached' });
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The page has no grave finding in either scheme and either language. */
  async isAccessible(screen: string): Promise<void> {
    for (const { colorScheme, language } of LOOKS) {
      await this.speaks(language);
      await this.page.emulateMedia({ colorScheme });
      await isAccessible(this.page, `${screen}, ${colorScheme}, ${language}`);
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
    await this.speaks('en-US');
  }

  /** The page from its top, at a desk and at a phone. */
  async photographed(name: string, colorScheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await this.page.evaluate(() => {
      for (const one of document.querySelectorAll('*')) one.scrollTop = 0;
    });
    await photographBoth(this.page, name);
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** Changes the language by hand, without leaving the page. */
  private async speaks(language: 'en-US' | 'zh-CN'): Promise<void> {
    const chooser = this.page.locator('.ly-language select, .con-operator').first();
    const name = { 'en-US': 'English', 'zh-CN': '简体中文' }[language];
    if ((await this.page.locator('html').getAttribute('lang')) === language) return;
    if ((await chooser.evaluate((element) => element.tagName)) === 'SELECT') {
      await chooser.selectOption(language);
    } else {
      await chooser.click();
      await this.page.getByRole('menuitemcheckbox', { name }).click();
      await this.page.getByRole('menu').waitFor({ state: 'detached' });
    }
    await this.page.locator(`html[lang=${language}]`).waitFor();
  }

  /** Takes out complaints that the test has asked for, and expects at least one. */
  forgiven(expected: RegExp): void {
    const { complaints } = this.faults;
    const others = complaints.filter((complaint) => !expected.test(complaint));
    if (others.length === complaints.length) throw new Error(`nobody complained of ${expected}`);
    complaints.splice(0, complaints.length, ...others);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
