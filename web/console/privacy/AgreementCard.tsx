import { Button } from '@lyceum/ui/Button.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { FileCheck, Scale, TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { nearDay } from '../frame/times.ts';
import { whoText } from '../frame/whoText.ts';
import { AgreeDialog } from './AgreeDialog.tsx';
import { choiceOf, MEANS, publishedText, shortHash } from './agreements.ts';
import type { Agreed, Choice, PrivacyNow } from './api.ts';

interface AgreementProps {
  app: number;
  agreed: Agreed;
  onChange: (now: PrivacyNow) => void;
}

function Holding({ bound, choice }: { bound: NonNullable<Agreed['bound']>; choice: Choice }) {
  const say = useWords();
  const now = useNow();
  const date = nearDay(bound.acceptedAt, now);
  const name = say('privacy.agree.of', { date: publishedText(choice) });
  const who = whoText(bound.accepter, say);
  const way = bound.method === 'creation' ? 'privacy.agree.by.making' : 'privacy.agree.by';
  return (
    <ul className="con-agreed">
      <li>
        <Icon of={FileCheck} size={18} />
        <span>
          <a
            className="ly-block ly-strong"
            href={`/privacy/agreements/${choice.agreement}`}
            target="_blank"
            rel="noreferrer"
            aria-label={`${name}: ${say('privacy.agree.read')}`}
          >
            {name}
          </a>
          <span className="ly-block ly-muted">{say(way, { date, name: who })}</span>
          <span className="ly-block ly-small ly-muted ly-mono" title={choice.sha256}>
            sha256 {shortHash(choice.sha256)}
          </span>
        </span>
      </li>
      <li>
        <Icon of={Scale} size={18} />
        <span>{say(MEANS[choice.profile])}</span>
      </li>
    </ul>
  );
}

/** Which agreement holds, who accepted it and when; another one can be chosen. */
export function AgreementCard({ app, agreed, onChange }: AgreementProps) {
  const say = useWords();
  const now = useNow();
  const [choosing, setChoosing] = useState(false);
  const { bound } = agreed;
  const choice = choiceOf(agreed, bound?.agreement);
  const pending = choiceOf(agreed, agreed.pending);
  return (
    <section className="ly-card con-card con-pad con-use" aria-labelledby="con-agreement">
      <h2 id="con-agreement">{say('privacy.agree')}</h2>
      {bound && choice && <Holding bound={bound} choice={choice} />}
      {!bound && (
        <p className="con-agree-goes">
          <Icon of={TriangleAlert} size={18} />
          {say('privacy.agree.none')}
        </p>
      )}
      {pending && <p>{say('privacy.agree.pending', { date: publishedText(pending) })}</p>}
      {agreed.pendingUntil !== undefined && (
        <p className="con-agree-goes">
          <Icon of={TriangleAlert} size={18} />
          {now < agreed.pendingUntil
            ? say('privacy.agree.until', { date: nearDay(agreed.pendingUntil, now) })
            : say('privacy.agree.late')}
        </p>
      )}
      <div className="con-row-wrap">
        <Button onClick={() => setChoosing(true)}>{say('privacy.agree.change')}</Button>
      </div>
      {choosing && (
        <AgreeDialog
          app={app}
          agreed={agreed}
          onChange={onChange}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
