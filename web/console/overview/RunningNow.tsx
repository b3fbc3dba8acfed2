import { Badge } from '@lyceum/ui/Chip.tsx';
import { span, useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassPage, ClassRow } from '../api.ts';
import { Heads } from '../frame/Heads.tsx';
import { hrefOf } from '../route.ts';

function Row({ app, row, now }: { app: Application; row: ClassRow; now: number }) {
  const href = hrefOf({ page: 'class', app: app.sdkAppId, room: row.roomId });
  return (
    <tr>
      <th scope="row">
        <a className="con-row-link ly-clip" href={href}>
          {row.title}
        </a>
      </th>
      <td className="ly-muted con-wide ly-clip">{row.teacher}</td>
      <td>{span(now - (row.startedAt ?? row.startsAt))}</td>
      <td>{row.people}</td>
      <td className="con-wide">{row.onStage}</td>
    </tr>
  );
}

/** The classes that run, and how many are in each. */
export function RunningNow({ app, page }: { app: Application; page: ClassPage | undefined }) {
  const say = useWords();
  const now = useNow();
  const rows = page?.classes ?? [];
  return (
    <>
      <div className="con-card-head con-card-head-bare">
        <h2 id="con-running">{say('console.running')}</h2>
        {page && <Badge n={page.total} tone="plain" />}
        <span className="ly-grow" />
        <a className="con-link" href={hrefOf({ page: 'classes', app: app.sdkAppId })}>
          {say('console.all')}
        </a>
      </div>
      {rows.length === 0 ? (
        <p className="con-empty">
          {page && <span className="con-beside">{say('console.empty')}</span>}
          {page && <span className="con-below">{say('console.empty.below')}</span>}
        </p>
      ) : (
        <table className="con-table con-running">
          <Heads
            of={[
              [say('console.th.class')],
              [say('role.teacher'), 'con-wide'],
              [say('console.th.time')],
              [say('roster.title')],
              [say('stage.on'), 'con-wide'],
            ]}
          />
          <tbody>
            {rows.map((row) => (
              <Row key={row.roomId} app={app} row={row} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
