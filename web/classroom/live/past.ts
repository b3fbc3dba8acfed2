import { messageOf, TAIL, THREAD_TAIL } from '@lyceum/room/chat.ts';
import type { Chat, ChatEvent, Message, PersonRef, Seen } from '@lyceum/wire/room.ts';
import type { EarlierChat } from '@lyceum/wire/socket.ts';

/** One message and whose private thread it is in; null: to everybody. */
export interface Said {
  readonly message: Message;
  readonly thread: PersonRef | null;
}

/** What was said before the chat that the state keeps, as far as this page knows it. */
export interface Past {
  /** Everything said from this number on is known here or in the state; below 2: all of it. */
  readonly from: number;
  /** Oldest first. Some of it may stand in the state too. */
  readonly said: readonly Said[];
  readonly asking: 'no' | 'yes' | 'failed';
  /** Deleted since the page asked: the answer may have been written before. */
  readonly deleted: ReadonlySet<number>;
  /** Erased since the page asked, for the same reason. */
  readonly forgotten: ReadonlySet<PersonRef>;
}

/** Messages kept that nobody scrolled back for; older ones are asked for again. */
export const KEPT = 1_000;

/** A state that holds all chat from a number on. */
export function pastBefore(from: number): Past {
  return { from, said: [], asking: 'no', deleted: new Set(), forgotten: new Set() };
}

/** Whether there may be more than what is known. */
export const hasEarlier = (past: Past): boolean => past.from > 1;

/** What happened is told to the past too: what the state lets go is kept, what is deleted goes. */
export function pastAfter(past: Past, before: Chat, { event }: Seen): Past {
  switch (event?.type) {
    case 'MessageSent':
    case 'MessageGone':
      return keep(past, before, event);
    case 'MessageDeleted':
      return deleted(past, event.message);
    case 'PersonForgotten':
      return forgotten(past, event.ref);
    default:
      return past;
  }
}

/** The oldest message of a full tail leaves the state with the next one. */
function keep(
  past: Past,
  before: Chat,
  { thread }: ChatEvent & { thread: PersonRef | null },
): Past {
  const tail = thread === null ? before.messages : (before.threads[thread] ?? []);
  const [message] = tail;
  if (!message || tail.length < (thread === null ? TAIL : THREAD_TAIL)) return past;
  if (past.said.some((each) => each.message.seq === message.seq)) return past;
  const said = sorted([...past.said, { message, thread }]);
  const lost = said.length - KEPT;
  if (lost <= 0 || past.said.length > KEPT) return { ...past, said };
  return { ...past, said: said.slice(lost), from: said[lost]?.message.seq ?? past.from };
}

function deleted(past: Past, message: number): Past {
  return {
    ...past,
    said: past.said.map((each) => (each.message.seq === message ? emptied(each) : each)),
    deleted: past.asking === 'yes' ? new Set([...past.deleted, message]) : past.deleted,
  };
}

function forgotten(past: Past, person: PersonRef): Past {
  return {
    ...past,
    said: past.said.map((each) => (each.message.author === person ? emptied(each) : each)),
    forgotten: past.asking === 'yes' ? new Set([...past.forgotten, person]) : past.forgotten,
  };
}

function emptied({ message, thread }: Said): Said {
  return { message: { ...message, parts: [], custom: '', priority: 'NORMAL', gone: true }, thread };
}

/** One more page of it. */
export function withPage(past: Past, page: EarlierChat): Past {
  const known = new Set(past.said.map(({ message }) => message.seq));
  const told = page.lines.flatMap(({ event, seq, at }): readonly Said[] => {
    if (event?.type !== 'MessageSent' && event?.type !== 'MessageGone') return [];
    if (known.has(seq)) return [];
    const said = { message: messageOf(event, seq, at), thread: event.thread };
    const { author } = event;
    const gone = past.deleted.has(seq) || (author !== null && past.forgotten.has(author));
    return [gone ? emptied(said) : said];
  });
  return { ...pastBefore(page.from), said: sorted([...told, ...past.said]) };
}

function sorted(said: readonly Said[]): readonly Said[] {
  return [...said].sort((a, b) => a.message.seq - b.message.seq);
}
