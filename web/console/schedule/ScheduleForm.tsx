import './schedule.css';
import { Stepper, TextField } from '@lyceum/ui/Field.tsx';
import { Switch } from '@lyceum/ui/Switch.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { LengthField, LobbyField } from './choices.tsx';
import { type Draft, MOST_SEATS, takenIn, type Wrong } from './draft.ts';
import { NamesField } from './NamesField.tsx';
import { WhenField } from './WhenField.tsx';
import { wrongText } from './wrongText.ts';

interface ScheduleFormProps {
  draft: Draft;
  wrong: Wrong;
  /** The form stands in a narrow column. */
  narrow: boolean;
  /** The class exists: who comes is settled at its links. */
  planned?: boolean;
  onDraft: (draft: Draft) => void;
}

/** The fields of a class. */
export function ScheduleForm({ draft, wrong, narrow, planned, onDraft }: ScheduleFormProps) {
  const say = useWords();
  const set = (change: Partial<Draft>) => onDraft({ ...draft, ...change });
  const seats = (
    <div className="con-f-seats">
      <Stepper
        label={say('console.f.seats')}
        value={draft.seats}
        least={0}
        most={MOST_SEATS}
        onChange={(seats) => set({ seats })}
      />
    </div>
  );
  const leaders = (
    <>
      <div className="con-f-teacher">
        <TextField
          label={say('role.teacher')}
          value={draft.teacher}
          onText={(teacher) => set({ teacher })}
          wrong={wrongText(wrong.teacher, say)}
          autoComplete="off"
        />
      </div>
      <div className="con-f-assistants">
        <NamesField
          as="assistants"
          taken={takenIn(draft, 'assistants')}
          value={draft.assistants}
          wrong={wrong.assistants}
          onText={(assistants) => set({ assistants })}
        />
      </div>
    </>
  );
  const students = (
    <div className="con-f-students">
      <NamesField
        as="students"
        taken={takenIn(draft, 'students')}
        value={draft.students}
        wrong={wrong.students}
        onText={(students) => set({ students })}
      />
    </div>
  );
  return (
    <div className="con-form" data-narrow={narrow}>
      <div className="con-f-title">
        <TextField
          label={say('console.f.title')}
          value={draft.title}
          onText={(title) => set({ title })}
          wrong={wrongText(wrong.title, say)}
          note={say('chat.care')}
          autoComplete="off"
        />
      </div>
      {!planned && leaders}
      <div className="con-f-when">
        <div className="con-f-date">
          <WhenField kind="date" value={draft.date} onText={(date) => set({ date })} />
        </div>
        <div className="con-f-start">
          <WhenField
            kind="time"
            value={draft.start}
            onText={(start) => set({ start })}
            wrong={wrongText(wrong.start, say)}
          />
        </div>
        <div className="con-f-length">
          <LengthField minutes={draft.minutes} onChange={(minutes) => set({ minutes })} />
        </div>
        {!narrow && seats}
      </div>
      {narrow && seats}
      <div className="con-f-lobby">
        <LobbyField lobby={draft.lobby} narrow={narrow} onChange={(lobby) => set({ lobby })} />
      </div>
      {!planned && students}
      <div className="con-f-auto">
        <Switch
          first
          label={say('classes.autostart')}
          note={say('classes.autostart.sub')}
          on={draft.autoStart}
          onChange={(autoStart) => set({ autoStart })}
        />
      </div>
    </div>
  );
}
