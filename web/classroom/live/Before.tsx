import { useState } from 'react';
import { Link } from '../bar/Link.tsx';
import { CardPage } from '../cards/Card.tsx';
import { Lobby } from '../cards/Lobby.tsx';
import type { ClassView } from '../views.ts';
import { DeviceCheck } from './DeviceCheck.tsx';
import type { Page } from './start.ts';

/** Those here who do not wait: the class begins with them. */
function leading({ people }: ClassView): number {
  const all = [...people.stage, ...people.inClass];
  return all.filter(({ person: { role } }) => role === 'teacher' || role === 'assistant').length;
}

/** In a class that has not begun; it opens by itself once it does. */
export function Before({ page, view }: { page: Page; view: ClassView }) {
  const [checking, setChecking] = useState(false);
  const check = () => {
    setChecking(true);
    void page.preview.start();
  };
  return (
    <CardPage>
      <div className="ly-card-stack">
        <Link link={view.link} onRetry={() => page.session.retry()} />
        <Lobby
          title={view.lesson.title}
          startsAt={view.lesson.startsAt ?? 0}
          waiting={view.count - leading(view)}
          clock={page.clock}
          acts={{ leave: () => page.session.leave(), ...(checking ? {} : { check }) }}
        />
        {checking && <DeviceCheck page={page} />}
      </div>
    </CardPage>
  );
}
