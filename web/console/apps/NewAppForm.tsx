import './apps.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { type Known, withApp } from '../frame/known.ts';
import { goTo, useRoute } from '../route.ts';
import { call } from '../server/call.ts';
import { useTyped } from '../sign/typed.ts';
import { showSecret } from './secret.ts';
import { USUAL_AGREEMENT } from './usualAgreement.ts';

const LONGEST = 64;

interface FormProps {
  known: Known;
  /** Shuts the window the form stands in, after it is made too; none: the form stands in a page. */
  onClose?: () => void;
}

/** Makes an application; its first key is shown right after. */
export function NewAppForm({ known, onClose }: FormProps) {
  const say = useWords();
  const route = useRoute();
  const [name, setName] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  useTyped(say('apps.new'), name.trim() !== '');
  const missing = name.trim() === '';
  const make = () => {
    setPressed(true);
    if (missing) return;
    run(async () => {
      const body = { name: name.trim() };
      const { application, key } = await call('POST /applications', { at: {}, body });
      showSecret({ app: application.sdkAppId, key });
      known.apps.put(withApp(known.apps.value ?? [], application));
      goTo({ page: route.page === 'apps' ? 'apps' : 'overview', app: application.sdkAppId });
      onClose?.();
    });
  };
  return (
    <form
      className="con-new-app"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextField
        label={say('apps.name')}
        value={name}
        onText={setName}
        maxLength={LONGEST}
        autoComplete="off"
        wrong={pressed && missing ? say('form.missing') : undefined}
      />
      <p className="ly-small ly-muted">
        {say('apps.new.agree')}{' '}
        <a href={`/privacy/agreements/${USUAL_AGREEMENT}`} target="_blank" rel="noreferrer">
          {say('apps.new.agree.read')}
        </a>
      </p>
      <div className="con-row-wrap">
        <Button look="primary" submit aria-busy={busy}>
          {say('apps.create')}
        </Button>
        {onClose && <Button onClick={onClose}>{say('cancel')}</Button>}
      </div>
    </form>
  );
}
