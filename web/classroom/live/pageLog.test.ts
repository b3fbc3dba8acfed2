// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultWord, logWhatHappens, PageLog } from './pageLog.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';
import { VERSION } from './version.ts';

const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response());

beforeEach(() => {
  vi.useFakeTimers();
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sent = () => fetched.mock.calls.map(([, init]) => JSON.parse(String(init.body)));

test('says the version the server has', () => {
  const pom = readFileSync('../pom.xml', 'utf8');
  expect(pom).toContain(`<version>${VERSION}</version>`);
});

test('words go out together after a while, and only for somebody known', async () => {
  const memory = { resume: null as string | null };
  const log = new PageLog(memory);
  log.say('PAGE_READY', 12.4);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched).not.toHaveBeenCalled();
  memory.resume = 'secret';
  for (let n = 0; n < 60; n++) log.say('RECONNECTING');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(fetched.mock.calls[0]?.[0]).toBe(`/sdk/log?sdk=${VERSION}`);
  expect(sent()[0].resume).toBe('secret');
  expect(sent()[0].events).toHaveLength(50);
  expect(sent()[0].events[0]).toEqual({ event: 'PAGE_READY', numbers: [12] });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('says what happens to the line and to sound, with how long it took', async () => {
  const store = classStore(FIRST, '');
  const log = new PageLog({ resume: 'secret' });
  logWhatHappens(store, log);
  store.setState({ phase: { at: 'room' } });
  store.setState({ link: { state: 'reconnecting' } });
  vi.advanceTimersByTime(700);
  store.setState({ link: { state: 'fine' } });
  store.setState({ mediaCut: true });
  vi.advanceTimersByTime(900);
  store.setState({ mediaCut: false });
  store.setState(({ call }) => ({ call: { ...call, soundBlocked: true } }));
  dispatchEvent(new ErrorEvent('error', { message: 'a text that nobody keeps' }));
  await log.flush();
  expect(sent()[0].events).toEqual([
    { event: 'CONNECTED', numbers: [] },
    { event: 'RECONNECTING', numbers: [] },
    { event: 'CONNECTED', numbers: [700] },
    { event: 'MEDIA_CUT', numbers: [] },
    { event: 'MEDIA_ON', numbers: [900] },
    { event: 'SOUND_BLOCKED', numbers: [] },
    { event: 'PAGE_FAULT', numbers: [] },
  ]);
  expect(faultWord('CAMERA', 'insecure')).toBe('CAMERA_DENIED');
  expect(faultWord('MICROPHONE', 'missing')).toBe('MIC_MISSING');
});
