// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { room } from '../../gallery/room.ts';
import type { ChatEntry } from '../views.ts';
import { Announcer } from './Announcer.tsx';

const base = room({ chinese: false, leads: false, stage: 'six', panel: 'chat' });
const ravi = base.people.inClass[1]?.person ?? base.own.person;

function said(id: string, text: string): ChatEntry {
  return { kind: 'message', id, person: ravi, at: 0, text, state: 'sent', deletable: false };
}

function listener() {
  const draw = (entries: readonly ChatEntry[]) => (
    <Announcer view={{ ...base, chat: { ...base.chat, entries } }} />
  );
  let all: readonly ChatEntry[] = [said('old', 'Before')];
  const { container, rerender } = render(draw(all));
  return {
    hears: () => container.textContent,
    fetches: (...more: readonly ChatEntry[]) => {
      all = [...more, ...all];
      rerender(draw(all));
    },
    goes: (id: string) => {
      all = all.map((each) => (each.id === id ? { kind: 'deleted', id, at: 0 } : each));
      rerender(draw(all));
    },
    comes: (...more: readonly ChatEntry[]) => {
      all = [...all, ...more];
      rerender(draw(all));
    },
  };
}

beforeAll(() => startWords('en-US'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a message is spoken also while the panel is open; what was there before is not', () => {
  const { hears, comes } = listener();
  expect(hears()).toBe('');
  comes(said('a', 'Found it'));
  expect(hears()).toBe(`${ravi.name}: Found it`);
});

test('what comes soon after is not dropped: it is spoken later, as a count', () => {
  const { hears, comes } = listener();
  comes(said('a', 'one'));
  comes(said('b', 'two'));
  comes(said('c', 'three'));
  expect(hears()).toBe(`${ravi.name}: one`);
  act(() => void vi.advanceTimersByTime(3000));
  expect(hears()).toBe('Chat: 2 new');
});

test('of a long message the sender and its beginning are spoken, never half a sign', () => {
  const { hears, comes } = listener();
  comes(said('a', `${'word '.repeat(19)}next\n\n${'😀'.repeat(300)}`));
  expect(hears()).toBe(`${ravi.name}: ${'word '.repeat(19)}next…`);
  act(() => void vi.advanceTimersByTime(3000));
  comes(said('b', '😀'.repeat(101)));
  expect(hears()).toBe(`${ravi.name}: ${'😀'.repeat(100)}…`);
});

test('several that come together are counted, however long they are', () => {
  const { hears, comes } = listener();
  comes(said('a', 'x'.repeat(500)), said('b', 'y'.repeat(500)));
  expect(hears()).toBe('Chat: 2 new');
});

test('the own words are not read out', () => {
  const { hears, comes } = listener();
  const mine: ChatEntry = { ...said('m', 'mine'), person: base.own.person } as ChatEntry;
  comes(mine);
  expect(hears()).toBe('');
});

test('older messages that were fetched are not spoken as new', () => {
  const { hears, comes, fetches } = listener();
  fetches(said('older', 'Long ago'), said('old too', 'Not so long ago'));
  expect(hears()).toBe('');
  comes(said('new', 'Now'));
  expect(hears()).toContain('Now');
});

test('what is gone from the chat does not stay where it was spoken (B-04)', () => {
  const { hears, comes, goes } = listener();
  comes(said('a', 'my secret text'));
  goes('old');
  expect(hears()).toContain('my secret text');
  goes('a');
  expect(hears()).toBe('');
});

test('what is gone before its turn is not spoken at all', () => {
  const { hears, comes, goes } = listener();
  comes(said('a', 'one'));
  comes(said('b', 'my secret text'));
  goes('b');
  act(() => void vi.advanceTimersByTime(3000));
  expect(hears()).toBe(`${ravi.name}: one`);
});

test('a hand that is down is not named any longer', () => {
  const [hand] = room({ chinese: false, leads: true, stage: 'six', panel: 'people' }).people.hands;
  if (!hand) throw new Error('nobody has a hand up');
  const draw = (hands: readonly (typeof hand)[]) => (
    <Announcer
      view={{ ...base, own: { ...base.own, leads: true }, people: { ...base.people, hands } }}
    />
  );
  const { container, rerender } = render(draw([]));
  rerender(draw([hand]));
  expect(container.textContent).toContain(hand.person.name);
  rerender(draw([]));
  expect(container.textContent).toBe('');
});
