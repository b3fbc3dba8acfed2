import { Spinner } from '@lyceum/ui/Chip.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Download, TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { call } from '../server/call.ts';
import { useLive } from '../server/poll.ts';
import type { Archive } from './api.ts';
import { daysLeft, sizeText } from './kinds.ts';

/** While it is made, and once it is there: it may still be made anew, or end. */
const ASK_MS = 1_000;
const KEPT_MS = 60_000;

/** How far somebody's archive is, and where it is taken. */
export function ExportNote({ app, asked }: { app: number; asked: Archive }) {
  const say = useWords();
  const clock = useNow();
  const [every, setEvery] = useState(ASK_MS);
  const live = useLive(
    `export ${asked.id}`,
    async () => {
      const path = 'GET /applications/{app}/privacy/exports/{id}';
      const at = { app, id: asked.id };
      const now = await call(path, { at, body: undefined, idle: true });
      setEvery(now.state === 'waiting' || now.state === 'making' ? ASK_MS : KEPT_MS);
      return now;
    },
    every,
  );
  const archive = live.value ?? asked;
  if (archive.state === 'failed')
    return (
      <p className="con-export" role="alert">
        <Icon of={TriangleAlert} size={16} />
        {say('privacy.export.failed')}
      </p>
    );
  if (archive.path === undefined)
    return (
      <p className="con-export">
        <Spinner />
        {archive.state === 'waiting'
          ? say('privacy.export.waiting')
          : say('privacy.export.making', { size: sizeText(archive.bytes) })}
      </p>
    );
  return (
    <div className="con-export con-export-ready">
      <p>{say('privacy.export.ready', { n: daysLeft(archive.endsAt, clock) })}</p>
      <a className="ly-button ly-button-outline ly-button-m" href={archive.path} download>
        <Icon of={Download} size={16} />
        <span>{say('privacy.export.save', { size: sizeText(archive.bytes) })}</span>
      </a>
    </div>
  );
}
