import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import { CardPage } from '../classroom/cards/Card.tsx';
import { Ended } from '../classroom/cards/Ended.tsx';
import { Entering, type Obstacle } from '../classroom/cards/Entering.tsx';
import { Lobby } from '../classroom/cards/Lobby.tsx';
import { NameCard } from '../classroom/cards/NameCard.tsx';
import { Screen } from '../classroom/frame/Screen.tsx';
import type { JoinView } from '../classroom/join/joinView.ts';
import { PreJoin } from '../classroom/join/PreJoin.tsx';
import type { ChatEntry, ClassView } from '../classroom/views.ts';
import { dark, face, people } from './people.ts';
import { acts, clock, DEVICES, NOW, room } from './room.ts';
import { States } from './states.tsx';

const nothing = () => undefined;
const joinActs = {
  toggleMic: nothing,
  toggleCamera: nothing,
  flip: nothing,
  chooseDevice: nothing,
  testSpeaker: nothing,
  askAgain: nothing,
  checkAgain: nothing,
  join: nothing,
};

function joinView(chinese: boolean, more: Partial<JoinView> = {}): JoinView {
  const all = people(chinese, 7);
  const lesson = room({ chinese, leads: false, stage: 'six' }).lesson;
  const [teacher, you] = [all[0], all[7]];
  if (!teacher || !you) throw new Error('the gallery has no people');
  return {
    clock,
    lesson: {
      title: lesson.title,
      teacher: lesson.teacher,
      state: 'scheduled',
      endsAt: NOW + 49 * 60_000,
    },
    startsAt: NOW + 220_000,
    teacher,
    already: 12,
    you,
    video: face(8),
    mic: 'on',
    camera: 'on',
    advice: [],
    devices: DEVICES,
    remembered: true,
    checks: {
      class: { state: 'ok', note: '38 ms' },
      media: { state: 'ok', found: { path: 'direct', millis: 12, udpPort: 7882 } },
      send: { state: 'checking' },
    },
    opens: { mic: false, camera: false },
    joining: false,
    ...more,
  };
}

const asking = (chinese: boolean) => ({
  app: 3581047,
  locale: chinese ? 'zh-CN' : 'en-US',
  about: chinese
    ? '课堂成员会看到你的名字，以及你在课堂中书写、发言和展示的内容。你可以随时撤回同意。'
    : 'The class sees your name and gets what you write, say and show in it.' +
      ' You can take this back at any time.',
  agree: chinese
    ? '我已满 16 岁，或已获家长或学校同意。'
    : 'I am 16 or older, or a parent or my school has agreed.',
  sha256: '',
  required: true,
});
const OBSTACLES: readonly Obstacle[] = [
  { kind: 'wrong' },
  { kind: 'expired' },
  { kind: 'withdrawn' },
  { kind: 'offline' },
  { kind: 'down', retryAt: Date.now() + 8000 },
  { kind: 'over', endedAt: NOW },
  { kind: 'inapp', address: location.href },
  { kind: 'old', browser: 'Chrome 94 · Windows 8' },
  { kind: 'unagreed', before: false },
  { kind: 'unasserted' },
  { kind: 'frozen' },
  { kind: 'erased' },
  { kind: 'paused' },
  { kind: 'locked' },
  { kind: 'full' },
  { kind: 'crowded' },
  { kind: 'waiting', teacher: 'Elena Marchetti', since: Date.now() - 72_000 },
  { kind: 'refused' },
  { kind: 'removed', until: Date.now() + 872_000 },
  { kind: 'removed' },
  { kind: 'otherTab' },
  { kind: 'onPhone' },
];
const entering = { retry: nothing, leave: nothing, takeOver: nothing, check: nothing };

function Cards({ chinese }: { chinese: boolean }) {
  const { lesson } = room({ chinese, leads: false, stage: 'six' });
  return (
    <main className="ly-gallery-cards">
      <NameCard
        by={lesson.teacher}
        title={lesson.title}
        startsAt={NOW}
        endsAt={NOW + 45 * 60_000}
        asking={asking(chinese)}
        busy={false}
        onGo={nothing}
        onRefuse={nothing}
      />
      {OBSTACLES.map((obstacle) => (
        <Entering
          key={`${obstacle.kind}${'until' in obstacle}`}
          obstacle={obstacle}
          acts={entering}
        />
      ))}
      <Lobby
        title={lesson.title}
        startsAt={NOW + 220_000}
        waiting={12}
        clock={clock}
        acts={entering}
      />
      <Ended title={lesson.title} teacher={lesson.teacher} duration={2_772_000} hands={3} />
    </main>
  );
}

