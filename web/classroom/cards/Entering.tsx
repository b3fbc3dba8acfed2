import { Button } from '@lyceum/ui/Button.tsx';
import { clockTime, span, useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import {
  Check,
  Copy,
  DoorClosed,
  Flag,
  Hourglass,
  Lock,
  MicOff,
  PanelTop,
  RefreshCw,
  ServerOff,
  Smartphone,
  Unlink,
  Users,
  UserX,
  Wifi,
} from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { Card } from './Card.tsx';
import { ClosePage } from './ClosePage.tsx';

/** What stands between a link and the class; the first that is true is shown. */
export type Obstacle =
  | { readonly kind: 'wrong' }
  /** The link is good; what was said at the door ended before one was in. */
  | { readonly kind: 'anew' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'withdrawn' }
  /** `before`: the person had agreed, and took it back. */
  | { readonly kind: 'unagreed'; readonly before: boolean }
  /** The school did not say that the person is old enough. */
  | { readonly kind: 'unasserted' }
  | { readonly kind: 'frozen' }
  /** Everything kept of the person was erased: no way leads back. */
  | { readonly kind: 'erased' }
  /** The school uses no classes for now, or stopped using them. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'offline' }
  /** `retryAt`: when it is tried again, epoch ms of this browser. */
  | { readonly kind: 'down'; readonly retryAt: number }
  | { readonly kind: 'over'; readonly endedAt?: number }
  /** `address`: the whole address that opens the class, for another browser. */
  | { readonly kind: 'inapp'; readonly address: string }
  | { readonly kind: 'old'; readonly browser: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'full' }
  /** So many wait outside already that nobody else may for now. */
  | { readonly kind: 'crowded' }
  | { readonly kind: 'waiting'; readonly teacher?: string | undefined; readonly since: number }
  | { readonly kind: 'refused' }
  /** `until` is absent when it is for good. */
  | { readonly kind: 'removed'; readonly until?: number }
  | { readonly kind: 'otherTab' }
  | { readonly kind: 'onPhone' }
  | { readonly kind: 'left' };

export interface EnteringActs {
  readonly retry: () => void;
  readonly leave: () => void;
  /** The other tab is put out and this one goes in. */
  readonly takeOver: () => void;
  /** Absent once the check is under way. */
  readonly check?: () => void;
}
interface EnteringProps {
  obstacle: Obstacle;
  acts: EnteringActs;
}
type Of<K extends Obstacle['kind']> = Obstacle & { kind: K };

function Down({ obstacle, acts }: EnteringProps & { obstacle: Of<'down'> }) {
  const say = useWords();
  const s = Math.max(0, Math.ceil((obstacle.retryAt - useNow()) / 1000));
  return (
    <Card
      icon={ServerOff}
      tone="danger"
      title={say('enter.down')}
      text={
        <span className="ly-numbers">
          {s > 0 ? say('enter.down.sub', { s }) : say('enter.down.now')}
        </span>
      }
    >
      <div className="ly-enter-acts">
        <Button look="primary" onClick={acts.retry}>
          {say('link.retry')}
        </Button>
      </div>
    </Card>
  );
}

function Waiting({ obstacle, acts }: EnteringProps & { obstacle: Of<'waiting'> }) {
  const say = useWords();
  const now = useNow();
  return (
    <Card
      icon={Hourglass}
      tone="warn"
      title={say('lobby.wait')}
      text={
        obstacle.teacher === undefined
          ? say('enter.wait.sub.teacher')
          : say('enter.wait.sub', { name: obstacle.teacher })
      }
    >
      <div className="ly-enter-line">
        <Icon of={MicOff} size={18} />
        <span className="ly-grow ly-muted">{say('enter.wait.quiet')}</span>
        <span className="ly-strong ly-numbers">{span(now - obstacle.since)}</span>
      </div>
      <div className="ly-enter-acts">
        {acts.check && <Button onClick={acts.check}>{say('enter.wait.check')}</Button>}
        <Button look="link" onClick={acts.leave}>
          {say('room.leave')}
        </Button>
      </div>
    </Card>
  );
}

function Removed({ obstacle, acts }: EnteringProps & { obstacle: Of<'removed'> }) {
  const say = useWords();
  const now = useNow();
  const left = obstacle.until === undefined ? undefined : obstacle.until - now;
  const may = left !== undefined && left <= 0;
  return (
    <Card
      icon={UserX}
      tone="danger"
      title={say('removed.title')}
      text={
        obstacle.until === undefined
          ? say('removed.forever')
          : may
            ? say('removed.now')
            : say('removed.until', { time: clockTime(obstacle.until) })
      }
    >
      {left !== undefined && !may && (
        <div className="ly-come-back ly-numbers">
          {span(left)}
          <span className="ly-come-back-locked">
            <Icon of={Lock} size={16} />
            {say('enter.back')}
          </span>
        </div>
      )}
      <div className="ly-enter-acts">
        {may && (
          <Button look="primary" onClick={acts.retry}>
            {say('enter.back')}
          </Button>
        )}
        <ClosePage />
      </div>
    </Card>
  );
}

function InApp({ address }: Of<'inapp'>) {
  const say = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <Card icon={Smartphone} tone="warn" title={say('enter.inapp')} text={say('join.inapp')}>
      <ol className="ly-enter-steps">
        <li>
          <b>1</b> {say('enter.inapp.1')}
        </li>
        <li>
          <b>2</b> {say('enter.inapp.2')}
        </li>
      </ol>
      <div className="ly-enter-acts">
        <Button look="primary" icon={copied ? Check : Copy} onClick={() => void copy()}>
          {say('join.inapp.copy')}
        </Button>
      </div>
    </Card>
  );
}

