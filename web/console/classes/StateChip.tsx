import { Chip } from '@lyceum/ui/Chip.tsx';
import { Calendar, Check, TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ClassState } from '../api.ts';

/** How a class stands. */
export function StateChip({ of: state, time }: { of: ClassState; time?: string }) {
  const say = useWords();
  switch (state) {
    case 'live':
      return (
        <Chip tone="accent">
          <span className="con-dot" />
          {say('console.live')}
          {time && <span className="ly-numbers">{time}</span>}
        </Chip>
      );
    case 'planned':
      return <Chip icon={Calendar}>{say('classes.planned')}</Chip>;
    case 'ended':
      return (
        <Chip tone="outline" icon={Check}>
          {say('classes.ended')}
        </Chip>
      );
    case 'expired':
      return (
        <Chip tone="warn" icon={TriangleAlert}>
          {say('classes.expired')}
        </Chip>
      );
  }
}
