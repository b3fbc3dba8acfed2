import type {
  ChatEntry,
  ClassActs,
  ClassView,
  PersonView,
  RosterRow,
  TileView,
} from '../classroom/views.ts';
import { dark, face, people, row, sharedScreen, tile } from './people.ts';

/** Ten o'clock on a school day, plus 24:18. */
export const NOW = Date.parse('2026-11-23T10:24:18+00:00');
const START = Date.parse('2026-11-23T10:00:00+00:00');
const MINUTE = 60_000;
export const clock = () => NOW;

const nothing = () => undefined;
/** Acts that do nothing: the gallery shows, it does not work. */
export function acts(leads: boolean): ClassActs {
  const lead = leads
    ? {
        muteAll: nothing,
        lowerAll: nothing,
        clearStage: nothing,
        letIn: nothing,
        refuse: nothing,
        letAllIn: nothing,
        lock: nothing,
        startClass: nothing,
        endClass: nothing,
        whoMayWrite: nothing,
      }
    : {};
  const person = leads
    ? {
        pin: nothing,
        mute: nothing,
        askUnmute: nothing,
        stopCamera: nothing,
        stopShare: nothing,
        invite: nothing,
        offStage: nothing,
        lowerHand: nothing,
        muteInChat: nothing,
        writeTo: nothing,
        letShare: nothing,
        onlyVoice: nothing,
        takeBack: nothing,
        letBack: nothing,
        rename: nothing,
        remove: nothing,
      }
    : { pin: nothing };
  return {
    toggleMic: nothing,
    toggleCamera: nothing,
    hold: nothing,
    toggleShare: nothing,
    toggleHand: nothing,
    takeBack: async () => true,
    choosePanel: nothing,
    chooseLayout: nothing,
    earlier: nothing,
    turnTo: nothing,
    takeSeat: nothing,
    leaveStage: nothing,
    leave: nothing,
    retry: nothing,
    acceptInvitation: nothing,
    declineInvitation: nothing,
    write: nothing,
    draft: nothing,
    writeTo: nothing,
    readChat: nothing,
    resend: nothing,
    deleteMessage: nothing,
    chooseDevice: nothing,
    testSpeaker: nothing,
    prefer: nothing,
    toastGone: nothing,
    person,
    ...lead,
  };
}

export const level = (listener: (level: number) => void) => {
  listener(0.55);
  return nothing;
};

export const DEVICES = {
  mic: [
    { id: 'headset', label: 'Headset mic' },
    { id: 'built-in', label: 'Built-in microphone' },
  ],
  camera: [{ id: 'cam', label: 'Built-in camera' }],
  speaker: [{ id: 'headset', label: 'Headset' }],
  chosen: { mic: 'headset', camera: 'cam', speaker: 'headset' },
  level,
  music: false,
};

function messages(all: readonly PersonView[], chinese: boolean): ChatEntry[] {
  const said = chinese
    ? [
        '找到了，第 6 页。',
        '声音恢复了，谢谢！',
        '拖动滑块看看，h 有什么作用？',
        '图像会左右移动。',
      ]
    : [
        'Found it, page 6.',
        'The sound is back, thank you!',
        'Copy the table on page 6, then try question 2 on your own.',
        'Is a negative when it opens down?',
      ];
  const by = [12, 14, 0, 16];
  return said.map((text, n) => ({
    kind: 'message',
    id: `m${n}`,
    person: all[by[n] ?? 0] as PersonView,
    at: NOW - (6 - n) * MINUTE,
    text,
    state: 'sent',
    deletable: false,
  }));
}

interface Scene {
  chinese: boolean;
  leads: boolean;
  stage: 'six' | 'gallery' | 'share';
  panel?: 'people' | 'chat';
}

