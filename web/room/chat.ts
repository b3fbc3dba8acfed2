import type {
  Chat,
  ChatEvent,
  Message,
  MessageGone,
  MessageSent,
  PersonRef,
} from '@lyceum/wire/room.ts';
import { drop, each, plusOne, put } from './table.ts';

/** Messages to everybody that the state keeps; as in Java. */
export const TAIL = 200;

/** Messages of one private thread that the state keeps; as in Java. */
export const THREAD_TAIL = 50;

/** Nothing was said. */
export const emptyChat: Chat = {
  who: 'EVERYONE',
  messages: [],
  threads: {},
  silenced: {},
  counts: {},
};

/** Folds one event. It cannot fail: what is in the log has happened. */
export function chatAfter(chat: Chat, event: ChatEvent, seq: number, at: number): Chat {
  switch (event.type) {
    case 'MessageSent':
    case 'MessageGone':
      return said(chat, messageOf(event, seq, at), event.thread);
    case 'MessageDeleted':
      return deleted(chat, event.message, event.thread);
    case 'PersonSilenced':
      return { ...chat, silenced: put(chat.silenced, event.person, { until: event.until }) };
    case 'SilenceLifted':
      return { ...chat, silenced: drop(chat.silenced, event.person) };
    case 'ChatOpened':
      return { ...chat, who: event.who };
  }
}

/** What was said with that event. */
export function messageOf(event: MessageSent | MessageGone, seq: number, at: number): Message {
  if (event.type === 'MessageGone') return { ...emptied, seq, at, author: event.author };
  const { author, parts, priority, custom } = event;
  return { seq, at, author, parts, priority, custom, gone: false };
}

const emptied = { parts: [], priority: 'NORMAL', custom: '', gone: true } as const;

function said(chat: Chat, message: Message, thread: PersonRef | null): Chat {
  if (thread !== null) {
    const before = chat.threads[thread] ?? [];
    return { ...chat, threads: put(chat.threads, thread, plus(before, message, THREAD_TAIL)) };
  }
  return {
    ...chat,
    messages: plus(chat.messages, message, TAIL),
    counts: message.author === null ? chat.counts : plusOne(chat.counts, message.author),
  };
}

function plus(before: readonly Message[], message: Message, limit: number): readonly Message[] {
  return [...before.slice(Math.max(0, before.length + 1 - limit)), message];
}

/** What is left once a person is forgotten: that something was said, not what. */
export function chatWithout(chat: Chat, person: PersonRef): Chat {
  const left = (messages: readonly Message[]) =>
    messages.map((it) => (it.author === person ? { ...it, ...emptied } : it));
  return { ...chat, messages: left(chat.messages), threads: each(chat.threads, left) };
}

function deleted(chat: Chat, seq: number, thread: PersonRef | null): Chat {
  if (thread === null) return { ...chat, messages: without(chat.messages, seq) };
  const before = chat.threads[thread];
  return before === undefined
    ? chat
    : { ...chat, threads: put(chat.threads, thread, without(before, seq)) };
}

function without(messages: readonly Message[], seq: number): readonly Message[] {
  return messages.map((it) => (it.seq === seq ? { ...it, ...emptied } : it));
}
