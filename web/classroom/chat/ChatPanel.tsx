import './chat.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { MessageCircle } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChatEntry, ChatView, ClassActs } from '../views.ts';
import { Composer } from './Composer.tsx';
import { Earlier } from './Earlier.tsx';
import { joins } from './lines.ts';
import { Message } from './Message.tsx';
import { useKeptPlace } from './useKeptPlace.ts';

interface ChatProps {
  chat: ChatView;
  acts: ClassActs;
}
/** Closer to the foot than this counts as reading the newest. */
const AT_FOOT_PX = 48;
/** Closer to the top than this older messages are fetched. */
const NEAR_TOP_PX = 160;

function Entry({ entry, above, acts }: { entry: ChatEntry; above?: ChatEntry } & ChatProps) {
  const say = useWords();
  switch (entry.kind) {
    case 'message':
      return <Message message={entry} joined={joins(entry, above)} acts={acts} />;
    case 'deleted':
      return <p className="ly-notice">{say('chat.deleted')}</p>;
    case 'notice':
      return (
        <p className="ly-notice">
          {entry.text}
          {entry.undo && (
            <Button look="link" size="s" onClick={entry.undo}>
              {say('undo')}
            </Button>
          )}
        </p>
      );
  }
}

function Empty() {
  const say = useWords();
  return (
    <div className="ly-chat-empty">
      <Icon of={MessageCircle} size={24} />
      <p className="ly-strong">{say('chat.empty')}</p>
      <p className="ly-muted">{say('chat.empty.sub')}</p>
    </div>
  );
}

/** The list keeps to its foot while one reads the newest, and never moves by itself otherwise. */
function List({ chat, acts }: ChatProps) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [atFoot, setAtFoot] = useState(true);
  const [missed, setMissed] = useState(false);
  const newest = chat.entries.at(-1)?.id;
  useKeptPlace(box, chat.entries[0]?.id);
  const toList = useCallback(() => box.current?.focus(), []);
  const toFoot = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new entry moves the list
  useLayoutEffect(() => {
    if (atFoot) toFoot();
    else setMissed(true);
  }, [newest]);
  useEffect(() => {
    if (atFoot) setMissed(false);
  }, [atFoot]);
  return (
    <div className="ly-chat-frame">
      <div
        ref={box}
        className="ly-chat-list"
        role="log"
        aria-label={say('chat.title')}
        aria-live="off"
        tabIndex={0}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          if (scrollTop < NEAR_TOP_PX && chat.earlier === 'there') acts.earlier();
          setAtFoot(scrollHeight - scrollTop - clientHeight < AT_FOOT_PX);
        }}
      >
        <Earlier chat={chat} fetch={acts.earlier} leave={toList} />
        {chat.entries.length === 0 && chat.earlier === undefined && <Empty />}
        {chat.entries.map((entry, index) => {
          const above = chat.entries[index - 1];
          return (
            <div key={entry.id} data-entry={entry.id} className="ly-chat-entry">
              {entry.id === chat.fresh?.from && (
                <p className="ly-unread">{say('chat.unread', { n: chat.fresh.n })}</p>
              )}
              <Entry entry={entry} {...(above ? { above } : {})} chat={chat} acts={acts} />
            </div>
          );
        })}
      </div>
      {missed && (
        <div className="ly-chat-new">
          <Button look="primary" size="s" onClick={toFoot}>
            {say('chat.new')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The class in writing. */
export function ChatPanel({ chat, acts }: ChatProps) {
  const say = useWords();
  const unmute = acts.person.muteInChat;
  return (
    <div className="ly-chat">
      <List chat={chat} acts={acts} />
      {unmute &&
        chat.mutedPeople.map((person) => (
          <div key={person.ref} className="ly-muted-person">
            <Avatar name={person.name} hue={person.hue} size={24} />
            <span className="ly-grow ly-clip">
              <span className="ly-strong">{person.name}</span>{' '}
              <span className="ly-muted">{say('chat.muted.state')}</span>
            </span>
            <Button size="s" onClick={() => unmute(person.ref, false)}>
              {say('chat.unmute')}
            </Button>
          </div>
        ))}
      <Composer chat={chat} acts={acts} />
    </div>
  );
}
