import type { Application } from '../api.ts';

export type StepName = 'app' | 'demo' | 'key' | 'call' | 'class';

export interface Step {
  readonly name: StepName;
  readonly done: boolean;
}

export interface Facts {
  readonly app: Application | undefined;
  /** A secret stands on the page and is not saved yet. */
  readonly unsaved: boolean;
  /** Somebody said that the secret is saved. */
  readonly saved: boolean;
  /** Whether there is a demo class, and whether it was opened from this browser or held. */
  readonly demo: 'none' | 'new' | 'opened';
  /** Classes this application ever had, without the demo class. */
  readonly classes: number;
}

/** The way to a first class, as far as it is gone. What does not exist is no step. */
export function stepsOf({ app, unsaved, saved, demo, classes }: Facts): readonly Step[] {
  const keys = app?.keys ?? [];
  const used = keys.some((key) => key.lastUsedAt !== undefined); // so somebody has it
  const active = keys.some((key) => key.state === 'active');
  const all: readonly (Step | undefined)[] = [
    { name: 'app', done: app !== undefined },
    demo === 'none' ? undefined : { name: 'demo', done: demo === 'opened' },
    { name: 'key', done: !unsaved && active && (saved || used) },
    { name: 'call', done: used },
    { name: 'class', done: classes > 0 },
  ];
  return all.filter((step) => step !== undefined);
}

/** The step to take now: the first that is not done, a secret on the page before all others. */
export function nextStep(steps: readonly Step[], unsaved: boolean): StepName | undefined {
  return unsaved ? 'key' : steps.find((step) => !step.done)?.name;
}
