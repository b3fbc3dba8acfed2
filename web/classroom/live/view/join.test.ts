// @vitest-environment jsdom
import { NO_DEVICES } from '@lyceum/media/devices.ts';
import { startWords } from '@lyceum/ui/words.ts';
import { beforeAll, expect, test } from 'vitest';
import type { Faults } from '../preview.ts';
import { checkView } from './join.ts';

beforeAll(() => startWords('en-US'));

const check = (faults: Faults) =>
  checkView(undefined, { mic: 'off', camera: 'off', faults }, NO_DEVICES);

test('one line of advice for each device that gives nothing', () => {
  expect(check({ camera: 'busy', mic: 'missing' }).advice).toEqual([
    'Camera: Another program is using it. Close that program and try again.',
    'Microphone: None was found. Plug one in, or join without.',
  ]);
  expect(check({}).advice).toEqual([]);
});

test('a refused camera shows its picture though the microphone was allowed', () => {
  const view = check({ camera: 'denied' });
  expect(view.denied).toBeDefined();
  expect(view.advice).toEqual([]);
  expect(check({ camera: 'busy' }).denied).toBeUndefined();
});
