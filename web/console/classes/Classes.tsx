import './classes.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Plus } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application } from '../api.ts';
import { Stale } from '../frame/Stale.tsx';
import { useTitle } from '../frame/title.ts';
import { ScheduleDialog } from '../schedule/ScheduleDialog.tsx';
import { call } from '../server/call.ts';
import { useLive } from '../server/poll.ts';
import { ClassTable } from './ClassTable.tsx';
import { Filters, type StateFilter } from './Filters.tsx';
import { Pager } from './Pager.tsx';
import { useSettled } from './useSettled.ts';

const LIST_MS = 5_000;
const ROWS = 12;

/** All classes of an application. */
export function Classes({ app }: { app: Application }) {
  const say = useWords();
  const [state, setState] = useState<StateFilter>('all');
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [scheduling, setScheduling] = useState(false);
  const asked = useSettled(text.trim());
  useTitle(say('console.nav.classes'));
  const live = useLive(
    JSON.stringify([app.sdkAppId, state, asked, offset]),
    () => {
      const chosen = state === 'all' ? {} : { state };
      const query = { ...chosen, text: asked, offset, limit: ROWS };
      const at = { app: app.sdkAppId };
      return call('GET /applications/{app}/classes', { at, body: undefined, query, idle: true });
    },
    LIST_MS,
  );
  // While the next page is on its way the one before stays in sight.
  const [shown, setShown] = useState(live.value);
  if (live.value !== undefined && live.value !== shown) setShown(live.value);
  const page = shown;
  const filtered = (change: () => void) => {
    change();
    setOffset(0);
  };
  return (
    <>
      <div className="con-head">
        <h1>{say('console.nav.classes')}</h1>
        <span className="ly-grow" />
        <Button look="primary" size="l" icon={Plus} onClick={() => setScheduling(true)}>
          {say('console.schedule')}
        </Button>
      </div>
      <Stale when={live.fault !== undefined} onAgain={live.again} />
      <Filters
        state={state}
        text={text}
        counts={page?.counts}
        onState={(next) => filtered(() => setState(next))}
        onText={(next) => filtered(() => setText(next))}
      />
      <section className="ly-card con-card con-list" aria-label={say('console.nav.classes')}>
        <div className="con-list-rows">
          {page && page.classes.length > 0 && <ClassTable app={app} rows={page.classes} />}
          {page?.classes.length === 0 && <p className="con-empty">{say('classes.empty')}</p>}
        </div>
        <Pager
          offset={offset}
          limit={ROWS}
          total={page?.total ?? 0}
          text="classes.page"
          onOffset={setOffset}
        />
      </section>
      <ScheduleDialog
        app={app}
        open={scheduling}
        onClose={() => setScheduling(false)}
        onMade={live.again}
      />
    </>
  );
}
