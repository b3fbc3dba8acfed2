import type { Page } from 'playwright-core';
import { sampleArchive } from './privacy.ts';
import type { Beginning, School } from './school.ts';

export interface Scene {
  readonly begin: Partial<Beginning>;
  /** Where the page opens; starts with #. */
  readonly hash?: string;
  /** The fake says no in it, which the browser notes as an error. */
  readonly refuses?: boolean;
  /** Leads to what the picture shows. */
  readonly play: (page: Page, school: School, how: { touch: boolean }) => Promise<void>;
}

const inside = { signedIn: true };
const APPS = '#/3581047/apps';
const CLASSES = '#/3581047/classes';
const CLASS = `${CLASSES}/300418265`;
const PLANNED = `${CLASSES}/642915380`;
const OVER = `${CLASSES}/390574821`;
const PRIVACY = '#/3581047/privacy';

/** A page of the console for whoever is signed in. */
const on = (hash: string, play: Scene['play']): Scene => ({ begin: inside, hash, play });

async function findLeo(page: Page): Promise<void> {
  await page.locator('.con-ask input').fill('leo.brandt');
  await page.locator('.con-ask button[type=submit]').click();
}

async function wrongPassword(page: Page): Promise<void> {
  await page.locator('input[name=username]').fill('anna.novak');
  await page.locator('input[name=password]').fill('river stone lantern 49');
  await page.locator('button[type=submit]').click();
  await page.locator('.con-notice').waitFor();
}

