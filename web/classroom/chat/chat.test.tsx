// @vitest-environment jsdom
import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChatEntry, ChatView, ClassActs, PersonView } from '../views.ts';
import { ChatPanel } from './ChatPanel.tsx';
import { joins } from './lines.ts';

const person = (ref: string): PersonView => ({
  ref,
  name: `Person ${ref}`,
  hue: 1,
  role: 'student',
  you: ref === 'me',
  typed: false,
});
const message = (id: string, by: string, at: number): ChatEntry & { kind: 'message' } => ({
  kind: 'message',
  id,
  person: person(by),
  at,
  text: `text of ${id}`,
  state: 'sent',
  deletable: false,
});
const empty: ChatView = {
  entries: [],
  unread: 0,
  draft: '',
  target: 'all',
  targets: ['all'],
  muted: false,
  mutedPeople: [],
};
const acts = () => ({
  write: vi.fn(),
  draft: vi.fn(),
  writeTo: vi.fn(),
  resend: vi.fn(),
  deleteMessage: vi.fn(),
  earlier: vi.fn(),
  person: {},
});
const draw = (chat: Partial<ChatView>, does = acts()) => {
  render(
    <TipProvider>
      <ChatPanel chat={{ ...empty, ...chat }} acts={does as unknown as ClassActs} />
    </TipProvider>,
  );
  return does;
};

beforeAll(async () => {
  Element.prototype.scrollTo = () => undefined;
  await startWords('en-US');
});
afterEach(cleanup);

describe('messages join', () => {
  test('of one author within two minutes', () => {
    expect(joins(message('b', 'a', 119_999), message('a', 'a', 0))).toBe(true);
    expect(joins(message('b', 'a', 120_000), message('a', 'a', 0))).toBe(false);
  });
  test('never of two authors, never a private one', () => {
    expect(joins(message('b', 'b', 1), message('a', 'a', 0))).toBe(false);
    const secret = { ...message('b', 'a', 1), privateWith: 'teacher' as const };
    expect(joins(secret, message('a', 'a', 0))).toBe(false);
  });
});

test('Enter sends, Shift Enter does not, an empty text is never sent', () => {
  const does = draw({ draft: 'hello' });
  const field = screen.getByRole('textbox');
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  expect(does.write).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(does.write).toHaveBeenCalledExactlyOnceWith('hello');
  cleanup();
  const none = draw({ draft: '   ' });
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
  expect(none.write).not.toHaveBeenCalled();
});

test('a word being composed with an input method is not sent by Enter', () => {
  const does = draw({ draft: 'ni hao' });
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', isComposing: true });
  expect(does.write).not.toHaveBeenCalled();
});

test('who is muted sees the reason and no field', () => {
  draw({ muted: true, draft: 'kept' });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('The teacher has paused your chat')).toBeTruthy();
});

test('a message that failed can be sent again', () => {
  const does = draw({ entries: [{ ...message('m', 'me', 5), state: 'failed' }] });
  fireEvent.click(screen.getByRole('button', { name: 'Send again' }));
  expect(does.resend).toHaveBeenCalledExactlyOnceWith('m');
});

