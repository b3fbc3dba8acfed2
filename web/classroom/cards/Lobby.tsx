import './cards.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { clockTime, dayTime, untilThen, useNow } from '@lyceum/ui/clock.ts';
import { Users } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { EnteringActs } from './Entering.tsx';

interface LobbyProps {
  title: string;
  /** When the class is planned to start; past it, the page says that it has not begun. */
  startsAt: number;
  waiting: number;
  clock: () => number;
  /** The check is absent once it is under way. */
  acts: Pick<EnteringActs, 'leave' | 'check'>;
}

/** So long after the planned start a class may still begin by itself any moment, in ms. */
const SOON_MS = 60_000;

/** The planned start has passed: by its time, on another day with the day. */
function Late({ startsAt, now }: { startsAt: number; now: number }) {
  const say = useWords();
  const today = new Date(startsAt).toDateString() === new Date(now).toDateString();
  const time = today ? clockTime(startsAt) : dayTime(startsAt);
  return (
    <>
      <p className="ly-dialog-title">{say('lobby.late')}</p>
      <p className="ly-muted">{say('lobby.planned', { time })}</p>
    </>
  );
}

/** The class is not open yet; it opens by itself. */
export function Lobby({ title, startsAt, waiting, clock, acts }: LobbyProps) {
  const say = useWords();
  const now = useNow(clock);
  const left = startsAt - now;
  return (
    <section className="ly-card ly-enter ly-lobby">
      {left > 0 ? (
        <>
          <p className="ly-muted ly-small">{say('lobby.starts')}</p>
          <p className="ly-lobby-time ly-numbers" role="timer">
            {untilThen(left)}
          </p>
        </>
      ) : left > -SOON_MS ? (
        <p className="ly-dialog-title">{say('lobby.soon')}</p>
      ) : (
        <Late startsAt={startsAt} now={now} />
      )}
      <h1 className="ly-dialog-title">{title}</h1>
      <p className="ly-muted">{say('lobby.auto')}</p>
      <Chip icon={Users}>{say('lobby.waiting', { n: waiting })}</Chip>
      <div className="ly-enter-acts">
        {acts.check && <Button onClick={acts.check}>{say('enter.wait.check')}</Button>}
        <Button look="link" onClick={acts.leave}>
          {say('room.leave')}
        </Button>
      </div>
    </section>
  );
}
