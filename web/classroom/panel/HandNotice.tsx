import './panel.css';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Hand } from '@lyceum/ui/icons.ts';
import { placeInLine, useWords } from '@lyceum/ui/words.ts';
import { useEffect, useRef, useState } from 'react';
import type { ClassView, HandRow } from '../views.ts';

/** How long one notice stays; hands raised meanwhile are told together in the next. */
const STAYS_MS = 4000;

interface NoticeProps {
  view: ClassView;
  /** The queue itself is open: nothing is news there. */
  queue: boolean;
  /** Something else is said in this place; hands wait for its end. */
  busy: boolean;
}

/** Whose hands to tell now. Who lowers a hand before it was told is left out. */
function useRaised(hands: readonly HandRow[], queue: boolean, busy: boolean): readonly HandRow[] {
  const [told, setTold] = useState<readonly HandRow[]>([]);
  const known = useRef<ReadonlySet<string>>(new Set());
  const waiting = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const up = hands.map((row) => row.person.ref);
    const fresh = up.filter((ref) => !known.current.has(ref));
    const wait = queue ? [] : up.filter((ref) => waiting.current.has(ref) || fresh.includes(ref));
    known.current = new Set(up);
    waiting.current = new Set(wait);
    if (busy || told.length > 0 || wait.length === 0) return;
    setTold(hands.filter((row) => wait.includes(row.person.ref)));
    waiting.current = new Set();
  }, [hands, queue, busy, told]);
  useEffect(() => {
    if (told.length === 0) return undefined;
    const timer = setTimeout(() => setTold([]), STAYS_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return told;
}

/** Says to who leads whose hand went up while the queue is closed; for the eye, see `Announcer`. */
export function HandNotice({ view, queue, busy }: NoticeProps) {
  const say = useWords();
  const { hands } = view.people;
  const told = useRaised(hands, queue || !view.own.leads, busy);
  const [one] = told;
  if (!one || queue || busy) return null;
  const { name, ref } = one.person;
  const at = hands.findIndex((row) => row.person.ref === ref);
  if (at === -1) return null;
  const others = told.length - 1;
  const place = placeInLine('stage.hand.place', at + 1);
  return (
    <p className="ly-hand-told" aria-hidden="true">
      <Icon of={Hand} size={18} />
      <span>
        {others === 0
          ? say('stage.hand.told', { name, place })
          : say('stage.hands.told', { name, n: others })}
      </span>
    </p>
  );
}
