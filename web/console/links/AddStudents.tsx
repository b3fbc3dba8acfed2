import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { UserPlus } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { useActing } from '../frame/act.ts';
import type { WrongWhy } from '../schedule/draft.ts';
import { readNames } from '../schedule/names.ts';
import { StudentsField } from '../schedule/StudentsField.tsx';
import { call } from '../server/call.ts';
import { useTyped } from '../sign/typed.ts';

interface AddProps {
  app: Application;
  room: number;
  onChange: (detail: ClassDetail) => void;
}

function wrongWith(text: string): WrongWhy | undefined {
  const { names, tooLong, tooMany } = readNames(text);
  if (names.length === 0) return 'missing';
  if (tooMany > 0) return 'many';
  return tooLong.length > 0 ? 'long' : undefined;
}

/** More students, each with a personal link. */
export function AddStudents({ app, room, onChange }: AddProps) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const title = say('console.students.add');
  useTyped(title, text.trim() !== '');
  const wrong = wrongWith(text);
  const close = () => {
    setOpen(false);
    setText('');
    setPressed(false);
  };
  const add = () => {
    setPressed(true);
    if (wrong !== undefined) return;
    run(async () => {
      const at = { app: app.sdkAppId, room };
      const { names } = readNames(text);
      onChange(
        await call('POST /applications/{app}/classes/{room}/students', { at, body: { names } }),
      );
      close();
    });
  };
  return (
    <>
      <Button size="s" look="link" icon={UserPlus} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog title={title} open={open} onClose={close}>
        <form
          className="con-dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <StudentsField value={text} wrong={pressed ? wrong : undefined} onText={setText} />
          <div className="ly-dialog-acts">
            <Button look="primary" submit aria-busy={busy}>
              {title}
            </Button>
            <Button onClick={close}>{say('cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
