import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { AtTheDoor } from './AtTheDoor.tsx';
import { Out } from './Out.tsx';
import { Outside } from './Outside.tsx';
import type { Page } from './start.ts';

const InClass = lazy(() => import('./InClass.tsx'));

/** One page of a class: before the door, outside, inside, and after. */
export function App({ page }: { page: Page }) {
  const phase = useStore(page.store, (state) => state.phase);
  const known = useStore(page.store, (state) => state.room !== undefined);
  switch (phase.at) {
    case 'door':
      return <AtTheDoor page={page} />;
    case 'entering':
    case 'room':
      if (!known) return <AtTheDoor page={page} />;
      return (
        <Suspense fallback={<AtTheDoor page={page} />}>
          <InClass page={page} />
        </Suspense>
      );
    case 'outside':
      return <Outside page={page} since={phase.since} />;
    case 'elsewhere':
    case 'out':
      return <Out page={page} phase={phase} />;
  }
}
