import { Icon } from '@lyceum/ui/Icon.tsx';
import { CircleCheck } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Recipient } from '../api.ts';
import { session } from '../server/session.ts';

/** Who else gets data, as everybody can read it. */
export function OthersCard() {
  const say = useWords();
  const all = session()?.server.recipients ?? [];
  return (
    <section className="ly-card con-card con-pad con-use" aria-labelledby="con-others">
      <div className="ly-row">
        <h2 id="con-others" className="ly-grow">
          {say('privacy.sub')}
        </h2>
        <span className="ly-small ly-muted">{say('privacy.sub.notice')}</span>
      </div>
      {all.length === 0 ? (
        <p className="ly-row ly-small">
          <Icon of={CircleCheck} size={16} />
          {say('privacy.sub.none')}
        </p>
      ) : (
        <Others all={all} />
      )}
    </section>
  );
}

function Others({ all }: { all: readonly Recipient[] }) {
  const say = useWords();
  return (
    <ul className="con-holds">
      {all.map((one) => (
        <li key={`${one.name} ${one.purpose}`}>
          <span className="ly-block ly-strong ly-clip">{one.name}</span>
          <span className="ly-small ly-muted">
            {[one.purpose, one.data.join(', '), one.region ?? say('privacy.sub.nowhere')].join(
              ' · ',
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
