import { type Device, present, rememberedDevice } from '@lyceum/media/devices.ts';
import { playChime } from '@lyceum/media/level.ts';
import { currentLanguage, useWords } from '@lyceum/ui/words.ts';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { CardPage } from '../cards/Card.tsx';
import { Entering, type EnteringActs } from '../cards/Entering.tsx';
import { NameCard } from '../cards/NameCard.tsx';
import type { JoinActs } from '../join/joinView.ts';
import { PreJoin } from '../join/PreJoin.tsx';
import type { DeviceKind } from '../views.ts';
import type { DoorState } from './doorway.ts';
import { Opening } from './Opening.tsx';
import { obstacleOf } from './obstacle.ts';
import { titled } from './page.ts';
import type { Page } from './start.ts';
import { joinView } from './view/join.ts';

const KINDS = { mic: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;

/** Goes on to the next camera; undefined where there is no other. */
function flipOf(cameras: readonly Device[], preview: Page['preview']): (() => void) | undefined {
  if (cameras.length < 2) return undefined;
  return () => {
    const now = present(cameras, rememberedDevice('videoinput'));
    const at = cameras.findIndex(({ id }) => id === now);
    const next = cameras[(at + 1) % cameras.length];
    if (next) void preview.choose('videoinput', next.id);
  };
}

function joinActs({ doorway, preview }: Page, cameras: readonly Device[]): JoinActs {
  const flip = flipOf(cameras, preview);
  return {
    ...(flip ? { flip } : {}),
    toggleMic: () => preview.toggle('mic'),
    toggleCamera: () => preview.toggle('camera'),
    chooseDevice: (kind: DeviceKind, id: string) => void preview.choose(KINDS[kind], id),
    testSpeaker: () => void playChime(rememberedDevice('audiooutput')),
    askAgain: () => void preview.start(),
    checkAgain: () => void doorway.checkNetwork(),
    join: () => void doorway.join(),
  };
}

function atDoor({ doorway, session }: Page): EnteringActs {
  return {
    retry: () => void doorway.look(),
    leave: () => doorway.again(),
    takeOver: () => session.takeOver(),
  };
}

/** Who comes by an invitation; another language asks in other words. */
function Asked({ page, door }: { page: Page; door: Extract<DoorState, { at: 'name' }> }) {
  useWords();
  const { doorway } = page;
  const { look, fault } = door;
  const language = currentLanguage();
  useEffect(() => void doorway.speak(language), [doorway, language]);
  return (
    <CardPage>
      <NameCard
        by={look.teacher ?? ''}
        title={look.className}
        startsAt={look.start}
        endsAt={look.end}
        asking={look.asking}
        busy={false}
        typed={look.name ?? ''}
        fault={fault}
        onGo={(name, agreed) => doorway.named(name, agreed)}
        onRefuse={() => doorway.refuse()}
      />
    </CardPage>
  );
}

/** Before the class: the name, the check, or what stands in the way. */
export function AtTheDoor({ page }: { page: Page }) {
  const door = useStore(page.doorway.store);
  const phase = useStore(page.store, (state) => state.phase);
  const preview = useStore(page.preview.store);
  const ways = useStore(page.doorway.ways);
  const devices = useStore(page.store, (state) => state.devices);
  const title = 'look' in door ? titled(door.look.className) : titled();
  useEffect(() => {
    document.title = title;
  }, [title]);
  switch (door.at) {
    case 'looking':
      return <Opening page={page} />;
    case 'unfit':
      return (
        <CardPage>
          <Entering obstacle={door.obstacle} acts={atDoor(page)} />
        </CardPage>
      );
    case 'refused':
      return (
        <CardPage>
          <Entering obstacle={{ kind: 'unagreed', before: false }} acts={atDoor(page)} />
        </CardPage>
      );
    case 'shut':
      return (
        <CardPage>
          <Entering
            obstacle={obstacleOf(door.shut, door.retryAt ?? 0, page.store.getState().offset)}
            acts={atDoor(page)}
          />
        </CardPage>
      );
    case 'name':
      return <Asked page={page} door={door} />;
    case 'check':
      return (
        <PreJoin
          view={joinView({
            look: door.look,
            preview,
            ways,
            devices,
            address: page.address,
            joining: phase.at !== 'door',
            clock: page.clock,
          })}
          acts={joinActs(page, devices.videoinput)}
        />
      );
  }
}
