import { Button } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { Dialog } from '@lyceum/ui/Dialog.tsx';
import { Check } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { Invitations } from '../links/Invitations.tsx';
import { PersonalLinks } from '../links/PersonalLinks.tsx';
import { hrefOf } from '../route.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { useScheduling } from './useScheduling.ts';

interface DialogProps {
  app: Application;
  open: boolean;
  onClose: () => void;
  /** A class was made; the list behind has one more. */
  onMade: () => void;
}

/** The form at the right side; as soon as the class exists, its links stand there. */
export function ScheduleDialog({ app, open, onClose, onMade }: DialogProps) {
  const say = useWords();
  const [made, setMade] = useState<ClassDetail>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  const after = (detail: ClassDetail) => {
    setMade(detail);
    onMade();
  };
  const chip = made && (
    <Chip tone="accent" icon={Check}>
      {say('console.created')}
    </Chip>
  );
  return (
    <Dialog
      title={made?.title ?? say('console.schedule')}
      size="side"
      open={open}
      onClose={close}
      beside={<span role="status">{chip}</span>}
    >
      {made === undefined ? (
        <Filling app={app} onMade={after} onClose={close} />
      ) : (
        <Made app={app} made={made} onMade={setMade} onClose={close} />
      )}
    </Dialog>
  );
}

function Filling(props: {
  app: Application;
  onMade: (d: ClassDetail) => void;
  onClose: () => void;
}) {
  const say = useWords();
  const title = say('console.schedule');
  const { draft, setDraft, wrong, busy, create } = useScheduling(props.app, title, props.onMade);
  return (
    <form
      className="con-side"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <div className="con-side-body">
        <ScheduleForm draft={draft} wrong={wrong} narrow={false} onDraft={setDraft} />
      </div>
      <div className="con-side-foot">
        <Button look="primary" size="l" submit aria-busy={busy}>
          {say('console.create')}
        </Button>
        <Button size="l" onClick={props.onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface MadeProps {
  app: Application;
  made: ClassDetail;
  onMade: (detail: ClassDetail) => void;
  onClose: () => void;
}

function Made({ app, made, onMade, onClose }: MadeProps) {
  const say = useWords();
  return (
    <div className="con-side">
      <div className="con-side-body">
        <PersonalLinks app={app} detail={made} onChange={onMade} />
        <Invitations app={app} detail={made} onChange={onMade} />
      </div>
      <div className="con-side-foot">
        <Button look="primary" size="l" onClick={onClose}>
          {say('close')}
        </Button>
        <a
          className="ly-button ly-button-outline ly-button-l"
          href={hrefOf({ page: 'class', app: app.sdkAppId, room: made.roomId })}
          onClick={onClose}
        >
          {say('console.step.open')}
        </a>
      </div>
    </div>
  );
}
