import type { Figures } from '@lyceum/media/figures.ts';
import type { Measured } from '@lyceum/wire/watch.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MachineWatch } from './machine.ts';
import { measure } from './measuring.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';

const figures: Figures = {
  delayMs: 41.6,
  loss: 1.26,
  sending: 900_400,
  receiving: 1_200_600,
  direct: true,
  width: 640,
  height: 360,
  fps: 23.9,
  level: 0.123,
};

const seat = { since: 1, micAllowed: true, cameraAllowed: true };

function withSeat(mic: boolean, camera: boolean) {
  const room = runningRoom();
  return { ...room, stage: { ...room.stage, seats: { ps: { ...seat, mic, camera } } } };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('measures every five seconds, and tells each switch at once and in order', async () => {
  const store = classStore(FIRST, '');
  store.setState({ me: 'ps', room: withSeat(false, false) });
  const told: Measured[] = [];
  const stop = measure(
    store,
    { figures: async () => figures },
    { measured: (one) => void told.push(one) },
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveLength(2);
  expect(told[0]).toEqual({
    videoOn: false,
    audioOn: false,
    cpuPercent: null,
    memoryMb: null,
    rttMs: 42,
    lossPercent: 1.3,
    width: 640,
    height: 360,
    kbpsUp: 900,
    kbpsDown: 1201,
    fps: 24,
    audioLevel: 12,
  });
  for (const camera of [true, false, true]) store.setState({ room: withSeat(false, camera) });
  store.setState({ room: withSeat(true, true) });
  expect(told.slice(2).map((one) => [one.videoOn, one.audioOn])).toEqual([
    [true, false],
    [false, false],
    [true, false],
    [true, true],
  ]);
  stop();
  store.setState({ room: withSeat(false, false) });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveLength(6);
});

test('what nobody knows is null', async () => {
  const store = classStore(FIRST, '');
  const told: Measured[] = [];
  const stop = measure(
    store,
    { figures: async () => undefined },
    { measured: (one) => void told.push(one) },
  );
  await vi.advanceTimersByTimeAsync(5_000);
  stop();
  const { videoOn, audioOn, ...rest } = told[0] as Measured;
  expect([videoOn, audioOn]).toEqual([false, false]);
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
});

test('the machine is asked where the browser tells, and never guessed', async () => {
  let heard: (records: { ownContributionEstimate?: number }[]) => void = () => undefined;
  class PressureObserver {
    constructor(told: typeof heard) {
      heard = told;
    }
    async observe() {}
    disconnect() {}
  }
  const weigh = vi.fn(async () => ({ bytes: 300 * 1024 * 1024 }));
  const browser = { PressureObserver, performance: { measureUserAgentSpecificMemory: weigh } };
  const alone = new MachineWatch(browser);
  heard([{}]);
  expect(alone.now).toEqual({ cpuPercent: null, memoryMb: null });
  expect(weigh).not.toHaveBeenCalled();
  const machine = new MachineWatch({ ...browser, crossOriginIsolated: true });
  heard([{ ownContributionEstimate: 0.426 }]);
  await vi.advanceTimersByTimeAsync(0);
  expect(machine.now).toEqual({ cpuPercent: 43, memoryMb: 300 });
  machine.stop();
  alone.stop();
});
