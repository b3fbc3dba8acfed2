import { placeInLine, useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef, useState } from 'react';
import type { ClassView } from '../views.ts';

/** At most one sentence about chat in this time, then a count. */
const CHAT_EVERY_MS = 3000;

/** Speaks what happens to who cannot see it: hands and chat, politely and not too often. */
export function Announcer({ view }: { view: ClassView }) {
  const say = useWords();
  const [hand, setHand] = useState('');
  const [chat, setChat] = useState('');
  const known = useRef<ReadonlySet<string>>(new Set());
  const heard = useRef({ at: 0, unread: 0 });

  useEffect(() => {
    const hands = view.people.hands;
    const fresh = hands.findIndex((row) => !known.current.has(row.person.ref));
    known.current = new Set(hands.map((row) => row.person.ref));
    const row = hands[fresh];
    if (row && view.own.leads) {
      const place = placeInLine('stage.hand.place', fresh + 1);
      setHand(say('stage.hand.told', { name: row.person.name, place }));
    }
  }, [view.people.hands, view.own.leads, say]);

  useEffect(() => {
    const { unread } = view.chat;
    const now = performance.now();
    const more = unread > heard.current.unread;
    heard.current.unread = unread;
    if (!more || now - heard.current.at < CHAT_EVERY_MS) return;
    heard.current.at = now;
    setChat(`${say('chat.title')}: ${say('chat.unread', { n: unread })}`);
  }, [view.chat, say]);

  return (
    <div className="ly-hidden">
      <p aria-live="polite">{hand}</p>
      <p aria-live="polite">{chat}</p>
    </div>
  );
}
