import { expect, test } from 'vitest';
import { house } from './house.ts';
import { undeclared } from './kept.ts';
import { type Planned, plan } from './lesson.ts';
import { Person } from './person.ts';
import { isAccessible, photographBoth } from './screens.ts';

const place = house();

async function inClass(planned: Planned) {
  const [first, second] = planned.students;
  if (!first || !second) throw new Error('two students are needed');
  const teacher = await Person.at(place.browser, planned.teacher);
  const ravi = await Person.at(place.browser, first);
  const mei = await Person.at(place.browser, second);
  return { teacher, ravi, mei, all: [teacher, ravi, mei] };
}

test('a teacher and two students hold a class, and no page asks anybody else (G-02)', async () => {
  const planned = await plan(place.server, {
    teacher: 'Elena Marchetti',
    students: ['Ravi Kumar', 'Mei Tanaka'],
  });
  const { teacher, ravi, mei, all } = await inClass(planned);

  await teacher.finds('Sound and video', 'direct');
  await isAccessible(teacher.page, 'join page');
  for (const person of all) {
    expect(new URL(person.page.url()).searchParams.has('token')).toBe(false);
    await person.join();
  }
  await ravi.sees('Keep this page open');

  await teacher.press('Start class');
  await teacher.press('Unmute');
  await teacher.press('Start video');
  await ravi.watches(1);
  await mei.hears(1);
  await ravi.hears(1);

  await teacher.write('Good morning');
  await ravi.reads('Good morning');
  await ravi.write('Hello from Ravi');
  await teacher.reads('Hello from Ravi');
  await mei.reads('Hello from Ravi');

  await ravi.press('Raise hand');
  await teacher.page.locator('.ly-hand-told').getByText('Ravi Kumar raised a hand').waitFor();
  expect(await mei.page.locator('.ly-hand-told').count()).toBe(0);
  await teacher.openPanel(/^People/);
  await teacher.invites(ravi.name);
  await ravi.goesOnStage();
  await mei.hears(2);
  await mei.watches(2);
  await teacher.watches(1);
  await teacher.hears(1);
  await isAccessible(teacher.page, 'classroom of a teacher');
  await isAccessible(mei.page, 'classroom of a student');

  await teacher.press('Mute all');
  await ravi.button('Unmute').waitFor();
  await ravi.sees('The teacher muted you');
  await mei.hearsOnly(1);

  await teacher.press(/^Take Ravi Kumar off stage/);
  await ravi.button('Raise hand').waitFor();

  await mei.press(/^Share/);
  await teacher.sees('Mei Tanaka asks to share a screen');
  await teacher.answers('Allow');
  await mei.answers('Share');
  await ravi.sees('Mei Tanaka is sharing a screen');
  await ravi.watches(2);

  await teacher.press('End class');
  await teacher.page.getByRole('alertdialog').getByRole('button', { name: 'End class' }).click();
  for (const person of all) await person.sees('The class has ended');
  await photographBoth(ravi.page, '08-ended');
  await isAccessible(ravi.page, 'end of class');

  for (const { faults, name } of all) {
    expect(faults.foreign, `foreign hosts asked by ${name}`).toEqual([]);
    expect(faults.complaints, `console of ${name}`).toEqual([]);
  }
  for (const { page, name } of all) {
    expect(await undeclared(page), `kept in the browser of ${name}`).toEqual([]);
  }
  await ravi.page.evaluate(async () => {
    localStorage.setItem('planted', '');
    const made = indexedDB.open('planted');
    await new Promise((done) => made.addEventListener('success', done));
  });
  expect(await undeclared(ravi.page)).toEqual(['LOCAL planted', 'database planted']);
  for (const person of all) await person.close();
});