const class_ = (view: ClassView) => <Screen view={view} acts={acts(view.own.leads)} />;

function chatMore(chinese: boolean): Partial<ClassView> {
  const base = room({ chinese, leads: true, stage: 'gallery', panel: 'chat' });
  const all = people(chinese, 0);
  const [noor, you] = [all[13], all[0]];
  if (!noor || !you) return {};
  const private_: ChatEntry = {
    kind: 'message',
    id: 'p1',
    person: noor,
    at: NOW,
    text: chinese
      ? '我掉线后没看到最后一步，能再讲一遍吗？'
      : 'I lost the page when my connection dropped. Can you show the last step again?',
    privateWith: noor,
    state: 'sent',
    deletable: true,
  };
  const mine: ChatEntry = { ...private_, id: 'p2', person: you, state: 'failed', text: 'OK' };
  const { privateWith: _, ...failed } = mine;
  return { chat: { ...base.chat, entries: [...base.chat.entries, private_, failed] } };
}

/** A class of two without a camera, in which one long thing was said. */
function few(chinese: boolean): ClassView {
  const view = room({ chinese, leads: true, stage: 'six' });
  const [teacher, student] = people(chinese, 0);
  if (!teacher || !student) throw new Error('the gallery has no people');
  const text = chinese
    ? '老师好，我这边看不到第六页的表格，能不能再打开一次？声音是正常的，谢谢。'
    : 'Good morning. I cannot see the table on page 6, could you open it once more, please?';
  const said: ChatEntry = {
    kind: 'message',
    id: 'm1',
    person: student,
    at: NOW,
    text,
    state: 'sent',
    deletable: true,
  };
  return {
    ...view,
    stage: { ...view.stage, tiles: [dark(teacher), dark(student)] },
    people: { ...view.people, hands: [], stage: [], inClass: [] },
    chat: { ...view.chat, entries: [said], unread: 0 },
    count: 2,
  };
}

/** The notice that somebody waits outside, whom nobody has looked for. */
function Knock({ chinese }: { chinese: boolean }) {
  const say = useWords();
  const base = room({ chinese, leads: true, stage: 'six' });
  const [one] = base.people.inClass;
  if (!one) throw new Error('the gallery has no people');
  const { person } = one;
  const answers = [say('enter.letin'), say('enter.look')];
  return class_({
    ...base,
    people: { ...base.people, waiting: [{ person, since: NOW }], hands: [] },
    toast: {
      id: 't',
      text: say('enter.waits', { name: person.name }),
      stays: true,
      answers: answers.map((label) => ({ label, act: nothing })),
    },
  });
}

