import { SelectField, TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { FormDialog } from '../../frame/FormDialog.tsx';
import { call } from '../../server/call.ts';
import type { Outcome } from './api.ts';
import type { PetitionProps } from './PetitionRow.tsx';

const OUTCOMES: readonly Outcome[] = ['done', 'refused', 'withdrawn'];

/** As many as the server takes. */
const MOST = 500;

/** How it ended, and what the person was told. A refusal says why. */
export function AnswerDialog(props: PetitionProps & { onClose: () => void }) {
  const { app, petition, onChange, onClose } = props;
  const say = useWords();
  const [outcome, setOutcome] = useState<Outcome>('done');
  const [answer, setAnswer] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const missing = outcome === 'refused' && answer.trim() === '';
  const close = () => {
    setPressed(true);
    if (missing) return;
    run(async () => {
      const path = 'POST /applications/{app}/privacy/petitions/{id}/close';
      const at = { app, id: petition.id };
      const list = await call(path, { at, body: { outcome, answer: answer.trim() } });
      onClose();
      onChange(list);
    });
  };
  return (
    <FormDialog
      title={say('petition.answer.title')}
      go={say('petition.answer.go')}
      busy={busy}
      onGo={close}
      onClose={onClose}
    >
      <p className="ly-mono ly-clip">{petition.userId}</p>
      <SelectField
        label={say('petition.answer.how')}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: say(`petition.end.${value}`) }))}
        onChange={setOutcome}
      />
      <TextField
        label={say('petition.answer.told')}
        value={answer}
        onText={setAnswer}
        note={say('petition.answer.note')}
        wrong={pressed && missing ? say('petition.answer.why') : undefined}
        maxLength={MOST}
        autoComplete="off"
      />
    </FormDialog>
  );
}
