import { Button } from '@lyceum/ui/Button.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { nearTime } from '../frame/times.ts';
import type { Match, Matches } from './api.ts';

function Row({ match, onPick }: { match: Match; onPick: (userId: string) => void }) {
  const say = useWords();
  const now = useNow();
  return (
    <li className="con-match">
      <div className="ly-grow">
        <strong className="ly-block ly-clip">{match.name}</strong>
        {!match.registered && (
          <span className="ly-block ly-small ly-muted">{say('privacy.invited')}</span>
        )}
        {match.seen.map((one) => (
          <span key={one.roomId} className="ly-block ly-small ly-muted">
            {say('privacy.seen', { name: one.title, time: nearTime(one.startsAt, now) })}
          </span>
        ))}
        {match.seen.length === 0 && (
          <span className="ly-block ly-small ly-muted">{say('privacy.seen.no')}</span>
        )}
        <span className="ly-block ly-small ly-muted ly-mono ly-clip">{match.userId}</span>
      </div>
      <Button
        size="s"
        aria-label={say('privacy.pick.of', { name: match.name, id: match.userId })}
        onClick={() => onPick(match.userId)}
      >
        {say('privacy.pick')}
      </Button>
    </li>
  );
}

/** All whose name begins as was asked: which of them it is says where they were seen. */
export function MatchList({
  matches,
  onPick,
}: {
  matches: Matches;
  onPick: (userId: string) => void;
}) {
  const say = useWords();
  return (
    <div aria-live="polite">
      <h3>
        {matches.more
          ? say('privacy.called.most', { n: matches.people.length })
          : say('privacy.called', { n: matches.people.length })}
      </h3>
      <ul className="con-matches">
        {matches.people.map((match) => (
          <Row key={match.userId} match={match} onPick={onPick} />
        ))}
      </ul>
      {matches.more && <p className="ly-small ly-muted">{say('privacy.called.more')}</p>}
    </div>
  );
}
