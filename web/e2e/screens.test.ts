import { test } from 'vitest';
import { DESKTOP, LANDSCAPE, LAPTOP, PHONE, TABLET } from './browser.ts';
import { house } from './house.ts';
import { type Invited, plan } from './lesson.ts';
import { Person } from './person.ts';
import { isAccessible, photograph, photographBoth, resize } from './screens.ts';

/** How long what was open may take to go, on a busy machine. */
const CLOSES_MS = 5000;

const place = house();

async function withFaces(
  invited: readonly Invited[],
  query: Readonly<Record<string, string>> = {},
): Promise<readonly Person[]> {
  const people = [];
  for (const [face, one] of invited.entries()) {
    people.push(await Person.at(place.browser, one, { face }, query));
  }
  return people;
}

/** As many as a function needs; a class with fewer is a fault of the test. */
function all<T extends readonly string[]>(people: readonly Person[], ..._names: T) {
  return people as { readonly [K in keyof T]: Person };
}

async function invites(teacher: Person, student: Person): Promise<void> {
  await student.press('Raise hand');
  await teacher.openPanel(/^People/);
  await teacher.invites(student.name);
  await student.goesOnStage();
}

/** What opens from the bars, at both sizes of the window. */
async function photographsMenus(teacher: Person): Promise<void> {
  const { page } = teacher;
  const opened = async (name: string, shows: string | RegExp, ...presses: readonly RegExp[]) => {
    for (const press of presses) {
      await page
        .getByRole('button', { name: press })
        .or(page.getByRole('menuitem', { name: press }))
        .last()
        .click();
    }
    const shown = page.getByText(shows).last();
    await shown.waitFor();
    const part = await shown.elementHandle();
    await photograph(page, `11-${name}`);
    await isAccessible(page, name);
    // A tip over the control takes the first Escape; what is still closing would take a next press.
    const closed = () => part?.waitForElementState('hidden', { timeout: CLOSES_MS });
    await page.keyboard.press('Escape');
    await closed()?.catch(() => page.keyboard.press('Escape').then(closed));
  };
  await opened('more-desktop', 'Keyboard shortcuts', /^More$/);
  await opened('layout-desktop', 'Gallery', /^Layout$/);
  await opened('trust-desktop', /hear you/, /^Who can see/);
  await opened('person-desktop', 'Remove from class', /^More for Mei Lin/);
  await opened('end-desktop', 'Only I leave, the class goes on', /^End class$/);
  await teacher.openPanel(/^Chat/);
  await opened('chat-desktop', 'To the teacher only', /^Chat settings/);
  await resize(page, PHONE);
  await teacher.press(/^Close/);
  await opened('more-phone', 'Sound and devices', /^More$/);
  await opened('trust-phone', /hear you/, /^Who can see/);
  await opened('layout-phone', 'Gallery', /^More$/, /^Layout$/);
  await opened('end-phone', 'Only I leave, the class goes on', /^More$/, /^End class$/);
  await opened('chat-phone', 'To the teacher only', /^Chat$/, /^Chat settings/);
  const whom = [/^More$/, /^People/, /^More for Mei Lin/];
  await opened('person-phone', 'Remove from class', ...whom);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await resize(page, DESKTOP);
}

/** With the panel open at a desk, and without it at a phone, where it would cover the class. */
async function photographOpen({ page }: Person, name: string): Promise<void> {
  await resize(page, DESKTOP);
  await photograph(page, `${name}-desktop`);
  await resize(page, PHONE);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await photograph(page, `${name}-phone`);
  await resize(page, DESKTOP);
}

