import { Spinner } from '@lyceum/ui/Chip.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useStore } from 'zustand';
import { CardPage } from '../cards/Card.tsx';
import { Entering } from '../cards/Entering.tsx';
import type { Page } from './start.ts';

/** On the way to the class before there is anything of it to show. */
export function Opening({ page }: { page: Page }) {
  const say = useWords();
  const link = useStore(page.store, (state) => state.link);
  switch (link.state) {
    case 'fine':
    case 'reconnecting':
      return (
        <CardPage>
          <p className="ly-opening" role="status">
            <Spinner /> {say(link.state === 'fine' ? 'enter.opening' : 'link.reconnecting')}
          </p>
        </CardPage>
      );
    case 'lost':
      return (
        <CardPage>
          <Entering
            obstacle={
              navigator.onLine ? { kind: 'down', retryAt: link.retryAt } : { kind: 'offline' }
            }
            acts={{
              retry: () => page.session.retry(),
              leave: () => page.session.leave(),
              takeOver: () => page.session.takeOver(),
            }}
          />
        </CardPage>
      );
  }
}
