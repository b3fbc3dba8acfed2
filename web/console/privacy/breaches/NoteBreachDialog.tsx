import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { FormDialog } from '../../frame/FormDialog.tsx';
import { fromLocal, toLocal } from '../../frame/times.ts';
import { call } from '../../server/call.ts';
import type { BreachList } from './api.ts';

/** As many characters as the server takes. */
export const MOST = 1_000;

interface NoteProps {
  app: number;
  onChange: (list: BreachList) => void;
  onClose: () => void;
}

/** Something got into wrong hands: what, and since when that is known. */
export function NoteBreachDialog({ app, onChange, onClose }: NoteProps) {
  const say = useWords();
  const [opened] = useState(() => Date.now());
  const [what, setWhat] = useState('');
  const [since, setSince] = useState(toLocal(opened));
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const missing = what.trim() === '';
  const known = fromLocal(since);
  const later = known === undefined || known > Date.now();
  const note = () => {
    setPressed(true);
    if (missing || later) return;
    run(async () => {
      const path = 'POST /applications/{app}/privacy/breaches';
      const body = { what: what.trim(), learnedAt: known };
      const list = await call(path, { at: { app }, body });
      onClose();
      onChange(list);
    });
  };
  return (
    <FormDialog
      title={say('breach.note.title')}
      go={say('breach.note.go')}
      busy={busy}
      onGo={note}
      onClose={onClose}
    >
      <p>{say('breach.note.sub')}</p>
      <TextField
        label={say('breach.note.what')}
        value={what}
        onText={setWhat}
        wrong={pressed && missing ? say('form.missing') : undefined}
        maxLength={MOST}
        autoComplete="off"
      />
      <TextField
        label={say('breach.note.since')}
        type="datetime-local"
        value={since}
        max={toLocal(opened)}
        onText={setSince}
        wrong={pressed && later ? say('breach.note.later') : undefined}
      />
    </FormDialog>
  );
}
