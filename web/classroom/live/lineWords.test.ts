// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { beforeAll, expect, test } from 'vitest';
import { sayHowTheLineIs } from './lineWords.ts';
import { FIRST } from './preferences.ts';
import { classStore } from './state.ts';

beforeAll(() => startWords('en-US'));

function inClass() {
  const store = classStore(FIRST, '');
  store.setState({ phase: { at: 'room' }, me: 'ps' });
  sayHowTheLineIs(store);
  const reports = (quality: 'good' | 'poor') => {
    const me = { mic: false, speaking: false, quality };
    const figures = { delayMs: 1, loss: 0, sending: 1, receiving: 1, history: [1], direct: true };
    store.setState(({ call }) => ({ call: { ...call, people: { ps: me } }, figures }));
  };
  const said = () => store.getState().desk.toast;
  return { store, reports, said };
}

test('who was cut off hears that the line is back, and only then', () => {
  const { store, said } = inClass();
  store.setState({ link: { state: 'fine' } });
  expect(said()).toBeUndefined();
  store.setState({ link: { state: 'reconnecting' } });
  store.setState({ link: { state: 'fine' } });
  expect(said()?.text).toBe('You are back');
});

test('saving data is offered after two weak reports in a row, and not twice', () => {
  const { store, reports, said } = inClass();
  for (const quality of ['poor', 'good', 'poor'] as const) reports(quality);
  expect(said()).toBeUndefined();
  reports('poor');
  expect(said()?.text).toBe('Weak connection. Use less data?');
  const offered = said();
  reports('poor');
  expect(said()).toBe(offered);
  offered?.answers?.[0]?.act();
  expect(store.getState().desk.preferences.lowData).toBe(true);
});

test('who saves data already is offered nothing', () => {
  const { store, reports, said } = inClass();
  store.setState(({ desk }) => ({
    desk: { ...desk, preferences: { ...FIRST, lowData: true } },
  }));
  reports('poor');
  reports('poor');
  expect(said()).toBeUndefined();
});
