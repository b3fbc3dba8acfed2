import './join.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button } from '@lyceum/ui/Button.tsx';
import { Spinner } from '@lyceum/ui/Chip.tsx';
import { period, span, untilThen, useNow } from '@lyceum/ui/clock.ts';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronDown, Settings } from '@lyceum/ui/icons.ts';
import { Logo } from '@lyceum/ui/Logo.tsx';
import { LanguageChoice, PageHead, SchemeButton } from '@lyceum/ui/PageHead.tsx';
import { useWords, type Words } from '@lyceum/ui/words.ts';
import { useSize } from '../frame/useSize.ts';
import { Advice } from './Advice.tsx';
import { Denied } from './Denied.tsx';
import { Devices } from './Devices.tsx';
import type { JoinActs, JoinView } from './joinView.ts';
import { Network } from './Network.tsx';
import { Preview } from './Preview.tsx';
import { SoundChecks } from './SoundChecks.tsx';

interface JoinProps {
  view: JoinView;
  acts: JoinActs;
}

function when({ lesson, startsAt }: JoinView, now: number, say: Words): [string, string] {
  const times =
    startsAt !== undefined && lesson.endsAt !== undefined
      ? period(startsAt, lesson.endsAt, now)
      : '';
  if (lesson.state === 'running' && lesson.startedAt !== undefined) {
    return [say('join.running', { time: span(now - lesson.startedAt) }), times];
  }
  if (startsAt !== undefined && startsAt > now) {
    return [say('join.starts', { time: untilThen(startsAt - now) }), times];
  }
  return [say('room.notstarted'), times];
}

function Heading({ view }: { view: JoinView }) {
  const say = useWords();
  const [soon, times] = when(view, useNow(view.clock), say);
  const { teacher, lesson, already } = view;
  return (
    <div className="ly-join-heading">
      <p className="ly-join-when ly-numbers">
        <span className="ly-join-soon">{soon}</span>
        {times && <span className="ly-muted"> · {times}</span>}
      </p>
      <h1 className="ly-join-title">{lesson.title}</h1>
      {teacher && (
        <div className="ly-join-teacher">
          <Avatar name={teacher.name} hue={teacher.hue} size={36} />
          <div className="ly-clip">
            <div className="ly-clip">{teacher.name}</div>
            <div className="ly-label ly-muted">
              {say('role.teacher')}
              {already > 0 && ` · ${say('join.already', { n: already })}`}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

/** The head of a small page: what one is about to enter takes the place of the brand. */
function SmallHead({ view }: { view: JoinView }) {
  const say = useWords();
  const [soon] = when(view, useNow(view.clock), say);
  const { teacher, lesson } = view;
  return (
    <header className="ly-join-head">
      {teacher ? <Avatar name={teacher.name} hue={teacher.hue} size={40} /> : <Logo size={40} />}
      <div className="ly-grow ly-clip">
        <h1 className="ly-join-title ly-clip">{lesson.title}</h1>
        <p className="ly-label ly-muted ly-clip ly-numbers">
          <span className="ly-join-soon">{soon}</span>
          {teacher && ` · ${teacher.name}`}
        </p>
      </div>
      <LanguageChoice />
      <SchemeButton />
    </header>
  );
}

/** The choice of devices; on a small page folded, so that the way in stays in sight. */
function Chosen({ small, ...props }: JoinProps & { small: boolean }) {
  const say = useWords();
  if (!small) return <Devices {...props} />;
  return (
    <details className="ly-devices-fold">
      <summary>
        <Icon of={Settings} />
        <span className="ly-grow">{say('more.sound')}</span>
        <Icon of={ChevronDown} size={18} />
      </summary>
      <Devices {...props} />
    </details>
  );
}

function Go({ view, acts }: JoinProps) {
  const say = useWords();
  const { mic, camera } = view.opens;
  const note = mic
    ? camera
      ? 'join.opens.both'
      : 'join.opens.mic'
    : camera
      ? 'join.opens.cam'
      : 'join.muted';
  return (
    <div className="ly-join-go">
      <Button look="primary" size="xl" wide onClick={acts.join} aria-busy={view.joining}>
        {view.joining ? <Spinner /> : say('join.go')}
      </Button>
      <p className="ly-label ly-muted">{say(note)}</p>
    </div>
  );
}

/** One page before the class: look, listen, see how the network is, go in. Join always works. */
export function PreJoin({ view, acts }: JoinProps) {
  const say = useWords();
  const size = useSize();
  const small = size === 'phone' || size === 'landscape';
  const name = (
    <TextField
      label={say('join.name')}
      value={view.you.name}
      onText={() => undefined}
      readOnly
      autoComplete="off"
    />
  );
  return (
    <div className="ly-join" data-size={size}>
      {small ? <SmallHead view={view} /> : <PageHead />}
      <main className="ly-join-main">
        <div className="ly-join-left">
          <Preview view={view} acts={acts} small={small} />
          {view.denied && (
            <Denied browser={view.denied.browser} onRetry={acts.askAgain} onJoin={acts.join} />
          )}
          <Advice lines={view.advice} />
          <SoundChecks view={view} acts={acts} small={small}>
            {small && <Network checks={view.checks} again={acts.checkAgain} small />}
          </SoundChecks>
        </div>
        <div className="ly-join-right">
          {!small && <Heading view={view} />}
          {name}
          <Chosen view={view} acts={acts} small={small} />
          {!small && <Network checks={view.checks} again={acts.checkAgain} small={false} />}
          <Go view={view} acts={acts} />
        </div>
      </main>
    </div>
  );
}
