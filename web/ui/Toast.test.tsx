// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { Toast, type ToastView } from './Toast.tsx';
import { startWords } from './words.ts';

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test.each<[string, Partial<ToastView>]>([
  ['polite', {}],
  ['assertive', { urgent: true }],
])('a toast is spoken, %s', async (how, more) => {
  const toast = { id: 't', text: 'The invitation has run out', ...more };
  render(<Toast toast={toast} onGone={() => undefined} />);
  await waitFor(() => {
    const spoken = document.querySelector(`[role=status][aria-live=${how}]`);
    expect(spoken?.textContent).toContain('The invitation has run out');
  });
});