/** Every screen of the product by its name in the address. */
export const SCENES: Readonly<Record<string, (chinese: boolean) => ReactNode>> = {
  prejoin: (chinese) => <PreJoin view={joinView(chinese)} acts={joinActs} />,
  denied: (chinese) => {
    const { video: _, ...view } = joinView(chinese, {
      mic: 'off',
      camera: 'off',
      denied: { browser: 'chrome' },
      checks: {
        class: { state: 'ok', note: '38 ms' },
        media: { state: 'bad' },
        send: { state: 'bad' },
      },
    });
    return <PreJoin view={view} acts={joinActs} />;
  },
  relay: (chinese) => {
    const found = { path: 'relay', millis: 92, tls: true, udpPort: 7882 } as const;
    const checks = {
      class: { state: 'ok', note: '46 ms' },
      media: { state: 'ok', found },
      send: { state: 'ok', note: '1.6 Mb/s' },
    } as const;
    return <PreJoin view={joinView(chinese, { checks })} acts={joinActs} />;
  },
  teacher: (chinese) => class_(room({ chinese, leads: true, stage: 'six', panel: 'people' })),
  gallery: (chinese) =>
    class_(room({ chinese, leads: true, stage: 'gallery', panel: 'chat' }, chatMore(chinese))),
  student: (chinese) => class_(room({ chinese, leads: false, stage: 'share', panel: 'chat' })),
  closed: (chinese) => class_(room({ chinese, leads: true, stage: 'six' })),
  speaker: (chinese) => {
    const base = room({ chinese, leads: false, stage: 'six' });
    const own = { ...base.own, mic: 'off', camera: 'on', hand: { state: 'down' } } as const;
    return class_({ ...base, own: { ...own, mutedHint: true } });
  },
  waiting: (chinese) => {
    const base = room({ chinese, leads: true, stage: 'six', panel: 'people' });
    const waiting = base.people.inClass.slice(4, 8).map((one, n) => ({
      person: { ...one.person, typed: n > 1 },
      since: NOW - (72 - n * 20) * 1000,
    }));
    return class_({
      ...base,
      people: { ...base.people, waiting, hands: [] },
      toast: { id: 't', text: 'Leo Brandt is off stage', undo: nothing },
    });
  },
  assistant: (chinese) => {
    const view = room({ chinese, leads: true, stage: 'six' });
    const own = { ...view.own, mic: 'locked', camera: 'locked', mayStepUp: true } as const;
    return class_({ ...view, own });
  },
  knock: (chinese) => <Knock chinese={chinese} />,
  reconnecting: (chinese) => {
    const view = room({ chinese, leads: false, stage: 'six', panel: 'chat' });
    const toast = { id: 't', text: 'Leo Brandt is off stage' };
    return class_({ ...view, toast, link: { state: 'reconnecting' } });
  },
  lost: (chinese) => {
    const view = room({ chinese, leads: false, stage: 'six', panel: 'chat' });
    const link = { state: 'lost', attempt: 3, retryAt: Date.now() + 4000 } as const;
    return class_({ ...view, link, chat: { ...view.chat, muted: true } });
  },
  few: (chinese) => class_(few(chinese)),
  shown: (chinese) => class_(room({ chinese, leads: false, stage: 'share' })),
  shows: (chinese) => {
    const view = room({ chinese, leads: true, stage: 'share' });
    return class_({ ...view, people: { ...view.people, locked: true } });
  },
  invited: (chinese) => {
    const view = room({ chinese, leads: false, stage: 'six' });
    const invitation = { by: view.lesson.teacher, until: NOW + 30_000, mic: false, camera: false };
    return class_({ ...view, invitation });
  },
  sharing: (chinese) => {
    const view = room({ chinese, leads: true, stage: 'six', panel: 'chat' });
    return class_({ ...view, stage: { ...view.stage, sharing: true } });
  },
  before: (chinese) => {
    const view = room({ chinese, leads: true, stage: 'six', panel: 'chat' });
    const { startedAt: _, ...lesson } = view.lesson;
    return class_({
      ...view,
      lesson: { ...lesson, state: 'scheduled' },
      own: { ...view.own, mic: 'locked', camera: 'locked', share: 'locked' },
      stage: { ...view.stage, tiles: [] },
      chat: { ...view.chat, entries: [], unread: 0 },
    });
  },
  ready: (chinese) => {
    const view = room({ chinese, leads: true, stage: 'six' });
    const { startedAt: _, ...lesson } = view.lesson;
    const { quality: _quality, ...own } = view.own;
    return class_({
      ...view,
      lesson: { ...lesson, state: 'scheduled' },
      own: { ...own, mic: 'locked', camera: 'locked', share: 'locked' },
      stage: { ...view.stage, tiles: [] },
      people: { ...view.people, hands: [] },
      chat: { ...view.chat, entries: [], unread: 0 },
      count: 1,
    });
  },
  large: (chinese) => {
    const view = room({ chinese, leads: false, stage: 'six', panel: 'chat' });
    return class_({ ...view, preferences: { ...view.preferences, textSize: 200 } });
  },
  cards: (chinese) => <Cards chinese={chinese} />,
  states: (chinese) => <States chinese={chinese} />,
  late: (chinese) => {
    const { lesson } = room({ chinese, leads: false, stage: 'six' });
    const startsAt = NOW - 720_000;
    return (
      <CardPage>
        <Lobby title={lesson.title} startsAt={startsAt} waiting={3} clock={clock} acts={entering} />
      </CardPage>
    );
  },
  ended: (chinese) => {
    const { title, teacher } = room({ chinese, leads: true, stage: 'six' }).lesson;
    return (
      <CardPage>
        <Ended title={title} teacher={teacher} duration={2_772_000} came={24} hands={17} />
      </CardPage>
    );
  },
  card: () => (
    <CardPage>
      <Entering obstacle={{ kind: 'otherTab' }} acts={entering} />
    </CardPage>
  ),
};
