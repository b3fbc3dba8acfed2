import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application } from '../api.ts';
import type { Known } from '../frame/known.ts';
import { KeyRow } from './KeyRow.tsx';
import { sortedKeys } from './keyActions.ts';

/** Every key of the application. */
export function KeyTable({ app, apps }: { app: Application; apps: Known['apps'] }) {
  const say = useWords();
  const now = useNow();
  return (
    <table className="con-table con-keys">
      <thead>
        <tr>
          <th scope="col">SecretId</th>
          <th scope="col" className="con-wide">
            {say('apps.th.created')}
          </th>
          <th scope="col" className="con-wide">
            {say('apps.th.used')}
          </th>
          <th scope="col">{say('apps.th.state')}</th>
          <th scope="col">
            <span className="ly-hidden">{say('console.th.act')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sortedKeys(app).map((key) => (
          <KeyRow key={key.secretId} app={app} of={key} apps={apps} now={now} />
        ))}
      </tbody>
    </table>
  );
}
