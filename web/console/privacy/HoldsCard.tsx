import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { nearDay } from '../frame/times.ts';
import type { Held } from './api.ts';

/** What must stay for now, and who allowed it. */
export function HoldsCard({ holds }: { holds: readonly Held[] }) {
  const say = useWords();
  const now = useNow();
  return (
    <section className="ly-card con-card con-pad con-use" aria-labelledby="con-holds">
      <h2 id="con-holds">{say('privacy.holds')}</h2>
      {holds.length === 0 && <p className="ly-muted">{say('privacy.holds.none')}</p>}
      <ul className="con-holds">
        {holds.map((hold) => (
          <li key={hold.id}>
            <span className="ly-block ly-strong ly-clip">
              {say(`privacy.hold.${hold.kind}`, { name: hold.named })}
            </span>
            <span className="ly-small ly-muted">
              {say('privacy.hold.until', {
                date: nearDay(hold.endsAt, now),
                who: hold.approvers.join(', '),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
