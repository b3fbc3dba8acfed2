import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { changedPlan, draftOf, wrongInChange } from '../schedule/draft.ts';
import { ScheduleForm } from '../schedule/ScheduleForm.tsx';
import { call } from '../server/call.ts';

interface ChangeProps {
  app: Application;
  detail: ClassDetail;
  onChange: (detail: ClassDetail) => void;
  onClose: () => void;
}

/** What was planned for a class, to be changed until it begins. */
export function ChangeDialog({ app, detail, onChange, onClose }: ChangeProps) {
  const say = useWords();
  const [draft, setDraft] = useState(() => draftOf(detail));
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  const wrong = wrongInChange(draft, detail, Date.now());
  const change = () => {
    setPressed(true);
    if (Object.keys(wrong).length > 0) return;
    run(async () => {
      const at = { app: app.sdkAppId, room: detail.roomId };
      const body = changedPlan(draft, detail);
      onChange(await call('PATCH /applications/{app}/classes/{room}', { at, body }));
      onClose();
    });
  };
  return (
    <FormDialog
      title={say('console.change.title')}
      go={say('console.change.go')}
      busy={busy}
      onGo={change}
      onClose={onClose}
    >
      <ScheduleForm
        draft={draft}
        wrong={pressed ? wrong : {}}
        narrow={true}
        planned={true}
        onDraft={setDraft}
      />
      <p className="ly-small ly-muted">{say('console.change.links')}</p>
    </FormDialog>
  );
}
