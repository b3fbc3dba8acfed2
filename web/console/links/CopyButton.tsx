import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { copyText } from '@lyceum/ui/copy.ts';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { Check, Copy } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useState } from 'react';

/** How long the tick stands in place of the icon. */
const TICK_MS = 2000;

interface CopyProps {
  text: string;
  /** The accessible name: what is copied. */
  name: string;
  /** An icon alone, where the word has no place. */
  bare?: boolean;
}

/** Copies a text; if the browser forbids it, shows the text to be copied by hand. */
export function CopyButton({ text, name, bare }: CopyProps) {
  const say = useWords();
  const [state, setState] = useState<'rest' | 'done' | 'refused'>('rest');
  useEffect(() => {
    if (state !== 'done') return undefined;
    const timer = setTimeout(() => setState('rest'), TICK_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => setState((await copyText(text)) ? 'done' : 'refused');
  const icon = state === 'done' ? Check : Copy;
  return (
    <>
      {bare ? (
        <IconButton icon={icon} size={16} name={name} onClick={() => void copy()} />
      ) : (
        <Button size="s" icon={icon} aria-label={name} onClick={() => void copy()}>
          {say('console.copy')}
        </Button>
      )}
      <span role="status" className="ly-hidden">
        {state === 'done' ? say('console.copied') : ''}
      </span>
      <Dialog
        title={say('console.copy.no')}
        open={state === 'refused'}
        onClose={() => setState('rest')}
      >
        <p className="con-by-hand ly-mono">{text}</p>
      </Dialog>
    </>
  );
}
