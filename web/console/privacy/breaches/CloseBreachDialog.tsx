import { SelectField, TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { FormDialog } from '../../frame/FormDialog.tsx';
import { call } from '../../server/call.ts';
import type { BreachOutcome } from './api.ts';
import type { BreachProps } from './BreachRow.tsx';
import { MOST } from './NoteBreachDialog.tsx';

const OUTCOMES: readonly BreachOutcome[] = ['told', 'no_risk'];

/** That the authority was told, or why it need not be. */
export function CloseBreachDialog(props: BreachProps & { onClose: () => void }) {
  const { app, breach, onChange, onClose } = props;
  const say = useWords();
  const [outcome, setOutcome] = useState<BreachOutcome>('told');
  const [answer, setAnswer] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const missing = outcome === 'no_risk' && answer.trim() === '';
  const close = () => {
    setPressed(true);
    if (missing) return;
    run(async () => {
      const path = 'POST /applications/{app}/privacy/breaches/{id}/close';
      const at = { app, id: breach.id };
      const list = await call(path, { at, body: { outcome, answer: answer.trim() } });
      onClose();
      onChange(list);
    });
  };
  return (
    <FormDialog
      title={say('breach.close.title')}
      go={say('breach.close.go')}
      busy={busy}
      onGo={close}
      onClose={onClose}
    >
      <p>{breach.what}</p>
      <SelectField
        label={say('petition.answer.how')}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: say(`breach.end.${value}`) }))}
        onChange={setOutcome}
      />
      <TextField
        label={say(`breach.close.${outcome}`)}
        value={answer}
        onText={setAnswer}
        note={say('breach.close.note')}
        wrong={pressed && missing ? say('form.missing') : undefined}
        maxLength={MOST}
        autoComplete="off"
      />
    </FormDialog>
  );
}
