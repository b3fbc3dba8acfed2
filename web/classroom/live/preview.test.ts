import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FIRST } from './preferences.ts';
import { Preview } from './preview.ts';

vi.mock('@lyceum/media/level.ts', () => ({ levelOf: () => () => 0 }));

/** A device of paper: says whether it was let go. */
class PaperTrack {
  stopped = false;
  onended: (() => void) | null = null;
  stop(): void {
    this.stopped = true;
  }
}

interface Question {
  readonly side: 'mic' | 'camera';
  allow(): PaperTrack;
  refuse(name: string): void;
}

/** What the browser was asked, in order; it answers when the test says so. */
let questions: Question[];
let settled: () => Promise<void>;

function getUserMedia(wanted: MediaStreamConstraints): Promise<unknown> {
  return new Promise((done, fail) => {
    questions.push({
      side: wanted.audio ? 'mic' : 'camera',
      allow: () => {
        const track = new PaperTrack();
        done({ getTracks: () => [track] });
        return track;
      },
      refuse: (name) => fail(new DOMException('no', name)),
    });
  });
}

beforeEach(() => {
  questions = [];
  settled = () => new Promise((done) => setImmediate(done));
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('MediaStream', class {});
});
afterEach(() => vi.unstubAllGlobals());

const preview = () => new Preview(() => FIRST);
const asked = () => questions.map(({ side }) => side);

test('who goes in while the camera still opens leaves no device open', async () => {
  const all = preview();
  void all.start();
  all.stop();
  const camera = questions[0]?.allow();
  await settled();
  expect(camera?.stopped).toBe(true);
  expect(asked()).toEqual(['camera']);
  expect(all.store.getState()).toMatchObject({ mic: 'off', camera: 'off' });
});

test('asking again lets go what was open before', async () => {
  const all = preview();
  void all.open('camera');
  const first = questions[0]?.allow();
  await settled();
  void all.start();
  expect(first?.stopped).toBe(true);
});

test('on, off, on: only what was asked for last stays open', async () => {
  const all = preview();
  all.toggle('mic');
  all.toggle('mic');
  all.toggle('mic');
  const tracks = questions.map((question) => question.allow());
  await settled();
  expect(tracks.map(({ stopped }) => stopped)).toEqual([true, false]);
  expect(all.store.getState().mic).toBe('on');
  all.stop();
  expect(tracks.every(({ stopped }) => stopped)).toBe(true);
});

test('each side keeps its own fault', async () => {
  const all = preview();
  void all.start();
  questions[0]?.refuse('NotAllowedError');
  await settled();
  questions[1]?.allow();
  await settled();
  expect(all.store.getState()).toMatchObject({
    mic: 'on',
    camera: 'off',
    faults: { camera: 'denied' },
  });
  void all.open('camera');
  questions[2]?.allow();
  await settled();
  expect(all.store.getState().faults).toEqual({});
});
