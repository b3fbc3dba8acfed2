import { Button } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ArrowUpRight } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import { AddKey } from '../apps/AddKey.tsx';
import { NewAppForm } from '../apps/NewAppForm.tsx';
import { SecretOnce } from '../apps/SecretOnce.tsx';
import type { FreshKey } from '../apps/secret.ts';
import type { Known } from '../frame/known.ts';
import { FirstCall } from './FirstCall.tsx';

/** What stands at the end of a step's line, and under it while it is the next one. */
export interface StepView {
  readonly side: ReactNode;
  readonly body?: ReactNode;
}

export function appStep(known: Known): StepView {
  const { app } = known;
  return {
    side: app && <span className="ly-clip">{`${app.name} · ${app.sdkAppId}`}</span>,
    body: <NewAppForm known={known} />,
  };
}

function DemoLink(props: { url: string; opened: boolean; onOpen: () => void }) {
  const say = useWords();
  return (
    <a className="con-link" href={props.url} target="_blank" rel="noopener" onClick={props.onOpen}>
      {say(props.opened ? 'console.step.again' : 'console.step.open')}
      <Icon of={ArrowUpRight} size={16} />
    </a>
  );
}

export function demoStep(url: string, opened: boolean, onOpen: () => void): StepView {
  return { side: <DemoLink url={url} opened={opened} onOpen={onOpen} /> };
}

function Once({ fresh }: { fresh: FreshKey }) {
  const say = useWords();
  return (
    <>
      <p className="ly-muted">{say('console.key.once')}</p>
      <SecretOnce fresh={fresh} />
    </>
  );
}

/** The secret stands nowhere any more: it is saved already, or another key is made. */
function Shown({ add, onSaved }: { add: ReactNode; onSaved: () => void }) {
  const say = useWords();
  return (
    <>
      <p className="ly-muted">{say('console.key.shown')}</p>
      <div className="con-row-wrap">
        <Button size="s" onClick={onSaved}>
          {say('console.key.saved')}
        </Button>
        {add}
      </div>
    </>
  );
}

interface Unfolding {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Opens a step before its turn, and folds it again. */
function Unfold({ open, onToggle }: Unfolding) {
  const say = useWords();
  const word = say(open ? 'close' : 'console.step.open');
  return (
    <Button
      look="link"
      size="s"
      onClick={onToggle}
      aria-expanded={open}
      aria-label={`${word}: ${say('console.step.key')}`}
    >
      {word}
    </Button>
  );
}

/** `unfolding` while it is not this step's turn: the secret may be saved before that. */
export function keyStep(
  { app, apps }: Known,
  fresh: FreshKey | undefined,
  onSaved: () => void,
  unfolding: Unfolding | undefined,
): StepView {
  const shown = fresh && <Once fresh={fresh} />;
  const make = app && <Shown add={<AddKey app={app} apps={apps} />} onSaved={onSaved} />;
  return { side: app && unfolding && <Unfold {...unfolding} />, body: shown ?? make };
}

export function callStep({ app, session }: Known): StepView {
  return { side: app && <FirstCall app={app} server={session.server} /> };
}

function FormOnTheRight() {
  const say = useWords();
  const focus = () => document.getElementById('con-schedule')?.querySelector('input')?.focus();
  return (
    <Button look="link" size="s" onClick={focus}>
      <span className="con-beside">{say('console.step.right')}</span>
      <span className="con-below">{say('console.step.below')}</span>
    </Button>
  );
}

export function classStep(hint: boolean): StepView {
  return { side: hint ? <FormOnTheRight /> : null };
}
