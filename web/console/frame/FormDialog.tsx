import { Button } from '@lyceum/ui/Button.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';

interface FormDialogProps {
  title: string;
  /** The dialogs that stay in the page tell whether they are open. */
  open?: boolean;
  /** What the press that does it says. */
  go: string;
  look?: 'primary' | 'danger';
  busy: boolean;
  /** Nothing was chosen yet that could be done. */
  idle?: boolean;
  onGo: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A window with a few fields, one press that does what they say, and Cancel. */
export function FormDialog(props: FormDialogProps) {
  const { title, open = true, go, look = 'primary', busy, idle, onGo, onClose, children } = props;
  const say = useWords();
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form
        className="con-dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onGo();
        }}
      >
        {children}
        <div className="ly-dialog-acts">
          <Button look={look} submit aria-busy={busy} aria-disabled={idle}>
            {go}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
