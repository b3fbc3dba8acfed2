import { rememberedDevice } from '@lyceum/media/devices.ts';
import { playChime } from '@lyceum/media/level.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Link } from '../bar/Link.tsx';
import { CardPage } from '../cards/Card.tsx';
import { Entering } from '../cards/Entering.tsx';
import { Advice } from '../join/Advice.tsx';
import { Preview } from '../join/Preview.tsx';
import { SoundChecks } from '../join/SoundChecks.tsx';
import type { Page } from './start.ts';
import { checkView } from './view/join.ts';

/** The own devices once more; nobody else sees or hears them. */
function DeviceCheck({ page }: { page: Page }) {
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

/** In the waiting room; the class opens by itself once the teacher lets the person in. */
export function Outside({ page, since }: { page: Page; since: number }) {
  const [checking, setChecking] = useState(false);
  const link = useStore(page.store, (state) => state.link);
  const offset = useStore(page.store, (state) => state.offset);
  const door = page.doorway.store.getState();
  const teacher = 'look' in door ? door.look.teacher : null;
  const check = () => {
    setChecking(true);
    void page.preview.start();
  };
  return (
    <CardPage>
      <div className="ly-card-stack">
        <Link link={link} onRetry={() => page.session.retry()} />
        <Entering
          obstacle={{ kind: 'waiting', teacher: teacher ?? undefined, since: since - offset }}
          acts={{
            retry: () => page.session.retry(),
            leave: () => page.session.leave(),
            takeOver: () => page.session.takeOver(),
            ...(checking ? {} : { check }),
          }}
        />
        {checking && <DeviceCheck page={page} />}
      </div>
    </CardPage>
  );
}
