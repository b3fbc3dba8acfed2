import './chat.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Badge } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronUp } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ChatView } from '../views.ts';
import type { MessageEntry } from './Message.tsx';

/** Most messages in the preview. */
const SHOWN = 6;

/** The newest of the chat under the phone's stage; a touch opens the whole. */
export function ChatPreview({ chat, onOpen }: { chat: ChatView; onOpen: () => void }) {
  const say = useWords();
  const newest = chat.entries
    .filter((entry): entry is MessageEntry => entry.kind === 'message')
    .slice(-SHOWN);
  return (
    <button type="button" className="ly-chat-preview" onClick={onOpen}>
      <span className="ly-row ly-muted ly-strong">
        {say('chat.title')}
        {chat.unread > 0 && <Badge n={chat.unread} />}
        <span className="ly-grow" />
        <Icon of={ChevronUp} size={18} />
      </span>
      <span className="ly-hidden">{say('chat.open')}</span>
      <span className="ly-chat-preview-list" aria-hidden="true">
        {newest.map(({ id, person, text }) => (
          <span key={id} className="ly-row">
            <Avatar name={person.name} hue={person.hue} size={24} />
            <span className="ly-clip">
              <span className="ly-strong">{person.you ? say('chat.you') : person.name}</span> {text}
            </span>
          </span>
        ))}
        {newest.length === 0 && <span className="ly-chat-preview-none">{say('chat.empty')}</span>}
      </span>
    </button>
  );
}
