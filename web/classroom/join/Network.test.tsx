// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Checks, PathView } from './joinView.ts';
import { Network } from './Network.tsx';

beforeAll(() => startWords('en-US'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function checks(found: PathView): Checks {
  return {
    class: { state: 'ok', note: '46 ms' },
    media: { state: found.path === 'blocked' ? 'bad' : 'ok', found },
    send: { state: 'ok', note: '1.6 Mb/s' },
  };
}

const RELAY = checks({ path: 'relay', millis: 92, tls: true, udpPort: 7882 });
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent);

test('a direct way is one word and nothing to do', () => {
  render(<Network checks={checks({ path: 'direct' })} again={vi.fn()} small={false} />);
  expect(lines()).toContain('Sound and videodirect');
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([true, false])('a relay is a fact, with what stands in the way (small: %s)', (small) => {
  render(<Network checks={RELAY} again={vi.fn()} small={small} />);
  expect(screen.getByRole('status').textContent).toBe('You can join. Video may be softer.');
  expect(lines()).toEqual([
    'Connection to the class46 ms',
    'Direct path (UDP 7882)blocked',
    'Relay (TLS 443)in use, 92 ms',
    'Sending test1.6 Mb/s',
  ]);
  expect(screen.getByText(/Ask for these UDP ports/)).toBeTruthy();
});

test('TCP, and a wall without a known port, are said as they are', () => {
  const { rerender } = render(
    <Network checks={checks({ path: 'tcp', udpPort: 7882 })} again={vi.fn()} small={false} />,
  );
  expect(lines()).toContain('Over TCPin use');
  rerender(<Network checks={checks({ path: 'blocked' })} again={vi.fn()} small={false} />);
  expect(lines()).toContain('Direct path (UDP)blocked');
  expect(lines()).toContain('Over TCP or a relayblocked');
  expect(screen.getByRole('status').textContent).toMatch(/do not get through/);
  expect(screen.getByText(/Ask for UDP to the class server/)).toBeTruthy();
});

test('Test again keeps its place, and asks once', () => {
  const again = vi.fn();
  const { rerender } = render(<Network checks={RELAY} again={again} small={true} />);
  fireEvent.click(screen.getByRole('button', { name: 'Test again' }));
  const checking = { state: 'checking' } as const;
  const anew = { class: checking, media: checking, send: checking };
  rerender(<Network checks={anew} again={again} small={true} />);
  fireEvent.click(screen.getByRole('button', { name: 'Test again' }));
  expect(again).toHaveBeenCalledTimes(1);
});

test('the copied result has the lines and the browser, and no name', async () => {
  const writeText = vi.fn(async (_: string) => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText }, userAgent: 'Browser 1' });
  render(<Network checks={RELAY} again={vi.fn()} small={false} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy the result for support' }));
  await screen.findByText('Copied');
  expect(writeText.mock.calls[0]?.[0].split('\n')).toEqual([
    'Connection to the class: 46 ms',
    'Direct path (UDP 7882): blocked',
    'Relay (TLS 443): in use, 92 ms',
    'Sending test: 1.6 Mb/s',
    'Browser 1',
    expect.stringMatching(/^\d{4}-/),
  ]);
});
