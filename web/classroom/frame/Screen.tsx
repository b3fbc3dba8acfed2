import './screen.css';
import { Confirm, Sheet } from '@lyceum/ui/Dialog.tsx';
import { Toast } from '@lyceum/ui/Toast.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { TopBar } from '../bar/TopBar.tsx';
import { ChatPreview } from '../chat/ChatPreview.tsx';
import { ControlBar } from '../controls/ControlBar.tsx';
import { LayoutChoices } from '../controls/LayoutMenu.tsx';
import { PhoneBar } from '../controls/PhoneBar.tsx';
import { Announcer } from '../panel/Announcer.tsx';
import { HandNotice } from '../panel/HandNotice.tsx';
import { PanelEdge, usePanelWidth } from '../panel/PanelEdge.tsx';
import { SidePanel } from '../panel/SidePanel.tsx';
import { HandsSheet } from '../roster/PeoplePanel.tsx';
import { SettingsDialog, type SettingsPlace } from '../settings/SettingsDialog.tsx';
import { Dots } from '../stage/Dots.tsx';
import { Empty } from '../stage/Empty.tsx';
import { InvitationCard } from '../stage/InvitationCard.tsx';
import { Stage } from '../stage/Stage.tsx';
import type { ClassActs, ClassView } from '../views.ts';
import { MoreSheet } from './MoreSheet.tsx';
import { moreMenu, moreSheet } from './moreEntries.ts';
import { focusOn, nextRegion } from './regions.ts';
import { useAsking } from './useAsking.tsx';
import { useKeys } from './useKeys.ts';
import { useKeyboardRoom, useNarrow, useSize, useTextSize } from './useSize.ts';
import { useSwipe } from './useSwipe.ts';

interface ScreenProps {
  view: ClassView;
  acts: ClassActs;
}
type Open = 'more' | 'layout' | 'hands' | 'end' | undefined;

function fullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

function Ending({
  view,
  acts,
  open,
  onClose,
}: ScreenProps & { open: boolean; onClose: () => void }) {
  const say = useWords();
  const others = Math.max(0, view.count - 1);
  return (
    <Confirm
      open={open}
      title={say('end.title')}
      text={say('end.sub', { n: others })}
      go={say('room.end')}
      onGo={() => acts.endClass?.()}
      onClose={onClose}
      other={{ label: say('end.leave'), act: acts.leave }}
    />
  );
}

