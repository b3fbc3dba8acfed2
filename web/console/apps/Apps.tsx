import './apps.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { Plus } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Known } from '../frame/known.ts';
import { useTitle } from '../frame/title.ts';
import { AppHead } from './AppHead.tsx';
import { AppList } from './AppList.tsx';
import { KeysCard } from './KeysCard.tsx';
import { NewAppForm } from './NewAppForm.tsx';

/** The applications of this server and the keys of the chosen one. */
export function Apps({ known }: { known: Known }) {
  const say = useWords();
  const [making, setMaking] = useState(false);
  const { app, apps } = known;
  useTitle(say('console.nav.apps'));
  return (
    <>
      <div className="con-head">
        <h1>{say('console.nav.apps')}</h1>
        <span className="ly-grow" />
        <Button look="primary" size="l" icon={Plus} onClick={() => setMaking(true)}>
          {say('apps.new')}
        </Button>
        <Dialog title={say('apps.new')} open={making} onClose={() => setMaking(false)}>
          <NewAppForm known={known} onClose={() => setMaking(false)} />
        </Dialog>
      </div>
      <div className="con-columns con-columns-apps">
        <AppList apps={apps.value ?? []} chosen={app?.sdkAppId} />
        {app && (
          <section
            key={app.sdkAppId}
            className="ly-card con-card con-app"
            aria-labelledby="con-app-name"
          >
            <AppHead app={app} apps={apps} />
            <KeysCard app={app} apps={apps} />
          </section>
        )}
      </div>
    </>
  );
}
