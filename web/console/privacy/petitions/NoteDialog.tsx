import { SelectField, TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../../frame/act.ts';
import { FormDialog } from '../../frame/FormDialog.tsx';
import { call } from '../../server/call.ts';
import { codeOf } from '../../server/refused.ts';
import type { PetitionKind, PetitionList } from './api.ts';

const KINDS: readonly PetitionKind[] = [
  'access',
  'erasure',
  'rectification',
  'restriction',
  'objection',
];

interface NoteProps {
  app: number;
  onChange: (list: PetitionList) => void;
  onClose: () => void;
}

/** Somebody asked the operator; it is noted here and sent on to the application. */
export function NoteDialog({ app, onChange, onClose }: NoteProps) {
  const say = useWords();
  const [userId, setUserId] = useState('');
  const [kind, setKind] = useState<PetitionKind>('access');
  const [nobody, setNobody] = useState(false);
  const { busy, run } = useActing();
  const note = () =>
    run(async () => {
      try {
        const path = 'POST /applications/{app}/privacy/petitions';
        const list = await call(path, { at: { app }, body: { userId: userId.trim(), kind } });
        onClose();
        onChange(list);
      } catch (fault) {
        if (codeOf(fault) !== 'not_found') throw fault;
        setNobody(true);
      }
    });
  return (
    <FormDialog
      title={say('petition.note.title')}
      go={say('petition.note.go')}
      busy={busy}
      onGo={() => {
        if (userId.trim() !== '') note();
      }}
      onClose={onClose}
    >
      <TextField
        label={say('petition.who')}
        value={userId}
        onText={(text) => {
          setUserId(text);
          setNobody(false);
        }}
        note={say('petition.note.sub')}
        wrong={nobody ? say('petition.who.no') : undefined}
        maxLength={256}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        label={say('petition.note.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: say(`petition.kind.${value}`) }))}
        onChange={setKind}
      />
    </FormDialog>
  );
}
