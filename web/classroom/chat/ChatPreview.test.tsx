// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { room } from '../../gallery/room.ts';
import { ChatPreview } from './ChatPreview.tsx';

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

const { chat } = room({ chinese: false, leads: false, stage: 'six' });

/** How often what is unread was taken as read. */
function reads(unread: number, open = true): number {
  const onRead = vi.fn();
  const more = { open, onRead, onOpen: () => undefined };
  render(<ChatPreview chat={{ ...chat, unread }} {...more} />);
  return onRead.mock.calls.length;
}

test('what stands under the stage, whole and uncovered, is read', () => {
  expect(reads(0)).toBe(0);
  expect(reads(3)).toBe(1);
  expect(reads(3, false)).toBe(0);
});

test('what does not all stand there stays unread', () => {
  expect(reads(chat.entries.length + 1)).toBe(0);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(60);
  expect(reads(1)).toBe(0); // cut after the third line
});

test('what comes while nobody looks is read when somebody does', () => {
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const onRead = vi.fn();
  render(<ChatPreview chat={{ ...chat, unread: 1 }} open onOpen={onRead} onRead={onRead} />);
  expect(onRead).not.toHaveBeenCalled();
  seen.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onRead).toHaveBeenCalledTimes(1);
});