/** Every page and state of the console that has a picture. */
export const SCENES: Readonly<Record<string, Scene>> = {
  first: {
    begin: { linkCode: 'link-code-1' },
    hash: '#/first/link-code-1',
    refuses: true,
    play: async (page) => {
      await page.locator('input[name=username]').fill('anna.novak');
      await page.locator('input[name=password]').fill('river stone lantern 48');
      await page.locator('.ly-field-end button').click();
      await page.locator('input[name=password]').focus();
    },
  },
  used: {
    begin: {},
    hash: '#/first/link-code-2',
    refuses: true,
    play: (page) => page.locator('.con-notice').waitFor(),
  },
  signin: { begin: {}, refuses: true, play: wrongPassword },
  wait: {
    begin: {},
    refuses: true,
    play: async (page, school) => {
      school.tries = 0;
      await wrongPassword(page);
    },
  },
  expired: {
    begin: inside,
    refuses: true,
    play: async (page, school) => {
      await page.locator('.con-running').waitFor();
      await page.locator('.con-f-title input').fill('Physics · Energy');
      await page.locator('.con-f-teacher input').fill('Priya Nair');
      school.signedIn = false;
      await page.locator('#con-schedule button[type=submit]').click();
      await page.locator('.ly-dialog-card input[name=password]').focus();
    },
  },
  empty: {
    begin: { ...inside, apps: [], classes: [] },
    play: (page) => page.locator('.con-new-app').waitFor(),
  },
  overview: {
    begin: inside,
    play: async (page, _, { touch }) => {
      await page.locator('.con-running').waitFor();
      if (touch) return;
      await page.locator('.con-f-title input').fill('Geometry · Circle theorems');
      await page.locator('.con-f-teacher input').fill('Elena Marchetti');
    },
  },
  start: {
    begin: { ...inside, apps: [], classes: [] },
    play: async (page) => {
      await page.locator('.con-new-app input').fill('Riverside School');
      await page.locator('.con-new-app button').click();
      await page.locator('.con-secret').waitFor();
    },
  },
  made: {
    begin: inside,
    play: async (page) => {
      await page.locator('.con-f-title input').fill('Geometry · Circle theorems');
      await page.locator('.con-f-teacher input').fill('Elena Marchetti');
      await page.locator('.con-f-students textarea').fill('Amara Okafor\nMei Lin\n欧阳若兰');
      await page.locator('#con-schedule button[type=submit]').click();
      await page.locator('.con-links').waitFor();
    },
  },
  code: {
    begin: inside,
    play: async (page) => {
      await page.locator('.con-step .ly-button-link').first().click();
      await page.locator('.con-code').waitFor();
    },
  },
  apps: on(APPS, async (page) => {
    await page.locator('.con-keys .con-acts button').first().click();
    await page.locator('[role=alertdialog] .ly-button-danger').click();
    await page.locator('.con-new-key').waitFor();
  }),
  newapp: on(APPS, async (page) => {
    await page.locator('.con-head .ly-button-primary').click();
    await page.locator('[role=dialog] input').fill('Bright Tutoring');
  }),
  classes: on(CLASSES, (page) => page.locator('.con-classes').waitFor()),
  schedule: on(CLASSES, async (page) => {
    await page.locator('.con-head .ly-button-primary').click();
    await page.locator('.con-f-title input').fill('Physics · Energy');
    await page.locator('.con-f-teacher input').fill('Priya Nair');
  }),
  scheduled: on(CLASSES, async (page) => {
    await page.locator('.con-head .ly-button-primary').click();
    await page.locator('.con-f-title input').fill('Physics · Energy');
    await page.locator('.con-f-teacher input').fill('Priya Nair');
    await page.locator('.con-f-students textarea').fill('Amara Okafor\nMei Lin\n欧阳若兰');
    await page.locator('.con-side-foot button').first().click();
    await page.locator('.con-side .con-links').waitFor();
  }),
  pasted: {
    begin: inside,
    play: async (page) => {
      const people = 'Amara,Okafor|Mei,Lin|Jonas,Weber|Chloé,Martin|Ben,Öztürk|Priya,Nair|Ana,Ruiz';
      const lines = people.split('|').map((one) => `${one},${one.replace(',', '.')}@example.org`);
      const table = ['First name,Last name,E-mail', ...lines].join('\n');
      await page.locator('.con-f-students textarea').fill(table);
      await page.locator('.con-f-auto').scrollIntoViewIfNeeded();
    },
  },
  changing: on(PLANNED, async (page) => {
    await page.locator('.con-acts-class button').first().click();
    await page.locator('.ly-dialog .con-f-title input').waitFor();
  }),
  inviting: on(PLANNED, async (page) => {
    await page.locator('.con-link-head button').click();
    await page.locator('[role=menuitem]').first().waitFor();
  }),
  class: on(CLASS, (page) => page.locator('.con-people-table').waitFor()),
  over: on(OVER, (page) => page.locator('.con-came-table').waitFor()),
  saved: on(OVER, async (page) => {
    await page.locator('.con-came .con-card-head > button').click();
    await page.locator('[role=dialog] button[type=submit]').click();
  }),
  came: on(CLASS, (page) => page.locator('.con-came').scrollIntoViewIfNeeded()),
  links: on(CLASS, async (page) => {
    await page.locator('.con-link-acts [aria-expanded]:not([aria-haspopup])').click();
    await page.locator('.con-link-each .con-link-acts > :last-child').nth(1).click();
    await page.locator('[role=menuitem]').click();
    await page.locator('.con-link-each .con-struck').waitFor();
    await page.locator('#con-links').scrollIntoViewIfNeeded();
  }),
  end: on(CLASS, async (page) => {
    await page.locator('.con-acts-class .ly-button-danger').click();
    await page.locator('[role=alertdialog]').waitFor();
  }),
  planned: on(PLANNED, (page) => page.locator('.con-links').waitFor()),
  privacy: on(PRIVACY, async (page) => {
    await page.locator('.con-amounts').waitFor();
    await page.locator('.con-keep [type=range]').nth(3).press('ArrowLeft');
    await page.locator('.con-goes').waitFor();
    await findLeo(page);
    await page.locator('.con-found').waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
  }),
  correct: on(PRIVACY, async (page) => {
    await findLeo(page);
    await page.locator('.con-ask-acts button').nth(1).click();
    await page.locator('[role=dialog] input').first().fill('Leo Brand');
  }),
  frozen: on(PRIVACY, async (page) => {
    await findLeo(page);
    await page.locator('.con-ask-acts button').nth(2).click();
    await page.locator('[role=dialog] input').fill('request 7: is the name right?');
    await page.locator('[role=dialog] button[type=submit]').click();
    await page.locator('.con-frozen').waitFor();
  }),
  extend: on(PRIVACY, async (page) => {
    const row = page.locator('.con-petitions li').nth(1);
    await row.locator('.con-row-wrap button').last().click();
    await page.locator('[role=dialog] input').fill('Four years of classes');
  }),
  extended: on(PRIVACY, async (page) => {
    const row = page.locator('.con-petitions li').nth(1);
    await row.locator('.con-row-wrap button').last().click();
    await page.locator('[role=dialog] input').fill('Four years of classes');
    await page.locator('[role=dialog] button[type=submit]').click();
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await row.scrollIntoViewIfNeeded();
  }),
  breach: on(PRIVACY, async (page) => {
    await page.locator('[aria-labelledby=con-breaches] li').scrollIntoViewIfNeeded();
  }),
  leaked: on(PRIVACY, async (page) => {
    await page.locator('[aria-labelledby=con-breaches] .con-card-head button').click();
    await page.locator('[role=dialog] input').first().fill('Key of the timetable in a mail');
  }),
  told: on(PRIVACY, async (page) => {
    await page.locator('[aria-labelledby=con-breaches] li button').click();
    await page.locator('[role=dialog] input').fill('Form 7 of the authority');
  }),
  door: on(PRIVACY, async (page) => {
    await page.locator('.con-asks select').nth(2).selectOption('AT');
    await page.locator('.con-asks .ly-button-primary').scrollIntoViewIfNeeded();
  }),
  whole: on(PRIVACY, async (page, school) => {
    school.whole = sampleArchive(school.now, true);
    await page.reload();
    await page.locator('#con-all').scrollIntoViewIfNeeded();
    await page.locator('[aria-labelledby=con-all] a').waitFor();
  }),
  agree: on(PRIVACY, async (page) => {
    await page.locator('[aria-labelledby=con-agreement] button').click();
    await page.locator('[role=dialog] select').selectOption('2025-04-25-coppa');
    await page.locator('[role=dialog] .con-agree-goes').waitFor();
  }),
  erase: {
    begin: { ...inside, password: 'river stone lantern 48' },
    hash: PRIVACY,
    play: async (page) => {
      await findLeo(page);
      await page.locator('.con-found').waitFor();
      await page.locator('.con-ask .ly-button-danger-outline').click();
      await page.locator('[role=dialog] input').first().fill('leo.b');
      await page.locator('[role=dialog] button[type=submit]').click();
    },
  },
  holds: on(PRIVACY, async (page) => {
    const card = page.locator('section[aria-labelledby=con-holds]');
    await card.locator('li').first().waitFor();
    await card.scrollIntoViewIfNeeded();
  }),
  hold: on(PRIVACY, async (page) => {
    const card = page.locator('section[aria-labelledby=con-holds]');
    await card.locator('.con-row-wrap button').click();
    await page.locator('[role=dialog] button[type=submit]').click();
  }),
  password: {
    begin: inside,
    play: async (page, _, { touch }) => {
      await page.locator('.con-running').waitFor();
      if (touch) await page.locator('.con-phone-bar > button').click();
      await page.locator('.con-operator:visible').last().click();
      await page.locator('[role=menuitem]', { has: page.locator('.lucide-key-round') }).click();
      await page.locator('[role=dialog] .con-rules').waitFor();
    },
  },
  operators: on('#/operators', (page) => page.locator('.con-operators li').first().waitFor()),
  invite: {
    begin: { ...inside, password: 'river stone lantern 48' },
    hash: '#/operators',
    play: async (page) => {
      await page.locator('.con-head button').click();
      await page.locator('[role=dialog] input').fill('river stone lantern 48');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('[role=dialog] .con-by-hand').waitFor();
    },
  },
  remove: on('#/operators', (page) => page.locator('.con-operators li button').click()),
  menu: {
    begin: inside,
    play: async (page, _, { touch }) => {
      await page.locator('.con-running').waitFor();
      if (touch) await page.locator('.con-phone-bar > button').click();
      else await page.locator('.con-picker').click();
    },
  },
};
