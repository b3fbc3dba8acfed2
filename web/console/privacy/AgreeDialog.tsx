import { SelectField } from '@lyceum/ui/Field.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useState } from 'react';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { call } from '../server/call.ts';
import { changes, choiceOf, MEANS } from './agreements.ts';
import type { Agreed, Choice, Goes, PrivacyNow } from './api.ts';

interface AgreeProps {
  app: number;
  agreed: Agreed;
  onChange: (now: PrivacyNow) => void;
  onClose: () => void;
}

/** What goes at once by accepting it; undefined: not counted yet. */
function useGoes(app: number, agreement: string): Goes | undefined {
  const [counted, setCounted] = useState<{ agreement: string; goes: Goes }>();
  useEffect(() => {
    if (agreement === '') return;
    const path = 'POST /applications/{app}/privacy/agreement/preview';
    // Without an answer nothing can be accepted; the next choice asks again.
    call(path, { at: { app }, body: { agreement } }).then(
      (goes) => setCounted({ agreement, goes }),
      () => undefined,
    );
  }, [app, agreement]);
  return counted?.agreement === agreement ? counted.goes : undefined;
}

function Consequences({ now, then }: { now: Choice | undefined; then: Choice }) {
  const say = useWords();
  const said = now ? changes(now, then, say) : [];
  return (
    <ul className="con-agree-changes">
      <li>{say(MEANS[then.profile])}</li>
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {now && said.length === 0 && <li>{say('privacy.agree.same')}</li>}
    </ul>
  );
}

/** Chooses another agreement; what it changes and what goes by it stands there before. */
export function AgreeDialog({ app, agreed, onChange, onClose }: AgreeProps) {
  const say = useWords();
  const bound = agreed.bound?.agreement;
  const others = agreed.choices.filter((choice) => choice.agreement !== bound);
  const [id, setId] = useState('');
  const { busy, run } = useActing();
  const goes = useGoes(app, id);
  const chosen = choiceOf(agreed, id);
  const accept = () =>
    run(async () => {
      const path = 'POST /applications/{app}/privacy/agreement';
      onChange(await call(path, { at: { app }, body: { agreement: id } }));
      onClose();
    });
  return (
    <FormDialog
      title={say('privacy.agree')}
      go={say('privacy.agree.go')}
      look={goes !== undefined && goes.items > 0 ? 'danger' : 'primary'}
      busy={busy || (chosen !== undefined && goes === undefined)}
      idle={chosen === undefined}
      onGo={() => {
        if (goes) accept();
      }}
      onClose={onClose}
    >
      <SelectField
        label={say('privacy.agree.choose')}
        value={id}
        options={[
          { value: '', label: say('privacy.agree.pick') },
          ...others.map((choice) => ({
            value: choice.agreement,
            label: say(`privacy.agree.pick.${choice.profile}`),
          })),
        ]}
        onChange={setId}
      />
      <ul className="con-agree-changes" aria-label={say('privacy.agree.texts')}>
        {others.map((choice) => (
          <li key={choice.agreement}>
            <a href={`/privacy/agreements/${choice.agreement}`} target="_blank" rel="noopener">
              {say(`privacy.agree.pick.${choice.profile}`)}
            </a>
          </li>
        ))}
      </ul>
      {chosen && <Consequences now={choiceOf(agreed, bound)} then={chosen} />}
      {goes !== undefined && goes.items > 0 && (
        <p className="con-agree-goes" role="status">
          {say('privacy.goes', { n: goes.items })}
        </p>
      )}
      <p className="ly-small ly-muted">{say('privacy.lengthen.sub')}</p>
    </FormDialog>
  );
}
