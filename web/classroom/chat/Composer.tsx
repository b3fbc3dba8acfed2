import './chat.css';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { figure } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ArrowUp, ChevronDown, Lock, MessageCircleOff, Users } from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords, type Words } from '@lyceum/ui/words.ts';
import { type KeyboardEvent, useState } from 'react';
import type { ChatTarget, ChatView, ClassActs } from '../views.ts';
import { sensitiveIn } from './sensitive.ts';

interface ComposerProps {
  chat: ChatView;
  acts: Pick<ClassActs, 'write' | 'draft' | 'writeTo'>;
}
/** Longest message, in characters. */
export const LONGEST_MESSAGE = 2000;
/** From so many left the field says how long it is. */
const COUNTED_LEFT = 200;

/** How long the text is, near the limit; beyond it, what to do. */
function Length({ n }: { n: number }) {
  const say = useWords();
  if (n <= LONGEST_MESSAGE - COUNTED_LEFT) return null;
  const over = n - LONGEST_MESSAGE;
  const count = say('chat.length', { n: figure(n, 0), max: figure(LONGEST_MESSAGE, 0) });
  return (
    <p className="ly-composer-length ly-label ly-numbers" data-over={over > 0} id={LENGTH_ID}>
      <span>{count}</span>
      {over > 0 && (
        <span role="alert">{say('chat.long', { max: figure(LONGEST_MESSAGE, 0) })}</span>
      )}
    </p>
  );
}
const LENGTH_ID = 'ly-composer-length';

/** What has no place here, while one writes; more clearly where the text seems to hold it. */
function Care({ text, warned }: { text: string; warned: boolean }) {
  const say = useWords();
  if (!text) return null;
  const kind = warned ? sensitiveIn(text) : undefined;
  return (
    <p className="ly-composer-care ly-label" data-warned={kind !== undefined} role="status">
      {kind === undefined ? say('chat.care') : say(`chat.care.${kind}`)}
    </p>
  );
}

function Target({ chat, acts }: ComposerProps) {
  const say = useWords();
  const nameOf = (target: ChatTarget) => (target === 'all' ? say('chat.to.all') : target.name);
  const one = chat.targets.length < 2;
  const label = (
    <>
      <Icon of={chat.target === 'all' ? Users : Lock} size={16} />
      <span className="ly-clip">{nameOf(chat.target)}</span>
    </>
  );
  return (
    <div className="ly-chat-to">
      <span className="ly-muted">{say('chat.to')}</span>
      {one ? (
        <span className="ly-pill">{label}</span>
      ) : (
        <Menu
          name={say('chat.to')}
          align="start"
          trigger={
            <button
              type="button"
              className="ly-pill ly-pill-press"
              aria-label={`${say('chat.to')} ${nameOf(chat.target)}`}
            >
              {label}
              <Icon of={ChevronDown} size={16} />
            </button>
          }
          entries={chat.targets.map((target) => ({
            label: nameOf(target),
            icon: target === 'all' ? Users : Lock,
            act: () => acts.writeTo(target),
          }))}
        />
      )}
    </div>
  );
}

/** Who reads what is typed here. */
function hintOf(target: ChatTarget, say: Words): string {
  if (target === 'all') return say('chat.placeholder');
  const { role, name } = target;
  return role === 'teacher' ? say('chat.private.teacher') : say('chat.private.you', { name });
}

/** Where one writes; who is muted sees why, and the draft is kept. */
export function Composer({ chat, acts }: ComposerProps) {
  const say = useWords();
  const text = chat.draft.trim();
  const hint = hintOf(chat.target, say);
  const fits = text.length <= LONGEST_MESSAGE;
  // The text that was warned of: sent again unchanged, it is meant.
  const [warned, setWarned] = useState('');
  const send = () => {
    if (!text || !fits) return;
    if (warned !== text && sensitiveIn(text) !== undefined) setWarned(text);
    else acts.write(text);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  if (chat.muted) {
    return (
      <div className="ly-composer">
        <p className="ly-composer-muted">
          <Icon of={MessageCircleOff} size={18} />
          {say('chat.muted.you')}
        </p>
      </div>
    );
  }
  return (
    <div className="ly-composer">
      <Target chat={chat} acts={acts} />
      <Length n={text.length} />
      <Care text={text} warned={warned === text} />
      <div className="ly-composer-field">
        <textarea
          rows={1}
          value={chat.draft}
          aria-invalid={!fits}
          aria-describedby={LENGTH_ID}
          placeholder={hint}
          aria-label={hint}
          dir="auto"
          enterKeyHint="send"
          onChange={(event) => acts.draft(event.target.value)}
          onKeyDown={onKey}
        />
        <IconButton
          look="accent"
          icon={ArrowUp}
          name={say('chat.send')}
          onClick={send}
          aria-disabled={!text || !fits}
        />
      </div>
    </div>
  );
}
