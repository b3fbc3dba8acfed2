// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { sayWhatIsOff } from './movedHere.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';

beforeAll(() => startWords('en-US'));

test.each([
  [true, false, 'Your microphone is off in this window', 'Unmute'],
  [false, true, 'Your camera is off in this window', 'Start video'],
  [true, true, 'Your microphone and camera are off in this window', 'Switch both on'],
])('what was on before the class moved here is told: %s, %s', (mic, camera, text, label) => {
  const store = classStore(FIRST, '');
  const devices = { toggleMic: vi.fn(), toggleCamera: vi.fn() };
  const said = () => store.getState().desk.toast;
  store.setState({ leftOff: { mic, camera } }); // known before the page of the class is there
  const stop = sayWhatIsOff(store, devices);
  expect(said()).toMatchObject({ text, stays: true });
  expect(said()?.answers?.map((one) => one.label)).toEqual([label]);
  said()?.answers?.[0]?.act();
  expect(devices.toggleMic.mock.calls).toEqual(mic ? [[true]] : []);
  expect(devices.toggleCamera.mock.calls).toEqual(camera ? [[true]] : []);
  const first = said()?.id;
  store.setState({ offset: 1 });
  expect(said()?.id).toBe(first);
  stop();
  store.setState({ leftOff: { mic, camera } });
  expect(said()?.id).toBe(first);
});
