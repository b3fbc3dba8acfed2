import { clockTime, useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassRow } from '../api.ts';
import { leaving } from '../classes/leaving.ts';
import { dayOf, inTime } from '../frame/times.ts';
import { hrefOf } from '../route.ts';
import { useCell } from '../server/cell.ts';

/** Rows at most; the list of classes has them all. */
const MOST = 5;

/** What else begins before midnight. */
export function NextToday({ app, classes }: { app: Application; classes: readonly ClassRow[] }) {
  const say = useWords();
  const now = useNow();
  const gone = useCell(leaving);
  const today = classes
    .filter((row) => !gone.has(row.roomId) && dayOf(row.startsAt) === dayOf(now))
    .slice(0, MOST);
  if (today.length === 0) return null;
  return (
    <div className="con-next">
      <h3 className="ly-small ly-muted">{say('console.next')}</h3>
      <ul>
        {today.map((row) => (
          <li key={row.roomId}>
            <span className="ly-numbers con-next-time">{clockTime(row.startsAt)}</span>
            <a
              className="con-row-link ly-clip ly-grow"
              href={hrefOf({ page: 'class', app: app.sdkAppId, room: row.roomId })}
            >
              {row.title}
            </a>
            <span className="ly-muted con-wide ly-clip con-next-teacher">{row.teacher}</span>
            <span className="ly-muted con-next-in">
              {row.startsAt > now
                ? say('console.in', { time: inTime(row.startsAt - now) })
                : say('console.next.late')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
