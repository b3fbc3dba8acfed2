import { expect, test } from 'vitest';
import { arranged } from './arranged.ts';
import { runningRoom } from './paperServer.ts';
import { FIRST } from './preferences.ts';
import { classStore, onDesk } from './state.ts';
import { stageView } from './view/stage.ts';

function begins(layout: string | null) {
  const store = classStore(FIRST, '');
  onDesk(store, arranged(layout));
  const { desk } = store.getState();
  const view = stageView({ ...store.getState(), room: runningRoom(), me: 'ps' });
  return { layout: view.layout, strip: view.strip, panel: desk.panel };
}

test('the layout of the address says where the small pictures stand', () => {
  expect(begins('right')).toEqual({ layout: 'teacher', strip: 'right', panel: undefined });
  expect(begins('three')).toEqual({ layout: 'teacher', strip: 'left', panel: 'chat' });
  expect(begins('double')).toEqual({ layout: 'gallery', strip: undefined, panel: undefined });
});

test('without a layout, or with one nobody knows, the window decides', () => {
  const usual = { layout: 'teacher', strip: undefined, panel: undefined };
  expect(begins(null)).toEqual(usual);
  expect(begins('constructor')).toEqual(usual);
  expect(begins('diagonal')).toEqual(usual);
});
