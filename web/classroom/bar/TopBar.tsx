import './bar.css';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { Bars, Chip } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Lock, Maximize, Users } from '@lyceum/ui/icons.ts';
import { Logo } from '@lyceum/ui/Logo.tsx';
import { Tip } from '@lyceum/ui/Tip.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Size } from '../frame/measure.ts';
import type { ClassActs, ClassView } from '../views.ts';
import { ClassClock } from './ClassClock.tsx';
import { Link } from './Link.tsx';
import { TrustButton } from './Trust.tsx';

interface TopBarProps {
  view: ClassView;
  size: Size;
  acts: ClassActs;
  onFullScreen: () => void;
}

/** The own connection: bars and a word, in every layout. */
function OwnQuality({ view, framed }: { view: ClassView; framed: boolean }) {
  const say = useWords();
  const { quality } = view.own;
  if (quality === undefined) return null;
  const word = say(`link.quality.${quality}`);
  if (!framed) {
    return (
      <span className="ly-pill-bare" role="img" aria-label={`${say('settings.link')}: ${word}`}>
        <Bars quality={quality} />
      </span>
    );
  }
  return (
    <span className="ly-pill">
      <Bars quality={quality} />
      {word}
    </span>
  );
}

/** That nobody new comes in, for who can change it; a press opens the class again. */
function Locked({ view, acts, small }: Pick<TopBarProps, 'view' | 'acts'> & { small?: true }) {
  const say = useWords();
  const { lock } = acts;
  if (!lock || !view.people.locked) return null;
  const unlock = () => lock(false);
  const name = `${say('room.locked')}. ${say('roster.unlock')}`;
  if (small) return <IconButton icon={Lock} name={name} onClick={unlock} />;
  return (
    <Tip text={say('roster.unlock')}>
      <button type="button" className="ly-pill ly-pill-warn" aria-label={name} onClick={unlock}>
        <Icon of={Lock} size={16} />
        {say('room.locked')}
      </button>
    </Tip>
  );
}

function Small({ view, size, acts }: TopBarProps) {
  const say = useWords();
  const runs = view.lesson.state === 'running';
  const people = size === 'phone' && say('room.people', { n: view.count });
  return (
    <header className="ly-top ly-top-small">
      <div className="ly-grow">
        <h1 className="ly-top-title ly-clip">{view.lesson.title}</h1>
        <p className="ly-top-sub ly-clip ly-numbers">
          <ClassClock lesson={view.lesson} clock={view.clock} bare />
          {runs && people && ' · '}
          {people}
        </p>
      </div>
      {!runs && (
        <Chip tone="warn" small>
          {say('room.notstarted')}
        </Chip>
      )}
      <Locked view={view} acts={acts} small />
      <OwnQuality view={view} framed={false} />
      <TrustButton trust={view.trust} onTakeBack={acts.takeBack} />
      <Link link={view.link} mediaCut={view.mediaCut} onRetry={acts.retry} />
    </header>
  );
}

/** What class this is, how long it has been going, how it stands with the connection. */
export function TopBar(props: TopBarProps) {
  const { view, size, acts, onFullScreen } = props;
  const say = useWords();
  if (size === 'phone' || size === 'landscape') return <Small {...props} />;
  return (
    <header className="ly-top">
      <Logo size={28} />
      <div className="ly-top-name">
        <h1 className="ly-top-title ly-clip">{view.lesson.title}</h1>
        <p className="ly-top-sub ly-clip">{view.lesson.teacher}</p>
      </div>
      <ClassClock lesson={view.lesson} clock={view.clock} />
      <div className="ly-top-middle">
        <Link link={view.link} mediaCut={view.mediaCut} onRetry={acts.retry} />
      </div>
      <Locked view={view} acts={acts} />
      <OwnQuality view={view} framed />
      <span
        className="ly-pill ly-numbers"
        role="img"
        aria-label={say('room.people', { n: view.count })}
      >
        <Icon of={Users} size={16} />
        {view.count}
      </span>
      <TrustButton trust={view.trust} onTakeBack={acts.takeBack} />
      <IconButton
        icon={Maximize}
        name={say('room.fullscreen')}
        shortcut="F"
        onClick={onFullScreen}
      />
    </header>
  );
}
