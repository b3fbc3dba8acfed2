import './roster.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Badge } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { MonitorUp, X } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { PersonActions, PersonView } from '../views.ts';

interface AsksProps {
  asks: readonly PersonView[];
  actions: PersonActions;
}

/** Who asks to share a screen: stands here until somebody answers. */
export function Asks({ asks, actions }: AsksProps) {
  const say = useWords();
  const { letShare } = actions;
  if (asks.length === 0 || !letShare) return null;
  const title = say('stage.share.wants');
  return (
    <section className="ly-people-part" aria-label={title}>
      <header className="ly-people-head">
        <span className="ly-queue-icon">
          <Icon of={MonitorUp} size={18} />
        </span>
        <h2 className="ly-people-title">{title}</h2>
        <Badge n={asks.length} tone="hand" />
      </header>
      <ul>
        {asks.map(({ ref, name, hue }) => (
          <li key={ref} className="ly-queue-row">
            <Avatar name={name} hue={hue} size={32} />
            <span className="ly-person-name ly-grow ly-clip">{name}</span>
            <Button
              size="s"
              onClick={() => letShare(ref, true)}
              aria-label={`${say('stage.share.allow')}: ${name}`}
            >
              {say('stage.share.allow')}
            </Button>
            <IconButton
              icon={X}
              size={16}
              name={`${say('stage.decline')}: ${name}`}
              onClick={() => letShare(ref, false)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
