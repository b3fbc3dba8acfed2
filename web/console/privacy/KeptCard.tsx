import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { Heads } from '../frame/Heads.tsx';
import { inTime } from '../frame/times.ts';
import type { KeptKind } from './api.ts';
import { amount, daysText, NAMES, USES } from './kinds.ts';

/** What is there now, counted and not believed. */
export function KeptCard({ kinds }: { kinds: readonly KeptKind[] }) {
  const say = useWords();
  const now = useNow();
  return (
    <section className="ly-card con-card" aria-labelledby="con-kept">
      <div className="con-card-head con-card-head-bare">
        <h2 id="con-kept" className="ly-grow">
          {say('privacy.kept')}
        </h2>
        <span className="con-wide ly-small ly-muted">{say('privacy.measured')}</span>
      </div>
      <table className="con-table con-amounts">
        <Heads
          of={[
            [say('privacy.th.what')],
            [say('privacy.th.for'), 'con-wide'],
            [say('privacy.th.long')],
            [say('privacy.th.much'), 'con-end'],
            [say('privacy.th.oldest'), 'con-wide con-end'],
          ]}
        />
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind.kind}>
              <th scope="row">{say(NAMES[kind.kind])}</th>
              <td className="con-wide ly-muted">{say(USES[kind.kind])}</td>
              <td>{daysText(kind.days, say)}</td>
              <td className="con-end">{amount(kind.items)}</td>
              <td className="con-end con-wide ly-muted">
                {kind.oldest === undefined ? '–' : inTime(now - kind.oldest)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
