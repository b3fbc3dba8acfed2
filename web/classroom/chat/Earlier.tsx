import { Button } from '@lyceum/ui/Button.tsx';
import { Spinner } from '@lyceum/ui/Chip.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef, useState } from 'react';
import type { ChatView } from '../views.ts';

interface EarlierProps {
  chat: ChatView;
  fetch: () => void;
  /** Called when the button goes that had the focus. */
  leave: () => void;
}

/** Spoken when older messages have come: how many, or that there are no more. */
function useTold({ earlier, entries }: ChatView): string {
  const say = useWords();
  const [told, setTold] = useState('');
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (earlier === 'coming') {
      before.current ??= entries.length;
      setTold(say('chat.earlier.coming'));
      return;
    }
    const came = entries.length - (before.current ?? entries.length);
    if (before.current !== undefined) {
      const more = earlier === undefined ? say('chat.earlier.begin') : '';
      setTold([came > 0 ? say('chat.earlier.told', { n: came }) : '', more].join(' ').trim());
    }
    before.current = undefined;
  }, [earlier, entries.length, say]);
  return told;
}

/** Above the oldest message: the way to what was said before. */
export function Earlier({ chat, fetch, leave }: EarlierProps) {
  const say = useWords();
  const told = useTold(chat);
  const focused = useRef(false);
  const { earlier } = chat;
  useEffect(() => {
    if (earlier === undefined && focused.current) leave();
    if (earlier === undefined) focused.current = false;
  }, [earlier, leave]);
  return (
    <div className={`ly-chat-earlier${earlier === undefined ? ' ly-chat-earlier-none' : ''}`}>
      <p className="ly-hidden" role="status">
        {told}
      </p>
      {earlier !== undefined && (
        <>
          {earlier === 'failed' && <span>{say('chat.earlier.failed')}</span>}
          <Button
            look="link"
            size="s"
            aria-disabled={earlier === 'coming'}
            onClick={fetch}
            onFocus={() => {
              focused.current = true;
            }}
            onBlur={() => {
              focused.current = false;
            }}
          >
            {say(earlier === 'failed' ? 'device.retry' : 'chat.earlier')}
          </Button>
          {earlier === 'coming' && <Spinner size={12} />}
        </>
      )}
    </div>
  );
}