test('an address in a message is a link that gives nothing away', () => {
  draw({ entries: [{ ...message('m', 'a', 5), text: 'see https://school.example/a?b=1.' }] });
  const link = screen.getByRole('link');
  expect(link.getAttribute('href')).toBe('https://school.example/a?b=1');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('the unread line stands before the first unseen message', () => {
  draw({
    entries: [message('a', 'a', 0), message('b', 'b', 9), message('c', 'c', 20)],
    fresh: { from: 'b', n: 2 },
    unread: 0,
  });
  const texts = screen.getByRole('log').textContent ?? '';
  expect(texts.indexOf('2 new')).toBeGreaterThan(texts.indexOf('text of a'));
  expect(texts.indexOf('2 new')).toBeLessThan(texts.indexOf('text of b'));
});

describe('earlier messages', () => {
  const list = (earlier: ChatView['earlier'], entries: readonly ChatEntry[]) => {
    const chat = { ...empty, entries, ...(earlier ? { earlier } : {}) };
    return (
      <TipProvider>
        <ChatPanel chat={chat} acts={does as unknown as ClassActs} />
      </TipProvider>
    );
  };
  let does = acts();
  beforeEach(() => {
    does = acts();
  });

  test('are fetched by a press, and near the top by scrolling, but not while they come', () => {
    const { rerender } = render(list('there', [message('5', 'a', 0)]));
    fireEvent.click(screen.getByRole('button', { name: 'Earlier messages' }));
    expect(does.earlier).toHaveBeenCalledTimes(1);
    fireEvent.scroll(screen.getByRole('log'));
    expect(does.earlier).toHaveBeenCalledTimes(2);
    rerender(list('coming', [message('5', 'a', 0)]));
    fireEvent.scroll(screen.getByRole('log'));
    expect(does.earlier).toHaveBeenCalledTimes(2);
    const button = screen.getByRole('button', { name: 'Earlier messages' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('are told to who cannot see them come, and the focus is not lost at the beginning', () => {
    const { rerender } = render(list('there', [message('5', 'a', 0)]));
    screen.getByRole('button', { name: 'Earlier messages' }).focus();
    rerender(list('coming', [message('5', 'a', 0)]));
    expect(screen.getByRole('status').textContent).toBe('Fetching earlier messages');
    rerender(list(undefined, [message('3', 'a', 0), message('4', 'a', 0), message('5', 'a', 0)]));
    const told = '2 earlier messages This is where the chat begins';
    expect(screen.getByRole('status').textContent).toBe(told);
    expect(document.activeElement).toBe(screen.getByRole('log'));
  });

  test('that did not come can be fetched again', () => {
    render(list('failed', [message('5', 'a', 0)]));
    expect(screen.getByText('Earlier messages did not come')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(does.earlier).toHaveBeenCalledOnce();
  });
});

test('a text is counted near the limit, and refused beyond it instead of cut', () => {
  draw({ draft: 'a'.repeat(1_800) });
  expect(screen.queryByText(/of 2,000/)).toBeNull();
  cleanup();
  const fits = draw({ draft: 'a'.repeat(2_000) });
  expect(screen.getByText('2,000 of 2,000')).toBeTruthy();
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
  expect(fits.write).toHaveBeenCalledOnce();
  cleanup();
  const long = draw({ draft: 'a'.repeat(2_001) });
  expect(screen.getByRole('textbox').hasAttribute('maxlength')).toBe(false);
  expect(screen.getByRole('alert').textContent).toContain('at most 2,000 characters');
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(long.write).not.toHaveBeenCalled();
});

test('a long message is folded until somebody wants more', () => {
  draw({ entries: [{ ...message('m', 'a', 5), text: 'word '.repeat(200) }, message('n', 'b', 6)] });
  const more = screen.getAllByRole('button', { name: 'Show more' });
  expect(more).toHaveLength(1);
  fireEvent.click(more[0] as HTMLElement);
  fireEvent.click(screen.getByRole('button', { name: 'Show less' }));
  expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
});

describe('what has no place in a class', () => {
  test('is said while one writes, and asked about once before it goes out (C-06, C-07)', () => {
    const does = draw({ draft: 'my card is 4111 1111 1111 1111' });
    expect(screen.getByText('Not for health data, card numbers and the like')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(does.write).not.toHaveBeenCalled();
    expect(screen.getByText(/looks like a card number/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(does.write).toHaveBeenCalledWith('my card is 4111 1111 1111 1111');
  });

  test('nothing else is asked about', () => {
    const does = draw({ draft: 'see page 4111' });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(does.write).toHaveBeenCalledWith('see page 4111');
  });
});
