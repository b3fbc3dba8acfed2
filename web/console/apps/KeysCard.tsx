import { Icon } from '@lyceum/ui/Icon.tsx';
import { KeyRound } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef } from 'react';
import type { Application } from '../api.ts';
import type { Known } from '../frame/known.ts';
import { useCell } from '../server/cell.ts';
import { AddKey } from './AddKey.tsx';
import { KeyTable } from './KeyTable.tsx';
import { isLastKey } from './keyActions.ts';
import { SecretOnce } from './SecretOnce.tsx';
import { freshKey } from './secret.ts';

/** The keys, and the new one's secret while it can be seen. */
export function KeysCard({ app, apps }: { app: Application; apps: Known['apps'] }) {
  const say = useWords();
  const fresh = useCell(freshKey);
  const head = useRef<HTMLHeadingElement>(null);
  const shown = fresh?.app === app.sdkAppId ? fresh : undefined;
  const id = shown?.key.secretId;
  useEffect(() => {
    if (id !== undefined) head.current?.focus();
  }, [id]);
  return (
    <>
      <div className="con-keys-head">
        <h3 className="ly-grow">{say('apps.keys')}</h3>
        <AddKey app={app} apps={apps} />
      </div>
      {shown && (
        <section className="con-new-key" aria-labelledby="con-new-key">
          <h4 id="con-new-key" ref={head} tabIndex={-1}>
            <Icon of={KeyRound} size={18} />
            {say('apps.key.new')}
            <span className="ly-muted">{say('console.key.once')}</span>
          </h4>
          <SecretOnce key={id} fresh={shown} />
        </section>
      )}
      <KeyTable app={app} apps={apps} />
      {app.keys.some((key) => isLastKey(app, key)) && (
        <p className="con-pad ly-small ly-muted">{say('apps.key.only')}</p>
      )}
    </>
  );
}