function tiles(all: readonly PersonView[], scene: Scene): TileView[] {
  const at = (n: number) => all[n] as PersonView;
  if (scene.stage === 'gallery') {
    const first = [0, 1, 12, 13, 6, 11];
    return [
      ...first.map((n) =>
        tile(at(n), n + 1, {
          mic: n === 1 ? 'speaking' : n === 0 || n === 12 ? 'live' : 'muted',
          pinned: n === 0,
        }),
      ),
      dark(at(5)),
      tile(at(14), 15, { weak: true }),
      tile(at(15), 16),
      tile(at(7), 8),
      dark(at(10)),
      tile(at(16), 17),
    ];
  }
  const speaking = scene.stage === 'share' ? 0 : 1;
  return [0, 1, 2, 3, 4, 5].map((n) => {
    const mic = n === speaking ? 'speaking' : n < 3 ? 'live' : 'muted';
    return n === 5 ? dark(at(n)) : tile(at(n), n + 1, { mic });
  });
}

/** A whole classroom with invented people. */
export function room(scene: Scene, more: Partial<ClassView> = {}): ClassView {
  const all = people(scene.chinese, scene.leads ? 0 : 7);
  const at = (n: number) => all[n] as PersonView;
  const stageRows: RosterRow[] = [0, 1, 2, 3, 4, 5].map((n) =>
    row(at(n), {
      mic: n === 1 ? 'speaking' : n < 3 ? 'live' : 'muted',
      camera: n === 5 ? 'off' : 'on',
    }),
  );
  const entries = messages(all, scene.chinese);
  return {
    clock,
    lesson: {
      title: scene.chinese ? '高一数学 · 二次函数顶点式' : 'Algebra II · Vertex form',
      teacher: at(0).name,
      state: 'running',
      startedAt: START,
      endsAt: START + 45 * MINUTE,
    },
    link: { state: 'fine' },
    mediaCut: false,
    own: {
      person: at(scene.leads ? 0 : 7),
      leads: scene.leads,
      mic: scene.leads ? 'on' : 'locked',
      camera: scene.leads ? 'on' : 'locked',
      level,
      mutedHint: false,
      share: scene.leads ? 'off' : 'ask',
      hand: scene.leads ? { state: 'absent' } : { state: 'up', place: 2, since: NOW - 58_000 },
      waits: [],
      quality: 'good',
      mayStepUp: false,
      mayStepDown: false,
      video: face(8),
    },
    stage: {
      tiles: tiles(all, scene),
      sharing: false,
      layout: scene.stage === 'gallery' ? 'gallery' : 'teacher',
      freeSeat: !scene.leads,
      ...(scene.stage === 'share'
        ? { share: { by: at(0), video: sharedScreen, sound: true } }
        : {}),
    },
    people: {
      hands: [6, 7, 8].map((n, place) => ({
        person: at(n),
        invited: false,
        since: NOW - ([102, 58, 12][place] ?? 0) * 1000,
      })),
      stage: stageRows,
      seats: 6,
      places: 7,
      inClass: [9, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16].map((n) =>
        row(at(n), {
          handUp: n === 7 || n === 8 || n === 6,
          raisedBefore: n < 9,
          ...(n === 10 ? { quality: 'poor' } : {}),
        }),
      ),
      waiting: [],
      asks: [],
      removed: [],
      locked: false,
    },
    count: 25,
    chat: {
      entries,
      unread: scene.panel === 'chat' ? 0 : 3,
      ...(scene.panel === 'chat' ? { fresh: { from: 'm3', n: 1 } } : {}),
      draft: '',
      target: 'all',
      targets: ['all', at(0)],
      muted: false,
      ...(scene.leads ? { who: 'all' } : {}),
      mutedPeople: scene.leads ? [at(5)] : [],
    },
    trust: {
      heardBy: 0,
      seenBy: 25,
      watchers: [at(0), at(9)],
      supervisor: true,
      agreed: !scene.leads,
    },
    devices: DEVICES,
    preferences: {
      mirror: true,
      hd: false,
      noise: true,
      gain: true,
      music: false,
      singleKeys: true,
      lowData: false,
      textSize: 100,
    },
    figures: {
      delayMs: 38,
      loss: 0.2,
      sending: 1_100_000,
      receiving: 2_400_000,
      history: Array.from({ length: 30 }, (_, n) => 36 + (n % 5) * 2 + (n === 18 ? 28 : 0)),
      direct: true,
    },
    ...(scene.panel ? { panel: scene.panel } : {}),
    ...more,
  };
}
