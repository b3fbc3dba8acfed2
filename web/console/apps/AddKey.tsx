import { Button } from '@lyceum/ui/Button.tsx';
import { Plus } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Application } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { type Known, withApp } from '../frame/known.ts';
import { call } from '../server/call.ts';
import { showSecret } from './secret.ts';

/** Makes one more key beside those that work. */
export function AddKey({ app, apps }: { app: Application; apps: Known['apps'] }) {
  const say = useWords();
  const { busy, run } = useActing();
  const add = () =>
    run(async () => {
      const at = { app: app.sdkAppId };
      const made = await call('POST /applications/{app}/keys', { at, body: undefined });
      showSecret({ app: app.sdkAppId, key: made.key });
      apps.put(withApp(apps.value ?? [], made.application));
    });
  return (
    <Button size="s" icon={Plus} onClick={add} aria-busy={busy}>
      {say('apps.key.add')}
    </Button>
  );
}
