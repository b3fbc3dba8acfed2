import './bar.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Spinner } from '@lyceum/ui/Chip.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { CloudOff } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { LinkView } from '../views.ts';

interface LinkProps {
  /** Its times are those of this browser. */
  link: LinkView;
  /** The class is there, but no sound and no picture passes. */
  mediaCut?: boolean;
  onRetry: () => void;
}

function Lost({ link, onRetry }: LinkProps & { link: LinkView & { state: 'lost' } }) {
  const say = useWords();
  const left = Math.max(0, Math.ceil((link.retryAt - useNow()) / 1000));
  return (
    <div className="ly-link ly-link-lost">
      <Icon of={CloudOff} />
      <div className="ly-grow">
        <div role="alert" className="ly-strong">
          {say('link.lost')}
        </div>
        <div className="ly-label ly-numbers">
          {left > 0 ? say('link.try', { s: left, n: link.attempt }) : say('link.trying')}
        </div>
      </div>
      <Button size="s" onClick={onRetry}>
        {say('link.retry')}
      </Button>
    </div>
  );
}

function Pill({ text }: { text: string }) {
  return (
    <div className="ly-link" role="status">
      <Spinner />
      <span className="ly-strong">{text}</span>
    </div>
  );
}

/** How it stands with the connection to the class, in the free middle of the top bar. */
export function Link(props: LinkProps) {
  const say = useWords();
  const { link, mediaCut = false } = props;
  switch (link.state) {
    case 'fine':
      return mediaCut ? <Pill text={say('link.media')} /> : null;
    case 'reconnecting':
      return <Pill text={say('link.reconnecting')} />;
    case 'lost':
      return <Lost {...props} link={link} />;
  }
}
