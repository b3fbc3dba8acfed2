import { Button } from '@lyceum/ui/Button.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Confirm } from '@lyceum/ui/Dialog.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { nearTime } from '../frame/times.ts';
import { call } from '../server/call.ts';
import type { PrivacyNow } from './api.ts';
import { OwnPassword } from './OwnPassword.tsx';
import { usePassword } from './usePassword.ts';

/** Days in which a closing can be taken back. */
const GRACE_DAYS = 3;

interface UseProps {
  app: Application;
  now: PrivacyNow;
  onChange: (now: PrivacyNow) => void;
}

function Close({ app, onChange, onClose }: Omit<UseProps, 'now'> & { onClose: () => void }) {
  const say = useWords();
  const [pressed, setPressed] = useState(false);
  const own = usePassword();
  const { password, busy, run } = own;
  const close = () => {
    setPressed(true);
    if (password === '') return;
    run(async () => {
      const body = { graceDays: GRACE_DAYS, password };
      const at = { app: app.sdkAppId };
      onChange(await call('POST /applications/{app}/privacy/close', { at, body }));
      onClose();
    });
  };
  return (
    <FormDialog
      title={say('privacy.close.title', { name: app.name })}
      go={say('privacy.close.go')}
      look="danger"
      busy={busy}
      onGo={close}
      onClose={onClose}
    >
      <p>{say('privacy.close.sub')}</p>
      <OwnPassword of={own} pressed={pressed} />
    </FormDialog>
  );
}

/** Whether the application is in use, and how that ends. */
export function UseCard({ app, now, onChange }: UseProps) {
  const say = useWords();
  const clock = useNow();
  const [closing, setClosing] = useState(false);
  const [suspending, setSuspending] = useState(false);
  const { busy, run } = useActing();
  const press = (way: 'reopen' | 'suspend') =>
    run(async () => {
      const at = { app: app.sdkAppId };
      onChange(await call(`POST /applications/{app}/privacy/${way}`, { at, body: undefined }));
    });
  const time = now.purgeAt === undefined ? '' : nearTime(now.purgeAt, clock);
  return (
    <section className="ly-card con-card con-pad con-use" aria-labelledby="con-use">
      <h2 id="con-use">{say('privacy.use')}</h2>
      <p>{say(`privacy.use.${now.state}`, { time })}</p>
      <div className="con-row-wrap">
        {(now.state === 'suspended' || now.state === 'ceased') && (
          <Button aria-busy={busy} onClick={() => press('reopen')}>
            {say('privacy.reopen')}
          </Button>
        )}
        {now.state === 'active' && (
          <Button aria-busy={busy} onClick={() => setSuspending(true)}>
            {say('privacy.suspend')}
          </Button>
        )}
        {(now.state === 'active' || now.state === 'suspended') && (
          <Button look="danger-outline" onClick={() => setClosing(true)}>
            {say('privacy.close')}
          </Button>
        )}
      </div>
      <Confirm
        open={suspending}
        title={say('privacy.suspend.title', { name: app.name })}
        text={say('privacy.suspend.sub')}
        go={say('privacy.suspend.go')}
        onGo={() => press('suspend')}
        onClose={() => setSuspending(false)}
      />
      {closing && <Close app={app} onChange={onChange} onClose={() => setClosing(false)} />}
    </section>
  );
}
