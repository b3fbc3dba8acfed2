import './roster.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { PersonActions, PersonView } from '../views.ts';

interface RemovedProps {
  removed: readonly PersonView[];
  actions: PersonActions;
}

/** Who was put out and may not come back yet; one press lets them. */
export function Removed({ removed, actions }: RemovedProps) {
  const say = useWords();
  const { letBack } = actions;
  if (removed.length === 0 || !letBack) return null;
  return (
    <section className="ly-people-part" aria-label={say('roster.removed')}>
      <header className="ly-people-head">
        <h2 className="ly-people-title ly-muted">
          {say('roster.removed')} {removed.length}
        </h2>
      </header>
      <ul>
        {removed.map(({ ref, name, hue }) => (
          <li key={ref} className="ly-queue-row">
            <Avatar name={name} hue={hue} size={28} />
            <span className="ly-person-name ly-grow ly-clip">{name}</span>
            <Button
              size="s"
              onClick={() => letBack(ref)}
              aria-label={`${say('roster.letback')}: ${name}`}
            >
              {say('roster.letback')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
