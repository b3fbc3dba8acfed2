import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassDetail } from '../api.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { useScheduling } from './useScheduling.ts';

interface ScheduleCardProps {
  app: Application;
  onMade: (detail: ClassDetail) => void;
}

/** The form beside the quick start. */
export function ScheduleCard({ app, onMade }: ScheduleCardProps) {
  const say = useWords();
  const title = say('console.schedule');
  const { draft, setDraft, wrong, busy, create } = useScheduling(app, title, onMade);
  return (
    <section id="con-schedule" className="ly-card con-card con-pad" aria-labelledby="con-sch">
      <h2 id="con-sch">{title}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <ScheduleForm draft={draft} wrong={wrong} narrow onDraft={setDraft} />
        <Button look="primary" size="l" wide submit aria-busy={busy}>
          {say('console.create')}
        </Button>
      </form>
    </section>
  );
}
