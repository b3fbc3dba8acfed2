import { useWords } from '@lyceum/ui/words.ts';
import type { Application, Key } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { type Known, withApp } from '../frame/known.ts';
import { tell } from '../frame/toasts.ts';
import { call } from '../server/call.ts';
import { isLastKey, type KeyAction } from './keyActions.ts';
import { showSecret } from './secret.ts';

/** Days a rotated key goes on working. */
export const OVERLAP_DAYS = 7;

interface KeyPress {
  readonly busy: boolean;
  readonly press: (act: KeyAction) => void;
}

/** What the buttons of one key do. Switching off and on undo each other. */
export function useKeyPress(app: Application, key: Key, apps: Known['apps']): KeyPress {
  const say = useWords();
  const { busy, run } = useActing();
  const at = { app: app.sdkAppId, id: key.secretId };
  const put = (changed: Application) => apps.put(withApp(apps.value ?? [], changed));
  const enable = () =>
    run(async () => {
      const path = 'POST /applications/{app}/keys/{id}/enable';
      put(await call(path, { at, body: undefined }));
      tell(say('apps.key.on'));
    });
  const disable = () =>
    run(async () => {
      const path = 'POST /applications/{app}/keys/{id}/disable';
      put(await call(path, { at, body: undefined }));
      tell(say('apps.key.off'), enable);
    });
  const rotate = () =>
    run(async () => {
      const path = 'POST /applications/{app}/keys/{id}/rotate';
      const made = await call(path, { at, body: undefined });
      showSecret({ app: app.sdkAppId, key: made.key });
      put(made.application);
      tell(say('apps.key.rotate.sub', { n: OVERLAP_DAYS }));
    });
  const press = (act: KeyAction) => {
    switch (act) {
      case 'rotate':
        return rotate();
      case 'enable':
        return enable();
      case 'disable':
        return isLastKey(app, key) ? tell(say('apps.key.last')) : disable();
      case 'end':
        return disable();
    }
  };
  return { busy, press };
}
