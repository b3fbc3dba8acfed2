import { fetchMore } from '@lyceum/ui/words.ts';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { classWords } from '../words.ts';
import { AtTheDoor } from './AtTheDoor.tsx';
import { Opening } from './Opening.tsx';
import { Out } from './Out.tsx';
import { Outside } from './Outside.tsx';
import type { Page } from './start.ts';

const InClass = lazy(withItsWords);

/** The class comes with words that nobody needs before its door. */
async function withItsWords() {
  const [part] = await Promise.all([import('./InClass.tsx'), fetchMore(classWords)]);
  return part;
}

/** One page of a class: before the door, outside, inside, and after. */
export function App({ page }: { page: Page }) {
  const phase = useStore(page.store, (state) => state.phase);
  const known = useStore(page.store, (state) => state.room !== undefined);
  const fine = useStore(page.store, (state) => state.link.state === 'fine');
  switch (phase.at) {
    case 'door':
      return <AtTheDoor page={page} />;
    case 'entering':
    case 'room':
      if (known) {
        return (
          <Suspense fallback={<AtTheDoor page={page} />}>
            <InClass page={page} />
          </Suspense>
        );
      }
      // The join page stays while the press on Join is answered, but not before a closed door.
      return phase.at === 'entering' && fine ? <AtTheDoor page={page} /> : <Opening page={page} />;
    case 'outside':
      return <Outside page={page} since={phase.since} />;
    case 'elsewhere':
    case 'out':
      return <Out page={page} phase={phase} />;
  }
}
