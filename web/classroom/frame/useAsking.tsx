import { Button } from '@lyceum/ui/Button.tsx';
import { Confirm, Dialog } from '@lyceum/ui/Dialog.tsx';
import { TextField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { type ReactNode, useState } from 'react';
import type { PersonActions, Removal } from '../views.ts';

type Asked =
  | { readonly kind: 'remove'; readonly ref: string; readonly how: Removal }
  | { readonly kind: 'rename'; readonly ref: string; readonly name: string };

interface AskProps {
  asked: Asked;
  actions: PersonActions;
  nameOf: (ref: string) => string;
  onDone: () => void;
}
/** Longest name the class takes, in characters. */
const LONGEST_NAME = 64;

function Rename({ asked, actions, onDone }: AskProps & { asked: Asked & { kind: 'rename' } }) {
  const say = useWords();
  const [name, setName] = useState(asked.name);
  const send = () => {
    if (name.trim()) actions.rename?.(asked.ref, name.trim());
    onDone();
  };
  return (
    <Dialog title={say('person.rename')} open onClose={onDone}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField label={say('op.name')} value={name} onText={setName} maxLength={LONGEST_NAME} />
        <div className="ly-dialog-acts">
          <Button look="primary" submit>
            {say('person.rename')}
          </Button>
          <Button onClick={onDone}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const REMOVE = {
  now: ['remove.title', 'remove.sub', 'person.remove'],
  while: ['remove.title', 'remove.while.sub', 'person.remove'],
  forever: ['remove.block.title', 'remove.block.sub', 'person.block'],
} as const;

function Remove({
  asked,
  actions,
  nameOf,
  onDone,
}: AskProps & { asked: Asked & { kind: 'remove' } }) {
  const say = useWords();
  const name = nameOf(asked.ref);
  const [title, text, go] = REMOVE[asked.how];
  return (
    <Confirm
      open
      title={say(title, { name })}
      text={say(text)}
      go={say(go)}
      onGo={() => actions.remove?.(asked.ref, asked.how)}
      onClose={onDone}
    />
  );
}

/** Puts a question before what cannot be undone, and the field before a new name. */
export function useAsking(
  actions: PersonActions,
  nameOf: (ref: string) => string,
): { asking: PersonActions; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked>();
  const { remove, rename } = actions;
  const asking: PersonActions = {
    ...actions,
    ...(remove && { remove: (ref, how) => setAsked({ kind: 'remove', ref, how }) }),
    ...(rename && { rename: (ref, name) => setAsked({ kind: 'rename', ref, name }) }),
  };
  const onDone = () => setAsked(undefined);
  const props = { actions, nameOf, onDone };
  return {
    asking,
    dialog:
      asked?.kind === 'remove' ? (
        <Remove {...props} asked={asked} />
      ) : asked?.kind === 'rename' ? (
        <Rename {...props} asked={asked} />
      ) : undefined,
  };
}
