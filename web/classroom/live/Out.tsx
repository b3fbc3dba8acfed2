import { useStore } from 'zustand';
import { CardPage } from '../cards/Card.tsx';
import { Ended } from '../cards/Ended.tsx';
import { Entering } from '../cards/Entering.tsx';
import { obstacleOf } from './obstacle.ts';
import type { Page } from './start.ts';
import type { Phase } from './state.ts';

interface OutProps {
  page: Page;
  phase: Extract<Phase, { at: 'out' | 'elsewhere' }>;
}

function AfterClass({ page }: { page: Page }) {
  const { room, me } = page.store.getState();
  const { lesson, roster, stage } = room ?? {};
  const teacher = roster?.teacher ?? '';
  const end = lesson?.endedAt ?? page.clock();
  const leads = teacher === me || roster?.assistants.refs.includes(me ?? '');
  return (
    <CardPage>
      <Ended
        title={lesson?.settings.name ?? ''}
        teacher={roster?.people[teacher]?.name ?? ''}
        duration={end - (lesson?.startedAt ?? end)}
        {...(leads ? {} : { hands: stage?.handUps[me ?? ''] ?? 0 })}
      />
    </CardPage>
  );
}

/** Outside again: the class is over, or something stands in the way of coming back. */
export function Out({ page, phase }: OutProps) {
  const held = useStore(page.store, (state) => state.room?.lesson?.startedAt != null);
  if (phase.at === 'out' && phase.reason === 'ENDED' && held) return <AfterClass page={page} />;
  const obstacle = phase.at === 'elsewhere' ? ({ kind: 'otherTab' } as const) : obstacleOf(phase);
  return (
    <CardPage>
      <Entering
        obstacle={obstacle}
        acts={{
          retry: () => page.doorway.again(),
          leave: () => page.session.leave(),
          takeOver: () => page.session.takeOver(),
          check: () => page.doorway.again(),
        }}
      />
    </CardPage>
  );
}
