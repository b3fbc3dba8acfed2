import { clockTime } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { CircleCheck, CircleDashed, Lock } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Erasing } from './api.ts';
import { ERASED, stepsDone } from './kinds.ts';

/** The newest erasure in plain steps. */
export function ErasingCard({ erasing, mirrors }: { erasing: Erasing; mirrors: number }) {
  const say = useWords();
  const done = stepsDone(erasing.state);
  const steps = [
    say('privacy.s.accepted'),
    say('privacy.s.keys', { n: mirrors }),
    say('privacy.s.rows'),
    say('privacy.s.bytes'),
    say('privacy.s.verified'),
    say('privacy.s.receipt'),
  ];
  const ended = erasing.state === 'receipted';
  return (
    <section className="ly-card con-card con-pad con-erasing" aria-labelledby="con-erasing">
      <div className="ly-row">
        <h2 id="con-erasing" className="ly-grow">
          {say(ended ? 'privacy.last' : 'privacy.running')}
        </h2>
        <span className="ly-small ly-muted">{say(ERASED[erasing.kind])}</span>
      </div>
      {erasing.keysAt !== undefined && (
        <p className="con-unread" role="status">
          <Icon of={Lock} size={16} />
          {say('privacy.unread', { time: clockTime(erasing.keysAt) })}
        </p>
      )}
      <ol className="con-steps-done">
        {steps.map((step, n) => (
          <li key={step} data-done={n < done}>
            <Icon of={n < done ? CircleCheck : CircleDashed} size={18} />
            <span className="ly-grow">{step}</span>
            <span className="ly-hidden">{say(n < done ? 'privacy.s.done' : 'privacy.s.open')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
