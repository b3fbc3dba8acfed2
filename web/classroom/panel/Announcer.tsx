import { placeInLine, useWords, type Words } from '@lyceum/ui/words.ts';
import { useEffect, useRef, useState } from 'react';
import type { ChatEntry, ClassView } from '../views.ts';

/** At most one sentence about chat in this time, then a count. */
const CHAT_EVERY_MS = 3000;

/** Characters of one message that are spoken; the whole stands in the chat. */
const SPOKEN_LENGTH = 100;

/** The beginning of a message on one line. */
function beginning(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  if (letters.length <= SPOKEN_LENGTH) return letters.join('');
  return `${letters.slice(0, SPOKEN_LENGTH).join('').trimEnd()}…`;
}

/** A sentence goes with what it is about; that of several stays. */
const NOTHING = { of: '', text: '' };

type Said = ChatEntry & { kind: 'message' };
const ofOthers = (entries: readonly ChatEntry[]): readonly Said[] =>
  entries.filter((entry): entry is Said => entry.kind === 'message' && !entry.person.you);

/** What was just written: one message by its beginning, several as a count; none is passed over. */
function useChatSpoken(entries: readonly ChatEntry[], say: Words): string {
  const [spoken, setSpoken] = useState(NOTHING);
  const known = useRef<ReadonlySet<string>>(undefined);
  const waiting = useRef<readonly Said[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const all = ofOthers(entries);
    const before = known.current;
    known.current = new Set(all.map(({ id }) => id));
    if (before === undefined) return;
    // Older messages that were fetched stand above what is known, and are not news.
    const newest = all.findLastIndex(({ id }) => before.has(id));
    const stands = (id: string) => known.current?.has(id) === true;
    // What was deleted, frozen or erased meanwhile is not said, and stands here no longer.
    waiting.current = [...waiting.current.filter(({ id }) => stands(id)), ...all.slice(newest + 1)];
    setSpoken((now) => (now.of === '' || stands(now.of) ? now : NOTHING));
    const speak = () => {
      const fresh = waiting.current;
      const [one] = fresh;
      timer.current = undefined;
      if (!one) return;
      waiting.current = [];
      const what = `${one.person.name}: ${beginning(one.text)}`;
      const many = `${say('chat.title')}: ${say('chat.unread', { n: fresh.length })}`;
      setSpoken(fresh.length === 1 ? { of: one.id, text: what } : { of: '', text: many });
      timer.current = setTimeout(speak, CHAT_EVERY_MS);
    };
    if (timer.current === undefined) speak();
  }, [entries, say]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return spoken.text;
}

/** Speaks what happens to who cannot see it: hands and chat, politely and not too often. */
export function Announcer({ view }: { view: ClassView }) {
  const say = useWords();
  const [hand, setHand] = useState(NOTHING);
  const chat = useChatSpoken(view.chat.entries, say);
  const known = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const hands = view.people.hands;
    const fresh = hands.findIndex((row) => !known.current.has(row.person.ref));
    known.current = new Set(hands.map((row) => row.person.ref));
    const row = hands[fresh];
    if (row && view.own.leads) {
      const place = placeInLine('stage.hand.place', fresh + 1);
      const { ref, name } = row.person;
      setHand({ of: ref, text: say('stage.hand.told', { name, place }) });
    } else setHand((now) => (known.current.has(now.of) ? now : NOTHING));
  }, [view.people.hands, view.own.leads, say]);

  return (
    <div className="ly-hidden">
      <p aria-live="polite">{hand.text}</p>
      <p aria-live="polite">{chat}</p>
    </div>
  );
}
