import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { tell } from '../frame/toasts.ts';
import { call } from '../server/call.ts';
import { codeOf, fieldOf } from '../server/refused.ts';
import type { KeptPerson } from './api.ts';
import { ReasonField } from './ReasonField.tsx';

/** Characters of a name, as the server takes them. */
const MOST_NAME = 256;
/** Characters of an address. */
const MOST_ADDRESS = 2048;

interface CorrectProps {
  app: number;
  person: KeptPerson;
  onClose: () => void;
  onCorrected: (person: KeptPerson) => void;
}

/** Sets right what a person is called. Says why, since the audit keeps it. */
export function CorrectDialog({ app, person, onClose, onCorrected }: CorrectProps) {
  const say = useWords();
  const [name, setName] = useState(person.name);
  const [avatar, setAvatar] = useState(person.avatar);
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const [refused, setRefused] = useState<string>();
  const { busy, run } = useActing();
  const changed = name.trim() !== person.name || avatar.trim() !== person.avatar;
  const missing = name.trim() === '' ? say('form.missing') : undefined;
  const correct = () => {
    setPressed(true);
    setRefused(undefined);
    if (!changed || missing || reason.trim() === '') return;
    const body = {
      userId: person.userId,
      reason: reason.trim(),
      ...(name.trim() === person.name ? {} : { name: name.trim() }),
      ...(avatar.trim() === person.avatar ? {} : { avatar: avatar.trim() }),
    };
    run(async () => {
      try {
        const path = 'POST /applications/{app}/privacy/correct';
        onCorrected(await call(path, { at: { app }, body }));
        tell(say('privacy.correct.done'));
      } catch (fault) {
        if (codeOf(fault) !== 'bad_field') throw fault;
        setRefused(fieldOf(fault) ?? 'name');
      }
    });
  };
  return (
    <FormDialog
      title={say('privacy.correct.title', { name: person.name })}
      go={say('privacy.correct.go')}
      busy={busy}
      onGo={correct}
      onClose={onClose}
    >
      <TextField
        label={say('privacy.correct.name')}
        value={name}
        onText={setName}
        wrong={refused === 'name' ? say('privacy.correct.wrong') : pressed ? missing : undefined}
        maxLength={MOST_NAME}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        label={say('privacy.correct.avatar')}
        value={avatar}
        onText={setAvatar}
        note={say('privacy.correct.avatar.note')}
        wrong={refused === 'avatar' ? say('privacy.correct.avatar.wrong') : undefined}
        maxLength={MOST_ADDRESS}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
      <ReasonField
        reason={reason}
        onReason={setReason}
        pressed={pressed}
        unsaid={refused === 'reason'}
      />
      {pressed && !changed && !missing && (
        <p className="ly-small" role="alert">
          {say('privacy.correct.same')}
        </p>
      )}
      <p className="ly-small ly-muted">{say('privacy.correct.sub')}</p>
    </FormDialog>
  );
}
