import './network.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Bars, Spinner } from '@lyceum/ui/Chip.tsx';
import { copyText } from '@lyceum/ui/copy.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Check as CheckIcon, Copy, Minus, TriangleAlert, Wifi } from '@lyceum/ui/icons.ts';
import { useWords, type Words } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Check, Checks } from './joinView.ts';
import { type NetworkLine, networkLines, networkReport } from './networkLines.ts';

function Sign({ state }: { state: Check['state'] }) {
  switch (state) {
    case 'checking':
      return <Spinner />;
    case 'ok':
      return <Icon of={CheckIcon} size={18} />;
    case 'later':
      return <Icon of={Minus} size={18} />;
    case 'bad':
      return <Icon of={TriangleAlert} size={18} />;
  }
}

function Line({ line }: { line: NetworkLine }) {
  return (
    <li className={`ly-network-line ly-network-${line.state}`}>
      <Sign state={line.state} />
      <span className="ly-grow">{line.label}</span>
      <span className="ly-muted ly-numbers">{line.note}</span>
    </li>
  );
}

/** Sound and video go round something, or nowhere. */
function isDetour({ media }: Checks): boolean {
  return media.found !== undefined && media.found.path !== 'direct';
}

function adviceOf(checks: Checks, say: Words): string {
  if (!isDetour(checks)) return say('join.net.bad');
  const known = checks.media.found?.udpPort !== undefined;
  return say(known ? 'enter.net.advice' : 'enter.net.advice.any');
}

/** What to do about it: try again, or take it to somebody who can help. */
function Acts({ checks, again, done }: { checks: Checks; again: () => void; done: boolean }) {
  const say = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const report = networkReport(checks, say, new Date(), navigator.userAgent);
    setCopied(await copyText(report));
  };
  return (
    <div className="ly-network-acts">
      <Button onClick={again} aria-disabled={!done}>
        {say('enter.again')}
      </Button>
      <Button look="link" icon={copied ? CheckIcon : Copy} onClick={() => void copy()}>
        <span aria-live="polite">{say(copied ? 'enter.net.copied' : 'enter.net.copy')}</span>
      </Button>
    </div>
  );
}

/** On a small page one line says that all is well. */
function Folded({ checks, fine }: { checks: Checks; fine: boolean }) {
  const say = useWords();
  const good = checks.media.state === 'later' ? 'join.net.ok.sub.later' : 'join.net.ok.sub';
  return (
    <div className="ly-check">
      <Icon of={Wifi} />
      <div className="ly-grow">
        <div>{say(fine ? 'join.net.ok' : 'settings.tab.link')}</div>
        <div className="ly-label ly-muted">{say(fine ? good : 'join.net.checking')}</div>
      </div>
      <span className={fine ? 'ly-network-ok' : undefined}>
        {fine ? <Icon of={CheckIcon} /> : <Spinner />}
      </span>
    </div>
  );
}

interface NetworkProps {
  checks: Checks;
  again: () => void;
  small: boolean;
}

/** What the quiet test in the background has found; it never holds anybody up. */
export function Network({ checks, again, small }: NetworkProps) {
  const say = useWords();
  const all = [checks.class, checks.media, checks.send];
  const bad = all.some(({ state }) => state === 'bad');
  const done = all.every(({ state }) => state !== 'checking');
  const detour = isDetour(checks);
  // Once offered it stays, so that a press on it does not take it from under the finger.
  const [offered, setOffered] = useState(false);
  if (done && (bad || detour) && !offered) setOffered(true);
  if (small && !offered && !bad && !detour) return <Folded checks={checks} fine={done} />;
  const blocked = checks.media.found?.path === 'blocked';
  return (
    <div className="ly-network">
      {detour && (
        <p className="ly-network-title" role="status">
          <Bars quality={blocked ? 'poor' : 'fair'} />
          {say(blocked ? 'enter.net.none' : 'enter.net')}
        </p>
      )}
      <ul>
        {networkLines(checks, say).map((line) => (
          <Line key={line.label} line={line} />
        ))}
      </ul>
      {(bad || detour) && <p className="ly-network-advice">{adviceOf(checks, say)}</p>}
      {offered && <Acts checks={checks} again={done ? again : () => undefined} done={done} />}
    </div>
  );
}
