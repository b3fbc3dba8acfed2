// @vitest-environment jsdom
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { room } from '../../gallery/room.ts';
import { InvitationCard } from './InvitationCard.tsx';

beforeAll(() => startWords('en-US'));
afterEach(cleanup);

test('what the class will get of who is invited follows the switches', () => {
  const { video: _, ...own } = room({ chinese: false, leads: false, stage: 'six' }).own;
  const invitation = { by: 'Ada', until: 0, mic: false, camera: false };
  const nothing = () => undefined;
  render(
    <InvitationCard
      invitation={invitation}
      own={own}
      clock={() => 0}
      onAccept={nothing}
      onDecline={nothing}
    />,
  );
  const press = (name: string) => fireEvent.click(screen.getByRole('switch', { name }));
  expect(screen.getByText('You come muted, with your camera off.')).toBeTruthy();
  press('Mic');
  expect(screen.getByText('Everyone in class will hear you. Your camera stays off.')).toBeTruthy();
  press('Video');
  expect(screen.getByText('Everyone in class will see and hear you.')).toBeTruthy();
  press('Mic');
  expect(screen.getByText('Everyone in class will see you. You come muted.')).toBeTruthy();
});

test('the card says how long it stands', () => {
  const { own } = room({ chinese: false, leads: false, stage: 'six' });
  const { video: _, ...bare } = own;
  const invitation = { by: 'Ada', until: 30_000, mic: false, camera: false };
  const nothing = () => undefined;
  const clock = () => 2_500;
  render(
    <InvitationCard {...{ invitation, clock }} own={bare} onAccept={nothing} onDecline={nothing} />,
  );
  expect(screen.getByRole('timer').textContent).toBe('Time left to answer: 28 s');
});
