import { beforeEach, expect, test, vi } from 'vitest';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { readAlong } from './reading.ts';
import { classStore, onDesk } from './state.ts';

const page = { visibilityState: 'visible', turn: (): void => undefined };

beforeEach(() => {
  page.visibilityState = 'visible';
  vi.stubGlobal('document', {
    get visibilityState() {
      return page.visibilityState;
    },
    addEventListener: (_: string, turn: () => void) => Object.assign(page, { turn }),
  });
});

/** A class that has come to a number, with something said in it. */
function at(seq: number) {
  const room = runningRoom(seq);
  return { ...room, chat: { ...room.chat } };
}

function reader() {
  const store = classStore(FIRST, '');
  store.setState({ room: at(7) });
  onDesk(store, { readUpTo: 7 });
  readAlong(store);
  return { store, desk: () => store.getState().desk };
}

test('opening the panel reads what came, and marks it until the panel closes', () => {
  const { store, desk } = reader();
  store.setState({ room: at(9) });
  expect(desk()).toMatchObject({ readUpTo: 7, news: undefined });
  onDesk(store, { panel: 'chat' });
  expect(desk()).toMatchObject({ readUpTo: 9, news: { after: 7, upTo: 9 } });
  store.setState({ room: at(10) });
  expect(desk()).toMatchObject({ readUpTo: 10, news: { after: 7, upTo: 9 } });
  onDesk(store, { panel: undefined });
  expect(desk().news).toBeUndefined();
});

test('what comes to a page nobody looks at waits until it is looked at', () => {
  const { store, desk } = reader();
  onDesk(store, { panel: 'chat' });
  page.visibilityState = 'hidden';
  store.setState({ room: at(8) });
  expect(desk().readUpTo).toBe(7);
  page.visibilityState = 'visible';
  page.turn();
  expect(desk()).toMatchObject({ readUpTo: 8, news: { after: 7, upTo: 8 } });
});
