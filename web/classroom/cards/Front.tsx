import { Icon } from '@lyceum/ui/Icon.tsx';
import { ArrowUpRight, DoorOpen } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { Card, CardPage } from './Card.tsx';

/** The word on the server that makes a new one-time link. */
const LINK_COMMAND = './lyceum operator-link';

/** The bare address of a server: what this is, for who has a class and for who runs it. */
export function Front() {
  const say = useWords();
  return (
    <CardPage>
      <Card icon={DoorOpen} tone="accent" title={say('front.title')} text={say('front.sub')}>
        <div className="ly-front-run">
          <h2 className="ly-strong">{say('front.run')}</h2>
          <p className="ly-muted">
            {say('front.link')} <code className="ly-mono">{LINK_COMMAND}</code>
          </p>
          <a className="ly-front-go" href="/console/">
            {say('op.signin')}
            <Icon of={ArrowUpRight} size={16} />
          </a>
        </div>
      </Card>
    </CardPage>
  );
}