/** The classroom: draws the view, asks through the acts, knows nothing else. */
export function Screen({ view, acts }: ScreenProps) {
  const say = useWords();
  const size = useSize();
  const narrow = useNarrow();
  const { own } = view;
  const phone = size === 'phone' || size === 'landscape';
  const [open, setOpen] = useState<Open>();
  const [settings, setSettings] = useState<SettingsPlace>();
  const names = new Map(
    [...view.people.stage, ...view.people.inClass, ...view.people.waiting].map(
      (row) => [row.person.ref, row.person.name] as const,
    ),
  );
  const { asking, dialog } = useAsking(acts.person, (ref) => names.get(ref) ?? '');
  const toggle = (panel: 'chat' | 'people') =>
    acts.choosePanel(view.panel === panel ? undefined : panel);
  const nextLayout = () => acts.turnTo(view.stage.layout === 'gallery' ? 'teacher' : 'gallery');
  const [width, setWidth] = usePanelWidth();
  const swipe = useSwipe((step) => acts.turnTo(step === 1 ? 'gallery' : 'teacher'));
  useKeyboardRoom();
  useTextSize(view.preferences.textSize);
  useKeys(
    {
      mic: () => own.mic === 'locked' || acts.toggleMic(),
      camera: () => own.camera === 'locked' || acts.toggleCamera(),
      hand: () => own.hand.state === 'absent' || acts.toggleHand(),
      share: () => own.share === 'absent' || own.share === 'locked' || acts.toggleShare(),
      chat: () => toggle('chat'),
      people: () => toggle('people'),
      layout: nextLayout,
      fullScreen,
      shortcuts: () => setSettings('keys'),
      hold: acts.hold,
      region: nextRegion,
    },
    view.preferences.singleKeys,
  );

  // What stands until it is answered would hide how the connection is, and cannot be answered now.
  const told = view.link.state === 'fine' || !view.toast?.stays ? view.toast : undefined;
  const close = () => setOpen(undefined);
  const closePanel = () => acts.choosePanel(undefined);
  const about = {
    view,
    acts,
    say,
    onSettings: setSettings,
    onLayout: () => setOpen('layout'),
  };
  const bar = {
    view,
    acts,
    size,
    narrow,
    more: moreMenu(about, narrow),
    onMore: () => setOpen('more'),
    onHands: () => (phone ? setOpen(open === 'hands' ? undefined : 'hands') : toggle('people')),
    onEnd: () => setOpen('end'),
  };
  const invited = view.invitation?.until;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new invitation clears the way
  useEffect(() => {
    if (invited === undefined || !phone) return;
    close();
    setSettings(undefined);
    closePanel();
  }, [invited]);
  const place = own.hand.state === 'up' ? own.hand.place : undefined;
  const panel = view.panel && (
    <SidePanel view={view} acts={acts} actions={asking} open={view.panel} onClose={closePanel} />
  );
  return (
    <div className="ly-room" data-size={size}>
      <button type="button" className="ly-skip" onClick={() => focusOn('ly-stage')}>
        {say('skip.stage')}
      </button>
      <button
        type="button"
        className="ly-skip"
        onClick={() => {
          flushSync(() => acts.choosePanel('chat'));
          focusOn('ly-panel');
        }}
      >
        {say('skip.chat')}
      </button>
      <div className="ly-room-column">
        <TopBar view={view} size={size} acts={acts} onFullScreen={fullScreen} />
        <div className="ly-room-middle">
          <main
            id="ly-stage"
            className="ly-room-stage"
            tabIndex={-1}
            aria-label={say('stage.name')}
            {...(size === 'phone' ? swipe : {})}
          >
            <Stage
              stage={view.stage}
              size={size}
              place={place}
              empty={<Empty view={view} acts={acts} phone={phone} />}
              actions={asking}
              onStopShare={() => {
                acts.toggleShare();
                focusOn(phone ? 'ly-stage' : 'ly-share-button');
              }}
            />
            {size === 'phone' && !view.stage.share && (
              <Dots layout={view.stage.layout} onChoose={acts.turnTo} />
            )}
            {size === 'phone' && (view.stage.share || view.stage.layout === 'teacher') && (
              <ChatPreview
                chat={view.chat}
                open={!open && !settings && !view.panel && !view.invitation}
                onOpen={() => acts.choosePanel('chat')}
                onRead={acts.readChat}
              />
            )}
          </main>
          {panel && !phone && (
            <aside
              id="ly-panel"
              tabIndex={-1}
              className="ly-room-panel"
              aria-label={say('panel.name')}
              {...(size === 'desktop' ? { style: { width } } : {})}
            >
              {size === 'desktop' && <PanelEdge width={width} onWidth={setWidth} />}
              {panel}
            </aside>
          )}
        </div>
        {view.invitation && (
          <div className="ly-room-invitation">
            <InvitationCard
              invitation={view.invitation}
              own={view.own}
              clock={view.clock}
              focused={phone}
              onAccept={acts.acceptInvitation}
              onDecline={acts.declineInvitation}
            />
          </div>
        )}
      </div>
      {phone ? <PhoneBar {...bar} /> : <ControlBar {...bar} />}

      <Sheet
        title={say('panel.name')}
        open={phone && panel !== undefined}
        onClose={closePanel}
        tall
        bare
      >
        {panel}
      </Sheet>
      <Sheet title={say('stage.hand.queue')} open={open === 'hands'} onClose={close} bare clear>
        <HandsSheet
          people={view.people}
          clock={view.clock}
          acts={acts}
          actions={asking}
          onClose={close}
        />
      </Sheet>
      <MoreSheet
        open={open === 'more'}
        onClose={close}
        entries={moreSheet(about, () => setOpen('end'))}
      />
      <Sheet title={say('stage.layout')} open={open === 'layout'} onClose={close}>
        <LayoutChoices layout={view.stage.layout} onChoose={acts.chooseLayout} />
      </Sheet>
      <Ending view={view} acts={acts} open={open === 'end'} onClose={close} />
      <SettingsDialog view={view} acts={acts} open={settings} onOpen={setSettings} small={phone} />
      {dialog}
      <Announcer view={view} />
      <HandNotice
        view={view}
        queue={view.panel === 'people' || open === 'hands'}
        busy={told !== undefined || view.link.state !== 'fine'}
      />
      <Toast toast={told} onGone={acts.toastGone} />
    </div>
  );
}
