import './overview.css';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Check, X } from '@lyceum/ui/icons.ts';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { freshKey, saidSaved, saySaved } from '../apps/secret.ts';
import type { Known } from '../frame/known.ts';
import { useCell } from '../server/cell.ts';
import { demoOpened, keepDemoOpened, keepStartClosed, startClosed } from './kept.ts';
import { nextStep, type Step, type StepName, stepsOf } from './steps.ts';
import { appStep, callStep, classStep, demoStep, keyStep, type StepView } from './stepViews.tsx';

const TITLES: Readonly<Record<StepName, WordKey>> = {
  app: 'console.step.app',
  demo: 'console.step.demo',
  key: 'console.step.key',
  call: 'console.step.call',
  class: 'console.step.class',
};

interface RowProps {
  step: Step;
  n: number;
  open: boolean;
  view: StepView;
}

function Row({ step, n, open, view }: RowProps) {
  const say = useWords();
  const state = step.done ? 'done' : open ? 'open' : 'rest';
  return (
    <li className="con-step" data-state={state}>
      <span className="con-step-mark">{step.done ? <Icon of={Check} size={16} /> : n}</span>
      <span className="con-step-title">{say(TITLES[step.name])}</span>
      <span className="ly-hidden">{step.done ? say('console.step.done') : ''}</span>
      <span className="con-step-side">{view.side}</span>
      {open && view.body && <div className="con-step-body">{view.body}</div>}
    </li>
  );
}

/** The way to a first class: what is done, and the one thing to do now. */
export function QuickStart({ known, classes }: { known: Known; classes: number }) {
  const say = useWords();
  const fresh = useCell(freshKey);
  const [opened, setOpened] = useState(demoOpened);
  const [closed, setClosed] = useState(startClosed);
  const { app, session } = known;
  // A new demo class replaces one that is over: that it was tried is remembered here.
  useEffect(() => {
    if (session.demoBegan) keepDemoOpened();
  }, [session.demoBegan]);
  const demo =
    session.server.demoUrl === undefined ? 'none' : opened || session.demoBegan ? 'opened' : 'new';
  const unsaved = fresh !== undefined && fresh.app === app?.sdkAppId;
  const [, setSaid] = useState(0);
  const [unfolded, setUnfolded] = useState(false);
  const saved = app !== undefined && saidSaved(app.sdkAppId);
  const steps = stepsOf({ app, unsaved, saved, demo, classes });
  const next = nextStep(steps, unsaved);
  const done = steps.filter((step) => step.done).length;
  const early = steps.some(({ name, done: over }) => name === 'key' && !over && name !== next);
  if (closed && next === undefined) return null;
  const opening = () => {
    keepDemoOpened();
    setOpened(true);
  };
  const close = () => {
    keepStartClosed();
    setClosed(true);
  };
  const views: Readonly<Record<StepName, StepView>> = {
    app: appStep(known),
    demo: demoStep(session.server.demoUrl ?? '', opened, opening),
    key: keyStep(
      known,
      unsaved ? fresh : undefined,
      () => {
        if (app) saySaved(app.sdkAppId);
        setSaid(Date.now());
      },
      early ? { open: unfolded, onToggle: () => setUnfolded(!unfolded) } : undefined,
    ),
    call: callStep(known),
    class: classStep(app !== undefined && classes === 0),
  };
  return (
    <section className="ly-card con-card" aria-labelledby="con-start">
      <div className="con-card-head">
        <h2 id="con-start">{say('console.start')}</h2>
        <span className="ly-muted">{say('console.start.n', { n: done, total: steps.length })}</span>
        <Progress done={done} total={steps.length} />
        {next === undefined && <IconButton icon={X} name={say('close')} onClick={close} />}
      </div>
      <ol>
        {steps.map((step, at) => (
          <Row
            key={step.name}
            step={step}
            n={at + 1}
            open={step.name === next || (early && unfolded && step.name === 'key')}
            view={views[step.name]}
          />
        ))}
      </ol>
    </section>
  );
}

function Progress({ done, total }: { done: number; total: number }): ReactNode {
  return (
    <span className="con-progress" aria-hidden="true">
      <span style={{ width: `${(100 * done) / total}%` }} />
    </span>
  );
}
