import { CardPage } from '../cards/Card.tsx';
import { Entering } from '../cards/Entering.tsx';
import type { Page } from './start.ts';

/** In the waiting room; the class opens by itself once the teacher lets the person in. */
export function Outside({ page, since }: { page: Page; since: number }) {
  const door = page.doorway.store.getState();
  const teacher = door.at === 'check' ? (door.look.teacher ?? '') : '';
  const offset = page.store.getState().offset;
  return (
    <CardPage>
      <Entering
        obstacle={{ kind: 'waiting', teacher, since: since - offset }}
        acts={{
          retry: () => page.session.retry(),
          leave: () => page.session.leave(),
          takeOver: () => page.session.takeOver(),
          check: () => void page.preview.start(),
        }}
      />
    </CardPage>
  );
}