async function photographsSettings({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  const tabs = ['Sound and video', 'Language and look', 'Keyboard', 'Connection'];
  for (const [n, name] of tabs.entries()) {
    await page.getByRole('tab', { name }).click();
    await photograph(page, `14-settings-${n + 1}-desktop`);
  }
  await page.keyboard.press('Escape');
  await resize(page, PHONE);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await photograph(page, '14-settings-list-phone');
  for (const [n, name] of tabs.entries()) {
    await page.getByRole('button', { name }).click();
    await photograph(page, `14-settings-${n + 1}-phone`);
    await page.getByRole('dialog').getByRole('button', { name: 'Settings' }).click();
  }
  await page.keyboard.press('Escape');
  await resize(page, DESKTOP);
}

test('every screen of a class at a desk and at a phone', async () => {
  const names = ['Amara Okafor', 'Mei Lin', 'Chloé Dubois', 'Lucas Martin'] as const;
  const planned = await plan(place.server, { teacher: 'Elena Marchetti', students: names });
  const people = await withFaces([planned.teacher, ...planned.students]);
  const [teacher, amara, mei, chloe, lucas] = all(people, 'Elena', ...names);
  for (const person of [chloe, lucas]) await person.finds('Sending test', 'Mb/s');
  await photographBoth(chloe.page, '01-prejoin');
  await lucas.page.emulateMedia({ colorScheme: 'dark' });
  await photographBoth(lucas.page, '02-prejoin-dark');
  for (const person of people) await person.join();
  await chloe.sees('Keep this page open');
  await photographBoth(chloe.page, '08-lobby');

  await teacher.press('Start class');
  await teacher.press('Unmute');
  await teacher.press('Start video');
  await invites(teacher, amara);
  await invites(teacher, mei);
  for (const person of [teacher, chloe, lucas]) await person.watches(person === teacher ? 2 : 3);
  await mei.press('Mute');
  await chloe.press('Raise hand');
  await lucas.press('Raise hand');
  await teacher.sees('Lower all');
  await chloe.write('Found it, page 6.');
  await chloe.reads('Found it, page 6.');
  await teacher.write('Move the vertex with me. What does h do?');
  await amara.reads('Move the vertex with me. What does h do?');
  await amara.write('It slides sideways.');
  for (const said of ['Move the vertex with me. What does h do?', 'It slides sideways.']) {
    await chloe.reads(said);
  }
  await lucas.reads('It slides sideways.');
  await teacher.openPanel(/^People/);
  await photographBoth(teacher.page, '03-classroom-teacher');
  await isAccessible(teacher.page, 'classroom of a teacher');
  await photographsMenus(teacher);
  await photographsSettings(teacher);

  await teacher.openPanel(/^Chat/);
  await teacher.press('Layout');
  await teacher.press('Gallery');
  await teacher.page.locator('.ly-gallery').waitFor();
  await teacher.page.keyboard.press('Escape');
  await teacher.page.mouse.move(0, 0);
  await teacher.page.emulateMedia({ colorScheme: 'dark' });
  await photographOpen(teacher, '04-classroom-gallery-dark');
  await isAccessible(teacher.page, 'gallery, dark');
  await teacher.page.emulateMedia({ colorScheme: 'light' });
  await teacher.press('Layout');
  await teacher.press('Teacher large');

  await resize(teacher.page, PHONE);
  await teacher.press(/^Hands/);
  await photograph(teacher.page, '13-classroom-teacher-phone');
  await isAccessible(teacher.page, 'hands at a phone');
  await teacher.page.keyboard.press('Escape');
  await resize(teacher.page, DESKTOP);
  await photograph(teacher.page, '13-classroom-teacher-desktop');

  await teacher.press('Share');
  await chloe.sees(/is sharing a screen/);
  await chloe.watches(3);
  await resize(chloe.page, LAPTOP);
  await photograph(chloe.page, '05-classroom-student-share-laptop');
  await isAccessible(chloe.page, 'classroom of a student at a laptop');
  await photographOpen(chloe, '05-classroom-student-share');
  await resize(lucas.page, PHONE);
  await lucas.press(/^Close/);
  await photographBoth(lucas.page, '06-classroom-student-dark');
  await isAccessible(lucas.page, 'classroom at a phone, dark');
  await lucas.page.emulateMedia({ colorScheme: 'light' });
  await resize(lucas.page, LANDSCAPE);
  await photograph(lucas.page, '07-classroom-landscape-phone');
  await isAccessible(lucas.page, 'classroom at a phone on its side');
  for (const person of people) await person.close();
});

test('a class in Chinese at a desk, a tablet and a phone', async () => {
  const planned = await plan(
    place.server,
    { teacher: '陈文静', students: ['林小美', '徐志远'] },
    { Name: '高一数学 · 二次函数顶点式' },
  );
  const people = await withFaces([planned.teacher, ...planned.students], { lng: 'zh-CN' });
  const [teacher, mei, xu] = all(people, '陈文静', '林小美', '徐志远');
  for (const person of people) await person.press('进入课堂');
  await teacher.press('开始上课');
  await teacher.press('取消静音');
  await teacher.press('打开摄像头');
  await mei.press('举手');
  await teacher.openPanel(/^成员/);
  await teacher.invites(mei.name);
  await mei.page.getByRole('switch', { name: '视频', exact: true }).setChecked(true);
  await mei.press(/^上台$/);
  await teacher.watches(1);
  await xu.press('举手');
  await xu.openPanel(/^聊天/);
  await xu.page
    .getByRole('textbox', { name: '给全班发消息' })
    .fill('所以 x − 3 是向右平移 3 个单位。');
  await xu.page.keyboard.press('Enter');
  await mei.openPanel(/^聊天/);
  await mei.sees('所以 x − 3 是向右平移 3 个单位。');
  await photographBoth(teacher.page, '03-classroom-teacher-zh');
  await isAccessible(teacher.page, 'classroom, zh');
  await resize(mei.page, TABLET);
  await mei.watches(1);
  await photograph(mei.page, '12-classroom-zh-tablet');
  await isAccessible(mei.page, 'classroom at a tablet, zh');
  await photographBoth(mei.page, '12-classroom-zh');
  for (const person of people) await person.close();
});
