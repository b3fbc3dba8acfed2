import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { ClassDetail } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { dayOf } from '../frame/times.ts';
import { download, fileName } from '../links/download.ts';
import { ReasonField } from '../privacy/ReasonField.tsx';
import { call } from '../server/call.ts';
import { cameFile } from './file.ts';

interface SaveProps {
  app: number;
  detail: ClassDetail;
  onClose: () => void;
}

/** Saves who came as a file, once it was said what for. */
export function SaveDialog({ app, detail, onClose }: SaveProps) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const save = () => {
    setPressed(true);
    if (reason.trim() === '') return;
    run(async () => {
      const path = 'POST /applications/{app}/classes/{room}/attendance/file';
      const at = { app, room: detail.roomId };
      const came = await call(path, { at, body: { reason: reason.trim() } });
      const day = dayOf(detail.startedAt ?? detail.startsAt);
      download(`${fileName(detail.title)}-${day}.csv`, 'text/csv', cameFile(came, say));
      onClose();
    });
  };
  return (
    <FormDialog
      title={say('came.csv')}
      go={say('came.csv.go')}
      busy={busy}
      onGo={save}
      onClose={onClose}
    >
      <p>{say('came.csv.sub')}</p>
      <ReasonField reason={reason} onReason={setReason} pressed={pressed} />
    </FormDialog>
  );
}
