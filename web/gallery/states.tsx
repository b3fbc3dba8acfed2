import { MessageCircle, Mic, MicOff, MonitorUp } from '@lyceum/ui/icons.ts';
import { Toast } from '@lyceum/ui/Toast.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import { Link } from '../classroom/bar/Link.tsx';
import { Ended } from '../classroom/cards/Ended.tsx';
import { Entering } from '../classroom/cards/Entering.tsx';
import { Lobby } from '../classroom/cards/Lobby.tsx';
import { ChatPanel } from '../classroom/chat/ChatPanel.tsx';
import { Composer } from '../classroom/chat/Composer.tsx';
import { ControlButton } from '../classroom/controls/ControlButton.tsx';
import { DevicePicker } from '../classroom/controls/DevicePicker.tsx';
import { HandBlock } from '../classroom/controls/HandBlock.tsx';
import { MutedHint } from '../classroom/controls/OwnDevices.tsx';
import { Denied } from '../classroom/join/Denied.tsx';
import { InvitationCard } from '../classroom/stage/InvitationCard.tsx';
import { SharingStrip } from '../classroom/stage/Share.tsx';
import { FreeSeat, Tile } from '../classroom/stage/Tile.tsx';
import { dark, people, tile } from './people.ts';
import { acts, clock, DEVICES, NOW, room } from './room.ts';

const nothing = () => undefined;
const entering = { retry: nothing, leave: nothing, takeOver: nothing, check: nothing };

function Controls() {
  const say = useWords();
  return (
    <div className="ly-gallery-row ly-card">
      <ControlButton icon={Mic} word={say('stage.mic.mute')} level={DEVICES.level} />
      <ControlButton icon={MicOff} word={say('stage.mic.unmute')} state="off" />
      <ControlButton icon={MessageCircle} word={say('chat.title')} state="active" />
      <ControlButton icon={MonitorUp} word={say('stage.share.asking')} state="asking" />
      <ControlButton icon={MonitorUp} word={say('stage.share.start')} state="locked" />
    </div>
  );
}

function Tiles({ chinese }: { chinese: boolean }) {
  const [, , , hana, yuki, ravi, sofia] = people(chinese, 7);
  if (!hana || !yuki || !ravi || !sofia) throw new Error('the gallery has no people');
  const { person } = acts(true);
  const { video: _, ...connecting } = tile(sofia, 0, { state: 'connecting' });
  return (
    <ul className="ly-gallery-tiles-of-states">
      {[
        tile(hana, 3, { pinned: true }),
        tile(yuki, 4, { weak: true }),
        dark(ravi, { state: 'invited' }),
        connecting,
      ].map((one) => (
        <li key={one.person.ref}>
          <Tile tile={one} room="gallery" actions={person} />
        </li>
      ))}
      <li>
        <FreeSeat place={undefined} />
      </li>
    </ul>
  );
}

/** What a person sees when something happens, one beside the other. */
export function States({ chinese }: { chinese: boolean }) {
  const view = room({ chinese, leads: false, stage: 'six', panel: 'chat' });
  const { lesson, own, chat } = view;
  const does = acts(false);
  const { fresh: _, ...quiet } = chat;
  const none = { ...quiet, entries: [] };
  const said: readonly ReactNode[] = [
    <InvitationCard
      key="invited"
      invitation={{ by: lesson.teacher, until: NOW + 30_000, mic: false, camera: false }}
      own={own}
      clock={() => NOW}
      onAccept={nothing}
      onDecline={nothing}
    />,
    <Denied key="denied" browser="chrome" onRetry={nothing} onJoin={nothing} />,
    <MutedHint key="muted" onUnmute={nothing} />,
    <Controls key="controls" />,
    <div key="hand" className="ly-gallery-row">
      <HandBlock hand={own.hand} clock={clock} onToggle={nothing} waits={false} small={false} />
    </div>,
    <SharingStrip key="sharing" onStop={nothing} />,
    <div key="empty" className="ly-card ly-gallery-chat">
      <ChatPanel chat={none} acts={does} />
    </div>,
    <div key="paused" className="ly-card">
      <Composer chat={{ ...chat, muted: true }} acts={does} />
    </div>,
    <Lobby
      key="lobby"
      title={lesson.title}
      startsAt={NOW + 220_000}
      waiting={12}
      clock={clock}
      acts={entering}
    />,
    <Link key="again" link={{ state: 'reconnecting' }} onRetry={nothing} />,
    <Link
      key="lost"
      link={{ state: 'lost', attempt: 3, retryAt: Date.now() + 4000 }}
      onRetry={nothing}
    />,
    <Entering key="tab" obstacle={{ kind: 'otherTab' }} acts={entering} />,
    <Ended
      key="ended"
      title={lesson.title}
      teacher={lesson.teacher}
      duration={2_772_000}
      hands={3}
    />,
    <Entering
      key="removed"
      obstacle={{ kind: 'removed', until: Date.now() + 872_000 }}
      acts={entering}
    />,
    <div key="devices" className="ly-card">
      <DevicePicker kind="mic" devices={DEVICES} acts={does} />
    </div>,
    <Tiles key="tiles" chinese={chinese} />,
  ];
  return (
    <main className="ly-gallery-cards">
      {said.map((one, place) => (
        <div key={place}>{one}</div>
      ))}
      <Toast toast={{ id: 't', text: 'Leo Brandt is off stage', undo: nothing }} onGone={nothing} />
    </main>
  );
}
