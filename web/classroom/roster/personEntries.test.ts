// @vitest-environment jsdom
import { startWords, words } from '@lyceum/ui/words.ts';
import { beforeAll, expect, test, vi } from 'vitest';
import { row, tile } from '../../gallery/people.ts';
import type { PersonActions, PersonView } from '../views.ts';
import { personEntries } from './personEntries.ts';

const person = { ref: 'ps', name: 'Ravi', hue: 1, role: 'student', you: false, typed: false };
const ravi = person as PersonView;

function menu(more: Pick<Parameters<typeof personEntries>[0], 'tile' | 'row'>) {
  const actions = { stopCamera: vi.fn(), stopShare: vi.fn() } satisfies PersonActions;
  const entries = personEntries({ person: ravi, onStage: true, actions, say: words, ...more });
  const labels = entries.flatMap((entry) => (entry === 'line' ? [] : [entry.label]));
  const press = (label: string) => {
    for (const entry of entries) if (entry !== 'line' && entry.label === label) entry.act?.();
  };
  return { labels, press, actions };
}

beforeAll(() => startWords('en-US'));

test('a camera that is on is turned off from the picture and from the list', () => {
  for (const more of [
    { tile: tile(ravi, 1, { films: true }) },
    { row: row(ravi, { camera: 'on' }) },
  ]) {
    const { labels, press, actions } = menu(more);
    expect(labels).toContain('Turn camera off');
    press('Turn camera off');
    expect(actions.stopCamera).toHaveBeenCalledExactlyOnceWith('ps');
  }
  expect(menu({ row: row(ravi, { camera: 'off' }) }).labels).not.toContain('Turn camera off');
});

test('who shares a screen has an entry that ends it, and nobody else', () => {
  for (const more of [
    { tile: tile(ravi, 1, { shares: true }) },
    { row: row(ravi, { shares: true }) },
  ]) {
    const { labels, press, actions } = menu(more);
    expect(labels).toContain('Stop sharing');
    press('Stop sharing');
    expect(actions.stopShare).toHaveBeenCalledTimes(1);
  }
  expect(menu({ row: row(ravi), tile: tile(ravi, 1) }).labels).not.toContain('Stop sharing');
});
