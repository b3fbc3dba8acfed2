import { rememberedDevice } from '@lyceum/media/devices.ts';
import { playChime } from '@lyceum/media/level.ts';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Advice } from '../join/Advice.tsx';
import { Preview } from '../join/Preview.tsx';
import { SoundChecks } from '../join/SoundChecks.tsx';
import type { Page } from './start.ts';
import { checkView } from './view/join.ts';

/** The own devices once more; nobody else sees or hears them. Gone, it lets them go. */
export function DeviceCheck({ page }: { page: Page }) {
  useEffect(() => () => page.preview.stop(), [page]);
  const preview = useStore(page.preview.store);
  const devices = useStore(page.store, (state) => state.devices);
  const door = page.doorway.store.getState();
  const view = checkView('look' in door ? door.look : undefined, preview, devices);
  const acts = {
    toggleMic: () => page.preview.toggle('mic'),
    toggleCamera: () => page.preview.toggle('camera'),
    testSpeaker: () => void playChime(rememberedDevice('audiooutput')),
  };
  return (
    <div className="ly-outside-check">
      <Preview view={view} acts={acts} small />
      <Advice lines={view.advice} />
      <SoundChecks view={view} acts={acts} small />
    </div>
  );
}
