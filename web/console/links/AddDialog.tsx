import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { NamesField } from '../schedule/NamesField.tsx';
import { MOST, readNames, wrongNames } from '../schedule/names.ts';
import { call } from '../server/call.ts';
import { useTyped } from '../sign/typed.ts';

/** As what people are added. */
export type Added = 'students' | 'assistants';

interface AddProps {
  app: Application;
  room: number;
  /** Names of the people who have a link already. */
  taken: readonly string[];
  /** Undefined: the dialog is shut. */
  adding: Added | undefined;
  onChange: (detail: ClassDetail) => void;
  onClose: () => void;
}

/** A pasted list of people who come to a class that exists. */
export function AddDialog({ app, room, taken, adding, onChange, onClose }: AddProps) {
  const say = useWords();
  const [text, setText] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const as = adding ?? 'students';
  const title = say(`console.${as}.add`);
  useTyped(title, text.trim() !== '');
  const wrong = wrongNames(text, MOST[as], taken) ?? (text.trim() === '' ? 'missing' : undefined);
  const close = () => {
    setText('');
    setPressed(false);
    onClose();
  };
  const add = () => {
    setPressed(true);
    if (wrong !== undefined) return;
    run(async () => {
      const at = { app: app.sdkAppId, room };
      const body = { names: readNames(text, MOST[as], taken).names };
      onChange(await call(`POST /applications/{app}/classes/{room}/${as}`, { at, body }));
      close();
    });
  };
  return (
    <FormDialog
      title={title}
      open={adding !== undefined}
      go={title}
      busy={busy}
      onGo={add}
      onClose={close}
    >
      <NamesField
        as={as}
        value={text}
        taken={taken}
        wrong={pressed ? wrong : undefined}
        onText={setText}
      />
    </FormDialog>
  );
}
