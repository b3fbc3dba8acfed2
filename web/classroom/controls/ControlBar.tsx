import './controls.css';
import { Button } from '@lyceum/ui/Button.tsx';
import {
  Ellipsis,
  Hand,
  LogOut,
  MessageCircle,
  MicOff,
  MonitorUp,
  Play,
  Presentation,
  Users,
} from '@lyceum/ui/icons.ts';
import { Menu, type MenuEntry } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Size } from '../frame/measure.ts';
import type { ClassActs, ClassView, Panel } from '../views.ts';
import { ControlButton } from './ControlButton.tsx';
import { HandBlock } from './HandBlock.tsx';
import { LayoutMenu } from './LayoutMenu.tsx';
import { MutedHint, OwnDevices } from './OwnDevices.tsx';
import { OWN_STOP, useRoving } from './useRoving.ts';

export interface BarProps {
  view: ClassView;
  acts: ClassActs;
  size: Size;
  more: readonly MenuEntry[];
  /** Opens the phone's sheet instead of the menu. */
  onMore: () => void;
  /** The phone's hand queue. */
  onHands: () => void;
  onEnd: () => void;
  /** Below 900 px the right group folds into More. */
  narrow: boolean;
}

const SHARE_WORD = {
  on: 'stage.share.stop',
  off: 'stage.share.start',
  locked: 'stage.share.start',
  ask: 'stage.share.start',
  asking: 'stage.share.asking',
} as const;

/** What must happen before this person can share. */
const SHARE_LOCKED = {
  locked: 'stage.locked.share.before',
  ask: 'stage.locked.share',
} as const;

const SHARE_LOOK = {
  on: 'active',
  off: 'on',
  locked: 'locked',
  ask: 'locked',
  asking: 'asking',
} as const;

function Share({ view, acts }: BarProps) {
  const say = useWords();
  const { share, waits } = view.own;
  if (share === 'absent') return null;
  return (
    <ControlButton
      id="ly-share-button"
      icon={MonitorUp}
      word={say(SHARE_WORD[share])}
      state={waits.includes('share') ? 'asking' : SHARE_LOOK[share]}
      onClick={share === 'locked' ? undefined : acts.toggleShare}
      aria-keyshortcuts="S"
      {...(share === 'locked' || share === 'ask' ? { reason: say(SHARE_LOCKED[share]) } : {})}
    />
  );
}

/** For who leads and is not on stage: they need nobody's leave. */
export function StepUp({ view, acts }: Pick<BarProps, 'view' | 'acts'>) {
  const say = useWords();
  const { mayStepUp, waits } = view.own;
  if (!mayStepUp) return null;
  return (
    <ControlButton
      icon={Presentation}
      word={say('stage.accept')}
      state={waits.includes('seat') ? 'asking' : 'on'}
      onClick={acts.takeSeat}
    />
  );
}

/** How many wait for an answer of who leads: to come in, or to share. */
export function waitingFor({ own, people }: ClassView): number {
  return own.leads ? people.waiting.length + people.asks.length : 0;
}

/** Hands for who leads: the count of raised hands, opens the queue. */
export function HandsButton({ view, onHands }: Pick<BarProps, 'view' | 'onHands'>) {
  const say = useWords();
  const n = view.people.hands.length;
  return (
    <ControlButton
      icon={Hand}
      word={say('stage.hands')}
      badge={{ n, tone: 'hand', spoken: String(n) }}
      aria-expanded={view.panel === 'people'}
      onClick={onHands}
    />
  );
}

export function PanelButton({ view, acts, panel }: BarProps & { panel: Panel }) {
  const say = useWords();
  const open = view.panel === panel;
  const unread = view.chat.unread;
  const waiting = waitingFor(view);
  const badge =
    panel === 'chat'
      ? { n: unread, tone: 'accent' as const, spoken: say('chat.unread.spoken', { n: unread }) }
      : { n: waiting, tone: 'hand' as const, spoken: say('lobby.waiting', { n: waiting }) };
  return (
    <ControlButton
      icon={panel === 'chat' ? MessageCircle : Users}
      word={say(panel === 'chat' ? 'chat.title' : 'roster.title')}
      state={open ? 'active' : 'on'}
      badge={badge}
      aria-expanded={open}
      aria-keyshortcuts={panel === 'chat' ? 'J' : 'P'}
      onClick={() => acts.choosePanel(open ? undefined : panel)}
    />
  );
}

/** On to the first control: the next press of whoever starts a class shall not end it. */
function leave(button: HTMLButtonElement): void {
  button.closest('[role=toolbar]')?.querySelector('button')?.focus();
}

function Way({ view, acts, onEnd }: BarProps) {
  const say = useWords();
  if (view.lesson.state === 'running' && acts.endClass) {
    return (
      <Button look="danger" size="l" icon={LogOut} onClick={onEnd}>
        {say('room.end')}
      </Button>
    );
  }
  return (
    <>
      {view.lesson.state === 'scheduled' && acts.startClass && (
        <Button
          look="primary"
          size="l"
          icon={Play}
          onClick={({ currentTarget, detail }) => {
            acts.startClass?.();
            if (detail === 0) leave(currentTarget); // pressed by a key
          }}
          aria-busy={view.own.waits.includes('start')}
          {...OWN_STOP}
        >
          {say('room.start')}
        </Button>
      )}
      <Button look="danger-outline" size="l" icon={LogOut} onClick={acts.leave}>
        {say('room.leave')}
      </Button>
    </>
  );
}

/** Left what is mine, in the middle what acts on the class, right the panels and the way out. */
export function ControlBar(props: BarProps) {
  const { view, acts, narrow, more } = props;
  const say = useWords();
  const { own } = view;
  const rove = useRoving();
  const layout = !narrow && <LayoutMenu layout={view.stage.layout} onChoose={acts.chooseLayout} />;
  return (
    <footer className="ly-controls">
      {own.mutedHint && narrow && <MutedHint onUnmute={acts.toggleMic} />}
      <div className="ly-controls-row" role="toolbar" aria-label={say('room.controls')} {...rove}>
        <div className="ly-controls-side">
          <OwnDevices view={view} acts={acts} pickers reason={!narrow} />
          {own.mutedHint && !narrow && <MutedHint onUnmute={acts.toggleMic} />}
        </div>
        <div className="ly-controls-middle">
          <HandBlock
            hand={own.hand}
            clock={view.clock}
            onToggle={acts.toggleHand}
            waits={own.waits.includes('hand')}
            small={false}
          />
          <StepUp {...props} />
          <Share {...props} />
          {own.leads && <HandsButton {...props} />}
          {own.leads && layout}
          {acts.muteAll && !narrow && (
            <ControlButton
              icon={MicOff}
              word={say('stage.mute.all')}
              state={own.waits.includes('muteAll') ? 'asking' : 'on'}
              onClick={acts.muteAll}
            />
          )}
        </div>
        <div className="ly-controls-side ly-controls-end">
          <PanelButton {...props} panel="chat" />
          {own.leads ? !narrow && <PanelButton {...props} panel="people" /> : layout}
          <Menu
            name={say('room.more')}
            entries={more}
            trigger={<ControlButton icon={Ellipsis} word={say('room.more')} />}
          />
          <Way {...props} />
        </div>
      </div>
    </footer>
  );
}