/** In class somewhere else: in another tab of this browser, or on a phone. */
function Elsewhere({ phone, acts }: { phone: boolean; acts: EnteringActs }) {
  const say = useWords();
  const [stays, setStays] = useState(false);
  return (
    <Card
      icon={phone ? Smartphone : PanelTop}
      title={say(phone ? 'enter.twice' : 'takeover.title')}
      text={say('takeover.sub')}
    >
      <div className="ly-enter-acts">
        <Button look="primary" onClick={acts.takeOver}>
          {say(phone ? 'enter.twice.move' : 'takeover.here')}
        </Button>
        {!stays && <Button onClick={() => setStays(true)}>{say('takeover.stay')}</Button>}
      </div>
    </Card>
  );
}

function TryAgain({ acts }: { acts: EnteringActs }) {
  const say = useWords();
  return (
    <div className="ly-enter-acts">
      <Button look="primary" onClick={acts.retry}>
        {say('link.retry')}
      </Button>
    </div>
  );
}

/** The card for each thing that can be in the way: what is true, and the one next step. */
export function Entering({ obstacle, acts }: EnteringProps) {
  const say = useWords();
  switch (obstacle.kind) {
    case 'wrong':
      return <Card icon={Unlink} title={say('enter.wrong')} text={say('enter.wrong.sub')} />;
    case 'anew':
      return (
        <Card icon={RefreshCw} title={say('enter.anew')} text={say('enter.anew.sub')}>
          <div className="ly-enter-acts">
            <Button look="primary" onClick={acts.retry}>
              {say('enter.anew')}
            </Button>
          </div>
        </Card>
      );
    case 'expired':
      return (
        <Card
          icon={Unlink}
          tone="warn"
          title={say('enter.expired')}
          text={say('enter.expired.new')}
        />
      );
    case 'withdrawn':
      return <Card icon={Unlink} title={say('enter.gone')} text={say('enter.expired.new')} />;
    case 'unagreed':
      return (
        <Card
          icon={DoorClosed}
          title={say(obstacle.before ? 'enter.unagreed.left' : 'enter.unagreed')}
          text={say(obstacle.before ? 'enter.unagreed.back' : 'enter.unagreed.not')}
        >
          <div className="ly-enter-acts">
            <Button onClick={acts.retry}>{say('enter.unagreed.ask')}</Button>
            <ClosePage />
          </div>
        </Card>
      );
    case 'unasserted':
      return (
        <Card icon={Lock} title={say('enter.unasserted')} text={say('enter.unasserted.sub')}>
          <TryAgain acts={acts} />
        </Card>
      );
    case 'frozen':
      return (
        <Card icon={Lock} title={say('enter.frozen')} text={say('enter.frozen.sub')}>
          <TryAgain acts={acts} />
        </Card>
      );
    case 'erased':
      return (
        <Card icon={UserX} title={say('enter.erased')} text={say('enter.erased.sub')}>
          <div className="ly-enter-acts">
            <ClosePage />
          </div>
        </Card>
      );
    case 'paused':
      return (
        <Card icon={Hourglass} title={say('enter.paused')} text={say('enter.paused.sub')}>
          <TryAgain acts={acts} />
        </Card>
      );
    case 'offline':
      return (
        <Card icon={Wifi} tone="warn" title={say('link.lost')} text={say('enter.offline')}>
          <TryAgain acts={acts} />
        </Card>
      );
    case 'down':
      return <Down obstacle={obstacle} acts={acts} />;
    case 'over': {
      const time = obstacle.endedAt;
      const text = time ? say('enter.over.sub', { time: clockTime(time) }) : undefined;
      return (
        <Card icon={Flag} title={say('enter.over')} {...(text ? { text } : {})}>
          <div className="ly-enter-acts">
            <ClosePage />
          </div>
        </Card>
      );
    }
    case 'inapp':
      return <InApp {...obstacle} />;
    case 'old':
      return (
        <Card icon={PanelTop} tone="warn" title={say('enter.old')} text={say('enter.old.sub')}>
          <p className="ly-muted">{say('enter.old.yours', { name: obstacle.browser })}</p>
        </Card>
      );
    case 'locked':
      return (
        <Card icon={DoorClosed} title={say('enter.locked')} text={say('enter.locked.sub')}>
          <TryAgain acts={acts} />
        </Card>
      );
    case 'full':
      return (
        <Card icon={Users} title={say('enter.full')}>
          <TryAgain acts={acts} />
        </Card>
      );
    case 'crowded':
      return (
        <Card icon={Users} title={say('enter.crowded')} text={say('enter.crowded.sub')}>
          <TryAgain acts={acts} />
        </Card>
      );
    case 'waiting':
      return <Waiting obstacle={obstacle} acts={acts} />;
    case 'refused':
      return (
        <Card icon={DoorClosed} title={say('enter.refused')} text={say('enter.refused.sub')}>
          <div className="ly-enter-acts">
            <Button onClick={acts.retry}>{say('link.retry')}</Button>
            <ClosePage />
          </div>
        </Card>
      );
    case 'removed':
      return <Removed obstacle={obstacle} acts={acts} />;
    case 'otherTab':
      return <Elsewhere phone={false} acts={acts} />;
    case 'onPhone':
      return <Elsewhere phone acts={acts} />;
    case 'left':
      return (
        <Card icon={DoorClosed} title={say('enter.left')}>
          <div className="ly-enter-acts">
            <Button look="primary" onClick={acts.retry}>
              {say('enter.back')}
            </Button>
          </div>
        </Card>
      );
  }
}
