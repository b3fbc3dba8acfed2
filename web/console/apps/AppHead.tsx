import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Pencil } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { type Known, withApp } from '../frame/known.ts';
import { CopyButton } from '../links/CopyButton.tsx';
import { call } from '../server/call.ts';

interface HeadProps {
  app: Application;
  apps: Known['apps'];
}

function Rename({ app, apps, onDone }: HeadProps & { onDone: () => void }) {
  const say = useWords();
  const [name, setName] = useState(app.name);
  const { busy, run } = useActing();
  const missing = name.trim() === '';
  const save = () =>
    run(async () => {
      const at = { app: app.sdkAppId };
      const changed = await call('PATCH /applications/{app}', { at, body: { name: name.trim() } });
      apps.put(withApp(apps.value ?? [], changed));
      onDone();
    });
  return (
    <form
      className="con-dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) save();
      }}
    >
      <TextField
        label={say('apps.name')}
        value={name}
        onText={setName}
        maxLength={64}
        wrong={missing ? say('form.missing') : undefined}
      />
      <div className="ly-dialog-acts">
        <Button look="primary" submit aria-busy={busy}>
          {say('apps.rename')}
        </Button>
        <Button onClick={onDone}>{say('cancel')}</Button>
      </div>
    </form>
  );
}

/** Name and number of the application. */
export function AppHead({ app, apps }: HeadProps) {
  const say = useWords();
  const [naming, setNaming] = useState(false);
  const shut = () => setNaming(false);
  return (
    <div className="con-card-head con-app-head">
      <div className="ly-grow">
        <h2 id="con-app-name" className="ly-clip">
          {app.name}
        </h2>
        <div className="ly-row">
          <span className="ly-muted">SdkAppId</span>
          <span className="ly-mono">{app.sdkAppId}</span>
          <CopyButton bare text={String(app.sdkAppId)} name={say('apps.copy.id')} />
        </div>
      </div>
      <Button size="s" icon={Pencil} onClick={() => setNaming(true)}>
        {say('apps.rename')}
      </Button>
      <Dialog title={say('apps.rename')} open={naming} onClose={shut}>
        <Rename app={app} apps={apps} onDone={shut} />
      </Dialog>
    </div>
  );
}
