// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { acts, room } from '../../gallery/room.ts';
import { Empty } from './Empty.tsx';

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test('a student on a phone sees no way to start the class', () => {
  const view = room({ chinese: false, leads: false, stage: 'six' });
  const lesson = { ...view.lesson, state: 'scheduled' } as const;
  render(<Empty view={{ ...view, lesson }} acts={acts(false)} phone />);
  expect(screen.getByText('Nobody is on stage yet')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
