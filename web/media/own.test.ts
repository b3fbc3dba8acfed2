// @vitest-environment jsdom
import { type LocalParticipant, Track } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import { OwnDevice } from './own.ts';

/** A microphone of paper, and a connection on which nothing is ever answered. */
function unanswered() {
  const stream = { enabled: true, readyState: 'live', stop: vi.fn(), clone: () => ear };
  const ear = { enabled: true, stop: vi.fn() };
  const never = () => new Promise<never>(() => undefined);
  const track = { mediaStreamTrack: stream, isMuted: false, mute: never, stop: vi.fn() };
  const me = {
    getTrackPublication: () => undefined,
    createTracks: async () => [track],
    publishTrack: vi.fn(never),
    unpublishTrack: never,
  };
  const device = new OwnDevice(Track.Source.Microphone, {
    me: () => me as unknown as LocalParticipant,
    may: () => true,
    taste: () => ({ hd: false, noise: true, gain: true, music: false }),
    changed: () => undefined,
    failed: () => undefined,
  });
  return { device, stream, track, me };
}

test.each(['quiet', 'closed'] as const)(
  'wished %s, nothing is heard from that moment, though the connection answers nothing',
  async (wish) => {
    const { device, stream, me } = unanswered();
    device.wish('open');
    await vi.waitFor(() => expect(me.publishTrack).toHaveBeenCalled());
    expect(stream.enabled).toBe(true);
    device.wish(wish);
    expect(stream.enabled).toBe(false);
    expect(device.state).toBe('off');
  },
);

test('a device let go stops before its connection answers', async () => {
  const { device, track, me } = unanswered();
  me.publishTrack.mockImplementation(async () => undefined as never);
  device.wish('open');
  await vi.waitFor(() => expect(me.publishTrack).toHaveBeenCalled());
  device.wish('closed');
  await vi.waitFor(() => expect(track.stop).toHaveBeenCalled());
});

test('what was sent counts as going out while the connection is made anew', async () => {
  const { device, me } = unanswered();
  device.wish('open');
  await vi.waitFor(() => expect(me.publishTrack).toHaveBeenCalled());
  expect(device.state).toBe('starting');

  const again = unanswered();
  again.me.publishTrack.mockImplementation(async () => undefined as never);
  again.device.wish('open');
  // The library has forgotten what it sends until it is connected again.
  await vi.waitFor(() => expect(again.device.state).toBe('on'));
  again.device.wish('closed');
  await vi.waitFor(() => expect(again.track.stop).toHaveBeenCalled());
  expect(again.device.state).toBe('off');
});
