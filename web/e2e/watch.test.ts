import { expect, test } from 'vitest';
import { VERSION } from '../classroom/live/version.ts';
import { house } from './house.ts';
import { plan } from './lesson.ts';
import { Person } from './person.ts';
import { until } from './until.ts';

const place = house();

interface Row {
  readonly Kind: string;
  readonly UserId: string;
  readonly Ip: string;
  readonly Os: string;
  readonly SdkVersion: string;
  readonly Event: string;
}

test('the log says who came with what, and pages tell it words and numbers only', async () => {
  const { server } = place;
  const planned = await plan(server, { teacher: 'Ada Hill', students: [] });
  const teacher = await Person.at(place.browser, planned.teacher);
  await teacher.join();
  await teacher.press('Start class');
  for (const name of ['Start video', 'Stop video', 'Start video']) await teacher.press(name);
  await teacher.button('Stop video').waitFor();
  await teacher.close();
  const search = (Purpose: string) =>
    server.own<{ Total: number; Rows: readonly Row[] }>('SearchLog', {
      UserId: planned.teacher.userId,
      RoomId: planned.roomId,
      From: 0,
      To: Math.floor(Date.now() / 1000) + 60,
      Purpose,
      Offset: 0,
      Limit: 100,
    });
  await expect(search('CURIOSITY')).rejects.toThrow('UnauthorizedOperation');
  const seen = async () => (await search('PROVIDE')).Rows.map((row) => `${row.Kind} ${row.Event}`);
  const wanted = ['SERVER JOINED', 'PAGE PAGE_READY', 'PAGE CONNECTED', 'SERVER DROPPED'];
  let now: string[] = [];
  await until(
    () => `the log to say ${wanted}; it says ${now}`,
    async () => {
      now = await seen();
      return wanted.every((each) => now.includes(each));
    },
  );
  for (const row of (await search('PROVIDE')).Rows) {
    expect(row.UserId).toBe(planned.teacher.userId);
    expect(row.SdkVersion).toBe(VERSION);
    if (row.Kind === 'SERVER') expect([row.Ip, row.Os]).toEqual(['127.0.0.0', 'LINUX']);
  }
  const { Rows } = await server.own<{ Rows: readonly { Granted: number; Whole: number }[] }>(
    'DescribeAudit',
    { From: 0, To: 4_000_000_000, Offset: 0, Limit: 100 },
  );
  expect(Rows[0]?.Granted).toBe(0);
  expect(Rows.at(-1)?.Granted).toBe(1);
  expect(Rows.every((row) => row.Whole === 1)).toBe(true);
  expect(teacher.faults.complaints).toEqual([]);
});
