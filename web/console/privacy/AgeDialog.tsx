import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import { useId, useState } from 'react';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { tell } from '../frame/toasts.ts';
import { call } from '../server/call.ts';
import type { AgeBasis, KeptPerson } from './api.ts';

const BASES: readonly AgeBasis[] = ['over_min', 'parental_consent', 'school_authority'];

/** The words for each reason why somebody may take part. */
export const BASIS: Readonly<Record<AgeBasis | 'one_of_these', WordKey>> = {
  over_min: 'privacy.age.over_min',
  parental_consent: 'privacy.age.parental_consent',
  school_authority: 'privacy.age.school_authority',
  one_of_these: 'privacy.age.one_of_these',
};

interface AgeProps {
  app: number;
  person: KeptPerson;
  onClose: () => void;
  onChange: (now: KeptPerson) => void;
}

/** The school answers for somebody's age; nothing is chosen beforehand. */
export function AgeDialog({ app, person, onClose, onChange }: AgeProps) {
  const say = useWords();
  const group = useId();
  const [basis, setBasis] = useState<AgeBasis>();
  const { busy, run } = useActing();
  const answer = (chosen: AgeBasis) =>
    run(async () => {
      const body = { userId: person.userId, basis: chosen };
      onChange(await call('POST /applications/{app}/privacy/age', { at: { app }, body }));
      tell(say('privacy.age.done'));
    });
  return (
    <FormDialog
      title={say('privacy.age.title', { name: person.name })}
      go={say('privacy.age.go')}
      busy={busy}
      idle={basis === undefined}
      onGo={() => {
        if (basis) answer(basis);
      }}
      onClose={onClose}
    >
      <p>{say('privacy.age.sub')}</p>
      <fieldset className="con-choice">
        <legend className="ly-hidden">{say('privacy.age.go')}</legend>
        {BASES.map((each) => (
          <label key={each} className="ly-row">
            <input
              type="radio"
              name={group}
              checked={basis === each}
              onChange={() => setBasis(each)}
            />
            {say(BASIS[each])}
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
