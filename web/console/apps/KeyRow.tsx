import { Button } from '@lyceum/ui/Button.tsx';
import { Confirm } from '@lyceum/ui/Dialog.tsx';
import { Ban, RefreshCw } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, Key } from '../api.ts';
import type { Known } from '../frame/known.ts';
import { inTime, nearDay } from '../frame/times.ts';
import { CopyButton } from '../links/CopyButton.tsx';
import { KeyChip } from './KeyChip.tsx';
import { isLastKey, type KeyAction, keyActions, shortId } from './keyActions.ts';
import { OVERLAP_DAYS, useKeyPress } from './useKeyPress.ts';

interface KeyRowProps {
  app: Application;
  of: Key;
  apps: Known['apps'];
  now: number;
}

const DAY = 24 * 60 * 60 * 1000;

function Action({ app, of: key, apps, act }: Omit<KeyRowProps, 'now'> & { act: KeyAction }) {
  const say = useWords();
  const { busy, press } = useKeyPress(app, key, apps);
  const [asked, setAsked] = useState(false);
  const go = () => press(act);
  switch (act) {
    case 'rotate':
      return (
        <>
          <Button size="s" icon={RefreshCw} onClick={() => setAsked(true)} aria-busy={busy}>
            {say('apps.key.rotate')}
          </Button>
          <Confirm
            open={asked}
            title={say('apps.key.rotate.title')}
            text={say('apps.key.rotate.ask', { n: OVERLAP_DAYS })}
            go={say('apps.key.rotate.go')}
            onGo={go}
            onClose={() => setAsked(false)}
          />
        </>
      );
    case 'disable':
      return (
        <Button
          size="s"
          look="danger-outline"
          icon={Ban}
          onClick={go}
          aria-busy={busy}
          aria-disabled={isLastKey(app, key)}
          title={isLastKey(app, key) ? say('apps.key.last') : undefined}
        >
          {say('apps.key.disable')}
        </Button>
      );
    case 'end':
      return (
        <Button size="s" look="danger-outline" onClick={go} aria-busy={busy}>
          {say('apps.key.now')}
        </Button>
      );
    case 'enable':
      return (
        <Button size="s" onClick={go} aria-busy={busy}>
          {say('apps.key.enable')}
        </Button>
      );
  }
}

/** One key: when it was made and used, whether it works, and what can be done with it. */
export function KeyRow({ app, of: key, apps, now }: KeyRowProps) {
  const say = useWords();
  const { lastUsedAt } = key;
  const used =
    lastUsedAt === undefined
      ? say('apps.never')
      : now - lastUsedAt < DAY
        ? say('apps.ago', { time: inTime(now - lastUsedAt) })
        : nearDay(lastUsedAt, now);
  return (
    <tr data-off={key.state === 'disabled'}>
      <th scope="row" className="ly-mono" title={key.secretId}>
        <span className="con-key-id">
          {shortId(key.secretId)}
          <CopyButton bare text={key.secretId} name={`${say('console.copy')} SecretId`} />
        </span>
      </th>
      <td className="con-wide">{nearDay(key.createdAt, now)}</td>
      <td className="con-wide">{used}</td>
      <td>
        <KeyChip of={key} />
      </td>
      <td className="con-acts">
        {keyActions(key).map((act) => (
          <Action key={act} act={act} app={app} of={key} apps={apps} />
        ))}
      </td>
    </tr>
  );
}
