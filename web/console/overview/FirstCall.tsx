import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ServerInfo } from '../api.ts';
import { CopyButton } from '../links/CopyButton.tsx';
import { firstCall, SDK } from './firstCall.ts';

/** A program to copy, with the address and the ids of this application filled in. */
export function FirstCall({ app, server }: { app: Application; server: ServerInfo }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const key = app.keys.find((each) => each.state === 'active');
  const code = firstCall({
    publicUrl: server.publicUrl,
    sdkAppId: app.sdkAppId,
    secretId: key?.secretId ?? 'AKID…',
  });
  return (
    <>
      <Button look="link" size="s" onClick={() => setOpen(true)}>
        {say('console.step.code')}
      </Button>
      <Dialog
        title={say('console.step.code')}
        size="wide"
        open={open}
        onClose={() => setOpen(false)}
        beside={<CopyButton text={code} name={say('console.copy')} />}
      >
        <div className="con-code">
          <p className="ly-muted">{say('console.step.code.sub')}</p>
          <pre className="ly-mono" tabIndex={0}>
            {SDK}
          </pre>
          <CopyButton text={SDK} name={say('console.step.code.copy')} />
          <pre className="ly-mono" tabIndex={0}>
            {code}
          </pre>
        </div>
      </Dialog>
    </>
  );
}
