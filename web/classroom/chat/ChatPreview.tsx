import './chat.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Badge } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronUp } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef } from 'react';
import type { ChatView } from '../views.ts';
import type { MessageEntry } from './Message.tsx';

/** Most messages in the preview. */
const SHOWN = 10;

interface PreviewProps {
  chat: ChatView;
  /** Nothing lies over it. */
  open: boolean;
  onOpen: () => void;
  /** All that was unread stands here whole, before somebody's eyes. */
  onRead: () => void;
}

/** Whether a line is in the list, and its text not cut. */
function isWhole(line: Element, list: Element): boolean {
  const [box, frame] = [line.getBoundingClientRect(), list.getBoundingClientRect()];
  const text = line.lastElementChild;
  const cut = text !== null && text.scrollHeight > text.clientHeight + 1;
  return !cut && box.left <= frame.right && box.top >= frame.top - 1;
}

/** The newest of the chat under the phone's stage; a touch opens the whole. */
export function ChatPreview({ chat, open, onOpen, onRead }: PreviewProps) {
  const say = useWords();
  const list = useRef<HTMLSpanElement>(null);
  const { unread } = chat;
  const newest = chat.entries
    .filter((entry): entry is MessageEntry => entry.kind === 'message')
    .slice(-SHOWN)
    .reverse();
  useEffect(() => {
    const look = () => {
      const frame = list.current;
      if (!open || unread === 0 || !frame || document.visibilityState !== 'visible') return;
      const lines = [...frame.children];
      const cut = lines.findIndex((line) => !isWhole(line, frame));
      const whole = newest.slice(0, cut === -1 ? lines.length : cut);
      if (whole.filter(({ person }) => !person.you).length >= unread) onRead();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  });
  return (
    <button type="button" className="ly-chat-preview" onClick={onOpen}>
      <span className="ly-row ly-muted ly-strong">
        {say('chat.title')}
        {unread > 0 && <Badge n={unread} />}
        <span className="ly-grow" />
        <Icon of={ChevronUp} size={18} />
      </span>
      <span className="ly-hidden">{say('chat.open')}</span>
      {newest.length > 0 ? (
        <span ref={list} className="ly-chat-preview-list" aria-hidden="true">
          {newest.map(({ id, person, text }) => (
            <span key={id} className="ly-chat-preview-line">
              <Avatar name={person.name} hue={person.hue} size={24} />
              <span className="ly-chat-preview-text">
                <span className="ly-strong">{person.you ? say('chat.you') : person.name}</span>{' '}
                {text}
              </span>
            </span>
          ))}
        </span>
      ) : (
        <span className="ly-chat-preview-none" aria-hidden="true">
          {say('chat.empty')}
        </span>
      )}
    </button>
  );
}
