import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassRow } from '../api.ts';
import { Heads } from '../frame/Heads.tsx';
import { minutesText, nearTime } from '../frame/times.ts';
import { hrefOf } from '../route.ts';
import { useCell } from '../server/cell.ts';
import { leaving } from './leaving.ts';
import { StateChip } from './StateChip.tsx';

const MINUTE = 60_000;

function Count({ of: row }: { of: ClassRow }) {
  const say = useWords();
  if (row.came === 0) return <>–</>;
  return (
    <>
      {row.state === 'live' && (
        <span className="ly-block">{say('classes.in', { n: row.people })}</span>
      )}
      <span className={row.state === 'live' ? 'ly-small ly-muted' : undefined}>
        {say('classes.link.n', { n: row.came })}
      </span>
    </>
  );
}

function Row({ app, row, now }: { app: Application; row: ClassRow; now: number }) {
  const say = useWords();
  const joined = row.came > 0 && say('classes.link.n', { n: row.came });
  const href = hrefOf({ page: 'class', app: app.sdkAppId, room: row.roomId });
  return (
    <tr>
      <th scope="row">
        <a className="con-row-link ly-block ly-clip" href={href}>
          {row.title}
        </a>
        <span className="ly-small ly-muted ly-numbers">
          {row.roomId}
          <span className="con-narrow">{` · ${nearTime(row.startsAt, now)}`}</span>
          {joined && (
            <span className="con-narrow">
              {' · '}
              <span className="con-joined">{joined}</span>
            </span>
          )}
        </span>
      </th>
      <td>
        <StateChip of={row.state} />
      </td>
      <td className="con-wide">{nearTime(row.startsAt, now)}</td>
      <td className="con-wide">{minutesText(Math.round((row.endsAt - row.startsAt) / MINUTE))}</td>
      <td className="con-wide ly-clip">{row.teacher}</td>
      <td className="con-wide">
        <Count of={row} />
      </td>
    </tr>
  );
}

/** Classes as rows; the title leads to the class. */
export function ClassTable({ app, rows }: { app: Application; rows: readonly ClassRow[] }) {
  const say = useWords();
  const now = useNow();
  const gone = useCell(leaving);
  return (
    <table className="con-table con-classes">
      <Heads
        of={[
          [say('console.th.class')],
          [say('apps.th.state')],
          [say('console.f.start'), 'con-wide'],
          [say('console.f.length'), 'con-wide'],
          [say('role.teacher'), 'con-wide'],
          [say('roster.title'), 'con-wide'],
        ]}
      />
      <tbody>
        {rows
          .filter((row) => !gone.has(row.roomId))
          .map((row) => (
            <Row key={row.roomId} app={app} row={row} now={now} />
          ))}
      </tbody>
    </table>
  );
}
