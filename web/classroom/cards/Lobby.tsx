import './cards.css';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { untilThen, useNow } from '@lyceum/ui/clock.ts';
import { Users } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';

interface LobbyProps {
  title: string;
  /** When the class is planned to start; past it, the page says that it has not begun. */
  startsAt: number;
  waiting: number;
  clock: () => number;
}

/** The class is not open yet; it opens by itself. */
export function Lobby({ title, startsAt, waiting, clock }: LobbyProps) {
  const say = useWords();
  const left = startsAt - useNow(clock);
  return (
    <section className="ly-card ly-enter ly-lobby">
      {left > 0 ? (
        <>
          <p className="ly-muted ly-small">{say('lobby.starts')}</p>
          <p className="ly-lobby-time ly-numbers" role="timer">
            {untilThen(left)}
          </p>
        </>
      ) : (
        <p className="ly-dialog-title">{say('lobby.soon')}</p>
      )}
      <h1 className="ly-dialog-title">{title}</h1>
      <p className="ly-muted">{say('lobby.auto')}</p>
      <Chip icon={Users}>{say('lobby.waiting', { n: waiting })}</Chip>
    </section>
  );
}
