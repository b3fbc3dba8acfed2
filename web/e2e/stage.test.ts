import { expect, test } from 'vitest';
import { PHONE } from './browser.ts';
import { house } from './house.ts';
import { plan } from './lesson.ts';
import { Person } from './person.ts';
import { isAccessible, photographBoth } from './screens.ts';

const place = house();

test('a shared screen is seen, and a student at a phone goes on stage and is removed', async () => {
  const planned = await plan(
    place.server,
    { teacher: '李老师', students: ['王小明'] },
    { Name: '初二数学 · 一次函数' },
  );
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  const teacher = await Person.at(place.browser, planned.teacher, { dark: true });
  const phone = await Person.at(place.browser, invited, { size: PHONE });
  await isAccessible(phone.page, 'join page at a phone');
  for (const person of [teacher, phone]) await person.join();
  await teacher.press('Start class');
  await phone.button('Raise hand').waitFor();

  await teacher.press('Share');
  await phone.sees(/is sharing a screen/);
  await phone.watches(1);
  await phone.hears(1);
  await isAccessible(teacher.page, 'classroom of a teacher, dark');
  await isAccessible(phone.page, 'classroom at a phone');
  await teacher.press('Stop');
  await phone.page.getByText(/is sharing a screen/).waitFor({ state: 'hidden' });

  await phone.press('Raise hand');
  await teacher.openPanel(/^People/);
  await teacher.invites(phone.name);
  await phone.goesOnStage();
  await teacher.watches(1);
  await teacher.hears(1);
  await phone.press('Mute');
  await phone.button('Unmute').waitFor();

  await teacher.page
    .getByRole('button', { name: /^More for 王小明/ })
    .last()
    .click();
  await teacher.page.getByRole('menuitem', { name: 'Remove from class' }).click();
  await teacher.page.getByRole('alertdialog').getByRole('button').first().click();
  await phone.sees('The teacher removed you from the class');
  await photographBoth(phone.page, '08-removed');
  await isAccessible(phone.page, 'removed');

  for (const { faults, name } of [teacher, phone]) {
    expect(faults.foreign, `foreign hosts asked by ${name}`).toEqual([]);
    expect(faults.complaints, `console of ${name}`).toEqual([]);
  }
  for (const person of [teacher, phone]) await person.close();
});

test('every screen is accessible in Chinese and in the dark', async () => {
  const planned = await plan(place.server, { teacher: '李老师', students: ['王小明'] });
  const [invited] = planned.students;
  if (!invited) throw new Error('a student is needed');
  for (const dark of [false, true]) {
    const student = await Person.at(place.browser, invited, { dark }, { lng: 'zh-CN' });
    await student.button('进入课堂').waitFor();
    await isAccessible(student.page, `join page, zh, dark ${dark}`);
    await student.press('进入课堂');
    await student.sees('请不要关闭');
    await isAccessible(student.page, `lobby, zh, dark ${dark}`);
    await student.close();
  }
  const teacher = await Person.at(place.browser, planned.teacher, {}, { lng: 'zh-CN' });
  await teacher.press('进入课堂');
  await teacher.press('开始上课');
  await teacher.press('打开摄像头');
  await teacher.openPanel(/^成员/);
  await isAccessible(teacher.page, 'classroom, zh');
  await teacher.page.getByRole('button', { name: '更多' }).last().click();
  await isAccessible(teacher.page, 'menu, zh');
  await teacher.close();
});
