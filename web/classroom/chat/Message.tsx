import './chat.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Spinner } from '@lyceum/ui/Chip.tsx';
import { clockTime } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { CircleAlert, Lock, Reply, Trash2 } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { RoleChip } from '../roster/RoleChip.tsx';
import type { ChatEntry, ClassActs } from '../views.ts';
import { linked } from './linked.tsx';

export type MessageEntry = ChatEntry & { kind: 'message' };
type Acts = Pick<ClassActs, 'resend' | 'deleteMessage' | 'writeTo'>;

interface MessageProps {
  message: MessageEntry;
  /** Same author within two minutes: no head. */
  joined: boolean;
  acts: Acts;
}

function State({ message, acts }: Omit<MessageProps, 'joined'>) {
  const say = useWords();
  switch (message.state) {
    case 'sent':
      return null;
    case 'sending':
      return (
        <span className="ly-message-state ly-muted">
          <Spinner size={12} />
          {say('chat.sending')}
        </span>
      );
    case 'failed':
      return (
        <span className="ly-message-state ly-message-failed">
          <Icon of={CircleAlert} size={14} />
          {say('chat.sent.failed')}
          <Button look="link" size="s" onClick={() => acts.resend(message.id)}>
            {say('chat.retry')}
          </Button>
        </span>
      );
  }
}

/** A text longer than this, or of more lines, is folded. */
const FOLDED_OVER = 600;
const FOLDED_LINES = 10;

/** What was written; long texts are folded, so that others stay in sight. */
function Text({ text }: { text: string }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const long = text.length > FOLDED_OVER || text.split('\n').length > FOLDED_LINES;
  const folded = long && !open;
  return (
    <>
      <p className={`ly-message-text${folded ? ' ly-message-folded' : ''}`} dir="auto">
        {linked(text)}
      </p>
      {long && (
        <Button look="link" size="s" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'chat.less' : 'chat.more')}
        </Button>
      )}
    </>
  );
}

/** What one person wrote, with how far it has come. */
export function Message({ message, joined, acts }: MessageProps) {
  const say = useWords();
  const { person, privateWith } = message;
  const body = (
    <div className={`ly-message${joined ? ' ly-message-joined' : ''}`}>
      {joined ? (
        <span className="ly-message-gap" />
      ) : (
        <Avatar name={person.name} hue={person.hue} size={28} />
      )}
      <div className="ly-grow">
        {!joined && (
          <div className="ly-message-head">
            <span className="ly-strong ly-clip">{person.you ? say('chat.you') : person.name}</span>
            <RoleChip role={person.role} />
            <time className="ly-muted ly-label ly-numbers">{clockTime(message.at)}</time>
          </div>
        )}
        <Text text={message.text} />
        <State message={message} acts={acts} />
        {privateWith && !person.you && (
          <Button size="s" icon={Reply} onClick={() => acts.writeTo(person)}>
            {say('chat.reply.private')}
          </Button>
        )}
      </div>
      {message.deletable && (
        <span className="ly-message-delete">
          <IconButton
            icon={Trash2}
            size={16}
            name={say('chat.delete')}
            onClick={() => acts.deleteMessage(message.id)}
          />
        </span>
      )}
    </div>
  );
  if (!privateWith) return body;
  return (
    <div className="ly-private">
      <div className="ly-private-head">
        <Icon of={Lock} size={14} />
        {privateWith === 'teacher'
          ? say('chat.private.teacher')
          : say('chat.private.you', { name: privateWith.name })}
      </div>
      {body}
    </div>
  );
}
