import { useNow } from '@lyceum/ui/clock.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application } from '../api.ts';
import { Heads } from '../frame/Heads.tsx';
import type { Known } from '../frame/known.ts';
import { KeyRow } from './KeyRow.tsx';
import { sortedKeys } from './keyActions.ts';

/** Every key of the application. */
export function KeyTable({ app, apps }: { app: Application; apps: Known['apps'] }) {
  const say = useWords();
  const now = useNow();
  return (
    <table className="con-table con-keys">
      <Heads
        of={[
          ['SecretId'],
          [say('apps.th.created'), 'con-wide'],
          [say('apps.th.used'), 'con-wide'],
          [say('apps.th.state')],
          [say('console.th.act'), 'ly-hidden'],
        ]}
      />
      <tbody>
        {sortedKeys(app).map((key) => (
          <KeyRow key={key.secretId} app={app} of={key} apps={apps} now={now} />
        ))}
      </tbody>
    </table>
  );
}
