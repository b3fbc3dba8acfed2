// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../fake/open.tsx';
import { School } from '../fake/school.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a class that is due and was not started is said to wait', async () => {
  const now = Date.now();
  const school = new School({ now, classes: [] });
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const wish = { teacher: 'Priya Nair', assistants: [], seats: 6, students: [] };
  const rest = { lobby: 'nobody', autoStart: false, endsAt: midnight + 60_000 } as const;
  school.newClass({ ...wish, ...rest, title: 'Physics', startsAt: midnight });
  await openConsole({ signedIn: true, classes: school.classes });
  await screen.findByRole('link', { name: 'Physics' });
  expect(screen.getByText('waits to be started')).toBeTruthy();
});
