import { Spinner } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Check as CheckIcon, Minus, TriangleAlert, Wifi } from '@lyceum/ui/icons.ts';
import { useWords, type Words } from '@lyceum/ui/words.ts';
import type { Check, JoinView } from './joinView.ts';

function Sign({ check }: { check: Check }) {
  switch (check.state) {
    case 'checking':
      return <Spinner />;
    case 'ok':
      return <Icon of={CheckIcon} size={18} />;
    case 'later':
      return <Icon of={Minus} size={18} />;
    case 'bad':
      return <Icon of={TriangleAlert} size={18} />;
  }
}

function noteOf(check: Check, say: Words): string {
  if (check.state === 'checking') return say('join.net.checking');
  return check.state === 'later' ? say('join.net.later') : (check.note ?? '');
}

function Line({ check, label }: { check: Check; label: string }) {
  const say = useWords();
  return (
    <li className={`ly-network-line ly-network-${check.state}`}>
      <Sign check={check} />
      <span className="ly-grow">{label}</span>
      <span className="ly-muted ly-numbers">{noteOf(check, say)}</span>
    </li>
  );
}

/** What the quiet test in the background has found; it never holds anybody up. */
export function Network({ checks, small }: { checks: JoinView['checks']; small: boolean }) {
  const say = useWords();
  const all = [checks.class, checks.media, checks.send];
  const bad = all.some((check) => check.state === 'bad');
  const fine = all.every((check) => check.state === 'ok' || check.state === 'later');
  if (small && !bad) {
    return (
      <div className="ly-check">
        <Icon of={Wifi} />
        <div className="ly-grow">
          <div>{say(fine ? 'join.net.ok' : 'settings.tab.link')}</div>
          <div className="ly-label ly-muted">
            {say(fine ? 'join.net.ok.sub' : 'join.net.checking')}
          </div>
        </div>
        <span className={fine ? 'ly-network-ok' : undefined}>
          {fine ? <Icon of={CheckIcon} /> : <Spinner />}
        </span>
      </div>
    );
  }
  return (
    <div className="ly-network">
      <ul>
        <Line check={checks.class} label={say('join.net.class')} />
        <Line check={checks.media} label={say('join.net.media')} />
        <Line check={checks.send} label={say('join.net.send')} />
      </ul>
      {bad && <p className="ly-network-advice">{say('join.net.bad')}</p>}
    </div>
  );
}
