import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application } from '../api.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { tell } from '../frame/toasts.ts';
import { call } from '../server/call.ts';
import { useLive } from '../server/poll.ts';
import { codeOf } from '../server/refused.ts';
import type { Archive } from './api.ts';
import { ExportNote } from './ExportNote.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { usePassword } from './usePassword.ts';

/** How often it is looked whether there is one; one that is being made is followed closely. */
const LOOK_MS = 10_000;

interface AskProps {
  app: Application;
  onAsked: (archive: Archive) => void;
  onClose: () => void;
}

/** Everything of everybody leaves the server: the operator shows the password again. */
function Ask({ app, onAsked, onClose }: AskProps) {
  const say = useWords();
  const [pressed, setPressed] = useState(false);
  const own = usePassword();
  const { password, busy, run } = own;
  const ask = () => {
    setPressed(true);
    if (password === '') return;
    run(async () => {
      const path = 'POST /applications/{app}/privacy/export';
      try {
        onAsked(await call(path, { at: { app: app.sdkAppId }, body: { password } }));
        onClose();
      } catch (fault) {
        if (codeOf(fault) !== 'wrong_state') throw fault;
        tell(say('privacy.all.many'));
      }
    });
  };
  return (
    <FormDialog
      title={say('privacy.all.title', { name: app.name })}
      go={say('privacy.export')}
      busy={busy}
      onGo={ask}
      onClose={onClose}
    >
      <p>{say('privacy.all.ask')}</p>
      <OwnPassword of={own} pressed={pressed} />
    </FormDialog>
  );
}

/** Everything of the application, to be taken along; also found again after the page was left. */
export function ExportCard({ app }: { app: Application }) {
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const live = useLive(
    `export of all ${app.sdkAppId}`,
    () =>
      call('GET /applications/{app}/privacy/export', {
        at: { app: app.sdkAppId },
        body: undefined,
        idle: true,
      }),
    LOOK_MS,
  );
  const archive = live.value;
  return (
    <section className="ly-card con-card con-pad con-use" aria-labelledby="con-all">
      <h2 id="con-all">{say('privacy.all')}</h2>
      <p className="ly-muted">{say('privacy.all.sub')}</p>
      <div aria-live="polite">
        {archive && <ExportNote key={archive.id} app={app.sdkAppId} asked={archive} />}
      </div>
      <div className="con-row-wrap">
        <Button onClick={() => setAsking(true)}>
          {say(archive?.state === 'ready' ? 'privacy.all.again' : 'privacy.all.go')}
        </Button>
      </div>
      {asking && <Ask app={app} onAsked={live.put} onClose={() => setAsking(false)} />}
    </section>
  );
}
