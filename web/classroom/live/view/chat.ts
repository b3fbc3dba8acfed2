import type { Message, MessagePart, PersonRef, WhoWrites } from '@lyceum/wire/room.ts';
import type { ChatEntry, ChatTarget, ChatView, PersonView, WhoMayWrite } from '../../views.ts';
import { hasEarlier, type Said } from '../past.ts';
import { isSaid, type Wish } from '../wishes.ts';
import { personView, type Sight } from './person.ts';

const WHO: Readonly<Record<WhoWrites, WhoMayWrite>> = {
  EVERYONE: 'all',
  TO_TEACHER: 'teacher',
  NOBODY: 'none',
};

const EARLIER = { no: 'there', yes: 'coming', failed: 'failed' } as const;

function partText(part: MessagePart): string {
  switch (part.type) {
    case 'Text':
      return part.text;
    case 'Face':
      return part.data;
    case 'Image':
      return part.pictures[0]?.url ?? '';
    case 'Custom':
      return part.description;
    case 'Signature':
      return '';
  }
}

/** Who says it; somebody outside may sign with another name than the class knows. */
function sender(sight: Sight, author: PersonRef, parts: readonly MessagePart[]): PersonView {
  const signature = parts.find((part) => part.type === 'Signature');
  const person = personView(sight, author);
  return signature ? { ...person, name: signature.name } : person;
}

const isTeacher = ({ room, me }: Sight) => room.roster.teacher === me;

function leads({ role }: Sight): boolean {
  return role === 'TEACHER' || role === 'ASSISTANT';
}

/** Whom a private message is shared with, besides the person at this screen. */
function partner(sight: Sight, thread: PersonRef): ChatTarget | 'teacher' {
  return isTeacher(sight) ? personView(sight, thread) : 'teacher';
}

function isInState({ room: { chat } }: Sight, seq: number, thread: PersonRef | null): boolean {
  const tail = thread === null ? chat.messages : (chat.threads[thread] ?? []);
  return (tail[0]?.seq ?? seq + 1) <= seq;
}

function entry(sight: Sight, message: Message, thread: PersonRef | null): ChatEntry {
  const id = String(message.seq);
  const { at, author } = message;
  if (message.gone) return { kind: 'deleted', id, at };
  const text = message.parts.map(partText).join('');
  if (author === null) return { kind: 'notice', id, at, text };
  const privateWith = thread === null ? undefined : partner(sight, thread);
  return {
    kind: 'message',
    id,
    person: sender(sight, author, message.parts),
    at,
    text,
    ...(privateWith && privateWith !== 'all' ? { privateWith } : {}),
    state: 'sent',
    // The class knows only the newest by heart; what is older stays.
    deletable: leads(sight) && isInState(sight, message.seq, thread),
  };
}

/** The own words on their way. What was granted but not yet seen is still on its way. */
function pending(sight: Sight, wish: Wish): ChatEntry | undefined {
  const { command } = wish;
  if (!isSaid(command)) return undefined;
  const to = command.type === 'SayPrivately' ? (command.to ?? sight.me) : null;
  const privateWith = to === null ? undefined : partner(sight, to);
  return {
    kind: 'message',
    id: `wish-${wish.n}`,
    person: personView(sight, sight.me),
    at: wish.at,
    text: command.text,
    ...(privateWith && privateWith !== 'all' ? { privateWith } : {}),
    state: wish.refused ? 'failed' : 'sending',
    deletable: false,
  };
}

/** All that is known without a gap: from the state, and from before it. */
function known({ room: { chat }, past }: Sight): Said[] {
  const inState = [
    ...chat.messages.map((message) => ({ message, thread: null })),
    ...Object.entries(chat.threads).flatMap(([thread, tail]) =>
      tail.map((message) => ({ message, thread })),
    ),
  ];
  const all = new Map([...past.said, ...inState].map((said) => [said.message.seq, said]));
  return [...all.values()].filter(({ message }) => message.seq >= past.from);
}

function sent(sight: Sight): readonly { entry: ChatEntry; message: Message }[] {
  return known(sight)
    .sort((a, b) => a.message.seq - b.message.seq)
    .map(({ message, thread }) => ({ message, entry: entry(sight, message, thread) }));
}

/** Whether this person may not write at the moment. */
function isMuted(sight: Sight): boolean {
  if (leads(sight)) return false;
  const { chat } = sight.room;
  return sight.role === 'SUPERVISOR' || sight.me in chat.silenced || chat.who === 'NOBODY';
}

function targets(sight: Sight): readonly ChatTarget[] {
  const { teacher, people } = sight.room.roster;
  if (isTeacher(sight)) {
    const { target } = sight.desk;
    return target !== 'all' && target in people ? ['all', personView(sight, target)] : ['all'];
  }
  const toTeacher = teacher !== null && sight.me !== teacher ? [personView(sight, teacher)] : [];
  return sight.room.chat.who === 'EVERYONE' || leads(sight) ? ['all', ...toTeacher] : toTeacher;
}

/** What was said, what is on its way, and whether one may write. */
export function chatView(sight: Sight): ChatView {
  const said = sent(sight);
  const { readUpTo, news, draft, target } = sight.desk;
  const others = said.filter(({ message }) => message.author !== sight.me && !message.gone);
  const between = (after: number, upTo: number) =>
    others.filter(({ message: { seq } }) => seq > after && seq <= upTo);
  const unread = between(readUpTo, Number.POSITIVE_INFINITY);
  const may = targets(sight);
  const chosen = may.find((it) => (it === 'all' ? target === 'all' : it.ref === target));
  const onTheWay = sight.wishes.flatMap((wish) => pending(sight, wish) ?? []);
  // Who answers has read it: nothing is new to them any more.
  const answered = (upTo: number) =>
    onTheWay.length > 0 ||
    said.some(({ message: { author, seq } }) => author === sight.me && seq > upTo);
  const fresh = news && !answered(news.upTo) ? between(news.after, news.upTo) : [];
  const silenced = Object.keys(sight.room.chat.silenced);
  const first = fresh[0]?.entry.id;
  return {
    entries: [...said.map((it) => it.entry), ...onTheWay],
    ...(first === undefined ? {} : { fresh: { from: first, n: fresh.length } }),
    ...(hasEarlier(sight.past) ? { earlier: EARLIER[sight.past.asking] } : {}),
    unread: unread.length,
    draft,
    target: chosen ?? may[0] ?? 'all',
    targets: may,
    muted: isMuted(sight),
    ...(leads(sight) ? { who: WHO[sight.room.chat.who] } : {}),
    mutedPeople: leads(sight) ? silenced.map((ref) => personView(sight, ref)) : [],
  };
}
