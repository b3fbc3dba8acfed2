import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { FormDialog } from '../../frame/FormDialog.tsx';
import { nearDay } from '../../frame/times.ts';
import { tell } from '../../frame/toasts.ts';
import { call } from '../../server/call.ts';
import type { PetitionProps } from './PetitionRow.tsx';

/** As many characters as the server takes. */
const MOST = 500;

/** More time, once, for a reason that the person is told. */
export function ExtendDialog(props: PetitionProps & { until: number; onClose: () => void }) {
  const { app, petition, until, onChange, onClose } = props;
  const say = useWords();
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const missing = reason.trim() === '';
  const date = nearDay(until, petition.filedAt);
  const extend = () => {
    setPressed(true);
    if (missing) return;
    run(async () => {
      const path = 'POST /applications/{app}/privacy/petitions/{id}/extend';
      const at = { app, id: petition.id };
      const list = await call(path, { at, body: { reason: reason.trim() } });
      onClose();
      onChange(list);
      tell(say('petition.due', { date }));
    });
  };
  return (
    <FormDialog
      title={say('petition.extend.title')}
      go={say('petition.extend.go', { date })}
      busy={busy}
      onGo={extend}
      onClose={onClose}
    >
      <p className="ly-mono ly-clip">{petition.userId}</p>
      <p>{say('petition.extend.sub', { date })}</p>
      <TextField
        label={say('petition.extend.reason')}
        value={reason}
        onText={setReason}
        note={say('petition.extend.note')}
        wrong={pressed && missing ? say('form.missing') : undefined}
        maxLength={MOST}
        autoComplete="off"
      />
    </FormDialog>
  );
}
