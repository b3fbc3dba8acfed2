import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { call } from '../server/call.ts';
import { useTyped } from '../sign/typed.ts';
import { type Draft, freshDraft, isTyped, newClass, type Wrong, wrongIn } from './draft.ts';

interface Scheduling {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  /** Empty until the first press of Create. */
  readonly wrong: Wrong;
  readonly busy: boolean;
  readonly create: () => void;
}

/** A form for one class: what is typed, what is wrong in it, and the press that makes it. */
export function useScheduling(
  app: Application,
  form: string,
  onMade: (detail: ClassDetail) => void,
): Scheduling {
  const [draft, setDraft] = useState(() => freshDraft(Date.now()));
  const [pressed, setPressed] = useState(false);
  const { busy, run } = useActing();
  useTyped(form, isTyped(draft));
  const wrong = wrongIn(draft, Date.now());
  const create = () => {
    setPressed(true);
    if (Object.keys(wrong).length > 0) return;
    run(async () => {
      const at = { app: app.sdkAppId };
      const made = await call('POST /applications/{app}/classes', { at, body: newClass(draft) });
      setDraft(freshDraft(Date.now()));
      setPressed(false);
      onMade(made);
    });
  };
  return { draft, setDraft, wrong: pressed ? wrong : {}, busy, create };
}
