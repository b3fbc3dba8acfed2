import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { CardPage } from '../cards/Card.tsx';
import { Entering, type Obstacle } from '../cards/Entering.tsx';
import { KNOCK_MILLIS, obstacleOf, passesBy, RETRY_MILLIS } from './obstacle.ts';
import type { Page } from './start.ts';
import type { Phase } from './state.ts';

interface OutProps {
  page: Page;
  phase: Extract<Phase, { at: 'out' | 'elsewhere' }>;
}

/** Of the class alone: whoever was in it has it already. */
const AfterClass = lazy(async () => ({ default: (await import('./InClass.tsx')).AfterClass }));

/** Goes back to the door by itself where the trouble passes; gives back when. */
function useRetry(page: Page, passes: boolean): number {
  const [at] = useState(() => Date.now() + RETRY_MILLIS);
  useEffect(() => {
    if (!passes) return undefined;
    const timer = setTimeout(() => page.doorway.again(), at - Date.now());
    return () => clearTimeout(timer);
  }, [page, passes, at]);
  return at;
}

/** Before a locked class: asks again by itself, with all that was said at the door. */
function useKnock(page: Page, phase: OutProps['phase'], locked: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer begins the wait anew
  useEffect(() => {
    if (!locked) return undefined;
    const timer = setTimeout(() => page.session.knock(), KNOCK_MILLIS);
    return () => clearTimeout(timer);
  }, [page, phase, locked]);
}

function inTheWay({ page, phase }: OutProps, at: number, offset: number): Obstacle {
  const inside = page.store.getState().room !== undefined;
  const linked = page.address.ticket.kind === 'code' && !inside;
  if (phase.at === 'out') return obstacleOf(phase, at, offset, linked);
  switch (phase.device) {
    case 'UNKNOWN':
    case 'WEB':
    case 'MACOS':
    case 'WINDOWS':
      return { kind: 'otherTab' };
    case 'ANDROID':
    case 'IOS':
    case 'MOBILE_WEB':
    case 'MINI_PROGRAM':
      return { kind: 'onPhone' };
  }
}

/** Outside again: the class is over, or something stands in the way of coming back. */
export function Out({ page, phase }: OutProps) {
  const held = useStore(page.store, (state) => state.room?.lesson?.startedAt != null);
  const offset = useStore(page.store, (state) => state.offset);
  const at = useRetry(page, phase.at === 'out' && passesBy(phase.reason));
  const locked = phase.at === 'out' && phase.reason === 'LOCKED';
  useKnock(page, phase, locked);
  if (phase.at === 'out' && phase.reason === 'ENDED' && held) {
    return (
      <Suspense fallback={<CardPage>{null}</CardPage>}>
        <AfterClass page={page} />
      </Suspense>
    );
  }
  return (
    <CardPage>
      <Entering
        obstacle={inTheWay({ page, phase }, at, offset)}
        acts={{
          retry: () => (locked ? page.session.knock() : page.doorway.again()),
          leave: () => page.session.leave(),
          takeOver: () => page.session.takeOver(),
        }}
      />
    </CardPage>
  );
}
