import { expect, test } from 'vitest';
import { faultOf } from './capture.ts';
import { present } from './devices.ts';
import { loudness } from './level.ts';

test('silence is 0, a shout is 1, speech lies between', () => {
  expect(loudness(new Float32Array(512))).toBe(0);
  expect(loudness(new Float32Array(512).fill(0.9))).toBe(1);
  const speech = loudness(new Float32Array(512).map((_, n) => 0.1 * Math.sin(n / 5)));
  expect(speech).toBeGreaterThan(0.1);
  expect(speech).toBeLessThan(0.9);
});

test('what a browser throws becomes one of five reasons', () => {
  expect(faultOf(new DOMException('', 'NotAllowedError'))).toBe('denied');
  expect(faultOf(new DOMException('', 'NotFoundError'))).toBe('missing');
  expect(faultOf(new DOMException('', 'NotReadableError'))).toBe('busy');
  expect(faultOf(new TypeError('mediaDevices'))).toBe('insecure');
  expect(faultOf('?')).toBe('broken');
});

test('a device that was unplugged gives way to the first that is there', () => {
  const devices = [
    { id: 'a', label: 'Built-in' },
    { id: 'b', label: 'Headset' },
  ];
  expect(present(devices, 'b')).toBe('b');
  expect(present(devices, 'gone')).toBe('a');
  expect(present([], 'b')).toBe('');
});
