import { Button } from '@lyceum/ui/Button.tsx';
import { Confirm } from '@lyceum/ui/Dialog.tsx';
import { LogOut, MicOff, Pencil, Play, Trash2 } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { hideClass, showClass } from '../classes/leaving.ts';
import { attempt, useActing } from '../frame/act.ts';
import { tell, tellThen } from '../frame/toasts.ts';
import { goTo } from '../route.ts';
import { call } from '../server/call.ts';
import { ChangeDialog } from './ChangeDialog.tsx';

interface ActsProps {
  app: Application;
  detail: ClassDetail;
  people: number;
  onChange: (detail: ClassDetail) => void;
}

/** Deletes a class once nobody has pressed Undo. */
function remove(at: { app: number; room: number }, text: string): void {
  const { app, room } = at;
  hideClass(room);
  goTo({ page: 'classes', app });
  const undo = () => {
    showClass(room);
    goTo({ page: 'class', app, room });
  };
  tellThen(text, undo, () => {
    const path = 'DELETE /applications/{app}/classes/{room}';
    void attempt(async () => {
      try {
        await call(path, { at, body: undefined, last: true });
      } catch (fault) {
        showClass(room);
        throw fault;
      }
    });
  });
}

/** Start, end, call off, delete: what this class allows now. */
export function ClassActs({ app, detail, people, onChange }: ActsProps) {
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const { busy, run } = useActing();
  const at = { app: app.sdkAppId, room: detail.roomId };
  const start = () =>
    run(async () => {
      const path = 'POST /applications/{app}/classes/{room}/start';
      onChange(await call(path, { at, body: undefined }));
    });
  const end = () =>
    run(async () => {
      const path = 'POST /applications/{app}/classes/{room}/end';
      onChange(await call(path, { at, body: undefined }));
    });
  const erase = () =>
    run(async () => {
      await call('DELETE /applications/{app}/classes/{room}', { at, body: undefined });
      goTo({ page: 'classes', app: app.sdkAppId });
      tell(say('console.deleted'));
    });
  const muteAll = () =>
    run(async () => {
      const path = 'POST /applications/{app}/classes/{room}/mute';
      await call(path, { at, body: undefined });
      tell(say('toast.mutedall'));
    });
  switch (detail.state) {
    case 'planned':
      return (
        <div className="con-acts-class">
          <Button icon={Pencil} onClick={() => setAsking(true)}>
            {say('console.change')}
          </Button>
          {asking && (
            <ChangeDialog
              app={app}
              detail={detail}
              onChange={onChange}
              onClose={() => setAsking(false)}
            />
          )}
          <Button look="danger-outline" onClick={() => remove(at, say('console.calledoff'))}>
            {say('classes.cancel')}
          </Button>
          <Button look="primary" icon={Play} onClick={start} aria-busy={busy}>
            {say('console.start.class')}
          </Button>
        </div>
      );
    case 'live':
      return (
        <div className="con-acts-class">
          <Button icon={MicOff} onClick={muteAll} aria-busy={busy}>
            {say('stage.mute.all')}
          </Button>
          <Button look="danger" icon={LogOut} onClick={() => setAsking(true)} aria-busy={busy}>
            {say('room.end')}
          </Button>
          <Confirm
            open={asking}
            title={say('end.title')}
            text={say('end.sub', { n: people })}
            go={say('room.end')}
            onGo={end}
            onClose={() => setAsking(false)}
          />
        </div>
      );
    case 'ended':
    case 'expired':
      return (
        <div className="con-acts-class">
          <Button look="danger-outline" icon={Trash2} onClick={() => setAsking(true)}>
            {say('console.delete')}
          </Button>
          <Confirm
            open={asking}
            title={say('console.delete.title', { title: detail.title })}
            text={say('console.delete.sub')}
            go={say('console.delete')}
            onGo={erase}
            onClose={() => setAsking(false)}
          />
        </div>
      );
  }
}
