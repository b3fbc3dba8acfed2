import { useState } from 'react';
import { useStore } from 'zustand';
import { Link } from '../bar/Link.tsx';
import { CardPage } from '../cards/Card.tsx';
import { Entering } from '../cards/Entering.tsx';
import { DeviceCheck } from './DeviceCheck.tsx';
import type { Page } from './start.ts';

/** In the waiting room; the class opens by itself once the teacher lets the person in. */
export function Outside({ page, since }: { page: Page; since: number }) {
  const [checking, setChecking] = useState(false);
  const link = useStore(page.store, (state) => state.link);
  const offset = useStore(page.store, (state) => state.offset);
  const door = page.doorway.store.getState();
  const teacher = 'look' in door ? door.look.teacher : null;
  const check = () => {
    setChecking(true);
    void page.preview.start();
  };
  return (
    <CardPage>
      <div className="ly-card-stack">
        <Link link={link} onRetry={() => page.session.retry()} />
        <Entering
          obstacle={{ kind: 'waiting', teacher: teacher ?? undefined, since: since - offset }}
          acts={{
            retry: () => page.session.retry(),
            leave: () => page.session.leave(),
            takeOver: () => page.session.takeOver(),
            ...(checking ? {} : { check }),
          }}
        />
        {checking && <DeviceCheck page={page} />}
      </div>
    </CardPage>
  );
}
