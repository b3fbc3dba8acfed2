import { Chip } from '@lyceum/ui/Chip.tsx';
import { Ban, Check, Clock } from '@lyceum/ui/icons.ts';
import { currentLanguage, useWords } from '@lyceum/ui/words.ts';
import type { Key } from '../api.ts';

/** Whether a key works. */
export function KeyChip({ of: key }: { of: Key }) {
  const say = useWords();
  switch (key.state) {
    case 'active':
      return (
        <Chip tone="accent" icon={Check}>
          {say('apps.active')}
        </Chip>
      );
    case 'ending': {
      const style = { day: 'numeric', month: 'short' } as const;
      const time = new Intl.DateTimeFormat(currentLanguage(), style).format(key.endsAt);
      return (
        <Chip tone="warn" icon={Clock}>
          {say('apps.ending', { time })}
        </Chip>
      );
    }
    case 'disabled':
      return <Chip icon={Ban}>{say('apps.disabled')}</Chip>;
  }
}
